//! Creating a vault and opening one.

use std::path::Path;

use crate::entropy::public_bytes;
use crate::header::{Header, read_copies};
use crate::opened::OpenVault;
use crate::slot::{Slot, VaultKeys};
use crate::strength::require_good;
use crate::throttle::{self, Tries};
use crate::unlock::{Unlock, Unlocked, header_key, unlock};
use crate::{Entropy, Error, KdfParams, Passphrase, RecoveryCode, Result, Secret, VaultDir};

/// Where the two first slots stand.
const PASSPHRASE_SLOT: u8 = 0;
const RECOVERY_SLOT: u8 = 1;

/// True if a vault stands in `dir`, sound or damaged. A creation cut short by a crash does
/// not count: it can simply be begun again.
pub fn exists(dir: &Path) -> bool {
    VaultDir::new(dir).is_taken()
}

/// True if a vault can be made in `dir` or moved there: nothing stands there, or what a creation
/// cut short by a crash left.
///
/// # Errors
/// [`Error::Io`] if the folder cannot be looked into.
pub fn is_free(dir: &Path) -> Result<bool> {
    VaultDir::new(dir).is_fresh()
}

/// Makes a new vault in an empty or missing folder, and opens it.
///
/// The recovery code exists only in the answer; it must be printed or copied now.
///
/// # Errors
/// [`Error::AlreadyExists`] if the folder holds anything, [`Error::Weak`] for a poor
/// passphrase, [`Error::Kdf`] for a cost out of bounds, [`Error::InUse`] if another process
/// is creating there.
pub fn create(
    dir: &Path,
    passphrase: &Passphrase,
    kdf: KdfParams,
    entropy: &dyn Entropy,
) -> Result<(OpenVault, RecoveryCode)> {
    kdf.check()?;
    require_good(passphrase)?;
    let dir = VaultDir::new(dir);
    // Before anything is touched, and again under the lock.
    require_fresh(&dir)?;
    dir.prepare()?;
    let lock = dir.take_lock()?;
    require_fresh(&dir)?;

    let mut header = Header::new(public_bytes(entropy)?, public_bytes(entropy)?)?;
    let mvk = Secret::random(entropy)?;
    let suk = Secret::random(entropy)?;
    let code = RecoveryCode::random(entropy)?;
    let keys = VaultKeys {
        mvk: &mvk,
        suk: &suk,
    };
    for (number, with) in [
        (PASSPHRASE_SLOT, Unlock::Passphrase(passphrase)),
        (RECOVERY_SLOT, Unlock::Recovery(&code)),
    ] {
        let slot = Slot::new(header.place(number), with, kdf, &keys, entropy)?;
        header.replace_kind(number, slot)?;
    }
    header.seq = 1;
    write_first(&dir, &header, &mvk)?;
    let unlocked = Unlocked {
        header,
        mvk,
        one_copy_lost: false,
    };
    Ok((OpenVault::new(dir, lock, unlocked, 0)?, code))
}

/// Opens the vault in `dir` and holds it: nobody else can until the answer is dropped.
///
/// `now_ms` is the wall clock; it only measures the wait after wrong tries.
///
/// # Errors
/// [`Error::WrongPassphrase`] and [`Error::TooSoon`] as a person expects; [`Error::NotAVault`],
/// [`Error::TooLong`], [`Error::InUse`], [`Error::HeaderDamaged`], [`Error::TooNew`], [`Error::NotRegular`] and
/// [`Error::Kdf`] leave every file as it was.
pub fn open(dir: &Path, with: Unlock<'_>, now_ms: i64) -> Result<OpenVault> {
    let dir = VaultDir::new(dir);
    if !dir.is_taken() {
        return Err(Error::NotAVault);
    }
    with.require_possible()?;
    let lock = dir.take_lock()?;
    // A restored copy may lack the empty rooms, or be open to everybody.
    dir.prepare()?;
    let copies = read_copies(&dir)?;
    let before = throttle::begin(&dir, now_ms)?;
    let unlocked = throttle::settle(&dir, before, unlock(&copies, with))?;
    OpenVault::new(dir, lock, unlocked, before.wrong)
}

fn require_fresh(dir: &VaultDir) -> Result<()> {
    if dir.is_fresh()? {
        Ok(())
    } else {
        Err(Error::AlreadyExists)
    }
}

/// The headers come last and each appears whole: a crash before leaves a folder without
/// headers, which `create` takes up again; a crash between them leaves a vault that opens.
fn write_first(dir: &VaultDir, header: &Header, mvk: &Secret<32>) -> Result<()> {
    throttle::put(dir, Tries::default())?;
    let bytes = header.encode(&header_key(&header.vault_id, mvk)?)?;
    dir.put_new(&dir.hdr_b(), &bytes)?;
    dir.put_new(&dir.hdr_a(), &bytes)?;
    dir.sync()?;
    dir.sync_parent()
}
