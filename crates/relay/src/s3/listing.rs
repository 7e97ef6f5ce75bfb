//! What an S3 server says: a part of a listing, or why not.

use crate::http::{Answer, meaning};
use crate::listing::PAGE;
use crate::{Error, Result, xml};

/// The largest part of a listing that is read: a thousand keys, generously.
pub(super) const LISTING_BYTES_MAX: u64 = 4 * 1024 * 1024;

/// The largest reason that is read.
const REASON_BYTES_MAX: u64 = 64 * 1024;

/// A part of a listing.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Part {
    /// Whole keys.
    pub(crate) keys: Vec<String>,
    /// What keys have in common up to the next slash, and that slash.
    pub(crate) folders: Vec<String>,
    /// Whether there is more behind them.
    pub(crate) more: bool,
}

/// Reads a part of a listing.
pub(crate) fn part(bytes: &[u8]) -> Result<Part> {
    let (mut part, mut root) = (Part::default(), false);
    xml::each(bytes, |name, depth, text| {
        match (name, depth) {
            // Twice: within a list of contents, or of common prefixes.
            ("Key", 2) => part.keys.push(text.to_owned()),
            ("Prefix", 2) => part.folders.push(text.to_owned()),
            ("IsTruncated", 1) => part.more = text == "true",
            ("ListBucketResult", 0) => root = true,
            _ => {}
        }
        let count = part.keys.len() + part.folders.len();
        if count > PAGE * 2 {
            Err(Error::TooLarge)
        } else {
            Ok(())
        }
    })?;
    if root { Ok(part) } else { Err(Error::Damaged) }
}

/// What a status means, with the code that stands in the body: a full bucket has no status of its
/// own, and is refused like a stranger.
pub(super) fn reason(status: u16, answer: Answer) -> Error {
    let plain = meaning(status);
    if plain != Error::Refused {
        return plain;
    }
    let body = answer.whole(REASON_BYTES_MAX).unwrap_or_default();
    if says_full(&body) { Error::Full } else { plain }
}

/// Whether a reason speaks of a quota.
pub(crate) fn says_full(body: &[u8]) -> bool {
    let mut full = false;
    let _read_as_far_as_it_goes = xml::each(body, |name, depth, text| {
        let quota = text.to_ascii_lowercase().contains("quota");
        full |= depth == 1 && quota && (name == "Code" || name == "Message");
        Ok(())
    });
    full
}

#[cfg(test)]
mod tests {
    use super::*;

    const HONEST: &[u8] = br#"<?xml version="1.0" encoding="UTF-8"?>
            <ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>b</Name>
            <Prefix>v1/</Prefix><IsTruncated>true</IsTruncated>
            <Contents><Key>v1/a&amp;b</Key><Size>1</Size></Contents>
            <CommonPrefixes><Prefix>v1/log/</Prefix></CommonPrefixes></ListBucketResult>"#;

    #[test]
    fn a_part_is_read_with_its_keys_and_folders() {
        let expected = Part {
            keys: vec!["v1/a&b".to_owned()],
            folders: vec!["v1/log/".to_owned()],
            more: true,
        };
        assert_eq!(part(HONEST), Ok(expected));
        assert_eq!(part(b"<html></html>"), Err(Error::Damaged));
    }

    #[test]
    fn ten_thousand_malformed_listings_are_refused_or_no_longer_than_what_came() {
        let mut read = 0;
        for bytes in crate::spoil::malformed(&[HONEST]) {
            if let Ok(part) = part(&bytes) {
                read += 1;
                let words = part.keys.iter().chain(&part.folders);
                assert!(words.map(String::len).sum::<usize>() <= bytes.len());
            }
        }
        assert!((1..9_000).contains(&read), "{read} were read");
    }
}
