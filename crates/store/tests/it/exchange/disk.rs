//! The disk under a device: what a power cut leaves, a backup brings back, and a copy takes along.

use super::office::{Device, Dice, Everyone, key_of};
use crate::support::KEY;
use std::path::{Path, PathBuf};
use store::Store;
use sync::pack::Keyring;
use vault::{Secret, SigningKey};

impl Device {
    /// The store as it would be found after a power cut now, or in a backup that was made of the
    /// disk: file and write-ahead log. Copying it copies the identity with it.
    pub fn saved(&mut self) -> PathBuf {
        self.files += 1;
        let to = self.folder.path().join(format!("saved-{}", self.files));
        copy_store(&self.path, &to);
        to
    }

    /// The device goes on from what was saved.
    pub fn go_on_from(&mut self, saved: &Path) {
        self.files += 1;
        let path = self.folder.path().join(format!("db-{}", self.files));
        copy_store(saved, &path);
        self.store = Store::open(&path, &KEY).unwrap();
        for file in files_of(&self.path).iter().filter(|file| file.exists()) {
            std::fs::remove_file(file).unwrap();
        }
        self.path = path;
    }

    /// The bytes on the disk now: the file and its write-ahead log.
    pub fn on_disk(&self) -> [Vec<u8>; 2] {
        files_of(&self.path).map(|file| std::fs::read(file).unwrap())
    }

    /// A second machine with the same vault: the same keys, signer, and log.
    pub fn cloned(&mut self, number: u64) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("db");
        copy_store(&self.saved(), &path);
        let secret = self.signer.secret();
        let mut keys = Keyring::default();
        for scope in &self.granted {
            keys.add(*scope, &key_of(scope)).unwrap();
        }
        Self {
            store: Store::open(&path, &KEY).unwrap(),
            judge: Everyone {
                keys,
                removed: self.judge.removed.clone(),
                statements: self.judge.statements.clone(),
            },
            signer: SigningKey::from_secret(Secret::copy_of(secret.expose()).unwrap()),
            member: self.member,
            dice: Dice::new(number),
            now_ms: self.now_ms,
            began: self.began,
            tells: self.tells,
            granted: self.granted.clone(),
            folder,
            path,
            files: 0,
        }
    }
}

/// The file of a store, and its write-ahead log.
pub fn files_of(path: &Path) -> [PathBuf; 2] {
    ["", "-wal"].map(|suffix| PathBuf::from(format!("{}{suffix}", path.display())))
}

fn copy_store(from: &Path, to: &Path) {
    for (from, to) in files_of(from).iter().zip(files_of(to)) {
        if from.exists() {
            std::fs::copy(from, to).unwrap();
        }
    }
}
