//! The way in.

use super::{Records, guess};
use crate::hsds::{self, Directory, Link};
use casework::directory::{
    Address, Extra, LinkKind, Offer, OfferSite, OfferStatus, Phone, Provider, ReferBy, Schedule,
    Site, SiteKind, Spoken,
};
use serde_json::{Map, Value, json};
use uuid::Uuid;

/// The records of a directory. What only we know (capacity, checks, confidentiality) is at rest.
pub fn from_directory(directory: Directory) -> Records {
    Records {
        providers: directory.providers.into_iter().map(provider).collect(),
        offers: directory.offers.into_iter().map(offer).collect(),
        sites: directory.sites.into_iter().map(site).collect(),
        offer_sites: directory.offer_sites.into_iter().map(offer_site).collect(),
        phones: directory.phones.into_iter().map(phone).collect(),
        addresses: directory.addresses.into_iter().map(address).collect(),
        schedules: directory.schedules.into_iter().map(schedule).collect(),
        spoken: directory.languages.into_iter().map(language).collect(),
        extras: directory.extras.into_iter().map(extra).collect(),
    }
}

fn provider(one: hsds::Provider) -> Provider {
    Provider {
        id: one.id.into(),
        name: one.name,
        alternate_name: one.alternate_name,
        description: one.description,
        email: one.email,
        website: one.website,
        legal_status: one.legal_status,
        parent_id: one.parent.map(Into::into),
        refer_by: ReferBy::Unknown,
        verified_on: None,
        archived: false,
        source_id: one.source_id,
        extra: String::new(),
    }
}

fn offer(one: hsds::Offer) -> Offer {
    let mut extra = Map::new();
    if let Some(at) = one.last_modified {
        extra.insert("last_modified".into(), json!(at.to_rfc3339()));
    }
    Offer {
        area: guess::area(&one.name, &one.description),
        id: one.id.into(),
        provider_id: one.provider_id.into(),
        name: one.name,
        alternate_name: one.alternate_name,
        description: one.description,
        url: one.url,
        email: one.email,
        status: status(one.status),
        at_capacity: false,
        interpretation: one.interpretation,
        application: one.application_process,
        fees: one.fees,
        eligibility: one.eligibility,
        minimum_age: whole(&mut extra, "minimum_age", one.minimum_age),
        maximum_age: whole(&mut extra, "maximum_age", one.maximum_age),
        alert: one.alert,
        verified_on: one.assured_on,
        source_id: one.source_id,
        extra: text(extra),
    }
}

const fn status(status: hsds::OfferStatus) -> OfferStatus {
    match status {
        hsds::OfferStatus::Active => OfferStatus::Active,
        hsds::OfferStatus::Inactive => OfferStatus::Inactive,
        hsds::OfferStatus::Defunct => OfferStatus::Defunct,
        hsds::OfferStatus::TemporarilyClosed => OfferStatus::TemporarilyClosed,
        hsds::OfferStatus::Unknown => OfferStatus::Unknown,
    }
}

const fn kind(kind: hsds::SiteKind) -> SiteKind {
    match kind {
        hsds::SiteKind::Physical => SiteKind::Physical,
        hsds::SiteKind::Postal => SiteKind::Postal,
        hsds::SiteKind::Virtual => SiteKind::Virtual,
    }
}

/// Whole years; a fraction stands in `extra` beside it, exactly.
fn whole(extra: &mut Map<String, Value>, name: &str, years: Option<f64>) -> Option<i64> {
    let years = years?;
    if years.fract() != 0.0 || years.abs() > 1_000_000.0 {
        extra.insert(name.into(), json!(years));
    }
    Some(years.clamp(-1_000_000.0, 1_000_000.0) as i64)
}

fn site(one: hsds::Site) -> Site {
    Site {
        id: one.id.into(),
        provider_id: one.provider_id.map(Into::into),
        name: one.name,
        description: one.description,
        kind: kind(one.location_type),
        latitude: one.latitude,
        longitude: one.longitude,
        transportation: one.transportation,
        confidential: one.confidential,
        source_id: one.source_id,
        extra: String::new(),
    }
}

fn offer_site(one: hsds::OfferSite) -> OfferSite {
    OfferSite {
        id: one.id.into(),
        offer_id: one.offer_id.into(),
        site_id: one.site_id.into(),
        description: one.description,
        source_id: one.source_id,
        extra: String::new(),
    }
}

/// What it belongs to most closely; what else it names stands in `extra`.
fn link(link: Link, extra: &mut Map<String, Value>) -> (LinkKind, Option<Vec<u8>>) {
    let named = [
        (LinkKind::OfferSite, link.offer_site),
        (LinkKind::Offer, link.offer),
        (LinkKind::Site, link.site),
        (LinkKind::Provider, link.provider),
        (LinkKind::Contact, link.contact),
        (LinkKind::Phone, link.phone),
    ];
    let mut named = named.into_iter().filter_map(|(kind, id)| Some((kind, id?)));
    let Some((first, id)) = named.next() else {
        return (LinkKind::None, None);
    };
    for (kind, id) in named {
        extra.insert(casework::Code::code(kind).into(), json!(id.to_string()));
    }
    (first, Some(id.as_bytes().to_vec()))
}

fn phone(one: hsds::Phone) -> Phone {
    let mut extra = Map::new();
    let (link, link_id) = link(one.link, &mut extra);
    Phone {
        id: one.id.into(),
        link,
        link_id,
        number: one.number,
        extension: one.extension,
        kind: one.kind,
        description: one.description,
        source_id: String::new(),
        extra: text(extra),
    }
}

fn address(one: hsds::Address) -> Address {
    let mut extra = Map::new();
    if !one.address_2.is_empty() {
        extra.insert("address_2".into(), json!(one.address_2));
    }
    Address {
        id: one.id.into(),
        site_id: Some(one.site_id.into()),
        attention: one.attention,
        street: one.address_1,
        city: one.city,
        region: one.region,
        state: one.state_province,
        postal_code: one.postal_code,
        country: one.country,
        kind: kind(one.kind),
        source_id: String::new(),
        extra: text(extra),
    }
}

fn schedule(one: hsds::Schedule) -> Schedule {
    let mut extra = Map::new();
    let (link, link_id) = link(one.link, &mut extra);
    for (name, day) in [("valid_from", one.valid_from), ("valid_to", one.valid_to)] {
        if let Some(day) = day {
            extra.insert(name.into(), json!(day));
        }
    }
    if !one.notes.is_empty() {
        extra.insert("notes".into(), json!(one.notes));
    }
    let said = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let time = |time: Option<chrono::NaiveTime>| time.map(|t| t.to_string()).unwrap_or_default();
    Schedule {
        id: one.id.into(),
        link,
        link_id,
        freq: match one.freq {
            Some(hsds::Freq::Weekly) => "WEEKLY".into(),
            Some(hsds::Freq::Monthly) => "MONTHLY".into(),
            None => String::new(),
        },
        interval: one.interval.map(|n| n.to_string()).unwrap_or_default(),
        byday: one.byday,
        bymonthday: one.bymonthday,
        dtstart: said(one.dtstart),
        until: said(one.until),
        opens_at: time(one.opens_at),
        closes_at: time(one.closes_at),
        description: one.description,
        source_id: String::new(),
        extra: text(extra),
    }
}

fn language(one: hsds::Language) -> Spoken {
    let mut extra = Map::new();
    let (link, link_id) = link(one.link, &mut extra);
    if !one.note.is_empty() {
        extra.insert("note".into(), json!(one.note));
    }
    Spoken {
        id: one.id.into(),
        link,
        link_id,
        name: one.name,
        code: one.code,
        source_id: String::new(),
        extra: text(extra),
    }
}

fn extra(one: hsds::Extra) -> Extra {
    let (source_table, link, link_id) = match one.link {
        // The table it hangs on is kept by name: a directory may have tables we do not know.
        Some((table, id)) => (
            format!("{}@{table}", one.table),
            link_kind(&table),
            Some(id),
        ),
        None => (one.table, LinkKind::None, None),
    };
    let link_id = link_id.map(|id: Uuid| id.as_bytes().to_vec());
    Extra {
        id: one.id.into(),
        source_table,
        link,
        link_id,
        json: one.json,
    }
}

fn link_kind(table: &str) -> LinkKind {
    match table {
        "organization" => LinkKind::Provider,
        "service" => LinkKind::Offer,
        "location" => LinkKind::Site,
        "service_at_location" => LinkKind::OfferSite,
        "contact" => LinkKind::Contact,
        "phone" => LinkKind::Phone,
        _ => LinkKind::None,
    }
}

/// Nothing, or one JSON object.
fn text(extra: Map<String, Value>) -> String {
    if extra.is_empty() {
        String::new()
    } else {
        Value::Object(extra).to_string()
    }
}
