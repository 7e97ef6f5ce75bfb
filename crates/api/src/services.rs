//! Services: help that was given, as facts, written by the deeds of therapy, legal and career.

use crate::fault::Fault;
use crate::look;
use crate::session::Session;
use crate::shapes::OfCase;
use crate::shapes::work::{ServiceList, ServiceView};
use casework::case::Case;
use casework::referral::Referral;
use casework::service::{Outcome, Service};
use casework::vocabulary::{Area, Attendance};
use casework::{CaseId, Day, Deed, ProviderId, ReferralId, ServiceId};
use store::{Write, tables};

pub(crate) fn list(session: &mut Session, input: OfCase) -> Result<ServiceList, Fault> {
    let read = session.read();
    let found = tables::services::of_case(&read, input.case_id)?;
    let view = |one: Service| {
        Ok(ServiceView {
            id: one.id,
            area: one.area,
            kind: one.kind,
            provider: look::maybe_provider(&read, one.provider_id)?,
            day: one.day,
            attendance: one.attendance,
            minutes: one.minutes,
            outcome: one.outcome,
        })
    };
    let services = found
        .into_iter()
        .map(view)
        .collect::<Result<Vec<_>, Fault>>()?;
    session.saw(Deed::ReadCase, Some(input.case_id), services.len())?;
    Ok(ServiceList { services })
}

/// What a deed of therapy, legal or career tells the facts.
pub(crate) struct Given {
    pub(crate) case_id: CaseId,
    pub(crate) area: Area,
    pub(crate) provider_id: Option<ProviderId>,
    pub(crate) referral_id: Option<ReferralId>,
    pub(crate) day: Day,
    pub(crate) attendance: Attendance,
    pub(crate) minutes: i64,
    pub(crate) outcome: Option<Outcome>,
}

/// Writes the fact of some help, or changes it when its record changes.
pub(crate) fn put(
    w: &mut Write<'_>,
    id: Option<ServiceId>,
    given: &Given,
) -> Result<ServiceId, Fault> {
    let case = w.find::<Case>(given.case_id)?;
    if id.is_none() {
        case.must_be_open()?;
    }
    let referral = given
        .referral_id
        .map(|id| w.find::<Referral>(id))
        .transpose()?;
    let service = Service {
        id: id.unwrap_or_else(|| w.fresh()),
        case_id: case.id,
        survivor_id: case.survivor_id,
        area: given.area,
        kind: referral.as_ref().map(|referral| referral.kind),
        provider_id: given
            .provider_id
            .or(referral.map(|referral| referral.provider_id)),
        referral_id: given.referral_id,
        day: given.day,
        attendance: given.attendance,
        minutes: given.minutes,
        outcome: given.outcome,
    };
    w.put(&service)?;
    Ok(service.id)
}
