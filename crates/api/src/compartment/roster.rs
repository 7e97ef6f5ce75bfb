//! What sealed notes ask the roster. Every answer about who may read what comes from here.
//!
//! The roster of this vault is being built beside this. Until it answers, a vault that has none goes
//! by its own list of members; and one that has a roster nobody asks here yet trusts no one but its
//! own member, so that nothing can reach somebody who may not read.

use crate::fault::Fault;
use crate::session::Session;
use casework::exchange::StatementRow;
use casework::{CaseId, Facet, MemberId, Record};
use store::tables::office;
use sync::roster::{DeviceId, Hash};
use vault::{Secret, SigningKey};

/// Where a device keeps the key it signs with.
const SIGNING: &str = "signing-key";

/// The members who may read this facet of this case.
pub(super) fn readers_of(
    session: &mut Session,
    facet: Facet,
    _case: CaseId,
) -> Result<Vec<MemberId>, Fault> {
    let read = session.read();
    let has_roster = office::rows_of(&read, StatementRow::TABLE)? > 0;
    let counts = |member: &casework::member::Member| {
        member.active && member.opens(facet) && (!has_roster || member.id == session.member.id)
    };
    let members = office::members(&read)?.into_iter().filter(counts);
    Ok(members.map(|member| member.id).collect())
}

/// Whether a device belongs to a member now. Without a roster its own word is all there is.
pub(super) const fn is_device_of(_: &mut Session, _: DeviceId, _: MemberId) -> bool {
    true
}

/// The epoch of this facet of this case: rises with every member who may read it no longer.
pub(super) const fn epoch_of(_: &mut Session, _: Facet, _: CaseId) -> u32 {
    1
}

/// The agency to which a device speaks.
pub(super) fn agency(session: &mut Session) -> Hash {
    session.vault.agency().0
}

/// The key with which this device speaks; none if it has no name yet, and seals for itself.
pub(super) fn signing_key(session: &mut Session) -> Result<Option<SigningKey>, Fault> {
    let kept = session.store.meta_get(SIGNING)?;
    let key = |bytes: Vec<u8>| Secret::copy_of(&bytes).map(SigningKey::from_secret);
    Ok(kept.map(key).transpose()?)
}
