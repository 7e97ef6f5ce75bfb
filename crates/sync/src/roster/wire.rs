//! How the words of the language stand in a statement: fixed numbers and fixed lengths, which no
//! other order of an enum can change.

use casework::member::Role;
use casework::{Code, Facet};
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::BTreeSet;
use uuid::Uuid;

/// The bit of a role in a set of roles.
const fn role_bit(role: Role) -> u16 {
    match role {
        Role::Caseworker => 1,
        Role::Clinician => 2,
        Role::Attorney => 4,
        Role::CareerCounsellor => 8,
        Role::Manager => 16,
        Role::DataOfficer => 32,
        Role::Administrator => 64,
        Role::Auditor => 128,
    }
}

/// The bit of a facet in a set of facets, and its number where one facet is meant.
pub(crate) const fn facet_bit(facet: Facet) -> u16 {
    match facet {
        Facet::Agency => 1,
        Facet::Facts => 2,
        Facet::Identity => 4,
        Facet::Casework => 8,
        Facet::Career => 16,
        Facet::Therapy => 32,
        Facet::Legal => 64,
        Facet::Audit => 128,
    }
}

fn to_bits<T: Code>(set: &BTreeSet<T>, bit: fn(T) -> u16) -> u16 {
    set.iter().fold(0, |bits, value| bits | bit(*value))
}

fn of_bits<T: Code>(bits: u16, bit: fn(T) -> u16) -> Option<BTreeSet<T>> {
    let has = |value: &T| bits & bit(*value) != 0;
    let set: BTreeSet<T> = T::all().iter().copied().filter(has).collect();
    (to_bits(&set, bit) == bits).then_some(set)
}

macro_rules! set_of_codes {
    ($name:ident, $code:ty, $bit:ident) => {
        pub(super) mod $name {
            use super::*;

            pub fn serialize<S: Serializer>(
                set: &BTreeSet<$code>,
                s: S,
            ) -> Result<S::Ok, S::Error> {
                to_bits(set, $bit).serialize(s)
            }

            pub fn deserialize<'de, D: Deserializer<'de>>(
                d: D,
            ) -> Result<BTreeSet<$code>, D::Error> {
                of_bits(u16::deserialize(d)?, $bit).ok_or_else(|| D::Error::custom("unknown bit"))
            }
        }
    };
}

set_of_codes!(roles, Role, role_bit);
set_of_codes!(facets, Facet, facet_bit);

pub(super) mod facet {
    use super::*;

    pub fn serialize<S: Serializer>(facet: &Facet, s: S) -> Result<S::Ok, S::Error> {
        facet_bit(*facet).serialize(s)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(d: D) -> Result<Facet, D::Error> {
        let bits = u16::deserialize(d)?;
        let mut all = Facet::all().iter().copied();
        all.find(|facet| facet_bit(*facet) == bits)
            .ok_or_else(|| D::Error::custom("unknown facet"))
    }
}

/// Sixteen bytes, without a length before them.
pub(super) mod id {
    use super::*;

    pub fn serialize<T: Copy + Into<Uuid>, S: Serializer>(id: &T, s: S) -> Result<S::Ok, S::Error> {
        (*id).into().into_bytes().serialize(s)
    }

    pub fn deserialize<'de, T: From<Uuid>, D: Deserializer<'de>>(d: D) -> Result<T, D::Error> {
        <[u8; 16]>::deserialize(d).map(|bytes| Uuid::from_bytes(bytes).into())
    }
}

/// A list of ids. Written ascending; whoever writes it otherwise does not write it the only way.
pub(super) mod ids {
    use super::*;

    pub fn serialize<T: Copy + Into<Uuid>, S: Serializer>(
        ids: &BTreeSet<T>,
        s: S,
    ) -> Result<S::Ok, S::Error> {
        s.collect_seq(ids.iter().map(|id| (*id).into().into_bytes()))
    }

    pub fn deserialize<'de, T: Ord + From<Uuid>, D: Deserializer<'de>>(
        d: D,
    ) -> Result<BTreeSet<T>, D::Error> {
        let ids = <BTreeSet<[u8; 16]>>::deserialize(d)?.into_iter();
        Ok(ids.map(|bytes| Uuid::from_bytes(bytes).into()).collect())
    }
}

/// Sixteen bytes, or none; a byte before them says which.
pub(super) mod maybe_id {
    use super::*;

    pub fn serialize<T: Copy + Into<Uuid>, S: Serializer>(
        id: &Option<T>,
        s: S,
    ) -> Result<S::Ok, S::Error> {
        id.map(|id| id.into().into_bytes()).serialize(s)
    }

    pub fn deserialize<'de, T: From<Uuid>, D: Deserializer<'de>>(
        d: D,
    ) -> Result<Option<T>, D::Error> {
        let id = <Option<[u8; 16]>>::deserialize(d)?;
        Ok(id.map(|bytes| Uuid::from_bytes(bytes).into()))
    }
}

/// Thirty-two bytes, without a length before them.
pub(super) mod reader {
    use super::*;
    use vault::Reader;

    pub fn serialize<S: Serializer>(reader: &Reader, s: S) -> Result<S::Ok, S::Error> {
        reader.0.serialize(s)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(d: D) -> Result<Reader, D::Error> {
        <[u8; 32]>::deserialize(d).map(Reader)
    }
}

/// Sixty-four bytes, without a length before them.
pub(super) mod signature {
    use super::*;
    use vault::Signature;

    pub fn serialize<S: Serializer>(signature: &Signature, s: S) -> Result<S::Ok, S::Error> {
        let (first, second) = signature.0.split_at(32);
        (fixed(first), fixed(second)).serialize(s)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(d: D) -> Result<Signature, D::Error> {
        let (first, second) = <([u8; 32], [u8; 32])>::deserialize(d)?;
        let mut bytes = [0; 64];
        for (to, from) in bytes.iter_mut().zip(first.iter().chain(&second)) {
            *to = *from;
        }
        Ok(Signature(bytes))
    }

    fn fixed(half: &[u8]) -> [u8; 32] {
        half.try_into().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// These bits stand in every roster for ever.
    #[test]
    fn every_code_has_its_own_bit_and_unknown_bits_are_refused() {
        assert_eq!(
            to_bits(&Role::all().iter().copied().collect(), role_bit),
            255
        );
        assert_eq!(
            to_bits(&Facet::all().iter().copied().collect(), facet_bit),
            255
        );
        for bits in 0..=255 {
            let roles = of_bits(bits, role_bit).unwrap();
            assert_eq!(to_bits(&roles, role_bit), bits);
        }
        assert_eq!(of_bits(256, role_bit), None);
        assert_eq!(of_bits(0x8001, facet_bit), None);
    }
}
