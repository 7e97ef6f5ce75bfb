//! Who belongs to the agency: invited, let in, given roles, removed. What is said is signed and
//! judged by the roster (`docs/roster.md`); the rows of `members` hold names and follow it.

mod admit;
mod invite;
mod view;

pub(crate) use admit::{admit, request, requests};
pub(crate) use invite::invite;
pub(crate) use view::get;

use crate::carry;
use crate::exchange::book::Members;
use crate::fault::{Fault, FaultCode};
use crate::session::Session;
use crate::shapes::Nothing;
use crate::shapes::team::{NameDevice, OfDevice, RemoveMember, SecondProposal, SetRoles};
use casework::code::Codes;
use casework::exchange::DeviceName;
use casework::invalid::required;
use casework::member::{Member, Role};
use casework::{Deed, Invalid, MemberId, Private, Reason};
use std::collections::BTreeSet;
use store::Write;
use store::exchange::devices::{LastPack, last_packs};
use sync::roster::{
    Body, CUT_MAX, Cut, DeviceId, Hash, Last, RemoveDevice, Request, Roles, Second, State,
};

pub(crate) fn second(session: &mut Session, input: SecondProposal) -> Result<Nothing, Fault> {
    let of = name(&input.id)?;
    let book = session.book()?;
    let proposal = book.roster.statement(&of);
    let body = proposal
        .ok_or(Fault::of(FaultCode::NotFound))?
        .body()
        .clone();
    session.say_and(
        Deed::EditTeam,
        vec![Body::Second(Second { of })],
        |w, members| about(&body).map_or(Ok(()), |member| keep_in_step(w, members, member)),
    )?;
    // It may have let a device in, whose welcome is ours to lay at the relay then.
    let keys = match &body {
        Body::AddMember(it) => Some(&it.device),
        Body::AddDevice(it) => Some(&it.device),
        Body::EraseCase(it) => {
            crate::erasures::erase_if_decided(session, it.case)?;
            None
        }
        _ => None,
    };
    if let Some(keys) = keys.filter(|keys| is_in(session, keys.device)) {
        session.set_welcome_due(keys.device, true)?;
        let (agency, keys) = (*session.book()?.roster.agency(), keys.clone());
        carry::common::meet(session, &Request { agency, keys })?;
    }
    Ok(Nothing {})
}

fn is_in(session: &mut Session, device: DeviceId) -> bool {
    let book = session.book();
    book.is_ok_and(|book| book.state().devices.contains_key(&device))
}

/// Whose roles a proposal gives.
fn about(body: &Body) -> Option<MemberId> {
    match body {
        Body::AddMember(it) => Some(it.device.member),
        Body::GiveRoles(it) => Some(it.member),
        _ => None,
    }
}

pub(crate) fn remove_member(session: &mut Session, input: RemoveMember) -> Result<Nothing, Fault> {
    let member = input.member_id;
    let body = removal(session, member)?.ok_or(Fault::of(FaultCode::NotFound))?;
    session.say_and(Deed::EditMembers, vec![body], |w, _| {
        if let Some(mut row) = w.get::<Member>(member)? {
            row.active = false;
            w.put(&row)?;
        }
        Ok(Nothing {})
    })
}

/// What removes a member with all devices; `None` for somebody the roster does not know.
pub(crate) fn removal(session: &mut Session, member: MemberId) -> Result<Option<Body>, Fault> {
    let state = session.book()?.state();
    if !state.members.contains_key(&member) {
        return Ok(None);
    }
    let devices = devices_of(state, member).collect();
    let cut = cut(session, &devices)?;
    Ok(Some(Body::RemoveMember(sync::roster::RemoveMember {
        member,
        cut,
    })))
}

pub(crate) fn remove_device(session: &mut Session, input: OfDevice) -> Result<Nothing, Fault> {
    let device = DeviceId(name(&input.id)?);
    let cut = cut(session, &BTreeSet::from([device]))?;
    let body = Body::RemoveDevice(RemoveDevice { device, cut });
    session.say(Deed::EditDevices, vec![body])?;
    Ok(Nothing {})
}

fn devices_of(state: &State, member: MemberId) -> impl Iterator<Item = DeviceId> {
    let of = state
        .devices
        .iter()
        .filter(move |(_, it)| it.member == member);
    of.map(|(device, _)| *device)
}

/// How far the logs of devices count: as far as their packs were applied here.
fn cut(session: &Session, devices: &BTreeSet<DeviceId>) -> Result<Cut, Fault> {
    let mut all = Vec::new();
    for device in devices {
        all.extend(last_packs(&session.read(), &device.0)?);
    }
    all.sort_unstable_by_key(|last| last.log);
    all.dedup_by_key(|last| last.log);
    all.truncate(CUT_MAX);
    let last = |last: LastPack| Last {
        log: last.log,
        no: last.no,
        pack: last.name,
    };
    Ok(Cut(all.into_iter().map(last).collect()))
}

pub(crate) fn set_roles(session: &mut Session, input: SetRoles) -> Result<Nothing, Fault> {
    let wanted: BTreeSet<Role> = input.roles.iter().copied().collect();
    let bodies = roles_bodies(session, input.member_id, &wanted)?;
    let bodies = bodies.ok_or(Fault::of(FaultCode::NotFound))?;
    if bodies.is_empty() {
        return Ok(Nothing {});
    }
    session.say_and(Deed::EditMembers, bodies, |w, members| {
        keep_in_step(w, members, input.member_id)?;
        Ok(Nothing {})
    })
}

/// What is to be said so that a member has these roles; `None` for somebody the roster does not know.
pub(crate) fn roles_bodies(
    session: &mut Session,
    member: MemberId,
    wanted: &BTreeSet<Role>,
) -> Result<Option<Vec<Body>>, Fault> {
    if wanted.is_empty() {
        return Err(Invalid::of("roles", Reason::Required).into());
    }
    let Some(held) = session.book()?.state().members.get(&member) else {
        return Ok(None);
    };
    let roles = |roles: BTreeSet<Role>| Roles { member, roles };
    let given: BTreeSet<Role> = wanted.difference(held).copied().collect();
    let taken: BTreeSet<Role> = held.difference(wanted).copied().collect();
    let mut bodies = Vec::new();
    if !given.is_empty() {
        bodies.push(Body::GiveRoles(roles(given)));
    }
    if !taken.is_empty() {
        bodies.push(Body::TakeRoles(roles(taken)));
    }
    Ok(Some(bodies))
}

/// Makes the row of a member say what the roster says.
pub(crate) fn keep_in_step(
    w: &mut Write<'_>,
    members: &Members,
    member: MemberId,
) -> Result<(), Fault> {
    let (row, roles) = (w.get::<Member>(member)?, members.get(&member));
    if let (Some(mut row), Some(roles)) = (row, roles) {
        row.roles = Codes(roles.clone());
        row.active = true;
        w.put(&row)?;
    }
    Ok(())
}

pub(crate) fn name_device(session: &mut Session, input: NameDevice) -> Result<Nothing, Fault> {
    let device = name(&input.id)?;
    let called = required("name", &input.name, 120)?;
    let state = session.book()?.state();
    let known = state.devices.get(&DeviceId(device));
    let member = known.ok_or(Fault::of(FaultCode::NotFound))?.member;
    if member != session.member.id && !session.may(Deed::EditMembers) {
        session.permit(Deed::EditMembers)?;
    }
    session.write(Deed::EditDevices, None, |w| {
        put_name(w, device, member, called)
    })?;
    Ok(Nothing {})
}

/// Gives a device a name; the one it had is changed.
fn put_name(
    w: &mut Write<'_>,
    device: Hash,
    member_id: MemberId,
    called: String,
) -> Result<(), Fault> {
    let known = w.all::<DeviceName>("ORDER BY joined_at, id", [])?;
    let row = known.into_iter().find(|row| row.device == device);
    let row = row.unwrap_or_else(|| DeviceName {
        id: w.fresh(),
        device: device.to_vec(),
        member_id,
        name: Private::default(),
        joined_at: w.now(),
    });
    Ok(w.put(&DeviceName {
        name: Private(called),
        ..row
    })?)
}

/// A name of 32 bytes, in hex.
pub(crate) fn name(text: &str) -> Result<Hash, Fault> {
    let unknown = || Fault::of(FaultCode::NotFound);
    let digits = text.as_bytes();
    if digits.len() != 64 || !digits.iter().all(u8::is_ascii_hexdigit) {
        return Err(unknown());
    }
    let mut bytes = [0; 32];
    for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
        let pair = std::str::from_utf8(pair).map_err(|_| unknown())?;
        *byte = u8::from_str_radix(pair, 16).map_err(|_| unknown())?;
    }
    Ok(bytes)
}

/// The same in hex.
pub(crate) fn hex(bytes: &Hash) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
