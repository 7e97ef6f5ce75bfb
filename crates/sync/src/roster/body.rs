//! What stands in the statements of each kind.

use super::request::DeviceKeys;
use super::{DeviceId, Hash, wire};
use crate::history::{LogId, PackHash};
use casework::member::Role;
use casework::{CaseId, Facet, MemberId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What one key opens: a facet of a case, or of the agency (`agency`, `audit`) without a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Scope {
    /// Of which case.
    #[serde(with = "wire::maybe_id")]
    pub case: Option<CaseId>,
    /// Which part.
    #[serde(with = "wire::facet")]
    pub facet: Facet,
}

impl Scope {
    /// The part of the agency that every member reads.
    pub const AGENCY: Self = Self {
        case: None,
        facet: Facet::Agency,
    };
    /// Who read, printed, exported and changed what.
    pub const AUDIT: Self = Self {
        case: None,
        facet: Facet::Audit,
    };

    /// A facet of a case.
    pub const fn of(case: CaseId, facet: Facet) -> Self {
        Self {
            case: Some(case),
            facet,
        }
    }

    /// Whether there is such a key: `agency` and `audit` belong to no case, the others to one.
    pub(super) const fn is_one(&self) -> bool {
        matches!(self.facet, Facet::Agency | Facet::Audit) != self.case.is_some()
    }
}

/// The first statement: there is an agency, and this member with this device administers it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    /// Random, so that no two agencies have the same id.
    pub salt: [u8; 32],
    /// The founder's device; it names the founder.
    pub device: DeviceKeys,
    /// What the founder does besides administering.
    #[serde(with = "wire::roles")]
    pub roles: BTreeSet<Role>,
    /// What everyone must at least use from the beginning.
    pub security: Security,
}

/// A member joins, or comes back, with a first device; the device names the member.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AddMember {
    /// The device, as it asked to join.
    pub device: DeviceKeys,
    /// What the member does.
    #[serde(with = "wire::roles")]
    pub roles: BTreeSet<Role>,
}

/// A member has one more device.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AddDevice {
    /// The device, as it asked to join.
    pub device: DeviceKeys,
    /// The device whose backup it was filled from, if it was; then two must sign.
    pub restored: Option<DeviceId>,
}

/// The last pack of a log that counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Last {
    /// Which log.
    pub log: LogId,
    /// Its number.
    pub no: u64,
    /// Its hash: a number alone could be given to another pack afterwards.
    pub pack: PackHash,
}

/// How far the logs of somebody who is removed count, by log. One that is not named does not count.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cut(pub Vec<Last>);

/// A member leaves, with all devices.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RemoveMember {
    /// Who.
    #[serde(with = "wire::id")]
    pub member: MemberId,
    /// How far their logs count.
    pub cut: Cut,
}

/// A device is lost, stolen or given away. Its keys never come back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RemoveDevice {
    /// Which.
    pub device: DeviceId,
    /// How far its logs count.
    pub cut: Cut,
}

/// Roles of a member, given or taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Roles {
    /// Whose.
    #[serde(with = "wire::id")]
    pub member: MemberId,
    /// Which.
    #[serde(with = "wire::roles")]
    pub roles: BTreeSet<Role>,
}

/// The author is the first reader of these facets of some cases: of all of them, or of none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenCase {
    /// Which cases.
    #[serde(with = "wire::ids")]
    pub cases: BTreeSet<CaseId>,
    /// Which facets of each.
    #[serde(with = "wire::facets")]
    pub facets: BTreeSet<Facet>,
}

/// Facets of some cases that a member may read, granted or withdrawn: all of them, or none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grant {
    /// Which cases.
    #[serde(with = "wire::ids")]
    pub cases: BTreeSet<CaseId>,
    /// Who.
    #[serde(with = "wire::id")]
    pub member: MemberId,
    /// Which facets of each.
    #[serde(with = "wire::facets")]
    pub facets: BTreeSet<Facet>,
}

impl OpenCase {
    /// Every facet of every case that it names.
    pub(super) fn scopes(&self) -> impl Iterator<Item = (CaseId, Facet)> {
        pairs(&self.cases, &self.facets)
    }
}

impl Grant {
    /// Every facet of every case that it names.
    pub(super) fn scopes(&self) -> impl Iterator<Item = (CaseId, Facet)> {
        pairs(&self.cases, &self.facets)
    }
}

fn pairs(
    cases: &BTreeSet<CaseId>,
    facets: &BTreeSet<Facet>,
) -> impl Iterator<Item = (CaseId, Facet)> {
    let of = |case: &CaseId| {
        let case = *case;
        facets.iter().map(move |facet| (case, *facet))
    };
    cases.iter().flat_map(of)
}

/// One key that is used from now on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewKey {
    /// What it opens.
    pub scope: Scope,
    /// One more than the last known epoch of the scope.
    pub epoch: u32,
    /// The hash of the key, so that nobody can slip a reader another one.
    pub check: [u8; 32],
}

/// New epochs of keys.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Renew {
    /// The keys, by scope.
    pub keys: Vec<NewKey>,
}

/// Who can together open a vault that nobody can open any more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecoverySet {
    /// The public half of the recovery identity.
    pub identity: [u8; 32],
    /// How many of the holders are needed.
    pub needed: u8,
    /// Who holds a share.
    pub holders: Vec<Holder>,
}

/// A member who holds one share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Holder(#[serde(with = "wire::id")] pub MemberId);

/// The least that everyone must use. It may only rise.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Security {
    /// Lowest version of packs that is taken.
    pub format: u16,
    /// Lowest cost of passphrases, in MiB.
    pub kdf_mib: u32,
}

/// A case is erased, for ever.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EraseCase {
    /// Which.
    #[serde(with = "wire::id")]
    pub case: CaseId,
}

/// The second signature under a statement that needs two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Second {
    /// Under which.
    pub of: Hash,
}

/// There is no administrator left; the author becomes one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Promote {}

/// Packs of a removed device that a person has looked at count after all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Admit {
    /// Up to which pack.
    pub last: Last,
}

/// A pack that nobody holds any more need not be waited for ([`crate::lost`]).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lose {
    /// Which pack.
    pub last: Last,
}

/// What the author takes for true here, for others to compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checkpoint {
    /// The digest of everything that counts in the past of this statement.
    pub digest: Hash,
}
