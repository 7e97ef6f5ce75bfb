//! Small offices at random: what they did, as plans, then as records in a store.

use crate::support::{DAY_MS, NOW_MS, Scratch, at, member, now};
use casework::answer::Answer;
use casework::case::{Case, CaseStatus, StatisticsConsent};
use casework::code::Code;
use casework::directory::{Provider, ReferBy};
use casework::need::{Need, NeedKind, NeedStatus};
use casework::referral::{Referral, ReferralEvent, ReferralReason, STEPS, SetBy, State};
use casework::vocabulary::Urgency;
use casework::{Missing, ProviderId, SurvivorId};
use proptest::collection::vec;
use proptest::prelude::*;
use store::Store;
use uuid::Uuid;

/// The directory; referrals to the fourth go to someone who is not in it.
pub const NAMES: [&str; 3] = ["river House", "Lantern Law", "ámbar"];

/// A case: whose it is, consent, four answers, needs.
pub type CasePlan = (u8, u8, [u8; 4], Vec<NeedPlan>);
/// A need: kind, urgency, status, days ago in thousandths, attempts.
pub type NeedPlan = (u8, u8, u8, i64, Vec<AttemptPlan>);
/// An attempt: provider, and steps of (which, why, thousandths of a day later).
pub type AttemptPlan = (u8, Vec<(u8, u8, i64)>);

pub fn plans() -> impl Strategy<Value = Vec<CasePlan>> {
    let step = (any::<u8>(), any::<u8>(), 0..20_000_i64);
    let attempt = (any::<u8>(), vec(step, 0..6));
    let need = (
        any::<u8>(),
        any::<u8>(),
        any::<u8>(),
        0..90_000_i64,
        vec(attempt, 0..4),
    );
    vec(
        (0..6_u8, any::<u8>(), any::<[u8; 4]>(), vec(need, 0..5)),
        0..9,
    )
}

/// What an office did, as records.
#[derive(Default)]
pub struct Office {
    pub cases: Vec<Case>,
    pub needs: Vec<Need>,
    /// Every referral as it was drafted; where it stands is in the events alone.
    pub drafts: Vec<Referral>,
    /// The referrals as the rows say they are now.
    pub referrals: Vec<Referral>,
    pub events: Vec<ReferralEvent>,
}

pub fn provider(n: u8) -> ProviderId {
    ProviderId(Uuid::from_u128(0x100 + u128::from(n % 4)))
}

fn pick<T: Copy>(all: &[T], n: u8) -> T {
    all[usize::from(n) % all.len()]
}

fn answer<T: Code>(n: u8) -> Option<Answer<T>> {
    match n % 4 {
        0 => None,
        1 => Some(Answer::Missing(pick(Missing::all(), n / 4))),
        _ => Some(Answer::Given(pick(T::all(), n / 4))),
    }
}

impl Office {
    pub fn of(plans: &[CasePlan], scratch: &Scratch) -> Self {
        let mut office = Self::default();
        for (survivor, consent, [age, gender, exploitation, region], needs) in plans {
            let case = Case {
                id: scratch.id(),
                survivor_id: SurvivorId(Uuid::from_u128(0x200 + u128::from(*survivor))),
                code: "C-canary".to_owned(),
                status: CaseStatus::Open,
                opened_on: "2026-03-01".parse().unwrap(),
                closed_on: None,
                close_reason: None,
                caseworker_id: Some(member()),
                age_band: answer(*age),
                gender: answer(*gender),
                exploitation: answer(*exploitation),
                region: answer(*region),
                statistics: match consent % 4 {
                    0 => pick(StatisticsConsent::all(), consent / 4),
                    _ => StatisticsConsent::Given,
                },
            };
            needs
                .iter()
                .for_each(|need| office.need(&case, need, scratch));
            office.cases.push(case);
        }
        office
    }

    fn need(&mut self, case: &Case, plan: &NeedPlan, scratch: &Scratch) {
        let (kind, urgency, status, ago, attempts) = plan;
        let need = Need {
            id: scratch.id(),
            case_id: case.id,
            survivor_id: case.survivor_id,
            kind: pick(NeedKind::all(), *kind),
            urgency: pick(Urgency::all(), *urgency),
            status: pick(NeedStatus::all(), *status),
            raised_at: at(NOW_MS - ago * DAY_MS / 1000),
        };
        attempts
            .iter()
            .for_each(|attempt| self.attempt(&need, attempt, scratch));
        self.needs.push(need);
    }

    /// A draft, and whichever of the eighteen steps the dice say, each after the one before.
    fn attempt(&mut self, need: &Need, (to, steps): &AttemptPlan, scratch: &Scratch) {
        let draft = draft(need, provider(*to), scratch);
        let mut referral = draft.clone();
        let mut time = need.raised_at;
        for (which, why, later) in steps {
            let open: Vec<State> = next_of(referral.state);
            if open.is_empty() {
                break;
            }
            time = at(time.timestamp_millis() + later * DAY_MS / 1000);
            let to = pick(&open, *which);
            let reasons: Vec<ReferralReason> = ReferralReason::all()
                .iter()
                .copied()
                .filter(|why| why.fits(to))
                .collect();
            let event = ReferralEvent {
                id: scratch.id(),
                case_id: need.case_id,
                referral_id: referral.id,
                from_state: referral.state,
                to_state: to,
                status: to.usual_status(),
                // Older colleagues' programs may have left it out.
                reason: (!reasons.is_empty() && why % 5 > 0).then(|| pick(&reasons, *why)),
                set_by: SetBy::of(to),
                reported_by: member(),
                effective_at: time,
                recorded_at: now(),
                follows: None,
            };
            referral = referral.after(&event);
            self.events.push(event);
        }
        self.drafts.push(draft);
        self.referrals.push(referral);
    }

    /// Everything into a store, in one deed.
    pub fn put(&self, store: &mut Store, scratch: &Scratch) {
        scratch.does(store, |w| {
            for (n, name) in (0..).zip(NAMES) {
                w.insert(&listed(provider(n), name))?;
            }
            self.cases.iter().try_for_each(|case| w.insert(case))?;
            self.needs.iter().try_for_each(|need| w.insert(need))?;
            self.referrals
                .iter()
                .try_for_each(|referral| w.insert(referral))?;
            self.events.iter().try_for_each(|event| w.insert(event))
        });
    }
}

/// Where a referral may go; a mistake is one way among the others.
fn next_of(state: State) -> Vec<State> {
    let mut next: Vec<State> = STEPS
        .iter()
        .filter(|(from, _)| *from == state)
        .map(|(_, to)| *to)
        .collect();
    // More than one way into a draft's only step, so that most are sent.
    if state == State::Draft {
        next.extend([State::Requested; 5]);
    }
    if state != State::EnteredInError {
        next.push(State::EnteredInError);
    }
    next
}

pub fn draft(need: &Need, provider_id: ProviderId, scratch: &Scratch) -> Referral {
    Referral {
        id: scratch.id(),
        case_id: need.case_id,
        survivor_id: need.survivor_id,
        need_id: need.id,
        provider_id,
        offer_id: None,
        attempt: 1,
        area: need.kind.area(),
        kind: need.kind,
        urgency: need.urgency,
        state: State::Draft,
        status: State::Draft.usual_status(),
        reason: None,
        created_at: need.raised_at,
        sent_at: None,
        answered_at: None,
        started_at: None,
        ended_at: None,
        stepped_at: need.raised_at,
        due_at: None,
        made_by: member(),
    }
}

pub fn listed(id: ProviderId, name: &str) -> Provider {
    Provider {
        id,
        name: name.to_owned(),
        alternate_name: "canary".to_owned(),
        description: "canary".to_owned(),
        email: "canary@example.org".to_owned(),
        website: "canary".to_owned(),
        legal_status: "canary".to_owned(),
        parent_id: None,
        refer_by: ReferBy::Unknown,
        verified_on: None,
        archived: false,
        source_id: "canary".to_owned(),
        extra: "canary".to_owned(),
    }
}

/// An office with enough in it for every table to have lines and every state its referrals.
pub fn busy() -> Vec<CasePlan> {
    let attempt = |n: u8| (n, path(n));
    let need = |n: u8| {
        (
            n * 3,
            n,
            0,
            10_000 + i64::from(n) * 1_000,
            (n..n + 3).map(attempt).collect(),
        )
    };
    let consent = |n: u8| if n == 5 { 8 } else { 1 };
    let answers = |n: u8| [n * 5, n * 7, n * 11, n * 13];
    let case = |n: u8| (n, consent(n), answers(n), (n..n + 4).map(need).collect());
    (0..6).map(case).collect()
}

/// A way of a referral: waiting, received, declined, withdrawn, lost, on its way.
fn path(n: u8) -> Vec<(u8, u8, i64)> {
    let steps: &[u8] = match n % 6 {
        0 => &[0],
        1 => &[0, 0, 0, 2],
        2 => &[0, 1],
        3 => &[0, 2],
        4 => &[0, 0, 4],
        _ => &[0, 0, 0],
    };
    let later = |at: usize| 500 + i64::from(n) * 130 + i64::try_from(at).unwrap() * 1_250;
    steps
        .iter()
        .enumerate()
        .map(|(at, which)| (*which, n, later(at)))
        .collect()
}
