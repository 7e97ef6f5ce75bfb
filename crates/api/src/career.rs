//! Career services: trainings and jobs; their progress moves the referral that led to them.

use crate::fault::Fault;
use crate::look;
use crate::referrals::service_given;
use crate::services::{self, Given};
use crate::session::Session;
use crate::shapes::OfCase;
use crate::shapes::career::{CareerView, PlacementView, PutPlacement, PutTraining, TrainingView};
use crate::survivors;
use casework::career::{HOURS_WEEK_MAX, Placement, PlacementStatus, Training, TrainingStatus};
use casework::invalid::{not_before, within};
use casework::service::Outcome;
use casework::vocabulary::{Area, Attendance};
use casework::{CaseId, Deed};
use store::{Read, tables};

pub(crate) fn list(session: &mut Session, input: OfCase) -> Result<CareerView, Fault> {
    let view = view(&session.read(), input.case_id)?;
    session.saw(Deed::ReadCareer, Some(input.case_id), view.trainings.len())?;
    Ok(view)
}

fn view(read: &Read<'_>, case: CaseId) -> Result<CareerView, Fault> {
    let training = |one: Training| {
        Ok(TrainingView {
            id: one.id,
            kind: one.kind,
            title: one.title.0,
            provider: look::maybe_provider(read, one.provider_id)?,
            status: one.status,
            starts_on: one.starts_on,
            ends_on: one.ends_on,
            certificate: one.certificate,
        })
    };
    let placement = |one: Placement| {
        Ok(PlacementView {
            id: one.id,
            employer: one.employer.0,
            job: one.job.0,
            provider: look::maybe_provider(read, one.provider_id)?,
            status: one.status,
            day: one.day,
            ended_on: one.ended_on,
            hours_week: one.hours_week,
        })
    };
    let trainings = tables::careers::trainings(read, case)?;
    let placements = tables::careers::placements(read, case)?;
    Ok(CareerView {
        trainings: trainings
            .into_iter()
            .map(training)
            .collect::<Result<_, Fault>>()?,
        placements: placements
            .into_iter()
            .map(placement)
            .collect::<Result<_, Fault>>()?,
    })
}

pub(crate) fn put_training(session: &mut Session, input: PutTraining) -> Result<CareerView, Fault> {
    let today = session.today();
    session.write(Deed::WriteCareer, Some(input.case_id), |w| {
        let known = input
            .id
            .map(|id| w.find_in::<Training>(id, input.case_id))
            .transpose()?;
        // What the form does not show is kept.
        let input = PutTraining {
            provider_id: input
                .provider_id
                .or(known.as_ref().and_then(|one| one.provider_id)),
            referral_id: input
                .referral_id
                .or(known.as_ref().and_then(|one| one.referral_id)),
            ..input
        };
        let begun = input.status != TrainingStatus::Planned;
        let given = Given {
            case_id: input.case_id,
            area: Area::Career,
            provider_id: input.provider_id,
            referral_id: input.referral_id,
            day: input.starts_on.unwrap_or(today),
            attendance: if begun {
                Attendance::Attended
            } else {
                Attendance::Rescheduled
            },
            minutes: 0,
            outcome: Some(match input.status {
                TrainingStatus::Planned | TrainingStatus::Enrolled => Outcome::Ongoing,
                TrainingStatus::Completed => Outcome::Completed,
                TrainingStatus::LeftEarly => Outcome::LeftEarly,
            }),
        };
        let service_id = services::put(w, known.as_ref().map(|one| one.service_id), &given)?;
        w.put(&Training {
            id: known.as_ref().map_or_else(|| w.fresh(), |one| one.id),
            case_id: input.case_id,
            service_id,
            kind: input.kind,
            title: survivors::text("title", Some(&input.title))?,
            provider_id: input.provider_id,
            referral_id: input.referral_id,
            status: input.status,
            starts_on: input.starts_on,
            ends_on: not_before("endsOn", input.ends_on, input.starts_on)?,
            certificate: input.certificate.unwrap_or(false),
        })?;
        if begun {
            service_given(
                w,
                input.referral_id,
                input.status == TrainingStatus::Completed,
            )?;
        }
        view(w, input.case_id)
    })
}

pub(crate) fn put_placement(
    session: &mut Session,
    input: PutPlacement,
) -> Result<CareerView, Fault> {
    let today = session.today();
    session.write(Deed::WriteCareer, Some(input.case_id), |w| {
        let known = input
            .id
            .map(|id| w.find_in::<Placement>(id, input.case_id))
            .transpose()?;
        // What the form does not show is kept.
        let input = PutPlacement {
            provider_id: input
                .provider_id
                .or(known.as_ref().and_then(|one| one.provider_id)),
            referral_id: input
                .referral_id
                .or(known.as_ref().and_then(|one| one.referral_id)),
            ..input
        };
        let day = input
            .day
            .or(known.as_ref().map(|one| one.day))
            .unwrap_or(today);
        let placed = matches!(
            input.status,
            PlacementStatus::Started | PlacementStatus::Ended
        );
        let given = Given {
            case_id: input.case_id,
            area: Area::Career,
            provider_id: input.provider_id,
            referral_id: input.referral_id,
            day,
            attendance: Attendance::Attended,
            minutes: 0,
            outcome: Some(if placed {
                Outcome::Placed
            } else {
                Outcome::Ongoing
            }),
        };
        let service_id = services::put(w, known.as_ref().map(|one| one.service_id), &given)?;
        w.put(&Placement {
            id: known.as_ref().map_or_else(|| w.fresh(), |one| one.id),
            case_id: input.case_id,
            service_id,
            employer: survivors::text("employer", Some(&input.employer))?,
            job: survivors::text("job", Some(&input.job))?,
            provider_id: input.provider_id,
            referral_id: input.referral_id,
            status: input.status,
            day,
            ended_on: not_before("endedOn", input.ended_on, Some(day))?,
            hours_week: within(
                "hoursWeek",
                input.hours_week.unwrap_or(0),
                0..=HOURS_WEEK_MAX,
            )?,
        })?;
        service_given(w, input.referral_id, placed)?;
        view(w, input.case_id)
    })
}
