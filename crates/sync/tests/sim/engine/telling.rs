//! What devices say they hold, and whether those who had seen the same hold the same.

use super::node::{Node, sure};
use super::pack::{Pack, SCOPES, Scope};
use super::wrong::Wrong;
use std::sync::LazyLock;
use sync::alarm::State;
use sync::history::Past;
use vault::ScopeKey;

static KEYS: LazyLock<Vec<ScopeKey>> = LazyLock::new(|| {
    let key = |scope| ScopeKey::of(&[scope; 32]).unwrap();
    (0..SCOPES).map(key).collect()
});

impl Node {
    fn state(&self, scope: Scope) -> State {
        let mut state = State::empty(&KEYS[usize::from(scope)]).unwrap();
        for row in self.rows.get(&scope).into_iter().flatten() {
            sure(state.add_row(&self.history, row));
        }
        state
    }

    /// Says in a pack of one's own what stands in the scopes that it touches. One that declares
    /// something lost says nothing: its author did not know of it before.
    pub fn tell(&self, pack: &Pack) {
        if self.tells && pack.lost.is_empty() {
            let print = |scope| (scope, self.state(scope).print(&pack.link));
            let scopes = pack.chunks.iter().map(|chunk| chunk.scope);
            pack.prints.set(scopes.map(print).collect()).unwrap();
        }
    }

    /// Compares, where a pack that was just applied says something.
    pub fn compare(&mut self, pack: &Pack, sight: &Past) {
        let Some(prints) = pack.prints.get() else {
            return;
        };
        let known = sure(self.lost.is_known(&self.history, sight));
        for (scope, print) in prints {
            if !known || !self.ring.opens(*scope) {
                continue;
            }
            let state = self.state(*scope);
            let rows = self.rows.get(scope).into_iter().flatten();
            let rows = rows.map(|(_, row)| row);
            self.differs |= match self.wrong {
                Some(Wrong::ComparesAnything) => state.print(&pack.link) != *print,
                _ => state.differs((&pack.link, sight), rows, print),
            };
        }
    }
}
