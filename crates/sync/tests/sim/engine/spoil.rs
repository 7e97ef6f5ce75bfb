//! The wrong rules that stand around the core, each where the right one would be.

use super::node::{Node, sure};
use super::pack::{Delivery, Pack, column_class};
use super::wrong::Wrong;
use casework::Value;
use sync::Kind;
use sync::history::{self, Admission, Begin, Gate, Link, PackHash, Place, Shelf};
use sync::merge::{self, Change};
use sync::snapshot::History;

impl Node {
    pub fn has_number(&self, link: &Link) -> bool {
        let number = |pack: &Delivery| (pack.link.log, pack.link.no);
        self.applied
            .iter()
            .any(|pack| number(pack) == (link.log, link.no))
    }

    pub fn link(&self, pack: &Pack) -> Link {
        let mut link = pack.link.clone();
        if self.is(Wrong::NoGate) {
            let known = |name: &PackHash| sure(self.history.place(name)).is_some();
            link.deps.retain(known);
            link.prev = link.prev.filter(known);
            link.no = if link.prev.is_some() { link.no } else { 1 };
        }
        link
    }

    pub fn spoil(&self, link: &Link, admission: &mut Admission) {
        let prev = link.prev.and_then(|prev| sure(self.history.place(&prev)));
        if self.is(Wrong::PastNotJoined) {
            let before = prev.map(|prev| sure(history::sight(&self.history, prev)));
            let mut sight = before.unwrap_or_default();
            let deps = link.deps.iter();
            admission.newly_seen = deps
                .filter_map(|dep| sure(self.history.place(dep)))
                .collect();
            admission
                .newly_seen
                .iter()
                .for_each(|dep| sight.raise(*dep));
            sight.raise(admission.place);
            admission.sight = sight;
        }
        if let (Some(prev), Begin::Fork) = (prev, admission.begin)
            && self.is(Wrong::ForkSharesLane)
        {
            admission.place.lane = prev.lane;
            admission.sight.raise(admission.place);
        }
    }

    /// A snapshot that holds what is shown and nothing beside it.
    pub fn only_shown(&self, row: &mut merge::Row) {
        let columns: Vec<u16> = row.cells().iter().map(|(no, _)| *no).collect();
        for no in columns {
            let cell = row.cell_mut(no);
            let shown = sure(cell.shown(&self.history)).cloned();
            *cell = merge::Cell::of(shown);
        }
    }

    /// A snapshot that says which packs there were, and not what each had seen.
    pub fn admit_without_deps(&mut self, history: &History) {
        for (pack, link) in history.packs() {
            let link = Link {
                deps: Vec::new(),
                ..link.clone()
            };
            if let Gate::Ready(admission) = sure(history::gate(&self.history, *pack, &link)) {
                sure(self.history.admit(&admission));
            }
        }
    }

    pub fn crippled(&self, changes: &[Change]) -> Vec<Change> {
        let mut changes = changes.to_vec();
        for change in &mut changes {
            if self.is(Wrong::ForgetsKeep) {
                change.keep.clear();
            } else if let Kind::Put(cells) = &mut change.op.kind {
                let version = self.version;
                cells.retain(|(no, _)| column_class(version, *no).is_some());
            }
        }
        changes
    }

    pub fn apply_again(&mut self, pack: &Pack) {
        if let Some(place) = sure(self.history.place(&pack.hash)) {
            let sight = sure(history::sight(&self.history, place));
            self.apply(pack, (place, &sight));
        }
    }
}

pub fn latest_clock_wins(rows: &mut merge::Memory, place: Place, changes: &[Change]) {
    for change in changes {
        let row = rows.entry((change.op.table, change.op.row)).or_default();
        let mut write = |column: u16, value: Value| {
            let cell = row.cell_mut(column);
            if cell.siblings().iter().all(|old| old.hlc <= change.hlc) {
                let hlc = change.hlc;
                *cell = merge::Cell::of([merge::Sibling { place, hlc, value }]);
            }
        };
        match &change.op.kind {
            Kind::Remove => write(merge::LIVE, Value::Int(0)),
            Kind::Put(cells) => {
                write(merge::LIVE, Value::Int(1));
                cells
                    .iter()
                    .for_each(|(no, value)| write(*no, value.clone()));
            }
        }
    }
}
