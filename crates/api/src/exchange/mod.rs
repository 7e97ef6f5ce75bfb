//! Exchange with colleagues (ADR 15): who this device is, the roster as it is known, the keys it
//! makes, passes on and takes, and what is done with packs.
//!
//! Nothing of it is loaded before it is asked for. Start reading at [`run`], then at [`duties`].

mod alarms;
pub(crate) mod book;
pub(crate) mod court;
pub(crate) mod duties;
mod findings;
pub(crate) mod founding;
pub(crate) mod identity;
pub(crate) mod joining;
mod lent;
pub(crate) mod names;
pub(crate) mod openings;
pub(crate) mod parcel;
pub(crate) mod parcels;
pub(crate) mod renewals;
mod run;
pub(crate) mod snapshot;
pub(crate) mod status;
pub(crate) mod welcome;
mod witness;

pub(crate) use run::Taken;

use crate::carry;
use crate::desk::Desk;
use crate::fault::{Fault, FaultCode};
use crate::session::Session;
use crate::shapes::Nothing;
use crate::shapes::exchange::{ExchangeNow, ExchangeView, ExchangedView};
use casework::{CaseId, Facet};
use std::sync::Arc;

/// Between two exchanges with a relay that answers over a network.
const FAR_S: i64 = 5 * 60;
/// The same where own changes wait to go.
const FAR_WAITING_S: i64 = 30;
/// Before a folder that failed is asked again: longer each time, up to the second of them.
const NEAR_FAILED_S: i64 = 2;
const NEAR_FAILED_MAX_S: i64 = 20;
/// After how long without a pack a device that is in use gives a sign of life.
const SIGN_OF_LIFE_S: i64 = 24 * 60 * 60;

/// What lines of the log have in common that are sealed under one key.
pub(crate) type Part = (Facet, Option<CaseId>);

/// What a session keeps of the exchange once it was asked for.
#[derive(Default)]
pub(crate) struct Known {
    pub(crate) identity: Option<Arc<identity::Identity>>,
    pub(crate) book: Option<book::Book>,
    /// What was found in packs since the vault was unlocked.
    pub(crate) found: status::FoundHere,
    /// A vault that was made to join, until the rows of its agency came.
    pub(crate) joining: Option<joining::Joining>,
}

/// Exchanges with every relay, or with one. What one of them does not do keeps no other from it.
pub(crate) fn now(desk: &Desk, input: ExchangeNow) -> Result<ExchangedView, Fault> {
    let relays = held(desk, |session| {
        session.permit(casework::Deed::Exchange)?;
        session.places()
    })?;
    let wanted = |id: &str| input.relay.as_ref().is_none_or(|relay| relay == id);
    let ids: Vec<String> = relays.into_iter().map(|relay| relay.id).collect();
    let ids: Vec<String> = ids.into_iter().filter(|id| wanted(id)).collect();
    if ids.is_empty() {
        return Err(status::no_relay());
    }
    let job = desk.jobs.begin(input.job.as_deref());
    let mut sum = carry::Sum::default();
    let mut trouble = None;
    for id in &ids {
        match carry::with(desk, id, true, &job) {
            Ok(one) => {
                sum.sent += one.sent;
                sum.taken.add(one.taken);
            }
            Err(fault) if fault.code == FaultCode::Cancelled => return Err(fault),
            Err(fault) => trouble = Some(fault),
        }
    }
    match trouble {
        Some(fault) if ids.len() == 1 => Err(fault),
        _ => held(desk, |session| exchanged(session, &desk.carry, &sum)),
    }
}

/// What an exchange came to, for the screen.
pub(crate) fn exchanged(
    session: &mut Session,
    carry: &carry::Carrying,
    sum: &carry::Sum,
) -> Result<ExchangedView, Fault> {
    let many = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    Ok(ExchangedView {
        sent: many(sum.sent),
        received: many(sum.taken.packs),
        rows: many(sum.taken.rows),
        conflicts: session.store.count_contested(None)?,
        exchange: status::view(session, carry)?,
    })
}

/// Does what is due, without anybody asking: near relays every time, far ones now and then.
pub(crate) fn tick(desk: &Desk, _: Nothing) -> Result<ExchangeView, Fault> {
    // Asked every few seconds by the page and not by a person: what the policy refuses is left undone,
    // and is not put on record each time.
    if !held(desk, |session| Ok(session.may(casework::Deed::Exchange)))? {
        return held(desk, |session| status::view(session, &desk.carry));
    }
    // Who meets at this computer still exchanges elsewhere.
    let _later = carry::common::settle(desk);
    let due = held(desk, |session| {
        session.sign_of_life()?;
        session.due(&desk.carry)
    })?;
    let job = desk.jobs.begin(None);
    for id in due {
        // What went wrong stands in what is remembered of the relay, and is told with the rest.
        let _told = carry::with(desk, &id, false, &job);
    }
    held(desk, |session| status::view(session, &desk.carry))
}

pub(crate) fn status(session: &mut Session, _: Nothing) -> Result<ExchangeView, Fault> {
    let carry = Arc::clone(&session.carry);
    status::view(session, &carry)
}

/// Holds the session for a moment. Tables that were touched are told with the next answer of the desk.
fn held<T>(desk: &Desk, f: impl FnOnce(&mut Session) -> Result<T, Fault>) -> Result<T, Fault> {
    let mut seat = desk.session();
    f(seat.as_mut().ok_or(Fault::of(FaultCode::Locked))?)
}

impl Session {
    /// The relays that should be asked now.
    fn due(&mut self, carry: &carry::Carrying) -> Result<Vec<String>, Fault> {
        let mut due = Vec::new();
        if self.places()?.is_empty() {
            return Ok(due);
        }
        let now = self.now();
        let waits = self.has_unsealed_work()?;
        for place in self.places()?.into_iter().filter(|place| place.automatic) {
            let seen = carry.seen(&place.id);
            let since = seen.tried_at.map(|at| (now - at).num_seconds());
            let waits = waits || self.store.count_not_at(&place.id)? > 0;
            let failed = i64::from(seen.failed);
            // What does not answer is asked less and less often; a folder, which answers or fails at
            // once, is soon asked again.
            let pause = match (place.is_near(), waits) {
                (true, _) => (failed * NEAR_FAILED_S).min(NEAR_FAILED_MAX_S),
                (false, true) => FAR_WAITING_S << seen.failed.min(5),
                (false, false) => FAR_S << seen.failed.min(5),
            };
            if since.is_none_or(|since| since < 0 || since >= pause) {
                due.push(place.id);
            }
        }
        Ok(due)
    }

    /// Lets colleagues see once a day that this device is there.
    fn sign_of_life(&mut self) -> Result<(), Fault> {
        if self.places()?.is_empty() {
            return Ok(());
        }
        let own = self.identity()?.device();
        let heard = self.store.heard()?;
        let last = heard.iter().find(|one| one.device == own.0);
        let now = self.now().timestamp_millis();
        if last.is_none_or(|last| now - last.heard_ms >= SIGN_OF_LIFE_S * 1000) {
            self.seal_sign_of_life()?;
        }
        Ok(())
    }
}
