//! Where sealed objects lie: a folder, a WebDAV or S3 server, a bundle on a stick.
//!
//! Knows: bytes and names. A relay is never trusted: it may forget, repeat, shorten, shuffle and
//! lie, and all it can do is to delay. What is read here is checked by whoever asked for it.
//! Must never know: keys of the agency, cases, people, SQL; a clock, chance or folder of its own.
//! Start at [`Relay`]; `docs/relay.md` says how an agency sets one up.

mod bundle;
mod error;
// How folders are walked without following links is the system's; Windows has no such home yet.
#[cfg(unix)]
mod folder;
#[cfg(fuzzing)]
pub mod fuzzed;
mod host;
mod http;
mod listing;
mod name;
mod s3;
mod same;
#[cfg(test)]
mod spoil;
mod webdav;
mod xml;

use std::io::Write;

pub use bundle::{BUNDLE_BYTES_MAX, BUNDLE_ENTRIES_MAX, Bundle, Object};
pub use error::{Error, Result};
#[cfg(unix)]
pub use folder::Folder;
pub use host::{Credentials, Host, PAUSE_MAX, Patience, Watch, backoff, unwatched};
pub use http::{CA_BYTES_MAX, Trust};
pub use listing::{ENTRIES_MAX, From, Listing, Mark, PAGE};
pub use name::{Agency, Group, Kind, Leaf, Name};
pub use s3::{Bucket, S3};
pub use webdav::WebDav;

/// Who else reaches a folder of this computer that nobody set up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// Nobody but this account.
    Account,
    /// Every account of this computer.
    Computer,
}

/// The most bytes of one object: 64 MiB, and one in a hundred for padding.
pub const OBJECT_BYTES_MAX: u64 = 64 * 1024 * 1024 / 100 * 101;

/// How many bytes are moved between two looks at the watch.
pub const CHUNK: usize = 64 * 1024;

/// A place where objects lie that never change once they are there.
///
/// Nothing is locked and nothing is overwritten: two who publish the same name bring the same
/// bytes, because a name is a hash. Nothing is inferred from absence: a listing may be short, old
/// or shuffled, and an object that is not there today may be there tomorrow. A caller takes from a
/// listing only what is new to it, and asks by name for what it knows must exist.
///
/// Every call blocks, and may be made from many threads at once.
pub trait Relay: Send + Sync {
    /// The groups of a kind, ascending; none where there is no such folder yet.
    ///
    /// # Errors
    /// What [`Error`] says of places that cannot be read.
    fn groups(&self, kind: Kind) -> Result<Vec<Group>>;

    /// The names in a group from a place on; an empty page where there is no such group yet.
    ///
    /// # Errors
    /// What [`Error`] says of places that cannot be read.
    fn list(&self, group: &Group, from: From<'_>) -> Result<Listing>;

    /// How many bytes the object of this name has.
    ///
    /// # Errors
    /// [`Error::NotThere`], [`Error::Damaged`] if something else lies there.
    fn size(&self, name: &Name) -> Result<u64>;

    /// Writes the object from byte `offset` on into `to`, and says how many bytes those were.
    ///
    /// After an error, `to` holds a beginning that was read: a later call goes on behind it. Where
    /// a line is cut, that is done here as often as patience allows.
    ///
    /// # Errors
    /// [`Error::NotThere`], [`Error::TooLarge`], [`Error::Cancelled`] and those of the place.
    fn read(
        &self,
        name: &Name,
        offset: u64,
        to: &mut dyn Write,
        watch: &mut Watch<'_>,
    ) -> Result<u64>;

    /// Puts an object there, whole and lasting, or finds that it was there.
    ///
    /// # Errors
    /// [`Error::Taken`] if other bytes lie there; [`Error::Full`], [`Error::Refused`],
    /// [`Error::Cancelled`] and others leave nothing under that name.
    fn publish(&self, name: &Name, bytes: &[u8], watch: &mut Watch<'_>) -> Result<Published>;

    /// Takes an object away, for the collection of what everybody has long had. It is no error if
    /// it was not there.
    ///
    /// # Errors
    /// [`Error::Refused`] and those of the place.
    fn remove(&self, name: &Name) -> Result<()>;
}

/// How an object came to be there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Published {
    /// It was put there now.
    Now,
    /// The same bytes lay there before.
    Before,
}
