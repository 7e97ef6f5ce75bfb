//! The lines of an audit log, read back from foreign columns.

use std::collections::HashSet;

use casework::audit::AuditResult;

use super::super::bytes::{Numbers, Reader, unzigzag};
use super::super::columns::{Base, Common};
use super::super::read::{common, lines, places, text};
use super::super::{Error, LINES_MAX, Line, Result};
use super::earlier::{Named, settle};
use super::{AuditLines, Id, Referring, Told};
use crate::change::FIELD_BYTES_MAX;
use crate::clock;

/// Reads lines.
///
/// # Errors
/// As for all lines.
pub(in super::super) fn decode(columns: &[u8], base: Base) -> Result<AuditLines> {
    let (mut told, lines, named) = parts(columns, base, false)?;
    settle(&mut told, &named.ids, &[])?;
    Ok(AuditLines {
        told: told.into_iter(),
        ..lines
    })
}

/// Reads lines that name ids by earlier ones.
///
/// # Errors
/// As for all lines.
pub(in super::super) fn decode_referring(columns: &[u8], base: Base) -> Result<Referring> {
    let (told, lines, named) = parts(columns, base, true)?;
    Ok(Referring {
        lines: AuditLines {
            told: told.into_iter(),
            ..lines
        },
        places: named.places,
        named: named.ids,
        count: named.count,
        check: named.check,
    })
}

/// By which names lines say what they are about.
#[derive(Default)]
struct Names {
    /// Of each line its case, and its record; no record stands for the case itself.
    ids: Vec<(Named, Option<Named>)>,
    /// Where the earlier lines are, how many ids they tell, and whether those are the right ones.
    places: Vec<i64>,
    count: usize,
    check: [u8; 8],
}

/// What each line tells, the lines without that, and the names of what they are about.
fn parts(columns: &[u8], base: Base, refers: bool) -> Result<(Vec<Told>, AuditLines, Names)> {
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
    let mut names = Names::default();
    let told = told(&mut reader, &bare, refers.then_some(seq), &mut names)?;
    reader.end()?;
    let lines = AuditLines {
        bare: bare.into_iter(),
        told: Vec::new().into_iter(),
        ids: ids.into_iter(),
        seq,
        first,
        prev: None,
    };
    Ok((told, lines, names))
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

fn told(
    reader: &mut Reader<'_>,
    bare: &[Line],
    refers: Option<i64>,
    names: &mut Names,
) -> Result<Vec<Told>> {
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
    if let Some(first) = refers {
        earlier(reader, first, names)?;
    }
    abouts(reader, count, names)?;
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
    let lengths: Numbers<usize> = reader.numbers(count)?;
    for (one, length) in told.iter_mut().zip(lengths) {
        if length > FIELD_BYTES_MAX {
            return Err(Error::TooLarge);
        }
        one.reason = text(reader.take(length)?)?;
    }
    Ok(told)
}

/// The earlier lines by which ids are named.
fn earlier(reader: &mut Reader<'_>, first: i64, names: &mut Names) -> Result<()> {
    let count = reader.count(2 * LINES_MAX)?;
    let back: Numbers<i64> = reader.numbers(count)?;
    let distinct: HashSet<&i64> = back.iter().collect();
    if distinct.len() != count || !back.iter().all(|back| (1..first).contains(back)) {
        return Err(Error::Damaged);
    }
    names.places = back.iter().map(|back| first - back).collect();
    names.count = reader.count(2 * count)?;
    names.check = reader.array()?;
    // Who names none has another form.
    (names.count > 0).then_some(()).ok_or(Error::Damaged)
}

/// Which case and which record each line is about.
fn abouts(reader: &mut Reader<'_>, count: usize, names: &mut Names) -> Result<()> {
    let new = distinct(reader, 2 * LINES_MAX)?;
    let earlier = names.count;
    let mut seen = 0;
    let mut named = |place: usize| {
        let at = match place.checked_sub(1) {
            None => {
                seen += 1;
                earlier + seen - 1
            }
            Some(at) if at < earlier + seen => at,
            Some(_) => return Err(Error::Damaged),
        };
        match at.checked_sub(earlier) {
            None => Ok(Named::Earlier(at)),
            Some(at) => new.get(at).copied().map(Named::Told).ok_or(Error::Damaged),
        }
    };
    let cases: Result<Vec<Named>> = (0..count)
        .map(|_| match reader.fit::<usize>()?.checked_sub(1) {
            None => Ok(Named::Nothing),
            Some(place) => named(place),
        })
        .collect();
    for case in cases? {
        let object = match reader.fit::<usize>()? {
            0 => Some(Named::Nothing),
            1 => None,
            place => Some(named(place.saturating_sub(2))?),
        };
        names.ids.push((case, object));
    }
    (seen == new.len()).then_some(()).ok_or(Error::Damaged)
}
