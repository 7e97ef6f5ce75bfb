//! Where the exchange stands: what waits, who was not heard of, what should not be so.

use super::alarms::alarms;
use super::findings::findings;
use super::names::Names;
use crate::carry::place::Place;
use crate::carry::{Carrying, Seen};
use crate::fault::{Fault, FaultCode};
use crate::session::{Session, word};
use crate::shapes::exchange::{ExchangeState, ExchangeView, RelayView, SilentView};
use casework::Moment;
use std::collections::BTreeMap;
use store::exchange::{Found, Why};
use sync::alarm::Finding;

/// What was found in packs since the vault was unlocked, and how often.
pub(crate) type FoundHere = BTreeMap<Found, i64>;

/// What is asked of the vault for the whole view.
pub(crate) fn view(session: &mut Session, carry: &Carrying) -> Result<ExchangeView, Fault> {
    let names = Names::of(session)?;
    let refused = session.refused_packs()?;
    let mut waiting = session.store.waiting()?;
    waiting.retain(|one| !refused.contains(&one.name));
    let places = session.places()?;
    let lone = session.book()?.is_lone();
    let mut relays = Vec::new();
    for place in &places {
        relays.push(relay_view(session, place, &carry.seen(&place.id))?);
    }
    let findings = findings(session, carry, &waiting)?;
    let unsealed = i64::from(session.has_unsealed_work()?);
    let to_go = relays.iter().map(|relay| relay.to_go).max().unwrap_or(0) + unsealed;
    let is = |why: Why| waiting.iter().filter(move |one| one.why == why).count() as i64;
    let quarantined = is(Why::Quarantine);
    let to_come = is(Why::Missing) + is(Why::Key) + is(Why::Author) + is(Why::Newer);
    let silent = silent(&names, &findings);
    let alarms = alarms(session, carry, &names, &findings)?;
    let conflicts = session.store.count_contested(None)?;
    let trouble = relays.iter().any(|relay| relay.trouble.is_some());
    let state = if !alarms.is_empty() || quarantined > 0 {
        ExchangeState::Warned
    } else if lone && places.is_empty() {
        ExchangeState::Alone
    } else if trouble {
        ExchangeState::Unreachable
    } else if to_go + to_come > 0 {
        ExchangeState::Waiting
    } else {
        ExchangeState::Current
    };
    Ok(ExchangeView {
        state,
        last_at: relays.iter().filter_map(|relay| relay.last_at).max(),
        relays,
        to_go: if lone && places.is_empty() { 0 } else { to_go },
        to_come,
        conflicts,
        quarantined,
        silent,
        alarms,
    })
}

/// One relay, for the screen: never with a secret.
pub(crate) fn relay_view(
    session: &Session,
    place: &Place,
    seen: &Seen,
) -> Result<RelayView, Fault> {
    let last = word(&session.store, &format!("exchanged-{}", place.id))?;
    let last_at = last.and_then(|text| text.parse::<Moment>().ok());
    let trouble = seen
        .trouble
        .and_then(|code| serde_json::to_value(code).ok());
    Ok(RelayView {
        id: place.id.clone(),
        kind: place.kind,
        place: place.place.clone(),
        user: place.user.clone(),
        bucket: place.bucket.clone(),
        region: place.region.clone(),
        automatic: place.automatic,
        common: place.common,
        last_at,
        trouble: trouble.and_then(|code| code.as_str().map(str::to_owned)),
        to_go: session.store.count_not_at(&place.id)?,
    })
}

fn silent(names: &Names, findings: &[Finding]) -> Vec<SilentView> {
    let one = |finding: &Finding| match finding {
        Finding::Silent {
            device,
            days,
            never,
        } => {
            let (member, name) = names.device(&device.0);
            let member_id = names.owner(&device.0)?;
            Some(SilentView {
                member_id,
                member: member.unwrap_or_default(),
                device: name.unwrap_or_default(),
                days: *days,
                never: *never,
            })
        }
        _ => None,
    };
    findings.iter().filter_map(one).collect()
}

impl Session {
    /// Whether anything but lines of the audit waits to be sealed.
    pub(crate) fn has_unsealed_work(&self) -> Result<bool, Fault> {
        let scopes = self.store.unsealed_scopes()?;
        Ok(scopes
            .iter()
            .any(|(facet, _)| *facet != casework::Facet::Audit))
    }
}

/// The fault of a relay that was never set up.
pub(crate) const fn no_relay() -> Fault {
    Fault::of(FaultCode::NotFound)
}
