//! The directory as it is read.

use crate::fault::Fault;
use crate::look;
use crate::session::Session;
use crate::shapes::providers::{
    ListProviders, OfProvider, OfferView, PhoneView, ProviderList, ProviderRow, ProviderView,
    ScheduleView, SiteView, SpokenView,
};
use casework::directory::{Offer, OfferStatus, Provider, Site, Spoken};
use casework::{Day, ProviderId};
use chrono::TimeDelta;
use store::Read;
use store::tables::{Page, providers, referrals};

pub(crate) fn list(session: &mut Session, input: ListProviders) -> Result<ProviderList, Fault> {
    let (read, today) = (session.read(), session.today());
    let filter = providers::Filter {
        text: input
            .text
            .map(|text| text.trim().to_owned())
            .filter(|text| !text.is_empty()),
        area: input.area,
        language: input.language,
        takes_new: input.takes_new.unwrap_or(false),
        unchecked_since: input
            .unchecked_days
            .map(|days| today - TimeDelta::days(days.clamp(0, 9_999))),
        archived: input.archived.unwrap_or(false),
    };
    let total = providers::count(&read, &filter)?;
    let ids = providers::page(&read, &filter, Page::of(input.offset, input.limit))?;
    let rows = ids
        .iter()
        .map(|id| row(&read, *id, today))
        .collect::<Result<_, Fault>>()?;
    Ok(ProviderList {
        rows,
        total,
        languages: providers::languages(&read)?,
    })
}

fn row(read: &Read<'_>, id: ProviderId, today: Day) -> Result<ProviderRow, Fault> {
    let provider = read.find::<Provider>(id)?;
    let offers = providers::offers(read, id)?;
    let open = offers.iter().filter(|offer| takes_new(offer)).count();
    Ok(ProviderRow {
        id,
        areas: providers::areas(read, id)?,
        city: providers::city(read, id)?,
        languages: languages(providers::spoken(read, id)?),
        offers: look::count(offers.len()),
        open_offers: look::count(open),
        at_capacity: !offers.is_empty() && open == 0,
        verified_on: provider.verified_on,
        verified_days: provider.verified_on.map(|day| (today - day).num_days()),
        archived: provider.archived,
        name: provider.name,
    })
}

const fn takes_new(offer: &Offer) -> bool {
    !offer.at_capacity && matches!(offer.status, OfferStatus::Active | OfferStatus::Unknown)
}

/// Language codes, or names where there is no code, each once.
fn languages(spoken: Vec<Spoken>) -> Vec<String> {
    let mut words: Vec<String> = spoken
        .into_iter()
        .map(|k| if k.code.is_empty() { k.name } else { k.code })
        .collect();
    words.sort();
    words.dedup();
    words
}

pub(crate) fn get(session: &mut Session, input: OfProvider) -> Result<ProviderView, Fault> {
    view(&session.read(), input.provider_id, session.today())
}

/// Everything about one provider.
pub(crate) fn view(read: &Read<'_>, id: ProviderId, today: Day) -> Result<ProviderView, Fault> {
    let provider = read.find::<Provider>(id)?;
    let offers = providers::offers(read, id)?;
    let answers = referrals::answer_days(read, id)?;
    let sites = providers::sites(read, id)?;
    Ok(ProviderView {
        id,
        verified_days: provider.verified_on.map(|day| (today - day).num_days()),
        name: provider.name,
        alternate_name: provider.alternate_name,
        description: provider.description,
        email: provider.email,
        website: provider.website,
        legal_status: provider.legal_status,
        refer_by: provider.refer_by,
        verified_on: provider.verified_on,
        archived: provider.archived,
        offers: offers
            .into_iter()
            .map(|o| offer_view(read, o))
            .collect::<Result<_, _>>()?,
        sites: sites
            .into_iter()
            .map(|s| site_view(read, s))
            .collect::<Result<_, _>>()?,
        phones: phones(read, id)?,
        languages: spoken(read, id)?,
        schedules: schedules(read, id)?,
        answered: look::count(answers.len()),
        answer_days: look::median(answers),
        open_referrals: referrals::open_at(read, id)?,
    })
}

fn offer_view(read: &Read<'_>, offer: Offer) -> Result<OfferView, Fault> {
    Ok(OfferView {
        languages: languages(providers::spoken_at(read, offer.id)?),
        id: offer.id,
        name: offer.name,
        description: offer.description,
        area: offer.area,
        status: offer.status,
        at_capacity: offer.at_capacity,
        interpretation: offer.interpretation,
        application: offer.application,
        fees: offer.fees,
        eligibility: offer.eligibility,
        minimum_age: offer.minimum_age,
        maximum_age: offer.maximum_age,
        alert: offer.alert,
        verified_on: offer.verified_on,
    })
}

/// A site. A confidential one is named, but tells no address even here.
fn site_view(read: &Read<'_>, site: Site) -> Result<SiteView, Fault> {
    let address = providers::address(read, site.id)?.filter(|_| !site.confidential);
    let part = |pick: fn(&casework::directory::Address) -> &String| {
        address.as_ref().map(pick).cloned().unwrap_or_default()
    };
    Ok(SiteView {
        street: part(|a| &a.street),
        city: part(|a| &a.city),
        state: part(|a| &a.state),
        postal_code: part(|a| &a.postal_code),
        country: part(|a| &a.country),
        id: site.id,
        name: site.name,
        kind: site.kind,
        confidential: site.confidential,
    })
}

fn phones(read: &Read<'_>, id: ProviderId) -> Result<Vec<PhoneView>, Fault> {
    let found = providers::phones(read, id)?;
    let view = |phone: casework::directory::Phone| PhoneView {
        id: phone.id,
        number: phone.number,
        extension: phone.extension,
        kind: phone.kind,
        description: phone.description,
    };
    Ok(found.into_iter().map(view).collect())
}

fn spoken(read: &Read<'_>, id: ProviderId) -> Result<Vec<SpokenView>, Fault> {
    let found = providers::spoken(read, id)?;
    Ok(found
        .into_iter()
        .map(|k| SpokenView {
            id: k.id,
            name: k.name,
            code: k.code,
        })
        .collect())
}

fn schedules(read: &Read<'_>, id: ProviderId) -> Result<Vec<ScheduleView>, Fault> {
    let found = providers::schedules(read, id)?;
    let view = |one: casework::directory::Schedule| ScheduleView {
        id: one.id,
        byday: one.byday,
        opens_at: one.opens_at,
        closes_at: one.closes_at,
        description: one.description,
    };
    Ok(found.into_iter().map(view).collect())
}
