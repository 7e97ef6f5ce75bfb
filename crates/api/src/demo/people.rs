//! One invented person, one case, and what was done for them.

use super::names::{NOTES, PEOPLE, family_name};
use super::office::Office;
use crate::fault::Fault;
use casework::answer::{Answer, Missing, Word};
use casework::appointment::{Appointment, AppointmentKind, AppointmentStatus};
use casework::case::{Case, CaseEvent, CaseStatus, CaseTurn, CloseReason, StatisticsConsent};
use casework::note::{Note, NoteKind};
use casework::survivor::{
    Contact, ContactKind, ContactSafety, NameKind, SafeContact, Survivor, SurvivorName,
};
use casework::task::{Task, TaskKind};
use casework::vocabulary::{AgeBand, Exploitation, Gender, Region, YesNo};
use casework::{CaseId, Code, Day, MemberId, Moment, PartialDate, Private};
use chrono::{Datelike, TimeDelta};
use fastrand::Rng;
use store::Write;

/// Twelve o'clock of a day.
pub(super) fn noon(day: Day) -> Moment {
    day.and_hms_opt(12, 0, 0).unwrap_or_default().and_utc()
}

/// Where a case is being written.
pub(super) struct Scene<'a, 'w> {
    pub(super) w: &'a mut Write<'w>,
    pub(super) dice: &'a mut Rng,
    pub(super) office: &'a Office,
    pub(super) today: Day,
    /// How many needs a case has at most.
    pub(super) needs_max: usize,
}

impl Scene<'_, '_> {
    /// One more case, opened some time in the last two years.
    pub(super) fn case(&mut self, number: usize) -> Result<(), Fault> {
        let opened_on = self.today - TimeDelta::days(self.dice.i64(2..700));
        let id: CaseId = self.w.fresh();
        let birth = self.birth(opened_on);
        let survivor = self.survivor(id, birth.clone(), number)?;
        let worker = self.some_member();
        let case = self.facts(id, &survivor, (opened_on, worker), birth.as_ref(), number);
        self.w.insert(&case)?;
        self.turn(&case, CaseTurn::Opened, opened_on, None)?;
        for _ in 0..=self.dice.usize(0..self.needs_max) {
            self.referral(&case)?;
        }
        for _ in 0..self.dice.usize(1..5) {
            self.note(&case)?;
        }
        self.goals(&case, number)?;
        if case.status != CaseStatus::Closed {
            self.plans(&case)?;
        } else if let Some(day) = case.closed_on {
            self.turn(&case, CaseTurn::Closed, day, case.close_reason)?;
        }
        Ok(())
    }

    pub(super) fn some_member(&mut self) -> MemberId {
        self.dice
            .choice(&self.office.members)
            .copied()
            .unwrap_or(self.w.member())
    }

    /// Noon of a day, a little later or earlier.
    pub(super) fn moment(&mut self, day: Day) -> Moment {
        noon(day) + TimeDelta::minutes(self.dice.i64(-240..240))
    }

    fn birth(&mut self, opened_on: Day) -> Option<Answer<PartialDate>> {
        let year = opened_on.year() - self.dice.i32(16..52);
        let month = self.dice.u8(1..13);
        let text = match self.dice.u8(0..10) {
            0..4 => format!("{year}~"),
            4..6 => format!("{year}-{month:02}"),
            6..8 => format!("{year}-{month:02}-{:02}", self.dice.u8(1..29)),
            8 => return Some(Answer::Missing(Missing::PrefersNotToSay)),
            _ => return Some(Answer::Missing(Missing::Unknown)),
        };
        PartialDate::parse(&text).map(Answer::Given)
    }

    fn facts(
        &mut self,
        id: CaseId,
        survivor: &Survivor,
        (opened_on, worker): (Day, MemberId),
        birth: Option<&Answer<PartialDate>>,
        number: usize,
    ) -> Case {
        let age_band = birth.and_then(|birth| match birth {
            Answer::Given(date) => date
                .age_on(opened_on)
                .map(|age| Answer::Given(AgeBand::of(age))),
            Answer::Missing(why) => Some(Answer::Missing(*why)),
        });
        let closes = self.dice.u8(0..10) < 3 && (self.today - opened_on).num_days() > 200;
        let closed_on = closes.then(|| self.today - TimeDelta::days(self.dice.i64(1..150)));
        Case {
            id,
            survivor_id: survivor.id,
            code: format!("C-{}", 10_001 + number),
            status: if closes {
                CaseStatus::Closed
            } else {
                CaseStatus::Open
            },
            opened_on,
            closed_on,
            close_reason: closes
                .then(|| self.pick(&[CloseReason::GoalsReached, CloseReason::MovedAway])),
            caseworker_id: Some(worker),
            age_band,
            gender: Some(self.answer::<Gender>(2)),
            exploitation: Some(self.answer::<Exploitation>(4)),
            region: Some(self.answer::<Region>(14)),
            statistics: match self.dice.u8(0..12) {
                0 => StatisticsConsent::Refused,
                1 => StatisticsConsent::NotAsked,
                _ => StatisticsConsent::Given,
            },
        }
    }

    fn pick<T: Copy, const N: usize>(&mut self, from: &[T; N]) -> T {
        const { assert!(N > 0) };
        let [first, ..] = from.as_slice() else {
            unreachable!()
        };
        *self.dice.choice(from).unwrap_or(first)
    }

    /// One of the first `most` values, now and then a reason why there is none.
    fn answer<T: Code>(&mut self, most: usize) -> Answer<T> {
        let given = self
            .dice
            .choice(T::all().iter().take(most).copied().collect::<Vec<_>>());
        match given {
            Some(value) if self.dice.u8(0..12) > 0 => Answer::Given(value),
            _ => Answer::Missing(
                self.dice
                    .choice(Missing::all())
                    .copied()
                    .unwrap_or(Missing::Unknown),
            ),
        }
    }

    fn survivor(
        &mut self,
        case_id: CaseId,
        birth: Option<Answer<PartialDate>>,
        number: usize,
    ) -> Result<Survivor, Fault> {
        let (name, latin, language) = self.pick(&PEOPLE);
        let safe = [
            SafeContact::WithCare,
            SafeContact::MessageOnly,
            SafeContact::Anytime,
        ];
        let safe_contact = self.pick(&safe);
        let survivor = Survivor {
            id: self.w.fresh(),
            case_id,
            birth,
            pronouns: Private::default(),
            language: Word::from_word(language).map(Answer::Given),
            interpreter: Some(Answer::Given(if language == "en" {
                YesNo::No
            } else {
                YesNo::Yes
            })),
            citizenship: None,
            safe_contact,
            safe_contact_note: Private::from(
                "Tuesday or Thursday after 14:00. Say it is the library.",
            ),
        };
        self.w.insert(&survivor)?;
        let latin = if latin.is_empty() { name } else { latin };
        self.name(
            &survivor,
            NameKind::Used,
            &format!("{latin} {}", family_name(number)),
        )?;
        if latin != name {
            self.name(&survivor, NameKind::OtherScript, name)?;
        }
        let safety = self.pick(&[ContactSafety::Safe, ContactSafety::Careful]);
        self.w.insert(&Contact {
            id: self.w.fresh(),
            case_id,
            survivor_id: survivor.id,
            kind: ContactKind::Phone,
            value: Private(format!("+00 000 {:04}", self.dice.u16(0..10_000))),
            safety,
            note: Private::default(),
        })?;
        Ok(survivor)
    }

    fn name(&mut self, survivor: &Survivor, kind: NameKind, text: &str) -> Result<(), Fault> {
        Ok(self.w.insert(&SurvivorName {
            id: self.w.fresh(),
            case_id: survivor.case_id,
            survivor_id: survivor.id,
            kind,
            text: Private::from(text),
            avoid: false,
        })?)
    }

    fn turn(
        &mut self,
        case: &Case,
        turn: CaseTurn,
        day: Day,
        reason: Option<CloseReason>,
    ) -> Result<(), Fault> {
        let recorded_at = self.moment(day);
        Ok(self.w.insert(&CaseEvent {
            id: self.w.fresh(),
            case_id: case.id,
            turn,
            day,
            recorded_at,
            member_id: case.caseworker_id.unwrap_or(self.w.member()),
            reason,
        })?)
    }

    /// A day between the opening and the end (or today).
    pub(super) fn day_in(&mut self, case: &Case) -> Day {
        let last = case.closed_on.unwrap_or(self.today);
        let days = (last - case.opened_on).num_days().max(1);
        case.opened_on + TimeDelta::days(self.dice.i64(0..days))
    }

    fn note(&mut self, case: &Case) -> Result<(), Fault> {
        let day = self.day_in(case);
        let recorded_at = self.moment(day);
        let text = self.pick(&NOTES);
        let kind = self.pick(&[NoteKind::Meeting, NoteKind::Call, NoteKind::General]);
        Ok(self.w.insert(&Note {
            id: self.w.fresh(),
            case_id: case.id,
            kind,
            day,
            text: Private::from(text),
            author_id: case.caseworker_id.unwrap_or(self.w.member()),
            recorded_at,
            amends: None,
        })?)
    }

    /// A task and perhaps an appointment in the days around today.
    fn plans(&mut self, case: &Case) -> Result<(), Fault> {
        let member = case.caseworker_id.unwrap_or(self.w.member());
        if self.dice.u8(0..3) == 0 {
            let due = self.today + TimeDelta::days(self.dice.i64(-4..12));
            let created_at = self.moment(due - TimeDelta::days(14));
            let title = [
                "Ask about the bus pass",
                "Bring the forms",
                "Review the plan together",
            ];
            let title = Private::from(self.pick(&title));
            self.w.insert(&Task {
                id: self.w.fresh(),
                case_id: Some(case.id),
                kind: TaskKind::Manual,
                title,
                due_on: Some(due),
                assignee_id: member,
                referral_id: None,
                done_at: None,
                done_by: None,
                created_at,
            })?;
        }
        if self.dice.u8(0..4) == 0 {
            let day = self.today + TimeDelta::days(self.dice.i64(0..10));
            let hour = day
                .and_hms_opt(self.dice.u32(9..16), 0, 0)
                .unwrap_or_default();
            self.w.insert(&Appointment {
                id: self.w.fresh(),
                case_id: Some(case.id),
                kind: AppointmentKind::Meeting,
                title: Private::from("Weekly meeting"),
                starts_at: hour.and_utc(),
                minutes: 60,
                place: Private::from("Our office"),
                member_id: member,
                provider_id: None,
                referral_id: None,
                status: AppointmentStatus::Planned,
            })?;
        }
        Ok(())
    }
}
