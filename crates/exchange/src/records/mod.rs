//! Between a directory as files hold it and the records the store keeps.
//!
//! Nothing is lost on the way in: what has no column stands in `extra` as JSON and comes back on
//! the way out.

mod from_directory;
mod guess;
mod to_directory;

pub use from_directory::from_directory;
pub use to_directory::{to_directory, untimely};

use casework::directory::{
    Address, Extra, Offer, OfferSite, Phone, Provider, Schedule, Site, Spoken,
};

/// A directory as records.
#[derive(Debug, Default)]
pub struct Records {
    /// Organisations.
    pub providers: Vec<Provider>,
    /// What they offer.
    pub offers: Vec<Offer>,
    /// Where they are.
    pub sites: Vec<Site>,
    /// Offers at sites.
    pub offer_sites: Vec<OfferSite>,
    /// Telephones.
    pub phones: Vec<Phone>,
    /// Addresses.
    pub addresses: Vec<Address>,
    /// Opening hours.
    pub schedules: Vec<Schedule>,
    /// Languages.
    pub spoken: Vec<Spoken>,
    /// Everything else.
    pub extras: Vec<Extra>,
}

impl Records {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.providers.len()
            + self.offers.len()
            + self.sites.len()
            + self.offer_sites.len()
            + self.phones.len()
            + self.addresses.len()
            + self.schedules.len()
            + self.spoken.len()
            + self.extras.len()
    }

    /// Whether there is nothing.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

#[cfg(test)]
mod tests;
