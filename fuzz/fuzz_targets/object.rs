//! The packs in an object at a relay, once its seal is off.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| api::fuzzed::object(bytes));
