//! A page of a listing, gathered from whatever order and rubbish a place hands out.

use std::collections::BTreeSet;

use crate::{Error, Group, Leaf, Result};

/// The most names one page holds.
pub const PAGE: usize = 1_000;

/// The most entries of a folder that are looked at, ours and foreign together.
pub const ENTRIES_MAX: usize = 100_000;

/// Where a listing begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum From<'a> {
    /// At the first name.
    Start,
    /// Behind this name, which ended the page before.
    After(&'a Leaf),
    /// At the first name, unless nothing changed since this mark was given.
    Unless(&'a Mark),
}

impl<'a> From<'a> {
    pub(crate) fn leaf(self) -> Option<&'a Leaf> {
        match self {
            Self::After(leaf) => Some(leaf),
            Self::Start | Self::Unless(_) => None,
        }
    }
}

/// A server's word for the state of a folder. It only ever saves work: a caller that polls with
/// marks lists without one once a day, since a server may be wrong about its own folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark(String);

impl Mark {
    /// The longest that is kept.
    pub const BYTES_MAX: usize = 256;

    /// Takes a mark that was kept from an earlier page.
    ///
    /// # Errors
    /// [`Error::Damaged`] if it is empty, too long or not printable ASCII.
    pub fn new(text: &str) -> Result<Self> {
        let printable = text.bytes().all(|byte| byte.is_ascii_graphic());
        if text.is_empty() || text.len() > Self::BYTES_MAX || !printable {
            return Err(Error::Damaged);
        }
        Ok(Self(text.to_owned()))
    }

    /// The text, to be kept for the next time.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What a place says lies in a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Listing {
    /// The place says that nothing changed since the mark.
    Unchanged,
    /// Names in ascending order, each once, all of them names of ours.
    Page {
        /// At most [`PAGE`] names.
        leaves: Vec<Leaf>,
        /// Whether there may be more behind the last of them.
        more: bool,
        /// The state of the folder, on a first page, where the place has a word for it.
        mark: Option<Mark>,
    },
}

/// Keeps the smallest names behind a cursor, however many are offered and in whatever order.
pub(crate) struct Gather<'a> {
    after: Option<&'a Leaf>,
    leaves: BTreeSet<Leaf>,
    seen: usize,
    more: bool,
}

impl<'a> Gather<'a> {
    pub(crate) fn new(after: Option<&'a Leaf>) -> Self {
        let leaves = BTreeSet::new();
        Self {
            after,
            leaves,
            seen: 0,
            more: false,
        }
    }

    /// Takes a name in if it is one of ours; anything else is not for us and is passed over.
    pub(crate) fn offer(&mut self, text: &str) -> Result<()> {
        self.seen += 1;
        if self.seen > ENTRIES_MAX {
            return Err(Error::TooLarge);
        }
        let Ok(leaf) = Leaf::new(text) else {
            return Ok(());
        };
        if self.after.is_some_and(|after| leaf <= *after) {
            return Ok(());
        }
        self.leaves.insert(leaf);
        if self.leaves.len() > PAGE {
            self.leaves.pop_last();
            self.more = true;
        }
        Ok(())
    }

    /// Ends the page. A page without names is the last one, whatever the place says: so a caller
    /// that goes on from the last name of each page always comes to an end.
    pub(crate) fn page(self, more: bool, mark: Option<Mark>) -> Listing {
        let more = (self.more || more) && !self.leaves.is_empty();
        let leaves = self.leaves.into_iter().collect();
        Listing::Page { leaves, more, mark }
    }
}

/// The groups of a kind among what was offered, ascending, each once.
pub(crate) struct Groups {
    kind: crate::Kind,
    groups: BTreeSet<Group>,
    seen: usize,
}

impl Groups {
    pub(crate) fn new(kind: crate::Kind) -> Self {
        let groups = BTreeSet::new();
        Self {
            kind,
            groups,
            seen: 0,
        }
    }

    pub(crate) fn offer(&mut self, text: &str) -> Result<()> {
        self.seen += 1;
        if self.seen > ENTRIES_MAX {
            return Err(Error::TooLarge);
        }
        if let Ok(group) = Group::new(self.kind, text) {
            self.groups.insert(group);
        }
        Ok(())
    }

    pub(crate) fn all(self) -> Vec<Group> {
        self.groups.into_iter().collect()
    }
}
