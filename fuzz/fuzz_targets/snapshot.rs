//! The parts of a snapshot: sealed from a stranger; and, opened, the history and the rows.
#![no_main]

use casework::Facet;
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;
use sync::history::{Memory, Place};
use sync::pack::Scope;
use sync::snapshot::{Contents, Frontier, History, object, open, parts, read, seal};
use vault::ScopeKey;

static KEY: LazyLock<ScopeKey> = LazyLock::new(|| ScopeKey::of(&[1; 32]).unwrap());

const SCOPE: Scope = Scope {
    facet: Facet::Facts,
    case: None,
    epoch: 1,
};

fuzz_target!(|bytes: &[u8]| {
    let frontier = [7; 32];
    assert!(open(bytes, &frontier, (&SCOPE, &KEY)).is_err());
    let sealed = seal(bytes, &frontier, (&SCOPE, &KEY)).unwrap();
    assert_eq!(open(&sealed, &frontier, (&SCOPE, &KEY)).unwrap(), bytes);
    if let Ok(history) = History::read(bytes) {
        assert_eq!(history.write().unwrap(), bytes);
        let _any = history.admit(&mut Memory::default());
    }
    let places: Vec<Place> = (1..9).map(|no| Place { lane: 0, no }).collect();
    let _any = read(bytes, &Frontier::new(frontier, places));
    let _any = Contents::read(bytes, &frontier);
    if let Ok(some) = parts(bytes) {
        assert_eq!(object(&some).unwrap(), bytes);
    }
});
