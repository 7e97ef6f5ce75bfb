//! The kinds of statements, each with its number and its limits.
//!
//! A number and the fields behind it never change. A new role, facet or field gets a new kind, so
//! that an older program can tell "newer than I am" from "damaged".

use super::Refused;
use super::body::{
    AddDevice, AddMember, Admit, Checkpoint, EraseCase, Found, Grant, Lose, OpenCase, Promote,
    RecoverySet, RemoveDevice, RemoveMember, Renew, Roles, Second, Security,
};
use super::request::DeviceKeys;
use casework::Facet;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// Logs in one cut-off vector: three for each of 200 devices would be 600; one member has few.
pub const CUT_MAX: usize = 512;
/// Cases that one statement opens, grants or withdraws.
pub const CASES_MAX: usize = 256;
/// New keys in one statement.
pub const KEYS_MAX: usize = 512;
/// Holders of the shares of a recovery set.
pub const HOLDERS_MAX: usize = 7;

macro_rules! kinds {
    ($($(#[$doc:meta])* $number:literal $name:ident($fields:ty),)+) => {
        /// What a statement says.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum Body {
            $($(#[$doc])* $name($fields),)+
            /// A kind that only a newer version knows: kept and passed on as it is.
            Unknown(u16, Vec<u8>),
        }

        impl Body {
            /// Its number.
            pub const fn kind(&self) -> u16 {
                match self {
                    $(Self::$name(_) => $number,)+
                    Self::Unknown(kind, _) => *kind,
                }
            }

            pub(super) fn encode(&self) -> Result<Vec<u8>, Refused> {
                match self {
                    $(Self::$name(fields) => {
                        postcard::to_allocvec(fields).map_err(|_| Refused::TooLarge)
                    })+
                    Self::Unknown(_, bytes) => Ok(bytes.clone()),
                }
            }

            pub(super) fn decode(kind: u16, bytes: &[u8]) -> Result<Self, Refused> {
                match kind {
                    $($number => exact(bytes).map(Self::$name),)+
                    _ => Ok(Self::Unknown(kind, bytes.to_vec())),
                }
            }
        }
    };
}

kinds! {
    /// The first statement of an agency.
    1 Found(Found),
    /// A member joins.
    2 AddMember(AddMember),
    /// A member has one more device.
    3 AddDevice(AddDevice),
    /// A member leaves.
    4 RemoveMember(RemoveMember),
    /// A device is gone.
    5 RemoveDevice(RemoveDevice),
    /// Roles are given.
    6 GiveRoles(Roles),
    /// Roles are taken.
    7 TakeRoles(Roles),
    /// Facets of some cases have their first reader.
    8 OpenCase(OpenCase),
    /// A member may read facets of some cases.
    9 Grant(Grant),
    /// A member may no longer read facets of some cases.
    10 Withdraw(Grant),
    /// Keys are renewed.
    11 Renew(Renew),
    /// The recovery set is chosen.
    12 RecoverySet(RecoverySet),
    /// The least that everyone must use rises.
    13 RaiseSecurity(Security),
    /// A case is erased.
    14 EraseCase(EraseCase),
    /// The second signature.
    15 Second(Second),
    /// Somebody becomes administrator where there is none.
    16 Promote(Promote),
    /// Late packs count after all.
    17 Admit(Admit),
    /// What the author takes for true.
    18 Checkpoint(Checkpoint),
    /// A pack is lost.
    19 Lose(Lose),
}

impl Body {
    /// Whether it only takes: such a statement holds against everything it has not seen.
    pub(super) const fn takes(&self) -> bool {
        matches!(
            self,
            Self::RemoveMember(_) | Self::RemoveDevice(_) | Self::TakeRoles(_) | Self::Withdraw(_)
        )
    }

    /// Whether it is about the whole agency, beside who belongs to it.
    pub(super) const fn is_of_the_office(&self) -> bool {
        matches!(
            self,
            Self::Found(_)
                | Self::RecoverySet(_)
                | Self::RaiseSecurity(_)
                | Self::Admit(_)
                | Self::Lose(_)
                | Self::Unknown(..)
        )
    }

    /// The device that it brings in.
    pub(super) const fn brings(&self) -> Option<&DeviceKeys> {
        match self {
            Self::Found(Found { device, .. })
            | Self::AddMember(AddMember { device, .. })
            | Self::AddDevice(AddDevice { device, .. }) => Some(device),
            _ => None,
        }
    }

    /// What no honest author writes, whatever the rest of the roster says.
    pub(super) fn check(&self) -> Result<(), Refused> {
        let fits = match self {
            Self::RemoveMember(RemoveMember { cut, .. })
            | Self::RemoveDevice(RemoveDevice { cut, .. }) => {
                cut.0.len() <= CUT_MAX && ascends(&cut.0, |last| last.log)
            }
            Self::GiveRoles(Roles { roles, .. })
            | Self::TakeRoles(Roles { roles, .. })
            | Self::AddMember(AddMember { roles, .. }) => !roles.is_empty(),
            Self::OpenCase(OpenCase { cases, facets })
            | Self::Grant(Grant { cases, facets, .. })
            | Self::Withdraw(Grant { cases, facets, .. }) => {
                (1..=CASES_MAX).contains(&cases.len())
                    && !facets.is_empty()
                    && !facets.contains(&Facet::Agency)
                    && !facets.contains(&Facet::Audit)
            }
            Self::Renew(Renew { keys }) => {
                (1..=KEYS_MAX).contains(&keys.len())
                    && ascends(keys, |key| key.scope)
                    && keys.iter().all(|key| key.scope.is_one())
            }
            Self::RecoverySet(set) => {
                let holders = set.holders.len();
                (2..=holders).contains(&usize::from(set.needed))
                    && holders <= HOLDERS_MAX
                    && ascends(&set.holders, |holder| *holder)
            }
            _ => true,
        };
        fits.then_some(()).ok_or(Refused::Damaged)
    }
}

fn ascends<T, K: Ord>(list: &[T], key: impl Fn(&T) -> K) -> bool {
    list.windows(2).all(|pair| match pair {
        [first, second] => key(first) < key(second),
        _ => true,
    })
}

/// Reads exactly one encoding: nothing behind it, and no second spelling of a number.
pub(super) fn exact<T: Serialize + DeserializeOwned>(bytes: &[u8]) -> Result<T, Refused> {
    let value: T = postcard::from_bytes(bytes).map_err(|_| Refused::Damaged)?;
    let again = postcard::to_allocvec(&value).map_err(|_| Refused::Damaged)?;
    if again == bytes {
        Ok(value)
    } else {
        Err(Refused::Damaged)
    }
}
