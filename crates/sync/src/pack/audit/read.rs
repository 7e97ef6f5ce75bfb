//! The lines of an audit log, read back from foreign columns.

use std::collections::HashSet;

use casework::audit::AuditResult;

use super::super::bytes::{Reader, unzigzag};
use super::super::columns::{Base, Common};
use super::super::read::{common, lines, places, text};
use super::super::{Error, LINES_MAX, Line, Result};
use super::{AuditLines, Id, Told};
use crate::change::FIELD_BYTES_MAX;
use crate::clock;

/// Reads lines.
///
/// # Errors
/// As for all lines.
pub(in super::super) fn decode(columns: &[u8], base: Base) -> Result<AuditLines> {
    let mut reader = Reader::new(columns);
    let common = common(&mut reader)?;
    let bare = lines(&mut reader, base, common)?;
    if common != Common::of(&bare) {
        return Err(Error::Damaged);
    }
    let seq = reader.fit()?;
    let last = i64::try_from(bare.len())
        .ok()
        .and_then(|lines| lines.checked_add(seq));
    if seq < 1 || last.is_none() {
        return Err(Error::Damaged);
    }
    let first = reader.array()?;
    let ids: Vec<Id> = match reader.array()? {
        [0] => array_of(&mut reader, 1)?,
        [1] if bare.len() > 1 => array_of(&mut reader, bare.len())?,
        _ => return Err(Error::Damaged),
    };
    let told = told(&mut reader, &bare)?;
    reader.end()?;
    Ok(AuditLines {
        bare: bare.into_iter(),
        told: told.into_iter(),
        ids: ids.into_iter(),
        seq,
        first,
        prev: None,
    })
}

fn array_of<const N: usize>(reader: &mut Reader<'_>, count: usize) -> Result<Vec<[u8; N]>> {
    let mut bytes = Reader::new(reader.take(count.saturating_mul(N))?);
    (0..count).map(|_| bytes.array()).collect()
}

/// Distinct ids, each as long as they are.
fn distinct(reader: &mut Reader<'_>, most: usize) -> Result<Vec<Id>> {
    let count = reader.count(most)?;
    let ids: Vec<Id> = array_of(reader, count)?;
    let unique: HashSet<&Id> = ids.iter().collect();
    if unique.len() == ids.len() {
        Ok(ids)
    } else {
        Err(Error::Damaged)
    }
}

fn told(reader: &mut Reader<'_>, bare: &[Line]) -> Result<Vec<Told>> {
    let count = bare.len();
    let members = distinct(reader, count)?;
    let member = |place: usize| members.get(place).copied().ok_or(Error::Damaged);
    let of_lines = places(reader, members.len(), count)?;
    let mut told = Vec::with_capacity(count);
    for (line, place) in bare.iter().zip(of_lines) {
        let apart = unzigzag(reader.number()?);
        told.push(Told {
            at: clock::wall_ms(line.hlc).wrapping_add(apart),
            member: member(place)?,
            case: None,
            object: None,
            rows: 0,
            result: AuditResult::Done,
            reason: String::new(),
        });
    }
    abouts(reader, &mut told)?;
    for one in &mut told {
        one.rows = unzigzag(reader.number()?);
    }
    for one in &mut told {
        one.result = match reader.array()? {
            [0] => AuditResult::Done,
            [1] => AuditResult::Refused,
            _ => return Err(Error::Damaged),
        };
    }
    let lengths: Vec<usize> = reader.numbers(count)?;
    for (one, length) in told.iter_mut().zip(lengths) {
        if length > FIELD_BYTES_MAX {
            return Err(Error::TooLarge);
        }
        one.reason = text(reader.take(length)?)?;
    }
    Ok(told)
}

/// Which case and which record each line is about.
fn abouts(reader: &mut Reader<'_>, told: &mut [Told]) -> Result<()> {
    let ids = distinct(reader, 2 * LINES_MAX)?;
    let mut seen = 0;
    let mut id = |place: usize| {
        let at = match place.checked_sub(1) {
            None => {
                seen += 1;
                seen - 1
            }
            Some(at) if at < seen => at,
            Some(_) => return Err(Error::Damaged),
        };
        ids.get(at).copied().ok_or(Error::Damaged)
    };
    for one in &mut *told {
        one.case = match reader.fit::<usize>()?.checked_sub(1) {
            None => None,
            Some(place) => Some(id(place)?),
        };
    }
    for one in told {
        let number: usize = reader.fit()?;
        one.object = match number {
            0 => None,
            1 => Some(one.case.ok_or(Error::Damaged)?),
            place => Some(id(place.saturating_sub(2))?),
        };
        // That it is the case has one spelling.
        if number > 1 && one.object == one.case {
            return Err(Error::Damaged);
        }
    }
    (seen == ids.len()).then_some(()).ok_or(Error::Damaged)
}
