//! The directory of providers.

use super::{inputs, views};
use casework::directory::{OfferStatus, ReferBy, SiteKind};
use casework::vocabulary::Area;
use casework::{Day, OfferId, PhoneId, ProviderId, ScheduleId, SiteId, SpokenId};

views! {
    /// A page of the directory.
    ProviderList { rows: Vec<ProviderRow>, total: i64, languages: Vec<String> }
    /// One provider in the list.
    ProviderRow {
        id: ProviderId, name: String, areas: Vec<Area>, city: String, languages: Vec<String>,
        offers: i64, open_offers: i64, at_capacity: bool, verified_on: Option<Day>, verified_days: Option<i64>,
        archived: bool,
    }
    /// Everything about one provider.
    ProviderView {
        id: ProviderId, name: String, alternate_name: String, description: String, email: String,
        website: String, legal_status: String, refer_by: ReferBy, verified_on: Option<Day>,
        verified_days: Option<i64>, archived: bool, offers: Vec<OfferView>, sites: Vec<SiteView>,
        phones: Vec<PhoneView>, languages: Vec<SpokenView>, schedules: Vec<ScheduleView>,
        /// Median days to an answer from our own referrals, and how many they were.
        answer_days: Option<f64>, answered: i64, open_referrals: i64,
    }
    /// One offer.
    OfferView {
        id: OfferId, name: String, description: String, area: Area, status: OfferStatus, at_capacity: bool,
        interpretation: String, application: String, fees: String, eligibility: String,
        minimum_age: Option<i64>, maximum_age: Option<i64>, alert: String, verified_on: Option<Day>,
        languages: Vec<String>,
    }
    /// One place. A confidential one tells no address.
    SiteView {
        id: SiteId, name: String, kind: SiteKind, confidential: bool, street: String, city: String,
        state: String, postal_code: String, country: String,
    }
    /// One phone.
    PhoneView { id: PhoneId, number: String, extension: String, kind: String, description: String }
    /// One language.
    SpokenView { id: SpokenId, name: String, code: String }
    /// Opening hours, one line.
    ScheduleView { id: ScheduleId, byday: String, opens_at: String, closes_at: String, description: String }
    /// What an import brought, row by row where something was odd.
    ImportAccount {
        /// Nothing was written: this is what it would bring.
        preview: bool,
        rows_read: i64, tables: Vec<ImportTable>, odd_total: i64, odd: Vec<OddRow>,
        new_rows: i64, changed_rows: i64, same_rows: i64,
    }
    /// Rows of one table of the source.
    ImportTable { table: String, rows: i64 }
    /// One thing that was odd. Nothing was dropped.
    OddRow { file: String, row: i64, field: String, what: String, value: String }
    /// The directory was written. Hours that are no time stand in it as they were typed; other
    /// programs may pass over them.
    DirectoryExported {
        path: String, bytes: i64, rows: i64,
        odd_hours_total: i64, odd_hours: Vec<OddHours>,
    }
    /// Opening hours that are no time: whose they are, and what they say.
    OddHours { of: String, text: String }
    /// A file was written.
    Exported { path: String, bytes: i64, rows: i64 }
}

inputs! {
    /// A page of the directory.
    ListProviders {
        text: Option<String>, area: Option<Area>, language: Option<String>, takes_new: Option<bool>,
        /// Not checked for this many days.
        unchecked_days: Option<i64>, archived: Option<bool>, offset: Option<i64>, limit: Option<i64>,
    }
    /// One provider.
    OfProvider { provider_id: ProviderId }
    /// A provider, new or changed.
    PutProvider {
        id: Option<ProviderId>, name: String, alternate_name: Option<String>, description: Option<String>,
        email: Option<String>, website: Option<String>, refer_by: Option<ReferBy>, archived: Option<bool>,
    }
    /// An offer, new or changed.
    PutOffer {
        id: Option<OfferId>, provider_id: ProviderId, name: String, description: Option<String>, area: Area,
        status: Option<OfferStatus>, at_capacity: Option<bool>, interpretation: Option<String>,
        application: Option<String>, fees: Option<String>, eligibility: Option<String>,
        minimum_age: Option<i64>, maximum_age: Option<i64>,
    }
    /// Takes nobody new, or takes new people again.
    SetCapacity { offer_id: OfferId, at_capacity: bool }
    /// A place with its address.
    PutSite {
        id: Option<SiteId>, provider_id: ProviderId, name: String, kind: SiteKind, confidential: bool,
        street: Option<String>, city: Option<String>, state: Option<String>, postal_code: Option<String>,
        country: Option<String>,
    }
    /// A phone of a provider.
    PutPhone { id: Option<PhoneId>, provider_id: ProviderId, number: String, extension: Option<String>, description: Option<String> }
    /// A language spoken there.
    PutSpoken { provider_id: ProviderId, code: String, name: String }
    /// A language no longer spoken there.
    RemoveSpoken { id: SpokenId }
    /// Opening hours.
    PutSchedule { id: Option<ScheduleId>, provider_id: ProviderId, byday: String, opens_at: String, closes_at: String, description: Option<String> }
    /// An HSDS directory to read; `preview` writes nothing.
    ImportDirectory { path: String, preview: bool, job: Option<String> }
    /// Our directory as HSDS, without confidential addresses: a `.json` file or a folder of CSV.
    ExportDirectory { path: String }
}
