//! What only the host may know, handed in: the time, chance, patience and credentials.

use std::fmt;
use std::ops::ControlFlow;
use std::time::Duration;

use zeroize::Zeroizing;

use crate::{Error, Result};

/// The clock, chance and sleep of whoever runs this; tests turn them by hand.
pub trait Host: Send + Sync {
    /// Seconds since 1970, which an S3 server compares with its own clock.
    fn unix_seconds(&self) -> i64;
    /// Eight bytes nobody can guess: names of unfinished uploads, and the spread of pauses.
    fn chance(&self) -> u64;
    /// Waits before another try, or says that there is none.
    fn pause(&self, time: Duration) -> ControlFlow<()>;
}

/// Called between chunks with the bytes that are done and, where known, all there are.
/// [`ControlFlow::Break`] cancels, and leaves nothing half.
pub type Watch<'a> = dyn FnMut(u64, Option<u64>) -> ControlFlow<()> + 'a;

/// A watch that only looks on.
pub fn unwatched(_done: u64, _all: Option<u64>) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

pub(crate) fn ask(watch: &mut Watch<'_>, done: u64, all: Option<u64>) -> Result<()> {
    match watch(done, all) {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(Error::Cancelled),
    }
}

/// How long to wait for a server, and how often to ask again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Patience {
    /// Until somebody picks up.
    pub connect: Duration,
    /// Until the answer to one question begins, once it was asked.
    pub answer: Duration,
    /// For one question and its whole answer, however slow the line.
    pub question: Duration,
    /// How often one thing is tried in all, 1 to 10.
    pub tries: u32,
}

impl Default for Patience {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(15),
            answer: Duration::from_secs(60),
            question: Duration::from_mins(15),
            tries: 4,
        }
    }
}

impl Patience {
    /// The most tries that are made, whatever was asked for.
    pub const TRIES_MAX: u32 = 10;
}

/// The longest pause between two tries.
pub const PAUSE_MAX: Duration = Duration::from_secs(60);

/// The pause after the `failed`th try in a row: it doubles from one second to a minute, and chance
/// takes away up to half, so that devices that failed together do not come back together.
pub fn backoff(failed: u32, chance: u64) -> Duration {
    let whole = Duration::from_secs(1)
        .saturating_mul(
            1_u32
                .checked_shl(failed.saturating_sub(1))
                .unwrap_or(u32::MAX),
        )
        .min(PAUSE_MAX);
    let share = u32::try_from(chance % 1_000).unwrap_or_default();
    whole.saturating_sub(whole / 2 * share / 1_000)
}

/// A name and a secret, wiped when dropped and never printed.
#[derive(Clone)]
pub struct Credentials {
    /// The account's name, or the id of an S3 key.
    pub user: Zeroizing<String>,
    /// The password (of an app, not of the person), or the S3 secret.
    pub secret: Zeroizing<String>,
}

impl Credentials {
    /// Takes both over.
    pub fn new(user: Zeroizing<String>, secret: Zeroizing<String>) -> Self {
        Self { user, secret }
    }
}

impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("‹credentials›")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_double_and_spread_and_end_at_a_minute() {
        assert_eq!(backoff(1, 0), Duration::from_secs(1));
        assert_eq!(backoff(3, 0), Duration::from_secs(4));
        assert_eq!(backoff(40, 0), PAUSE_MAX);
        for chance in 0..2_000 {
            let pause = backoff(2, chance);
            assert!(pause > Duration::from_secs(1) && pause <= Duration::from_secs(2));
        }
    }

    #[test]
    fn credentials_are_not_printed() {
        let both = Credentials::new("amara".to_owned().into(), "word".to_owned().into());
        assert_eq!(format!("{both:?}"), "‹credentials›");
    }
}
