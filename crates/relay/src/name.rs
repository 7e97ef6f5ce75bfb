//! Names of objects: a kind, a group and a leaf, each from a fixed alphabet.
//!
//! A name is checked once, where it comes from outside, and is a path that cannot leave its place
//! from then on: no dots, no slashes, nothing that two file systems would spell differently.

use std::fmt;
use std::str::FromStr;

use crate::{Error, Result};

/// What sort of object; each has a folder of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Packs, in numbered epochs: `log/000001`.
    Log,
    /// Sealed attachments, spread by the first two letters of their names: `blob/k7`.
    Blob,
    /// Snapshots of one scope, under its tag: `snap/` and 16 letters.
    Snap,
    /// Old packs put together, by month: `arch/202611`.
    Arch,
    /// Wrapped keys of one recipient, under its tag: `keys/` and 16 letters.
    Keys,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 5] = [Self::Log, Self::Blob, Self::Snap, Self::Arch, Self::Keys];

    /// The name of its folder.
    pub fn folder(self) -> &'static str {
        match self {
            Self::Log => "log",
            Self::Blob => "blob",
            Self::Snap => "snap",
            Self::Arch => "arch",
            Self::Keys => "keys",
        }
    }

    fn is_group(self, text: &str) -> bool {
        match self {
            Self::Log | Self::Arch => text.len() == 6 && text.bytes().all(|b| b.is_ascii_digit()),
            Self::Blob => is_base32(text, 2),
            Self::Snap | Self::Keys => is_base32(text, 16),
        }
    }
}

/// True for exactly `length` letters of the small base32 alphabet, `a-z2-7`.
fn is_base32(text: &str, length: usize) -> bool {
    text.len() == length && text.bytes().all(|b| matches!(b, b'a'..=b'z' | b'2'..=b'7'))
}

/// One agency's part of a relay: eight letters that say nothing about whose it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agency(String);

impl Agency {
    /// Reads the eight letters.
    ///
    /// # Errors
    /// [`Error::BadName`] for any other text.
    pub fn new(text: &str) -> Result<Self> {
        if is_base32(text, 8) {
            return Ok(Self(text.to_owned()));
        }
        Err(Error::BadName)
    }

    /// The folder of the agency, without a slash at either end.
    pub fn path(&self) -> String {
        format!("v1/{}", self.0)
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

/// A folder of objects of one kind: an epoch of the log, a month of the archive.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Group {
    kind: Kind,
    text: String,
}

impl Group {
    /// Reads the name of a group of this kind.
    ///
    /// # Errors
    /// [`Error::BadName`] if this kind has no such group.
    pub fn new(kind: Kind, text: &str) -> Result<Self> {
        if kind.is_group(text) {
            let text = text.to_owned();
            return Ok(Self { kind, text });
        }
        Err(Error::BadName)
    }

    /// The kind of the objects in it.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// Its own name, without the kind.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Kind and group, as in `log/000001`.
    pub fn path(&self) -> String {
        format!("{}/{}", self.kind.folder(), self.text)
    }
}

/// The last part of a name: 26 letters of base32, which is a hash or a keyed hash to whoever made
/// it, and chance to everybody else.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Leaf(String);

impl Leaf {
    /// How many letters a leaf has.
    pub const LETTERS: usize = 26;

    /// Reads a leaf.
    ///
    /// # Errors
    /// [`Error::BadName`] for any other text.
    pub fn new(text: &str) -> Result<Self> {
        if is_base32(text, Self::LETTERS) {
            return Ok(Self(text.to_owned()));
        }
        Err(Error::BadName)
    }

    /// The letters.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The whole name of one object within its agency.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Name {
    group: Group,
    leaf: Leaf,
}

impl Name {
    /// Puts a name together.
    pub fn new(group: Group, leaf: Leaf) -> Self {
        Self { group, leaf }
    }

    /// The folder it lies in.
    pub fn group(&self) -> &Group {
        &self.group
    }

    /// Its last part.
    pub fn leaf(&self) -> &Leaf {
        &self.leaf
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.group.path(), self.leaf.0)
    }
}

impl FromStr for Name {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let mut parts = text.split('/');
        let (Some(folder), Some(group), Some(leaf), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(Error::BadName);
        };
        let kind = Kind::ALL.into_iter().find(|kind| kind.folder() == folder);
        let group = Group::new(kind.ok_or(Error::BadName)?, group)?;
        Ok(Self::new(group, Leaf::new(leaf)?))
    }
}
