//! Erasing a case for good: decided in the roster, done by each device for itself, told by receipts.

use crate::fault::{Fault, FaultCode};
use crate::look;
use crate::roster::hex;
use crate::session::Session;
use crate::shapes::exchange::{ErasureDevice, ErasureList, ErasureView};
use crate::shapes::{Nothing, OfCase};
use casework::exchange::{DeviceName, Receipt};
use casework::{CaseId, Deed, Moment};
use std::collections::{BTreeMap, BTreeSet};
use store::Read;
use sync::roster::{Body, DeviceId, EraseCase, State, Statement};

pub(crate) fn list(session: &mut Session, _: Nothing) -> Result<ErasureList, Fault> {
    session.book()?;
    let session = &*session;
    let book = session.exchange.book.as_ref();
    let book = book.ok_or(Fault::of(FaultCode::Unexpected))?;
    let (read, state) = (session.read(), book.state());
    let receipts = read.all::<Receipt>("ORDER BY at, id", [])?;
    let names = read.all::<DeviceName>("ORDER BY joined_at, id", [])?;
    let mut cases: BTreeMap<CaseId, Option<String>> =
        state.erased.iter().map(|case| (*case, None)).collect();
    for hash in &state.pending {
        if let Some(Body::EraseCase(it)) = book.roster.statement(hash).map(Statement::body) {
            cases.entry(it.case).or_insert_with(|| Some(hex(hash)));
        }
    }
    let views = cases.into_iter().map(|(case, pending)| {
        let (done, open) = devices(&read, state, case, &receipts, &names)?;
        Ok(ErasureView {
            case_id: case,
            case_code: look::case(&read, Some(case))?.0,
            pending,
            erased: state.erased.contains(&case),
            done,
            open,
        })
    });
    let erasures = views.collect::<Result<_, Fault>>()?;
    Ok(ErasureList { erasures })
}

/// The devices that say they erased it, and those that did not yet.
fn devices(
    read: &Read<'_>,
    state: &State,
    case: CaseId,
    receipts: &[Receipt],
    names: &[DeviceName],
) -> Result<(Vec<ErasureDevice>, Vec<ErasureDevice>), Fault> {
    let (mut done, mut open) = (Vec::new(), Vec::new());
    for (id, device) in &state.devices {
        let said = |it: &&Receipt| it.erased_id == case && it.device == id.0;
        let at = receipts.iter().find(said).map(|receipt| receipt.at);
        let called = names.iter().find(|name| name.device == id.0);
        let called = called.map(|row| row.name.expose().to_owned());
        let view = ErasureDevice {
            member: look::member(read, device.member)?.unwrap_or_default(),
            device: called.unwrap_or_default(),
            at,
        };
        if at.is_some() {
            done.push(view);
        } else {
            open.push(view);
        }
    }
    Ok((done, open))
}

pub(crate) fn propose(session: &mut Session, input: OfCase) -> Result<ErasureView, Fault> {
    let case = input.case_id;
    session.say(Deed::EraseCase, vec![Body::EraseCase(EraseCase { case })])?;
    erase_if_decided(session, case)?;
    let all = list(session, Nothing {})?.erasures.into_iter();
    let mut of_case = all.filter(|view| view.case_id == case);
    of_case.next().ok_or(Fault::of(FaultCode::Unexpected))
}

/// Erases a case here, if the roster says that it is erased and this device did not do it yet.
pub(crate) fn erase_if_decided(session: &mut Session, case: CaseId) -> Result<(), Fault> {
    if session.book()?.state().erased.contains(&case) {
        erase_now(session, case)?;
    }
    Ok(())
}

/// Every case that the roster says is erased and this device has no receipt of yet: after an import.
pub(crate) fn erase_all_decided(session: &mut Session) -> Result<usize, Fault> {
    let device = session.identity()?.device();
    let receipts = session.read().all::<Receipt>("", [])?;
    let own = receipts.iter().filter(|receipt| receipt.device == device.0);
    let done: BTreeSet<CaseId> = own.map(|receipt| receipt.erased_id).collect();
    let open: Vec<CaseId> = session
        .book()?
        .state()
        .erased
        .difference(&done)
        .copied()
        .collect();
    for case in &open {
        erase_now(session, *case)?;
    }
    Ok(open.len())
}

/// Erases everything of a case on this device, and says so. A second time does no harm: rows that
/// came meanwhile go as well, and there is one receipt.
pub(crate) fn erase_now(session: &mut Session, case: CaseId) -> Result<(), Fault> {
    let DeviceId(device) = session.identity()?.device();
    let images = session.store.erase_case(case)?;
    session.forget_case(case, &images)?;
    crate::attachments::gone::erased(session, &images)?;
    let receipts = session.read().all::<Receipt>("", [])?;
    let own = |receipt: &&Receipt| receipt.erased_id == case && receipt.device == device;
    if receipts.iter().any(|receipt| own(&receipt)) {
        return Ok(());
    }
    let at: Moment = session.now();
    session.write(Deed::Exchange, None, |w| {
        Ok(w.insert(&Receipt {
            id: w.fresh(),
            erased_id: case,
            device: device.to_vec(),
            at,
        })?)
    })
}
