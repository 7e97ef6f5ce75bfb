//! The practice office itself: colleagues and the directory.

use super::names::{COLLEAGUES, PROVIDERS};
use crate::fault::Fault;
use casework::code::{Code, Codes};
use casework::directory::{
    Address, LinkKind, Offer, OfferStatus, Phone, ReferBy, Schedule, Site, SiteKind, Spoken,
};
use casework::member::{Member, Role};
use casework::vocabulary::Area;
use casework::{Day, MemberId, OfferId, Private, ProviderId};
use chrono::TimeDelta;
use fastrand::Rng;
use store::Write;

/// Whom and what the cases refer to.
pub(super) struct Office {
    pub(super) members: Vec<MemberId>,
    pub(super) offers: Vec<(Area, ProviderId, OfferId)>,
}

pub(super) fn found(w: &mut Write<'_>, dice: &mut Rng, today: Day) -> Result<Office, Fault> {
    let roles = [
        Role::Caseworker,
        Role::Manager,
        Role::Clinician,
        Role::Attorney,
        Role::CareerCounsellor,
        Role::Caseworker,
    ];
    let mut members = vec![w.member()];
    for (name, role) in COLLEAGUES.iter().zip(roles) {
        let member = Member {
            id: w.fresh(),
            name: Private::from(*name),
            roles: Codes::of(&[role]),
            active: true,
            joined_on: today - TimeDelta::days(dice.i64(100..900)),
        };
        w.insert(&member)?;
        if role == Role::Caseworker {
            members.push(member.id);
        }
    }
    let mut offers = Vec::new();
    for (number, (name, city, area, names, languages)) in PROVIDERS.iter().enumerate() {
        let provider = provider(w, dice, today, name)?;
        place(w, provider, city, number, area == &"other")?;
        for language in *languages {
            speak(w, provider, language)?;
        }
        let area = Area::from_code(area).unwrap_or(Area::Other);
        for name in *names {
            let full = dice.u8(..) < 40;
            offers.push((
                area,
                provider,
                offer(w, dice, today, (provider, area, name, full))?,
            ));
        }
    }
    Ok(Office { members, offers })
}

fn provider(
    w: &mut Write<'_>,
    dice: &mut Rng,
    today: Day,
    name: &str,
) -> Result<ProviderId, Fault> {
    let by = [ReferBy::Paper, ReferBy::Phone, ReferBy::File];
    let mut provider = crate::directory::blank_provider(w.fresh());
    provider.name = name.to_owned();
    provider.description = "An invented provider of the practice office.".to_owned();
    provider.refer_by = dice.choice(by).unwrap_or(ReferBy::Paper);
    provider.verified_on = Some(today - TimeDelta::days(dice.i64(3..300)));
    w.insert(&provider)?;
    w.insert(&Phone {
        id: w.fresh(),
        link: LinkKind::Provider,
        link_id: Some(provider.id.0.as_bytes().to_vec()),
        number: format!("+00 000 {:04}", dice.u16(0..10_000)),
        extension: String::new(),
        kind: "voice".to_owned(),
        description: String::new(),
        source_id: String::new(),
        extra: String::new(),
    })?;
    w.insert(&Schedule {
        id: w.fresh(),
        link: LinkKind::Provider,
        link_id: Some(provider.id.0.as_bytes().to_vec()),
        freq: "WEEKLY".to_owned(),
        interval: String::new(),
        byday: "MO,TU,WE,TH,FR".to_owned(),
        bymonthday: String::new(),
        dtstart: String::new(),
        until: String::new(),
        opens_at: "09:00:00".to_owned(),
        closes_at: "17:00:00".to_owned(),
        description: String::new(),
        source_id: String::new(),
        extra: String::new(),
    })?;
    Ok(provider.id)
}

fn offer(
    w: &mut Write<'_>,
    dice: &mut Rng,
    today: Day,
    (provider_id, area, name, at_capacity): (ProviderId, Area, &str, bool),
) -> Result<OfferId, Fault> {
    let offer = Offer {
        id: w.fresh(),
        provider_id,
        name: name.to_owned(),
        alternate_name: String::new(),
        description: String::new(),
        url: String::new(),
        email: String::new(),
        status: OfferStatus::Active,
        area,
        at_capacity,
        interpretation: String::new(),
        application: "By letter or phone.".to_owned(),
        fees: "Free.".to_owned(),
        eligibility: "Adults.".to_owned(),
        minimum_age: Some(18),
        maximum_age: None,
        alert: String::new(),
        verified_on: Some(today - TimeDelta::days(dice.i64(3..300))),
        source_id: String::new(),
        extra: String::new(),
    };
    w.insert(&offer)?;
    Ok(offer.id)
}

fn place(
    w: &mut Write<'_>,
    provider: ProviderId,
    city: &str,
    number: usize,
    confidential: bool,
) -> Result<(), Fault> {
    let site = Site {
        id: w.fresh(),
        provider_id: Some(provider),
        name: if confidential {
            "Confidential site".to_owned()
        } else {
            format!("{city} office")
        },
        description: String::new(),
        kind: SiteKind::Physical,
        latitude: None,
        longitude: None,
        transportation: String::new(),
        confidential,
        source_id: String::new(),
        extra: String::new(),
    };
    w.insert(&site)?;
    Ok(w.insert(&Address {
        id: w.fresh(),
        site_id: Some(site.id),
        attention: String::new(),
        street: format!("{} Example Street", number + 1),
        city: city.to_owned(),
        region: String::new(),
        state: String::new(),
        postal_code: "00000".to_owned(),
        country: String::new(),
        kind: SiteKind::Physical,
        source_id: String::new(),
        extra: String::new(),
    })?)
}

fn speak(w: &mut Write<'_>, provider: ProviderId, code: &str) -> Result<(), Fault> {
    Ok(w.insert(&Spoken {
        id: w.fresh(),
        link: LinkKind::Provider,
        link_id: Some(provider.0.as_bytes().to_vec()),
        name: String::new(),
        code: code.to_owned(),
        source_id: String::new(),
        extra: String::new(),
    })?)
}
