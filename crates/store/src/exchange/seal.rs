//! Own changes into packs.

use super::classes::is_merged;
use super::complete::complete;
use super::keys::SEALED;
use super::lost;
use super::prints::Held;
use super::rows::Batch;
use super::shelf::Shelf;
use super::take::statement;
use crate::engine::act::RowImage;
use crate::engine::door::Transaction;
use crate::engine::error::{Error, Result};
use crate::engine::log;
use crate::engine::store::Store;
use casework::{CaseId, Facet, MemberId};
use rusqlite::Connection;
use std::collections::BTreeMap;
use sync::history::{self, Gate, LogId, PackHash, Shelf as _};
use sync::merge::{self, Change};
use sync::pack::{self, Author, Chunk, Draft, Head, Keyring, Line, Scope};
use sync::{Entry, Hlc};
use vault::{Entropy, SigningKey};

/// Changes in one pack; what is more goes into the next.
const PACK_OPS_MAX: usize = 100_000;
/// About how many bytes of lines go into one pack.
const PACK_BYTES: usize = 12 * 1024 * 1024;

/// Where this device keeps which log is its own, and the name of its last pack there.
const OWN_LOG: &str = "own-log";

/// What it takes to seal.
pub struct Sealing<'a> {
    /// The keys of every scope that is about to be sealed, and of the agency.
    pub keys: &'a Keyring,
    /// Which key seals a facet of a case.
    pub scope_of: &'a dyn Fn(Facet, Option<CaseId>) -> Option<Scope>,
    /// The device.
    pub signer: &'a SigningKey,
    /// Whose device it is.
    pub member: MemberId,
    /// Randomness.
    pub entropy: &'a dyn Entropy,
    /// The newest statement of the roster that is known here.
    pub roster: [u8; 32],
    /// The wall clock, milliseconds.
    pub now_ms: i64,
    /// Seal a pack although nothing changed: a sign of life.
    pub even_empty: bool,
    /// What is held here, if it is to be said of some scopes how they stand.
    pub telling: Option<Held<'a>>,
}

/// The end of this device's own log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tip {
    /// The log.
    pub log: LogId,
    /// The number of its last pack; 0 before the first.
    pub no: u64,
    /// The name of that pack.
    pub name: Option<PackHash>,
}

/// The lines of one pack, by scope, and where they end.
pub(super) struct Lines {
    pub(super) by_scope: BTreeMap<(Facet, Option<CaseId>), Vec<Line>>,
    last: i64,
}

impl Store {
    /// The end of the own log, if one was begun.
    ///
    /// # Errors
    /// If the disk cannot be read.
    pub fn tip(&self) -> Result<Option<Tip>> {
        let Some(bytes) = self.meta_get(OWN_LOG)? else {
            return Ok(None);
        };
        let (log, name) = bytes.split_first_chunk::<32>().ok_or(Error::Damaged)?;
        let name = name.first_chunk::<32>().copied();
        let place = match &name {
            Some(name) => self.shelf().place(name)?,
            None => None,
        };
        let no = place.map_or(0, |place| place.no);
        Ok(Some(Tip {
            log: *log,
            no,
            name,
        }))
    }

    /// Begins a log: the first one, or a new one after this vault was restored or copied.
    ///
    /// # Errors
    /// If the disk cannot be written.
    pub fn begin_log(&mut self, log: LogId) -> Result<()> {
        self.meta_set(OWN_LOG, &log)
    }

    /// Ends the own log: whoever goes on from here begins another.
    ///
    /// # Errors
    /// If the disk cannot be written.
    pub fn end_log(&mut self) -> Result<()> {
        self.meta_remove(OWN_LOG)
    }

    /// How many lines of the own log are in no pack yet.
    ///
    /// # Errors
    /// If the disk cannot be read.
    pub fn unsealed(&self) -> Result<i64> {
        Ok(self.ends.log.seq - self.sealed_to()?)
    }

    pub(super) fn shelf(&self) -> Shelf<'_> {
        Shelf {
            conn: &self.conn,
            pasts: &self.pasts,
        }
    }

    /// Seals what was written since the last pack, or the beginning of it if that is a lot. `None`:
    /// nothing was left. A log must have been begun. `follow` hears of rows that look otherwise now.
    ///
    /// # Errors
    /// [`Error::NoKey`] if a scope lacks its key; [`Error::BadPack`] if the pack cannot be made.
    /// Nothing is kept then.
    pub fn seal(
        &mut self,
        sealing: &Sealing<'_>,
        follow: &mut dyn FnMut(&RowImage),
    ) -> Result<Option<Tip>> {
        if self.damaged.get() {
            return Err(Error::Damaged);
        }
        let tip = self.tip()?.ok_or(Error::NotFound)?;
        let mut lines = lines_after(&self.conn, self.sealed_to()?)?;
        if lines.by_scope.is_empty() && !sealing.even_empty {
            return Ok(None);
        }
        let mut ends = self.ends;
        let transaction = Transaction::begin(&self.conn, &self.guard)?;
        let sealed = {
            let _open = self.guard.open();
            let at = ends.log.clock.next(sealing.now_ms);
            self.seal_lines(sealing, tip, &mut lines, (at, follow))
        };
        // A pack that was rolled back was never there.
        if sealed.is_err() {
            self.pasts.clear();
        }
        let sealed = sealed?;
        transaction.commit()?;
        self.ends = ends;
        Ok(Some(sealed))
    }

    fn seal_lines(
        &self,
        sealing: &Sealing<'_>,
        tip: Tip,
        lines: &mut Lines,
        (at, follow): (Hlc, &mut dyn FnMut(&RowImage)),
    ) -> Result<Tip> {
        let mut shelf = self.shelf();
        let mut batch = Batch::new(shelf);
        complete(&mut batch, lines)?;
        let link = history::next(&shelf, tip.log, tip.name)?;
        let head = self.head(sealing, link, at)?;
        let chunks = chunks(sealing, lines)?;
        let mut draft = Draft { head, chunks };
        if let Some(held) = &sealing.telling {
            draft.head.reserved = self.prints(&draft, held, sealing.now_ms)?;
        }
        let earlier = self.told_before(&draft)?;
        let (keys, signer) = (sealing.keys, sealing.signer);
        let bytes = pack::seal_after(&draft, &earlier, keys, signer, sealing.entropy);
        let bytes = bytes.map_err(of_pack)?;
        let name = pack::hash(&bytes);
        let (link, lost) = (&draft.head.link, lost::kept(&self.conn)?);
        let Gate::Ready(admission) = history::gate_heeding(&shelf, name, link, &lost)? else {
            return Err(Error::BadPack);
        };
        shelf.admit(&admission)?;
        super::packs::keep(&self.conn, &admission, &draft.head, sealing.now_ms, &bytes)?;
        for chunk in std::mem::take(&mut draft.chunks) {
            batch.enter((chunk.scope.facet, chunk.scope.case));
            let changes = chunk.lines.into_iter().flat_map(Line::into_changes);
            let changes: Vec<Change> = changes
                .filter(|change| is_merged(change.op.table))
                .collect();
            for said in changes.iter().filter_map(|change| statement(&change.op)) {
                lost::note_own(&self.conn, &said, &name)?;
            }
            let seen = (admission.place, &admission.sight);
            merge::apply(&shelf, &mut batch, seen, changes)?;
        }
        // What own edits show was shown when they were made; only a field with several versions, or a
        // row that a decision brought back, looks otherwise now.
        batch.flush(follow)?;
        self.put_note(SEALED, &lines.last.to_be_bytes())?;
        self.put_note(OWN_LOG, &[tip.log, name].concat())?;
        Ok(Tip {
            log: tip.log,
            no: admission.place.no,
            name: Some(name),
        })
    }

    fn head(&self, sealing: &Sealing<'_>, link: history::Link, at: Hlc) -> Result<Head> {
        let (audit_no, audit) = self.ends.audit;
        Ok(Head {
            link,
            author: Author {
                device: sealing.signer.public(),
                member: sealing.member.0.into_bytes(),
            },
            at,
            schema: u32::try_from(crate::engine::migrate::known()).map_err(|_| Error::BadPack)?,
            min_reader: pack::READER,
            roster: sealing.roster,
            audit: (audit_no.unsigned_abs(), audit),
            reserved: Vec::new(),
        })
    }
}

fn of_pack(error: pack::Error) -> Error {
    match error {
        pack::Error::NoKey => Error::NoKey,
        _ => Error::BadPack,
    }
}

fn chunks(sealing: &Sealing<'_>, lines: &mut Lines) -> Result<Vec<Chunk>> {
    let chunk = |((facet, case), lines)| {
        let scope = (sealing.scope_of)(facet, case).ok_or(Error::NoKey)?;
        Ok(Chunk { scope, lines })
    };
    let by_scope = std::mem::take(&mut lines.by_scope);
    by_scope.into_iter().map(chunk).collect()
}

fn lines_after(conn: &Connection, sealed: i64) -> Result<Lines> {
    let mut lines = Lines {
        by_scope: BTreeMap::new(),
        last: sealed,
    };
    let (mut ops, mut bytes) = (0, 0);
    log::for_each_after(conn, sealed, |entry: Entry, size| {
        ops += entry.ops.len();
        bytes += size;
        lines.last = entry.seq;
        let scope = (entry.facet, entry.case);
        lines.by_scope.entry(scope).or_default().push(entry.into());
        Ok(ops < PACK_OPS_MAX && bytes < PACK_BYTES)
    })?;
    Ok(lines)
}
