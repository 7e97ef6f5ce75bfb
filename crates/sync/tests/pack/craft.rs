//! A second writer, from `docs/sync-format.md` alone: what somebody inside the agency could make
//! who keeps to no rule. It shares only the ciphers with the first.

use std::sync::LazyLock;

use sync::pack::Scope;
use vault::{PackNonce, ScopeKey, Secret, SigningKey};

/// The parts of a pack before they are sealed.
pub struct Parts {
    pub log: [u8; 32],
    pub no: u8,
    pub at: u64,
    pub nonce: [u8; 24],
    pub chunks: Vec<(Scope, Vec<u8>)>,
    /// Bytes that the head is followed by.
    pub after_head: Vec<u8>,
}

/// The agency's key is `key(1)`, that of [`scope`] `key(2)`.
pub fn key(byte: usize) -> &'static ScopeKey {
    static KEYS: LazyLock<[ScopeKey; 3]> =
        LazyLock::new(|| [0, 1, 2].map(|byte| ScopeKey::of(&[byte; 32]).unwrap()));
    &KEYS[byte]
}

pub fn signer() -> SigningKey {
    SigningKey::from_secret(Secret::copy_of(&[77; 32]).unwrap())
}

pub fn number(mut number: u64, out: &mut Vec<u8>) {
    loop {
        let byte = (number & 0x7f) as u8;
        number >>= 7;
        out.push(byte | if number > 0 { 0x80 } else { 0 });
        if number == 0 {
            return;
        }
    }
}

/// The mark of a scope, §4.
pub fn tag(parts: &Parts, key: &ScopeKey) -> [u8; 8] {
    let span = ((parts.at >> 16) >> 31) as u32;
    key.mark(&[parts.log.as_slice(), &span.to_le_bytes()].concat())
}

/// What a chunk is bound to, §5.
pub fn bound(parts: &Parts, at: u32, scope: &Scope) -> Vec<u8> {
    let mut bound = b"linden/pack/chunk/1".to_vec();
    bound.extend(parts.log);
    bound.extend(u64::from(parts.no).to_le_bytes());
    bound.extend(at.to_le_bytes());
    bound.extend(scope.epoch.to_le_bytes());
    match scope.case {
        Some(case) => {
            bound.push(1);
            bound.extend(case.0.into_bytes());
        }
        None => bound.push(0),
    }
    bound.extend(casework::code::Code::code(scope.facet).as_bytes());
    bound
}

impl Parts {
    /// A pack of one chunk for the whole agency in the facet `facts`, whose key is `key(2)`.
    pub fn new(body: Vec<u8>) -> Self {
        Self {
            log: [1; 32],
            no: 1,
            at: 1_790_000_000_000 << 16,
            nonce: [3; 24],
            chunks: vec![(scope(), body)],
            after_head: Vec::new(),
        }
    }

    /// The plain head, §3, with the first line at place 1.
    pub fn head(&self) -> Vec<u8> {
        let mut head = self.log.to_vec();
        head.extend([self.no, 0, 0]);
        head.extend(signer().public().0);
        head.extend([5; 16]);
        head.extend(self.at.to_le_bytes());
        head.extend([0, 1]);
        head.extend([6; 32]);
        head.push(0);
        head.extend([7; 32]);
        head.extend([0, 1]);
        number(self.chunks.len() as u64, &mut head);
        self.chunks
            .iter()
            .for_each(|_| head.extend(tag(self, key(2))));
        for (_, body) in &self.chunks {
            number(body.len() as u64 + 16, &mut head);
        }
        head.extend(&self.after_head);
        head
    }

    /// The whole pack with the head it asks for.
    pub fn seal(&self) -> Vec<u8> {
        self.seal_with(self.head())
    }

    /// The whole pack with any head: bound, sealed and signed as it must be.
    pub fn seal_with(&self, head: Vec<u8>) -> Vec<u8> {
        self.seal_around(head, &self.sealed_chunks())
    }

    /// The chunks as they stand in the pack, one after the other.
    pub fn sealed_chunks(&self) -> Vec<u8> {
        let sealed = (0..).zip(&self.chunks).map(|(at, (scope, body))| {
            let (nonce, bound) = (PackNonce(self.nonce), bound(self, at, scope));
            let piece = u64::from(at) + 1;
            key(2).seal(&nonce, piece, &bound, body.clone()).unwrap()
        });
        sealed.flatten().collect()
    }

    /// The whole pack with chunks that may be another's.
    pub fn seal_around(&self, head: Vec<u8>, chunks: &[u8]) -> Vec<u8> {
        let mut pack = b"LPK1\0\0\0\0".to_vec();
        pack.extend(self.nonce);
        pack.extend((head.len() as u32 + 16).to_le_bytes());
        let bound = [b"linden/pack/head/1", pack.as_slice()].concat();
        let sealed = key(1).seal(&PackNonce(self.nonce), 0, &bound, head);
        pack.extend(sealed.unwrap());
        pack.extend(chunks);
        sign(pack, &signer())
    }
}

pub fn scope() -> Scope {
    Scope {
        facet: casework::Facet::Facts,
        case: None,
        epoch: 0,
    }
}

/// Signs all bytes and adds the signature, §2.
pub fn sign(mut pack: Vec<u8>, signer: &SigningKey) -> Vec<u8> {
    let signature = signer.sign("linden/pack/1", blake3::hash(&pack).as_bytes());
    pack.extend(signature.0);
    pack
}
