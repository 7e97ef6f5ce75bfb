//! The directory as it is edited: providers and their offers. The rest stands in `directory/parts.rs`.

mod parts;

use crate::fault::Fault;
use crate::providers::view;
use crate::session::Session;
use crate::shapes::providers::{OfProvider, ProviderView, PutOffer, PutProvider, SetCapacity};
use crate::survivors::text;
use casework::directory::{Offer, OfferStatus, Provider, ReferBy};
use casework::invalid::required;
use casework::{Deed, ProviderId};
use store::{Write, tables};

pub(crate) use parts::{put_phone, put_schedule, put_site, put_spoken, remove_spoken};

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
        offer.check()?;
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
