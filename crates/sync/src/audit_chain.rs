//! The chain of the audit log: each line's hash covers the line and the hash before it, so that no
//! line can be changed, taken out or put in without every later hash being wrong.
//!
//! A line taken off the *end* is seen only by someone who has seen a later head; heads therefore
//! travel to colleagues (security §2.13).

use casework::audit::AuditLine;
use casework::{Record, Value};

/// The hash of one line.
pub type Hash = [u8; 32];

/// What the first line follows.
pub const START: Hash = [0; 32];

/// The column that holds the hash and is therefore not covered by it.
const OWN: &str = "hash";

const LABEL: &[u8] = b"linden/audit/1";
const ID_LABEL: &[u8] = b"linden/audit/id/1";

/// The place in the chain from which a check did not hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the audit log does not hold from line {seq}")]
pub struct Broken {
    /// The place of the first line that is wrong or missing.
    pub seq: i64,
}

/// A line as it is stored: its id and its cells in column order. Not an [`AuditLine`], so that a line
/// with a deed that only a newer version knows can be checked all the same.
#[derive(Clone, Copy, Debug)]
pub struct Stored<'a> {
    /// Its id.
    pub id: [u8; 16],
    /// Its cells.
    pub cells: &'a [Value],
}

/// The hash of a line that follows `prev`: BLAKE3 over label, `prev`, id and every cell but the hash
/// itself, each with the number of its column, its kind and its length, so that no two lines have
/// the same bytes. Cells that hold nothing are left out: a column that is added later and empty in
/// old lines leaves their hashes as they are.
pub fn hash(prev: &Hash, line: Stored<'_>) -> Hash {
    let mut hasher = blake3::Hasher::new();
    hasher.update(LABEL).update(prev).update(&line.id);
    feed_cells(&mut hasher, line.cells);
    *hasher.finalize().as_bytes()
}

/// The id of a new line that follows `prev`: it follows from all its cells but the hash, so that it
/// need not be sent, and of two chains that part after `prev` the next lines differ in it. Lines that
/// were written by an older version have an id that was drawn.
pub fn id(prev: &Hash, cells: &[Value]) -> [u8; 16] {
    let mut hasher = blake3::Hasher::new();
    hasher.update(ID_LABEL).update(prev);
    feed_cells(&mut hasher, cells);
    let mut id = [0; 16];
    hasher.finalize_xof().fill(&mut id);
    uuid::Builder::from_custom_bytes(id)
        .into_uuid()
        .into_bytes()
}

/// The hash of a line that is being written.
pub fn hash_of(prev: &Hash, line: &AuditLine) -> Hash {
    let id = line.id.0.into_bytes();
    hash(
        prev,
        Stored {
            id,
            cells: &line.cells(),
        },
    )
}

fn feed_cells(hasher: &mut blake3::Hasher, cells: &[Value]) {
    for (column, cell) in AuditLine::TABLE.columns.iter().zip(cells) {
        if column.name != OWN && *cell != Value::Null {
            hasher.update(&column.no.to_le_bytes());
            feed(hasher, cell);
        }
    }
}

fn feed(hasher: &mut blake3::Hasher, cell: &Value) {
    let (kind, bytes): (u8, &[u8]) = match cell {
        Value::Null => (0, &[]),
        Value::Int(number) => (1, &number.to_le_bytes()),
        Value::Real(bits) => (2, &bits.to_le_bytes()),
        Value::Text(text) => (3, text.as_bytes()),
        Value::Blob(bytes) => (4, bytes),
    };
    hasher.update(&[kind]);
    hasher.update(&(bytes.len() as u64).to_le_bytes());
    hasher.update(bytes);
}

/// Walks a whole chain in order and gives its head, the place and hash of the last line.
///
/// # Errors
/// [`Broken`] with the first place that is missing or does not follow from the one before.
pub fn verify<'a>(lines: impl IntoIterator<Item = Stored<'a>>) -> Result<(i64, Hash), Broken> {
    lines.into_iter().try_fold((0, START), follow)
}

/// One step of [`verify`], for a caller that reads its lines one by one.
///
/// # Errors
/// [`Broken`] if the line does not follow from the head.
pub fn follow((seq, prev): (i64, Hash), line: Stored<'_>) -> Result<(i64, Hash), Broken> {
    let cell = |name| {
        let mut columns = AuditLine::TABLE.columns.iter();
        let at = columns.position(|column| column.name == name)?;
        line.cells.get(at)
    };
    let expected = hash(&prev, line);
    let in_place = cell("seq") == Some(&Value::Int(seq + 1));
    if in_place && cell(OWN) == Some(&Value::Blob(expected.to_vec())) {
        Ok((seq + 1, expected))
    } else {
        Err(Broken { seq: seq + 1 })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use casework::audit::AuditResult;
    use casework::{AuditId, Deed, MemberId, Moment, Private};
    use uuid::Uuid;

    fn line(seq: i64, prev: &Hash) -> AuditLine {
        let mut line = AuditLine {
            id: AuditId(Uuid::from_u128(0x1000 + seq as u128)),
            seq,
            at: Moment::UNIX_EPOCH,
            member_id: MemberId(Uuid::from_u128(7)),
            deed: Deed::ReadCase,
            case_id: None,
            object: None,
            rows: seq,
            result: AuditResult::Done,
            reason: Private::default(),
            hash: Vec::new(),
        };
        line.hash = hash_of(prev, &line).to_vec();
        line
    }

    fn chain(length: i64) -> Vec<AuditLine> {
        let mut prev = START;
        (1..=length)
            .map(|seq| {
                let line = line(seq, &prev);
                prev.copy_from_slice(&line.hash);
                line
            })
            .collect()
    }

    fn verify(lines: &[AuditLine]) -> Result<(i64, Hash), Broken> {
        let stored: Vec<_> = lines
            .iter()
            .map(|line| (line.id.0.into_bytes(), line.cells()))
            .collect();
        super::verify(stored.iter().map(|(id, cells)| Stored { id: *id, cells }))
    }

    #[test]
    fn an_honest_chain_holds_and_gives_its_head() {
        let lines = chain(50);
        let (seq, head) = verify(&lines).unwrap();
        assert_eq!((seq, head.to_vec()), (50, lines[49].hash.clone()));
        assert_eq!(verify(&[]).unwrap(), (0, START));
    }

    #[test]
    fn every_kind_of_tampering_is_found_where_it_begins() {
        let honest = chain(10);
        let broken = |lines: &[AuditLine]| verify(lines).unwrap_err().seq;
        let mut edited = honest.clone();
        edited[3].rows = 0;
        assert_eq!(broken(&edited), 4);
        let mut removed = honest.clone();
        removed.remove(5);
        assert_eq!(broken(&removed), 6);
        let mut swapped = honest.clone();
        swapped.swap(1, 2);
        assert_eq!(broken(&swapped), 2);
        let mut rehashed = honest;
        rehashed[3].reason = "another".into();
        let prev: Hash = rehashed[2].hash.clone().try_into().unwrap();
        rehashed[3].hash = hash_of(&prev, &rehashed[3]).to_vec();
        assert_eq!(broken(&rehashed), 5);
    }

    #[test]
    fn every_cell_is_covered_and_none_can_pass_for_another() {
        let honest = line(1, &START).cells();
        let id = [0; 16];
        let expected = hash(&START, Stored { id, cells: &honest });
        for at in 0..honest.len() - 1 {
            let mut other = honest.clone();
            other[at] = Value::Text("another".into());
            assert_ne!(
                hash(&START, Stored { id, cells: &other }),
                expected,
                "column {at}"
            );
        }
        let mut moved = honest;
        moved[5] = moved[8].clone();
        moved[8] = Value::Null;
        assert_ne!(hash(&START, Stored { id, cells: &moved }), expected);
    }

    /// Auditors compare heads across versions: the bytes that are hashed may never change.
    #[test]
    fn the_hash_of_version_1_never_changes() {
        let head = blake3::Hash::from_bytes(verify(&chain(3)).unwrap().1);
        assert_eq!(
            head.to_hex().as_str(),
            "4c7cba637685e6317943a321316935ed1f3e8d4b10eb7396e0a5249a87fe9146"
        );
    }
}
