//! Whether a release covers what a referral wants to share.

use crate::code::Codes;
use crate::release::{Item, Release};
use crate::{Day, Invalid, ProviderId, Reason};

/// What a referral wants to share, and the release that may cover it.
#[derive(Debug)]
pub struct Cover<'a> {
    /// The release, if one was chosen.
    pub release: Option<&'a Release>,
    /// What would be shared.
    pub items: &'a Codes<Item>,
    /// The day, never earlier than the latest day this vault has seen.
    pub today: Day,
}

impl Cover<'_> {
    /// Whether the release covers provider, items and day.
    ///
    /// # Errors
    /// [`Reason::NotCovered`] if not.
    pub fn check(&self, provider: ProviderId) -> Result<(), Invalid> {
        match self.release {
            Some(release) if release.covers(provider, self.items, self.today) => Ok(()),
            _ => Err(Invalid::of("release", Reason::NotCovered)),
        }
    }
}
