//! The roster: who belongs to the agency, on which devices, and who reads what. The law is
//! `docs/roster.md`.
//!
//! It is a set of signed statements, each naming what its author had seen. A statement is judged once,
//! by its own past; what counts in the end follows from the set alone, so that everybody who knows the
//! same statements knows the same roster, in whatever order they came. Nothing here reads a clock.
//!
//! Start reading at [`Roster`]; the rules stand in `judge`, what wins over what in `view`.

mod body;
mod contest;
mod cut;
mod fact;
mod falls;
mod few;
mod filing;
mod fits;
mod follow;
mod ground;
mod judge;
mod keys;
mod kind;
mod list;
mod past;
mod request;
mod right;
mod rules;
mod state;
mod statement;
#[cfg(test)]
mod tests;
mod view;
mod wire;

pub use body::{
    AddDevice, AddMember, Admit, Checkpoint, Cut, EraseCase, Found, Grant, Holder, Last, Lose,
    NewKey, OpenCase, Promote, RecoverySet, RemoveDevice, RemoveMember, Renew, Roles, Scope,
    Second, Security,
};
pub use cut::{Fate, PackAt};
pub use keys::{Wrap, check_of, default_facets, needed_wraps};
pub use kind::{Body, CASES_MAX, CUT_MAX, HOLDERS_MAX, KEYS_MAX};
pub use list::{LIST_BYTES_MAX, read_list, write_list};
pub use request::{DeviceKeys, Request};
pub use right::{SEALED_FACETS, TEAM_FACETS, permits};
pub use rules::{Refused, Why};
use rules::{Rules, Slip};
pub use state::{Device, Removed, State};
pub use statement::{PARENTS_MAX, STATEMENT_BYTES_MAX, Statement, VERSION};
pub(crate) use wire::facet_bit;

use crate::Hlc;
use follow::Touched;
use ground::{Ground, Known, Said};
use judge::{Judge, Verdict};
use past::{Past, Place};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use vault::{PublicKey, SigningKey};
use view::View;

/// The name of a statement, and of the agency that the first one founds.
pub type Hash = [u8; 32];

/// What stands for the agency in what is signed before there is one.
pub const NOBODY: Hash = [0; 32];

/// Statements that one roster holds.
pub const STATEMENTS_MAX: usize = 200_000;

/// A device, by the public half of its signing key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct DeviceId(pub [u8; 32]);

impl DeviceId {
    /// What checks its signatures.
    pub const fn key(self) -> PublicKey {
        PublicKey(self.0)
    }
}

/// All statements that are known of one agency, and what follows from them.
#[derive(Clone, Debug)]
pub struct Roster {
    agency: Hash,
    ground: Ground,
    /// What waits, under each statement that is missing.
    awaited: BTreeMap<Hash, BTreeSet<Hash>>,
    /// The valid statements that no other valid one had seen.
    heads: BTreeSet<Place>,
    /// The last valid statement of each device that did not fork.
    last: BTreeMap<DeviceId, Place>,
    state: State,
}

impl Roster {
    /// The roster of an agency of which nothing is known yet but its id.
    pub fn new(agency: Hash) -> Self {
        Self::with_rules(agency, Rules::default())
    }

    fn with_rules(agency: Hash, rules: Rules) -> Self {
        Self {
            agency,
            ground: Ground::new(rules),
            awaited: BTreeMap::new(),
            heads: BTreeSet::new(),
            last: BTreeMap::new(),
            state: State::default(),
        }
    }

    /// What follows from these statements, in whatever order and however often they come.
    ///
    /// # Errors
    /// [`Refused::TooMany`] beyond [`STATEMENTS_MAX`].
    pub fn fold(
        agency: Hash,
        statements: impl IntoIterator<Item = Statement>,
    ) -> Result<Self, Refused> {
        let mut roster = Self::new(agency);
        roster.extend(statements)?;
        Ok(roster)
    }

    /// Takes one more statement. False if it was known.
    ///
    /// # Errors
    /// [`Refused::TooMany`] beyond [`STATEMENTS_MAX`].
    pub fn add(&mut self, statement: Statement) -> Result<bool, Refused> {
        self.extend([statement]).map(|added| added > 0)
    }

    /// Takes more statements and gives how many of them were new.
    ///
    /// # Errors
    /// [`Refused::TooMany`] beyond [`STATEMENTS_MAX`], or if more devices forked than can be followed;
    /// those before it were taken.
    pub fn extend(
        &mut self,
        statements: impl IntoIterator<Item = Statement>,
    ) -> Result<usize, Refused> {
        let before = self.ground.known.len();
        let mut touched = Touched::default();
        let taken = statements
            .into_iter()
            .try_for_each(|statement| self.take(statement, &mut touched));
        let everything = self.ground.lanes.all();
        let view = View::of(&self.ground, &everything);
        self.state.follow(&view, touched);
        taken.map(|()| self.ground.known.len() - before)
    }

    fn take(&mut self, statement: Statement, touched: &mut Touched) -> Result<(), Refused> {
        let dropped = self.ground.rules.slips(Slip::UnknownDropped)
            && matches!(statement.body(), Body::Unknown(..));
        if dropped || self.ground.known.contains_key(statement.hash()) {
            return Ok(());
        }
        if self.ground.known.len() >= STATEMENTS_MAX || self.ground.lanes.is_full() {
            return Err(Refused::TooMany);
        }
        let hash = *statement.hash();
        let (statement, said) = (Arc::new(statement), Said::Waits);
        self.ground.known.insert(hash, Known { statement, said });
        let mut next = vec![hash];
        while let Some(hash) = next.pop() {
            if self.place(hash, touched) {
                next.extend(self.awaited.remove(&hash).into_iter().flatten());
            }
        }
        Ok(())
    }

    /// Puts a statement where it belongs and judges it, or lets it wait for the first one missing.
    fn place(&mut self, hash: Hash, touched: &mut Touched) -> bool {
        let Some(statement) = self.ground.known.get(&hash) else {
            return false;
        };
        let statement = Arc::clone(&statement.statement);
        let past = match self.ground.past_of(statement.parents()) {
            Ok(past) => past,
            Err(missing) => {
                self.awaited.entry(missing).or_default().insert(hash);
                self.state.waiting.insert(hash);
                return false;
            }
        };
        self.state.waiting.remove(&hash);
        let said = match self.judge(&statement, &past) {
            Ok(verdict) => Said::Valid(self.append(statement, past, verdict, touched)),
            Err(why) => {
                self.state.invalid.insert(hash, why);
                Said::Invalid(Box::new(past))
            }
        };
        if let Some(known) = self.ground.known.get_mut(&hash) {
            known.said = said;
        }
        true
    }

    fn judge(&self, statement: &Statement, past: &Past) -> Result<Verdict, Why> {
        let everything = self.ground.lanes.all();
        let at_arrival = self.ground.rules.slips(Slip::JudgedAtArrival);
        let past = if at_arrival { &everything } else { past };
        let judge = Judge {
            view: View::of(&self.ground, past),
            agency: &self.agency,
        };
        judge.judge(statement)
    }

    /// Lets a valid statement have its effect.
    fn append(
        &mut self,
        statement: Arc<Statement>,
        past: Past,
        verdict: Verdict,
        touched: &mut Touched,
    ) -> Place {
        let (author, parents) = (statement.author(), statement.parents());
        let lanes = &self.ground.lanes;
        let seen = parents
            .iter()
            .filter_map(|parent| self.ground.place(parent));
        let direct: Vec<Place> = seen.collect();
        for parent in &direct {
            self.heads.remove(parent);
        }
        if direct.len() < parents.len() {
            // What lies behind an invalid parent was seen as well.
            self.heads.retain(|head| !lanes.covers(&past, *head));
        }
        let last = self.last.get(&author);
        let forks = last.is_some_and(|last| !lanes.covers(&past, *last));
        let place = self.ground.append(statement, past, verdict);
        self.heads.insert(place);
        self.last.insert(author, place);
        if forks {
            self.state.forked.insert(author);
        }
        touched.note(&self.ground, place);
        for fell in self.ground.settle(place) {
            touched.note(&self.ground, fell);
        }
        place
    }

    /// The id of the agency.
    pub const fn agency(&self) -> &Hash {
        &self.agency
    }

    /// What counts now.
    pub const fn state(&self) -> &State {
        &self.state
    }

    /// Every statement, whatever is said of it, by name: what is kept and passed on.
    pub fn statements(&self) -> impl Iterator<Item = &Statement> {
        self.ground.known.values().map(|known| &*known.statement)
    }

    /// A statement by its name.
    pub fn statement(&self, hash: &Hash) -> Option<&Statement> {
        self.ground.known.get(hash).map(|known| &*known.statement)
    }

    /// The valid statements that no other valid one had seen, at most [`PARENTS_MAX`]: what the next
    /// statement names as seen.
    pub fn heads(&self) -> Vec<Hash> {
        let heads = self.heads.iter().map(|place| self.ground.hash(*place));
        heads.take(PARENTS_MAX).collect()
    }

    /// The digest of what counts now, for a [`Checkpoint`].
    pub fn digest(&self) -> Hash {
        let everything = self.ground.lanes.all();
        View::of(&self.ground, &everything).digest()
    }

    /// Signs a statement that names everything known as seen, if it would be valid.
    ///
    /// # Errors
    /// Why it would have no effect. [`Why::Newer`] if something is known that only a newer program
    /// understands: then this one may only take, never give.
    pub fn say(&self, key: &SigningKey, hlc: Hlc, body: Body) -> Result<Statement, Why> {
        if self.state.is_newer && !body.takes() {
            return Err(Why::Newer);
        }
        let statement = Statement::sign(key, self.agency, self.heads(), hlc, body);
        let statement = statement.map_err(|_| Why::Misshapen)?;
        let past = self.ground.past_of(statement.parents());
        let past = past.map_err(|_| Why::Misshapen)?;
        self.judge(&statement, &past).map(|_| statement)
    }
}
