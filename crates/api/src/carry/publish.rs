//! What is not known to lie at a relay is put there.

use super::listing::{leaves, next_group};
use super::object::Packing;
use super::of_relay;
use super::round::{Round, Sum};
use crate::fault::{Fault, FaultCode};
use relay::{From, Group, Kind, Leaf, Name, Watch};
use store::exchange::{Carried, CarriedIn};
use sync::history::PackHash;

/// Objects in one group of the log; the next one is opened then.
const GROUP_FULL: usize = 256;

impl Round<'_> {
    /// Puts there what is not known to lie there: in causal order, so that everything a pack rests
    /// on lies there before it.
    pub(super) fn publish(&self, sum: &mut Sum) -> Result<(), Fault> {
        let names = self.at(|session| {
            session.seal_own()?;
            Ok(session.store.not_at(&self.place.id)?)
        })?;
        if names.is_empty() {
            return Ok(());
        }
        let (mut group, mut count) = self.last_group()?;
        let all = names.len() as u64;
        let mut left = names.into_iter().peekable();
        while left.peek().is_some() {
            self.job.at("sending", sum.sent, all)?;
            if count >= GROUP_FULL {
                (group, count) = (next_group(&group)?, 0);
            }
            let (leaf, file, packs) = self.packed(&mut left)?;
            let name = Name::new(group.clone(), leaf);
            let mut watch = self.watch("sending");
            let watch = &mut watch as &mut Watch<'_>;
            self.relay.publish(&name, &file, watch).map_err(of_relay)?;
            count += 1;
            sum.sent += packs.len() as u64;
            let carried = Carried {
                object: name.to_string(),
                packs,
                kind: CarriedIn::Log,
            };
            self.at(|session| Ok(session.store.note_carried(&self.place.id, &[carried])?))?;
        }
        Ok(())
    }

    /// The next object: as many packs as fit well.
    fn packed(
        &self,
        left: &mut std::iter::Peekable<impl Iterator<Item = PackHash>>,
    ) -> Result<(Leaf, Vec<u8>, Vec<PackHash>), Fault> {
        self.at(|session| {
            let (mut packing, mut names) = (Packing::new(), Vec::new());
            while let Some(name) = left.peek() {
                let pack = session.store.pack(name)?;
                let pack = pack.ok_or(Fault::of(FaultCode::Unexpected))?;
                if !packing.fits(&pack) {
                    break;
                }
                packing.add(&pack);
                names.extend(left.next());
            }
            let (ring, epoch) = (session.relay_ring()?, packing.epoch());
            let host = &*self.desk.host;
            let (leaf, file) = ring.seal("log", epoch, &packing.content(), host)?;
            Ok((leaf, file, names))
        })
    }

    fn last_group(&self) -> Result<(Group, usize), Fault> {
        let groups = self.relay.groups(Kind::Log).map_err(of_relay)?;
        let Some(last) = groups.into_iter().next_back() else {
            let first = Group::new(Kind::Log, "000001").map_err(of_relay)?;
            return Ok((first, 0));
        };
        let found = leaves(&*self.relay, &last, From::Start)?;
        let count = found.map_or(0, |(leaves, _)| leaves.len());
        Ok((last, count))
    }
}
