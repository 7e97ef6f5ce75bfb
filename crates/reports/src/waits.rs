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
    let upper = nth(waits, n / 2);
    let lower = if n.is_multiple_of(2) {
        nth(waits, n / 2 - 1)
    } else {
        upper
    };
    let p90 = nth(waits, (n * 9).div_ceil(10) - 1);
    // Days first: the sum of two whole milliseconds is exact either way.
    let median = lower.zip(upper).map(|(a, b)| (a + b) / (2.0 * DAY_MS));
    (median, p90.map(|ms| ms / DAY_MS))
}

/// The wait at a place in order of length, without sorting them all.
fn nth(waits: &mut [i64], place: usize) -> Option<f64> {
    (place < waits.len()).then(|| {
        let (_, found, _) = waits.select_nth_unstable(place);
        *found as f64
    })
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
