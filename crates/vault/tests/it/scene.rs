//! A vault in a temporary folder, a clock one turns by hand, randomness that repeats.

use std::cell::Cell;
use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use tempfile::TempDir;
use vault::{
    Entropy, KdfParams, OpenVault, OsEntropy, Passphrase, RecoveryCode, Result, StepUp, Unlock,
};

pub const PHRASE: &str = "lavender lunacy quickness ladybug playful";
pub const OTHER: &str = "reaffirm gallantly overstay pumice cactus";
/// Longer than any wait after wrong tries.
const A_LONG_WHILE_MS: i64 = 120_000;

pub fn phrase(text: &str) -> Passphrase {
    Passphrase::new(text.to_owned())
}

/// A vault that is closed, with everything its owner knows.
pub struct Scene {
    folder: TempDir,
    now_ms: Cell<i64>,
    pub code: RecoveryCode,
}

impl Scene {
    pub fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let (_, code) = vault::create(
            &folder.path().join("vault"),
            &phrase(PHRASE),
            KdfParams::fast(),
            &OsEntropy,
        )
        .unwrap();
        Self {
            folder,
            now_ms: Cell::new(1_000_000),
            code,
        }
    }

    pub fn path(&self) -> PathBuf {
        self.folder.path().join("vault")
    }

    pub fn file(&self, name: &str) -> PathBuf {
        self.path().join(name)
    }

    /// The time; every look at it is long after the last.
    pub fn later_ms(&self) -> i64 {
        self.now_ms.set(self.now_ms.get() + A_LONG_WHILE_MS);
        self.now_ms.get()
    }

    pub fn opens_with(&self, text: &str) -> Result<OpenVault> {
        vault::open(
            &self.path(),
            Unlock::Passphrase(&phrase(text)),
            self.later_ms(),
        )
    }

    pub fn opens(&self) -> Result<OpenVault> {
        self.opens_with(PHRASE)
    }

    pub fn opens_by_code(&self, code: &RecoveryCode) -> Result<OpenVault> {
        vault::open(&self.path(), Unlock::Recovery(code), self.later_ms())
    }

    /// The passphrase entered again, and the time at which it was.
    pub fn steps_up(&self, vault: &OpenVault, text: &str) -> (StepUp, i64) {
        let now_ms = self.later_ms();
        (
            vault
                .step_up(Unlock::Passphrase(&phrase(text)), now_ms)
                .unwrap(),
            now_ms,
        )
    }

    pub fn changes_passphrase(&self, from: &str, to: &str) {
        let mut vault = self.opens_with(from).unwrap();
        let (step, now_ms) = self.steps_up(&vault, from);
        let sealer = step.at(now_ms).unwrap();
        vault
            .change_passphrase(sealer, &phrase(to), KdfParams::fast(), &OsEntropy)
            .unwrap();
    }

    pub fn header(&self) -> Vec<u8> {
        fs::read(self.file("hdr.a")).unwrap()
    }

    /// Puts the same bytes in the place of both copies.
    pub fn replace_headers(&self, bytes: &[u8]) {
        for name in ["hdr.a", "hdr.b"] {
            // Not by truncating first: some file systems then flush, and we do this 5,000 times.
            let mut file = OpenOptions::new()
                .write(true)
                .open(self.file(name))
                .unwrap();
            file.write_all(bytes).unwrap();
            file.set_len(bytes.len() as u64).unwrap();
        }
    }

    /// Every file with its content, to see that nothing was touched.
    pub fn everything(&self) -> Vec<(PathBuf, Vec<u8>)> {
        contents(&self.path())
    }
}

fn contents(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(contents(&path));
        } else {
            found.push((path.clone(), fs::read(&path).unwrap()));
        }
    }
    found.sort();
    found
}

/// Counts upward, so that golden files can be made again byte for byte.
#[derive(Default)]
pub struct Counting(Cell<u8>);

impl Entropy for Counting {
    fn fill(&self, out: &mut [u8]) -> Result<()> {
        for byte in out {
            *byte = self.0.get();
            self.0.set(self.0.get().wrapping_add(1));
        }
        Ok(())
    }
}
