//! A referral of the practice office on its way, through the rules of the language.

use super::people::Scene;
use crate::fault::Fault;
use casework::case::Case;
use casework::code::{Code, Codes};
use casework::need::{Need, NeedKind, NeedStatus};
use casework::referral::{
    Cover, Referral, ReferralDetail, ReferralEvent, ReferralReason, State, Status, Step,
};
use casework::release::{GivenHow, Item, Purpose, Release};
use casework::vocabulary::{Area, Urgency};
use casework::{Moment, Private, ProviderId};
use chrono::TimeDelta;

/// What a referral may come to: the states after "requested", in order, and how often of a hundred.
const WAYS: [(&[State], u8); 8] = [
    (&[State::Accepted, State::InProgress, State::Completed], 34),
    (&[State::Accepted, State::InProgress], 16),
    (&[State::Accepted], 10),
    (&[State::Rejected], 14),
    (&[State::Accepted, State::OnHold], 6),
    (&[State::Accepted, State::InProgress, State::Failed], 6),
    (&[State::Cancelled], 5),
    (&[], 9),
];

impl Scene<'_, '_> {
    /// A need, its release, and one attempt followed as far as the dice say.
    pub(super) fn referral(&mut self, case: &Case) -> Result<(), Fault> {
        let Some((area, provider, offer)) = self.dice.choice(&self.office.offers).copied() else {
            return Ok(());
        };
        let made = self.day_in(case);
        let at = self.moment(made);
        let need = self.need(case, area, at)?;
        let items = Codes::of(&[Item::Name, Item::Contact, Item::Language, Item::Need]);
        let release = self.release(case, provider, &items, at)?;
        let me = case.caseworker_id.unwrap_or(self.w.member());
        let draft = Referral {
            id: self.w.fresh(),
            case_id: case.id,
            survivor_id: case.survivor_id,
            need_id: need.id,
            provider_id: provider,
            offer_id: Some(offer),
            attempt: 1,
            area,
            kind: need.kind,
            urgency: need.urgency,
            state: State::Draft,
            status: Status::Draft,
            reason: None,
            created_at: at,
            sent_at: None,
            answered_at: None,
            started_at: None,
            ended_at: None,
            stepped_at: at,
            due_at: None,
            made_by: me,
        };
        let cover = Cover {
            release: Some(&release),
            items: &items,
            today: at.date_naive(),
        };
        // The first event takes the first id: at one moment the ids say what came before what.
        let first = draft.first_event(self.w.fresh());
        let (sent, event) = draft.send(&cover, self.w.fresh(), me, at)?;
        let mut events = vec![first.clone(), event.after(Some(first.id))];
        let last = self.follow(case, sent, &mut events)?;
        self.w.insert(&last)?;
        for event in &events {
            self.w.insert(event)?;
        }
        self.w.insert(&ReferralDetail {
            id: self.w.fresh(),
            case_id: case.id,
            referral_id: last.id,
            release_id: Some(release.id),
            items,
            what: Private::from("Would like to begin soon; mornings are best."),
            note: Private::default(),
        })?;
        self.given(case, &last)
    }

    fn need(&mut self, case: &Case, area: Area, at: Moment) -> Result<Need, Fault> {
        let kinds: Vec<NeedKind> = NeedKind::all()
            .iter()
            .copied()
            .filter(|kind| kind.area() == area)
            .collect();
        let need = Need {
            id: self.w.fresh(),
            case_id: case.id,
            survivor_id: case.survivor_id,
            kind: self.dice.choice(kinds).unwrap_or(NeedKind::Other),
            urgency: self
                .dice
                .choice(Urgency::all())
                .copied()
                .unwrap_or(Urgency::TwoWeeks),
            status: NeedStatus::Active,
            raised_at: at,
        };
        self.w.insert(&need)?;
        Ok(need)
    }

    fn release(
        &mut self,
        case: &Case,
        provider_id: ProviderId,
        items: &Codes<Item>,
        at: Moment,
    ) -> Result<Release, Fault> {
        let from_day = at.date_naive();
        let release = Release {
            id: self.w.fresh(),
            case_id: case.id,
            survivor_id: case.survivor_id,
            provider_id,
            purpose: Purpose::Referral,
            items: items.clone(),
            from_day,
            until_day: from_day + TimeDelta::days(self.dice.i64(90..365)),
            given: GivenHow::Signed,
            language: String::new(),
            interpreter: Private::default(),
            revoked_on: None,
            revoked_how: None,
            recorded_by: case.caseworker_id.unwrap_or(self.w.member()),
            recorded_at: at,
            ended_marked: false,
        };
        // What ended in the practice office's past was dealt with then, but lived when it was used.
        self.w.insert(&Release {
            ended_marked: release.until_day < self.today,
            ..release.clone()
        })?;
        Ok(release)
    }

    fn follow(
        &mut self,
        case: &Case,
        mut referral: Referral,
        events: &mut Vec<ReferralEvent>,
    ) -> Result<Referral, Fault> {
        let mut draw = self.dice.u8(0..100);
        let way = WAYS.iter().find(|(_, share)| {
            let here = draw < *share;
            draw = draw.saturating_sub(*share);
            here
        });
        let me = case.caseworker_id.unwrap_or(self.w.member());
        for to in way.map(|(states, _)| *states).unwrap_or_default() {
            let wait = TimeDelta::hours(self.dice.i64(6..24 * 18));
            let at = referral.stepped_at + wait;
            if at.date_naive() >= self.today {
                break;
            }
            let reasons: Vec<ReferralReason> = ReferralReason::all()
                .iter()
                .copied()
                .filter(|why| why.fits(*to))
                .collect();
            let reason = if to.expects_reason() {
                self.dice.choice(reasons)
            } else {
                None
            };
            let step = Step {
                to: *to,
                status: None,
                reason,
                effective_at: at,
            };
            let (next, event) = referral.step(&step, self.w.fresh(), me, at)?;
            events.push(event.after(events.last().map(|last| last.id)));
            referral = next;
        }
        referral = self.settle(referral, me, events)?;
        if referral.state == State::Completed {
            let need = self.w.find::<Need>(referral.need_id)?;
            self.w.put(&Need {
                status: NeedStatus::Completed,
                ..need
            })?;
        }
        Ok(referral)
    }

    /// What lay still for long came to an end some time: a practice office is not a graveyard.
    fn settle(
        &mut self,
        mut referral: Referral,
        me: casework::MemberId,
        events: &mut Vec<ReferralEvent>,
    ) -> Result<Referral, Fault> {
        let patience = TimeDelta::days(self.dice.i64(12..60));
        while !referral.state.is_final()
            && (referral.stepped_at + patience).date_naive() < self.today
        {
            let (to, reason) = match referral.state {
                State::Requested => (State::Rejected, Some(ReferralReason::NoAnswer)),
                State::Accepted | State::OnHold => (State::InProgress, None),
                _ => (State::Completed, None),
            };
            let effective_at = referral.stepped_at + patience;
            let step = Step {
                to,
                status: None,
                reason,
                effective_at,
            };
            let (next, event) = referral.step(&step, self.w.fresh(), me, effective_at)?;
            events.push(event.after(events.last().map(|last| last.id)));
            referral = next;
        }
        Ok(referral)
    }
}
