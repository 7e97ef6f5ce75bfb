//! A line of the log. What is read is written again, and read as the same.
#![no_main]

use libfuzzer_sys::fuzz_target;
use sync::change::{decode, encode};

fuzz_target!(|bytes: &[u8]| {
    if let Ok(ops) = decode(bytes) {
        assert_eq!(decode(&encode(&ops).unwrap()).unwrap(), ops);
    }
});
