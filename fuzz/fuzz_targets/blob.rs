//! A piece of a file of a case: from anybody, and sealed by us from any bytes.
#![no_main]

use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;
use vault::{BlobKey, BlobShape, OsEntropy};

static KEY: LazyLock<BlobKey> = LazyLock::new(|| BlobKey::of(&[1; 32]).unwrap());

fuzz_target!(|bytes: &[u8]| {
    let small = BlobShape::of(100).unwrap();
    assert!(KEY.open(small, 0, bytes).is_err());
    let shape = BlobShape::of(bytes.len() as u64).unwrap();
    let own = &bytes[..shape.content(0)];
    let sealed = KEY.seal(shape, 0, own, &OsEntropy).unwrap();
    assert_eq!(KEY.open(shape, 0, &sealed).unwrap().as_slice(), own);
    assert!(KEY.open(shape, 1, &sealed).is_err());
    if let Ok(other) = BlobShape::of(bytes.len() as u64 + 1) {
        assert!(KEY.open(other, 0, &sealed).is_err());
    }
});
