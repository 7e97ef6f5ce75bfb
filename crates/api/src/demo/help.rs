//! The help of the practice office, as facts and in the part it belongs to.

use super::people::Scene;
use crate::fault::Fault;
use casework::Private;
use casework::career::{Training, TrainingKind, TrainingStatus};
use casework::case::Case;
use casework::legal::{LegalEvent, LegalEventKind, LegalMatter, MatterKind, MatterStatus};
use casework::referral::{Referral, State};
use casework::service::{Outcome, Service};
use casework::therapy::{Modality, TherapySession};
use casework::vocabulary::{Area, Attendance};
use chrono::TimeDelta;

impl Scene<'_, '_> {
    /// The help that followed, as facts and in the part it belongs to.
    pub(super) fn given(&mut self, case: &Case, referral: &Referral) -> Result<(), Fault> {
        let Some(started) = referral.started_at else {
            return Ok(());
        };
        let day = started.date_naive();
        let done = referral.state == State::Completed;
        let service = Service {
            id: self.w.fresh(),
            case_id: case.id,
            survivor_id: case.survivor_id,
            area: referral.area,
            kind: Some(referral.kind),
            provider_id: Some(referral.provider_id),
            referral_id: Some(referral.id),
            day,
            attendance: Attendance::Attended,
            minutes: if referral.area == Area::Therapy {
                50
            } else {
                0
            },
            outcome: Some(if done {
                Outcome::Completed
            } else {
                Outcome::Ongoing
            }),
        };
        self.w.insert(&service)?;
        match referral.area {
            Area::Therapy => self.w.insert(&TherapySession {
                id: self.w.fresh(),
                case_id: case.id,
                service_id: service.id,
                day,
                minutes: 50,
                modality: Modality::Individual,
                attendance: Attendance::Attended,
                clinician_id: None,
                provider_id: Some(referral.provider_id),
                next_on: None,
            })?,
            Area::Legal => self.matter(case, referral, &service)?,
            Area::Career => self.w.insert(&Training {
                id: self.w.fresh(),
                case_id: case.id,
                service_id: service.id,
                kind: TrainingKind::Vocational,
                title: Private::from("Course at the provider"),
                provider_id: Some(referral.provider_id),
                referral_id: Some(referral.id),
                status: if done {
                    TrainingStatus::Completed
                } else {
                    TrainingStatus::Enrolled
                },
                starts_on: Some(day),
                ends_on: None,
                certificate: done,
            })?,
            Area::Other => {}
        }
        Ok(())
    }

    fn matter(&mut self, case: &Case, referral: &Referral, service: &Service) -> Result<(), Fault> {
        let matter = LegalMatter {
            id: self.w.fresh(),
            case_id: case.id,
            service_id: service.id,
            kind: MatterKind::Immigration,
            title: Private::from("Residence permit"),
            status: MatterStatus::Open,
            opened_on: service.day,
            closed_on: None,
            outcome: None,
            attorney_id: None,
            provider_id: Some(referral.provider_id),
            referral_id: Some(referral.id),
        };
        self.w.insert(&matter)?;
        Ok(self.w.insert(&LegalEvent {
            id: self.w.fresh(),
            case_id: case.id,
            matter_id: matter.id,
            kind: LegalEventKind::Hearing,
            day: service.day + TimeDelta::days(self.dice.i64(20..200)),
            note: Private::from("Bring the identity papers"),
            done: false,
        })?)
    }
}
