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

/// One signed statement. There is no way to hold one whose signature was not checked or made here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    hash: Hash,
    frame: Frame,
    body: Body,
    bytes: Vec<u8>,
}

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
        Self::checked(frame, body, &bytes)
    }

    /// Reads a statement. Foreign bytes decide nothing: no panic, no memory beyond a small multiple of
    /// what was handed in, and nothing is believed whose signature does not hold.
    ///
    /// # Errors
    /// [`Refused`] with the first reason found.
    pub fn read(bytes: &[u8]) -> Result<Self, Refused> {
        if bytes.len() > STATEMENT_BYTES_MAX {
            return Err(Refused::TooLarge);
        }
        let version = *bytes.first().ok_or(Refused::Damaged)?;
        if version > VERSION {
            return Err(Refused::TooNew);
        }
        let (signed, signature) = bytes.split_last_chunk::<64>().ok_or(Refused::Damaged)?;
        let frame = signed.strip_prefix(&[VERSION]).ok_or(Refused::Damaged)?;
        let frame: Frame = super::kind::exact(frame)?;
        let body = Body::decode(frame.kind, &frame.body)?;
        let statement = Self::checked(frame, body, bytes)?;
        let author = statement.author().key();
        author
            .verify(LABEL, signed, &Signature(*signature))
            .map_err(|_| Refused::Unsigned)?;
        Ok(statement)
    }

    /// Everything but the author's signature.
    fn checked(frame: Frame, body: Body, bytes: &[u8]) -> Result<Self, Refused> {
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
        if body.brings().is_some_and(|keys| !keys.holds(&frame.agency)) {
            return Err(Refused::Unsigned);
        }
        Ok(Self {
            hash: name(bytes),
            frame,
            body,
            bytes: bytes.to_vec(),
        })
    }

    /// Its name: the hash of all its bytes.
    pub const fn hash(&self) -> &Hash {
        &self.hash
    }

    /// Its bytes, to be passed on as they are.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// To which agency it belongs: the one it names, or the one it founds.
    pub fn agency(&self) -> &Hash {
        match self.body {
            Body::Found(_) => &self.hash,
            _ => &self.frame.agency,
        }
    }

    /// Which device says it.
    pub const fn author(&self) -> DeviceId {
        self.frame.author
    }

    /// What its author had seen: the heads.
    pub fn parents(&self) -> &[Hash] {
        &self.frame.parents
    }

    /// When, by the author's clock. For people to read; nothing is decided by it.
    pub const fn hlc(&self) -> Hlc {
        self.frame.hlc
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
