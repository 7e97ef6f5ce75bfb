//! A second report, slow and plain, from what happened (the events) and not from the rows that sum
//! it up. It shares no code with the first one but the shapes; both must say the same.
//! Longer than 300 lines because a recount is believed only if it can be read from top to bottom.

use crate::office::{NAMES, Office, plans, provider};
use crate::support::{Scratch, query, run};
use casework::answer::Word;
use casework::case::{Case, StatisticsConsent};
use casework::code::Code;
use casework::need::NeedStatus;
use casework::referral::{ReferralEvent, ReferralReason, State};
use casework::vocabulary::{AgeBand, Area, Exploitation, Gender, Region, Urgency};
use casework::{Answer, Missing, Moment, ProviderId, SurvivorId};
use proptest::prelude::*;
use reports::shape::{Line, ReasonCount, ReferralReport, ReportQuery, Split, Stage, Table};
use std::collections::BTreeSet;

/// One thing that counts: a need, or a referral with what became of it.
struct Fact<'a> {
    case: &'a Case,
    area: Area,
    urgency: Urgency,
    at: Moment,
    referral: Option<(ProviderId, Vec<&'a ReferralEvent>)>,
}

impl Fact<'_> {
    fn survivor(&self) -> SurvivorId {
        self.case.survivor_id
    }
    fn is_now(&self, state: State) -> bool {
        self.referral
            .as_ref()
            .is_some_and(|(_, events)| events.last().unwrap().to_state == state)
    }
    fn first(&self, states: &[State]) -> Option<Moment> {
        let (_, events) = self.referral.as_ref()?;
        let found = events.iter().find(|event| states.contains(&event.to_state));
        found.map(|event| event.effective_at)
    }
    fn answered(&self) -> Option<Moment> {
        self.first(&[State::Accepted, State::Rejected])
    }
    fn started(&self) -> Option<Moment> {
        self.first(&[State::InProgress, State::Completed])
    }
    fn reason(&self) -> Option<ReferralReason> {
        self.referral
            .as_ref()
            .and_then(|(_, events)| events.last().unwrap().reason)
    }
    fn key(&self, split: Split) -> Option<String> {
        Some(match split {
            Split::Area => self.area.code().to_owned(),
            Split::Urgency => self.urgency.code().to_owned(),
            Split::Provider => self.referral.as_ref()?.0.0.to_string(),
            Split::AgeBand => word(&self.case.age_band),
            Split::Gender => word(&self.case.gender),
            Split::Exploitation => word(&self.case.exploitation),
            Split::Region => word(&self.case.region),
            Split::Month => self.at.format("%Y-%m").to_string(),
        })
    }
}

fn word<T: Word>(answer: &Option<Answer<T>>) -> String {
    match answer {
        None => "blank".to_owned(),
        Some(Answer::Missing(why)) => why.code().to_owned(),
        Some(Answer::Given(value)) => value.word(),
    }
}

/// Everything that counts in the period, whoever agreed to it.
fn facts<'a>(office: &'a Office, query: &ReportQuery) -> Vec<Fact<'a>> {
    let case = |id| office.cases.iter().find(|case| case.id == id).unwrap();
    let mut facts = Vec::new();
    for need in office
        .needs
        .iter()
        .filter(|need| need.status != NeedStatus::EnteredInError)
    {
        facts.push(Fact {
            case: case(need.case_id),
            area: need.kind.area(),
            urgency: need.urgency,
            at: need.raised_at,
            referral: None,
        });
    }
    for draft in &office.drafts {
        let own = office
            .events
            .iter()
            .filter(|event| event.referral_id == draft.id);
        let events: Vec<&ReferralEvent> = own.collect();
        let sent = events
            .iter()
            .find(|event| event.to_state == State::Requested);
        let mistake = events
            .last()
            .is_some_and(|last| last.to_state == State::EnteredInError);
        let (Some(sent), false) = (sent, mistake) else {
            continue;
        };
        facts.push(Fact {
            case: case(draft.case_id),
            area: draft.area,
            urgency: draft.urgency,
            at: sent.effective_at,
            referral: Some((draft.provider_id, events)),
        });
    }
    facts.retain(|fact| {
        let day = fact.at.date_naive();
        query.from <= day && day <= query.to && query.area.is_none_or(|area| area == fact.area)
    });
    facts
}

fn number(n: usize) -> i64 {
    i64::try_from(n).unwrap()
}

fn line(key: String, label: String, facts: &[&Fact<'_>]) -> Line {
    let attempts: Vec<&&Fact<'_>> = facts.iter().filter(|one| one.referral.is_some()).collect();
    let count = |state| number(attempts.iter().filter(|one| one.is_now(state)).count());
    let waits = |until: &dyn Fn(&Fact<'_>) -> Option<Moment>| -> Vec<i64> {
        attempts
            .iter()
            .filter_map(|one| Some((until(one)? - one.at).num_milliseconds()))
            .collect()
    };
    let (answers, services) = (waits(&|one| one.answered()), waits(&|one| one.started()));
    let survivors: BTreeSet<SurvivorId> = facts.iter().map(|one| one.survivor()).collect();
    Line {
        key,
        label,
        survivors: number(survivors.len()),
        needs: number(facts.len() - attempts.len()),
        attempts: number(attempts.len()),
        accepted: number(
            attempts
                .iter()
                .filter(|one| one.first(&[State::Accepted]).is_some())
                .count(),
        ),
        declined: count(State::Rejected),
        completed: count(State::Completed),
        lost: count(State::Failed),
        cancelled: count(State::Cancelled),
        open: count(State::Requested)
            + count(State::Accepted)
            + count(State::InProgress)
            + count(State::OnHold),
        answer_median: median(&answers),
        answer_p90: p90(&answers),
        answered: number(answers.len()),
        waiting: count(State::Requested),
        service_median: median(&services),
        service_p90: p90(&services),
        served: number(services.len()),
    }
}

fn sorted(waits: &[i64]) -> Vec<i64> {
    let mut sorted = waits.to_vec();
    sorted.sort_unstable();
    sorted
}

fn median(waits: &[i64]) -> Option<f64> {
    let (sorted, half) = (sorted(waits), waits.len() / 2);
    let twice = match (waits.len(), waits.len() % 2) {
        (0, _) => return None,
        (_, 0) => sorted[half - 1] + sorted[half],
        _ => 2 * sorted[half],
    };
    Some(twice as f64 / 2.0 / 86_400_000.0)
}

/// Nearest rank: the smallest wait that at least nine of ten do not exceed.
fn p90(waits: &[i64]) -> Option<f64> {
    let reached =
        |wait: &&i64| 10 * waits.iter().filter(|one| one <= wait).count() >= 9 * waits.len();
    let sorted = sorted(waits);
    sorted
        .iter()
        .find(reached)
        .map(|ms| *ms as f64 / 86_400_000.0)
}

fn words<T: Code>(with_missing: bool) -> Vec<String> {
    let mut all: Vec<String> = T::all()
        .iter()
        .map(|value| value.code().to_owned())
        .collect();
    if with_missing {
        all.extend(["not-asked", "unknown", "prefers-not-to-say", "declined"].map(str::to_owned));
        assert_eq!(Missing::all().len(), 4);
        all.push("blank".to_owned());
    }
    all
}

fn table(split: Split, facts: &[&Fact<'_>], query: &ReportQuery) -> Table {
    let mut keys: Vec<(String, String)> = match split {
        Split::Area => words::<Area>(false),
        Split::Urgency => words::<Urgency>(false),
        Split::AgeBand => words::<AgeBand>(true),
        Split::Gender => words::<Gender>(true),
        Split::Exploitation => words::<Exploitation>(true),
        Split::Region => words::<Region>(true),
        // In order of their lower-case names; the one without a name last.
        Split::Provider => return providers(facts),
        Split::Month => {
            let months: BTreeSet<String> = facts.iter().filter_map(|one| one.key(split)).collect();
            months.into_iter().collect()
        }
    }
    .into_iter()
    .map(|key| (key, String::new()))
    .collect();
    if split == Split::Area {
        keys.retain(|(key, _)| query.area.is_none_or(|area| area.code() == key));
    }
    let mut lines = grouped(split, keys, facts);
    if split != Split::Area {
        lines.retain(|line| line.needs + line.attempts > 0);
    }
    Table { split, lines }
}

fn providers(facts: &[&Fact<'_>]) -> Table {
    let key = |n: u8| provider(n).0.to_string();
    let order = [1, 0, 2].map(|n| (key(n), NAMES[usize::from(n)].to_owned()));
    let all = order.into_iter().chain([(key(3), String::new())]).collect();
    let mut lines = grouped(Split::Provider, all, facts);
    lines.retain(|line| line.attempts > 0);
    Table {
        split: Split::Provider,
        lines,
    }
}

fn grouped(split: Split, keys: Vec<(String, String)>, facts: &[&Fact<'_>]) -> Vec<Line> {
    let lines = keys.into_iter().map(|(key, label)| {
        let own = |one: &&&Fact<'_>| one.key(split).as_ref() == Some(&key);
        let own: Vec<&Fact<'_>> = facts.iter().filter(own).copied().collect();
        line(key, label, &own)
    });
    lines.collect()
}

fn reasons(facts: &[&Fact<'_>], states: &[State]) -> Vec<ReasonCount> {
    let ended: Vec<&&Fact<'_>> = facts
        .iter()
        .filter(|one| states.iter().any(|state| one.is_now(*state)))
        .collect();
    let all = ReferralReason::all()
        .iter()
        .map(|reason| Some(*reason))
        .chain([None]);
    let lines = all.map(|reason| ReasonCount {
        reason,
        count: number(ended.iter().filter(|one| one.reason() == reason).count()),
    });
    lines.filter(|line| line.count > 0).collect()
}

fn recount(office: &Office, query: &ReportQuery) -> ReferralReport {
    let all = facts(office, query);
    let given = |one: &&Fact<'_>| one.case.statistics == StatisticsConsent::Given;
    let counted: Vec<&Fact<'_>> = all.iter().filter(given).collect();
    let left: BTreeSet<SurvivorId> = all
        .iter()
        .filter(|one| !given(one))
        .map(Fact::survivor)
        .collect();
    let total = line(String::new(), String::new(), &counted);
    let stages = [
        ("made", total.attempts),
        ("sent", total.attempts),
        ("answered", total.answered),
        ("accepted", total.accepted),
        ("started", total.served),
        ("completed", total.completed),
    ];
    let splits = [
        Split::Area,
        Split::Provider,
        Split::Urgency,
        Split::AgeBand,
        Split::Gender,
        Split::Exploitation,
        Split::Region,
        Split::Month,
    ];
    let wanted = |split: &Split| query.splits.is_empty() || query.splits.contains(split);
    ReferralReport {
        query: query.clone(),
        survivors: total.survivors,
        left_out: number(left.len()),
        pathway: stages
            .map(|(stage, count)| Stage {
                stage: stage.to_owned(),
                count,
            })
            .into(),
        tables: splits
            .into_iter()
            .filter(wanted)
            .map(|one| table(one, &counted, query))
            .collect(),
        declined: reasons(&counted, &[State::Rejected]),
        ended: reasons(&counted, &[State::Failed, State::Cancelled]),
        total,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_report_says_what_the_events_say(
        plans in plans(),
        from in 0..100_u64,
        days in 0..100_u64,
        area in proptest::option::of(0..4_usize),
        one_split in any::<bool>(),
    ) {
        let scratch = Scratch::new();
        let office = Office::of(&plans, &scratch);
        let mut store = scratch.store("vault.db");
        office.put(&mut store, &scratch);
        let mut query = query("2026-08-20", "2026-08-20");
        query.from = query.from + chrono::Days::new(from);
        query.to = query.from + chrono::Days::new(days);
        query.area = area.map(|n| Area::all()[n]);
        if one_split {
            query.splits = vec![Split::Month, Split::Gender];
        }
        prop_assert_eq!(run(&store, &query), recount(&office, &query));
    }
}
