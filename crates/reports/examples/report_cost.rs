//! What the referral report costs: 100,000 referrals of 10,000 cases, beside the bare SQL that
//! aggregates the same facts. The design allows 100 ms, and one and a half times the bare SQL.
//!
//! `cargo run --release -p reports --example report_cost`; all sides run in rounds on one store. The bare SQL gives the counts of the report and none of its medians, so it does less.

#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "an example that prints figures"
)]

use casework::case::{Case, CaseStatus, StatisticsConsent};
use casework::code::{Code, Codes};
use casework::member::Role;
use casework::need::{Need, NeedKind, NeedStatus};
use casework::referral::{Referral, State};
use casework::vocabulary::Urgency;
use casework::{
    Answer, CaseId, Deed, MemberId, Moment, NeedId, Private, ProviderId, ReferralId, SurvivorId,
};
use reports::shape::ReportQuery;
use std::cell::Cell;
use std::hint::black_box;
use std::ops::ControlFlow;
use std::time::Instant;
use store::{Act, Read, Store};
use uuid::Uuid;

const CASES: usize = 10_000;
const NEEDS_PER_CASE: usize = 5;
const ATTEMPTS_PER_NEED: usize = 2;
const PROVIDERS: u64 = 300;
const ROUNDS: usize = 5;
const DAY_MS: i64 = 86_400_000;
/// 22 November 2026, 10:00 UTC.
const NOW_MS: i64 = 1_795_341_600_000;

/// Dice that fall the same way every time.
struct Dice(Cell<u64>);

impl Dice {
    fn below(&self, n: u64) -> u64 {
        let next = self
            .0
            .get()
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        self.0.set(next);
        (next >> 33) % n
    }
    fn pick<T: Copy>(&self, all: &[T]) -> T {
        *all.get(usize::try_from(self.below(all.len() as u64)).unwrap())
            .unwrap()
    }
    fn answer<T: Code>(&self) -> Option<Answer<T>> {
        (self.below(10) > 0).then(|| Answer::Given(self.pick(T::all())))
    }
    fn day(&self, days: u64) -> i64 {
        i64::try_from(self.below(days * 86_400)).unwrap() * 1000
    }
    fn id(&self) -> Uuid {
        uuid::Builder::from_random_bytes(
            ((u128::from(self.below(1 << 31)) << 96) | u128::from(self.0.get())).to_be_bytes(),
        )
        .into_uuid()
    }
}

fn case(dice: &Dice) -> Case {
    let given = dice.below(10) > 0;
    Case {
        id: CaseId(dice.id()),
        survivor_id: SurvivorId(dice.id()),
        code: "C-10001".to_owned(),
        status: CaseStatus::Open,
        opened_on: "2025-01-01".parse().unwrap(),
        closed_on: None,
        close_reason: None,
        caseworker_id: None,
        age_band: dice.answer(),
        gender: dice.answer(),
        exploitation: dice.answer(),
        region: dice.answer(),
        statistics: if given {
            StatisticsConsent::Given
        } else {
            StatisticsConsent::Refused
        },
    }
}

fn need(case: &Case, dice: &Dice) -> Need {
    Need {
        id: NeedId(dice.id()),
        case_id: case.id,
        survivor_id: case.survivor_id,
        kind: dice.pick(NeedKind::all()),
        urgency: dice.pick(Urgency::all()),
        status: NeedStatus::Active,
        raised_at: moment(NOW_MS - dice.day(730)),
    }
}

fn attempt(need: &Need, dice: &Dice) -> Referral {
    let state = dice.pick(State::all());
    let sent = need.raised_at.timestamp_millis() + dice.day(14);
    let answered = !matches!(state, State::Draft | State::Requested);
    let started = matches!(state, State::InProgress | State::OnHold | State::Completed);
    let answered = answered.then(|| moment(sent + dice.day(20)));
    Referral {
        id: ReferralId(dice.id()),
        case_id: need.case_id,
        survivor_id: need.survivor_id,
        need_id: need.id,
        provider_id: ProviderId(Uuid::from_u128(u128::from(dice.below(PROVIDERS)))),
        offer_id: None,
        attempt: 1,
        area: need.kind.area(),
        kind: need.kind,
        urgency: need.urgency,
        state,
        status: state.usual_status(),
        reason: None,
        created_at: need.raised_at,
        sent_at: (state != State::Draft).then(|| moment(sent)),
        answered_at: answered,
        started_at: started.then(|| moment(sent + 20 * DAY_MS + dice.day(30))),
        ended_at: state.is_final().then(|| moment(sent + 60 * DAY_MS)),
        stepped_at: need.raised_at,
        due_at: None,
        made_by: MemberId(Uuid::from_u128(1)),
    }
}

fn moment(ms: i64) -> Moment {
    Moment::from_timestamp_millis(ms).unwrap()
}

/// Fills a store in the order in which an office fills it: deed by deed, cases side by side.
fn fill(store: &mut Store) {
    let dice = Dice(Cell::new(7));
    let ids = || dice.id();
    for _ in 0..CASES / 100 {
        let act = Act {
            deed: Deed::EditCase,
            member: MemberId(Uuid::from_u128(1)),
            roles: Codes::of(&[Role::Caseworker]),
            now: moment(NOW_MS),
            case: None,
            reason: Private::default(),
            ids: &ids,
        };
        let done: Result<_, store::Error> = store.write(&act, |w| {
            for _ in 0..100 {
                let case = case(&dice);
                w.insert(&case)?;
                for _ in 0..NEEDS_PER_CASE {
                    let need = need(&case, &dice);
                    w.insert(&need)?;
                    for _ in 0..ATTEMPTS_PER_NEED {
                        w.insert(&attempt(&need, &dice))?;
                    }
                }
            }
            Ok(())
        });
        done.unwrap();
    }
}

/// The counts of every line of the report, one plain statement for each split and side.
fn group_by(read: &Read<'_>, span: [i64; 2]) {
    let keys = [
        "1",
        "r.area",
        "r.urgency",
        "c.age_band",
        "c.gender",
        "c.exploitation",
        "c.region",
        "r.provider_id",
        "strftime('%Y-%m', r.sent_at / 1000, 'unixepoch')",
    ];
    for key in keys {
        run(
            read,
            span,
            &format!(
                "SELECT {key}, COUNT(*), COUNT(DISTINCT c.survivor_id), SUM(r.state = 'rejected'),
                SUM(r.state = 'completed'), SUM(r.state = 'failed'), SUM(r.state = 'cancelled'),
                SUM(r.state = 'requested'), COUNT(r.answered_at), COUNT(r.started_at),
                AVG(r.answered_at - r.sent_at), AVG(r.started_at - r.sent_at)
             FROM referrals r JOIN cases c ON c.id = r.case_id
             WHERE r.sent_at >= ?1 AND r.sent_at < ?2 AND r.state <> 'entered-in-error'
                AND c.statistics = 'given'
             GROUP BY 1"
            ),
        );
    }
    let keys = [
        "1",
        "n.kind",
        "n.urgency",
        "c.age_band",
        "c.gender",
        "c.exploitation",
        "c.region",
        "strftime('%Y-%m', n.raised_at / 1000, 'unixepoch')",
    ];
    for key in keys {
        run(
            read,
            span,
            &format!(
                "SELECT {key}, COUNT(*), COUNT(DISTINCT c.survivor_id)
             FROM needs n JOIN cases c ON c.id = n.case_id
             WHERE n.raised_at >= ?1 AND n.raised_at < ?2 AND n.status <> 'entered-in-error'
                AND c.statistics = 'given'
             GROUP BY 1"
            ),
        );
    }
}

fn run(read: &Read<'_>, span: [i64; 2], sql: &str) {
    let mut statement = read.conn().prepare_cached(sql).unwrap();
    let mut rows = statement.query(span).unwrap();
    while let Some(row) = rows.next().unwrap() {
        black_box(row.get_ref(0).unwrap());
    }
}

/// The rows of the report's own statements, read and thrown away: what no counting can beat.
fn only_read(read: &Read<'_>, span: [i64; 2]) {
    run(
        read,
        [0; 2],
        "SELECT id, survivor_id, statistics, age_band, gender, exploitation, region \
        FROM cases WHERE ?1 = ?2",
    );
    run(read, span, include_str!("../sql/needs.sql"));
    run(read, span, include_str!("../sql/attempts.sql"));
}

/// The middle of many rounds, in milliseconds.
fn middle(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    *times.get(times.len() / 2).unwrap()
}

fn timed(work: impl FnOnce()) -> f64 {
    let start = Instant::now();
    work();
    start.elapsed().as_secs_f64() * 1000.0
}

fn main() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = Store::create(&folder.path().join("vault.db"), &[7; 32]).unwrap();
    fill(&mut store);
    let read = store.read();
    for (what, from) in [("two years", "2024-11-01"), ("one month", "2026-10-01")] {
        let to = if what == "one month" {
            "2026-10-31"
        } else {
            "2026-12-31"
        };
        let query = ReportQuery {
            from: from.parse().unwrap(),
            to: to.parse().unwrap(),
            area: None,
            splits: Vec::new(),
        };
        let ms = |day: casework::Day| day.and_time(chrono::NaiveTime::MIN).and_utc();
        let span = [
            ms(query.from).timestamp_millis(),
            ms(query.to).timestamp_millis() + DAY_MS,
        ];
        let (mut ours, mut bare, mut reading) = (Vec::new(), Vec::new(), Vec::new());
        let mut attempts = 0;
        // Each side in a row of its own: the bare SQL reads so many pages that it would push the
        // report's out of the cache. The first of a row is the one that decrypts.
        for _ in 0..=ROUNDS {
            ours.push(timed(|| {
                let report =
                    reports::referrals::run(&read, &query, &mut |_, _| ControlFlow::Continue(()));
                attempts = black_box(report.unwrap()).total.attempts;
            }));
        }
        let first = ours.remove(0);
        for _ in 0..ROUNDS {
            reading.push(timed(|| only_read(&read, span)));
        }
        for _ in 0..ROUNDS {
            bare.push(timed(|| group_by(&read, span)));
        }
        let (ours, bare, reading) = (middle(ours), middle(bare), middle(reading));
        println!(
            "{what}: {attempts} referrals counted of {}",
            CASES * NEEDS_PER_CASE * ATTEMPTS_PER_NEED
        );
        println!("  report           {ours:8.1} ms   first {first:.1} ms   (to hold: 100 ms)");
        println!(
            "  bare SQL         {bare:8.1} ms   ratio {:.2}   (to hold: 1.5)",
            ours / bare
        );
        println!(
            "  only reading     {reading:8.1} ms   ratio {:.2}",
            ours / reading
        );
    }
}
