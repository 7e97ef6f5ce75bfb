//! Which of the held keys opens which chunk.

use super::import::Judge;
use std::collections::HashMap;
use std::rc::Rc;
use sync::Hlc;
use sync::history::LogId;
use sync::pack::{Keyring, Opener, Scope, Sealed, Tags};

/// Logs whose marks are kept. With thousands of cases those of one are megabytes.
const LOGS_MAX: usize = 8;

/// The marks of some logs, for a span of time: the next pack mostly has the same.
#[derive(Default)]
pub(super) struct Marks(HashMap<LogId, (Hlc, Rc<Tags>)>);

impl Marks {
    /// What opens the chunks of a pack.
    pub(super) fn openers<'k>(&mut self, sealed: &Sealed<'_>, judge: &'k dyn Judge) -> Openers<'k> {
        let head = sealed.head();
        let shared = self.of(sealed, judge.keys());
        let own = judge.own_keys(&head.link.log, head.author.member);
        let marked = |keys: &'k Keyring| (keys, keys.tags(&head.link.log, head.at));
        Openers {
            shared: (judge.keys(), shared),
            own: own.into_iter().map(marked).collect(),
        }
    }

    /// The marks of the log of a pack, about the time when it was sealed.
    fn of(&mut self, sealed: &Sealed<'_>, keys: &Keyring) -> Rc<Tags> {
        let (log, at) = (sealed.head().link.log, sealed.head().at);
        if let Some((of, tags)) = self.0.get(&log)
            && Tags::same_span(*of, at)
        {
            return Rc::clone(tags);
        }
        let tags = Rc::new(keys.tags(&log, at));
        if self.0.len() >= LOGS_MAX {
            self.0.clear();
        }
        self.0.insert(log, (at, Rc::clone(&tags)));
        tags
    }
}

/// What opens the chunks of one pack.
pub(super) struct Openers<'k> {
    shared: (&'k Keyring, Rc<Tags>),
    own: Vec<(&'k Keyring, Tags)>,
}

impl Openers<'_> {
    /// The scope that gives a mark, and whether it is a shared one.
    pub(super) fn whose(&self, tag: &[u8; 8]) -> Option<(Scope, bool)> {
        let (keys, tags) = &self.shared;
        if let Some(opener) = keys.by_tag(tags, tag) {
            return Some((opener.scope(), true));
        }
        self.by_tag(tag).map(|opener| (opener.scope(), false))
    }

    /// The key that gives a mark.
    pub(super) fn by_tag(&self, tag: &[u8; 8]) -> Option<Opener<'_>> {
        let (keys, tags) = &self.shared;
        let own = || {
            let mut own = self.own.iter();
            own.find_map(|(keys, tags)| keys.by_tag(tags, tag))
        };
        keys.by_tag(tags, tag).or_else(own)
    }
}
