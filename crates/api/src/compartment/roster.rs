//! What sealed notes ask the roster. Every answer about who may read what comes from here.

use crate::fault::Fault;
use crate::session::Session;
use casework::{CaseId, Facet, MemberId};
use std::collections::BTreeSet;
use sync::roster::{DeviceId, Hash, Scope};
use vault::{Secret, SigningKey};

/// The members who may read this facet of this case. What nobody opened in the roster yet is read by
/// whoever writes it here, and by nobody else.
pub(super) fn readers_of(
    session: &mut Session,
    facet: Facet,
    case: CaseId,
) -> Result<BTreeSet<MemberId>, Fault> {
    let (me, opens) = (session.member.id, session.member.opens(facet));
    let state = session.book()?.state();
    if state.granted.contains_key(&(case, facet)) {
        return Ok(state.readers(Scope::of(case, facet)));
    }
    let was_opened = state.keys.contains_key(&Scope::of(case, facet));
    Ok((opens && !was_opened).then_some(me).into_iter().collect())
}

/// Whether a device belongs to a member now.
pub(super) fn is_device_of(
    session: &mut Session,
    device: DeviceId,
    member: MemberId,
) -> Result<bool, Fault> {
    let devices = &session.book()?.state().devices;
    Ok(devices
        .get(&device)
        .is_some_and(|known| known.member == member))
}

/// The epoch of this facet of this case: rises with every member who may read it no longer.
pub(super) fn epoch_of(session: &mut Session, facet: Facet, case: CaseId) -> Result<u32, Fault> {
    let keys = &session.book()?.state().keys;
    let last = keys
        .get(&Scope::of(case, facet))
        .and_then(|keys| keys.last());
    Ok(last.map_or(1, |last| last.epoch))
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
