//! Whose keys open what: scopes, their keys, and the marks by which chunks are found.

use std::collections::{BTreeSet, HashMap};
use std::hash::{BuildHasherDefault, Hasher};

use casework::code::Code;
use casework::{CaseId, Facet};
use vault::ScopeKey;

use super::{Error, Result};
use crate::{Hlc, clock};

/// What one key opens: a facet of a case (or of the agency), in one epoch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Scope {
    /// The facet.
    pub facet: Facet,
    /// Of which case; `None` for what belongs to the whole agency.
    pub case: Option<CaseId>,
    /// Which key: a new one for each time somebody lost the right to read.
    pub epoch: u32,
}

impl Scope {
    /// The scope that every member reads; its key also opens the heads of packs.
    pub const fn agency(epoch: u32) -> Self {
        Self {
            facet: Facet::Agency,
            case: None,
            epoch,
        }
    }

    /// The id that rows of the scope may share with it: that of the case.
    pub(super) fn case_bytes(&self) -> Option<[u8; 16]> {
        self.case.map(|case| case.0.into_bytes())
    }

    /// Writes the scope down where it must not be taken for another.
    pub(crate) fn bind(&self, out: &mut Vec<u8>) {
        let facet = self.facet.code();
        out.extend(self.epoch.to_le_bytes());
        out.push(self.case.is_some().into());
        out.extend(self.case_bytes().iter().flatten());
        out.extend(facet.as_bytes());
    }
}

/// The keys that somebody holds. Two who renewed at once may have given one epoch two keys; both open
/// what was sealed under them, and the one that was added last seals.
#[derive(Debug, Default)]
pub struct Keyring {
    /// In the order in which they were added.
    #[allow(
        clippy::vec_box,
        reason = "where a list grows, the keys it held would stay in memory, and nobody wipes them"
    )]
    keys: Vec<Box<(Scope, ScopeKey)>>,
    /// The same, by scope.
    places: BTreeSet<(Scope, u32)>,
}

impl Keyring {
    /// Adds the key of a scope, the 32 bytes that were granted.
    ///
    /// # Errors
    /// [`Error::TooLarge`] beyond four billion keys; deriving is fallible by type only.
    pub fn add(&mut self, scope: Scope, granted: &[u8; 32]) -> Result<()> {
        let place = u32::try_from(self.keys.len()).map_err(|_| Error::TooLarge)?;
        self.keys.push(Box::new((scope, ScopeKey::of(granted)?)));
        self.places.insert((scope, place));
        Ok(())
    }

    /// The key that seals a scope.
    pub fn key(&self, scope: &Scope) -> Option<&ScopeKey> {
        self.between(*scope, *scope).next_back().map(|(_, key)| key)
    }

    /// Every key of a scope, the one that seals last.
    pub fn keys(&self, scope: &Scope) -> Vec<&ScopeKey> {
        self.between(*scope, *scope).map(|(_, key)| key).collect()
    }

    /// The keys of a facet of a case, with their epochs, from the first to the newest that is held.
    /// `None` if one in between is missing: there may be what it would open.
    pub fn every(&self, facet: Facet, case: Option<CaseId>) -> Option<Vec<(u32, &ScopeKey)>> {
        let of = |epoch| Scope { facet, case, epoch };
        let mut last = 0;
        let keys = self.between(of(0), of(u32::MAX)).map(|(scope, key)| {
            let follows = scope.epoch == last || scope.epoch.checked_sub(1) == Some(last);
            last = scope.epoch;
            follows.then_some((scope.epoch, key))
        });
        keys.collect()
    }

    /// The newest key of the agency, under which heads are sealed.
    pub(super) fn agency(&self) -> Option<(u32, &ScopeKey)> {
        let mut all = self.between(Scope::agency(0), Scope::agency(u32::MAX));
        let (scope, key) = all.next_back()?;
        Some((scope.epoch, key))
    }

    /// The keys of two scopes and of those between them, of each the one that seals last.
    fn between(
        &self,
        first: Scope,
        last: Scope,
    ) -> impl DoubleEndedIterator<Item = &(Scope, ScopeKey)> {
        let all = self.places.range((first, 0)..=(last, u32::MAX));
        all.filter_map(|(_, place)| self.held(*place))
    }

    fn held(&self, place: u32) -> Option<&(Scope, ScopeKey)> {
        let held = self.keys.get(usize::try_from(place).ok()?);
        held.map(|held| &**held)
    }

    /// The marks of all scopes in packs of one log and about one time: worth keeping for the next
    /// pack, which mostly has the same.
    pub fn tags(&self, log: &[u8; 32], at: Hlc) -> Tags {
        let context = context(log, at);
        let mut places = HashMap::with_capacity_and_hasher(self.keys.len(), Plain::default());
        for (place, held) in (0..).zip(&self.keys) {
            places.insert(u64::from_le_bytes(held.1.mark(&context)), place);
        }
        Tags { context, places }
    }

    /// The key that gives a mark. The marks are those of this keyring.
    pub fn by_tag(&self, tags: &Tags, tag: &[u8; 8]) -> Option<Opener<'_>> {
        let place = tags.places.get(&u64::from_le_bytes(*tag))?;
        let (scope, key) = self.held(*place)?;
        Some(Opener {
            scope: *scope,
            key,
            tag: *tag,
            context: tags.context,
        })
    }
}

/// A key with the mark that it gives in packs of one log and about one time.
#[derive(Debug)]
pub struct Opener<'k> {
    scope: Scope,
    pub(super) key: &'k ScopeKey,
    tag: [u8; 8],
    context: Context,
}

impl Opener<'_> {
    /// What the key opens.
    pub const fn scope(&self) -> Scope {
        self.scope
    }

    /// Whether the key gives this mark there.
    pub(super) fn gives(&self, tag: &[u8; 8], context: &Context) -> bool {
        self.tag == *tag && self.context == *context
    }
}

/// The keys that somebody holds, by the marks they give in one log for about 25 days.
#[derive(Debug)]
pub struct Tags {
    context: Context,
    places: HashMap<u64, u32, Plain>,
}

impl Tags {
    /// Whether these are the marks of two packs alike: the same log and the same span of time.
    pub fn same_span(a: Hlc, b: Hlc) -> bool {
        span(a) == span(b)
    }
}

/// Marks are as good as random, and a foreign one can only be looked for: they are their own hash.
type Plain = BuildHasherDefault<Itself>;

#[derive(Default)]
struct Itself(u64);

impl Hasher for Itself {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(*byte);
        }
    }

    fn write_u64(&mut self, mark: u64) {
        self.0 = mark;
    }
}

/// The mark that a key gives in packs of one log and about one time.
pub fn mark(key: &ScopeKey, log: &[u8; 32], at: Hlc) -> [u8; 8] {
    key.mark(&context(log, at))
}

/// About 25 days: 2^31 milliseconds, without a calendar.
fn span(at: Hlc) -> u32 {
    u32::try_from(clock::wall_ms(at) >> 31).unwrap_or(u32::MAX)
}

/// What a mark depends on besides the key.
pub(super) type Context = [u8; 36];

/// What a mark depends on besides the key: nobody without it links two logs or two spans of time.
pub(super) fn context(log: &[u8; 32], at: Hlc) -> Context {
    let mut context = [0; 36];
    let bytes = log.iter().copied().chain(span(at).to_le_bytes());
    context.iter_mut().zip(bytes).for_each(|(to, of)| *to = of);
    context
}
