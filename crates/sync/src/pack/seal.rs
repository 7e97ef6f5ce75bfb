//! Making a pack.

use casework::Facet;
use vault::{CHUNK_TAG_BYTES, Entropy, PackNonce, SigningKey};

use super::audit::{self, Earlier};
use super::body::{Form, Packer};
use super::columns::{self, Base};
use super::head::{self, Place, Table};
use super::keyring::context;
use super::{
    CHUNKS_MAX, Error, HEAD_BYTES_MAX, Head, Keyring, Line, MAGIC, PACK_BYTES_MAX, PREFIX, Result,
    SIGN_LABEL, SIGNATURE, Scope, chunk_bound, hash, head_bound,
};

/// A pack that is still open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// What it says of itself.
    pub head: Head,
    /// The lines of each scope, one chunk for each, in any order.
    pub chunks: Vec<Chunk>,
}

/// The lines of one scope.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chunk {
    /// Who may read them.
    pub scope: Scope,
    /// The lines, ascending by their place; at least one.
    pub lines: Vec<Line>,
}

/// A chunk before its place among the others is known.
struct Packed<'a> {
    tag: [u8; 8],
    scope: &'a Scope,
    body: Vec<u8>,
}

/// Seals and signs a pack, with every id in it.
///
/// # Errors
/// As for [`seal_after`].
pub fn seal(
    draft: &Draft,
    keys: &Keyring,
    signer: &SigningKey,
    entropy: &dyn Entropy,
) -> Result<Vec<u8>> {
    seal_after(draft, &[], keys, signer, entropy)
}

/// Seals and signs a pack. The same draft, keys and randomness give the same bytes. What lines of the
/// audit log are about may be named by these earlier lines of it, which must have been sealed in the
/// same log, for the same readers.
///
/// # Errors
/// [`Error::NoKey`] if the keyring lacks a scope or the agency, [`Error::TooLarge`] beyond a limit,
/// [`Error::Damaged`] for a draft that no reader would take, [`Error::Forged`] if the head names
/// another device than the signer.
pub fn seal_after(
    draft: &Draft,
    earlier: &[Earlier],
    keys: &Keyring,
    signer: &SigningKey,
    entropy: &dyn Entropy,
) -> Result<Vec<u8>> {
    let head = &draft.head;
    if head.author.device != signer.public() {
        return Err(Error::Forged);
    }
    if draft.chunks.len() > CHUNKS_MAX {
        return Err(Error::TooLarge);
    }
    let first_seq = first_seq(draft);
    let packed = pack(draft, earlier, keys, first_seq)?;
    let place = |chunk: &Packed<'_>| Place {
        tag: chunk.tag,
        length: chunk.body.len() + CHUNK_TAG_BYTES,
    };
    let table = Table {
        first_seq,
        places: packed.iter().map(place).collect(),
    };
    let plain = head::encode(head, &table)?;
    let sealed: usize = table.places.iter().map(|place| place.length).sum();
    let length = PREFIX + plain.len() + CHUNK_TAG_BYTES + sealed + SIGNATURE;
    if length > PACK_BYTES_MAX || plain.len() + CHUNK_TAG_BYTES > HEAD_BYTES_MAX {
        return Err(Error::TooLarge);
    }
    let nonce = PackNonce::random(entropy)?;
    let mut pack = Vec::with_capacity(length);
    put_head(&mut pack, plain, keys, &nonce)?;
    for (at, chunk) in (0..).zip(packed) {
        let key = keys.key(chunk.scope).ok_or(Error::NoKey)?;
        let bound = chunk_bound(head, at, chunk.scope);
        pack.extend(key.seal(&nonce, u64::from(at) + 1, &bound, chunk.body)?);
    }
    let signature = signer.sign(SIGN_LABEL, &hash(&pack));
    pack.extend(signature.0);
    Ok(pack)
}

fn first_seq(draft: &Draft) -> i64 {
    let firsts = draft.chunks.iter().filter_map(|chunk| chunk.lines.first());
    firsts.map(|line| line.seq).min().unwrap_or(0)
}

/// The chunks in the order of their marks.
fn pack<'a>(
    draft: &'a Draft,
    earlier: &[Earlier],
    keys: &Keyring,
    first_seq: i64,
) -> Result<Vec<Packed<'a>>> {
    let context = context(&draft.head.link.log, draft.head.at);
    let mut packer = Packer::new()?;
    let mut packed = Vec::with_capacity(draft.chunks.len());
    for Chunk { scope, lines } in &draft.chunks {
        let tag = keys.key(scope).ok_or(Error::NoKey)?.mark(&context);
        let base = Base {
            first_seq,
            at: draft.head.at,
            case: scope.case_bytes(),
        };
        let told = match scope.facet {
            Facet::Audit => audit::encode(lines, base, earlier)?,
            _ => None,
        };
        let body = match told {
            Some((columns, form)) => packer.pack(&columns, form)?,
            None => packer.pack(&columns::encode(lines, base)?, Form::Any)?,
        };
        packed.push(Packed { tag, scope, body });
    }
    packed.sort_unstable_by_key(|chunk| chunk.tag);
    Ok(packed)
}

fn put_head(pack: &mut Vec<u8>, plain: Vec<u8>, keys: &Keyring, nonce: &PackNonce) -> Result<()> {
    let (epoch, key) = keys.agency().ok_or(Error::NoKey)?;
    let length = u32::try_from(plain.len() + CHUNK_TAG_BYTES).map_err(|_| Error::TooLarge)?;
    pack.extend(MAGIC);
    pack.extend(epoch.to_le_bytes());
    pack.extend(nonce.0);
    pack.extend(length.to_le_bytes());
    let bound = head_bound(pack);
    pack.extend(key.seal(nonce, 0, &bound, plain)?);
    Ok(())
}
