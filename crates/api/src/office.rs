//! The agency, its members, and this member's preferences.

use crate::fault::{Fault, FaultCode};
use crate::roster::{removal, roles_bodies};
use crate::session::Session;
use crate::shapes::Nothing;
use crate::shapes::desk::{
    AgencyView, Computer, Density, MemberList, MemberView, OfComputer, Preferences, PutAgency,
    PutMember,
};
use casework::code::Codes;
use casework::invalid::required;
use casework::member::{Member, Role};
use casework::{Deed, Invalid, MemberId, Private, Reason};
use store::{Read, tables};

pub(crate) fn agency(session: &mut Session, _: Nothing) -> Result<AgencyView, Fault> {
    let agency = &session.agency;
    Ok(AgencyView {
        name: agency.name.clone(),
        news_days: agency.news_days,
    })
}

pub(crate) fn put_agency(session: &mut Session, input: PutAgency) -> Result<AgencyView, Fault> {
    let mut agency = session.agency.clone();
    agency.name = required("name", &input.name, 120)?;
    agency.news_days = input.news_days.clamp(1, 90);
    session.write(Deed::EditAgency, None, |w| Ok(w.put(&agency)?))?;
    session.agency = agency;
    self::agency(session, Nothing {})
}

pub(crate) fn members(session: &mut Session, _: Nothing) -> Result<MemberList, Fault> {
    let found = tables::office::members(&session.read())?;
    Ok(MemberList {
        members: found
            .iter()
            .map(|member| session.member_view(member))
            .collect(),
    })
}

pub(crate) fn put_member(session: &mut Session, input: PutMember) -> Result<MemberView, Fault> {
    let name = required("name", &input.name, 120)?;
    if input.roles.is_empty() {
        return Err(Invalid::of("roles", Reason::Required).into());
    }
    let today = session.today();
    let (me, roles) = (session.member.id, Codes::of(&input.roles));
    // Whom the roster knows, it gives and takes roles; the row follows.
    let said = match input.id {
        Some(id) if id == me || input.active => roles_bodies(session, id, &roles.0)?,
        Some(id) => removal(session, id)?.map(|body| vec![body]),
        None => None,
    };
    let known = said.is_some();
    let member = session.say_and(Deed::EditMembers, said.unwrap_or_default(), |w, members| {
        let mut member = match input.id {
            Some(id) => w.find::<Member>(id)?,
            None => Member {
                id: w.fresh(),
                name: Private::default(),
                roles: Codes::default(),
                active: true,
                joined_on: today,
            },
        };
        member.name = Private(name);
        member.roles = match members.get(&member.id).filter(|_| known) {
            Some(said) => Codes(said.clone()),
            None => roles,
        };
        member.active = input.active;
        let stays = member.active && member.roles.has(Role::Administrator);
        if !stays && !another_administrator(w, member.id)? {
            return Err(Invalid::of("roles", Reason::LastOne).into());
        }
        if member.id == me && !member.active {
            return Err(Invalid::of("active", Reason::InUse).into());
        }
        w.put(&member)?;
        Ok(member)
    })?;
    if member.id == me {
        session.member = member.clone();
        session.touch("desk");
    }
    Ok(session.member_view(&member))
}

/// The last administrator cannot go, or nobody could ever let anyone in again.
fn another_administrator(read: &Read<'_>, but: MemberId) -> Result<bool, Fault> {
    let members = tables::office::members(read)?;
    Ok(members
        .iter()
        .any(|m| m.id != but && m.active && m.roles.has(Role::Administrator)))
}

pub(crate) fn put_preferences(
    session: &mut Session,
    input: Preferences,
) -> Result<Preferences, Fault> {
    keep(session, input)
}

/// What suits the place where the computer stands; each can be chosen otherwise afterwards.
pub(crate) fn suit(session: &mut Session, input: OfComputer) -> Result<Preferences, Fault> {
    let (names_hidden, idle_minutes, density) = match input.computer {
        Computer::Office => (false, 5, Density::Standard),
        // Others look over the shoulder, or sit down here next.
        Computer::Shared => (true, 3, Density::Standard),
        // Lost and stolen most easily; read in a car or at a kitchen table, often together.
        Computer::Carried => (true, 2, Density::Large),
    };
    let preferences = Preferences {
        computer: input.computer,
        names_hidden,
        idle_minutes,
        density,
        ..session.preferences.clone()
    };
    keep(session, preferences)
}

fn keep(session: &mut Session, mut preferences: Preferences) -> Result<Preferences, Fault> {
    preferences.idle_minutes = preferences.idle_minutes.clamp(1, 15);
    preferences.text_percent = preferences.text_percent.clamp(100, 200);
    preferences.saved_filters.truncate(50);
    let json = serde_json::to_string(&preferences).map_err(|_| Fault::of(FaultCode::Unexpected))?;
    session.store.meta_set("preferences", json.as_bytes())?;
    session.preferences = preferences.clone();
    session.touch("desk");
    Ok(preferences)
}
