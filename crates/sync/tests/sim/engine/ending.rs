//! How every schedule ends.

use super::pack::ids;
use super::world::World;

impl World {
    /// Everybody has time, and nothing goes wrong any more: all must be equal and right.
    pub fn quiesce(&mut self) -> Result<(), String> {
        self.store.calm = true;
        for at in 0..self.nodes.len() {
            if self.chance.once_in(4) {
                self.nodes[at].version = 2;
            }
            if self.chance.once_in(8) {
                self.grant(at);
            }
            self.seal(at);
        }
        self.exchange()?;
        while self.losing && self.declare_all() {
            self.exchange()?;
        }
        // A key that comes last of all has the longest way to go.
        for at in 0..self.nodes.len() {
            if self.chance.once_in(3) {
                self.grant(at);
            }
        }
        self.compare()?;
        self.tally.conflicts = self.nodes.first().map_or(0, |node| node.conflicts().len());
        if self.tally.lost > 0 {
            return self.settle_all();
        }
        Ok(())
    }

    /// What stands side by side because a pack was lost can be decided, for everybody.
    fn settle_all(&mut self) -> Result<(), String> {
        self.nodes[0].version = 2;
        if self.oracle.packs() > 200 {
            return Ok(());
        }
        self.decide_all();
        self.exchange()?;
        self.compare()?;
        match self.nodes[0].conflicts().len() {
            0 => Ok(()),
            left => Err(format!("{left} conflicts cannot be decided")),
        }
    }

    /// Until nothing new comes up: what waited somewhere, for it came by stick, may be let in now,
    /// and be what somebody else waits for.
    fn exchange(&mut self) -> Result<(), String> {
        loop {
            let before = self.applied();
            for at in 0..self.nodes.len() {
                self.publish(at);
            }
            for at in 0..self.nodes.len() {
                self.fetch(at)?;
            }
            let all = self.store.packs().len() * self.nodes.len();
            if self.applied() == all || self.applied() == before {
                return Ok(());
            }
        }
    }

    fn compare(&self) -> Result<(), String> {
        let everything = ids(&self.store.packs());
        let expected = self.oracle.expect(&everything);
        for (at, node) in self.nodes.iter().enumerate() {
            if node.truth != everything {
                let (has, all) = (node.truth.count(), everything.count());
                return Err(format!("device {at} applied {has} packs of {all}"));
            }
            let found = if self.tally.lost > 0 {
                let equal = self.oracle.check_equal(node, &self.nodes[0]);
                equal.and_then(|()| self.oracle.check_nothing_lost(node, &expected))
            } else {
                self.oracle.check(node, &expected)
            };
            found.map_err(|what| format!("in the end, device {at}: {what}"))?;
        }
        Ok(())
    }

    /// How often a pack was applied anywhere.
    fn applied(&self) -> usize {
        self.nodes
            .iter()
            .map(|node| node.truth.count() as usize)
            .sum()
    }
}
