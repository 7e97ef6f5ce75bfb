//! An object as a relay hands it out: its outermost seal. A planted one is refused.
#![no_main]

use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;
use vault::{OsEntropy, RelayKey, Secret};

static KEY: LazyLock<RelayKey> =
    LazyLock::new(|| RelayKey::of(&Secret::copy_of(&[1; 32]).unwrap()).unwrap());

fuzz_target!(|bytes: &[u8]| {
    assert!(KEY.open("name", bytes).is_err());
    let sealed = KEY.seal("name", bytes, &OsEntropy).unwrap();
    assert_eq!(KEY.open("name", &sealed).unwrap().as_slice(), bytes);
    assert!(KEY.open("other", &sealed).is_err());
});
