//! An invitation: what a new device must know to ask to join. Handed over in person.

use crate::exchange::parcels::is_agency;
use crate::exchange::welcome::Invitation;
use crate::fault::{self, Fault, FaultCode};
use crate::join::first_place;
use crate::session::Session;
use crate::shapes::team::{InvitationView, Invite};
use casework::code::{Code, Codes};
use casework::invalid::required;
use casework::member::Member;
use casework::{Deed, Invalid, Private, Reason};
use std::io::Write as _;
use std::path::Path;
use vault::Secret;

pub(crate) fn invite(session: &mut Session, input: Invite) -> Result<InvitationView, Fault> {
    let member = invited(session, &input)?;
    let (epoch, relay_key) = relay_key(session)?;
    // Handed over in clear: it says where, and not with which credentials.
    let relays = session.places_without_secrets()?;
    let identity = session.identity()?;
    let (agency_name, book) = (session.agency.name.clone(), session.book()?);
    let second_device = book.state().members.contains_key(&member.id);
    let codes = member.roles.0.iter().map(|role| role.code().to_owned());
    let invitation = Invitation {
        agency: *book.roster.agency(),
        agency_name,
        member: member.id.0.into_bytes(),
        member_name: member.name.expose().to_owned(),
        roles: codes.collect(),
        second_device,
        epoch,
        relay_key,
        relays,
        by: identity.device().0,
    };
    let bytes = invitation.to_bytes(&identity.signing)?;
    let path = Path::new(&input.path);
    fault::write_file(path, |file| file.write_all(&bytes))?;
    Ok(InvitationView {
        path: fault::file_name(path),
        relay: first_place(&invitation.relays),
        agency: invitation.agency_name,
        member: invitation.member_name,
        second_device,
    })
}

/// The row of whoever is invited: a colleague who is new gets one, a name without a device so far.
fn invited(session: &mut Session, input: &Invite) -> Result<Member, Fault> {
    if let Some(id) = input.member_id {
        let member = session.read().find::<Member>(id)?;
        // On record, like every deed that changes who belongs here.
        session.audit(Deed::EditMembers, None, Some(id.0), 1)?;
        return Ok(member);
    }
    let name = required("name", input.name.as_deref().unwrap_or_default(), 120)?;
    if input.roles.is_empty() {
        return Err(Invalid::of("roles", Reason::Required).into());
    }
    let (roles, today) = (Codes::of(&input.roles), session.today());
    session.write(Deed::EditMembers, None, |w| {
        let member = Member {
            id: w.fresh(),
            name: Private(name),
            roles,
            active: true,
            joined_on: today,
        };
        w.insert(&member)?;
        Ok(member)
    })
}

/// The relay key in use, with the epoch of the agency's key that it follows from.
fn relay_key(session: &mut Session) -> Result<(u32, [u8; 32]), Fault> {
    session.book()?;
    let next = session.agency_next()?;
    let held = session.store.held_keys()?;
    let usable = held
        .iter()
        .filter(|key| is_agency(key) && Some(key.epoch) != next);
    let newest = usable.max_by_key(|key| key.epoch);
    let newest = newest.ok_or(Fault::of(FaultCode::Unexpected))?;
    let secret = vault::relay_secret(&Secret::copy_of(newest.key.as_slice())?)?;
    Ok((newest.epoch, *secret.expose()))
}
