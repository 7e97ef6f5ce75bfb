//! Where the sealed pieces of files lie in a vault: `b/` and two letters of their name.
//!
//! Their names are made with a key of the vault, so that a thief learns nothing from them and cannot
//! match them with what lies at a relay. A piece is there whole or not at all.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use crate::blob::BLOB_SEALED_MAX;
use crate::derive::mac;
use crate::dir::{place, read_up_to};
use crate::{Error, OpenVault, Result, VaultDir};

const LABEL: &[u8] = b"linden/blob/file/1";

/// The name of one piece in one vault: 26 letters that say nothing.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct BlobName(String);

impl BlobName {
    /// How many letters a name has.
    pub const LETTERS: usize = 26;

    /// A name from outside, such as a backup.
    ///
    /// # Errors
    /// [`Error::SealBroken`] for anything but 26 letters of small base32: no name leads elsewhere.
    pub fn new(text: &str) -> Result<Self> {
        let fits = |byte: u8| matches!(byte, b'a'..=b'z' | b'2'..=b'7');
        if text.len() == Self::LETTERS && text.bytes().all(fits) {
            return Ok(Self(text.to_owned()));
        }
        Err(Error::SealBroken)
    }

    /// The letters.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn group(&self) -> &str {
        self.0.get(..2).unwrap_or_default()
    }
}

/// What a look through all pieces came to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sweep {
    /// Pieces that are to be there, and are.
    pub kept: usize,
    /// Pieces that nothing names, and that are gone now.
    pub removed: usize,
}

impl OpenVault {
    /// The name of a piece in this vault, from what it is known by.
    ///
    /// # Errors
    /// None in practice: HMAC takes keys of any length.
    pub fn blob_name(&self, id: &[u8; 32]) -> Result<BlobName> {
        let tag = mac(self.name_key(), &[LABEL, id])?;
        let mut name = data_encoding::BASE32_NOPAD.encode(&tag).to_lowercase();
        name.truncate(BlobName::LETTERS);
        Ok(BlobName(name))
    }
}

impl VaultDir {
    /// Keeps a sealed piece: once this returns it survives a power cut, and before that there is none
    /// of this name, or the one that was there.
    ///
    /// # Errors
    /// [`Error::NotRegular`] if a link lies in its way, [`Error::Io`] if the disk refuses.
    pub fn put_blob(&self, name: &BlobName, sealed: &[u8]) -> Result<()> {
        let folder = self.blobs().join(name.group());
        let scratch = self.tmp().join(name.as_str());
        let placed = place(&scratch, &folder, name.as_str(), sealed);
        if placed.is_err() {
            // What matters is why; a left-over goes when the vault is closed.
            let _stays = fs::remove_file(&scratch);
        }
        placed
    }

    /// Whether there is a piece of this name; whether it opens is another question.
    pub fn has_blob(&self, name: &BlobName) -> bool {
        let about = self.blob(name).symlink_metadata();
        about.is_ok_and(|about| about.is_file())
    }

    /// A sealed piece, or nothing if there is none.
    ///
    /// # Errors
    /// [`Error::SealBroken`] if it is longer than any piece, [`Error::NotRegular`] if it is a link,
    /// [`Error::Io`] if the disk refuses.
    pub fn read_blob(&self, name: &BlobName) -> Result<Option<Vec<u8>>> {
        let sealed = read_up_to(&self.blob(name), BLOB_SEALED_MAX)?;
        if sealed.as_ref().is_some_and(|it| it.len() > BLOB_SEALED_MAX) {
            return Err(Error::SealBroken);
        }
        Ok(sealed)
    }

    /// Takes a piece away; it is no error if it was not there.
    ///
    /// # Errors
    /// [`Error::Io`] if the disk refuses.
    pub fn remove_blob(&self, name: &BlobName) -> Result<()> {
        match fs::remove_file(self.blob(name)) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
            _ => Ok(()),
        }
    }

    /// Takes away every piece that is not to be kept: what a crash left before its row was written, and
    /// what was erased. Whatever has no name of ours is left alone.
    ///
    /// # Errors
    /// [`Error::Io`] if the folder cannot be read or a piece cannot be removed.
    pub fn sweep_blobs(&self, keep: &BTreeSet<BlobName>) -> Result<Sweep> {
        let mut sweep = Sweep::default();
        // A link in its place would lead to what is not ours.
        if !self.blobs().symlink_metadata().is_ok_and(|it| it.is_dir()) {
            return Ok(sweep);
        }
        for group in fs::read_dir(self.blobs())? {
            let group = group?;
            if !group.file_type()?.is_dir() {
                continue;
            }
            for piece in fs::read_dir(group.path())? {
                let piece = piece?;
                let name = piece.file_name();
                let name = name.to_str().and_then(|name| BlobName::new(name).ok());
                let Some(name) = name.filter(|name| group.file_name() == name.group()) else {
                    continue;
                };
                if keep.contains(&name) {
                    sweep.kept += 1;
                } else {
                    self.remove_blob(&name)?;
                    sweep.removed += 1;
                }
            }
        }
        Ok(sweep)
    }

    fn blob(&self, name: &BlobName) -> PathBuf {
        self.blobs().join(name.group()).join(name.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(letter: char) -> BlobName {
        BlobName::new(&letter.to_string().repeat(BlobName::LETTERS)).unwrap()
    }

    fn dir() -> (tempfile::TempDir, VaultDir) {
        let folder = tempfile::tempdir().unwrap();
        let dir = VaultDir::new(&folder.path().join("v"));
        dir.prepare().unwrap();
        (folder, dir)
    }

    #[test]
    fn a_piece_comes_back_is_replaced_whole_and_goes() {
        let (_folder, dir) = dir();
        assert_eq!(dir.read_blob(&name('a')), Ok(None));
        for bytes in [&b"one"[..], b"the other"] {
            dir.put_blob(&name('a'), bytes).unwrap();
            assert_eq!(dir.read_blob(&name('a')), Ok(Some(bytes.to_vec())));
        }
        assert!(dir.has_blob(&name('a')) && !dir.has_blob(&name('b')));
        assert_eq!(fs::read_dir(dir.tmp()).unwrap().count(), 0, "no left-over");
        dir.remove_blob(&name('a')).unwrap();
        dir.remove_blob(&name('a')).unwrap();
        assert!(!dir.has_blob(&name('a')));
    }

    #[test]
    fn what_nothing_names_goes_and_what_is_not_ours_stays() {
        let (_folder, dir) = dir();
        for letter in ['a', 'b', 'c'] {
            dir.put_blob(&name(letter), b"sealed").unwrap();
        }
        fs::write(dir.blobs().join("aa").join("notes.txt"), b"not ours").unwrap();
        fs::write(
            dir.blobs().join("aa").join(name('z').as_str()),
            b"elsewhere",
        )
        .unwrap();
        let sweep = dir.sweep_blobs(&BTreeSet::from([name('b')])).unwrap();
        assert_eq!((sweep.kept, sweep.removed), (1, 2));
        assert!(dir.has_blob(&name('b')) && !dir.has_blob(&name('a')));
        assert!(dir.blobs().join("aa").join("notes.txt").exists());
    }

    #[test]
    fn names_lead_nowhere_and_lengths_are_bounded() {
        for text in [
            "",
            "aa",
            "../../etc/passwd",
            &"A".repeat(26),
            &"a".repeat(27),
        ] {
            assert!(BlobName::new(text).is_err(), "{text}");
        }
        let (_folder, dir) = dir();
        dir.put_blob(&name('a'), &vec![0; BLOB_SEALED_MAX + 1])
            .unwrap();
        assert_eq!(dir.read_blob(&name('a')), Err(Error::SealBroken));
    }

    #[test]
    #[cfg(unix)]
    fn a_link_in_the_place_of_a_piece_or_of_the_folder_is_not_followed() {
        let (folder, dir) = dir();
        let other = folder.path().join("other");
        fs::create_dir(&other).unwrap();
        let (bait, piece) = (other.join(name('a').as_str()), name('a'));
        fs::write(&bait, b"bait").unwrap();
        fs::create_dir(dir.blobs().join("aa")).unwrap();
        let place = dir.blobs().join("aa").join(piece.as_str());
        std::os::unix::fs::symlink(&bait, &place).unwrap();
        assert_eq!(dir.read_blob(&piece), Err(Error::NotRegular));
        dir.put_blob(&piece, b"ours").unwrap();
        assert_eq!(fs::read(&bait).unwrap(), b"bait", "the link was replaced");
        fs::remove_dir_all(dir.blobs()).unwrap();
        std::os::unix::fs::symlink(&other, dir.blobs()).unwrap();
        dir.sweep_blobs(&BTreeSet::new()).unwrap();
        assert!(bait.exists());
    }
}
