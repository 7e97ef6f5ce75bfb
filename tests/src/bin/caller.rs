//! A desk in a process of its own, so that it can be killed.
//!
//! `caller DIR`: opens the vault in DIR and says `open`. Then each line that comes is the name of a
//! command, a space and its input, and is answered by a line: the value, or the fault.

use serde_json::{Value, json};
use std::io::Write;
use tests::desk::{PASSPHRASE, RealHost};

fn main() {
    let dir = std::env::args().nth(1).expect("a folder");
    let desk = api::Desk::new(std::sync::Arc::new(RealHost(dir.into())));
    desk.call(
        "vault.unlock",
        &json!({"passphrase": PASSPHRASE}).to_string(),
    )
    .expect("it opens");
    let mut out = std::io::stdout().lock();
    let mut say = |line: &str| {
        writeln!(out, "{line}").expect("somebody listens");
        out.flush().expect("somebody listens");
    };
    say("open");
    for line in std::io::stdin().lines().map_while(Result::ok) {
        let (name, input) = line.split_once(' ').expect("a command and its input");
        match desk.call(name, input) {
            Ok(reply) => {
                let reply: Value = serde_json::from_str(&reply).expect("JSON");
                say(&reply["value"].to_string());
            }
            Err(fault) => say(&format!("{fault:?}")),
        }
    }
}
