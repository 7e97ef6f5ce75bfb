//! What devices say they hold, and whether those who had seen the same hold the same.

use super::node::{Node, sure};
use super::pack::{Pack, SCOPES, Scope};
use super::wrong::Wrong;
use std::sync::LazyLock;
use sync::alarm::State;
use sync::history::{Past, Place, Shelf as _};
use vault::ScopeKey;

static KEYS: LazyLock<Vec<ScopeKey>> = LazyLock::new(|| {
    let key = |scope| ScopeKey::of(&[scope; 32]).unwrap();
    (0..SCOPES).map(key).collect()
});

impl Node {
    fn state<'a>(&self, scope: Scope, seen: (Place, &'a Past)) -> State<'a> {
        let mut state = State::empty(&KEYS[usize::from(scope)], seen);
        for row in self.rows.get(&scope).into_iter().flatten() {
            sure(state.add_row(&self.history, row));
        }
        state
    }

    /// Says in a pack of one's own what stands in the scopes that it touches. One that declares
    /// something lost says nothing: its author did not know of it before.
    pub fn tell(&self, pack: &Pack) {
        if self.tells && pack.lost.is_empty() {
            let place = sure(self.history.place(&pack.hash)).unwrap();
            let sight = sure(self.history.sight(place));
            let print = |scope| {
                self.state(scope, (place, &sight))
                    .print(&pack.link.log, pack.link.no)
            };
            let scopes = pack.chunks.iter().map(|chunk| chunk.scope);
            let prints = scopes.map(|scope| (scope, print(scope)));
            pack.prints.set(prints.collect()).unwrap();
        }
    }

    /// Compares, where a pack that was just applied says something.
    pub fn compare(&mut self, pack: &Pack, seen: (Place, &Past)) {
        let Some(prints) = pack.prints.get() else {
            return;
        };
        let known = sure(self.lost.is_known(&self.history, seen.1));
        let said = (&pack.link.log, pack.link.no);
        for (scope, print) in prints {
            if !known || !self.ring.opens(*scope) {
                continue;
            }
            let state = self.state(*scope, seen);
            self.differs |= match self.wrong {
                Some(Wrong::ComparesAnything) => state.print(said.0, said.1) != *print,
                _ => state.agrees(said, print) == Some(false),
            };
        }
    }
}
