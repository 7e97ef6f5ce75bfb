//! The figures of the design, printed: the desk with many cases. Ratios beside their peers are
//! printed by the examples that `make bench` runs after this one.
//!
//! `bench [CASES [DIR]]`: fills a practice office of that many cases (10,000 if nothing is said) with
//! ten referrals each, then measures unlocking and every reading command of the window. In `DIR` the
//! office is kept for the next run.

use api::Desk;
use serde_json::{Value, json};
use std::sync::Arc;
use std::time::{Duration, Instant};
use tests::desk::RealHost;
use tests::everyday::everyday;

/// How often each command is called.
const ROUNDS: usize = 60;

fn main() {
    let cases = std::env::args()
        .nth(1)
        .and_then(|n| n.parse().ok())
        .unwrap_or(10_000);
    let folder = tempfile::tempdir().expect("a folder");
    let kept = std::env::args().nth(2).map(std::path::PathBuf::from);
    let vault = kept.unwrap_or_else(|| folder.path().join("vault"));
    let desk = Desk::new(Arc::new(RealHost(vault.clone())));
    let began = Instant::now();
    call(
        &desk,
        "demo.open",
        &json!({"cases": cases, "needsMax": 19, "seed": 1}),
    );
    println!(
        "{cases} cases were written in {:.0} s",
        began.elapsed().as_secs_f64()
    );
    println!(
        "{} referrals, {} of them open",
        call(&desk, "referrals.board", &json!({"openOnly": false}))["total"],
        call(&desk, "referrals.board", &json!({}))["total"]
    );
    unlocking(&desk, &vault);
    println!(
        "\n{:<32} {:>9} {:>9}   (to hold: p95 16 ms)",
        "command", "p50 ms", "p95 ms"
    );
    let mut all = everyday(|name, input| call(&desk, name, &input));
    let case = all[7].1["caseId"].clone();
    all.push((
        "notes.write",
        json!({"caseId": case, "kind": "general", "text": "one more line"}),
    ));
    for (command, input) in &all {
        let times = (0..ROUNDS).map(|_| timed(&desk, command, input));
        say(command, times.collect());
    }
    // Lists are kept until something is written: the first look after that is the dear one.
    let (_, note) = &all[all.len() - 1];
    for at in [0, 1, 3, 4, 5, 18, 19, 20, 22] {
        let (command, input) = &all[at];
        let times = (0..ROUNDS / 2).map(|_| {
            call(&desk, "notes.write", note);
            timed(&desk, command, input)
        });
        say(&format!("{command}, after a write"), times.collect());
    }
}

/// The line of one command.
fn say(command: &str, mut times: Vec<Duration>) {
    times.sort();
    let ms = |part: usize| times[times.len() * part / 100].as_secs_f64() * 1000.0;
    println!("{command:<32} {:>9.2} {:>9.2}", ms(50), ms(95));
}

fn unlocking(desk: &Desk, vault: &std::path::Path) {
    let passphrase = api::PRACTICE_PASSPHRASE;
    let mut beyond = Vec::new();
    for _ in 0..5 {
        desk.lock();
        // The stretching alone, on the same vault: what is left is ours.
        let secret = vault::Passphrase::new(passphrase.to_owned());
        let began = Instant::now();
        drop(vault::open(vault, vault::Unlock::Passphrase(&secret), 0).expect("it opens"));
        let stretching = began.elapsed();
        let began = Instant::now();
        call(desk, "vault.unlock", &json!({"passphrase": passphrase}));
        call(desk, "today.get", &json!({}));
        beyond.push(began.elapsed().saturating_sub(stretching));
    }
    beyond.sort();
    let ms = beyond[2].as_secs_f64() * 1000.0;
    println!("unlock to first useful screen, beyond the KDF: {ms:.0} ms (to hold: 150 ms)");
}

fn timed(desk: &Desk, command: &str, input: &Value) -> Duration {
    let began = Instant::now();
    call(desk, command, input);
    began.elapsed()
}

fn call(desk: &Desk, command: &str, input: &Value) -> Value {
    let reply = desk
        .call(command, &input.to_string())
        .unwrap_or_else(|fault| panic!("{command}: {fault}"));
    serde_json::from_str::<Value>(&reply).expect("JSON")["value"].clone()
}
