//! What a server says lies in a folder.

use crate::listing::ENTRIES_MAX;
use crate::{Error, Result, xml};

/// The largest listing that is read: ten thousand objects of a wordy server.
pub(super) const LISTING_BYTES_MAX: u64 = 16 * 1024 * 1024;

/// One line of it.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Entry {
    /// The last part of its address. Names of ours need no decoding, and others are not ours.
    pub(crate) last: String,
    /// Whether it is a folder.
    pub(crate) folder: bool,
    /// The server's word for its state.
    pub(crate) etag: Option<String>,
    /// How many bytes it has.
    pub(crate) bytes: Option<u64>,
}

/// Reads a multistatus.
pub(crate) fn entries(bytes: &[u8]) -> Result<Vec<Entry>> {
    let (mut all, mut now, mut root) = (Vec::new(), Entry::default(), false);
    xml::each(bytes, |name, depth, text| {
        match (name, depth) {
            ("href", 2) => {
                now.folder |= text.ends_with('/');
                let last = text.trim_end_matches('/').rsplit('/').next();
                now.last = last.unwrap_or_default().to_owned();
            }
            ("collection", _) => now.folder = true,
            ("getetag", _) if !text.is_empty() => now.etag = Some(text.to_owned()),
            ("getcontentlength", _) => now.bytes = text.parse().ok(),
            ("response", 1) => all.push(std::mem::take(&mut now)),
            ("multistatus", 0) => root = true,
            _ => {}
        }
        if all.len() > ENTRIES_MAX {
            Err(Error::TooLarge)
        } else {
            Ok(())
        }
    })?;
    if root { Ok(all) } else { Err(Error::Damaged) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NEXTCLOUD: &[u8] = br#"<?xml version="1.0"?>
            <d:multistatus xmlns:d="DAV:" xmlns:s="http://sabredav.org/ns"><d:response>
            <d:href>/remote.php/dav/files/relay/linden/v1/aaaaaaaa/log/000001/</d:href>
            <d:propstat><d:prop><d:resourcetype><d:collection/></d:resourcetype>
            <d:getetag>&quot;67400c1f&quot;</d:getetag></d:prop>
            <d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response><d:response>
            <d:href>/remote.php/dav/files/relay/linden/v1/aaaaaaaa/log/000001/abc</d:href>
            <d:propstat><d:prop><d:resourcetype/><d:getetag>"1"</d:getetag><d:getcontentlength>7</d:getcontentlength></d:prop>
            <d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response></d:multistatus>"#;
    const APACHE: &[u8] = br#"<?xml version="1.0" encoding="utf-8"?>
            <D:multistatus xmlns:D="DAV:" xmlns:ns0="DAV:">
            <D:response xmlns:lp1="DAV:"><D:href>http://host/dav/log/000001/abc</D:href>
            <D:propstat><D:prop><lp1:resourcetype/><lp1:getcontentlength>7</lp1:getcontentlength></D:prop>
            <D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response></D:multistatus>"#;

    fn entry(last: &str, folder: bool, etag: Option<&str>) -> Entry {
        Entry {
            last: last.to_owned(),
            folder,
            etag: etag.map(str::to_owned),
            bytes: (!folder).then_some(7),
        }
    }

    #[test]
    fn nextcloud_and_apache_are_understood() {
        let expected = vec![
            entry("000001", true, Some("\"67400c1f\"")),
            entry("abc", false, Some("\"1\"")),
        ];
        assert_eq!(entries(NEXTCLOUD), Ok(expected));
        assert_eq!(entries(APACHE), Ok(vec![entry("abc", false, None)]));
    }

    #[test]
    fn an_empty_multistatus_is_one_and_another_document_is_none() {
        assert_eq!(entries(b"<multistatus xmlns='DAV:'/>"), Ok(vec![]));
        assert_eq!(
            entries(b"<html><body>Please log in</body></html>"),
            Err(Error::Damaged)
        );
    }

    #[test]
    fn ten_thousand_malformed_answers_name_nothing_long_and_no_folder_above() {
        let mut read = 0;
        for bytes in crate::spoil::malformed(&[NEXTCLOUD, APACHE]) {
            if let Ok(all) = entries(&bytes) {
                read += 1;
                assert!(all.iter().all(|one| !one.last.contains('/')));
            }
        }
        assert!((1..9_000).contains(&read), "{read} were read");
    }
}
