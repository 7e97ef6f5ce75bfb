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
mod dag;
mod fact;
mod judge;
mod keys;
mod kind;
mod list;
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
pub use keys::{Wrap, default_facets, needed_wraps};
pub use kind::{Body, CUT_MAX, HOLDERS_MAX, KEYS_MAX};
pub use list::{LIST_BYTES_MAX, read_list, write_list};
pub use request::{DeviceKeys, Request};
pub use right::{SEALED_FACETS, TEAM_FACETS, permits};
pub use rules::{Refused, Why};
use rules::{Rules, Slip};
pub use state::{Device, Removed, State};
pub use statement::{PARENTS_MAX, STATEMENT_BYTES_MAX, Statement, VERSION};

use crate::Hlc;
use dag::{Dag, Places};
use judge::{Judge, Verdict};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use vault::{PublicKey, SigningKey};
use view::{Ground, Growing};

/// The name of a statement, and of the agency that the first one founds.
pub type Hash = [u8; 32];

/// What stands for the agency in what is signed before there is one.
pub const NOBODY: Hash = [0; 32];

/// Statements that one roster holds.
pub const STATEMENTS_MAX: usize = 10_000;

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
    rules: Rules,
    statements: BTreeMap<Hash, Statement>,
    /// What waits, under each statement that is missing.
    awaited: BTreeMap<Hash, BTreeSet<Hash>>,
    dag: Dag,
    verdicts: Vec<Verdict>,
    valid: Places,
    /// What counts.
    now: Growing,
    /// The last past that was looked at and was not everything.
    side: Growing,
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
            rules,
            statements: BTreeMap::new(),
            awaited: BTreeMap::new(),
            dag: Dag::default(),
            verdicts: Vec::new(),
            valid: Places::default(),
            now: Growing::default(),
            side: Growing::default(),
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
    /// [`Refused::TooMany`] beyond [`STATEMENTS_MAX`]; those before it were taken.
    pub fn extend(
        &mut self,
        statements: impl IntoIterator<Item = Statement>,
    ) -> Result<usize, Refused> {
        let before = self.statements.len();
        let taken = statements
            .into_iter()
            .try_for_each(|statement| self.take(statement));
        self.state = State::of(self.ground(), self.now.view(), &self.awaited);
        taken.map(|()| self.statements.len() - before)
    }

    fn take(&mut self, statement: Statement) -> Result<(), Refused> {
        let dropped =
            self.rules.slips(Slip::UnknownDropped) && matches!(statement.body(), Body::Unknown(..));
        if dropped || self.statements.contains_key(statement.hash()) {
            return Ok(());
        }
        if self.statements.len() >= STATEMENTS_MAX {
            return Err(Refused::TooMany);
        }
        let mut next = vec![*statement.hash()];
        self.statements.insert(*statement.hash(), statement);
        while let Some(hash) = next.pop() {
            if self.place(hash) {
                next.extend(self.awaited.remove(&hash).into_iter().flatten());
            }
        }
        Ok(())
    }

    /// Puts a statement where it belongs and judges it, or lets it wait for the first one missing.
    fn place(&mut self, hash: Hash) -> bool {
        let Some(statement) = self.statements.get(&hash) else {
            return false;
        };
        let mut parents = statement.parents().iter();
        if let Some(missing) = parents.find(|parent| self.dag.place(parent).is_none()) {
            self.awaited.entry(*missing).or_default().insert(hash);
            return false;
        }
        let Some(place) = self.dag.append(hash, statement.parents()) else {
            return false;
        };
        let saw_all = self.dag.past(place).holds(&self.valid);
        let mut side = std::mem::take(&mut self.side);
        let ground = self.ground();
        let view = if saw_all || self.rules.slips(Slip::JudgedAtArrival) {
            self.now.view()
        } else {
            side.reach(ground, self.dag.past(place))
        };
        let verdict = Judge {
            ground,
            view,
            agency: &self.agency,
        }
        .judge(statement);
        self.side = side;
        if matches!(verdict, Verdict::Valid(_)) {
            self.valid.add(place);
        }
        self.verdicts.push(verdict);
        let mut now = std::mem::take(&mut self.now);
        now.reach(self.ground(), &self.valid);
        self.now = now;
        true
    }

    fn ground(&self) -> Ground<'_> {
        Ground {
            statements: &self.statements,
            dag: &self.dag,
            verdicts: &self.verdicts,
            rules: self.rules,
        }
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
        self.statements.values()
    }

    /// A statement by its name.
    pub fn statement(&self, hash: &Hash) -> Option<&Statement> {
        self.statements.get(hash)
    }

    /// The valid statements that no other valid one had seen, at most [`PARENTS_MAX`]: what the next
    /// statement names as seen.
    pub fn heads(&self) -> Vec<Hash> {
        let places = || (0..self.dag.len()).filter(|place| self.valid.has(*place));
        let seen = places().fold(Places::default(), |mut seen, place| {
            seen.join(self.dag.past(place));
            seen
        });
        let heads = places().filter(|place| !seen.has(*place));
        heads
            .map(|place| self.dag.hash(place))
            .take(PARENTS_MAX)
            .collect()
    }

    /// The digest of what counts now, for a [`Checkpoint`].
    pub fn digest(&self) -> Hash {
        self.now.view().digest(self.ground())
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
        let (ground, agency) = (self.ground(), &self.agency);
        match (Judge {
            ground,
            view: self.now.view(),
            agency,
        })
        .judge(&statement)
        {
            Verdict::Valid(_) => Ok(statement),
            Verdict::Invalid(why) => Err(why),
        }
    }
}
