//! Reading keys for sealed notes: this vault's own, behind the step-up; and those of colleagues.

use super::roster;
use crate::fault::Fault;
use crate::host::FromHost;
use crate::session::Session;
use casework::compartment::ReaderName;
use casework::{CaseId, Deed, Facet, MemberId};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use store::tables::compartments;
use sync::roster::DeviceId;
use sync::sealed_reader::{prove, proven};
use vault::{READING_KEYS_MAX, ReadingKey};

/// Where this device keeps the secret halves, sealed under the step-up key.
const KEPT: &str = "reading-keys";

/// The own reading keys, newest last: what was wrapped for an older one still opens.
pub(super) fn kept(session: &Session) -> Result<Vec<ReadingKey>, Fault> {
    let sealer = session.sealer()?;
    match session.store.meta_get(KEPT)? {
        Some(sealed) => Ok(sealer.kept(&sealed)?),
        None => Ok(Vec::new()),
    }
}

/// Sees to it that this device has a reading key that nobody else uses, and that colleagues know it.
pub(super) fn settle(session: &mut Session) -> Result<(), Fault> {
    let signing = roster::signing_key(session)?;
    let device = DeviceId(signing.public().0);
    let said = compartments::readers(&session.read())?;
    let mut keys = kept(session)?;
    let newest = keys.last().map(|key| key.public().0);
    let is_anothers = |name: ReaderName| {
        let by: Vec<_> = said.iter().filter(|row| row.reader == name).collect();
        let is_ours = by.iter().any(|row| row.device == device.0);
        !by.is_empty() && !is_ours
    };
    // A vault brought back from a backup is another device. What the first one could open it opens;
    // but the first may be in strange hands, and nothing more is to be wrapped for it.
    if newest.is_none_or(is_anothers) {
        let host = Arc::clone(&session.host);
        if keys.len() == READING_KEYS_MAX {
            // What was wrapped for it was passed on to a newer one when that first stepped up.
            keys.remove(0);
        }
        keys.push(ReadingKey::generate(&FromHost(&*host))?);
        let sealed = session.sealer()?.keep(&keys, &FromHost(&*host))?;
        // Kept before it is told: a key is wrapped for nobody who could lose the other half.
        session.store.meta_set(KEPT, &sealed)?;
    }
    let Some(reader) = keys.last().map(ReadingKey::public) else {
        return Ok(());
    };
    let (agency, member) = (roster::agency(session)?, session.member.id);
    let mut told = said.iter().filter(|row| row.member_id == member);
    if told.any(|row| proven(&agency, row) == Some((device, reader))) {
        return Ok(());
    }
    session.write(Deed::ShareSealed, None, |w| {
        Ok(w.insert(&prove(w.fresh(), &agency, member, &signing, reader))?)
    })
}

/// The reading keys of members, each proven by the member's own device.
pub(super) struct Readers(BTreeMap<MemberId, BTreeSet<ReaderName>>);

impl Readers {
    /// The ones that are known: of each device the newest, and the own one in any case.
    pub(super) fn known(session: &mut Session, mine: &[ReadingKey]) -> Result<Self, Fault> {
        let agency = roster::agency(session)?;
        let mut newest = BTreeMap::new();
        for row in compartments::readers(&session.read())? {
            let Some((device, reader)) = proven(&agency, &row) else {
                continue;
            };
            if roster::is_device_of(session, device, row.member_id)? {
                newest.insert((row.member_id, device), reader.0);
            }
        }
        let mut members: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
        for ((member, _), reader) in newest {
            members.entry(member).or_default().insert(reader);
        }
        if let Some(key) = mine.last() {
            let own = members.entry(session.member.id).or_default();
            own.insert(key.public().0);
        }
        Ok(Self(members))
    }

    /// Those of the members who may read this facet of this case.
    pub(super) fn of(
        &self,
        session: &mut Session,
        facet: Facet,
        case: CaseId,
    ) -> Result<BTreeSet<ReaderName>, Fault> {
        let members = roster::readers_of(session, facet, case)?;
        let known = members.iter().filter_map(|member| self.0.get(member));
        Ok(known.flatten().copied().collect())
    }
}
