//! Sealed notes: written under keys that their readers share, opened only behind a step-up (ADR 16).
//!
//! Whoever writes seals under a key of their own and wraps it for all who may read. Whoever may read
//! and came later gets it when somebody who has it gives the passphrase again. Nothing that opens a
//! note is kept: every deed unwraps what it needs and drops it.

mod readers;
mod roster;

use crate::fault::{Fault, FaultCode};
use crate::host::FromHost;
use crate::session::Session;
use crate::shapes::therapy::OpenedNote;
use casework::compartment::{
    Choice, Compartment, KeyRow, Known, ReaderName, SEALED_FACETS, Wrapping, choose,
};
use casework::legal::LegalKey;
use casework::therapy::TherapyKey;
use casework::{CaseId, Deed, Facet, Record};
use readers::Readers;
use std::collections::BTreeSet;
use std::sync::Arc;
use store::{Write, tables::compartments};
use uuid::Uuid;
use vault::{Commitment, CompartmentKey, READERS_MAX, Reader, ReadingKey, Zeroizing};

/// A note whose words are sealed, or will be.
#[derive(Clone, Copy)]
pub(crate) struct SealedNote {
    facet: Facet,
    table: u16,
    case_id: CaseId,
    id: Uuid,
}

impl SealedNote {
    /// The note of this id in the table of `R`.
    pub(crate) fn of<R: Record>(id: R::Id, case_id: CaseId) -> Self {
        Self {
            facet: R::TABLE.facet,
            table: R::TABLE.no,
            case_id,
            id: id.into(),
        }
    }

    fn in_epoch(&self, epoch: u32) -> Compartment {
        Compartment {
            case_id: self.case_id,
            facet: self.facet,
            epoch,
        }
    }

    /// What the sealed bytes are held to beside their key.
    fn object(&self) -> Vec<u8> {
        [self.table.to_le_bytes().as_slice(), self.id.as_bytes()].concat()
    }

    /// The same, as it was called when a vault sealed for itself alone.
    const fn kind(&self) -> &'static str {
        match self.facet {
            Facet::Legal => "legal_note",
            _ => "therapy_note",
        }
    }
}

/// Sealed words, and the keys that have to be kept together with them.
pub(crate) struct SealedWords {
    pub(crate) sealed: Vec<u8>,
    keys: Vec<Wrapping>,
}

impl SealedWords {
    /// Keeps the keys. The note itself is the caller's.
    pub(crate) fn put_keys(&self, w: &mut Write<'_>) -> Result<(), Fault> {
        put(w, &self.keys)
    }
}

/// Seals the words of a new note for all who may read it.
pub(crate) fn seal(
    session: &mut Session,
    note: SealedNote,
    text: &str,
) -> Result<SealedWords, Fault> {
    let mine = readers::kept(session)?;
    let may_read = Readers::known(session, &mine)?.of(session, note.facet, note.case_id)?;
    if !has(&may_read, &mine) {
        return Err(Fault::of(FaultCode::NotAllowed));
    }
    let (key, keys) = key_for(session, note, &mine, &may_read)?;
    let host = Arc::clone(&session.host);
    let sealed = key.seal(&note.object(), text.as_bytes(), &FromHost(&*host))?;
    Ok(SealedWords { sealed, keys })
}

/// The key to write under, and the rows that bring it to whoever lacks it.
fn key_for(
    session: &mut Session,
    note: SealedNote,
    mine: &[ReadingKey],
    may_read: &BTreeSet<ReaderName>,
) -> Result<(CompartmentKey, Vec<Wrapping>), Fault> {
    let rows = compartments::of_case(&session.read(), note.facet, note.case_id)?;
    let mut own = Vec::new();
    for known in Known::of(rows) {
        if is_own(session, &known)? {
            own.push(known);
        }
    }
    let since = roster::epoch_of(session, note.facet, note.case_id)?;
    let none_left = Fault::of(FaultCode::Unexpected);
    let epoch = match choose(&own, since, may_read).ok_or(none_left.clone())? {
        Choice::Make(epoch) => epoch,
        Choice::Have(known) => match unwrapped(known, mine) {
            Some(key) => {
                let lacking = known.lacking(may_read);
                let rows = wrappings(&key, known.compartment, &lacking, None)?;
                return Ok((key, rows));
            }
            // Its maker cannot open it any more: the rows are damaged.
            None => known.compartment.epoch.checked_add(1).ok_or(none_left)?,
        },
    };
    let compartment = note.in_epoch(epoch);
    let host = Arc::clone(&session.host);
    let key = CompartmentKey::random(&compartment.bytes(), &FromHost(&*host))?;
    let mark = session.sealer()?.mark(key.commitment())?;
    let rows = wrappings(&key, compartment, may_read, Some(mark))?;
    Ok((key, rows))
}

/// Whether this vault made the key. What another says to be ours is not.
fn is_own(session: &Session, known: &Known) -> Result<bool, Fault> {
    let sealer = session.sealer()?;
    for mark in known.rows.iter().filter_map(|row| row.mark.as_deref()) {
        if sealer.made(Commitment(known.key), mark)? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Opens the words of a note, for as long as the step-up lasts.
pub(crate) fn open(
    session: &Session,
    note: SealedNote,
    sealed: &[u8],
) -> Result<OpenedNote, Fault> {
    let bytes = opened(session, note, sealed)?;
    let text = std::str::from_utf8(&bytes).map_err(|_| Fault::of(FaultCode::VaultDamaged))?;
    let now = session.now().timestamp_millis();
    let left = |step: &vault::StepUp| (step.expires_ms() - now) / 1000;
    Ok(OpenedNote {
        id: note.id.to_string(),
        text: text.to_owned(),
        closes_in_s: session.step_up.as_ref().map_or(0, left),
    })
}

fn opened(session: &Session, note: SealedNote, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, Fault> {
    let Some(commitment) = vault::sealed_under(sealed) else {
        let sealer = session.sealer()?;
        return Ok(sealer.open(note.kind(), note.id.as_bytes(), sealed)?);
    };
    let mine = readers::kept(session)?;
    let rows = compartments::of_case(&session.read(), note.facet, note.case_id)?;
    let keys = Known::of(rows.into_iter().filter(|row| row.key == commitment.0));
    let key = keys.iter().find_map(|known| unwrapped(known, &mine));
    let key = key.ok_or(Fault::of(FaultCode::NoKey))?;
    Ok(key.open(&note.object(), sealed)?)
}

/// What a step-up brings with it: the own reading key, and keys for whoever lacks them.
pub(crate) fn at_step_up(session: &mut Session) -> Result<(), Fault> {
    readers::settle(session)?;
    for facet in SEALED_FACETS {
        let rows = compartments::all(&session.read(), facet)?;
        pass_on(session, rows)?;
    }
    Ok(())
}

/// Passes the keys of one facet of a case on to every member who may read it and lacks one. Call it
/// when somebody was granted the facet.
///
/// # Errors
/// [`FaultCode::Sealed`] without a step-up.
pub(crate) fn share(session: &mut Session, facet: Facet, case: CaseId) -> Result<(), Fault> {
    let rows = compartments::of_case(&session.read(), facet, case)?;
    pass_on(session, rows)
}

fn pass_on(session: &mut Session, rows: Vec<Wrapping>) -> Result<(), Fault> {
    let mine = readers::kept(session)?;
    let readers = Readers::known(session, &mine)?;
    let mut new = Vec::new();
    for known in Known::of(rows) {
        let Compartment { facet, case_id, .. } = known.compartment;
        let may_read = readers.of(session, facet, case_id)?;
        let lacking = known.lacking(&may_read);
        // Who may not read a case any more passes nothing of it on.
        if lacking.is_empty() || !has(&may_read, &mine) {
            continue;
        }
        if let Some(key) = unwrapped(&known, &mine) {
            new.extend(wrappings(&key, known.compartment, &lacking, None)?);
        }
    }
    if new.is_empty() {
        return Ok(());
    }
    session.write(Deed::ShareSealed, None, |w| put(w, &new))
}

fn has(may_read: &BTreeSet<ReaderName>, mine: &[ReadingKey]) -> bool {
    let newest = mine.last().map(|key| key.public().0);
    newest.is_some_and(|name| may_read.contains(&name))
}

/// The key, if one of its rows is for us and true.
fn unwrapped(known: &Known, mine: &[ReadingKey]) -> Option<CompartmentKey> {
    let (compartment, commitment) = (known.compartment.bytes(), Commitment(known.key));
    let open = |row: &Wrapping, key: &ReadingKey| {
        let wrapped = row
            .readers
            .contains(&key.public().0)
            .then_some(&row.wrapped)?;
        CompartmentKey::unwrap(&compartment, commitment, key, wrapped).ok()
    };
    let mut keys = mine.iter().rev();
    keys.find_map(|key| known.rows.iter().find_map(|row| open(row, key)))
}

/// A key for these readers, in as many rows as it takes.
fn wrappings(
    key: &CompartmentKey,
    compartment: Compartment,
    readers: &BTreeSet<ReaderName>,
    mark: Option<[u8; 32]>,
) -> Result<Vec<Wrapping>, Fault> {
    let readers: Vec<Reader> = readers.iter().copied().map(Reader).collect();
    let row = |some: &[Reader]| {
        Ok(Wrapping {
            compartment,
            key: key.commitment().0,
            readers: some.iter().map(|reader| reader.0).collect(),
            wrapped: key.wrap(some)?,
            mark: mark.map(Vec::from),
        })
    };
    readers.chunks(READERS_MAX).map(row).collect()
}

fn put(w: &mut Write<'_>, rows: &[Wrapping]) -> Result<(), Fault> {
    for row in rows {
        let (id, row) = (w.fresh(), row.clone());
        match row.compartment.facet {
            Facet::Legal => w.insert(&LegalKey::write(id, row))?,
            _ => w.insert(&TherapyKey::write(id, row))?,
        }
    }
    Ok(())
}
