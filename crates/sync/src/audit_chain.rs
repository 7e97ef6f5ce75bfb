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

const LABEL: &[u8] = b"linden/audit/1";

/// The place in the chain from which a check did not hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the audit log does not hold from line {seq}")]
pub struct Broken {
    /// The place of the first line that is wrong or missing.
    pub seq: i64,
}

/// The hash of a line that follows `prev`: BLAKE3 over label, `prev`, and the line without its own
/// hash, each cell with its kind and length so that no two lines have the same bytes.
pub fn hash(prev: &Hash, line: &AuditLine) -> Hash {
    let mut hasher = blake3::Hasher::new();
    hasher
        .update(LABEL)
        .update(prev)
        .update(line.id.0.as_bytes());
    let cells = line.cells();
    let covered = cells.split_last().map_or(&[][..], |(_own_hash, rest)| rest);
    for cell in covered {
        feed(&mut hasher, cell);
    }
    *hasher.finalize().as_bytes()
}

fn feed(hasher: &mut blake3::Hasher, cell: &Value) {
    match cell {
        Value::Null => hasher.update(&[0]),
        Value::Int(number) => hasher.update(&[1]).update(&number.to_le_bytes()),
        Value::Real(bits) => hasher.update(&[2]).update(&bits.to_le_bytes()),
        Value::Text(text) => sized(hasher, 3, text.as_bytes()),
        Value::Blob(bytes) => sized(hasher, 4, bytes),
    };
}

fn sized<'a>(hasher: &'a mut blake3::Hasher, kind: u8, bytes: &[u8]) -> &'a mut blake3::Hasher {
    hasher
        .update(&[kind])
        .update(&(bytes.len() as u64).to_le_bytes())
        .update(bytes)
}

/// Walks a whole chain in order and gives its head, the place and hash of the last line.
///
/// # Errors
/// [`Broken`] with the first place that is missing or does not follow from the one before.
pub fn verify<'a>(lines: impl IntoIterator<Item = &'a AuditLine>) -> Result<(i64, Hash), Broken> {
    lines.into_iter().try_fold((0, START), follow)
}

/// One step of [`verify`], for a caller that reads its lines one by one.
///
/// # Errors
/// [`Broken`] if the line does not follow from the head.
pub fn follow((seq, prev): (i64, Hash), line: &AuditLine) -> Result<(i64, Hash), Broken> {
    let expected = hash(&prev, line);
    if line.seq == seq + 1 && line.hash == expected {
        Ok((line.seq, expected))
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
        line.hash = hash(prev, &line).to_vec();
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

    #[test]
    fn an_honest_chain_holds_and_gives_its_head() {
        let lines = chain(50);
        let (seq, head) = verify(&lines).unwrap();
        assert_eq!((seq, head.to_vec()), (50, lines[49].hash.clone()));
        assert_eq!(verify([]).unwrap(), (0, START));
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
        rehashed[3].hash = hash(&prev, &rehashed[3]).to_vec();
        assert_eq!(broken(&rehashed), 5);
    }

    /// Auditors compare heads across versions: the bytes that are hashed may never change.
    #[test]
    fn the_hash_of_version_1_never_changes() {
        let head = blake3::Hash::from_bytes(verify(&chain(3)).unwrap().1);
        assert_eq!(
            head.to_hex().as_str(),
            "febba2b6d0e9edf23759cb2a7897f1451f5c65fd35a40ecb9e25311ad4447253"
        );
    }
}
