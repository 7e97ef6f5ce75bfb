//! An invitation, signed by whoever wrote it, and a request to join with what stands beside it.
#![no_main]

use std::sync::LazyLock;
use vault::{OsEntropy, SigningKey};

static SIGNER: LazyLock<SigningKey> = LazyLock::new(|| SigningKey::generate(&OsEntropy).unwrap());

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| api::fuzzed::joining(bytes, &SIGNER));
