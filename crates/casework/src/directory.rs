//! The directory of providers one can refer to (Open Referral HSDS 3.x).
//!
//! HSDS says organization, service, location; here they are provider, offer and site, because
//! *service* is help that was given.

mod check;

use crate::vocabulary::Area;
use crate::{
    AddressId, Day, ExtraId, OfferId, OfferSiteId, PhoneId, ProviderId, ScheduleId, SiteId,
    SpokenId, codes, record,
};

codes! {
    /// HSDS `service.status`; empty in the source becomes unknown, never silently active.
    "offer-status"
    pub enum OfferStatus {
        Active = "active",
        Inactive = "inactive",
        Defunct = "defunct",
        TemporarilyClosed = "temporarily closed",
        Unknown = "unknown",
    }
}

codes! {
    /// How a provider takes referrals.
    "refer-by"
    pub enum ReferBy {
        Paper = "paper",
        Phone = "phone",
        File = "file",
        Unknown = "unknown",
    }
}

codes! {
    /// HSDS `location_type`.
    "site-kind"
    pub enum SiteKind {
        Physical = "physical",
        Postal = "postal",
        Virtual = "virtual",
    }
}

codes! {
    /// What a phone, schedule or language belongs to.
    "link"
    pub enum LinkKind {
        Provider = "provider",
        Offer = "offer",
        Site = "site",
        OfferSite = "offer-site",
        Contact = "contact",
        Phone = "phone",
        None = "none",
    }
}

record! {
    /// An organisation one can refer to (HSDS organization).
    pub struct Provider(ProviderId) = 80 "providers" in Agency, append_only: false, case: |_r| None,
    {
        /// Name.
        1 name: String,
        /// Other name.
        2 alternate_name: String,
        /// What they do.
        3 description: String,
        /// Their public e-mail.
        4 email: String,
        /// Their site.
        5 website: String,
        /// Legal status.
        6 legal_status: String,
        /// The organisation above it.
        7 parent_id: Option<ProviderId>,
        /// How they take referrals.
        8 refer_by: ReferBy,
        /// When a colleague last checked the entry.
        9 verified_on: Option<Day>,
        /// No longer used; kept because referrals name it.
        10 archived: bool,
        /// Its id in the directory it came from.
        11 source_id: String,
        /// Columns of the source without a place here, as JSON.
        12 extra: String,
    }
}

record! {
    /// A service that a provider offers (HSDS service).
    pub struct Offer(OfferId) = 81 "offers" in Agency, append_only: false, case: |_r| None,
    {
        /// Whose.
        1 provider_id: ProviderId,
        /// Name.
        2 name: String,
        /// Other name.
        3 alternate_name: String,
        /// What it is.
        4 description: String,
        /// Its page.
        5 url: String,
        /// Its e-mail.
        6 email: String,
        /// HSDS status.
        7 status: OfferStatus,
        /// Area of work.
        8 area: Area,
        /// Takes nobody new at the moment.
        9 at_capacity: bool,
        /// Interpretation, in words.
        10 interpretation: String,
        /// How to apply.
        11 application: String,
        /// Fees, in words.
        12 fees: String,
        /// Who is eligible, in words.
        13 eligibility: String,
        /// From what age.
        14 minimum_age: Option<i64>,
        /// Up to what age.
        15 maximum_age: Option<i64>,
        /// A warning to readers.
        16 alert: String,
        /// When a colleague last checked it.
        17 verified_on: Option<Day>,
        /// Its id in the directory it came from.
        18 source_id: String,
        /// Columns of the source without a place here, as JSON.
        19 extra: String,
    }
}

record! {
    /// A place where a provider works (HSDS location).
    pub struct Site(SiteId) = 82 "sites" in Agency, append_only: false, case: |_r| None,
    {
        /// Whose.
        1 provider_id: Option<ProviderId>,
        /// Name.
        2 name: String,
        /// What it is.
        3 description: String,
        /// HSDS type.
        4 kind: SiteKind,
        /// Latitude, degrees WGS84.
        5 latitude: Option<f64>,
        /// Longitude, degrees WGS84.
        6 longitude: Option<f64>,
        /// How to get there.
        7 transportation: String,
        /// A shelter: its address is shown to nobody outside and leaves in no file.
        8 confidential: bool,
        /// Its id in the directory it came from.
        9 source_id: String,
        /// Columns of the source without a place here, as JSON.
        10 extra: String,
    }
}

record! {
    /// An offer at a site (HSDS service_at_location).
    pub struct OfferSite(OfferSiteId) = 83 "offer_sites" in Agency, append_only: false,
        case: |_r| None,
    {
        /// What.
        1 offer_id: OfferId,
        /// Where.
        2 site_id: SiteId,
        /// In words.
        3 description: String,
        /// Its id in the directory it came from.
        4 source_id: String,
        /// Columns of the source without a place here, as JSON.
        5 extra: String,
    }
}

record! {
    /// A phone (HSDS phone).
    pub struct Phone(PhoneId) = 84 "phones" in Agency, append_only: false, case: |_r| None,
    {
        /// What it belongs to.
        1 link: LinkKind,
        /// Which one, 16 bytes.
        2 link_id: Option<Vec<u8>>,
        /// The number as written.
        3 number: String,
        /// Extension.
        4 extension: String,
        /// Voice, fax, text.
        5 kind: String,
        /// In words.
        6 description: String,
        /// Its id in the directory it came from.
        7 source_id: String,
        /// Columns of the source without a place here, as JSON.
        8 extra: String,
    }
}

record! {
    /// A postal or street address of a site (HSDS address).
    pub struct Address(AddressId) = 85 "addresses" in Agency, append_only: false, case: |_r| None,
    {
        /// Of which site.
        1 site_id: Option<SiteId>,
        /// For the attention of.
        2 attention: String,
        /// Street.
        3 street: String,
        /// City.
        4 city: String,
        /// Region.
        5 region: String,
        /// State or province.
        6 state: String,
        /// Postal code.
        7 postal_code: String,
        /// Country.
        8 country: String,
        /// HSDS address_type.
        9 kind: SiteKind,
        /// Its id in the directory it came from.
        10 source_id: String,
        /// Columns of the source without a place here, as JSON.
        11 extra: String,
    }
}

record! {
    /// Opening hours (HSDS schedule, the parts of RFC 5545).
    pub struct Schedule(ScheduleId) = 86 "schedules" in Agency, append_only: false, case: |_r| None,
    {
        /// What it belongs to.
        1 link: LinkKind,
        /// Which one, 16 bytes.
        2 link_id: Option<Vec<u8>>,
        /// `WEEKLY` or `MONTHLY`.
        3 freq: String,
        /// Every how many.
        4 interval: String,
        /// `MO,TU`.
        5 byday: String,
        /// `1,15`.
        6 bymonthday: String,
        /// First day.
        7 dtstart: String,
        /// Last day.
        8 until: String,
        /// Opening time.
        9 opens_at: String,
        /// Closing time.
        10 closes_at: String,
        /// In words.
        11 description: String,
        /// Its id in the directory it came from.
        12 source_id: String,
        /// Columns of the source without a place here, as JSON.
        13 extra: String,
    }
}

record! {
    /// A language spoken at a provider's offer, site or phone (HSDS language).
    pub struct Spoken(SpokenId) = 87 "spoken" in Agency, append_only: false, case: |_r| None,
    {
        /// What it belongs to.
        1 link: LinkKind,
        /// Which one, 16 bytes.
        2 link_id: Option<Vec<u8>>,
        /// Name.
        3 name: String,
        /// ISO code.
        4 code: String,
        /// Its id in the directory it came from.
        5 source_id: String,
        /// Columns of the source without a place here, as JSON.
        6 extra: String,
    }
}

record! {
    /// A row of the source that has no table here, kept verbatim so that export gives it back.
    pub struct Extra(ExtraId) = 88 "directory_extras" in Agency, append_only: false,
        case: |_r| None,
    {
        /// Its table in the source.
        1 source_table: String,
        /// What it belongs to.
        2 link: LinkKind,
        /// Which one, 16 bytes.
        3 link_id: Option<Vec<u8>>,
        /// The row, as JSON.
        4 json: String,
    }
}
