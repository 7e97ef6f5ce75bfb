//! What lies at a relay: some sealed parts, each with what it takes to find its key.

use crate::pack::{Error, PACK_BYTES_MAX, Reader, Result, Scope, put};
use crate::roster::facet_bit;
use casework::code::Code as _;
use casework::{CaseId, Facet};
use uuid::Uuid;

const MAGIC: [u8; 4] = *b"LSO1";
/// Parts in one object.
const PARTS_MAX: usize = 100_000;

/// Which part it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PartKind {
    /// The names of the packs, and what each had seen.
    History,
    /// Who sealed them, and what of them is in no rows here.
    Contents,
    /// The rows of one scope.
    Rows,
}

/// Whose a scope is (`docs/sync-format.md` §10).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Whose {
    /// Of all to whom the roster grants it.
    All,
    /// Of one member.
    Member([u8; 16]),
    /// Of one log.
    Log([u8; 32]),
}

/// A sealed part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Which one.
    pub kind: PartKind,
    /// The scope whose key opens it.
    pub scope: Scope,
    /// Whose scope that is.
    pub whose: Whose,
    /// What [`super::seal`] made of it.
    pub sealed: Vec<u8>,
}

impl Part {
    /// The most bytes it takes in an object beside what is sealed.
    pub const BESIDE_MAX: usize = 1 + 2 + 17 + 33 + 5 + 5;
}

/// The content of an object with these parts, in this order.
///
/// # Errors
/// [`Error::TooLarge`] beyond what fits a file at a relay.
pub fn object(parts: &[Part]) -> Result<Vec<u8>> {
    let mut out = MAGIC.to_vec();
    put(&mut out, parts.len() as u64);
    for part in parts {
        out.push(match part.kind {
            PartKind::History => 1,
            PartKind::Contents => 2,
            PartKind::Rows => 3,
        });
        put(&mut out, facet_bit(part.scope.facet).into());
        match part.scope.case {
            None => out.push(0),
            Some(case) => {
                out.push(1);
                out.extend(case.0.into_bytes());
            }
        }
        match &part.whose {
            Whose::All => out.push(0),
            Whose::Member(member) => {
                out.push(1);
                out.extend(member);
            }
            Whose::Log(log) => {
                out.push(2);
                out.extend(log);
            }
        }
        put(&mut out, part.scope.epoch.into());
        put(&mut out, part.sealed.len() as u64);
        out.extend(&part.sealed);
    }
    let fits = parts.len() <= PARTS_MAX && out.len() <= PACK_BYTES_MAX;
    fits.then_some(out).ok_or(Error::TooLarge)
}

/// The parts of an object.
///
/// # Errors
/// [`Error::Damaged`] for what [`object`] does not write, [`Error::TooNew`] for a later format,
/// [`Error::TooLarge`] beyond a limit.
pub fn parts(bytes: &[u8]) -> Result<Vec<Part>> {
    if bytes.len() > PACK_BYTES_MAX {
        return Err(Error::TooLarge);
    }
    let mut reader = Reader::new(bytes);
    match reader.array()? {
        MAGIC => {}
        [b'L', b'S', b'O', format] if format > b'1' => return Err(Error::TooNew),
        _ => return Err(Error::Damaged),
    }
    let mut parts = Vec::new();
    for _ in 0..reader.count(PARTS_MAX)? {
        parts.push(part(&mut reader)?);
    }
    reader.end()?;
    Ok(parts)
}

fn part(reader: &mut Reader<'_>) -> Result<Part> {
    let [kind] = reader.array()?;
    let kind = match kind {
        1 => PartKind::History,
        2 => PartKind::Contents,
        3 => PartKind::Rows,
        _ => return Err(Error::Damaged),
    };
    let (bit, [has_case]) = (reader.fit::<u16>()?, reader.array()?);
    let mut facets = Facet::all().iter().copied();
    let facet = facets.find(|one| facet_bit(*one) == bit);
    let case = match has_case {
        0 => None,
        1 => Some(CaseId(Uuid::from_bytes(reader.array()?))),
        _ => return Err(Error::Damaged),
    };
    let [whose] = reader.array()?;
    let whose = match whose {
        0 => Whose::All,
        1 => Whose::Member(reader.array()?),
        2 => Whose::Log(reader.array()?),
        _ => return Err(Error::Damaged),
    };
    let scope = Scope {
        facet: facet.ok_or(Error::Damaged)?,
        case,
        epoch: reader.fit()?,
    };
    let length = reader.count(PACK_BYTES_MAX)?;
    Ok(Part {
        kind,
        scope,
        whose,
        sealed: reader.take(length)?.to_vec(),
    })
}
