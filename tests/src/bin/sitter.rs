//! Opens a vault, reads a case in every way, locks when told, and stays, so that its memory can be
//! searched. `sitter DIR PASSPHRASE_FILE CASE`; it says `open`, waits for a line, says `locked`.

use serde_json::json;
use std::io::BufRead;
use tests::desk::RealHost;

// The same allocator as the window and the command line.
#[global_allocator]
static ALLOCATOR: zeroizing_alloc::ZeroAlloc<std::alloc::System> =
    zeroizing_alloc::ZeroAlloc(std::alloc::System);

fn main() {
    let mut words = std::env::args().skip(1);
    let dir = words.next().expect("a folder");
    let passphrase = std::fs::read_to_string(words.next().expect("a file")).expect("a passphrase");
    let case = words.next().expect("a case");
    let desk = api::Desk::new(std::sync::Arc::new(RealHost(dir.into())));
    let unlock = json!({"passphrase": passphrase.trim()}).to_string();
    drop(passphrase);
    desk.call("vault.unlock", &unlock).expect("it opens");
    desk.call("vault.stepUp", &unlock).expect("it steps up");
    drop(unlock);
    // Held while open, as a screen would hold it.
    let mut shown = Vec::new();
    for name in [
        "cases.get",
        "survivors.get",
        "notes.list",
        "cases.timeline",
        "therapy.list",
    ] {
        shown.push(
            desk.call(name, &json!({"caseId": case}).to_string())
                .expect(name),
        );
    }
    shown.push(
        desk.call("cases.list", &json!({"text": "qu"}).to_string())
            .expect("a list"),
    );
    let notes: serde_json::Value = serde_json::from_str(&shown[4]).expect("JSON");
    let sealed = json!({"id": notes["value"]["notes"][0]["id"]});
    shown.push(
        desk.call("therapy.openNote", &sealed.to_string())
            .expect("a sealed note"),
    );
    println!("open");
    let mut line = String::new();
    std::io::stdin()
        .lock()
        .read_line(&mut line)
        .expect("a line");
    drop(shown);
    desk.lock();
    println!("locked");
    std::io::stdin()
        .lock()
        .read_line(&mut line)
        .expect("a line");
}
