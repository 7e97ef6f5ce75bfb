//! Referrals, whose steps are events that follow one another, and releases, which are taken back; and
//! what both must show, said without the rules of the store.

use super::Wrong;
use super::deeds::{Doing, any};
use casework::code::{Code, Codes};
use casework::need::NeedKind;
use casework::referral::{Referral, ReferralEvent, SetBy, State, Status};
use casework::release::{GivenHow, Item, Purpose, Release, RevokedHow};
use casework::vocabulary::{Area, Urgency};
use casework::{
    Deed, Facet, Moment, ProviderId, Record, ReferralEventId, ReferralId, ReleaseId, Value,
};
use std::collections::{BTreeMap, BTreeSet};
use sync::merge::Cell;

/// The steps that are taken here.
const STEPS: [(State, State); 6] = [
    (State::Draft, State::Requested),
    (State::Requested, State::Accepted),
    (State::Requested, State::Rejected),
    (State::Requested, State::Cancelled),
    (State::Accepted, State::Cancelled),
    (State::Accepted, State::Completed),
];

impl Doing<'_> {
    fn now(&self) -> Moment {
        Moment::from_timestamp_millis(self.device.now_ms).unwrap()
    }

    /// A new referral, or the next step of one, from where it is shown to stand.
    pub(super) fn works_on_a_referral(&mut self) {
        let Some(case) = self.case(Facet::Facts) else {
            return;
        };
        let known = self.known.referrals.iter();
        let of_case = known.filter(|one| one.case_id == case.id);
        let ids: Vec<ReferralId> = of_case.map(|one| one.id).collect();
        let Some(open) = ids.iter().copied().find(|id| self.is_open(*id)) else {
            let referral = Referral {
                id: ReferralId(self.device.id()),
                case_id: case.id,
                survivor_id: case.survivor_id,
                need_id: self.device.id().into(),
                provider_id: ProviderId(self.device.id()),
                offer_id: None,
                attempt: 1,
                area: any(self.chance, Area::all()),
                kind: any(self.chance, NeedKind::all()),
                urgency: any(self.chance, Urgency::all()),
                state: State::Draft,
                status: Status::Draft,
                reason: None,
                created_at: self.now(),
                sent_at: None,
                answered_at: None,
                started_at: None,
                ended_at: None,
                stepped_at: self.now(),
                due_at: None,
                made_by: self.device.member,
            };
            let begun = self.event(&referral, State::Draft, None);
            let asked = self.event(&referral, State::Requested, Some(begun.id));
            let sent = referral.after(&asked);
            self.device.does(Deed::SendReferral, |w| {
                w.put(&sent)?;
                w.insert(&begun)?;
                w.insert(&asked)
            });
            self.known.referrals.push(referral);
            return;
        };
        self.steps(open);
    }

    /// Whether a referral is here, and its way goes on.
    fn is_open(&self, id: ReferralId) -> bool {
        let read = self.device.store.read();
        let referral = read.get::<Referral>(id).unwrap();
        referral.is_some_and(|referral| !referral.state.is_final())
    }

    fn steps(&mut self, id: ReferralId) {
        let read = self.device.store.read();
        let Some(referral) = read.get::<Referral>(id).unwrap() else {
            return;
        };
        let sql = "WHERE referral_id = ?1 ORDER BY id";
        let events: Vec<ReferralEvent> = read.all(sql, [id.0.as_bytes()]).unwrap();
        let settled = referral.settled(&events);
        let from = settled.referral.state;
        let next = STEPS.iter().filter(|(step, _)| *step == from);
        let next: Vec<State> = next.map(|(_, to)| *to).collect();
        if next.is_empty() {
            return;
        }
        let to = any(self.chance, &next);
        let event = self.event(&settled.referral, to, settled.last);
        let after = settled.referral.after(&event);
        self.device.does(Deed::StepReferral, |w| {
            w.put(&after)?;
            w.insert(&event)
        });
        self.tally.steps += 1;
    }

    fn event(
        &self,
        referral: &Referral,
        to_state: State,
        follows: Option<ReferralEventId>,
    ) -> ReferralEvent {
        ReferralEvent {
            id: ReferralEventId(self.device.id()),
            case_id: referral.case_id,
            referral_id: referral.id,
            from_state: referral.state,
            to_state,
            status: to_state.usual_status(),
            reason: None,
            set_by: SetBy::of(to_state),
            reported_by: self.device.member,
            effective_at: self.now(),
            recorded_at: self.now(),
            follows,
        }
    }

    /// A release is made, taken back, shortened or narrowed.
    pub(super) fn works_on_a_release(&mut self) {
        let Some(case) = self.case(Facet::Casework) else {
            return;
        };
        let known = self
            .known
            .releases
            .iter()
            .find(|one| one.case_id == case.id);
        let Some(id) = known.map(|one| one.id) else {
            return self.makes_a_release(&case);
        };
        let Some(mut release) = self.device.store.read().get::<Release>(id).unwrap() else {
            return;
        };
        for _ in 0..3 {
            let day = format!("2026-0{}-01", 4 + self.chance.below(5));
            match self.chance.below(5) {
                0 | 1 => {
                    release.revoked_on = Some(day.parse().unwrap());
                    release.revoked_how = Some(any(self.chance, RevokedHow::all()));
                    self.tally.revoked += 1;
                }
                2 => release.until_day = day.parse().unwrap(),
                3 => {
                    let items = Item::all().iter().copied();
                    let items: Vec<Item> = items.filter(|_| self.chance.below(3) > 0).collect();
                    release.items = Codes::of(&items);
                }
                _ => release.ended_marked = self.chance.below(2) == 0,
            }
        }
        self.device.does(Deed::RevokeRelease, |w| w.put(&release));
    }

    fn makes_a_release(&mut self, case: &casework::case::Case) {
        let release = Release {
            id: ReleaseId(self.device.id()),
            case_id: case.id,
            survivor_id: case.survivor_id,
            provider_id: ProviderId(self.device.id()),
            purpose: any(self.chance, Purpose::all()),
            items: Codes::of(Item::all()),
            from_day: "2026-03-01".parse().unwrap(),
            until_day: "2026-09-01".parse().unwrap(),
            given: any(self.chance, GivenHow::all()),
            language: "km".into(),
            interpreter: Default::default(),
            revoked_on: None,
            revoked_how: None,
            recorded_by: self.device.member,
            recorded_at: self.now(),
            ended_marked: false,
        };
        self.device.does(Deed::RecordRelease, |w| w.put(&release));
        self.known.releases.push(release);
    }
}

/// Whether nobody is asked if two wrote different things there.
pub(super) fn is_quiet(table: u16, column: &str) -> bool {
    let by_steps = [
        "state",
        "status",
        "reason",
        "sent_at",
        "answered_at",
        "started_at",
        "ended_at",
        "stepped_at",
        "due_at",
    ];
    (table == Referral::TABLE.no && by_steps.contains(&column))
        || (table == Release::TABLE.no && column == "ended_marked")
}

/// What is shown of a release where two wrote different things: what shares least.
pub(super) fn least(column: &str, cell: &Cell) -> Option<Value> {
    let text = |value: &Value| match value {
        Value::Text(text) => Some(text.clone()),
        _ => None,
    };
    let all = cell.siblings().iter().map(|sibling| &sibling.value);
    let mut words: Vec<String> = all.clone().filter_map(text).collect();
    words.sort_unstable();
    let first = || words.first().cloned().map(Value::Text);
    match column {
        "revoked_on" | "revoked_how" | "until_day" => first(),
        "from_day" => words.last().cloned().map(Value::Text),
        "items" => {
            words.sort_by_key(|words| words.split(' ').count());
            words.first().cloned().map(Value::Text)
        }
        "ended_marked" => all.clone().find(|value| **value == Value::Int(1)).cloned(),
        _ => None,
    }
}

/// The columns of a referral as its steps make them: from the first step to that one of the last ones
/// which takes most back.
pub(super) fn by_steps(
    mut referral: Referral,
    events: &[ReferralEvent],
    wrong: Option<Wrong>,
) -> Referral {
    let all: BTreeMap<ReferralEventId, &ReferralEvent> = events.iter().map(|e| (e.id, e)).collect();
    let mut ways = Vec::new();
    for event in events {
        let mut way = vec![event];
        while let Some(before) = way
            .last()
            .and_then(|e| e.follows)
            .and_then(|id| all.get(&id))
        {
            way.push(before);
        }
        // It counts only if the way back is whole: to the draft, and every step from where the one
        // before it led.
        way.reverse();
        let is_whole = way[0].follows.is_none() && way[0].to_state == State::Draft;
        if is_whole
            && way
                .windows(2)
                .all(|pair| pair[0].to_state == pair[1].from_state)
        {
            ways.push(way);
        }
    }
    let gone_on: BTreeSet<ReferralEventId> =
        ways.iter().filter_map(|way| way.last()?.follows).collect();
    ways.retain(|way| !gone_on.contains(&way[way.len() - 1].id));
    let takes_back = |state| match state {
        _ if wrong == Some(Wrong::LatestStepWins) => 0,
        State::Cancelled => 4,
        State::Rejected => 3,
        State::Completed => 2,
        State::Accepted => 1,
        _ => 0,
    };
    ways.sort_by_key(|way| {
        let last = way[way.len() - 1];
        (takes_back(last.to_state), last.recorded_at, last.id)
    });
    let Some(way) = ways.last() else {
        return referral;
    };
    referral.state = State::Draft;
    referral.status = Status::Draft;
    referral.reason = None;
    (referral.sent_at, referral.answered_at) = (None, None);
    (referral.started_at, referral.ended_at) = (None, None);
    (referral.stepped_at, referral.due_at) = (referral.created_at, None);
    way[1..]
        .iter()
        .fold(referral, |referral, step| referral.after(step))
}
