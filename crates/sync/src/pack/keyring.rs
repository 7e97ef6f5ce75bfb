//! Whose keys open what: scopes, their keys, and the marks by which chunks are found.

use std::collections::{BTreeMap, HashMap};

use casework::code::Code;
use casework::{CaseId, Facet};
use vault::{ScopeKey, Secret};

use super::Result;
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
pub struct Keyring(BTreeMap<Scope, Vec<ScopeKey>>);

impl Keyring {
    /// Adds the key of a scope, the 32 bytes that were granted.
    ///
    /// # Errors
    /// None in practice; deriving is fallible by type only.
    pub fn add(&mut self, scope: Scope, granted: &Secret<32>) -> Result<()> {
        let keys = self.0.entry(scope).or_default();
        // There are tens of thousands of scopes, and nearly all have one key.
        keys.reserve_exact(1);
        keys.push(ScopeKey::of(granted)?);
        Ok(())
    }

    /// The key that seals a scope.
    pub fn key(&self, scope: &Scope) -> Option<&ScopeKey> {
        self.keys(scope).last()
    }

    /// Every key of a scope, the one that seals last.
    pub fn keys(&self, scope: &Scope) -> &[ScopeKey] {
        self.0.get(scope).map_or(&[], Vec::as_slice)
    }

    /// The newest key of the agency, under which heads are sealed.
    pub(super) fn agency(&self) -> Option<(u32, &ScopeKey)> {
        let all = Scope::agency(0)..=Scope::agency(u32::MAX);
        let (scope, keys) = self.0.range(all).next_back()?;
        Some((scope.epoch, keys.last()?))
    }

    /// The marks of all scopes in packs of one log and about one time: worth keeping for the next
    /// pack, which mostly has the same.
    ///
    /// # Errors
    /// None in practice; deriving is fallible by type only.
    pub fn tags(&self, log: &[u8; 32], at: Hlc) -> Result<Tags> {
        let context = context(log, at);
        let keys = self.0.iter().flat_map(|(scope, keys)| {
            let keys = keys.iter().enumerate();
            keys.map(move |(nth, key)| (*scope, nth, key))
        });
        let mut tags = HashMap::with_capacity(self.0.len());
        for (scope, nth, key) in keys {
            tags.insert(key.tag(&context)?, (scope, nth));
        }
        Ok(Tags(tags))
    }

    /// The key that gives a mark.
    pub fn by_tag(&self, tags: &Tags, tag: &[u8; 8]) -> Option<(Scope, &ScopeKey)> {
        let (scope, nth) = tags.0.get(tag)?;
        Some((*scope, self.keys(scope).get(*nth)?))
    }
}

/// The scopes somebody can open, by the marks they have in one log for about 25 days.
#[derive(Debug)]
pub struct Tags(HashMap<[u8; 8], (Scope, usize)>);

impl Tags {
    /// The scope with this mark.
    pub fn scope(&self, tag: &[u8; 8]) -> Option<&Scope> {
        self.0.get(tag).map(|(scope, _)| scope)
    }

    /// Whether these are the marks of two packs alike: the same log and the same span of time.
    pub fn same_span(a: Hlc, b: Hlc) -> bool {
        span(a) == span(b)
    }
}

/// About 25 days: 2^31 milliseconds, without a calendar.
fn span(at: Hlc) -> u32 {
    u32::try_from(clock::wall_ms(at) >> 31).unwrap_or(u32::MAX)
}

/// What a mark depends on besides the key: nobody without it links two logs or two spans of time.
pub(super) fn context(log: &[u8; 32], at: Hlc) -> Vec<u8> {
    [log.as_slice(), &span(at).to_le_bytes()].concat()
}
