//! What an S3 server says lies under a prefix.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| relay::fuzzed::listing(bytes));
