//! A pack as it comes from a stranger: any bytes. Nothing but what a member sealed and signed gets
//! past its head.
#![no_main]

use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;
use sync::pack::{Keyring, Scope, open_head};

static KEYS: LazyLock<Keyring> = LazyLock::new(|| {
    let mut keys = Keyring::default();
    keys.add(Scope::agency(0), &[1; 32]).unwrap();
    keys
});

fuzz_target!(|bytes: &[u8]| {
    assert!(open_head(bytes, &KEYS).is_err());
    let _any = sync::pack::epoch(bytes);
});
