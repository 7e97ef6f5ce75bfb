//! What the fuzz targets call: the answers of servers, which nobody else may read. Built for them alone.

use crate::listing::{ENTRIES_MAX, Gather, Groups, Listing, PAGE};
use crate::{Kind, Leaf, s3, webdav};

/// What a WebDAV server says lies in a folder.
pub fn multistatus(bytes: &[u8]) {
    let Ok(entries) = webdav::multistatus::entries(bytes) else {
        return;
    };
    assert!(entries.len() <= ENTRIES_MAX);
    assert!(entries.iter().all(|entry| !entry.last.contains('/')));
    gathered(entries.iter().map(|entry| entry.last.as_str()));
}

/// What an S3 server says lies under a prefix, or why it says nothing.
pub fn listing(bytes: &[u8]) {
    let _any = s3::listing::says_full(bytes);
    let Ok(part) = s3::listing::part(bytes) else {
        return;
    };
    gathered(part.keys.iter().chain(&part.folders).map(String::as_str));
}

/// A page holds names of ours in their order, each once, and goes on behind its last one.
fn gathered<'a>(offered: impl Iterator<Item = &'a str> + Clone) {
    let mut groups = Groups::new(Kind::Log);
    let mut after: Option<Leaf> = None;
    loop {
        let mut gather = Gather::new(after.as_ref());
        for text in offered.clone() {
            if gather.offer(text).is_err() || groups.offer(text).is_err() {
                return;
            }
        }
        let Listing::Page { leaves, more, .. } = gather.page(false, None) else {
            return;
        };
        assert!(leaves.len() <= PAGE && leaves.is_sorted());
        assert!(leaves.first() > after.as_ref() || leaves.is_empty());
        match leaves.last() {
            Some(last) if more => after = Some(last.clone()),
            _ => return,
        }
    }
}
