//! A directory as the rest of the house sees it.
//!
//! Texts are verbatim; an empty text says that the source had none.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime};
use uuid::Uuid;

/// One directory as read, ready for the store: nothing of the source is lost.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Directory {
    /// Organisations.
    pub providers: Vec<Provider>,
    /// What they offer.
    pub offers: Vec<Offer>,
    /// Where they are.
    pub sites: Vec<Site>,
    /// Which offer is to be had at which site.
    pub offer_sites: Vec<OfferSite>,
    /// Telephones of all of these.
    pub phones: Vec<Phone>,
    /// Addresses of sites.
    pub addresses: Vec<Address>,
    /// Opening hours.
    pub schedules: Vec<Schedule>,
    /// Languages spoken.
    pub languages: Vec<Language>,
    /// Everything else, verbatim.
    pub extras: Vec<Extra>,
}

/// An organisation (HSDS `organization`).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Provider {
    /// The source's UUID, or one derived from what it has instead.
    pub id: Uuid,
    /// The source's own id, where that is no UUID.
    pub source_id: String,
    /// The public name.
    pub name: String,
    /// Another name in use.
    pub alternate_name: String,
    /// What it does.
    pub description: String,
    /// Where to write.
    pub email: String,
    /// Where to read.
    pub website: String,
    /// What it is before the law.
    pub legal_status: String,
    /// The organisation it belongs to.
    pub parent: Option<Uuid>,
}

/// Something an organisation offers (HSDS `service`).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Offer {
    /// The source's UUID, or one derived from what it has instead.
    pub id: Uuid,
    /// The source's own id, where that is no UUID.
    pub source_id: String,
    /// Whose it is. Always in the directory: a missing one is stood in for.
    pub provider_id: Uuid,
    /// The public name.
    pub name: String,
    /// Another name in use.
    pub alternate_name: String,
    /// What it is.
    pub description: String,
    /// Where to read.
    pub url: String,
    /// Where to write.
    pub email: String,
    /// Whether it is to be had.
    pub status: OfferStatus,
    /// Interpretation, in words.
    pub interpretation: String,
    /// How to apply.
    pub application_process: String,
    /// What it costs, in words.
    pub fees: String,
    /// Whom it is for, in words.
    pub eligibility: String,
    /// The youngest, in years.
    pub minimum_age: Option<f64>,
    /// The oldest, in years.
    pub maximum_age: Option<f64>,
    /// What to know at once.
    pub alert: String,
    /// When somebody last vouched for the entry.
    pub assured_on: Option<NaiveDate>,
    /// When the entry was last changed.
    pub last_modified: Option<DateTime<FixedOffset>>,
}

/// A place (HSDS `location`).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Site {
    /// The source's UUID, or one derived from what it has instead.
    pub id: Uuid,
    /// The source's own id, where that is no UUID.
    pub source_id: String,
    /// Whose it is, where the source says so.
    pub provider_id: Option<Uuid>,
    /// Its name.
    pub name: String,
    /// What it is.
    pub description: String,
    /// Whether one can go there.
    pub location_type: SiteKind,
    /// Degrees north.
    pub latitude: Option<f64>,
    /// Degrees east.
    pub longitude: Option<f64>,
    /// How to get there.
    pub transportation: String,
    /// Its whereabouts are secret: they are never exported.
    pub confidential: bool,
}

/// An offer at a site (HSDS `service_at_location`).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OfferSite {
    /// The source's UUID, or one derived from what it has instead.
    pub id: Uuid,
    /// The source's own id, where that is no UUID.
    pub source_id: String,
    /// The offer.
    pub offer_id: Uuid,
    /// The site.
    pub site_id: Uuid,
    /// What is particular to it.
    pub description: String,
}

/// What a telephone, schedule or language belongs to; a source may name several at once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Link {
    /// An organisation.
    pub provider: Option<Uuid>,
    /// An offer.
    pub offer: Option<Uuid>,
    /// A site.
    pub site: Option<Uuid>,
    /// An offer at a site.
    pub offer_site: Option<Uuid>,
    /// A contact: the row id of an extra of the table `contact`.
    pub contact: Option<Uuid>,
    /// A telephone.
    pub phone: Option<Uuid>,
}

/// A telephone (HSDS `phone`).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Phone {
    /// The source's UUID, or one derived from what it has instead.
    pub id: Uuid,
    /// The number, as written.
    pub number: String,
    /// The extension, as written.
    pub extension: String,
    /// Voice, fax, text and so on, as written.
    pub kind: String,
    /// When to call, whom to ask for.
    pub description: String,
    /// What it belongs to.
    pub link: Link,
}

/// An address (HSDS `address`).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Address {
    /// The source's UUID, or one derived from what it has instead.
    pub id: Uuid,
    /// The site it leads to.
    pub site_id: Uuid,
    /// Where one goes, or where one writes.
    pub kind: SiteKind,
    /// To whom.
    pub attention: String,
    /// The first line, or all of it where the source does not part it.
    pub address_1: String,
    /// The second line.
    pub address_2: String,
    /// Town.
    pub city: String,
    /// Region.
    pub region: String,
    /// State or province.
    pub state_province: String,
    /// Postal code.
    pub postal_code: String,
    /// Country, two letters in HSDS.
    pub country: String,
}

/// When something is open (HSDS `schedule`, the parts of an RFC 5545 rule).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Schedule {
    /// The source's UUID, or one derived from what it has instead.
    pub id: Uuid,
    /// What it belongs to.
    pub link: Link,
    /// First day on which it holds.
    pub valid_from: Option<NaiveDate>,
    /// Last day on which it holds.
    pub valid_to: Option<NaiveDate>,
    /// First occurrence.
    pub dtstart: Option<NaiveDate>,
    /// Last occurrence.
    pub until: Option<NaiveDate>,
    /// Weekly or monthly.
    pub freq: Option<Freq>,
    /// Every how many weeks or months.
    pub interval: Option<f64>,
    /// Days of the week, `MO,WE`.
    pub byday: String,
    /// Days of the month, `1,15`.
    pub bymonthday: String,
    /// When it opens.
    pub opens_at: Option<NaiveTime>,
    /// When it closes.
    pub closes_at: Option<NaiveTime>,
    /// In words.
    pub description: String,
    /// More words.
    pub notes: String,
}

/// A language in which something is to be had (HSDS `language`).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Language {
    /// The source's UUID, or one derived from what it has instead.
    pub id: Uuid,
    /// ISO 639, as written.
    pub code: String,
    /// In words.
    pub name: String,
    /// More words.
    pub note: String,
    /// What it belongs to.
    pub link: Link,
}

/// What has no place above: a whole row of another table, or the other columns of a row.
///
/// A whole row has its own `id` in [`Extra::json`]; the other columns of a row have none, and
/// their link is that row. Exports give both back.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Extra {
    /// Unique among extras, the same at every import.
    pub id: Uuid,
    /// The HSDS table, or the source's own name of it.
    pub table: String,
    /// Table and id of the row it belongs to, if that row is in the directory.
    pub link: Option<(String, Uuid)>,
    /// One JSON object, column by column.
    pub json: String,
}

pub use super::words::{Freq, OfferStatus, SiteKind};
