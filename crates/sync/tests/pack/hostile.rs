//! Bytes from nowhere and from an insider who keeps to no rule: refused, without a panic and
//! without memory.

use std::sync::LazyLock;

use sync::pack::{
    Chunk, Draft, Earlier, Error, Keyring, Line, PACK_BYTES_MAX, Scope, open_head, seal_after,
};
use vault::PackNonce;

use crate::MEMORY;
use crate::craft::{Parts, bound, key, number, scope, signer};
use crate::dice::Dice;

/// The keys of [`Parts`].
pub static KEYRING: LazyLock<Keyring> = LazyLock::new(|| {
    let mut keys = Keyring::default();
    for (scope, byte) in [(Scope::agency(0), 1), (scope(), 2)] {
        keys.add(scope, &[byte; 32]).unwrap();
    }
    keys
});

/// Opens the one chunk of a pack of [`Parts`].
pub fn open(pack: &[u8]) -> Result<Vec<Line>, Error> {
    open_head(pack, &KEYRING)?.open_chunk(0, &scope(), key(2))
}

/// Columns as the library writes them, of lines from a seed; the first stands at place 1.
pub fn columns(seed: u64) -> Vec<u8> {
    let parts = Parts::new(Vec::new());
    let mut scene = (seed * 1_000..)
        .map(|seed| Dice::new(seed).scene())
        .find(|scene| !scene.draft.chunks.is_empty())
        .unwrap();
    let mut lines = scene.draft.chunks.remove(0).lines;
    lines[0].seq = 1;
    written(&parts, lines).unwrap()
}

/// What the library writes for these lines in the place of those of `parts`.
fn written(parts: &Parts, lines: Vec<Line>) -> Result<Vec<u8>, Error> {
    written_in(parts, scope(), lines, &[]).map(|(_, columns)| columns)
}

/// What the library writes for these lines of a scope whose key is `key(2)`.
pub fn unsealed(scope: Scope, lines: Vec<Line>) -> Result<Vec<u8>, Error> {
    unsealed_after(scope, lines, &[]).map(|(_, columns)| columns)
}

/// The same with the first byte of the body, where earlier lines may be named.
pub fn unsealed_after(
    scope: Scope,
    lines: Vec<Line>,
    earlier: &[Earlier],
) -> Result<(u8, Vec<u8>), Error> {
    written_in(&Parts::new(Vec::new()), scope, lines, earlier)
}

fn written_in(
    parts: &Parts,
    scope: Scope,
    lines: Vec<Line>,
    earlier: &[Earlier],
) -> Result<(u8, Vec<u8>), Error> {
    let mut keys = Keyring::default();
    for (scope, byte) in [(Scope::agency(0), 1), (scope, 2)] {
        keys.add(scope, &[byte; 32]).unwrap();
    }
    let empty = Parts::new(vec![0; 16]);
    let pack = empty.seal();
    let mut head = open_head(&pack, &KEYRING)?.head().clone();
    head.at = parts.at;
    let chunk = Chunk { scope, lines };
    let draft = Draft {
        head,
        chunks: vec![chunk],
    };
    let pack = seal_after(&draft, earlier, &keys, &signer(), &Dice::new(0))?;
    let length = u32::from_le_bytes(pack[32..36].try_into().unwrap()) as usize;
    let nonce = PackNonce(pack[8..32].try_into().unwrap());
    let sealed = &pack[36 + length..pack.len() - 64];
    let body = key(2)
        .open(&nonce, 1, &bound(parts, 0, &scope), sealed)
        .unwrap();
    Ok((body[0], unpacked(&body)))
}

/// The columns of a body, §5.
fn unpacked(body: &[u8]) -> Vec<u8> {
    let mut rest = &body[1..];
    let mut take = || {
        let end = rest.iter().position(|byte| byte & 0x80 == 0).unwrap();
        let groups = rest[..=end].iter().rev();
        let number = groups.fold(0, |sum, byte| sum << 7 | usize::from(byte & 0x7f));
        rest = &rest[end + 1..];
        number
    };
    let length = take();
    if body[0] % 2 == 1 {
        return rest[..length].to_vec();
    }
    let frame = take();
    zstd::bulk::decompress(&rest[..frame], length).unwrap()
}

/// Columns packed without compression.
pub fn plain(columns: &[u8]) -> Vec<u8> {
    packed_as(1, columns)
}

/// Columns as they are, behind the first byte of a body.
pub fn packed_as(first: u8, columns: &[u8]) -> Vec<u8> {
    let mut body = vec![first];
    number(columns.len() as u64, &mut body);
    body.extend(columns);
    body.resize(vault::padded(body.len()), 0);
    body
}

/// A body that claims to unpack to `length`.
fn packed(frame: &[u8], length: usize) -> Vec<u8> {
    let mut body = vec![2];
    number(length as u64, &mut body);
    number(frame.len() as u64, &mut body);
    body.extend(frame);
    body.resize(vault::padded(body.len()), 0);
    body
}

/// Changes a few bytes: flips, cuts, copies, and numbers that say far too much.
pub fn spoil(bytes: &mut Vec<u8>, dice: &Dice) {
    for _ in 0..=dice.below(3) {
        let at = dice.below(bytes.len() as u64 + 1) as usize;
        let to = at + dice.below(8) as usize;
        match dice.below(6) {
            0 if at < bytes.len() => bytes[at] ^= 1 << dice.below(8),
            1 if at < bytes.len() => bytes[at] = dice.next() as u8,
            2 => bytes.truncate(at),
            3 => drop(bytes.splice(at..at, [0xff, 0xff, 0xff, 0x7f])),
            4 if to <= bytes.len() => drop(bytes.drain(at..to)),
            _ if to <= bytes.len() => bytes.extend_from_within(at..to),
            _ => bytes.push(dice.next() as u8),
        }
    }
}

/// A pack that is sealed and signed as it must be, of spoilt columns or with a spoilt head.
pub fn malformed(seed: u64) -> Vec<u8> {
    let dice = Dice::new(seed);
    let mut columns = columns(seed % 40);
    if seed.is_multiple_of(3) {
        let parts = Parts::new(plain(&columns));
        let mut head = parts.head();
        spoil(&mut head, &dice);
        return parts.seal_with(head);
    }
    spoil(&mut columns, &dice);
    Parts::new(plain(&columns)).seal()
}

#[test]
fn every_flipped_bit_and_every_cut_is_refused() {
    let scenes = (0..300).map(|seed| Dice::new(seed).scene());
    let scenes = scenes.filter(|scene| !scene.draft.chunks.is_empty());
    let scene = scenes.min_by_key(|scene| scene.seal().len()).unwrap();
    let pack = scene.seal();
    for bit in 0..pack.len() * 8 {
        let mut other = pack.clone();
        other[bit / 8] ^= 1 << (bit % 8);
        assert!(open_head(&other, &scene.keys).is_err(), "bit {bit}");
    }
    for cut in 0..pack.len() {
        assert!(open_head(&pack[..cut], &scene.keys).is_err(), "cut {cut}");
    }
    let longer = [pack.as_slice(), &[0]].concat();
    assert!(open_head(&longer, &scene.keys).is_err());
}

#[test]
fn the_two_writers_agree() {
    for seed in 0..20 {
        let columns = columns(seed);
        let pack = Parts::new(plain(&columns)).seal();
        let lines = open(&pack).unwrap();
        assert_eq!(written(&Parts::new(Vec::new()), lines).unwrap(), columns);
    }
}

/// 10,000 malformed inputs from insiders, sealed and signed as they must be: columns, bodies and
/// heads. What is taken all the same is the one spelling of what it says.
#[test]
fn malformed_inputs_are_refused_in_little_memory() {
    let samples: Vec<_> = (0..40).map(columns).collect();
    let held = MEMORY.current_usage();
    MEMORY.reset_peak_usage();
    let mut taken = 0;
    for seed in 0..10_000_u64 {
        let dice = Dice::new(seed);
        let mut columns = samples[seed as usize % samples.len()].clone();
        let mut body = plain(&columns);
        let mut head = Parts::new(body.clone()).head();
        match seed % 4 {
            0 => spoil(&mut body, &dice),
            1 => spoil(&mut head, &dice),
            _ => {
                spoil(&mut columns, &dice);
                body = plain(&columns);
            }
        }
        let parts = Parts::new(body);
        if seed % 4 == 1 {
            let _any = open(&parts.seal_with(head));
        } else if let Ok(lines) = open(&parts.seal()) {
            taken += 1;
            if lines[0].seq == 1 && seed % 4 > 1 {
                assert_eq!(written(&parts, lines).unwrap(), columns, "seed {seed}");
            }
        }
    }
    // The tests that run beside this one count too; one number believed would be 2 GiB.
    let most = MEMORY.peak_usage() - held.min(MEMORY.peak_usage());
    assert!(most < 128 << 20, "{most} bytes were held");
    assert!((100..5_000).contains(&taken), "{taken} were taken");
    let huge = open(&vec![0; PACK_BYTES_MAX + 1]);
    assert_eq!(huge, Err(Error::TooLarge));
}

#[test]
fn a_body_is_one_frame_of_the_length_it_says_and_no_bomb() {
    let frame = |bytes: &[u8]| zstd::bulk::compress(bytes, 3).unwrap();
    let zeros = frame(&vec![0; 1 << 20]);
    // Good columns, so that nothing but the body around them can be what is refused.
    let words = (0..)
        .map(columns)
        .find(|words| frame(words).len() < words.len() / 2)
        .unwrap();
    let columns = plain(&words);
    assert!(open(&Parts::new(columns.clone()).seal()).is_ok());
    let honest = frame(&words);
    assert!(open(&Parts::new(packed(&honest, words.len())).seal()).is_ok());
    let skippable = [
        &[0x50, 0x2a, 0x4d, 0x18, 4, 0, 0, 0, 9, 9, 9, 9],
        honest.as_slice(),
    ]
    .concat();
    let two = [honest.as_slice(), &frame(b"")].concat();
    let cases = [
        ("a bomb", packed(&zeros, 1 << 20), Error::TooLarge),
        (
            "a bomb that lies",
            packed(&zeros, zeros.len() * 90),
            Error::Damaged,
        ),
        (
            "more than may be",
            packed(&honest, (64 << 20) + 1),
            Error::TooLarge,
        ),
        (
            "too short",
            packed(&honest, words.len() - 1),
            Error::Damaged,
        ),
        ("too long", packed(&honest, words.len() + 1), Error::Damaged),
        (
            "not shorter",
            packed(&honest, honest.len()),
            Error::TooLarge,
        ),
        ("two frames", packed(&two, words.len()), Error::Damaged),
        (
            "a frame to skip",
            packed(&skippable, words.len()),
            Error::Damaged,
        ),
        (
            "another packing",
            [&[9], &columns[1..]].concat(),
            Error::TooNew,
        ),
        (
            "more padding",
            [columns.as_slice(), &[0; 64]].concat(),
            Error::Damaged,
        ),
        ("nothing", vec![0], Error::TooNew),
    ];
    for (what, body, error) in cases {
        assert_eq!(open(&Parts::new(body).seal()).unwrap_err(), error, "{what}");
    }
    let mut spare = columns;
    *spare.last_mut().unwrap() = 1;
    assert_eq!(open(&Parts::new(spare).seal()), Err(Error::Damaged));
}
