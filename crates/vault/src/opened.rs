//! An open vault: its keys, and the few changes that can be made to its header.

use std::fmt;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use crate::derive::Derivation;
use crate::dir::{Lock, overwrite};
use crate::entropy::public_bytes;
use crate::header::Header;
use crate::slot::{KIND_PASSPHRASE, KIND_RECOVERY, Slot, SlotKeys, VaultKeys};
use crate::strength::require_good;
use crate::unlock::{Unlocked, header_key};
use crate::{
    Entropy, Error, KdfParams, Passphrase, RecoveryCode, Result, Sealer, Secret, StepUp, Unlock,
    VaultDir, throttle,
};

/// A vault that is open, and held against every other process until dropped.
pub struct OpenVault {
    dir: VaultDir,
    header: Header,
    mvk: Secret<32>,
    keys: Keys,
    healed: bool,
    wrong_tries: u32,
    // Dropped last and never read: the lock lives as long as the file is open.
    _lock: Lock,
}

/// The keys derived from the master key, one per purpose.
struct Keys {
    header: Secret<32>,
    db: Secret<32>,
    name: Secret<32>,
    device: Secret<32>,
}

impl Keys {
    fn new(header: &Header, mvk: &Secret<32>) -> Result<Self> {
        let derivation = Derivation::new(&header.vault_id, mvk.expose());
        Ok(Self {
            header: header_key(&header.vault_id, mvk)?,
            db: db_key(&header.db_salt, mvk)?,
            name: derivation.key("cm/v1/name")?,
            device: derivation.key("cm/v1/device")?,
        })
    }
}

fn db_key(salt: &[u8; 32], mvk: &Secret<32>) -> Result<Secret<32>> {
    Derivation::new(salt, mvk.expose()).key("cm/v1/db")
}

impl OpenVault {
    pub(crate) fn new(dir: VaultDir, lock: Lock, found: Unlocked, wrong: u32) -> Result<Self> {
        let keys = Keys::new(&found.header, &found.mvk)?;
        dir.empty_tmp();
        Ok(Self {
            dir,
            header: found.header,
            mvk: found.mvk,
            keys,
            healed: found.one_copy_lost,
            wrong_tries: wrong,
            _lock: lock,
        })
    }

    /// The id of this vault: 16 random bytes, different even for two vaults of one member.
    pub fn vault_id(&self) -> [u8; 16] {
        self.header.vault_id
    }

    /// Gives the folder another place in the same file system, still held. Its database must be
    /// closed: that one knows its place by name.
    ///
    /// # Errors
    /// [`Error::AlreadyExists`] if something stands there, [`Error::Io`] if the system refuses.
    pub fn move_to(&mut self, place: &Path) -> Result<()> {
        let to = VaultDir::new(place);
        to.vacate()?;
        self.dir.sync()?;
        fs::rename(self.dir.root(), place).map_err(|error| match error.kind() {
            ErrorKind::DirectoryNotEmpty | ErrorKind::AlreadyExists => Error::AlreadyExists,
            _ => error.into(),
        })?;
        self.dir = to;
        self.dir.sync_parent()
    }

    /// Where its files lie.
    pub fn dir(&self) -> &VaultDir {
        &self.dir
    }

    /// The raw key of the database.
    pub fn db_key(&self) -> &Secret<32> {
        &self.keys.db
    }

    /// The key that turns an attachment's id into its file name.
    pub fn name_key(&self) -> &Secret<32> {
        &self.keys.name
    }

    /// The key that wraps this device's own signing and reading keys inside the database.
    pub fn device_key(&self) -> &Secret<32> {
        &self.keys.device
    }

    /// True if one copy of the header was lost or damaged and the other served. The next
    /// write renews both; the person should hear that the disk may be failing.
    pub fn healed(&self) -> bool {
        self.healed
    }

    /// Wrong tries before this opening, for the audit log.
    pub fn wrong_tries(&self) -> u32 {
        self.wrong_tries
    }

    /// Asks for the passphrase (or the code) again and opens the second key with it.
    ///
    /// # Errors
    /// [`Error::WrongPassphrase`] and [`Error::TooSoon`], counted together with unlocking;
    /// [`Error::TooLong`], not counted.
    pub fn step_up(&self, with: Unlock<'_>, now_ms: i64) -> Result<StepUp> {
        with.require_possible()?;
        let before = throttle::begin(&self.dir, now_ms)?;
        let suk = throttle::settle(&self.dir, before, self.open_suk(with))?;
        Ok(StepUp::new(self.header.vault_id, suk, now_ms))
    }

    fn open_suk(&self, with: Unlock<'_>) -> Result<Secret<32>> {
        for (place, slot) in self.header.slots().filter(|(_, slot)| slot.is_for(with)) {
            let keys = SlotKeys::new(place, &slot.stretch(with)?)?;
            if slot.fits(place, &keys)? {
                return slot
                    .open_suk(place, &keys)
                    .map_err(|_| Error::WrongPassphrase);
            }
        }
        Err(Error::WrongPassphrase)
    }

    /// Puts a new passphrase in the place of the old one, which opens nothing from then on.
    ///
    /// An old copy of the whole vault still opens with the old passphrase: whoever took one
    /// keeps what they took.
    ///
    /// # Errors
    /// [`Error::Weak`], [`Error::Kdf`], or [`Error::StepUpOver`] for a step-up of another vault.
    pub fn change_passphrase(
        &mut self,
        step: Sealer<'_>,
        new: &Passphrase,
        kdf: KdfParams,
        entropy: &dyn Entropy,
    ) -> Result<()> {
        kdf.check()?;
        require_good(new)?;
        self.replace_slot(KIND_PASSPHRASE, Unlock::Passphrase(new), kdf, step, entropy)
    }

    /// Makes a new recovery code; the printed one opens nothing from then on.
    ///
    /// # Errors
    /// [`Error::StepUpOver`] for a step-up of another vault.
    pub fn new_recovery_code(
        &mut self,
        step: Sealer<'_>,
        entropy: &dyn Entropy,
    ) -> Result<RecoveryCode> {
        let code = RecoveryCode::random(entropy)?;
        let with = Unlock::Recovery(&code);
        self.replace_slot(KIND_RECOVERY, with, KdfParams::default(), step, entropy)?;
        Ok(code)
    }

    fn replace_slot(
        &mut self,
        kind: u8,
        with: Unlock<'_>,
        kdf: KdfParams,
        step: Sealer<'_>,
        entropy: &dyn Entropy,
    ) -> Result<()> {
        let suk = step.suk_of(&self.header.vault_id)?;
        let keys = VaultKeys {
            mvk: &self.mvk,
            suk,
        };
        let number = self.header.slot_for(kind)?;
        let slot = Slot::new(self.header.place(number), with, kdf, &keys, entropy)?;
        let mut header = self.header.clone();
        header.replace_kind(number, slot)?;
        self.save(header)
    }

    /// The highest number our own log is known to have reached. If the database knows less,
    /// it is an old copy.
    pub fn own_mark(&self) -> u64 {
        self.header.own_mark
    }

    /// Raises the mark of the own log.
    ///
    /// # Errors
    /// [`Error::MarkBackwards`] if it would fall.
    pub fn set_own_mark(&mut self, seq: u64) -> Result<()> {
        match seq.cmp(&self.header.own_mark) {
            std::cmp::Ordering::Less => Err(Error::MarkBackwards),
            std::cmp::Ordering::Equal => Ok(()),
            std::cmp::Ordering::Greater => self.change(|header| header.own_mark = seq),
        }
    }

    /// Starts the mark again at zero: a restored or cloned vault begins a new log.
    ///
    /// # Errors
    /// [`Error::Io`] if it cannot be written.
    pub fn restart_own_mark(&mut self) -> Result<()> {
        self.change(|header| header.own_mark = 0)
    }

    /// The agency this vault belongs to, and the newest roster statement it had seen.
    pub fn agency(&self) -> ([u8; 32], [u8; 32]) {
        (self.header.agency_id, self.header.roster_head)
    }

    /// Remembers the agency and the newest roster statement, outside the database, so that an
    /// old database cannot bring a removed member back.
    ///
    /// # Errors
    /// [`Error::Io`] if it cannot be written.
    pub fn set_agency(&mut self, agency_id: [u8; 32], roster_head: [u8; 32]) -> Result<()> {
        self.change(|header| {
            header.agency_id = agency_id;
            header.roster_head = roster_head;
        })
    }

    /// The key under which the database is being rewritten, if a rewriting was begun.
    ///
    /// # Errors
    /// None in practice; deriving is fallible by type only.
    pub fn next_db_key(&self) -> Result<Option<Secret<32>>> {
        if self.header.next_db_salt == [0; 32] {
            return Ok(None);
        }
        db_key(&self.header.next_db_salt, &self.mvk).map(Some)
    }

    /// Begins giving the database a new key, after an erasure: what was deleted must not be
    /// readable from old blocks of the disk. Write the copy under [`OpenVault::next_db_key`],
    /// put it in place, then call [`OpenVault::finish_rekey`]. After a crash in between, one of
    /// the two keys opens the database.
    ///
    /// # Errors
    /// [`Error::NoEntropy`] or [`Error::Io`].
    pub fn begin_rekey(&mut self, entropy: &dyn Entropy) -> Result<()> {
        let next_db_salt = public_bytes(entropy)?;
        self.change(|header| header.next_db_salt = next_db_salt)
    }

    /// Makes the next key the key of the database; the old one is forgotten.
    ///
    /// # Errors
    /// [`Error::HeaderRefused`] if no rewriting was begun.
    pub fn finish_rekey(&mut self) -> Result<()> {
        let db = self.next_db_key()?.ok_or(Error::HeaderRefused)?;
        self.change(|header| {
            header.db_salt = header.next_db_salt;
            header.next_db_salt = [0; 32];
        })?;
        self.keys.db = db;
        Ok(())
    }

    fn change(&mut self, edit: impl FnOnce(&mut Header)) -> Result<()> {
        let mut header = self.header.clone();
        edit(&mut header);
        self.save(header)
    }

    /// Writes B, then A. Once B is durable the change has happened, because the higher copy
    /// wins; a failure of A must not be told as if it had not, so it only shows in `healed`.
    fn save(&mut self, mut header: Header) -> Result<()> {
        header.seq = self.header.seq.checked_add(1).ok_or(Error::HeaderRefused)?;
        let bytes = header.encode(&self.keys.header)?;
        overwrite(&self.dir.hdr_b(), &bytes)?;
        self.header = header;
        let second = overwrite(&self.dir.hdr_a(), &bytes).and_then(|()| self.dir.sync());
        self.healed |= second.is_err();
        Ok(())
    }
}

impl Drop for OpenVault {
    /// Still under the lock: nobody else can have anything there.
    fn drop(&mut self) {
        self.dir.empty_tmp();
    }
}

impl fmt::Debug for OpenVault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("OpenVault(‹secret›)")
    }
}
