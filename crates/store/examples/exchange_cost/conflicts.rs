//! What becomes of it if both changed something: what is reported, and what is shown.

use super::office::Device;
use super::work::{CellKey, Latest, Work, latest};
use super::{CASES, Office, SEED, everyone};
use std::collections::BTreeSet;
use std::fmt;

/// Cells, counted.
pub struct Conflicts {
    /// In conflict, in truth.
    pub truth: usize,
    /// Of these, reported.
    pub reported: usize,
    /// Reported, and in no conflict.
    pub wrongly: usize,
    /// In no conflict, and show something else than what was written last.
    pub lost: usize,
    /// In conflict, and show something else than the latest edit.
    pub stale: usize,
}

impl fmt::Display for Conflicts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} of {} true ones reported, {} false; {} cells show another value than the latest edit",
            self.reported,
            self.truth,
            self.wrongly,
            self.lost + self.stale
        )
    }
}

/// What Amara and Ben wrote last into each cell, and when: as `Device::does` and
/// [`Office::conflicts`] move their clocks.
pub fn both(n: usize) -> (Latest, Latest) {
    let amara = latest(Work::new(SEED, CASES), n, |save| 2 * save);
    let ben = latest(Work::new(SEED + 1, CASES), n / 10, |save| 20 * save - 17);
    (amara, ben)
}

impl Office {
    /// Ben has changed a tenth as many cells himself before he imports.
    pub fn conflicts(&self, n: usize, packs: &[Vec<u8>]) -> Conflicts {
        let path = self.copy("ben.db");
        let mut ben = Device::open(&path, 2, everyone(0..CASES, true));
        ben.now_ms += 1;
        Work::new(SEED + 1, CASES).make(&mut ben, n / 10, |ben, _| ben.now_ms += 18);
        ben.seal();
        ben.import(packs.iter().cloned());
        let (amara, ben_did) = both(n);
        let (truth, shown) = truth(&amara, &ben_did);
        let found = ben.store.contested(None, (0, i64::MAX)).unwrap();
        let reported = found.iter().map(|c| (c.table.no, c.row, c.column));
        let reported: BTreeSet<_> = reported.collect();
        let wrong = Work::new(SEED, CASES).wrong(&ben.store, &shown);
        ben.store.close().unwrap();
        std::fs::remove_file(path).unwrap();
        Conflicts {
            truth: truth.len(),
            reported: reported.intersection(&truth).count(),
            wrongly: reported.difference(&truth).count(),
            lost: wrong.difference(&truth).count(),
            stale: wrong.intersection(&truth).count(),
        }
    }
}

/// The cells in conflict, and what each changed cell has to show: the later of both.
fn truth(amara: &Latest, ben: &Latest) -> (BTreeSet<CellKey>, Latest) {
    let mut shown = amara.clone();
    let mut truth = BTreeSet::new();
    for (key, (value, at)) in ben {
        match shown.get(key) {
            Some((theirs, _)) if theirs != value => truth.insert(*key),
            _ => false,
        };
        if shown.get(key).is_none_or(|(_, theirs)| theirs < at) {
            shown.insert(*key, (value.clone(), *at));
        }
    }
    (truth, shown)
}
