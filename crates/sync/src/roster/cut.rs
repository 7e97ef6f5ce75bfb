//! Whether a pack of a device counts.

use super::kind::Body;
use super::state::State;
use super::view::{Ground, View};
use super::{Cut, DeviceId, Hash, Last};
use crate::history::{LogId, PackHash};

/// A pack, by its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PackAt {
    /// Who signed it.
    pub device: DeviceId,
    /// In which log.
    pub log: LogId,
    /// Its number in the log.
    pub no: u64,
}

/// What becomes of a pack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It counts.
    Accepted,
    /// Its device was removed before anybody had seen it: a person looks at it first.
    Quarantined,
    /// No device of this agency signed it, as far as the roster is known. Not kept; it may come again.
    Refused,
}

impl State {
    /// What becomes of a pack, as far as this roster is known. `leads_to` says whether a pack is this
    /// one or follows it in its chain: a number alone proves nothing, because a removed device can
    /// write another pack under an old number. A chain that is not known yet does not lead anywhere,
    /// and the question is asked again when it is.
    ///
    /// Where several statements removed the device, all of them must let the pack pass.
    pub fn fate(&self, pack: &PackAt, leads_to: impl Fn(&PackHash) -> bool) -> Fate {
        if self.devices.contains_key(&pack.device) {
            return Fate::Accepted;
        }
        let Some(removed) = self.removed.get(&pack.device) else {
            return Fate::Refused;
        };
        let passes =
            |last: &Last| last.log == pack.log && pack.no <= last.no && leads_to(&last.pack);
        let let_pass = |cut: &Cut| cut.0.iter().any(passes);
        let uncut = !removed.cuts.is_empty() && removed.cuts.iter().all(let_pass);
        if uncut || removed.is_uncut || self.admitted.iter().any(passes) {
            Fate::Accepted
        } else {
            Fate::Quarantined
        }
    }
}

/// The packs that were declared lost by statements that count, with their names.
pub(super) fn lost(ground: Ground<'_>, view: &View) -> Vec<(Hash, Last)> {
    let statements = view.lost.iter();
    let mut all: Vec<_> = statements
        .filter_map(|place| match ground.statement(*place)?.body() {
            Body::Lose(it) => Some((ground.dag.hash(*place), it.last)),
            _ => None,
        })
        .collect();
    all.sort_unstable_by_key(|(name, _)| *name);
    all
}
