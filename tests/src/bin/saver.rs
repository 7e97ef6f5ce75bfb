//! Saves notes one after another and says each number once it is acknowledged. It is killed for it.
//!
//! `saver DIR CASE FIRST`: opens the vault in DIR and writes notes FIRST, FIRST+1, … until it dies. With
//! a FILE behind them it keeps that file with the case instead, again and again.

use serde_json::json;
use std::io::Write;
use tests::desk::{PASSPHRASE, RealHost};

fn main() {
    let mut words = std::env::args().skip(1);
    let dir = words.next().expect("a folder");
    let case = words.next().expect("a case");
    let first: u64 = words.next().expect("a number").parse().expect("a number");
    let file = words.next();
    let desk = api::Desk::new(std::sync::Arc::new(RealHost(dir.into())));
    desk.call(
        "vault.unlock",
        &json!({"passphrase": PASSPHRASE}).to_string(),
    )
    .expect("it opens");
    let mut out = std::io::stdout().lock();
    for number in first.. {
        let (name, input) = match &file {
            None => {
                let text = format!("note {number}");
                let note = json!({"caseId": case, "kind": "general", "text": text});
                ("notes.write", note)
            }
            Some(path) => ("attachments.add", json!({"caseId": case, "path": path})),
        };
        desk.call(name, &input.to_string()).expect("it saves");
        writeln!(out, "{number}").expect("somebody listens");
        out.flush().expect("somebody listens");
    }
}
