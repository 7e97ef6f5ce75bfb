//! A request to join: looked at, compared by its words, and let in.

use crate::carry;
use crate::exchange::welcome::Asked;
use crate::fault::{self, Fault, FaultCode};
use crate::join::file;
use crate::session::Session;
use crate::shapes::Nothing;
use crate::shapes::team::{Admit, AdmittedView, OfRequest, RequestList, RequestView};
use casework::Deed;
use casework::invalid::required;
use casework::member::{Member, Role};
use std::collections::BTreeSet;
use std::io::Write as _;
use std::path::Path;
use sync::roster::{AddDevice, AddMember, Body, DeviceId};

pub(crate) fn request(session: &mut Session, input: OfRequest) -> Result<RequestView, Fault> {
    view(session, &Asked::read(&file(&input.path)?)?)
}

/// What lies in the common folders of this computer: requests of colleagues who sit at it, too, and
/// were invited. Nothing but the words says that it is them.
pub(crate) fn requests(session: &mut Session, _: Nothing) -> Result<RequestList, Fault> {
    let mut requests = Vec::new();
    for asked in carry::common::requests(session)? {
        let view = view(session, &asked)?;
        if !view.other_agency && !view.known && !view.member.is_empty() {
            requests.push(view);
        }
    }
    Ok(RequestList { requests })
}

fn view(session: &mut Session, asked: &Asked) -> Result<RequestView, Fault> {
    let keys = &asked.request.keys;
    let member = session.read().get::<Member>(keys.member)?;
    let book = session.book()?;
    let state = book.state();
    let (name, roles) = member.map(|row| (row.name, row.roles)).unzip();
    Ok(RequestView {
        id: super::hex(&keys.device.0),
        device: asked.beside.name.clone(),
        words: words(asked),
        member_id: keys.member,
        member: name
            .map(|name| name.expose().to_owned())
            .unwrap_or_default(),
        roles: roles
            .map(|roles| roles.0.into_iter().collect())
            .unwrap_or_default(),
        second_device: state.members.contains_key(&keys.member),
        other_agency: asked.request.agency != *book.roster.agency(),
        known: state.devices.contains_key(&keys.device) || state.removed.contains_key(&keys.device),
    })
}

/// The request to let in: of a file, or by its id one that lies in a common folder.
fn asked(session: &mut Session, input: &Admit) -> Result<Asked, Fault> {
    if let Some(path) = &input.path {
        return Asked::read(&file(path)?);
    }
    let id = input.id.as_deref().unwrap_or_default();
    let mut here = carry::common::requests(session)?.into_iter();
    let found = here.find(|it| super::hex(&it.request.keys.device.0) == id);
    found.ok_or(Fault::of(FaultCode::NotFound))
}

/// Lets a device in whose words are the same on both screens. For one that is in already, only its
/// welcome is written again.
pub(crate) fn admit(session: &mut Session, input: Admit) -> Result<AdmittedView, Fault> {
    let asked = asked(session, &input)?;
    if !are_same(&input.words, &words(&asked)) {
        return Err(Fault::of(FaultCode::WordsDiffer));
    }
    let device = asked.request.keys.device;
    let book = session.book()?;
    if asked.request.agency != *book.roster.agency() {
        return Err(Fault::of(FaultCode::OtherWorkspace));
    }
    if !book.state().devices.contains_key(&device) {
        let_in(session, &asked, &input.device)?;
    }
    if !session.book()?.state().devices.contains_key(&device) {
        return Ok(AdmittedView {
            path: None,
            at_relay: false,
            pending: true,
        });
    }
    session.set_welcome_due(device, true)?;
    session.mark_agency_keys(device)?;
    carry::common::meet(session, &asked.request)?;
    let path = match &input.welcome {
        Some(path) => {
            let bytes = session.welcome_of(device, None)?;
            fault::write_file(Path::new(path), |file| file.write_all(&bytes))?;
            Some(fault::file_name(Path::new(path)))
        }
        None => None,
    };
    Ok(AdmittedView {
        path,
        at_relay: session.has_relays()?,
        pending: false,
    })
}

fn let_in(session: &mut Session, asked: &Asked, called: &str) -> Result<(), Fault> {
    let keys = asked.request.keys.clone();
    let called = if called.trim().is_empty() {
        &asked.beside.name
    } else {
        called
    };
    let called = required("device", called, 120)?;
    let (device, member) = (keys.device, keys.member);
    let row = session.read().find::<Member>(member)?;
    let body = if session.book()?.state().members.contains_key(&member) {
        let restored = asked.beside.restored.map(DeviceId);
        Body::AddDevice(AddDevice {
            device: keys,
            restored,
        })
    } else {
        let roles: BTreeSet<Role> = row.roles.0;
        Body::AddMember(AddMember {
            device: keys,
            roles,
        })
    };
    session.say_and(Deed::EditMembers, vec![body], |w, members| {
        super::keep_in_step(w, members, member)?;
        super::put_name(w, device.0, member, called)
    })
}

fn words(asked: &Asked) -> Vec<String> {
    let words = asked.request.words();
    words.iter().map(|word| (*word).to_owned()).collect()
}

/// As they were read aloud: case and blanks do not matter, everything else does.
fn are_same(given: &[String], words: &[String]) -> bool {
    let plain = |word: &String| word.trim().to_lowercase();
    let given: Vec<String> = given
        .iter()
        .map(plain)
        .filter(|word| !word.is_empty())
        .collect();
    given == words
}
