//! A bundle on somebody's stick, and what may be called a name at a relay.
#![no_main]

use libfuzzer_sys::fuzz_target;
use relay::{Agency, Bundle, Group, Kind, Leaf};

fuzz_target!(|bytes: &[u8]| {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("any.linden");
    std::fs::write(&path, bytes).unwrap();
    if let Ok(agency) = Bundle::whose(&path) {
        let _any = Bundle::open(&path, &agency);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        let named = Agency::new(text).map(|agency| agency.path());
        assert!(named.is_err() || !text.contains(['/', '\\', '.', '\0']));
        assert!(Leaf::new(text).is_err() || !text.contains(['/', '\\', '.', '\0']));
        for kind in Kind::ALL {
            assert!(Group::new(kind, text).is_err() || !text.contains(['/', '\\', '.', '\0']));
        }
    }
});
