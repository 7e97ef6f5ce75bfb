//! What lies in an object of the log: packs, one after the other, each with its length before it.

/// The only version there is.
const VERSION: u8 = 1;
/// Bytes of packs in one object, about: small ones together fill what padding costs.
pub(crate) const FULL: usize = 4 * 1024 * 1024;
/// Packs in one object.
const PACKS_MAX: usize = 4_096;

/// Packs on their way into an object. All of one epoch of the agency's key: it is sealed under the
/// relay key of that epoch.
#[derive(Debug)]
pub(crate) struct Packing {
    bytes: Vec<u8>,
    count: usize,
    epoch: u32,
}

impl Packing {
    pub(crate) fn new() -> Self {
        Self {
            bytes: vec![VERSION],
            count: 0,
            epoch: 0,
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// Whether one more pack still fits well.
    pub(crate) fn fits(&self, pack: &[u8]) -> bool {
        let has_room = self.count < PACKS_MAX && self.bytes.len() + pack.len() < FULL;
        self.is_empty() || (has_room && sync::pack::epoch(pack) == Some(self.epoch))
    }

    pub(crate) fn add(&mut self, pack: &[u8]) {
        let length = u32::try_from(pack.len()).unwrap_or(u32::MAX);
        self.epoch = sync::pack::epoch(pack).unwrap_or(self.epoch);
        self.bytes.extend(length.to_le_bytes());
        self.bytes.extend(pack);
        self.count += 1;
    }

    /// The epoch of all packs in it.
    pub(crate) fn epoch(&self) -> u32 {
        self.epoch
    }

    pub(crate) fn content(self) -> Vec<u8> {
        self.bytes
    }
}

/// The packs of an object; none if it is not exactly one.
pub(crate) fn packs(content: &[u8]) -> Option<Vec<Vec<u8>>> {
    let (version, mut rest) = content.split_first()?;
    let mut packs = Vec::new();
    while let Some((length, after)) = rest.split_first_chunk::<4>() {
        let length = usize::try_from(u32::from_le_bytes(*length)).ok()?;
        let (pack, after) = after.split_at_checked(length)?;
        packs.push(pack.to_vec());
        rest = after;
        if packs.len() > PACKS_MAX {
            return None;
        }
    }
    (*version == VERSION && rest.is_empty() && !packs.is_empty()).then_some(packs)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_packed_comes_back_and_nothing_else_does() {
        let mut packing = Packing::new();
        assert!(packing.is_empty());
        let three = [
            &b"LPK1\x01\0\0\0one"[..],
            b"LPK1\x01\0\0\0",
            b"LPK1\x01\0\0\0three",
        ];
        for pack in three {
            assert!(packing.fits(pack));
            packing.add(pack);
        }
        assert!(!packing.fits(b"LPK1\x02\0\0\0of another epoch"));
        assert_eq!(packing.epoch(), 1);
        let content = packing.content();
        let back = packs(&content).unwrap();
        assert_eq!(back, three);
        for end in 0..content.len() {
            let short = packs(&content[..end]);
            assert!(short.is_none_or(|some| some.len() < 3), "{end}");
        }
        assert!(packs(&[&content[..], b"x"].concat()).is_none());
        assert!(packs(&[&[2], &content[1..]].concat()).is_none());
    }

    #[test]
    fn ten_thousand_malformed_objects_are_refused_or_are_exactly_what_they_say() {
        let mut packing = Packing::new();
        for pack in [&b"one"[..], &[7; 70], b"three"] {
            packing.add(pack);
        }
        let honest = packing.content();
        let mut read = 0;
        for bytes in crate::spoil::malformed(&[&honest]) {
            if let Some(packs) = packs(&bytes) {
                read += 1;
                let mut again = Packing::new();
                packs.iter().for_each(|pack| again.add(pack));
                assert_eq!(again.content(), bytes);
            }
        }
        assert!((1..9_000).contains(&read), "{read} were read");
    }

    #[test]
    fn a_length_beyond_the_end_takes_no_memory() {
        assert!(packs(&[1, 255, 255, 255, 255, 0]).is_none());
    }
}
