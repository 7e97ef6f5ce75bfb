//! What sealed notes ask the roster. Every answer about who may read what comes from here.

use crate::fault::Fault;
use crate::session::Session;
use casework::{CaseId, Facet, MemberId};
use std::collections::BTreeSet;
use sync::roster::{DeviceId, Hash, Scope};
use vault::{Secret, SigningKey};

/// The members who may read this facet of this case. Of a case that nobody was told of yet, or that
/// two say they opened, this member alone: the note is kept, and reaches nobody else before it may.
pub(super) fn readers_of(
    session: &mut Session,
    facet: Facet,
    case: CaseId,
) -> Result<BTreeSet<MemberId>, Fault> {
    let me = session.member.opens(facet).then_some(session.member.id);
    let state = session.book()?.state();
    if state.erased.contains(&case) {
        return Ok(BTreeSet::new());
    }
    let granted = state.granted.get(&(case, facet)).cloned();
    Ok(granted.unwrap_or_else(|| me.into_iter().collect()))
}

/// Whether a device belongs to a member now.
pub(super) fn is_device_of(
    session: &mut Session,
    device: DeviceId,
    member: MemberId,
) -> Result<bool, Fault> {
    let devices = &session.book()?.state().devices;
    Ok(devices.get(&device).is_some_and(|it| it.member == member))
}

/// The epoch of this facet of this case: rises with every member who may read it no longer.
pub(super) fn epoch_of(session: &mut Session, facet: Facet, case: CaseId) -> Result<u32, Fault> {
    let keys = session.book()?.state().keys.get(&Scope::of(case, facet));
    let newest = keys.and_then(|keys| keys.last());
    Ok(newest.map_or(1, |key| key.epoch.max(1)))
}

/// The agency to which a device speaks.
pub(super) fn agency(session: &mut Session) -> Result<Hash, Fault> {
    Ok(*session.book()?.roster.agency())
}

/// The key with which this device speaks.
pub(super) fn signing_key(session: &mut Session) -> Result<SigningKey, Fault> {
    let identity = session.identity()?;
    let secret = Secret::copy_of(identity.signing.secret().expose())?;
    Ok(SigningKey::from_secret(secret))
}
