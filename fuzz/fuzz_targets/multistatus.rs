//! What a WebDAV server says lies in a folder.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| relay::fuzzed::multistatus(bytes));
