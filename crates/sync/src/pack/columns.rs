//! The lines of a chunk, written column by column: like stands beside like, and what a column can
//! say only once is said once (`docs/sync-format.md`, §6).

use std::collections::HashMap;
use std::hash::Hash as Key;

use casework::Value;

use super::bytes::{put, zigzag};
use super::head::ascending;
use super::shape::Shape;
use super::{
    CHUNK_CELLS_MAX, DEED_BYTES_MAX, DEEDS_MAX, DEPS_MAX, Error, LINES_MAX, Line, Result, deeds,
};
use crate::change::{CELLS_MAX, FIELD_BYTES_MAX, Kind, OPS_MAX};
use crate::merge::Keep;
use crate::{Hlc, Op, clock};

/// What the lines of a chunk are counted from.
#[derive(Clone, Copy)]
pub(super) struct Base {
    /// The lowest place in the pack.
    pub(super) first_seq: i64,
    /// The author's clock in the head.
    pub(super) at: Hlc,
    /// The id that a row may share with its scope.
    pub(super) case: Option<[u8; 16]>,
}

/// What is true of all lines of a chunk, and need not be said again in the columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Common(u8);

impl Common {
    pub(super) const ONE_LINE: Self = Self(1);
    pub(super) const ONE_DEED: Self = Self(2);
    pub(super) const ONE_CHANGE_EACH: Self = Self(4);
    pub(super) const ONE_ROW: Self = Self(8);
    pub(super) const NOTHING_KEPT: Self = Self(16);

    pub(super) fn of(lines: &[Line]) -> Self {
        let deeds = lines.windows(2);
        let mut rows = lines.iter().flat_map(|line| &line.ops).map(row_of);
        let first = rows.next();
        let true_ones = [
            (Self::ONE_LINE, lines.len() == 1),
            (
                Self::ONE_DEED,
                deeds
                    .into_iter()
                    .all(|pair| matches!(pair, [a, b] if a.deed == b.deed)),
            ),
            (
                Self::ONE_CHANGE_EACH,
                lines.iter().all(|line| line.ops.len() == 1),
            ),
            (
                Self::ONE_ROW,
                first.is_some_and(|first| rows.all(|row| row == first)),
            ),
            (
                Self::NOTHING_KEPT,
                lines.iter().all(|line| line.keep.is_empty()),
            ),
        ];
        let bits = true_ones.iter().filter(|(_, is_true)| *is_true);
        Self(bits.fold(0, |sum, (bit, _)| sum | bit.0))
    }

    pub(super) const fn of_byte(byte: u8) -> Self {
        Self(byte)
    }

    pub(super) const fn byte(self) -> u8 {
        self.0
    }

    pub(super) const fn has(self, what: Self) -> bool {
        self.0 & what.0 != 0
    }
}

fn row_of(op: &Op) -> (u16, [u8; 16]) {
    (op.table, op.row)
}

/// Writes lines down.
///
/// # Errors
/// [`Error::TooLarge`] beyond a limit, [`Error::Damaged`] for lines that are none: out of order,
/// or keeping what cannot be kept. What is written can always be read.
pub(super) fn encode(lines: &[Line], base: Base) -> Result<Vec<u8>> {
    check(lines, base)?;
    let ops: Vec<&Op> = lines.iter().flat_map(|line| &line.ops).collect();
    let cells: Vec<&(u16, Value)> = ops.iter().flat_map(|op| cells_of(op)).collect();
    if ops.len() > OPS_MAX || cells.len() > CHUNK_CELLS_MAX {
        return Err(Error::TooLarge);
    }
    let common = Common::of(lines);
    let mut out = vec![common.byte()];
    put_lines(&mut out, lines, base, common)?;
    if !common.has(Common::ONE_CHANGE_EACH) {
        for line in lines {
            put(&mut out, line.ops.len() as u64);
        }
    }
    put_rows(&mut out, &ops, base.case, common);
    for op in &ops {
        put(&mut out, kind_number(op));
    }
    for (column, _) in &cells {
        put(&mut out, (*column).into());
    }
    put_values(&mut out, &cells);
    if !common.has(Common::NOTHING_KEPT) {
        put_keeps(&mut out, lines);
    }
    Ok(out)
}

pub(super) fn check(lines: &[Line], base: Base) -> Result<()> {
    let fits = |(_, value): &(u16, Value)| match value {
        Value::Text(text) => text.len() <= FIELD_BYTES_MAX,
        Value::Blob(bytes) => bytes.len() <= FIELD_BYTES_MAX,
        Value::Null | Value::Int(_) | Value::Real(_) => true,
    };
    let small = |op: &Op| cells_of(op).len() <= CELLS_MAX && cells_of(op).iter().all(fits);
    if lines.len() > LINES_MAX
        || lines.iter().any(|line| line.deed.len() > DEED_BYTES_MAX)
        || !lines.iter().flat_map(|line| &line.ops).all(small)
    {
        return Err(Error::TooLarge);
    }
    let places: Vec<i64> = lines.iter().map(|line| line.seq).collect();
    let starts = places
        .first()
        .is_some_and(|first| *first >= base.first_seq.max(1));
    let ends = places.last().is_some_and(|last| *last < i64::MAX);
    if starts && ends && ascending(&places) && lines.iter().all(keeps_well) {
        Ok(())
    } else {
        Err(Error::Damaged)
    }
}

fn keeps_well(line: &Line) -> bool {
    let cells: Vec<_> = line
        .keep
        .iter()
        .map(|(of, keep)| (of, keep.column))
        .collect();
    let one = |(of, keep): &(u32, Keep)| {
        (*of as usize) < line.ops.len()
            && (1..=DEPS_MAX).contains(&keep.packs.len())
            && ascending(&keep.packs)
    };
    ascending(&cells) && line.keep.iter().all(one)
}

fn cells_of(op: &Op) -> &[(u16, Value)] {
    match &op.kind {
        Kind::Put(cells) => cells,
        Kind::Remove => &[],
    }
}

/// 0 removes; one more than the number of cells puts.
fn kind_number(op: &Op) -> u64 {
    match &op.kind {
        Kind::Remove => 0,
        Kind::Put(cells) => cells.len() as u64 + 1,
    }
}

/// The distinct items in the order of their first use, and each use as a place among them.
pub(super) fn dictionary<T: Copy + Eq + Key>(items: impl Iterator<Item = T>) -> (Vec<T>, Vec<u64>) {
    let (mut distinct, mut known) = (Vec::new(), HashMap::new());
    let places = items
        .map(|item| {
            *known.entry(item).or_insert_with(|| {
                distinct.push(item);
                distinct.len() as u64 - 1
            })
        })
        .collect();
    (distinct, places)
}

/// Places among `distinct` items, unless there is but one.
pub(super) fn put_places(out: &mut Vec<u8>, distinct: usize, places: &[u64]) {
    if distinct > 1 {
        places.iter().for_each(|place| put(out, *place));
    }
}

/// What every line has, whatever changed in it.
pub(super) fn put_lines(
    out: &mut Vec<u8>,
    lines: &[Line],
    base: Base,
    common: Common,
) -> Result<()> {
    if !common.has(Common::ONE_LINE) {
        put(out, lines.len() as u64);
    }
    let mut next = base.first_seq;
    for line in lines {
        put(out, line.seq.abs_diff(next));
        next = line.seq.saturating_add(1);
    }
    let mut before = clock::wall_ms(base.at);
    for line in lines {
        let ms = clock::wall_ms(line.hlc);
        put(
            out,
            zigzag(ms - before) << 1 | u64::from(counter(line.hlc) > 0),
        );
        before = ms;
    }
    for line in lines.iter().filter(|line| counter(line.hlc) > 0) {
        put(out, counter(line.hlc));
    }
    let (distinct, places) = dictionary(lines.iter().map(|line| line.deed.as_str()));
    if distinct.len() > DEEDS_MAX {
        return Err(Error::TooLarge);
    }
    if !common.has(Common::ONE_DEED) {
        put(out, distinct.len() as u64);
    }
    for deed in &distinct {
        let number = deeds::number(deed);
        put(out, number);
        if number == 0 {
            put(out, deed.len() as u64);
            out.extend(deed.as_bytes());
        }
    }
    put_places(out, distinct.len(), &places);
    Ok(())
}

/// What tells two readings within a millisecond apart.
fn counter(hlc: Hlc) -> u64 {
    hlc & 0xffff
}

fn put_rows(out: &mut Vec<u8>, ops: &[&Op], case: Option<[u8; 16]>, common: Common) {
    let (distinct, places) = dictionary(ops.iter().map(|op| row_of(op)));
    if !common.has(Common::ONE_ROW) {
        put(out, distinct.len() as u64);
    }
    for (table, row) in &distinct {
        put(out, u64::from(*table) << 1 | u64::from(Some(*row) == case));
    }
    for (_, row) in distinct.iter().filter(|(_, row)| Some(*row) != case) {
        out.extend(row);
    }
    put_places(out, distinct.len(), &places);
}

fn put_values(out: &mut Vec<u8>, cells: &[&(u16, Value)]) {
    let shapes: Vec<Shape<'_>> = cells.iter().map(|(_, value)| Shape::of(value)).collect();
    for shape in &shapes {
        put(out, shape.number());
    }
    for shape in &shapes {
        if let Shape::Int(number) = shape {
            put(out, zigzag(*number));
        }
    }
    for shape in &shapes {
        if let Shape::Day(day) = shape {
            put(out, zigzag(*day));
        }
    }
    for shape in &shapes {
        if let Shape::Real(bits) = shape {
            out.extend(bits.to_le_bytes());
        }
    }
    for shape in &shapes {
        if let Shape::Text(bytes) | Shape::Blob(bytes) = shape {
            out.extend(*bytes);
        }
    }
}

/// Everything that is kept, each with its change counted through the whole chunk.
fn put_keeps(out: &mut Vec<u8>, lines: &[Line]) {
    let (mut before, mut last) = (0, 0);
    let mut keeps = Vec::new();
    for line in lines {
        for (of, keep) in &line.keep {
            let op = before + u64::from(*of);
            keeps.push((op - last, keep));
            last = op;
        }
        before += line.ops.len() as u64;
    }
    put(out, keeps.len() as u64);
    for (step, keep) in keeps {
        put(out, step);
        put(out, keep.column.into());
        put(out, keep.packs.len() as u64);
        out.extend(keep.packs.iter().flatten());
    }
}
