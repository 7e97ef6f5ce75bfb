//! The directory as it is edited.

use crate::fault::Fault;
use crate::providers::view;
use crate::session::Session;
use crate::shapes::Nothing;
use crate::shapes::providers::{
    OfProvider, ProviderView, PutOffer, PutPhone, PutProvider, PutSchedule, PutSite, PutSpoken,
    RemoveSpoken, SetCapacity,
};
use crate::survivors::text;
use casework::directory::{
    Address, LinkKind, Offer, OfferStatus, Phone, Provider, ReferBy, Schedule, Site, Spoken,
};
use casework::invalid::{optional, required};
use casework::{Deed, ProviderId};
use store::{Write, tables};

fn words(field: &'static str, given: Option<&str>) -> Result<String, Fault> {
    Ok(text(field, given)?.0)
}

/// Edits something of a provider and shows the provider after it.
fn edit(
    session: &mut Session,
    f: impl FnOnce(&mut Write<'_>) -> Result<ProviderId, Fault>,
) -> Result<ProviderView, Fault> {
    let today = session.today();
    session.write(Deed::EditDirectory, None, |w| {
        let id = f(w)?;
        view(w, id, today)
    })
}

pub(crate) fn put(session: &mut Session, input: PutProvider) -> Result<ProviderView, Fault> {
    let today = session.today();
    let name = required("name", &input.name, 300)?;
    edit(session, |w| {
        let known = input.id.map(|id| w.find::<Provider>(id)).transpose()?;
        let mut provider = known.unwrap_or_else(|| blank_provider(w.fresh()));
        if input.id.is_none() {
            provider.verified_on = Some(today);
        }
        provider.name = name;
        provider.alternate_name = words("alternateName", input.alternate_name.as_deref())?;
        provider.description = words("description", input.description.as_deref())?;
        provider.email = words("email", input.email.as_deref())?;
        provider.website = words("website", input.website.as_deref())?;
        provider.refer_by = input.refer_by.unwrap_or(provider.refer_by);
        provider.archived = input.archived.unwrap_or(provider.archived);
        w.put(&provider)?;
        Ok(provider.id)
    })
}

pub(crate) fn blank_provider(id: ProviderId) -> Provider {
    Provider {
        id,
        name: String::new(),
        alternate_name: String::new(),
        description: String::new(),
        email: String::new(),
        website: String::new(),
        legal_status: String::new(),
        parent_id: None,
        refer_by: ReferBy::Unknown,
        verified_on: None,
        archived: false,
        source_id: String::new(),
        extra: String::new(),
    }
}

pub(crate) fn verify(session: &mut Session, input: OfProvider) -> Result<ProviderView, Fault> {
    let today = session.today();
    edit(session, |w| {
        let provider = w.find::<Provider>(input.provider_id)?;
        w.put(&Provider {
            verified_on: Some(today),
            ..provider
        })?;
        for offer in tables::providers::offers(w, input.provider_id)? {
            w.put(&Offer {
                verified_on: Some(today),
                ..offer
            })?;
        }
        Ok(input.provider_id)
    })
}

pub(crate) fn put_offer(session: &mut Session, input: PutOffer) -> Result<ProviderView, Fault> {
    let today = session.today();
    let name = required("name", &input.name, 300)?;
    edit(session, |w| {
        w.find::<Provider>(input.provider_id)?;
        let known = input.id.map(|id| w.find::<Offer>(id)).transpose()?;
        let mut offer = match known {
            Some(offer) => offer,
            None => Offer {
                verified_on: Some(today),
                ..blank_offer(w.fresh(), input.provider_id)
            },
        };
        offer.name = name;
        offer.description = words("description", input.description.as_deref())?;
        offer.area = input.area;
        offer.status = input.status.unwrap_or(offer.status);
        offer.at_capacity = input.at_capacity.unwrap_or(offer.at_capacity);
        offer.interpretation = words("interpretation", input.interpretation.as_deref())?;
        offer.application = words("application", input.application.as_deref())?;
        offer.fees = words("fees", input.fees.as_deref())?;
        offer.eligibility = words("eligibility", input.eligibility.as_deref())?;
        offer.minimum_age = input.minimum_age;
        offer.maximum_age = input.maximum_age;
        w.put(&offer)?;
        Ok(offer.provider_id)
    })
}

fn blank_offer(id: casework::OfferId, provider_id: ProviderId) -> Offer {
    Offer {
        id,
        provider_id,
        name: String::new(),
        alternate_name: String::new(),
        description: String::new(),
        url: String::new(),
        email: String::new(),
        status: OfferStatus::Active,
        area: casework::vocabulary::Area::Other,
        at_capacity: false,
        interpretation: String::new(),
        application: String::new(),
        fees: String::new(),
        eligibility: String::new(),
        minimum_age: None,
        maximum_age: None,
        alert: String::new(),
        verified_on: None,
        source_id: String::new(),
        extra: String::new(),
    }
}

pub(crate) fn set_capacity(
    session: &mut Session,
    input: SetCapacity,
) -> Result<ProviderView, Fault> {
    edit(session, |w| {
        let offer = w.find::<Offer>(input.offer_id)?;
        let provider = offer.provider_id;
        w.put(&Offer {
            at_capacity: input.at_capacity,
            ..offer
        })?;
        Ok(provider)
    })
}

pub(crate) fn put_site(session: &mut Session, input: PutSite) -> Result<ProviderView, Fault> {
    let name = required("name", &input.name, 300)?;
    edit(session, |w| {
        w.find::<Provider>(input.provider_id)?;
        let known = input.id.map(|id| w.find::<Site>(id)).transpose()?;
        let blank = |id| Site {
            id,
            provider_id: Some(input.provider_id),
            name: String::new(),
            description: String::new(),
            kind: input.kind,
            latitude: None,
            longitude: None,
            transportation: String::new(),
            confidential: false,
            source_id: String::new(),
            extra: String::new(),
        };
        let site = known.unwrap_or_else(|| blank(w.fresh()));
        let site = Site {
            name,
            kind: input.kind,
            confidential: input.confidential,
            ..site
        };
        w.put(&site)?;
        put_address(w, &site, &input)?;
        Ok(input.provider_id)
    })
}

fn put_address(w: &mut Write<'_>, site: &Site, input: &PutSite) -> Result<(), Fault> {
    let given = [
        &input.street,
        &input.city,
        &input.state,
        &input.postal_code,
        &input.country,
    ];
    if given.iter().all(|part| part.is_none()) {
        // A screen that hid a confidential address must not wipe it by saving the rest.
        return Ok(());
    }
    let known = tables::providers::address(w, site.id)?;
    let blank = |id| Address {
        id,
        site_id: Some(site.id),
        attention: String::new(),
        street: String::new(),
        city: String::new(),
        region: String::new(),
        state: String::new(),
        postal_code: String::new(),
        country: String::new(),
        kind: input.kind,
        source_id: String::new(),
        extra: String::new(),
    };
    let address = known.unwrap_or_else(|| blank(w.fresh()));
    Ok(w.put(&Address {
        street: words("street", input.street.as_deref())?,
        city: words("city", input.city.as_deref())?,
        state: words("state", input.state.as_deref())?,
        postal_code: words("postalCode", input.postal_code.as_deref())?,
        country: words("country", input.country.as_deref())?,
        ..address
    })?)
}

fn link_id(id: ProviderId) -> Option<Vec<u8>> {
    Some(id.0.as_bytes().to_vec())
}

pub(crate) fn put_phone(session: &mut Session, input: PutPhone) -> Result<ProviderView, Fault> {
    let number = required("number", &input.number, 60)?;
    edit(session, |w| {
        w.find::<Provider>(input.provider_id)?;
        let known = input.id.map(|id| w.find::<Phone>(id)).transpose()?;
        let blank = |id| Phone {
            id,
            link: LinkKind::Provider,
            link_id: link_id(input.provider_id),
            number: String::new(),
            extension: String::new(),
            kind: "voice".to_owned(),
            description: String::new(),
            source_id: String::new(),
            extra: String::new(),
        };
        let phone = known.unwrap_or_else(|| blank(w.fresh()));
        w.put(&Phone {
            number,
            extension: optional(
                "extension",
                input.extension.as_deref().unwrap_or_default(),
                20,
            )?,
            description: words("description", input.description.as_deref())?,
            ..phone
        })?;
        Ok(input.provider_id)
    })
}

pub(crate) fn put_spoken(session: &mut Session, input: PutSpoken) -> Result<ProviderView, Fault> {
    let code = required("code", &input.code, 20)?;
    edit(session, |w| {
        w.find::<Provider>(input.provider_id)?;
        let known = tables::providers::spoken(w, input.provider_id)?;
        let own = known
            .iter()
            .any(|k| k.link == LinkKind::Provider && k.code == code);
        if !own {
            w.insert(&Spoken {
                id: w.fresh(),
                link: LinkKind::Provider,
                link_id: link_id(input.provider_id),
                name: optional("name", &input.name, 100)?,
                code,
                source_id: String::new(),
                extra: String::new(),
            })?;
        }
        Ok(input.provider_id)
    })
}

pub(crate) fn remove_spoken(session: &mut Session, input: RemoveSpoken) -> Result<Nothing, Fault> {
    session.write(Deed::EditDirectory, None, |w| {
        w.find::<Spoken>(input.id)?;
        w.remove::<Spoken>(input.id)?;
        Ok(Nothing {})
    })
}

pub(crate) fn put_schedule(
    session: &mut Session,
    input: PutSchedule,
) -> Result<ProviderView, Fault> {
    edit(session, |w| {
        w.find::<Provider>(input.provider_id)?;
        let known = input.id.map(|id| w.find::<Schedule>(id)).transpose()?;
        let blank = |id| Schedule {
            id,
            link: LinkKind::Provider,
            link_id: link_id(input.provider_id),
            freq: "WEEKLY".to_owned(),
            interval: String::new(),
            byday: String::new(),
            bymonthday: String::new(),
            dtstart: String::new(),
            until: String::new(),
            opens_at: String::new(),
            closes_at: String::new(),
            description: String::new(),
            source_id: String::new(),
            extra: String::new(),
        };
        let schedule = known.unwrap_or_else(|| blank(w.fresh()));
        w.put(&Schedule {
            byday: optional("byday", &input.byday, 60)?,
            opens_at: optional("opensAt", &input.opens_at, 20)?,
            closes_at: optional("closesAt", &input.closes_at, 20)?,
            description: words("description", input.description.as_deref())?,
            ..schedule
        })?;
        Ok(input.provider_id)
    })
}
