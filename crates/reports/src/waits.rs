//! How long people waited: the middle, and what nine of ten did not exceed.

/// Milliseconds of one day.
const DAY_MS: f64 = 86_400_000.0;

/// Median and 90th percentile in days; `None` twice without a wait. Reorders the waits.
///
/// The median of an even number is the mean of the two middle ones; the percentile is the nearest
/// rank, so it is always a wait that somebody really had.
pub(crate) fn summary(waits: &mut [i64]) -> (Option<f64>, Option<f64>) {
    let n = waits.len();
    if n == 0 {
        return (None, None);
    }
    let p90_at = (n * 9).div_ceil(10) - 1;
    // Only as far into order as is asked: the middle splits them, the percentile lies above it.
    let (below, upper, above) = waits.select_nth_unstable(n / 2);
    let upper = *upper;
    let lower = below.iter().max().filter(|_| n.is_multiple_of(2));
    let p90 = match p90_at.checked_sub(n / 2 + 1) {
        Some(at) => *above.select_nth_unstable(at).1,
        None => upper,
    };
    // Days first: the sum of two whole milliseconds is exact either way.
    let lower = lower.copied().unwrap_or(upper);
    let median = (lower as f64 + upper as f64) / (2.0 * DAY_MS);
    (Some(median), Some(p90 as f64 / DAY_MS))
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: i64 = 86_400_000;

    #[test]
    fn without_a_wait_there_is_no_number() {
        assert_eq!(summary(&mut []), (None, None));
    }

    #[test]
    fn an_even_number_meets_in_the_middle_and_a_percentile_is_a_wait_somebody_had() {
        let mut four = [4 * DAY, DAY, 3 * DAY, 2 * DAY];
        assert_eq!(summary(&mut four), (Some(2.5), Some(4.0)));
        let mut ten: Vec<i64> = (1..=10).rev().map(|day| day * DAY).collect();
        assert_eq!(summary(&mut ten), (Some(5.5), Some(9.0)));
        let mut eleven: Vec<i64> = (1..=11).map(|day| day * DAY).collect();
        assert_eq!(summary(&mut eleven), (Some(6.0), Some(10.0)));
    }

    #[test]
    fn hours_are_parts_of_a_day() {
        assert_eq!(summary(&mut [DAY / 2]), (Some(0.5), Some(0.5)));
    }
}
