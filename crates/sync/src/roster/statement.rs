//! A statement: who says what, having seen what, signed and named by its hash.

use super::kind::Body;
use super::{DeviceId, Hash, NOBODY, Refused};
use crate::Hlc;
use serde::{Deserialize, Serialize};
use vault::{Signature, SigningKey};

/// The version this program writes.
pub const VERSION: u8 = 1;
/// Bytes of one statement.
pub const STATEMENT_BYTES_MAX: usize = 64 * 1024;
/// Statements that one names as seen.
pub const PARENTS_MAX: usize = 256;

const LABEL: &str = "linden/statement/1";
const NAME_LABEL: &[u8] = b"linden/statement-name/1";

/// One signed statement. Its signature was made here, or checked here: now, or before it was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    hash: Hash,
    author: DeviceId,
    hlc: Hlc,
    body: Body,
    /// Agency and parents stand only here: a roster holds tens of thousands of these.
    bytes: Box<[u8]>,
}

/// Where the list of parents begins: after version, agency and author.
const PARENTS_AT: usize = 1 + 32 + 32;

/// What stands before the signature, after the version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Frame {
    agency: Hash,
    author: DeviceId,
    parents: Vec<Hash>,
    hlc: Hlc,
    kind: u16,
    body: Vec<u8>,
}

impl Statement {
    /// Signs the first statement of an agency; its hash is the agency's id.
    ///
    /// # Errors
    /// [`Refused`] if the body is not a founding, or names another device.
    pub fn found(key: &SigningKey, hlc: Hlc, body: Body) -> Result<Self, Refused> {
        Self::sign(key, NOBODY, Vec::new(), hlc, body)
    }

    /// Signs a statement. `parents` are the heads of everything that the author knows.
    ///
    /// # Errors
    /// [`Refused`] if it would not be read by others.
    pub fn sign(
        key: &SigningKey,
        agency: Hash,
        mut parents: Vec<Hash>,
        hlc: Hlc,
        body: Body,
    ) -> Result<Self, Refused> {
        parents.sort_unstable();
        parents.dedup();
        let author = DeviceId(key.public().0);
        let kind = body.kind();
        let frame = Frame {
            agency,
            author,
            parents,
            hlc,
            kind,
            body: body.encode()?,
        };
        let mut bytes =
            postcard::to_extend(&frame, vec![VERSION]).map_err(|_| Refused::TooLarge)?;
        let signature = key.sign(LABEL, &bytes);
        bytes.extend(signature.0);
        let statement = Self::checked(&frame, body, bytes.into_boxed_slice())?;
        statement.check_proof()?;
        Ok(statement)
    }

    /// Reads a statement. Foreign bytes decide nothing: no panic, no memory beyond a small multiple of
    /// what was handed in, and nothing is believed whose signature does not hold.
    ///
    /// # Errors
    /// [`Refused`] with the first reason found.
    pub fn read(bytes: &[u8]) -> Result<Self, Refused> {
        let statement = Self::read_trusted(bytes)?;
        statement.check_proof()?;
        let (signed, signature) = bytes.split_last_chunk::<64>().ok_or(Refused::Damaged)?;
        let author = statement.author().key();
        author
            .verify(LABEL, signed, &Signature(*signature))
            .map_err(|_| Refused::Unsigned)?;
        Ok(statement)
    }

    /// Reads a statement **without looking at its signatures**. Only for bytes that this device itself
    /// has read with [`Statement::read`], or signed, and kept since in its own encrypted file: tens of
    /// thousands of signatures are seconds at every unlocking. Never for bytes that came from outside,
    /// be it in a pack whose signature holds: who carries a statement did not say it.
    ///
    /// # Errors
    /// [`Refused`], as [`Statement::read`], but never [`Refused::Unsigned`].
    pub fn read_trusted(bytes: &[u8]) -> Result<Self, Refused> {
        if bytes.len() > STATEMENT_BYTES_MAX {
            return Err(Refused::TooLarge);
        }
        let version = *bytes.first().ok_or(Refused::Damaged)?;
        if version > VERSION {
            return Err(Refused::TooNew);
        }
        let (signed, _) = bytes.split_last_chunk::<64>().ok_or(Refused::Damaged)?;
        let frame = signed.strip_prefix(&[VERSION]).ok_or(Refused::Damaged)?;
        let frame: Frame = super::kind::exact(frame)?;
        let body = Body::decode(frame.kind, &frame.body)?;
        Self::checked(&frame, body, bytes.into())
    }

    /// Everything but the signatures.
    fn checked(frame: &Frame, body: Body, bytes: Box<[u8]>) -> Result<Self, Refused> {
        if bytes.len() > STATEMENT_BYTES_MAX || frame.parents.len() > PARENTS_MAX {
            return Err(Refused::TooLarge);
        }
        body.check()?;
        let ascending = frame.parents.is_sorted_by(|first, second| first < second);
        let first = matches!(&body, Body::Found(found) if found.device.device == frame.author);
        let placed = first == frame.parents.is_empty() && first == (frame.agency == NOBODY);
        let founds = matches!(body, Body::Found(_));
        if !ascending || !placed || founds != first {
            return Err(Refused::Damaged);
        }
        Ok(Self {
            hash: name(&bytes),
            author: frame.author,
            hlc: frame.hlc,
            body,
            bytes,
        })
    }

    /// Whether a device that it brings in says so itself.
    fn check_proof(&self) -> Result<(), Refused> {
        let brings = self.body.brings();
        if brings.is_some_and(|keys| !keys.holds(self.named_agency())) {
            return Err(Refused::Unsigned);
        }
        Ok(())
    }

    /// Its name: the hash of all its bytes.
    pub const fn hash(&self) -> &Hash {
        &self.hash
    }

    /// Its bytes, to be passed on as they are.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The agency that it names; nobody's in the first statement.
    fn named_agency(&self) -> &Hash {
        let agency = self.bytes.get(1..).and_then(|rest| rest.first_chunk());
        agency.unwrap_or(&NOBODY)
    }

    /// To which agency it belongs: the one it names, or the one it founds.
    pub fn agency(&self) -> &Hash {
        match self.body {
            Body::Found(_) => &self.hash,
            _ => self.named_agency(),
        }
    }

    /// Which device says it.
    pub const fn author(&self) -> DeviceId {
        self.author
    }

    /// What its author had seen: the heads.
    pub fn parents(&self) -> &[Hash] {
        let list = self.bytes.get(PARENTS_AT..).unwrap_or_default();
        // The count is a varint of one or two bytes, as there are at most PARENTS_MAX.
        let (count, hashes) = match list {
            [low, high, rest @ ..] if low & 0x80 != 0 => {
                (usize::from(low & 0x7f) | usize::from(*high) << 7, rest)
            }
            [count, rest @ ..] => (usize::from(*count), rest),
            [] => (0, list),
        };
        let (hashes, _) = hashes.as_chunks();
        hashes.get(..count).unwrap_or_default()
    }

    /// When, by the author's clock. For people to read; nothing is decided by it.
    pub const fn hlc(&self) -> Hlc {
        self.hlc
    }

    /// What it says.
    pub const fn body(&self) -> &Body {
        &self.body
    }
}

fn name(bytes: &[u8]) -> Hash {
    let mut hasher = blake3::Hasher::new();
    hasher.update(NAME_LABEL).update(bytes);
    *hasher.finalize().as_bytes()
}
