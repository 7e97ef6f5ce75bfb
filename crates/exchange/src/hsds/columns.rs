//! Which field stands in which column: one list per table, used for reading and for writing.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime};
use uuid::Uuid;

use super::model::{Address, Language, Offer, OfferSite, Phone, Provider, Schedule, Site};
use super::words::Word;

/// Something that goes through the columns of a row: it fills the fields, or fills the cells.
pub(crate) trait Columns {
    fn text(&mut self, column: &'static str, field: &mut String);
    fn number(&mut self, column: &'static str, field: &mut Option<f64>);
    fn date(&mut self, column: &'static str, field: &mut Option<NaiveDate>);
    fn time(&mut self, column: &'static str, field: &mut Option<NaiveTime>);
    fn moment(&mut self, column: &'static str, field: &mut Option<DateTime<FixedOffset>>);
    fn flag(&mut self, column: &'static str, field: &mut bool);
    fn word<W: Word>(&mut self, column: &'static str, field: &mut W);
    fn link(&mut self, column: &'static str, table: &'static str, field: &mut Option<Uuid>);
    /// A link without which the row would be nothing.
    fn owner(&mut self, column: &'static str, table: &'static str, field: &mut Uuid);
}

/// A row with fields of its own.
pub(crate) trait Record: Default + Clone {
    const TABLE: &'static str;
    fn id(&mut self) -> &mut Uuid;
    fn columns(&mut self, c: &mut impl Columns);
}

impl Record for Provider {
    const TABLE: &'static str = "organization";
    fn id(&mut self) -> &mut Uuid {
        &mut self.id
    }
    fn columns(&mut self, c: &mut impl Columns) {
        c.text("x_source_id", &mut self.source_id);
        c.text("name", &mut self.name);
        c.text("alternate_name", &mut self.alternate_name);
        c.text("description", &mut self.description);
        c.text("email", &mut self.email);
        c.text("website", &mut self.website);
        c.text("legal_status", &mut self.legal_status);
        c.link("parent_organization_id", "organization", &mut self.parent);
    }
}

impl Record for Offer {
    const TABLE: &'static str = "service";
    fn id(&mut self) -> &mut Uuid {
        &mut self.id
    }
    fn columns(&mut self, c: &mut impl Columns) {
        c.text("x_source_id", &mut self.source_id);
        c.owner("organization_id", "organization", &mut self.provider_id);
        c.text("name", &mut self.name);
        c.text("alternate_name", &mut self.alternate_name);
        c.text("description", &mut self.description);
        c.text("url", &mut self.url);
        c.text("email", &mut self.email);
        c.word("status", &mut self.status);
        c.text("interpretation_services", &mut self.interpretation);
        c.text("application_process", &mut self.application_process);
        c.text("fees_description", &mut self.fees);
        c.text("eligibility_description", &mut self.eligibility);
        c.number("minimum_age", &mut self.minimum_age);
        c.number("maximum_age", &mut self.maximum_age);
        c.text("alert", &mut self.alert);
        c.date("assured_date", &mut self.assured_on);
        c.moment("last_modified", &mut self.last_modified);
    }
}

impl Record for Site {
    const TABLE: &'static str = "location";
    fn id(&mut self) -> &mut Uuid {
        &mut self.id
    }
    fn columns(&mut self, c: &mut impl Columns) {
        c.text("x_source_id", &mut self.source_id);
        c.flag("x_confidential", &mut self.confidential);
        c.link("organization_id", "organization", &mut self.provider_id);
        c.text("name", &mut self.name);
        c.text("description", &mut self.description);
        c.word("location_type", &mut self.location_type);
        c.number("latitude", &mut self.latitude);
        c.number("longitude", &mut self.longitude);
        c.text("transportation", &mut self.transportation);
    }
}

impl Record for OfferSite {
    const TABLE: &'static str = "service_at_location";
    fn id(&mut self) -> &mut Uuid {
        &mut self.id
    }
    fn columns(&mut self, c: &mut impl Columns) {
        c.text("x_source_id", &mut self.source_id);
        c.owner("service_id", "service", &mut self.offer_id);
        c.owner("location_id", "location", &mut self.site_id);
        c.text("description", &mut self.description);
    }
}

impl Record for Phone {
    const TABLE: &'static str = "phone";
    fn id(&mut self) -> &mut Uuid {
        &mut self.id
    }
    fn columns(&mut self, c: &mut impl Columns) {
        c.text("number", &mut self.number);
        c.text("extension", &mut self.extension);
        c.text("type", &mut self.kind);
        c.text("description", &mut self.description);
        c.link("organization_id", "organization", &mut self.link.provider);
        c.link("service_id", "service", &mut self.link.offer);
        c.link("location_id", "location", &mut self.link.site);
        c.link(
            "service_at_location_id",
            "service_at_location",
            &mut self.link.offer_site,
        );
        c.link("contact_id", "contact", &mut self.link.contact);
    }
}

impl Record for Address {
    const TABLE: &'static str = "address";
    fn id(&mut self) -> &mut Uuid {
        &mut self.id
    }
    fn columns(&mut self, c: &mut impl Columns) {
        c.owner("location_id", "location", &mut self.site_id);
        c.word("address_type", &mut self.kind);
        c.text("attention", &mut self.attention);
        c.text("address_1", &mut self.address_1);
        c.text("address_2", &mut self.address_2);
        c.text("city", &mut self.city);
        c.text("region", &mut self.region);
        c.text("state_province", &mut self.state_province);
        c.text("postal_code", &mut self.postal_code);
        c.text("country", &mut self.country);
    }
}

impl Record for Schedule {
    const TABLE: &'static str = "schedule";
    fn id(&mut self) -> &mut Uuid {
        &mut self.id
    }
    fn columns(&mut self, c: &mut impl Columns) {
        c.link("service_id", "service", &mut self.link.offer);
        c.link("location_id", "location", &mut self.link.site);
        c.link(
            "service_at_location_id",
            "service_at_location",
            &mut self.link.offer_site,
        );
        c.date("valid_from", &mut self.valid_from);
        c.date("valid_to", &mut self.valid_to);
        c.date("dtstart", &mut self.dtstart);
        c.date("until", &mut self.until);
        c.word("freq", &mut self.freq);
        c.number("interval", &mut self.interval);
        c.text("byday", &mut self.byday);
        c.text("bymonthday", &mut self.bymonthday);
        c.time("opens_at", &mut self.opens_at);
        c.time("closes_at", &mut self.closes_at);
        c.text("description", &mut self.description);
        c.text("notes", &mut self.notes);
    }
}

impl Record for Language {
    const TABLE: &'static str = "language";
    fn id(&mut self) -> &mut Uuid {
        &mut self.id
    }
    fn columns(&mut self, c: &mut impl Columns) {
        c.link("service_id", "service", &mut self.link.offer);
        c.link("location_id", "location", &mut self.link.site);
        c.link("phone_id", "phone", &mut self.link.phone);
        c.text("name", &mut self.name);
        c.text("code", &mut self.code);
        c.text("note", &mut self.note);
    }
}
