//! A pack of an insider who keeps to no rule: sealed and signed as it must be, of any head, any
//! body, or any columns. The second writer of the tests of packs seals it.
#![no_main]

#[path = "../../crates/sync/tests/pack/craft.rs"]
#[allow(dead_code)]
mod craft;

use craft::{Parts, key, number, scope};
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;
use sync::pack::{Keyring, Line, Scope, open_head};
use vault::Secret;

static KEYS: LazyLock<Keyring> = LazyLock::new(|| {
    let mut keys = Keyring::default();
    for (scope, byte) in [(Scope::agency(0), 1), (scope(), 2)] {
        let key = Secret::copy_of(&[byte; 32]).unwrap();
        keys.add(scope, &key).unwrap();
    }
    keys
});

/// Columns packed without compression.
fn plain(columns: &[u8]) -> Vec<u8> {
    let mut body = vec![3];
    number(columns.len() as u64, &mut body);
    body.extend(columns);
    body.resize(vault::padded(body.len()), 0);
    body
}

fuzz_target!(|bytes: &[u8]| {
    let Some((how, rest)) = bytes.split_first() else {
        return;
    };
    let pack = match how % 3 {
        0 => Parts::new(plain(&[])).seal_with(rest.to_vec()),
        1 => Parts::new(rest.to_vec()).seal(),
        _ => Parts::new(plain(rest)).seal(),
    };
    let Ok(sealed) = open_head(&pack, &KEYS) else {
        return;
    };
    for at in 0..sealed.tags().len() {
        if let Ok(lines) = sealed.open_chunk(at, &scope(), key(2)) {
            lines
                .into_iter()
                .for_each(|line| drop(Line::into_changes(line)));
        }
    }
});
