//! Lines of an audit log within a chunk, without what follows from the rest: a line's place and hash
//! follow from the line before, its deed and mostly its moment and id from itself
//! (`docs/sync-format.md`, §6.1). What a reader computes is what stood there, or the lines are
//! written like all others; so a log that does not hold arrives as it is, with every hash it had.

use std::collections::HashMap;
use std::vec::IntoIter;

use casework::audit::{AuditLine, AuditResult};
use casework::code::Code as _;
use casework::{Record, Value};

use super::body::Form;
use super::bytes::{put, zigzag};
use super::columns::{Base, Common, check, dictionary, put_lines, put_places};
use super::{Hash, Line, Result};
use crate::audit_chain::{self, Stored};
use crate::change::Kind;
use crate::{Op, clock};

mod earlier;
mod read;

pub use earlier::{About, Earlier, Referring};
pub(super) use read::{decode, decode_referring};

use earlier::Chosen;

type Id = [u8; 16];

/// What a line tells besides its place, its deed, its id and its hash.
#[derive(Clone, Debug)]
struct Told {
    at: i64,
    member: Id,
    case: Option<Id>,
    object: Option<Id>,
    rows: i64,
    result: AuditResult,
    reason: String,
}

/// Lines of an audit log, made whole one after the other: of a long log no more is in memory than was
/// sent.
#[derive(Clone, Debug)]
pub struct AuditLines {
    /// Without changes yet.
    bare: IntoIter<Line>,
    told: IntoIter<Told>,
    /// Of the first line, or of all.
    ids: IntoIter<Id>,
    /// Place of the next line in the chain.
    seq: i64,
    /// Hash of the first line, which the others follow.
    first: Hash,
    prev: Option<Hash>,
}

impl Iterator for AuditLines {
    type Item = Line;

    fn next(&mut self) -> Option<Line> {
        let (mut line, told) = (self.bare.next()?, self.told.next()?);
        let mut cells = told.cells(self.seq, &line.deed);
        let prev = self.prev.unwrap_or(audit_chain::START);
        let id = self.ids.next();
        let id = id.unwrap_or_else(|| audit_chain::id(&prev, &cells));
        let hash = match self.prev {
            None => self.first,
            Some(prev) => audit_chain::hash(&prev, Stored { id, cells: &cells }),
        };
        cells.push(Value::Blob(hash.to_vec()));
        let columns = AuditLine::TABLE.columns.iter().map(|column| column.no);
        let put = columns.zip(cells).filter(|(_, cell)| *cell != Value::Null);
        line.ops = vec![Op {
            table: AuditLine::TABLE.no,
            row: id,
            kind: Kind::Put(put.collect()),
        }];
        self.seq = self.seq.saturating_add(1);
        self.prev = Some(hash);
        Some(line)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.bare.size_hint()
    }
}

impl ExactSizeIterator for AuditLines {}

impl Told {
    /// What a line tells, and its place and hash; none for what is no line of an audit log.
    fn of(line: &Line) -> Option<(Self, i64, Hash)> {
        let [op] = line.ops.as_slice() else {
            return None;
        };
        let Kind::Put(cells) = &op.kind else {
            return None;
        };
        let cell = |name: &str| {
            let mut columns = AuditLine::TABLE.columns.iter();
            let no = columns.find(|column| column.name == name)?.no;
            let (_, value) = cells.iter().find(|(column, _)| *column == no)?;
            Some(value)
        };
        let number = |name| match cell(name)? {
            Value::Int(number) => Some(*number),
            _ => None,
        };
        let words = |name| match cell(name)? {
            Value::Text(text) => Some(text.as_str()),
            _ => None,
        };
        let bytes = |name| match cell(name)? {
            Value::Blob(bytes) => Some(bytes.as_slice()),
            _ => None,
        };
        let id = |name| Id::try_from(bytes(name)?).ok();
        let told = Self {
            at: number("at")?,
            member: id("member_id")?,
            case: id("case_id"),
            object: id("object"),
            rows: number("rows")?,
            result: AuditResult::from_code(words("result")?)?,
            reason: words("reason")?.to_owned(),
        };
        Some((told, number("seq")?, bytes("hash")?.try_into().ok()?))
    }

    /// All cells but the hash, in the order of the columns.
    fn cells(&self, seq: i64, deed: &str) -> Vec<Value> {
        let id = |id: Option<Id>| id.map_or(Value::Null, |id| Value::Blob(id.to_vec()));
        vec![
            Value::Int(seq),
            Value::Int(self.at),
            id(Some(self.member)),
            Value::Text(deed.to_owned()),
            id(self.case),
            id(self.object),
            Value::Int(self.rows),
            Value::Text(self.result.code().to_owned()),
            Value::Text(self.reason.clone()),
        ]
    }
}

/// Writes lines down, and says whether they name ids by some of these earlier lines. None if they do
/// not follow one another in one chain, or hold what such a line does not.
///
/// # Errors
/// As for all lines.
pub(super) fn encode(
    lines: &[Line],
    base: Base,
    earlier: &[Earlier],
) -> Result<Option<(Vec<u8>, Form)>> {
    check(lines, base)?;
    let told: Option<Vec<_>> = lines.iter().map(Told::of).collect();
    let Some(told) = told else {
        return Ok(None);
    };
    let Some((_, seq, first)) = told.first().cloned() else {
        return Ok(None);
    };
    let rows = lines.iter().flat_map(|line| &line.ops).map(|op| op.row);
    let rows: Vec<Id> = rows.collect();
    let told: Vec<Told> = told.into_iter().map(|(told, ..)| told).collect();
    let bare = lines.iter().map(|line| Line {
        ops: Vec::new(),
        keep: Vec::new(),
        ..line.clone()
    });
    let bare: Vec<Line> = bare.collect();
    let holds = |ids: Vec<Id>| {
        let again = AuditLines {
            bare: bare.clone().into_iter(),
            told: told.clone().into_iter(),
            ids: ids.into_iter(),
            seq,
            first,
            prev: None,
        };
        seq > 0 && again.eq(lines.iter().cloned())
    };
    // Whether the ids follow as well; those of older lines were drawn.
    let sent = [rows.iter().copied().take(1).collect(), rows.clone()];
    let Some(ids) = sent.into_iter().find(|ids| holds(ids.clone())) else {
        return Ok(None);
    };
    let common = Common::of(&bare);
    let mut out = vec![common.byte()];
    put_lines(&mut out, lines, base, common)?;
    put(&mut out, seq.unsigned_abs());
    out.extend(first);
    out.push(u8::from(ids.len() == rows.len() && rows.len() > 1));
    out.extend(ids.iter().flatten());
    let chosen = Chosen::of(&told, seq, earlier);
    put_told(&mut out, lines, &told, (seq, &chosen));
    let form = if chosen.ids.is_empty() {
        Form::Audit
    } else {
        Form::Referring
    };
    Ok(Some((out, form)))
}

fn put_told(out: &mut Vec<u8>, lines: &[Line], told: &[Told], (seq, chosen): (i64, &Chosen)) {
    let (members, places) = dictionary(told.iter().map(|one| one.member));
    put(out, members.len() as u64);
    out.extend(members.iter().flatten());
    put_places(out, members.len(), &places);
    for (line, one) in lines.iter().zip(told) {
        let apart = one.at.wrapping_sub(clock::wall_ms(line.hlc));
        put(out, zigzag(apart));
    }
    if !chosen.ids.is_empty() {
        chosen.put(out, seq);
    }
    let mut ids = Vec::new();
    let mut known: HashMap<Id, u64> = chosen.ids.iter().copied().zip(1..).collect();
    // 0 for a new one; one more than its place for one that was there.
    let mut place = |id: Id| match known.get(&id) {
        Some(place) => *place,
        None => {
            ids.push(id);
            known.insert(id, 1 + known.len() as u64);
            0
        }
    };
    let cases: Vec<u64> = told
        .iter()
        .map(|one| one.case.map_or(0, |case| 1 + place(case)))
        .collect();
    let objects: Vec<u64> = told
        .iter()
        .map(|one| match one.object {
            None => 0,
            object if object == one.case => 1,
            Some(object) => 2 + place(object),
        })
        .collect();
    put(out, ids.len() as u64);
    out.extend(ids.iter().flatten());
    cases.iter().for_each(|place| put(out, *place));
    objects.iter().for_each(|place| put(out, *place));
    for one in told {
        put(out, zigzag(one.rows));
    }
    for one in told {
        out.push(u8::from(one.result == AuditResult::Refused));
    }
    for one in told {
        put(out, one.reason.len() as u64);
    }
    for one in told {
        out.extend(one.reason.as_bytes());
    }
}
