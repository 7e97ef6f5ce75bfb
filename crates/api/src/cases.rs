//! Cases: opening, the file's head, closing and reopening. The list stands in `cases/list.rs`.

mod list;

use crate::fault::Fault;
use crate::session::Session;
use crate::shapes::cases::{CaseOpened, CaseView, CloseCase, OpenCase, PartCount, PutFacts};
use crate::shapes::{Nothing, OfCase};
use crate::{look, needs, releases, risks, survivors};
use casework::case::{Case, CaseEvent, CaseStatus, CaseTurn, StatisticsConsent};
use casework::survivor::{NameKind, Survivor, SurvivorName, check_birth};
use casework::vocabulary::{AgeBand, Area};
use casework::{Answer, CaseId, Code, Day, Deed, Private, SurvivorId};
use store::Write;
use store::tables::cases;

use list::next_steps;
pub(crate) use list::{Found, list, people, rows, similar};

pub(crate) fn open(session: &mut Session, input: OpenCase) -> Result<CaseOpened, Fault> {
    let (today, now, me) = (session.today(), session.now(), session.member.id);
    check_birth(input.birth.as_ref(), today)?;
    let letters = session.case_letters()?;
    let case = session.write(Deed::OpenCase, None, |w| {
        let id: CaseId = w.fresh();
        let known = input
            .survivor_of
            .map(|other| w.find::<Case>(other))
            .transpose()?;
        let survivor_id = match &known {
            Some(other) => other.survivor_id,
            None => new_survivor(w, id, &input)?,
        };
        let case = Case {
            id,
            survivor_id,
            code: cases::next_code(w, &letters)?,
            status: CaseStatus::Open,
            opened_on: today,
            closed_on: None,
            close_reason: None,
            caseworker_id: Some(me),
            age_band: age_band(input.birth.as_ref(), today),
            gender: input.gender,
            exploitation: input.exploitation,
            region: input.region,
            statistics: input.statistics.unwrap_or(StatisticsConsent::NotAsked),
        };
        w.insert(&case)?;
        turn(w, &case, CaseTurn::Opened, today, now, me)?;
        Ok(case)
    })?;
    Ok(CaseOpened {
        case_id: case.id,
        code: case.code,
    })
}

/// The band follows from the birth date; why a birth date is missing is why the band is.
fn age_band(birth: Option<&Answer<casework::PartialDate>>, day: Day) -> Option<Answer<AgeBand>> {
    match birth? {
        Answer::Missing(why) => Some(Answer::Missing(*why)),
        Answer::Given(date) => date
            .age_on(day)
            .map(|years| Answer::Given(AgeBand::of(years))),
    }
}

fn new_survivor(w: &mut Write<'_>, case_id: CaseId, input: &OpenCase) -> Result<SurvivorId, Fault> {
    let survivor = Survivor {
        id: w.fresh(),
        case_id,
        birth: input.birth.clone(),
        pronouns: Private::default(),
        language: input.language.clone(),
        interpreter: input.interpreter,
        citizenship: None,
        safe_contact: input.safe_contact,
        safe_contact_note: survivors::text("safeContactNote", input.safe_contact_note.as_deref())?,
    };
    w.insert(&survivor)?;
    let name = survivors::text("name", input.name.as_deref())?;
    if !name.is_blank() {
        w.insert(&SurvivorName {
            id: w.fresh(),
            case_id,
            survivor_id: survivor.id,
            kind: NameKind::Used,
            text: name,
            avoid: false,
        })?;
    }
    Ok(survivor.id)
}

fn turn(
    w: &mut Write<'_>,
    case: &Case,
    turn: CaseTurn,
    day: Day,
    now: casework::Moment,
    me: casework::MemberId,
) -> Result<(), Fault> {
    Ok(w.insert(&CaseEvent {
        id: w.fresh(),
        case_id: case.id,
        turn,
        day,
        recorded_at: now,
        member_id: me,
        reason: if turn == CaseTurn::Closed {
            case.close_reason
        } else {
            None
        },
    })?)
}

pub(crate) fn get(session: &mut Session, input: OfCase) -> Result<CaseView, Fault> {
    let read = session.read();
    let today = session.today();
    let case = read.find::<Case>(input.case_id)?;
    let person = survivors::view(&read, &case, today)?;
    let mut names = person
        .names
        .iter()
        .filter(|name| !name.avoid)
        .map(|name| name.text.clone());
    let mut parts = Vec::new();
    for area in Area::all() {
        let (count, last) = cases::part(&read, case.id, *area)?;
        parts.push(PartCount {
            area: *area,
            count,
            last,
        });
    }
    let view = CaseView {
        id: case.id,
        survivor_id: case.survivor_id,
        code: case.code.clone(),
        status: case.status,
        opened_on: case.opened_on,
        closed_on: case.closed_on,
        close_reason: case.close_reason,
        caseworker_id: case.caseworker_id,
        caseworker: look::maybe_member(&read, case.caseworker_id)?,
        name: names.next(),
        other_names: names.collect(),
        age: person.age,
        age_about: person.age_about,
        pronouns: person.pronouns,
        language: person.language,
        interpreter: person.interpreter,
        safe_contact: person.safe_contact,
        safe_contact_note: person.safe_contact_note,
        age_band: case.age_band,
        gender: case.gender,
        exploitation: case.exploitation,
        region: case.region,
        statistics: case.statistics,
        risk: risks::now(&read, case.id)?,
        next_steps: next_steps(&read, case.id, today, 5)?,
        needs: needs::of_case(&read, case.id)?,
        releases: releases::of_case(&read, &case, today)?,
        parts,
    };
    session.saw(Deed::ReadCase, Some(case.id), 1)?;
    Ok(view)
}

pub(crate) fn put_facts(session: &mut Session, input: PutFacts) -> Result<Nothing, Fault> {
    let (today, now, me) = (session.today(), session.now(), session.member.id);
    session.write(Deed::EditCase, Some(input.case_id), |w| {
        let mut case = w.find::<Case>(input.case_id)?;
        let reassigned = case.caseworker_id != input.caseworker_id;
        case.age_band = input.age_band;
        case.gender = input.gender;
        case.exploitation = input.exploitation;
        case.region = input.region;
        case.statistics = input.statistics;
        case.caseworker_id = input.caseworker_id;
        w.put(&case)?;
        if reassigned {
            turn(w, &case, CaseTurn::Reassigned, today, now, me)?;
        }
        Ok(Nothing {})
    })
}

pub(crate) fn close(session: &mut Session, input: CloseCase) -> Result<Nothing, Fault> {
    let (today, now, me) = (session.today(), session.now(), session.member.id);
    session.write(Deed::CloseCase, Some(input.case_id), |w| {
        let day = input.on.unwrap_or(today);
        let case = w
            .find::<Case>(input.case_id)?
            .close(input.reason, day, today)?;
        w.put(&case)?;
        turn(w, &case, CaseTurn::Closed, day, now, me)?;
        Ok(Nothing {})
    })
}

pub(crate) fn reopen(session: &mut Session, input: OfCase) -> Result<Nothing, Fault> {
    let (today, now, me) = (session.today(), session.now(), session.member.id);
    session.write(Deed::ReopenCase, Some(input.case_id), |w| {
        let case = w.find::<Case>(input.case_id)?.reopen()?;
        w.put(&case)?;
        turn(w, &case, CaseTurn::Reopened, today, now, me)?;
        Ok(Nothing {})
    })
}
