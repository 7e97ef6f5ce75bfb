//! What packs said that is not so here.
//!
//! A difference is a doubt at first: a key may still be on its way. Only what lasts is told to people.

use super::super::import::{Imported, Importing};
use super::super::openers::Openers;
use super::super::rows::{Batch, ScopeOf};
use super::{Held, Whole, newest, stands};
use crate::engine::error::{Error, Result};
use crate::engine::store::Store;
use casework::code::Code;
use casework::{CaseId, Facet};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use sync::alarm::{self, Print};
use sync::clock;
use sync::history::{LogId, PackHash, Shelf as _};
use sync::pack::Sealed;
use sync::replay::RowKey;
use uuid::Uuid;

/// Prints of one import that are compared, the newest ones; what is older lies beneath newer changes.
const COMPARED_MAX: usize = 256;
/// What is said in a pack is compared if it was sealed within so long.
const HEEDED_MS: i64 = 7 * 24 * 60 * 60 * 1_000;
/// A doubt that was not seen again for so long is forgotten.
const FORGOTTEN_MS: i64 = 30 * 24 * 60 * 60 * 1_000;
/// Doubts that are kept.
const DOUBTS_MAX: usize = 64;
/// The differences that were found.
const DOUBTS: &str = "doubts";

/// What a pack says of a scope.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) struct Claim {
    pack: PackHash,
    device: [u8; 32],
    log: LogId,
    no: u64,
    facet: String,
    case: [u8; 16],
    epoch: u32,
    print: Print,
}

/// Of which device and which scope something is said.
type Subject = ([u8; 32], String, [u8; 16]);

/// A claim that is not so here: since when, and when that was last seen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Doubt {
    claim: Claim,
    since_ms: i64,
    seen_ms: i64,
}

impl Claim {
    /// What a pack says, as far as it can be opened here. Of a device that was long away, most that
    /// comes lies beneath newer changes: what was said long ago is not looked at.
    pub(in super::super) fn of(
        sealed: &Sealed<'_>,
        openers: &Openers<'_>,
        now_ms: i64,
    ) -> Vec<Self> {
        let head = sealed.head();
        if head.reserved.is_empty() || now_ms - clock::wall_ms(head.at) > HEEDED_MS {
            return Vec::new();
        }
        let prints = alarm::read_prints(&head.reserved).unwrap_or_default();
        let claim = |(tag, print): (&[u8; 8], &Print)| {
            let (scope, is_shared) = openers.whose(tag)?;
            let case = scope.case.filter(|_| is_shared)?;
            Some(Self {
                pack: sealed.hash(),
                device: head.author.device.0,
                log: head.link.log,
                no: head.link.no,
                facet: scope.facet.code().to_owned(),
                case: case.0.into_bytes(),
                epoch: scope.epoch,
                print: *print,
            })
        };
        prints.iter().filter_map(claim).collect()
    }

    fn subject(&self) -> Subject {
        (self.device, self.facet.clone(), self.case)
    }

    fn scope(&self) -> Option<ScopeOf> {
        let case = CaseId(Uuid::from_bytes(self.case));
        Facet::from_code(&self.facet).map(|facet| (facet, Some(case)))
    }
}

impl Imported {
    /// Takes note of what a pack says.
    pub(in super::super) fn hear(&mut self, claims: Vec<Claim>) {
        self.told.extend(claims);
        let old = self.told.len().saturating_sub(COMPARED_MAX);
        self.told.drain(..old);
    }
}

impl Store {
    /// The devices that say of a case what is not so here, and was not for so many milliseconds.
    ///
    /// # Errors
    /// If the disk cannot be read.
    pub fn differing(&self, lasting_ms: i64) -> Result<BTreeSet<([u8; 32], CaseId)>> {
        let doubts = self.doubts()?.into_iter();
        let lasting = doubts.filter(|doubt| doubt.seen_ms - doubt.since_ms >= lasting_ms);
        let of = |Claim { device, case, .. }| (device, CaseId(Uuid::from_bytes(case)));
        Ok(lasting.map(|doubt| of(doubt.claim)).collect())
    }

    fn doubts(&self) -> Result<Vec<Doubt>> {
        let kept = self.meta_get(DOUBTS)?.unwrap_or_default();
        // What another version wrote is found again.
        Ok(postcard::from_bytes(&kept).unwrap_or_default())
    }

    /// Compares what was said in the packs of an import, and what was in doubt before, with what stands
    /// here now.
    pub(in super::super) fn compare(
        &mut self,
        told: Vec<Claim>,
        importing: &Importing<'_>,
    ) -> Result<()> {
        let before = self.doubts()?;
        if told.is_empty() && before.is_empty() {
            return Ok(());
        }
        let judge = &*importing.judge;
        let held = Held {
            keys: judge.keys(),
            is_alone: &|facet, case| judge.is_alone(facet, case),
        };
        let old = before.iter().map(|doubt| &doubt.claim);
        let claims: Vec<&Claim> = old.chain(&told).collect();
        let whole = self.whole(claims.iter().filter_map(|claim| claim.scope()), &held)?;
        let rows = self.rows_of(&whole.keys().copied().collect())?;
        let now_ms = importing.now_ms;
        let of = |doubt: &Doubt| (doubt.claim.subject(), doubt.clone());
        let mut doubts: BTreeMap<Subject, Doubt> = before.iter().map(of).collect();
        for claim in claims {
            match self.is_so(claim, &whole, &rows)? {
                Some(true) => drop(doubts.remove(&claim.subject())),
                Some(false) => {
                    let known = doubts.get(&claim.subject());
                    let doubt = Doubt {
                        claim: claim.clone(),
                        since_ms: known.map_or(now_ms, |doubt| doubt.since_ms),
                        seen_ms: now_ms,
                    };
                    doubts.insert(claim.subject(), doubt);
                }
                // What is in doubt stays so until something is said of it that can be compared.
                None => {}
            }
        }
        // Of what was erased nothing is told any more: its keys are gone.
        let is_held = |claim: &Claim| {
            let keys = claim
                .scope()
                .and_then(|(facet, case)| judge.keys().every(facet, case));
            keys.is_some_and(|keys| !keys.is_empty())
        };
        doubts.retain(|_, doubt| now_ms - doubt.seen_ms < FORGOTTEN_MS && is_held(&doubt.claim));
        let doubts: Vec<Doubt> = doubts.into_values().take(DOUBTS_MAX).collect();
        if doubts != before {
            let bytes = postcard::to_allocvec(&doubts).map_err(|_| Error::TooLarge)?;
            self.meta_set(DOUBTS, &bytes)?;
        }
        Ok(())
    }

    /// Whether a claim is so here, if that can be told.
    fn is_so(
        &self,
        claim: &Claim,
        whole: &Whole<'_>,
        rows: &BTreeMap<ScopeOf, Vec<RowKey>>,
    ) -> Result<Option<bool>> {
        let scope = claim.scope();
        let Some((scope, key)) =
            scope.and_then(|scope| Some((scope, newest(whole, scope, claim.epoch)?)))
        else {
            return Ok(None);
        };
        let shelf = self.shelf();
        // A history that was built anew may lack it.
        let Some(place) = shelf.place(&claim.pack)? else {
            return Ok(None);
        };
        let sight = shelf.sight(place)?;
        if !self.lost()?.is_known(&shelf, &sight)? {
            return Ok(None);
        }
        let rows = rows.get(&scope).into_iter().flatten().copied().collect();
        let state = stands(&mut Batch::new(shelf), &rows, key, (place, &sight))?;
        Ok(state.agrees((&claim.log, claim.no), &claim.print))
    }
}
