//! The way out.

use super::Records;
use crate::hsds::{self, Directory, Link};
use casework::directory::{
    Address, Extra, LinkKind, Offer, OfferSite, OfferStatus, Phone, Provider, Schedule, Site,
    SiteKind, Spoken,
};
use serde_json::{Map, Value};
use std::collections::HashMap;
use uuid::Uuid;

const SCHEDULE: &str = "schedule";
const HOURS: [&str; 2] = ["opens_at", "closes_at"];

/// The directory of some records. Confidential sites are told by the writers, not here.
pub fn to_directory(records: Records) -> Directory {
    let hours: Vec<hsds::Extra> = records.schedules.iter().filter_map(odd_hours).collect();
    let mut directory = Directory {
        providers: records.providers.into_iter().map(provider).collect(),
        offers: records.offers.into_iter().map(offer).collect(),
        sites: records.sites.into_iter().map(site).collect(),
        offer_sites: records.offer_sites.into_iter().map(offer_site).collect(),
        phones: records.phones.into_iter().map(phone).collect(),
        addresses: records.addresses.into_iter().filter_map(address).collect(),
        schedules: records.schedules.into_iter().map(schedule).collect(),
        languages: records.spoken.into_iter().map(language).collect(),
        extras: records.extras.into_iter().map(extra).collect(),
    };
    directory.extras.extend(hours);
    // Lists are ordered by id, as the reader gives them.
    directory.providers.sort_by_key(|one| one.id);
    directory.offers.sort_by_key(|one| one.id);
    directory.sites.sort_by_key(|one| one.id);
    directory.offer_sites.sort_by_key(|one| one.id);
    directory.phones.sort_by_key(|one| one.id);
    directory.addresses.sort_by_key(|one| one.id);
    directory.schedules.sort_by_key(|one| one.id);
    directory.languages.sort_by_key(|one| one.id);
    directory.extras.sort_by_key(|one| one.id);
    directory
}

fn kept(extra: &str) -> Map<String, Value> {
    serde_json::from_str(extra).unwrap_or_default()
}

fn word(kept: &Map<String, Value>, name: &str) -> String {
    kept.get(name)
        .and_then(Value::as_str)
        .unwrap_or_default()
        .to_owned()
}

fn provider(one: Provider) -> hsds::Provider {
    hsds::Provider {
        id: one.id.0,
        source_id: one.source_id,
        name: one.name,
        alternate_name: one.alternate_name,
        description: one.description,
        email: one.email,
        website: one.website,
        legal_status: one.legal_status,
        parent: one.parent_id.map(|id| id.0),
    }
}

fn offer(one: Offer) -> hsds::Offer {
    let kept = kept(&one.extra);
    let years = |name: &str, whole: Option<i64>| {
        kept.get(name)
            .and_then(Value::as_f64)
            .or(whole.map(|years| years as f64))
    };
    hsds::Offer {
        minimum_age: years("minimum_age", one.minimum_age),
        maximum_age: years("maximum_age", one.maximum_age),
        last_modified: word(&kept, "last_modified").parse().ok(),
        id: one.id.0,
        source_id: one.source_id,
        provider_id: one.provider_id.0,
        name: one.name,
        alternate_name: one.alternate_name,
        description: one.description,
        url: one.url,
        email: one.email,
        status: match one.status {
            OfferStatus::Active => hsds::OfferStatus::Active,
            OfferStatus::Inactive => hsds::OfferStatus::Inactive,
            OfferStatus::Defunct => hsds::OfferStatus::Defunct,
            OfferStatus::TemporarilyClosed => hsds::OfferStatus::TemporarilyClosed,
            OfferStatus::Unknown => hsds::OfferStatus::Unknown,
        },
        interpretation: one.interpretation,
        application_process: one.application,
        fees: one.fees,
        eligibility: one.eligibility,
        alert: one.alert,
        assured_on: one.verified_on,
    }
}

const fn kind(kind: SiteKind) -> hsds::SiteKind {
    match kind {
        SiteKind::Physical => hsds::SiteKind::Physical,
        SiteKind::Postal => hsds::SiteKind::Postal,
        SiteKind::Virtual => hsds::SiteKind::Virtual,
    }
}

fn site(one: Site) -> hsds::Site {
    hsds::Site {
        id: one.id.0,
        source_id: one.source_id,
        provider_id: one.provider_id.map(|id| id.0),
        name: one.name,
        description: one.description,
        location_type: kind(one.kind),
        latitude: one.latitude,
        longitude: one.longitude,
        transportation: one.transportation,
        confidential: one.confidential,
    }
}

fn offer_site(one: OfferSite) -> hsds::OfferSite {
    hsds::OfferSite {
        id: one.id.0,
        source_id: one.source_id,
        offer_id: one.offer_id.0,
        site_id: one.site_id.0,
        description: one.description,
    }
}

fn link(kind: LinkKind, id: Option<&[u8]>, kept: &Map<String, Value>) -> Link {
    let mut link = Link::default();
    let mut set = |kind: LinkKind, id: Option<Uuid>| match kind {
        LinkKind::Provider => link.provider = id,
        LinkKind::Offer => link.offer = id,
        LinkKind::Site => link.site = id,
        LinkKind::OfferSite => link.offer_site = id,
        LinkKind::Contact => link.contact = id,
        LinkKind::Phone => link.phone = id,
        LinkKind::None => {}
    };
    for other in <LinkKind as casework::Code>::all() {
        let named = word(kept, casework::Code::code(*other)).parse().ok();
        if named.is_some() {
            set(*other, named);
        }
    }
    set(kind, id.and_then(|bytes| Uuid::from_slice(bytes).ok()));
    link
}

fn phone(one: Phone) -> hsds::Phone {
    hsds::Phone {
        link: link(one.link, one.link_id.as_deref(), &kept(&one.extra)),
        id: one.id.0,
        number: one.number,
        extension: one.extension,
        kind: one.kind,
        description: one.description,
    }
}

fn address(one: Address) -> Option<hsds::Address> {
    let kept = kept(&one.extra);
    Some(hsds::Address {
        id: one.id.0,
        site_id: one.site_id?.0,
        kind: kind(one.kind),
        attention: one.attention,
        address_1: one.street,
        address_2: word(&kept, "address_2"),
        city: one.city,
        region: one.region,
        state_province: one.state,
        postal_code: one.postal_code,
        country: one.country,
    })
}

fn schedule(one: Schedule) -> hsds::Schedule {
    let kept = kept(&one.extra);
    hsds::Schedule {
        link: link(one.link, one.link_id.as_deref(), &kept),
        valid_from: word(&kept, "valid_from").parse().ok(),
        valid_to: word(&kept, "valid_to").parse().ok(),
        notes: word(&kept, "notes"),
        id: one.id.0,
        dtstart: one.dtstart.parse().ok(),
        until: one.until.parse().ok(),
        freq: match one.freq.as_str() {
            "WEEKLY" => Some(hsds::Freq::Weekly),
            "MONTHLY" => Some(hsds::Freq::Monthly),
            _ => None,
        },
        interval: one.interval.parse().ok(),
        byday: one.byday,
        bymonthday: one.bymonthday,
        opens_at: time(&one.opens_at),
        closes_at: time(&one.closes_at),
        description: one.description,
    }
}

/// `09:00:00` as stored, or `9:00` as a colleague typed it.
fn time(text: &str) -> Option<chrono::NaiveTime> {
    text.parse()
        .ok()
        .or_else(|| chrono::NaiveTime::parse_from_str(text, "%H:%M").ok())
}

/// Hours that are no time, beside their row as a reading would have kept them.
fn odd_hours(one: &Schedule) -> Option<hsds::Extra> {
    let cells: Map<String, Value> = HOURS
        .into_iter()
        .zip([&one.opens_at, &one.closes_at])
        .filter(|(_, text)| !text.trim().is_empty() && time(text).is_none())
        .map(|(column, text)| (column.to_owned(), text.as_str().into()))
        .collect();
    (!cells.is_empty()).then(|| hsds::Extra {
        id: one.id.0,
        table: SCHEDULE.to_owned(),
        link: Some((SCHEDULE.to_owned(), one.id.0)),
        json: Value::Object(cells).to_string(),
    })
}

/// Opening hours that are written as they were typed or read, because they are no time: whose they
/// are, and what they say. Other programs may pass over them.
pub fn untimely(directory: &Directory) -> Vec<(String, String)> {
    let schedules = directory.schedules.iter().map(|one| (one.id, one));
    let schedules: HashMap<Uuid, &hsds::Schedule> = schedules.collect();
    let provider = directory.providers.iter().map(|one| (one.id, &one.name));
    let offer = directory.offers.iter().map(|one| (one.id, &one.name));
    let site = directory.sites.iter().map(|one| (one.id, &one.name));
    let names: HashMap<Uuid, &String> = provider.chain(offer).chain(site).collect();
    let owner = |schedule: &Uuid| {
        let link = &schedules.get(schedule)?.link;
        let owners = [link.provider, link.offer, link.site].into_iter().flatten();
        owners.filter_map(|id| names.get(&id)).next()
    };
    let mut found = Vec::new();
    for extra in directory.extras.iter().filter(|one| one.table == SCHEDULE) {
        let Some((SCHEDULE, id)) = extra.link.as_ref().map(|(on, id)| (on.as_str(), id)) else {
            continue;
        };
        let cells = kept(&extra.json);
        let hours = HOURS.map(|column| word(&cells, column));
        let of = owner(id).map(|name| (*name).clone()).unwrap_or_default();
        // An hour with a zone beside it is an hour, and stands in its column.
        let times = (schedules.get(id)).map_or([None; 2], |one| [one.opens_at, one.closes_at]);
        let hours = hours.into_iter().zip(times);
        let hours = hours.filter(|(text, time)| !text.is_empty() && time.is_none());
        let hours = hours.map(|(text, _)| text);
        found.extend(hours.map(|text| (of.clone(), text)));
    }
    found
}

fn language(one: Spoken) -> hsds::Language {
    let kept = kept(&one.extra);
    hsds::Language {
        link: link(one.link, one.link_id.as_deref(), &kept),
        id: one.id.0,
        code: one.code,
        name: one.name,
        note: word(&kept, "note"),
    }
}

fn extra(one: Extra) -> hsds::Extra {
    let id = one.link_id.and_then(|bytes| Uuid::from_slice(&bytes).ok());
    let (table, link) = match (one.source_table.split_once('@'), id) {
        (Some((table, on)), Some(id)) => (table.to_owned(), Some((on.to_owned(), id))),
        _ => (one.source_table, None),
    };
    hsds::Extra {
        id: one.id.0,
        table,
        link,
        json: one.json,
    }
}
