//! What a test needs at hand: a host that is turned by hand, names, bytes.

use std::ops::ControlFlow;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use relay::{Agency, From, Group, Host, Kind, Leaf, Listing, Name, Relay, unwatched};

/// A host whose pauses take no time and are kept.
#[derive(Default)]
pub struct Desk {
    drawn: AtomicU64,
    pauses: Mutex<Vec<Duration>>,
}

impl Desk {
    pub fn new() -> Arc<Self> {
        Arc::new(Self::default())
    }

    /// The pauses it was asked for.
    pub fn pauses(&self) -> Vec<Duration> {
        self.pauses.lock().unwrap().clone()
    }
}

impl Host for Desk {
    // An S3 server compares this with its own clock, so it has to be the real one.
    #[allow(clippy::disallowed_methods)]
    fn unix_seconds(&self) -> i64 {
        let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
        i64::try_from(since.unwrap().as_secs()).unwrap()
    }

    fn chance(&self) -> u64 {
        self.drawn.fetch_add(1, Ordering::Relaxed)
    }

    fn pause(&self, time: Duration) -> ControlFlow<()> {
        self.pauses.lock().unwrap().push(time);
        ControlFlow::Continue(())
    }
}

/// A part of a relay that no other test uses.
pub fn agency() -> Agency {
    static NEXT: AtomicU64 = AtomicU64::new(0);
    Agency::new(&base32(NEXT.fetch_add(1, Ordering::Relaxed), 8)).unwrap()
}

/// A number in `length` letters of small base32, in the order of the numbers.
pub fn base32(mut number: u64, length: usize) -> String {
    let mut letters = Vec::new();
    for _ in 0..length {
        letters.push(b"234567abcdefghijklmnopqrstuvwxyz"[usize::try_from(number % 32).unwrap()]);
        number /= 32;
    }
    letters.reverse();
    String::from_utf8(letters).unwrap()
}

pub fn epoch(number: u32) -> Group {
    Group::new(Kind::Log, &format!("{number:06}")).unwrap()
}

pub fn leaf(number: u64) -> Leaf {
    Leaf::new(&base32(number, Leaf::LETTERS)).unwrap()
}

/// The `number`th name in the first epoch.
pub fn name(number: u64) -> Name {
    Name::new(epoch(1), leaf(number))
}

/// Bytes that look like nothing and are the same for the same seed.
pub fn noise(seed: u64, length: usize) -> Vec<u8> {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        u8::try_from(state >> 56).unwrap()
    };
    (0..length).map(|_| next()).collect()
}

pub fn publish(relay: &dyn Relay, name: &Name, bytes: &[u8]) -> relay::Result<relay::Published> {
    relay.publish(name, bytes, &mut unwatched)
}

pub fn read(relay: &dyn Relay, name: &Name) -> relay::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    relay.read(name, 0, &mut bytes, &mut unwatched)?;
    Ok(bytes)
}

/// Every leaf of a group, page after page.
pub fn listed(relay: &dyn Relay, group: &Group) -> Vec<Leaf> {
    let mut all: Vec<Leaf> = Vec::new();
    loop {
        let last = all.last().cloned();
        let from = last.as_ref().map_or(From::Start, From::After);
        let Listing::Page { leaves, more, .. } = relay.list(group, from).unwrap() else {
            panic!("nobody asked whether it changed");
        };
        assert!(leaves.len() <= relay::PAGE);
        all.extend(leaves);
        if !more {
            return all;
        }
    }
}
