//! The rules of `docs/roster.md` §6 once more, as they are written: whole sets, nothing kept, nothing
//! clever. Which statements are valid and on which facts they rest is taken from the roster, and held
//! against the past alone by another property; what follows from that is found out anew.

use super::super::fact::{Fact, facts_of, losses_of};
use super::super::*;
use super::case::Case;
use casework::{CaseId, Facet, MemberId};

/// A valid statement, for the slow way.
struct Said<'a> {
    statement: &'a Statement,
    past: &'a BTreeSet<Hash>,
    member: Option<MemberId>,
    rests: BTreeSet<Fact>,
    needs_second: bool,
    gives: Vec<Fact>,
    /// By what each fact it rests on was in force in its past: who gave it, and who seconded that.
    by: BTreeMap<Fact, Vec<(Hash, Option<Hash>)>>,
}

/// What counts in a set.
#[derive(Default)]
struct Counted {
    stands: BTreeSet<Hash>,
    counts: BTreeSet<Hash>,
}

struct Naive<'a> {
    /// In the order in which they were made.
    all: Vec<Said<'a>>,
}

impl<'a> Naive<'a> {
    fn of(case: &'a Case) -> Self {
        let ground = &case.roster.ground;
        let mut naive = Self { all: Vec::new() };
        for statement in case.statements.iter().filter(|it| case.is_valid(it)) {
            let valid = ground.at(ground.place(statement.hash()).unwrap()).unwrap();
            let rests = valid.rests.iter();
            let mut said = Said {
                statement,
                past: case.past(statement),
                member: valid.member,
                rests: rests.map(|rest| ground.fact(rest.fact).unwrap()).collect(),
                needs_second: valid.needs_second,
                gives: facts_of(statement.body(), valid.member),
                by: BTreeMap::new(),
            };
            let counted = naive.counted(said.past);
            for fact in &said.rests {
                said.by
                    .insert(*fact, naive.in_force(said.past, &counted, *fact));
            }
            naive.all.push(said);
        }
        naive
    }

    fn within<'b>(&'b self, set: &'b BTreeSet<Hash>) -> impl Iterator<Item = &'b Said<'a>> {
        let all = self.all.iter();
        all.filter(|it| set.contains(it.statement.hash()))
    }

    fn saw(&self, later: &Said<'_>, earlier: &Said<'_>) -> bool {
        later.past.contains(earlier.statement.hash())
    }

    fn are_concurrent(&self, one: &Said<'_>, other: &Said<'_>) -> bool {
        let same = one.statement.hash() == other.statement.hash();
        !same && !self.saw(one, other) && !self.saw(other, one)
    }

    fn takings<'b>(
        &'b self,
        set: &'b BTreeSet<Hash>,
        fact: Fact,
    ) -> impl Iterator<Item = &'b Said<'a>> {
        let losses = fact.losses();
        self.within(set).filter(move |it| {
            let taken = losses_of(it.statement.body());
            taken.iter().any(|loss| losses.contains(loss))
        })
    }

    /// The statements that give a fact that is in force, each with its standing second signatures.
    fn in_force(
        &self,
        set: &BTreeSet<Hash>,
        counted: &Counted,
        fact: Fact,
    ) -> Vec<(Hash, Option<Hash>)> {
        let gives = |it: &&Said<'_>| {
            it.gives.contains(&fact)
                && counted.counts.contains(it.statement.hash())
                && self.takings(set, fact).all(|take| self.saw(it, take))
        };
        let mut found = Vec::new();
        for give in self.within(set).filter(gives) {
            let hash = *give.statement.hash();
            if !give.needs_second {
                found.push((hash, None));
            }
            let seconds = self.within(set).filter(|it| {
                matches!(it.statement.body(), Body::Second(second) if second.of == hash)
                    && counted.stands.contains(it.statement.hash())
            });
            let seconds = seconds.map(|second| (hash, Some(*second.statement.hash())));
            found.extend(seconds.filter(|_| give.needs_second));
        }
        found
    }

    /// What stands and what counts in a set that is closed under "has seen".
    fn counted(&self, set: &BTreeSet<Hash>) -> Counted {
        let mut counted = Counted::default();
        for it in self.within(set) {
            let hash = *it.statement.hash();
            let takes = it.statement.body().takes();
            if !takes
                && !it
                    .rests
                    .iter()
                    .all(|fact| self.holds(set, &counted, it, *fact))
            {
                continue;
            }
            counted.stands.insert(hash);
            if !it.needs_second {
                counted.counts.insert(hash);
            }
            if let Body::Second(second) = it.statement.body()
                && counted.stands.contains(&second.of)
            {
                counted.counts.insert(second.of);
            }
        }
        counted
    }

    fn holds(&self, set: &BTreeSet<Hash>, so_far: &Counted, it: &Said<'_>, fact: Fact) -> bool {
        let stands = |hash: &Hash| so_far.stands.contains(hash);
        let carries = |(give, second): &(Hash, Option<Hash>)| {
            stands(give) && second.as_ref().is_none_or(stands) && !self.has_lost(set, give, fact)
        };
        let mut takings = self.takings(set, fact);
        it.by[&fact].iter().any(carries) && !takings.any(|take| self.are_concurrent(take, it))
    }

    fn openings<'b>(
        &'b self,
        set: &'b BTreeSet<Hash>,
        scope: (CaseId, Facet),
    ) -> Vec<&'b Said<'a>> {
        let opens = |it: &&Said<'_>| {
            matches!(it.statement.body(), Body::OpenCase(open)
                if open.cases.contains(&scope.0) && open.facets.contains(&scope.1))
        };
        self.within(set).filter(opens).collect()
    }

    /// The takings that decide between two openings, if the two collide.
    fn decisions<'b>(
        &'b self,
        set: &'b BTreeSet<Hash>,
        (case, facet): (CaseId, Facet),
        one: &Said<'_>,
        other: &Said<'_>,
    ) -> Option<Vec<&'b Said<'a>>> {
        if one.member == other.member || !self.are_concurrent(one, other) {
            return None;
        }
        let facts = [one, other].map(|it| Fact::Reads(case, facet, it.member.unwrap()));
        let takings = facts.iter().flat_map(|fact| self.takings(set, *fact));
        let saw_both = |take: &&Said<'_>| self.saw(take, one) && self.saw(take, other);
        let all: Vec<&Said<'a>> = takings.filter(saw_both).collect();
        let first = |take: &&&Said<'_>| !all.iter().any(|earlier| self.saw(take, earlier));
        Some(all.iter().filter(first).copied().collect())
    }

    fn has_lost(&self, set: &BTreeSet<Hash>, give: &Hash, fact: Fact) -> bool {
        let Fact::Reads(case, facet, _) = fact else {
            return false;
        };
        let openings = self.openings(set, (case, facet));
        let Some(one) = openings.iter().find(|it| it.statement.hash() == give) else {
            return false;
        };
        openings.iter().any(|other| {
            let decisions = self.decisions(set, (case, facet), one, other);
            decisions.unwrap_or_default().iter().any(|take| {
                let losses = losses_of(take.statement.body());
                losses.iter().any(|loss| fact.losses().contains(loss))
            })
        })
    }

    fn is_contested(
        &self,
        set: &BTreeSet<Hash>,
        counted: &Counted,
        scope: (CaseId, Facet),
    ) -> bool {
        let mut openings = self.openings(set, scope);
        openings.retain(|it| counted.counts.contains(it.statement.hash()));
        openings.iter().any(|one| {
            let undecided = |other: &&Said<'_>| {
                let decisions = self.decisions(set, scope, one, other);
                decisions.is_some_and(|all| all.is_empty())
            };
            openings.iter().any(undecided)
        })
    }
}

impl Case {
    /// Pasts, falling, heads, forks, and all that is in force, against the slow way.
    pub fn the_roster_is_what_the_rules_say(&self) -> Result<(), String> {
        let must = |holds: bool, what: &str| holds.then_some(()).ok_or(what.to_owned());
        let naive = Naive::of(self);
        let set: BTreeSet<Hash> = self.statements.iter().map(|it| *it.hash()).collect();
        let counted = naive.counted(&set);
        let (ground, state) = (&self.roster.ground, self.roster.state());
        let mut expected = State {
            invalid: state.invalid.clone(),
            ..State::default()
        };
        let mut heads = BTreeSet::new();
        let mut facts = BTreeSet::new();
        for one in &naive.all {
            let place = ground.place(one.statement.hash()).unwrap();
            for other in &naive.all {
                let earlier = ground.place(other.statement.hash()).unwrap();
                let saw = ground.lanes.saw(place, earlier);
                must(saw == naive.saw(one, other), "a past is not what was seen")?;
                let same_device = one.statement.author() == other.statement.author();
                if same_device && naive.are_concurrent(one, other) {
                    expected.forked.insert(one.statement.author());
                }
            }
            let hash = *one.statement.hash();
            if !naive.all.iter().any(|other| naive.saw(other, one)) {
                heads.insert(hash);
            }
            if !counted.stands.contains(&hash) {
                expected.fallen.insert(hash);
            } else if !counted.counts.contains(&hash) {
                expected.pending.insert(hash);
            }
            facts.extend(one.gives.iter().copied());
        }
        let found: BTreeSet<Hash> = self.roster.heads().into_iter().collect();
        must(found == heads, "other heads")?;
        must(state.fallen == expected.fallen, "something else fell")?;
        must(
            state.pending == expected.pending,
            "something else waits for a second",
        )?;
        must(state.forked == expected.forked, "another device forked")?;
        let counts = |it: &&Said<'_>| counted.counts.contains(it.statement.hash());
        for it in naive.all.iter().filter(counts) {
            if let Body::EraseCase(erase) = it.statement.body() {
                expected.erased.insert(erase.case);
            }
        }
        must(state.erased == expected.erased, "another case is erased")?;
        let there = |fact: &Fact| !naive.in_force(&set, &counted, *fact).is_empty();
        facts.retain(there);
        for fact in &facts {
            match *fact {
                Fact::Member(member) => drop(expected.members.entry(member).or_default()),
                Fact::Role(member, role) => {
                    expected.members.entry(member).or_default().insert(role);
                }
                _ => {}
            }
        }
        must(state.members == expected.members, "other members or roles")?;
        for fact in &facts {
            if let Fact::Reads(case, facet, member) = *fact {
                let roles = &expected.members[&member];
                let may = roles.iter().any(|role| permits(*role, facet));
                let contested = naive.is_contested(&set, &counted, (case, facet));
                if may && !contested && !expected.erased.contains(&case) {
                    let readers = expected.granted.entry((case, facet)).or_default();
                    readers.insert(member);
                }
            }
        }
        must(state.granted == expected.granted, "others read")?;
        let devices = facts.iter().filter_map(|fact| match fact {
            Fact::Device(device, _) => Some(device),
            _ => None,
        });
        must(state.devices.keys().eq(devices), "other devices")
    }
}
