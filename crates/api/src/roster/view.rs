//! The agency on one page: members, devices, and what waits for a second signature.

use super::hex;
use crate::exchange::book::Book;
use crate::fault::Fault;
use crate::look;
use crate::session::Session;
use crate::shapes::Nothing;
use crate::shapes::team::{DeviceView, ProposalKind, ProposalView, RosterMember, RosterView};
use casework::exchange::DeviceName;
use casework::{CaseId, MemberId, Moment};
use std::collections::BTreeMap;
use store::exchange::devices::last_heard_ms;
use store::{Read, tables};
use sync::clock::wall_ms;
use sync::roster::{Body, DeviceId, Statement};

pub(crate) fn get(session: &mut Session, _: Nothing) -> Result<RosterView, Fault> {
    session.book()?;
    let session = &*session;
    let Some(book) = session.exchange.book.as_ref() else {
        return Ok(empty());
    };
    let (read, state) = (session.read(), book.state());
    let mut devices = devices(session, book)?;
    let rows = tables::office::members(&read)?;
    let mut members: Vec<RosterMember> = rows
        .iter()
        .map(|row| {
            let roles = state.members.get(&row.id).unwrap_or(&row.roles.0);
            RosterMember {
                id: row.id,
                name: row.name.expose().to_owned(),
                roles: roles.iter().copied().collect(),
                me: row.id == session.member.id,
                joined: state.members.contains_key(&row.id),
                administers: state.admins.contains(&row.id),
                devices: devices.remove(&row.id).unwrap_or_default(),
            }
        })
        .collect();
    // Whose row did not come yet is there all the same.
    for (id, devices) in devices {
        let roles = state.members.get(&id);
        members.push(RosterMember {
            id,
            name: String::new(),
            roles: roles.into_iter().flatten().copied().collect(),
            me: id == session.member.id,
            joined: roles.is_some(),
            administers: state.admins.contains(&id),
            devices,
        });
    }
    let pending = state
        .pending
        .iter()
        .filter_map(|hash| book.roster.statement(hash));
    let proposals = pending.map(|it| proposal(session, book, &read, it));
    Ok(RosterView {
        fingerprint: vault::spoken(book.roster.agency()).join(" "),
        members,
        proposals: proposals
            .collect::<Result<Vec<_>, _>>()?
            .into_iter()
            .flatten()
            .collect(),
        statements: look::count(book.roster.statements().count()),
        without_effect: look::count(state.invalid.len() + state.fallen.len()),
        newer: state.is_newer,
    })
}

const fn empty() -> RosterView {
    RosterView {
        fingerprint: String::new(),
        members: Vec::new(),
        proposals: Vec::new(),
        statements: 0,
        without_effect: 0,
        newer: false,
    }
}

/// The devices of each member, those that were removed last.
fn devices(session: &Session, book: &Book) -> Result<BTreeMap<MemberId, Vec<DeviceView>>, Fault> {
    let (read, state) = (session.read(), book.state());
    let rows = read.all::<DeviceName>("ORDER BY joined_at DESC, id DESC", [])?;
    let names: BTreeMap<&[u8], &DeviceName> = rows.iter().map(|row| (&*row.device, row)).collect();
    let here = state.devices.iter().map(|(id, it)| (*id, it.member, false));
    let gone = state.removed.iter().map(|(id, it)| (*id, it.member, true));
    let mut devices = BTreeMap::<MemberId, Vec<DeviceView>>::new();
    for (id, member, removed) in here.chain(gone) {
        let row = names.get(id.0.as_slice());
        let heard = last_heard_ms(&read, &id.0)?;
        devices.entry(member).or_default().push(DeviceView {
            id: hex(&id.0),
            name: row
                .map(|row| row.name.expose().to_owned())
                .unwrap_or_default(),
            fingerprint: fingerprint(id),
            this: id == book.device,
            joined_at: row.map(|row| row.joined_at),
            last_heard: heard.and_then(Moment::from_timestamp_millis),
            forked: state.forked.contains(&id),
            removed,
        });
    }
    Ok(devices)
}

/// A device in eight words: its name is random as it is.
fn fingerprint(DeviceId(name): DeviceId) -> String {
    vault::spoken(&name).join(" ")
}

fn proposal(
    session: &Session,
    book: &Book,
    read: &Read<'_>,
    statement: &Statement,
) -> Result<Option<ProposalView>, Fault> {
    let Some((kind, member, case_id)) = what(statement.body()) else {
        return Ok(None);
    };
    let state = book.state();
    let author = state.devices.get(&statement.author()).map(|it| it.member);
    Ok(Some(ProposalView {
        id: hex(statement.hash()),
        kind,
        by: look::maybe_member(read, author)?.unwrap_or_default(),
        at: Moment::from_timestamp_millis(wall_ms(statement.hlc())).unwrap_or_default(),
        member: look::maybe_member(read, member)?,
        case_id,
        case_code: look::case(read, case_id)?.0,
        may_second: author != Some(session.member.id) && may_second(session, book, statement),
    }))
}

fn what(body: &Body) -> Option<(ProposalKind, Option<MemberId>, Option<CaseId>)> {
    Some(match body {
        Body::AddMember(it) => (ProposalKind::AddAdministrator, Some(it.device.member), None),
        Body::GiveRoles(it) => (ProposalKind::AddAdministrator, Some(it.member), None),
        Body::AddDevice(it) => (ProposalKind::RestoredDevice, Some(it.device.member), None),
        Body::Grant(it) => (
            ProposalKind::SealedFacet,
            Some(it.member),
            it.cases.first().copied(),
        ),
        Body::OpenCase(it) => (ProposalKind::ReopenFacet, None, it.cases.first().copied()),
        Body::RecoverySet(_) => (ProposalKind::RecoverySet, None, None),
        Body::EraseCase(it) => (ProposalKind::EraseCase, None, Some(it.case)),
        _ => return None,
    })
}

/// An administrator may, and for a sealed facet whoever reads it.
fn may_second(session: &Session, book: &Book, statement: &Statement) -> bool {
    let (me, state) = (session.member.id, book.state());
    let reads = |case: CaseId, facet| {
        let readers = state.granted.get(&(case, facet));
        readers.is_some_and(|readers| readers.contains(&me))
    };
    let reads_all = match statement.body() {
        Body::Grant(it) => {
            let of_case = |case: &CaseId| it.facets.iter().all(|facet| reads(*case, *facet));
            it.cases.iter().all(of_case)
        }
        _ => false,
    };
    state.admins.contains(&me) || reads_all
}
