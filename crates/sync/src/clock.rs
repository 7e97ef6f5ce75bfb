//! The hybrid logical clock: 48 bits of milliseconds, 16 bits of counter, in one number.
//!
//! Order between devices is causal and never rests on it; it only chooses which of two values is
//! shown (design §6). So a wrong clock may be ugly, but can neither lose an edit nor stop anything.

/// One reading. Bigger is later; no two readings of one clock are equal.
pub type Hlc = u64;

/// Room for the counter, below the milliseconds.
const COUNTER_BITS: u32 = 16;

/// How far ahead of our own wall clock a colleague's reading may pull ours.
pub const AHEAD_MS_MAX: i64 = 24 * 60 * 60 * 1000;

/// The clock of one device. `last` is kept with the log, so that it never runs backwards.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Clock {
    last: Hlc,
}

impl Clock {
    /// Goes on after the last reading that was kept; 0 for a new log.
    pub const fn after(last: Hlc) -> Self {
        Self { last }
    }

    /// The last reading, to be kept.
    pub const fn last(&self) -> Hlc {
        self.last
    }

    /// The next reading: the wall clock, or one more than the last reading if that is later.
    pub fn next(&mut self, wall_ms: i64) -> Hlc {
        self.last = at(wall_ms).max(self.last.saturating_add(1));
        self.last
    }

    /// Takes note of a colleague's reading, so that what we write after it sorts after it.
    /// False, and nothing changes, if it is more than a day ahead: that clock is wrong, not ours.
    pub fn observe(&mut self, remote: Hlc, wall_ms: i64) -> bool {
        if remote > at(wall_ms.saturating_add(AHEAD_MS_MAX)) {
            return false;
        }
        self.last = self.last.max(remote);
        true
    }
}

/// The first reading of a millisecond. Before 1970 counts as 1970; far futures stop at 47 bits, so
/// that a reading also fits a signed column.
fn at(wall_ms: i64) -> Hlc {
    let ms = u64::try_from(wall_ms).unwrap_or(0).min((1 << 47) - 1);
    ms << COUNTER_BITS
}

/// The milliseconds since 1970 of a reading.
pub fn wall_ms(hlc: Hlc) -> i64 {
    i64::try_from(hlc >> COUNTER_BITS).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn readings_ascend_also_when_the_wall_clock_goes_back() {
        let mut clock = Clock::default();
        let walls = [1_000, 1_000, 999, 0, -5, 1_001, 1_001];
        let readings: Vec<Hlc> = walls.iter().map(|wall| clock.next(*wall)).collect();
        assert!(
            readings.windows(2).all(|pair| pair[0] < pair[1]),
            "{readings:?}"
        );
        assert_eq!(wall_ms(readings[5]), 1_001);
    }

    #[test]
    fn a_restart_goes_on_where_it_stopped() {
        let mut clock = Clock::after(at(5_000) + 7);
        assert_eq!(clock.next(4_000), at(5_000) + 8);
    }

    #[test]
    fn a_colleague_pulls_us_forward_but_a_broken_clock_does_not() {
        let mut clock = Clock::default();
        let now = 10_000;
        assert!(clock.observe(at(now + AHEAD_MS_MAX), now));
        assert_eq!(clock.next(now), at(now + AHEAD_MS_MAX) + 1);
        let before = clock;
        assert!(!clock.observe(at(now + AHEAD_MS_MAX) + 1, now));
        assert_eq!(clock, before);
    }

    #[test]
    fn the_counter_runs_over_into_the_next_millisecond_rather_than_back() {
        let mut clock = Clock::after(at(7) + 0xFFFF);
        assert_eq!(clock.next(7), at(8));
    }

    #[test]
    fn no_wall_clock_leaves_the_signed_range() {
        let mut clock = Clock::default();
        assert!(i64::try_from(clock.next(i64::MAX)).is_ok());
    }
}
