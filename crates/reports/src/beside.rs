//! Two cores at one report: one reads, the other counts what was read.

use crate::Error;
use std::sync::mpsc::{SyncSender, sync_channel};

/// How many rows go over at once: one by one, the handing would cost more than the counting.
const BATCH: usize = 1024;

/// How many batches may wait, so that reading does not run far ahead in memory.
const WAITING: usize = 16;

/// Hands rows over to the one who counts.
pub(crate) struct Hand<T> {
    batch: Vec<T>,
    to: SyncSender<Vec<T>>,
}

impl<T> Hand<T> {
    /// One more row.
    pub(crate) fn over(&mut self, row: T) {
        self.batch.push(row);
        if self.batch.len() == BATCH {
            self.rest();
        }
    }

    /// What is in the hand now. Nobody takes it only if the counting fell over, which shows when
    /// it is waited for.
    fn rest(&mut self) {
        let batch = std::mem::replace(&mut self.batch, Vec::with_capacity(BATCH));
        let _ = self.to.send(batch);
    }
}

/// Reads on this thread and counts on another, from `counted` on. What was counted is given only if
/// reading came to its end.
pub(crate) fn beside<T: Send, C: Send>(
    read: impl FnOnce(&mut Hand<T>) -> Result<(), Error>,
    mut counted: C,
    mut count: impl FnMut(&mut C, &T) + Send,
) -> Result<C, Error> {
    std::thread::scope(|scope| {
        let (to, from) = sync_channel::<Vec<T>>(WAITING);
        let counting = scope.spawn(move || {
            for batch in from {
                batch.iter().for_each(|row| count(&mut counted, row));
            }
            counted
        });
        let batch = Vec::with_capacity(BATCH);
        let mut hand = Hand { batch, to };
        let read = read(&mut hand);
        hand.rest();
        drop(hand);
        let counted = counting
            .join()
            .unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        read.map(|()| counted)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_goes_over_once_and_in_order() {
        for rows in [0, 1, BATCH - 1, BATCH, BATCH + 1, BATCH * WAITING * 3 + 7] {
            let read = |hand: &mut Hand<usize>| {
                (0..rows).for_each(|row| hand.over(row));
                Ok(())
            };
            let counted = beside(read, Vec::new(), |all, row| all.push(*row)).unwrap();
            assert_eq!(counted, (0..rows).collect::<Vec<_>>());
        }
    }

    #[test]
    fn reading_that_stops_counts_for_nothing() {
        let read = |hand: &mut Hand<usize>| {
            hand.over(1);
            Err(Error::Cancelled)
        };
        let counted = beside(read, 0, |all, row| *all += row);
        assert!(matches!(counted, Err(Error::Cancelled)));
    }
}
