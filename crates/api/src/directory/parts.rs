//! What belongs to a provider: sites, phones, languages, opening hours.

use super::{edit, words};
use crate::fault::Fault;
use crate::session::Session;
use crate::shapes::Nothing;
use crate::shapes::providers::{
    ProviderView, PutPhone, PutSchedule, PutSite, PutSpoken, RemoveSpoken,
};
use casework::directory::{Address, LinkKind, Phone, Provider, Schedule, Site, Spoken};
use casework::invalid::{optional, required};
use casework::{Deed, ProviderId};
use store::{Write, tables};

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
        let name = optional("name", &input.name, 100)?;
        let own = known
            .into_iter()
            .find(|k| k.link == LinkKind::Provider && k.code == code);
        match own {
            // Listed already: another name is a correction of the first.
            Some(known) if !name.is_empty() => w.put(&Spoken { name, ..known })?,
            Some(_) => {}
            None => w.insert(&Spoken {
                id: w.fresh(),
                link: LinkKind::Provider,
                link_id: link_id(input.provider_id),
                name,
                code,
                source_id: String::new(),
                extra: String::new(),
            })?,
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
        let schedule = Schedule {
            byday: optional("byday", &input.byday, 60)?,
            opens_at: optional("opensAt", &input.opens_at, 20)?,
            closes_at: optional("closesAt", &input.closes_at, 20)?,
            description: words("description", input.description.as_deref())?,
            ..schedule
        };
        schedule.check()?;
        w.put(&schedule)?;
        Ok(input.provider_id)
    })
}
