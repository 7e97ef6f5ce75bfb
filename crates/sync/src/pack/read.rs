//! The lines of a chunk, read back from foreign columns.

use smallvec::smallvec;
use std::collections::HashSet;

use super::bytes::{Numbers, Reader, unzigzag};
use super::columns::{Base, Common};
use super::head::{ascending, hashes};
use super::shape::values;
use super::{
    CHUNK_CELLS_MAX, DEED_BYTES_MAX, DEEDS_MAX, Error, Hash, LINES_MAX, Line, Result, deeds,
};
use crate::change::{CELLS_MAX, Kind, OPS_MAX};
use crate::merge::Keep;
use crate::{Hlc, Op, clock};

/// Reads lines.
///
/// # Errors
/// [`Error::Damaged`] for anything that is not exactly one encoding, [`Error::TooLarge`] beyond a
/// limit, before anything is allocated for it.
pub(super) fn decode(columns: &[u8], base: Base) -> Result<Vec<Line>> {
    let mut reader = Reader::new(columns);
    let common = common(&mut reader)?;
    let mut lines = lines(&mut reader, base, common)?;
    let counts: Numbers<usize> = if common.has(Common::ONE_CHANGE_EACH) {
        smallvec![1; lines.len()]
    } else {
        reader.numbers(lines.len())?
    };
    let ops = ops(&mut reader, sum(&counts, OPS_MAX)?, base, common)?;
    let mut ops = ops.into_iter();
    for (line, count) in lines.iter_mut().zip(counts) {
        line.ops = ops.by_ref().take(count).collect();
    }
    if !common.has(Common::NOTHING_KEPT) {
        keeps(&mut reader, &mut lines)?;
    }
    reader.end()?;
    // What was not said although it is true of all would be a second spelling.
    (common == Common::of(&lines))
        .then_some(lines)
        .ok_or(Error::Damaged)
}

/// What the columns leave out.
pub(super) fn common(reader: &mut Reader<'_>) -> Result<Common> {
    let [byte] = reader.array()?;
    Ok(Common::of_byte(byte))
}

/// The sum of counts, refused beyond `most`.
fn sum(counts: &[usize], most: usize) -> Result<usize> {
    counts.iter().try_fold(0_usize, |sum, count| {
        let sum = sum.saturating_add(*count);
        (sum <= most).then_some(sum).ok_or(Error::TooLarge)
    })
}

/// The lines without their changes.
pub(super) fn lines(reader: &mut Reader<'_>, base: Base, common: Common) -> Result<Vec<Line>> {
    let count = if common.has(Common::ONE_LINE) {
        1
    } else {
        reader.count(LINES_MAX)?
    };
    if count == 0 {
        return Err(Error::Damaged);
    }
    let steps: Numbers<u64> = reader.numbers(count)?;
    let readings: Numbers<u64> = reader.numbers(count)?;
    let flagged = readings.iter().filter(|reading| **reading & 1 == 1).count();
    let counters: Numbers<u16> = reader.numbers(flagged)?;
    if counters.contains(&0) {
        return Err(Error::Damaged);
    }
    let deeds = deeds_of(reader, count, common)?;
    let mut lines = Vec::with_capacity(count);
    let (mut next, mut ms) = (base.first_seq, clock::wall_ms(base.at));
    let mut counters = counters.into_iter();
    for ((step, reading), deed) in steps.into_iter().zip(readings).zip(deeds) {
        let seq = i64::try_from(step)
            .ok()
            .and_then(|step| next.checked_add(step));
        let seq = seq
            .filter(|seq| (1..i64::MAX).contains(seq))
            .ok_or(Error::Damaged)?;
        next = seq + 1;
        ms = ms
            .checked_add(unzigzag(reading >> 1))
            .ok_or(Error::Damaged)?;
        let counter = if reading & 1 == 1 {
            counters.next().unwrap_or(0)
        } else {
            0
        };
        lines.push(Line {
            seq,
            hlc: hlc(ms, counter)?,
            deed,
            ops: Vec::new(),
            keep: Vec::new(),
        });
    }
    Ok(lines)
}

fn hlc(ms: i64, counter: u16) -> Result<Hlc> {
    let ms = u64::try_from(ms).ok().filter(|ms| *ms < 1 << 48);
    ms.map(|ms| ms << 16 | u64::from(counter))
        .ok_or(Error::Damaged)
}

fn deeds_of(reader: &mut Reader<'_>, lines: usize, common: Common) -> Result<Vec<String>> {
    let count = if common.has(Common::ONE_DEED) {
        1
    } else {
        reader.count(DEEDS_MAX)?
    };
    let mut distinct: Vec<String> = Vec::new();
    for _ in 0..count {
        let deed = match reader.number()? {
            0 => {
                let length = reader.count(DEED_BYTES_MAX)?;
                let text = text(reader.take(length)?)?;
                let new = deeds::number(&text) == 0;
                new.then_some(text).ok_or(Error::Damaged)?
            }
            number => deeds::deed(number).ok_or(Error::Damaged)?.to_owned(),
        };
        if distinct.contains(&deed) {
            return Err(Error::Damaged);
        }
        distinct.push(deed);
    }
    if let [_] = distinct.as_slice()
        && let Some(deed) = distinct.pop()
    {
        return Ok(vec![deed; lines]);
    }
    let places = places(reader, distinct.len(), lines)?;
    let deed = |place: usize| distinct.get(place).cloned().ok_or(Error::Damaged);
    places.into_iter().map(deed).collect()
}

/// `uses` places among `distinct` items, each of which is used, first in the order of the list.
pub(super) fn places(
    reader: &mut Reader<'_>,
    distinct: usize,
    uses: usize,
) -> Result<Numbers<usize>> {
    if (distinct == 0) != (uses == 0) {
        return Err(Error::Damaged);
    }
    if distinct <= 1 {
        return Ok(smallvec![0; uses]);
    }
    let places: Numbers<usize> = reader.numbers(uses)?;
    let seen = places.iter().try_fold(0, |seen, place| match place {
        place if *place < seen => Some(seen),
        place if *place == seen => Some(seen + 1),
        _ => None,
    });
    (seen == Some(distinct))
        .then_some(places)
        .ok_or(Error::Damaged)
}

fn ops(reader: &mut Reader<'_>, count: usize, base: Base, common: Common) -> Result<Vec<Op>> {
    let rows = rows(reader, count, base.case, common)?;
    let kinds: Numbers<usize> = reader.numbers(count)?;
    let cells = kinds
        .iter()
        .map(|kind| kind.saturating_sub(1))
        .collect::<Numbers<_>>();
    if cells.iter().any(|cells| *cells > CELLS_MAX) {
        return Err(Error::TooLarge);
    }
    let columns: Numbers<u16> = reader.numbers(sum(&cells, CHUNK_CELLS_MAX)?)?;
    let mut cells = columns.iter().copied().zip(values(reader, columns.len())?);
    let op = |((table, row), kind): ((u16, [u8; 16]), usize)| Op {
        table,
        row,
        kind: match kind.checked_sub(1) {
            None => Kind::Remove,
            Some(count) => Kind::Put(cells.by_ref().take(count).collect()),
        },
    };
    Ok(rows.into_iter().zip(kinds).map(op).collect())
}

/// Table and id of the row of every change.
fn rows(
    reader: &mut Reader<'_>,
    uses: usize,
    case: Option<[u8; 16]>,
    common: Common,
) -> Result<Vec<(u16, [u8; 16])>> {
    let count = if common.has(Common::ONE_ROW) {
        1
    } else {
        reader.count(uses)?
    };
    let tables: Numbers<u32> = reader.numbers(count)?;
    let mut distinct = Vec::with_capacity(count);
    for table in tables {
        let number = u16::try_from(table >> 1).map_err(|_| Error::Damaged)?;
        let row = match (table & 1, case) {
            (1, Some(case)) => case,
            (1, None) => return Err(Error::Damaged),
            _ => reader.array()?,
        };
        if table & 1 == 0 && Some(row) == case {
            return Err(Error::Damaged);
        }
        distinct.push((number, row));
    }
    if !is_distinct(&distinct) {
        return Err(Error::Damaged);
    }
    let places = places(reader, distinct.len(), uses)?;
    let row = |place: usize| distinct.get(place).copied().ok_or(Error::Damaged);
    places.into_iter().map(row).collect()
}

/// Whether each stands there once. Most chunks are of one row or two.
fn is_distinct(rows: &[(u16, [u8; 16])]) -> bool {
    match rows {
        [] | [_] => true,
        [one, other] => one != other,
        many => many.iter().collect::<HashSet<_>>().len() == many.len(),
    }
}

pub(super) fn text(bytes: &[u8]) -> Result<String> {
    let text = std::str::from_utf8(bytes).map_err(|_| Error::Damaged)?;
    Ok(text.to_owned())
}

/// Hands each line what it keeps. Changes are counted through the whole chunk.
fn keeps(reader: &mut Reader<'_>, lines: &mut [Line]) -> Result<()> {
    let mut end = 0;
    let ends: Vec<usize> = lines
        .iter()
        .map(|line| {
            end += line.ops.len();
            end
        })
        .collect();
    let (mut op, mut before) = (0_usize, None);
    for _ in 0..reader.count(OPS_MAX)? {
        op = op.checked_add(reader.fit()?).ok_or(Error::Damaged)?;
        let column = reader.fit()?;
        if before >= Some((op, column)) {
            return Err(Error::Damaged);
        }
        before = Some((op, column));
        let at = ends.partition_point(|end| *end <= op);
        let line = lines.get_mut(at).ok_or(Error::Damaged)?;
        let start = ends.get(at).map_or(0, |end| end - line.ops.len());
        let of = u32::try_from(op - start).map_err(|_| Error::Damaged)?;
        let packs = packs(reader)?;
        line.keep.push((of, Keep { column, packs }));
    }
    Ok(())
}

fn packs(reader: &mut Reader<'_>) -> Result<Vec<Hash>> {
    let packs = hashes(reader)?;
    let good = !packs.is_empty() && ascending(&packs);
    good.then_some(packs).ok_or(Error::Damaged)
}
