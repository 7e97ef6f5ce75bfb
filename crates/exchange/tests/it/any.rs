//! Any directory that a reading could give: one strategy for each table, so longer than most.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime, TimeDelta};
use exchange::hsds::{
    Address, Directory, Freq, Language, Link, Offer, OfferSite, OfferStatus, Phone, Provider,
    Schedule, Site, SiteKind,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use uuid::Uuid;

/// Texts that formats stumble over, and plain ones.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        2 => Just(String::new()),
        4 => "[A-Za-z0-9 ,;:'\"<>=+@|%./\\\\\\-]{1,20}",
        2 => "\\PC{1,12}",
        1 => select(vec![
            "\n", "a\r\nb", " ", "\t", "\"", "null", "true", "1.50", "0012", "{}", "[1]", "\u{feff}x",
            "ملجأ", "\u{202e}x", "\u{1}end\u{1}", "=1+1", "x_status", "NaN", "-0", "1e5",
        ]).prop_map(str::to_owned),
    ]
}

fn id(table: u128) -> impl Strategy<Value = Uuid> {
    (1..6_u128).prop_map(move |number| Uuid::from_u128((table << 64) | (number << 8) | 0xff))
}

fn number() -> impl Strategy<Value = Option<f64>> {
    let any = prop_oneof![(-200.0..200.0_f64), (0..120_u8).prop_map(f64::from)];
    option::of(any.prop_map(|number| if number == 0.0 { 0.0 } else { number }))
}

fn day() -> impl Strategy<Value = Option<NaiveDate>> {
    let first = NaiveDate::from_ymd_opt(1900, 1, 1).expect("day");
    option::of((0..90_000_i64).prop_map(move |days| first + TimeDelta::days(days)))
}

fn time() -> impl Strategy<Value = Option<NaiveTime>> {
    option::of(
        (0..86_400_u32).prop_map(|second| {
            NaiveTime::from_num_seconds_from_midnight_opt(second, 0).expect("time")
        }),
    )
}

fn moment() -> impl Strategy<Value = Option<DateTime<FixedOffset>>> {
    let parts = (0..4_000_000_000_000_i64, -12..=12_i32);
    option::of(parts.prop_map(|(millis, hours)| {
        let zone = FixedOffset::east_opt(hours * 3_600).expect("zone");
        DateTime::from_timestamp_millis(millis)
            .expect("moment")
            .with_timezone(&zone)
    }))
}

fn kind() -> impl Strategy<Value = SiteKind> {
    select(vec![
        SiteKind::Physical,
        SiteKind::Postal,
        SiteKind::Virtual,
    ])
}

fn status() -> impl Strategy<Value = OfferStatus> {
    use OfferStatus::{Active, Defunct, Inactive, TemporarilyClosed, Unknown};
    select(vec![Active, Inactive, Defunct, TemporarilyClosed, Unknown])
}

fn provider() -> impl Strategy<Value = Provider> {
    let texts = (text(), text(), text(), text(), text(), text(), text());
    (id(1), texts, option::of(id(1))).prop_map(|(id, t, parent)| Provider {
        id,
        source_id: t.0,
        name: t.1,
        alternate_name: t.2,
        description: t.3,
        email: t.4,
        website: t.5,
        legal_status: t.6,
        parent,
    })
}

fn offer() -> impl Strategy<Value = Offer> {
    let texts = vec(text(), 11);
    (
        id(2),
        id(1),
        texts,
        status(),
        number(),
        number(),
        day(),
        moment(),
    )
        .prop_map(
            |(id, provider_id, t, status, minimum_age, maximum_age, assured_on, last_modified)| {
                let mut texts = t.into_iter();
                let mut next = || texts.next().unwrap_or_default();
                Offer {
                    id,
                    provider_id,
                    status,
                    minimum_age,
                    maximum_age,
                    assured_on,
                    last_modified,
                    source_id: next(),
                    name: next(),
                    alternate_name: next(),
                    description: next(),
                    url: next(),
                    email: next(),
                    interpretation: next(),
                    application_process: next(),
                    fees: next(),
                    eligibility: next(),
                    alert: next(),
                }
            },
        )
}

fn site() -> impl Strategy<Value = Site> {
    let texts = (text(), text(), text(), text());
    (id(3), option::of(id(1)), texts, kind(), number(), number()).prop_map(
        |(id, provider_id, t, location_type, latitude, longitude)| Site {
            id,
            source_id: t.0,
            provider_id,
            name: t.1,
            description: t.2,
            location_type,
            latitude,
            longitude,
            transportation: t.3,
            confidential: false,
        },
    )
}

fn offer_site() -> impl Strategy<Value = OfferSite> {
    (id(4), id(2), id(3), text(), text()).prop_map(
        |(id, offer_id, site_id, source_id, description)| OfferSite {
            id,
            source_id,
            offer_id,
            site_id,
            description,
        },
    )
}

fn link() -> impl Strategy<Value = Link> {
    let ids = (
        option::of(id(1)),
        option::of(id(2)),
        option::of(id(3)),
        option::of(id(4)),
    );
    (ids, option::of(id(5))).prop_map(|((provider, offer, site, offer_site), phone)| Link {
        provider,
        offer,
        site,
        offer_site,
        contact: None,
        phone,
    })
}

fn phone() -> impl Strategy<Value = Phone> {
    (id(5), text(), text(), text(), text(), link()).prop_map(
        |(id, number, extension, kind, description, link)| Phone {
            id,
            number,
            extension,
            kind,
            description,
            link: Link {
                phone: None,
                ..link
            },
        },
    )
}

fn address() -> impl Strategy<Value = Address> {
    let texts = (
        text(),
        text(),
        text(),
        text(),
        text(),
        text(),
        text(),
        text(),
    );
    (id(6), id(3), kind(), texts).prop_map(|(id, site_id, kind, t)| Address {
        id,
        site_id,
        kind,
        attention: t.0,
        address_1: t.1,
        address_2: t.2,
        city: t.3,
        region: t.4,
        state_province: t.5,
        postal_code: t.6,
        country: t.7,
    })
}

fn schedule() -> impl Strategy<Value = Schedule> {
    let freq = option::of(select(vec![Freq::Weekly, Freq::Monthly]));
    let days = (day(), day(), day(), day());
    let texts = (
        select(vec!["", "MO", "MO,WE", "1MO"]),
        text(),
        text(),
        text(),
    );
    (id(7), link(), days, freq, number(), texts, time(), time()).prop_map(
        |(id, link, days, freq, interval, t, opens_at, closes_at)| Schedule {
            id,
            link: Link {
                provider: None,
                phone: None,
                ..link
            },
            valid_from: days.0,
            valid_to: days.1,
            dtstart: days.2,
            until: days.3,
            // A bare day of the week is read as an older HSDS wrote it: weekly.
            freq: if t.0 == "MO" {
                Some(Freq::Weekly)
            } else {
                freq
            },
            interval,
            byday: t.0.to_owned(),
            bymonthday: t.1,
            opens_at,
            closes_at,
            description: t.2,
            notes: t.3,
        },
    )
}

fn language() -> impl Strategy<Value = Language> {
    (id(8), text(), text(), text(), link()).prop_map(|(id, code, name, note, link)| Language {
        id,
        code,
        name,
        note,
        link: Link {
            provider: None,
            offer_site: None,
            ..link
        },
    })
}

/// Any directory as a reading would give it: each id once, in order, and every key with its row.
pub fn directory() -> impl Strategy<Value = Directory> {
    let owners = (vec(provider(), 1..5), vec(offer(), 0..5), vec(site(), 0..4));
    let rest = (
        vec(offer_site(), 0..5),
        vec(phone(), 0..5),
        vec(address(), 0..4),
        vec(schedule(), 0..4),
        vec(language(), 0..5),
    );
    (owners, rest).prop_map(|((providers, offers, sites), rest)| {
        let (offer_sites, phones, addresses, schedules, languages) = rest;
        let extras = Vec::new();
        mend(Directory {
            providers,
            offers,
            sites,
            offer_sites,
            phones,
            addresses,
            schedules,
            languages,
            extras,
        })
    })
}

fn once<T>(rows: &mut Vec<T>, id: impl Fn(&T) -> Uuid) -> Vec<Uuid> {
    rows.sort_by_key(&id);
    rows.dedup_by_key(|row| id(row));
    rows.iter().map(&id).collect()
}

fn mend(mut d: Directory) -> Directory {
    let providers = once(&mut d.providers, |row| row.id);
    d.offers
        .retain(|offer| providers.contains(&offer.provider_id));
    let offers = once(&mut d.offers, |row| row.id);
    let sites = once(&mut d.sites, |row| row.id);
    d.offer_sites
        .retain(|at| offers.contains(&at.offer_id) && sites.contains(&at.site_id));
    let offer_sites = once(&mut d.offer_sites, |row| row.id);
    d.addresses
        .retain(|address| sites.contains(&address.site_id));
    once(&mut d.addresses, |row| row.id);
    once(&mut d.schedules, |row| row.id);
    once(&mut d.languages, |row| row.id);
    let phones = once(&mut d.phones, |row| row.id);
    let keep = |key: &mut Option<Uuid>, ids: &[Uuid]| *key = key.filter(|id| ids.contains(id));
    d.providers
        .iter_mut()
        .for_each(|row| keep(&mut row.parent, &providers));
    d.sites
        .iter_mut()
        .for_each(|row| keep(&mut row.provider_id, &providers));
    let links = d.phones.iter_mut().map(|row| &mut row.link);
    let links = links.chain(d.schedules.iter_mut().map(|row| &mut row.link));
    for link in links.chain(d.languages.iter_mut().map(|row| &mut row.link)) {
        keep(&mut link.provider, &providers);
        keep(&mut link.offer, &offers);
        keep(&mut link.site, &sites);
        keep(&mut link.offer_site, &offer_sites);
        keep(&mut link.phone, &phones);
    }
    d
}
