//! What a vault does with packs: seals its own, takes in those of others, in the order that lets
//! nothing be lost (ADR 15).

use super::court::{Court, Rings, agency_keys, ring, scope_of};
use crate::carry::ring::Ring;
use crate::fault::{Fault, FaultCode};
use crate::host::FromHost;
use crate::jobs::Job;
use crate::session::Session;
use casework::{CaseId, Deed, Facet};
use std::collections::BTreeSet;
use std::ops::ControlFlow;
use std::sync::Arc;
use store::RowImage;
use store::exchange::{Found, Held, Imported, Importing, Sealing};
use sync::history::PackHash;
use sync::pack::Scope;
use vault::Secret;

/// Rows that are followed one by one; beyond, what is kept in memory is built anew.
const FOLLOWED_MAX: usize = 4_096;
/// How often a device says how scopes stand.
const TELLING_MS: i64 = 24 * 60 * 60 * 1_000;

/// What was taken in.
#[derive(Clone, Debug, Default)]
pub(crate) struct Taken {
    pub(crate) packs: u64,
    pub(crate) rows: u64,
    /// Packs that found no room among those that wait.
    pub(crate) left_out: u64,
    pub(crate) found: BTreeSet<Found>,
}

impl Taken {
    /// Adds up.
    pub(crate) fn add(&mut self, other: Self) {
        self.packs += other.packs;
        self.rows += other.rows;
        self.left_out += other.left_out;
        self.found.extend(other.found);
    }
}

impl Session {
    /// Seals everything that is not sealed yet. Nothing happens in a vault that never met another.
    pub(crate) fn seal_own(&mut self) -> Result<u64, Fault> {
        self.seal(false)
    }

    /// Seals a pack although nothing changed: colleagues see that this device is there.
    pub(crate) fn seal_sign_of_life(&mut self) -> Result<u64, Fault> {
        self.seal(true)
    }

    fn seal(&mut self, even_empty: bool) -> Result<u64, Fault> {
        if self.store.unsealed()? == 0 && !even_empty {
            return Ok(0);
        }
        let Some(prepared) = self.prepare()? else {
            return Ok(0);
        };
        self.own_log()?;
        // A later end of the log was seen than the database has: an old state was brought back.
        // What was sealed in between may lie with colleagues; nobody goes on under the same numbers.
        if self
            .store
            .tip()?
            .is_some_and(|tip| tip.no < self.highest_sealed(&tip.log))
        {
            self.begin_anew()?;
        }
        let identity = self.identity()?;
        let keys = ring(prepared.keys.values().chain([&prepared.agency]))?;
        let planned = |facet: Facet, case: Option<CaseId>| -> Option<Scope> {
            prepared.keys.get(&(facet, case)).map(scope_of)
        };
        let roster = self.book()?.roster.heads().last().copied();
        let host = Arc::clone(&self.host);
        let now_ms = host.now().timestamp_millis();
        let held = self.to_tell(now_ms)?;
        let is_alone = |facet, case| held.as_ref().is_some_and(|it| it.is_alone(facet, case));
        let mut sealing = Sealing {
            keys: &keys,
            scope_of: &planned,
            signer: &identity.signing,
            member: self.member.id,
            entropy: &FromHost(&*host),
            roster: roster.unwrap_or_default(),
            now_ms,
            even_empty,
            telling: held.as_ref().map(|held| Held {
                keys: &held.shared,
                is_alone: &is_alone,
            }),
        };
        let (mut packs, mut sealed) = (0, None);
        let mut images = Vec::new();
        let mut follow = |image: &RowImage| images.push(image.clone());
        while let Some(tip) = self.store.seal(&sealing, &mut follow)? {
            packs += 1;
            sealing.even_empty = false;
            sealing.telling = None;
            sealed = Some(tip);
        }
        // Kept outside the database too: one that is behind it was brought back from somewhere.
        if let Some(tip) = sealed {
            self.note_sealed(&tip.log, tip.no)?;
        }
        self.follow(&images, &images.iter().map(|it| it.table.name).collect());
        self.touch("exchange");
        Ok(packs)
    }

    /// All that is held here, if it is time to say how scopes stand: once a day.
    fn to_tell(&self, now_ms: i64) -> Result<Option<Rings>, Fault> {
        let told = self.store.told_prints()?;
        // A clock that was set back tells as well.
        let is_due = told.is_none_or(|told| !(0..TELLING_MS).contains(&(now_ms - told)));
        let held = is_due.then(|| self.store.held_keys()).transpose()?;
        Ok(held.map(|held| Rings::of(&held)).transpose()?)
    }

    /// Takes packs in, with everything that follows: keys that came with them, and the past that
    /// these open. What this vault then owes is sealed by whoever called.
    pub(crate) fn take_in(&mut self, packs: Vec<Vec<u8>>, job: &Job<'_>) -> Result<Taken, Fault> {
        self.seal_own()?;
        let mut taken = Taken::default();
        let mut packs = Some(packs);
        if self.store.has_late_rows()? {
            let read = self.with_court(job, store::Store::read_late)?;
            taken.add(of_import(read));
        }
        loop {
            let arriving = packs.take().unwrap_or_default();
            let imported =
                self.with_court(job, |store, importing| store.import(arriving, importing))?;
            let (moved, filled) = (imported.packs > 0, imported.filled > 0);
            taken.add(of_import(imported));
            if !self.take_parcels()?.is_empty() || filled {
                let read = self.with_court(job, store::Store::read_late)?;
                taken.add(of_import(read));
            } else if !moved {
                break;
            }
        }
        if taken.found.contains(&Found::OwnElsewhere) {
            self.begin_anew()?;
        }
        self.heed(&taken)?;
        Ok(taken)
    }

    /// Begins with a snapshot instead of with the first pack. Gives the objects of the relay that need
    /// not be read.
    pub(crate) fn begin_with(
        &mut self,
        frontier: &PackHash,
        objects: &[Vec<u8>],
        job: &Job<'_>,
    ) -> Result<(Vec<String>, Taken), Fault> {
        self.seal_own()?;
        let mut skip = Vec::new();
        let begun = self.with_court(job, |store, importing| {
            let (imported, names) = store.begin_with(frontier, objects, importing)?;
            skip = names;
            Ok(imported)
        })?;
        let mut taken = of_import(begun);
        self.heed(&taken)?;
        // The keys of cases lie in the rows that all members read.
        taken.add(self.take_in(Vec::new(), job)?);
        Ok((skip, taken))
    }

    /// Does what follows from what was taken in, and puts it on record.
    fn heed(&mut self, taken: &Taken) -> Result<(), Fault> {
        for found in &taken.found {
            *self.exchange.found.entry(*found).or_default() += 1;
        }
        if taken.packs > 0 {
            crate::erasures::erase_all_decided(self)?;
            let rows = i64::try_from(taken.rows).unwrap_or(i64::MAX);
            self.audit(Deed::Exchange, None, None, rows)?;
        }
        Ok(())
    }

    /// This vault's own log goes on elsewhere: it is a copy, or was brought back. It never goes on in
    /// the same log.
    fn begin_anew(&mut self) -> Result<(), Fault> {
        let mut log = [0; 32];
        self.host.fill(&mut log);
        self.store.begin_log(log)?;
        self.vault.restart_own_mark()?;
        let now = self.host.now().to_rfc3339();
        Ok(self.store.meta_set("own-elsewhere", now.as_bytes())?)
    }

    /// Lends the roster and the keys to an import, and follows what it brings.
    fn with_court(
        &mut self,
        job: &Job<'_>,
        f: impl FnOnce(&mut store::Store, &mut Importing<'_>) -> store::Result<Imported>,
    ) -> Result<Imported, Fault> {
        self.book()?;
        let held = self.store.held_keys()?;
        let book = self.exchange.book.take();
        let mut court = Court::of(book.ok_or(Fault::of(FaultCode::Unexpected))?, &held)?;
        let now_ms = self.host.now().timestamp_millis();
        let mut images: Vec<RowImage> = Vec::new();
        let mut follow = |image: &RowImage| {
            if images.len() <= FOLLOWED_MAX {
                images.push(image.clone());
            }
        };
        let mut watch = |done| match job.at("taking-in", done, 0) {
            Ok(()) => ControlFlow::Continue(()),
            Err(_) => ControlFlow::Break(()),
        };
        let mut importing = Importing {
            judge: &mut court,
            now_ms,
            follow: &mut follow,
            watch: &mut watch,
        };
        let imported = f(&mut self.store, &mut importing);
        // After an error the roster may know what was not kept; it is read anew then.
        self.exchange.book = imported.is_ok().then_some(court.book);
        let is_void = imported.as_ref().is_ok_and(|it| it.taken_back);
        if imported.is_err() || is_void || images.len() > FOLLOWED_MAX {
            self.finder = crate::finder::Finder::default();
            self.standing = crate::standing::Standing::default();
            images.clear();
        }
        let imported = imported?;
        self.follow(&images, &imported.touched);
        if imported.touched.contains("statements") {
            self.follow_roles()?;
        }
        // A decision may change no row: what was kept is what stood here.
        if imported.packs + imported.rows > 0 {
            self.touch("conflicts");
        }
        if imported.rows > 0 {
            self.follow_office()?;
        }
        if imported.stopped {
            return Err(Fault::of(FaultCode::Cancelled));
        }
        Ok(imported)
    }

    /// The outermost layer, under all keys of the agency that are held.
    pub(crate) fn relay_ring(&mut self) -> Result<Ring, Fault> {
        let agency = match self.agency_id()? {
            Some(agency) => agency,
            // An older vault founds its agency now.
            None => *self.book()?.roster.agency(),
        };
        let keys: Vec<(u32, Secret<32>)> = agency_keys(&self.store.held_keys()?)?;
        match self.invited_relay_key()? {
            Some((epoch, key)) if keys.is_empty() => Ring::handed(&agency, epoch, &key),
            _ => Ring::of(&agency, &keys),
        }
    }
}

fn of_import(imported: Imported) -> Taken {
    Taken {
        packs: imported.packs,
        rows: imported.rows,
        left_out: imported.left_out,
        found: imported.found,
    }
}
