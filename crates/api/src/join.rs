//! Joining an agency: a vault is made that waits, shows eight words, and takes its welcome.

use crate::carry;
use crate::desk::Desk;
use crate::exchange::identity::Identity;
use crate::exchange::joining::{self, Joining};
use crate::exchange::welcome::{Invitation, WELCOME_BYTES_MAX};
use crate::fault::{self, Fault, FaultCode};
use crate::host::FromHost;
use crate::place::Partial;
use crate::session::Session;
use crate::shapes::Nothing;
use crate::shapes::desk::DeskView;
use crate::shapes::team::{
    FinishJoin, InvitationView, Join, JoinState, JoinView, OfInvitation, SaveRequest,
};
use casework::Record;
use casework::invalid::required;
use casework::member::Member;
use std::fs::File;
use std::io::{Read as _, Write as _};
use std::path::Path;
use store::Store;

pub(crate) fn look(_: &Desk, input: OfInvitation) -> Result<InvitationView, Fault> {
    let invitation = Invitation::read(&file(&input.path)?)?;
    Ok(InvitationView {
        path: fault::file_name(Path::new(&input.path)),
        relay: first_place(&invitation.relays),
        agency: invitation.agency_name,
        member: invitation.member_name,
        second_device: invitation.second_device,
    })
}

/// Makes the vault that waits, beside its place and moved there whole, like one that founds.
pub(crate) fn begin(desk: &Desk, input: Join) -> Result<JoinView, Fault> {
    let bytes = file(&input.path)?;
    let invitation = Invitation::read(&bytes)?;
    let joining = Joining {
        agency: invitation.agency_name.clone(),
        member: invitation.member_name.clone(),
        device: required("device", &input.device, 120)?,
        invitation: bytes,
    };
    let passphrase = vault::Passphrase::new(input.passphrase);
    let mut guard = desk.session();
    if guard.is_some() {
        return Err(Fault::of(FaultCode::VaultExists));
    }
    let host = &*desk.host;
    let partial = Partial::begin(&host.vault_dir(), host.fresh_id())?;
    let (mut vault, code) =
        vault::create(&partial.vault(), &passphrase, host.kdf(), &FromHost(host))?;
    let mut store = Store::create(&vault.dir().db(), vault.db_key().expose())?;
    joining::begin(&mut store, &invitation, &joining)?;
    Identity::make(&vault, &mut store, host)?;
    store.close()?;
    partial.settle(&mut vault)?;
    drop(vault);
    let mut session = Session::open(desk, vault::Unlock::Passphrase(&passphrase))?;
    if let Some(path) = &input.request {
        write_request(&mut session, path)?;
    }
    let view = view(&mut session, input.request.as_deref());
    *guard = Some(session);
    let code = Some(code.expose().to_string());
    view.map(|view| JoinView { code, ..view })
}

pub(crate) fn status(desk: &Desk, _: Nothing) -> Result<JoinView, Fault> {
    let mut guard = desk.session();
    let session = guard.as_mut().ok_or(Fault::of(FaultCode::Locked))?;
    view(session, None)
}

pub(crate) fn save_request(desk: &Desk, input: SaveRequest) -> Result<JoinView, Fault> {
    let mut guard = desk.session();
    let session = guard.as_mut().ok_or(Fault::of(FaultCode::Locked))?;
    write_request(session, &input.path)?;
    view(session, Some(&input.path))
}

/// Takes the welcome, from a file or from the relay, and what colleagues laid at the relays with it.
pub(crate) fn finish(desk: &Desk, input: FinishJoin) -> Result<DeskView, Fault> {
    let bytes = match &input.path {
        Some(path) => file(path)?,
        None => carry::welcome::look(desk)?.ok_or(carry::welcome::not_yet())?,
    };
    {
        let mut guard = desk.session();
        let session = guard.as_mut().ok_or(Fault::of(FaultCode::Locked))?;
        session.take_welcome(&bytes)?;
        session.follow_office()?;
    }
    // The device is in; what is left to do with those at this computer is tried again by the clock.
    let _later = carry::common::settle(desk);
    let places = {
        let mut guard = desk.session();
        let session = guard.as_mut().ok_or(Fault::of(FaultCode::Locked))?;
        session.places()?
    };
    let job = desk.jobs.begin(None);
    for place in &places {
        // The device is in whether or not a relay answers now: the rest comes when it does.
        let _later = carry::with(desk, &place.id, true, &job);
    }
    let mut guard = desk.session();
    let session = guard.as_mut().ok_or(Fault::of(FaultCode::Locked))?;
    session.follow_office()?;
    Ok(session.view())
}

fn view(session: &mut Session, request: Option<&str>) -> Result<JoinView, Fault> {
    let is_in = session.book()?.is_in();
    let came = session.read().get::<Member>(session.member.id())?.is_some();
    let relays = session.store.meta_get(crate::exchange::duties::RELAYS)?;
    let words = session.asks()?.request.words();
    // A folder that takes no request means a file of it, and no more.
    let here = !is_in && carry::common::leave(session).unwrap_or(false);
    Ok(JoinView {
        state: match (is_in, came) {
            (false, _) => JoinState::Asked,
            (true, false) => JoinState::Welcome,
            (true, true) => JoinState::Joined,
        },
        agency: session.agency.name.clone(),
        member: session.member.name.expose().to_owned(),
        words: words.iter().map(|word| (*word).to_owned()).collect(),
        relay: first_place(&relays.unwrap_or_default()),
        here,
        code: None,
        request: request.map(|path| fault::file_name(Path::new(path))),
    })
}

fn write_request(session: &mut Session, path: &str) -> Result<(), Fault> {
    let bytes = session.asks()?.to_bytes()?;
    fault::write_file(Path::new(path), |file| file.write_all(&bytes))
}

/// Where the first relay is, for the person who reads it.
pub(crate) fn first_place(relays: &[u8]) -> Option<String> {
    let relays: serde_json::Value = serde_json::from_slice(relays).ok()?;
    let place = relays.get(0)?.get("place")?.as_str()?;
    Some(place.to_owned())
}

/// A whole file, as long as one of ours can be.
pub(crate) fn file(path: &str) -> Result<Vec<u8>, Fault> {
    let file = File::open(path).map_err(|error| fault::io(&error))?;
    let mut bytes = Vec::new();
    let limit = WELCOME_BYTES_MAX as u64 + 1;
    let read = file.take(limit).read_to_end(&mut bytes);
    read.map_err(|error| fault::io(&error))?;
    if bytes.len() > WELCOME_BYTES_MAX {
        return Err(Fault::of(FaultCode::FileTooLarge));
    }
    Ok(bytes)
}
