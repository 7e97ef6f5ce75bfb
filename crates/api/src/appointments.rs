//! Appointments.

use crate::fault::Fault;
use crate::session::Session;
use crate::shapes::work::{
    AppointmentList, AppointmentView, ListAppointments, PutAppointment, SetAppointment,
};
use crate::{look, survivors};
use casework::appointment::{Appointment, AppointmentStatus, MINUTES_MAX};
use casework::case::Case;
use casework::invalid::within;
use casework::{Day, Deed, Moment, Private};
use chrono::{NaiveTime, TimeDelta};
use store::{Read, tables};

/// How many a calendar shows at once.
const SHOWN_MAX: i64 = 500;

pub(crate) fn list(
    session: &mut Session,
    input: ListAppointments,
) -> Result<AppointmentList, Fault> {
    session.permit(Deed::ListCases)?;
    let member = input.mine.unwrap_or(false).then_some(session.member.id);
    let read = session.read();
    let (from, before) = (start(input.from), start(input.to + TimeDelta::days(1)));
    let found = tables::tasks::appointments(&read, from, before, member, input.case_id, SHOWN_MAX)?;
    let appointments = views(&read, &found)?;
    session.saw(Deed::ListCases, input.case_id, appointments.len())?;
    Ok(AppointmentList { appointments })
}

/// The first moment of a day.
pub(crate) fn start(day: Day) -> Moment {
    day.and_time(NaiveTime::MIN).and_utc()
}

pub(crate) fn views(read: &Read<'_>, found: &[Appointment]) -> Result<Vec<AppointmentView>, Fault> {
    found
        .iter()
        .map(|one| view(read, one, clashes(one, found)))
        .collect()
}

fn clashes(one: &Appointment, all: &[Appointment]) -> bool {
    let end = |a: &Appointment| a.starts_at + TimeDelta::minutes(a.minutes.max(1));
    let planned = |a: &Appointment| a.status == AppointmentStatus::Planned;
    let overlaps = |a: &Appointment| a.starts_at < end(one) && one.starts_at < end(a);
    planned(one)
        && all.iter().any(|other| {
            other.id != one.id
                && other.member_id == one.member_id
                && planned(other)
                && overlaps(other)
        })
}

fn view(read: &Read<'_>, one: &Appointment, clashes: bool) -> Result<AppointmentView, Fault> {
    let (case_code, name) = look::case(read, one.case_id)?;
    Ok(AppointmentView {
        id: one.id,
        case_id: one.case_id,
        case_code,
        name,
        kind: one.kind,
        title: one.title.0.clone(),
        starts_at: one.starts_at,
        minutes: one.minutes,
        place: one.place.0.clone(),
        member_id: one.member_id,
        member: look::member(read, one.member_id)?,
        provider_id: one.provider_id,
        provider: look::maybe_provider(read, one.provider_id)?,
        status: one.status,
        clashes,
    })
}

pub(crate) fn put(session: &mut Session, input: PutAppointment) -> Result<AppointmentView, Fault> {
    session.write(Deed::EditAppointment, input.case_id, |w| {
        if let Some(case) = input.case_id {
            w.find::<Case>(case)?;
        }
        let mut one = match input.id {
            Some(id) => w.find::<Appointment>(id)?,
            None => Appointment {
                id: w.fresh(),
                case_id: input.case_id,
                kind: input.kind,
                title: Private::default(),
                starts_at: input.starts_at,
                minutes: 60,
                place: Private::default(),
                member_id: w.member(),
                provider_id: None,
                referral_id: None,
                status: AppointmentStatus::Planned,
            },
        };
        one.kind = input.kind;
        one.title = survivors::text("title", Some(&input.title))?;
        one.starts_at = input.starts_at;
        one.minutes = within(
            "minutes",
            input.minutes.unwrap_or(one.minutes),
            0..=MINUTES_MAX,
        )?;
        one.place = survivors::text("place", input.place.as_deref())?;
        one.member_id = input.member_id.unwrap_or(one.member_id);
        one.provider_id = input.provider_id;
        one.referral_id = input.referral_id;
        one.check("startsAt", w.now())?;
        w.put(&one)?;
        let from = one.starts_at - TimeDelta::days(1);
        let around =
            tables::tasks::appointments(w, from, from + TimeDelta::days(2), None, None, SHOWN_MAX)?;
        view(w, &one, clashes(&one, &around))
    })
}

pub(crate) fn set(session: &mut Session, input: SetAppointment) -> Result<AppointmentView, Fault> {
    session.write(Deed::EditAppointment, None, |w| {
        let one = Appointment {
            status: input.status,
            ..w.find::<Appointment>(input.id)?
        };
        one.check("status", w.now())?;
        w.put(&one)?;
        view(w, &one, false)
    })
}
