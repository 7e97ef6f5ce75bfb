//! A pack of an insider who keeps to no rule: sealed and signed as it must be, of any head, any
//! body, or any columns. The second writer of the tests of packs seals it.
#![no_main]

#[path = "../../crates/sync/tests/pack/craft.rs"]
#[allow(dead_code)]
mod craft;

use craft::{Parts, key, number, scope};
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;
use sync::pack::{About, Keyring, Line, Lines, Scope, open_head};

/// Lines of an audit log have columns of their own.
const AUDIT: Scope = Scope {
    facet: casework::Facet::Audit,
    case: None,
    epoch: 0,
};

static KEYS: LazyLock<Keyring> = LazyLock::new(|| {
    let mut keys = Keyring::default();
    for (scope, byte) in [(Scope::agency(0), 1), (scope(), 2), (AUDIT, 2)] {
        keys.add(scope, &[byte; 32]).unwrap();
    }
    keys
});

/// Columns packed without compression, behind the byte that says which.
fn plain(which: u8, columns: &[u8]) -> Vec<u8> {
    let mut body = vec![which];
    number(columns.len() as u64, &mut body);
    body.extend(columns);
    body.resize(vault::padded(body.len()), 0);
    body
}

fuzz_target!(|bytes: &[u8]| {
    let Some((how, rest)) = bytes.split_first() else {
        return;
    };
    let audit = |which| {
        let mut parts = Parts::new(Vec::new());
        parts.chunks = vec![(AUDIT, plain(which, rest))];
        parts.seal()
    };
    let pack = match how % 5 {
        0 => Parts::new(plain(3, &[])).seal_with(rest.to_vec()),
        1 => Parts::new(rest.to_vec()).seal(),
        2 => audit(5),
        3 => audit(7),
        _ => Parts::new(plain(3, rest)).seal(),
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
        let head = sealed.head();
        let tags = KEYS.tags(&head.link.log, head.at);
        let tag = sealed.tags().nth(at).unwrap();
        let Some(opener) = KEYS.by_tag(&tags, tag) else {
            continue;
        };
        match sealed.open_lines(at, &opener) {
            Ok(Lines::Audit(lines)) => lines.for_each(drop),
            Ok(Lines::Referring(lines)) => {
                let abouts = lines.places().iter().map(|place| About {
                    case: Some((*place as u128).to_be_bytes()),
                    object: None,
                });
                let abouts: Vec<About> = abouts.collect();
                lines.told_by(abouts).into_iter().flatten().for_each(drop);
            }
            _ => {}
        }
    }
});
