//! How far the own log has come, kept a second time, outside the vault (design §5): whoever brings
//! the whole vault back from an image of the disk does not bring this back with it.
//!
//! One small sealed file for each log, so that a copy of the vault, which goes on in a log of its own,
//! does not trouble the other. A file that is missing, foreign or damaged says nothing, and one that
//! cannot be written takes nothing away: the header and colleagues' packs are the other witnesses.

use crate::fault::{Fault, write_file};
use crate::host::FromHost;
use crate::session::Session;
use std::io::Write as _;
use std::path::PathBuf;

const LABEL: &str = "linden/own-mark/1";
/// Of a file: a nonce, a log, a number, a tag, and room to spare.
const FILE_BYTES_MAX: u64 = 1_024;

impl Session {
    /// The highest number known to be sealed in a log of this vault: by its header or by this computer.
    pub(crate) fn highest_sealed(&self, log: &[u8; 32]) -> u64 {
        let witnessed = self.witnessed(log).unwrap_or_default();
        self.vault.own_mark().max(witnessed)
    }

    /// Notes that the own log has come so far: first in the header, then beside.
    pub(crate) fn note_sealed(&mut self, log: &[u8; 32], no: u64) -> Result<(), Fault> {
        if no > self.vault.own_mark() {
            self.vault.set_own_mark(no)?;
        }
        if no > self.witnessed(log).unwrap_or_default() {
            // Best effort: a folder that is full or read-only must not keep anybody from sealing.
            let _unwitnessed = self.bear_witness(log, no);
        }
        Ok(())
    }

    fn witnessed(&self, log: &[u8; 32]) -> Option<u64> {
        let path = self.witness_file(log)?;
        let is_small = std::fs::symlink_metadata(&path)
            .is_ok_and(|file| file.is_file() && file.len() <= FILE_BYTES_MAX);
        let sealed = is_small.then(|| std::fs::read(&path).ok())??;
        let plain = self.vault.open_own(LABEL, &sealed).ok()?;
        let (about, no) = plain.split_first_chunk::<32>()?;
        let no = u64::from_le_bytes(no.try_into().ok()?);
        (about == log).then_some(no)
    }

    fn bear_witness(&self, log: &[u8; 32], no: u64) -> Option<()> {
        let path = self.witness_file(log)?;
        vault::private_folder(path.parent()?).ok()?;
        let plain = [log.as_slice(), &no.to_le_bytes()].concat();
        let sealed = self.vault.seal_own(LABEL, &plain, &FromHost(&*self.host));
        let sealed = sealed.ok()?;
        write_file(&path, |file| file.write_all(&sealed)).ok()
    }

    /// Half of the id of a log, which is random and says nothing about anybody, names its file.
    fn witness_file(&self, log: &[u8; 32]) -> Option<PathBuf> {
        let (half, _) = log.split_first_chunk::<16>()?;
        let name = data_encoding::HEXLOWER.encode(half);
        Some(self.host.witness_folder()?.join(name))
    }
}
