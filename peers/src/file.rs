//! Many documents in one file.

use std::collections::BTreeMap;

/// Documents in a file: name, length, bytes.
pub fn pack(all: impl Iterator<Item = (String, Vec<u8>)>) -> Vec<u8> {
    let mut bytes = Vec::new();
    for (name, doc) in all {
        for part in [name.as_bytes(), &doc] {
            bytes.extend(u32::try_from(part.len()).unwrap().to_le_bytes());
            bytes.extend(part);
        }
    }
    bytes
}

pub fn unpack(mut bytes: &[u8]) -> BTreeMap<String, &[u8]> {
    let mut next = || {
        let (length, rest) = bytes.split_first_chunk::<4>()?;
        let (part, rest) = rest.split_at(u32::from_le_bytes(*length) as usize);
        bytes = rest;
        Some(part)
    };
    let mut all = BTreeMap::new();
    while let (Some(name), Some(doc)) = (next(), next()) {
        all.insert(String::from_utf8(name.to_vec()).unwrap(), doc);
    }
    all
}
