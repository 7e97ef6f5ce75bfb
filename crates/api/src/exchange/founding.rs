//! The beginning of an agency: the first statement, and the first key.

use super::identity::Identity;
use crate::fault::{Fault, FaultCode};
use crate::host::Host;
use casework::code::Codes;
use casework::exchange::StatementRow;
use casework::member::Role;
use casework::{Facet, MemberId, StatementId};
use std::collections::BTreeSet;
use store::{HeldKey, Owner};
use sync::roster::{
    Body, DeviceKeys, Found, Hash, NOBODY, NewKey, Renew, Roster, Scope, Security, Statement,
    check_of,
};
use uuid::Uuid;
use vault::Zeroizing;

/// The least that everyone must use: the first format of packs, whatever the header asks for.
const SECURITY: Security = Security {
    format: 1,
    kdf_mib: 0,
};

/// What a vault keeps of the founding of its agency.
pub(crate) struct Founded {
    pub(crate) agency: Hash,
    pub(crate) rows: Vec<StatementRow>,
    pub(crate) key: HeldKey,
}

impl Founded {
    /// Founds an agency of one member with this device.
    pub(crate) fn new(
        identity: &Identity,
        (member, roles): (MemberId, &Codes<Role>),
        host: &dyn Host,
    ) -> Result<Self, Fault> {
        let mut salt = [0; 32];
        host.fill(&mut salt);
        let (signing, hlc) = (&identity.signing, hlc(host));
        let device = DeviceKeys::new(&NOBODY, member, signing, identity.reading.public());
        let found = Body::Found(Found {
            salt,
            device,
            roles: roles.0.clone(),
            security: SECURITY,
        });
        let unexpected = |_| Fault::of(FaultCode::Unexpected);
        let first = Statement::found(signing, hlc, found).map_err(unexpected)?;
        let agency = *first.hash();
        let mut rows = vec![row_of(&first)];
        let mut roster = Roster::fold(agency, [first]).map_err(unexpected)?;
        let key = fresh_key(Scope::AGENCY, 1, host);
        let renew = Body::Renew(Renew {
            keys: vec![announced(&key)],
        });
        let renew = roster.say(signing, hlc, renew);
        let renew = renew.map_err(|_| Fault::of(FaultCode::Unexpected))?;
        rows.push(row_of(&renew));
        roster.add(renew).map_err(unexpected)?;
        Ok(Self { agency, rows, key })
    }
}

/// The row that carries a statement.
pub(crate) fn row_of(statement: &Statement) -> StatementRow {
    let id = statement.hash().first_chunk().copied().unwrap_or_default();
    StatementRow {
        id: StatementId(Uuid::from_bytes(id)),
        bytes: statement.bytes().to_vec(),
    }
}

/// What a statement says of the time: for people, nothing is decided by it.
pub(crate) fn hlc(host: &dyn Host) -> sync::Hlc {
    sync::Clock::default().next(host.now().timestamp_millis())
}

/// A new key of a scope that the roster knows.
pub(crate) fn fresh_key(scope: Scope, epoch: u32, host: &dyn Host) -> HeldKey {
    made_key((scope.facet, scope.case), Owner::Shared, epoch, host)
}

/// A new key.
pub(crate) fn made_key(
    (facet, case): super::Part,
    owner: Owner,
    epoch: u32,
    host: &dyn Host,
) -> HeldKey {
    let mut key = Zeroizing::new([0; 32]);
    host.fill(key.as_mut_slice());
    HeldKey {
        facet,
        case,
        owner,
        epoch,
        key,
        made_here: true,
        marks: BTreeSet::new(),
    }
}

/// What a renewal says of a key.
pub(crate) fn announced(key: &HeldKey) -> NewKey {
    NewKey {
        scope: Scope {
            case: key.case,
            facet: key.facet,
        },
        epoch: key.epoch,
        check: check_of(&key.key),
    }
}
