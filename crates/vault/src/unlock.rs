//! From what a person knows to the key of the vault, through whichever copy is still sound.

use crate::derive::Derivation;
use crate::header::{Copies, Header};
use crate::slot::{Slot, SlotKeys};
use crate::{Error, Passphrase, RecoveryCode, Result, Secret};

/// What a person opens the vault with.
#[derive(Debug, Clone, Copy)]
pub enum Unlock<'a> {
    /// The passphrase of every day.
    Passphrase(&'a Passphrase),
    /// The printed recovery code.
    Recovery(&'a RecoveryCode),
}

impl Unlock<'_> {
    /// Refuses what cannot open any vault, before it is stretched or counts as a try.
    ///
    /// # Errors
    /// [`Error::TooLong`].
    pub(crate) fn require_possible(self) -> Result<()> {
        match self {
            Self::Passphrase(passphrase) if passphrase.is_too_long() => Err(Error::TooLong),
            Self::Passphrase(_) | Self::Recovery(_) => Ok(()),
        }
    }
}

/// What unlocking found.
pub(crate) struct Unlocked {
    pub(crate) header: Header,
    pub(crate) mvk: Secret<32>,
    /// True if one of the two copies was missing, damaged or forged.
    pub(crate) one_copy_lost: bool,
}

/// The key that seals the header.
pub(crate) fn header_key(vault_id: &[u8; 16], mvk: &Secret<32>) -> Result<Secret<32>> {
    Derivation::new(vault_id, mvk.expose()).key("cm/v1/hdr")
}

/// Tries the copies, the higher `seq` first, until one opens and proves authentic.
///
/// # Errors
/// [`Error::WrongPassphrase`] if no slot opens; [`Error::HeaderDamaged`] if one opens and no copy
/// is authentic (the passphrase was right, so saying so betrays nothing); [`Error::Kdf`] if
/// no slot has a cost within bounds; [`Error::TooNew`] if a newer version wrote last.
pub(crate) fn unlock(copies: &Copies, with: Unlock<'_>) -> Result<Unlocked> {
    let mut stretcher = Stretcher { with, last: None };
    let (mut opened, mut stretched, mut absurd) = (false, false, false);
    for copy in &copies.readable {
        for (place, slot) in copy.header.slots().filter(|(_, slot)| slot.is_for(with)) {
            let keys = match stretcher.stretch(slot) {
                Err(Error::Kdf) => {
                    absurd = true;
                    continue;
                }
                stretched => SlotKeys::new(place, stretched?)?,
            };
            stretched = true;
            if !slot.fits(place, &keys)? {
                continue;
            }
            let Ok(mvk) = slot.open_mvk(place, &keys) else {
                continue;
            };
            opened = true;
            let key = header_key(&copy.header.vault_id, &mvk)?;
            if copy.is_authentic(&key)? {
                return choose(copies, &copy.header, &key, mvk);
            }
        }
    }
    Err(match (opened, stretched, absurd) {
        (false, true, _) => Error::WrongPassphrase,
        (false, false, true) => Error::Kdf,
        _ => Error::HeaderDamaged,
    })
}

/// The copy that opened is the true one, unless another is authentic and newer.
fn choose(copies: &Copies, header: &Header, key: &Secret<32>, mvk: Secret<32>) -> Result<Unlocked> {
    let mut authentic = 0;
    for copy in &copies.readable {
        if copy.is_authentic(key)? {
            authentic += 1;
            // A crash came between the two writes of a new passphrase. The new one counts,
            // or a passphrase somebody changed for a reason would live on.
            if copy.header.seq > header.seq {
                return Err(Error::WrongPassphrase);
            }
        }
    }
    if copies.newer > Some(header.seq) {
        return Err(Error::TooNew);
    }
    Ok(Unlocked {
        header: header.clone(),
        mvk,
        one_copy_lost: authentic < 2,
    })
}

/// Stretches once where the copies agree: stretching is meant to be slow.
struct Stretcher<'a> {
    with: Unlock<'a>,
    last: Option<(Slot, Secret<32>)>,
}

impl Stretcher<'_> {
    fn stretch(&mut self, slot: &Slot) -> Result<&Secret<32>> {
        let fresh = match self.last.take() {
            Some((known, key)) if known.stretches_like(slot) => (known, key),
            _ => (slot.clone(), slot.stretch(self.with)?),
        };
        Ok(&self.last.insert(fresh).1)
    }
}
