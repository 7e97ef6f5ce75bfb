//! Waiting after wrong tries.
//!
//! This stops hands at a keyboard. It does not stop somebody who has copied the files: against
//! them only the passphrase's strength and the cost of stretching it count. And it never
//! destroys anything: an abuser with three wrong guesses must not be able to erase a case.

use crate::dir::{self, VaultDir};
use crate::{Error, Result};

const MAGIC: &[u8; 4] = b"TRY1";
const RECORD_BYTES: usize = 16;
const FREE_TRIES: u32 = 3;
const LONGEST_WAIT_S: u32 = 60;
const SECOND_MS: i64 = 1000;

/// Wrong tries since the last good one. Not authenticated: there is no key yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Tries {
    pub(crate) wrong: u32,
    pub(crate) last_ms: i64,
}

impl Tries {
    /// 3 free tries, then 2, 4, 8, 16, 32, 60, 60 … seconds.
    fn wait_s(self) -> u32 {
        match self.wrong.checked_sub(FREE_TRIES) {
            None => 0,
            Some(beyond) => 2_u32
                .saturating_pow(beyond.saturating_add(1))
                .min(LONGEST_WAIT_S),
        }
    }

    fn left_s(self, now_ms: i64) -> u32 {
        let waited_ms = now_ms.saturating_sub(self.last_ms).max(0);
        let left_ms = i64::from(self.wait_s()) * SECOND_MS - waited_ms;
        // Round up: a try after exactly this many seconds must succeed.
        let left_s = left_ms.max(0).saturating_add(SECOND_MS - 1) / SECOND_MS;
        u32::try_from(left_s).unwrap_or(LONGEST_WAIT_S)
    }

    fn encode(self) -> [u8; RECORD_BYTES] {
        let mut record = [0; RECORD_BYTES];
        let bytes = MAGIC.iter().copied();
        let bytes = bytes
            .chain(self.wrong.to_le_bytes())
            .chain(self.last_ms.to_le_bytes());
        for (to, from) in record.iter_mut().zip(bytes) {
            *to = from;
        }
        record
    }

    // A missing or damaged record counts as no tries: locking a person out of their own work
    // over a courtesy would be worse.
    fn decode(record: &[u8]) -> Option<Self> {
        let (magic, rest) = record.split_first_chunk()?;
        let (wrong, last_ms) = rest.split_first_chunk()?;
        (magic == MAGIC).then_some(Self {
            wrong: u32::from_le_bytes(*wrong),
            last_ms: i64::from_le_bytes(last_ms.try_into().ok()?),
        })
    }
}

/// Counts a try before it is made, so that killing the program does not make it free.
/// Answers the record as it was before.
///
/// # Errors
/// [`Error::TooSoon`] if the wait is not over.
pub(crate) fn begin(dir: &VaultDir, now_ms: i64) -> Result<Tries> {
    let record = dir::read_up_to(&dir.tries(), RECORD_BYTES)?.unwrap_or_default();
    let mut before = Tries::decode(&record).unwrap_or_default();
    if now_ms < before.last_ms {
        // The clock was set back. The wait starts again at the new time: neither cut short,
        // nor stretched until the clock has caught up.
        before.last_ms = now_ms;
        put(dir, before)?;
    }
    match before.left_s(now_ms) {
        0 => {
            let wrong = before.wrong.saturating_add(1);
            put(
                dir,
                Tries {
                    wrong,
                    last_ms: now_ms,
                },
            )?;
            Ok(before)
        }
        wait_s => Err(Error::TooSoon { wait_s }),
    }
}

/// Settles the try that `begin` counted: forgotten if it was right, kept if it was wrong, and
/// as if it had not been made if something else failed.
pub(crate) fn settle<T>(dir: &VaultDir, before: Tries, outcome: Result<T>) -> Result<T> {
    match &outcome {
        Ok(_) => put(dir, Tries::default())?,
        Err(Error::WrongPassphrase) => {}
        Err(_) => put(dir, before)?,
    }
    outcome
}

/// Writes the record. Without waiting for the disk: whoever pulls the plug to be spared a
/// minute waits longer for the machine to start.
pub(crate) fn put(dir: &VaultDir, tries: Tries) -> Result<()> {
    dir::overwrite_lightly(&dir.tries(), &tries.encode()).map(drop)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_wait_doubles_up_to_a_minute() {
        let waits: Vec<u32> = (0..11)
            .map(|wrong| Tries { wrong, last_ms: 0 }.wait_s())
            .collect();
        assert_eq!(waits, [0, 0, 0, 2, 4, 8, 16, 32, 60, 60, 60]);
        assert_eq!(
            Tries {
                wrong: u32::MAX,
                last_ms: 0
            }
            .wait_s(),
            60
        );
    }

    proptest! {
        #[test]
        fn no_record_and_no_clock_asks_for_more_than_a_minute(
            wrong: u32, last_ms: i64, now_ms: i64,
        ) {
            let tries = Tries { wrong, last_ms };
            prop_assert!(tries.left_s(now_ms) <= 60);
        }

        #[test]
        fn a_record_comes_back_as_it_was(wrong: u32, last_ms: i64) {
            let tries = Tries { wrong, last_ms };
            prop_assert_eq!(Tries::decode(&tries.encode()), Some(tries));
        }

        #[test]
        fn damaged_records_are_read_calmly(bytes in proptest::collection::vec(any::<u8>(), 0..20)) {
            let _ = Tries::decode(&bytes);
        }
    }
}
