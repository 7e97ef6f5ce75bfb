//! A history and what each of its authors knew, for the properties to ask.

use super::super::*;
use super::dice::Dice;
use super::history::history;
use casework::MemberId;

/// A history, judged by some rules.
pub struct Case {
    agency: Hash,
    rules: Rules,
    pub statements: Vec<Statement>,
    pub roster: Roster,
    known: BTreeMap<Hash, Known>,
    pub dice: Dice,
}

/// What the author of a statement knew.
struct Known {
    /// Everything the statement had seen, found by walking.
    past: BTreeSet<Hash>,
    /// What follows from that.
    roster: Roster,
}

impl Case {
    pub fn new(seed: u64, rules: Rules) -> Self {
        let (agency, statements) = history(seed);
        let fold = |statements: &mut dyn Iterator<Item = &Statement>| {
            let mut roster = Roster::with_rules(agency, rules);
            roster.extend(statements.cloned()).unwrap();
            roster
        };
        let mut known = BTreeMap::<Hash, Known>::new();
        // Nobody can have seen what was made later.
        for statement in &statements {
            let parents = statement.parents().iter();
            let past: BTreeSet<Hash> = parents
                .flat_map(|parent| known[parent].past.iter().chain([parent]))
                .copied()
                .collect();
            let mut seen = statements.iter().filter(|it| past.contains(it.hash()));
            let roster = fold(&mut seen);
            known.insert(*statement.hash(), Known { past, roster });
        }
        let roster = fold(&mut statements.iter());
        Self {
            agency,
            rules,
            statements,
            roster,
            known,
            dice: Dice(!seed),
        }
    }

    pub fn fold(&self, statements: impl IntoIterator<Item = Statement>) -> Roster {
        let mut roster = Roster::with_rules(self.agency, self.rules);
        roster.extend(statements).unwrap();
        roster
    }

    pub fn past(&self, statement: &Statement) -> &BTreeSet<Hash> {
        &self.known[statement.hash()].past
    }

    /// The roster as the author of a statement knew it.
    pub fn before(&self, statement: &Statement) -> &Roster {
        &self.known[statement.hash()].roster
    }

    pub fn is_valid(&self, statement: &Statement) -> bool {
        !self.roster.state().invalid.contains_key(statement.hash())
    }

    pub fn counts(&self, statement: &Statement) -> bool {
        let state = self.roster.state();
        self.is_valid(statement)
            && !state.fallen.contains(statement.hash())
            && !state.pending.contains(statement.hash())
    }

    pub fn author(&self, statement: &Statement) -> Option<MemberId> {
        let before = self.before(statement);
        before
            .state()
            .devices
            .get(&statement.author())
            .map(|device| device.member)
    }

    /// Whether an opening lost a contest.
    pub fn has_lost(&self) -> bool {
        let everything = self.roster.ground.lanes.all();
        let view = View::of(&self.roster.ground, &everything);
        self.roster.ground.contests.iter().any(|(case, facet)| {
            let mut claims = self.roster.ground.claims((*case, *facet));
            claims.any(|(place, member)| {
                view.has_lost(place, fact::Fact::Reads(*case, *facet, member))
            })
        })
    }
}
