//! Archives of packs. What is read is written again as it was.
#![no_main]

use libfuzzer_sys::fuzz_target;
use sync::archive;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(packs) = archive::read(bytes) {
        let packs: Vec<&[u8]> = packs.into_iter().map(|(_, pack)| pack).collect();
        assert_eq!(archive::write(&packs).unwrap(), bytes);
    }
});
