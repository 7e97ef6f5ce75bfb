//! The whole report while it is being counted.

use crate::cases::CaseFacts;
use crate::group::{Attempt, Group, Marks};
use crate::lines;
use crate::shape::{Line, ReasonCount, ReferralReport, ReportQuery, Split, Stage, Table};
use casework::referral::{ReferralReason, State};
use casework::vocabulary::{Area, Urgency};
use casework::{Code, Day};
use chrono::{DateTime, Datelike, NaiveTime};
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;
use std::ops::Range;
use uuid::{Bytes, Uuid};

/// What places a need or a referral in the splits, beside the facts of its case.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place {
    /// Area of work.
    pub area: Area,
    /// How soon.
    pub urgency: Urgency,
    /// When it was raised or sent, in milliseconds.
    pub at: i64,
    /// At which provider; needs have none.
    pub provider: Option<Bytes>,
}

/// A need, or a referral that was sent, as it goes over from the one who reads.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Fact {
    /// Of which case.
    pub case: Bytes,
    /// Where it falls.
    pub place: Place,
    /// The referral; a need has none.
    pub attempt: Option<Attempt>,
}

/// Everything counted so far.
pub(crate) struct Tally {
    query: ReportQuery,
    splits: Vec<(Split, Vec<Group>)>,
    total: Group,
    left_out: Marks,
    providers: FxHashMap<Bytes, usize>,
    months: Months,
    reached: Reached,
    declined: BTreeMap<Reason, i64>,
    ended: BTreeMap<Reason, i64>,
}

/// A reason in order of the vocabulary, no reason last.
type Reason = (bool, Option<ReferralReason>);

/// How many referrals came how far.
#[derive(Default)]
struct Reached {
    sent: i64,
    answered: i64,
    accepted: i64,
    started: i64,
    completed: i64,
}

/// The months that were met, each with its line.
#[derive(Default)]
struct Months {
    lines: BTreeMap<(i32, u32), usize>,
    /// The month met last, in milliseconds, and its line: rows come in order of time.
    last: (Range<i64>, usize),
}

impl Months {
    fn line(&mut self, at: i64) -> Option<usize> {
        if !self.last.0.contains(&at) {
            let day = DateTime::from_timestamp_millis(at)?.date_naive();
            let first = day.with_day(1)?;
            let next = first.checked_add_months(chrono::Months::new(1))?;
            let start = |day: Day| day.and_time(NaiveTime::MIN).and_utc().timestamp_millis();
            let fresh = self.lines.len();
            let line = *self.lines.entry((day.year(), day.month())).or_insert(fresh);
            self.last = (start(first)..start(next), line);
        }
        Some(self.last.1)
    }
}

impl Tally {
    pub(crate) fn new(query: &ReportQuery) -> Self {
        let wanted = |split: &Split| query.splits.is_empty() || query.splits.contains(split);
        let splits = lines::SPLITS.into_iter().filter(wanted);
        Self {
            query: query.clone(),
            splits: splits.map(|split| (split, Vec::new())).collect(),
            total: Group::default(),
            left_out: Marks::default(),
            providers: FxHashMap::default(),
            months: Months::default(),
            reached: Reached::default(),
            declined: BTreeMap::new(),
            ended: BTreeMap::new(),
        }
    }

    /// Whether the area is one that was asked for.
    pub(crate) fn wants(&self, area: Area) -> bool {
        self.query.area.is_none_or(|wanted| wanted == area)
    }

    /// A need, or a referral that was sent.
    pub(crate) fn count(&mut self, case: &CaseFacts, fact: &Fact) {
        if !self.may_count(case) {
            return;
        }
        let Some(attempt) = &fact.attempt else {
            self.total.need(case.survivor);
            self.in_each_split(case, fact.place, |group| group.need(case.survivor));
            return;
        };
        self.total.attempt(case.survivor, attempt);
        self.in_each_split(case, fact.place, |group| {
            group.attempt(case.survivor, attempt);
        });
        self.reached.count(attempt);
        let reasons = match attempt.state {
            State::Rejected => &mut self.declined,
            State::Failed | State::Cancelled => &mut self.ended,
            _ => return,
        };
        let reason = (attempt.reason.is_none(), attempt.reason);
        *reasons.entry(reason).or_default() += 1;
    }

    /// Whether the survivor agreed to be counted; notes who did not.
    fn may_count(&mut self, case: &CaseFacts) -> bool {
        if !case.counted {
            self.left_out.mark(case.survivor);
        }
        case.counted
    }

    fn in_each_split(&mut self, case: &CaseFacts, place: Place, mut count: impl FnMut(&mut Group)) {
        for (split, groups) in &mut self.splits {
            let found = match split {
                Split::Area => position(place.area),
                Split::Urgency => position(place.urgency),
                Split::AgeBand => Some(case.age_band.into()),
                Split::Gender => Some(case.gender.into()),
                Split::Exploitation => Some(case.exploitation.into()),
                Split::Region => Some(case.region.into()),
                Split::Provider => place.provider.map(|id| {
                    let fresh = self.providers.len();
                    *self.providers.entry(id).or_insert(fresh)
                }),
                Split::Month => self.months.line(place.at),
            };
            let Some(line) = found else { continue };
            if groups.len() <= line {
                groups.resize_with(line + 1, Group::default);
            }
            if let Some(group) = groups.get_mut(line) {
                count(group);
            }
        }
    }

    /// The report. `name` gives what a provider is called.
    pub(crate) fn finish<E>(
        self,
        name: impl Fn(Uuid) -> Result<String, E>,
    ) -> Result<ReferralReport, E> {
        let (total, splits) = summed(self.total, self.splits);
        let mut tables = Vec::new();
        for (split, lines) in splits {
            let lines = match split {
                Split::Provider => provider_lines(lines, &self.providers, &name)?,
                Split::Month => month_lines(lines, &self.months.lines),
                _ => vocabulary_lines(split, lines, self.query.area),
            };
            tables.push(Table { split, lines });
        }
        Ok(ReferralReport {
            query: self.query,
            survivors: total.survivors,
            left_out: self.left_out.count(),
            total,
            pathway: self.reached.stages(),
            tables,
            declined: reasons(self.declined),
            ended: reasons(self.ended),
        })
    }
}

impl Reached {
    fn count(&mut self, attempt: &Attempt) {
        self.sent += 1;
        self.answered += i64::from(attempt.answer.is_some());
        self.accepted += i64::from(attempt.was_accepted());
        self.started += i64::from(attempt.service.is_some());
        self.completed += i64::from(attempt.state == State::Completed);
    }

    /// Drafts are never counted, so what was made is what was sent.
    fn stages(&self) -> Vec<Stage> {
        let stages = [
            ("made", self.sent),
            ("sent", self.sent),
            ("answered", self.answered),
            ("accepted", self.accepted),
            ("started", self.started),
            ("completed", self.completed),
        ];
        let stage = |(stage, count): (&str, i64)| Stage {
            stage: stage.to_owned(),
            count,
        };
        stages.map(stage).into()
    }
}

fn position<T: Code>(value: T) -> Option<usize> {
    T::all().iter().position(|known| *known == value)
}

/// The groups of one split, or their finished lines.
type Of<T> = (Split, Vec<T>);

/// Every group summed up, half of the splits on each core.
fn summed(total: Group, mut splits: Vec<Of<Group>>) -> (Line, Vec<Of<Line>>) {
    let lines = |half: Vec<Of<Group>>| -> Vec<Of<Line>> {
        let sum =
            |(split, groups): Of<Group>| (split, groups.into_iter().map(Group::finish).collect());
        half.into_iter().map(sum).collect()
    };
    let second = splits.split_off(splits.len() / 2);
    std::thread::scope(|scope| {
        let beside = scope.spawn(move || lines(second));
        let total = total.finish();
        let mut all = lines(splits);
        all.extend(
            beside
                .join()
                .unwrap_or_else(|panic| std::panic::resume_unwind(panic)),
        );
        (total, all)
    })
}

/// Lines in the order of the vocabulary. Areas stand there even when empty: a gap is a finding.
fn vocabulary_lines(split: Split, mut lines: Vec<Line>, asked: Option<Area>) -> Vec<Line> {
    let keys = lines::keys(split).unwrap_or_default();
    lines.resize_with(keys.len(), Line::default);
    let shown = |line: &Line| match split {
        Split::Area => asked.is_none_or(|area| area.code() == line.key),
        _ => line.needs > 0 || line.attempts > 0,
    };
    let named = |(key, line): (&str, Line)| Line {
        key: key.to_owned(),
        ..line
    };
    let all = keys.into_iter().zip(lines).map(named);
    all.filter(shown).collect()
}

/// Lines by name; those whose name is not in the directory come last.
fn provider_lines<E>(
    mut lines: Vec<Line>,
    providers: &FxHashMap<Bytes, usize>,
    name: impl Fn(Uuid) -> Result<String, E>,
) -> Result<Vec<Line>, E> {
    for (id, at) in providers {
        let id = Uuid::from_bytes(*id);
        if let Some(line) = lines.get_mut(*at) {
            line.key = id.to_string();
            line.label = name(id)?;
        }
    }
    lines.sort_by_cached_key(|line| {
        let unnamed = line.label.is_empty();
        (
            unnamed,
            line.label.to_lowercase(),
            line.label.clone(),
            line.key.clone(),
        )
    });
    Ok(lines)
}

/// Lines by time.
fn month_lines(mut lines: Vec<Line>, months: &BTreeMap<(i32, u32), usize>) -> Vec<Line> {
    let line = |(&(year, month), &at): (&(i32, u32), &usize)| Line {
        key: format!("{year:04}-{month:02}"),
        ..lines.get_mut(at).map(std::mem::take).unwrap_or_default()
    };
    months.iter().map(line).collect()
}

fn reasons(counted: BTreeMap<Reason, i64>) -> Vec<ReasonCount> {
    let line = |((_, reason), count)| ReasonCount { reason, count };
    counted.into_iter().map(line).collect()
}
