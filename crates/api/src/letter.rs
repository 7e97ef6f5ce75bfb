//! The letter to a provider. It tells what the release covers and nothing else.

use crate::fault::{Fault, FaultCode};
use crate::look;
use crate::session::Session;
use crate::shapes::referrals::{LetterFact, LetterView, OfReferral};
use casework::answer::Word;
use casework::case::Case;
use casework::code::Code;
use casework::directory::Site;
use casework::referral::{Cover, Referral};
use casework::release::{Item, Release};
use casework::survivor::{ContactSafety, Survivor};
use casework::{Answer, Deed, Invalid, Reason};
use store::{Read, tables};

pub(crate) fn make(session: &mut Session, input: OfReferral) -> Result<LetterView, Fault> {
    let (read, today) = (session.read(), session.today());
    let referral = read.find::<Referral>(input.referral_id)?;
    let detail = tables::referrals::detail(&read, referral.id)?.ok_or(store::Error::NotFound)?;
    let release = detail
        .release_id
        .map(|id| read.get::<Release>(id))
        .transpose()?
        .flatten();
    let cover = Cover {
        release: release.as_ref(),
        items: &detail.items,
        today,
    };
    cover.check(referral.provider_id)?;
    let release = release.ok_or(Fault::of(FaultCode::ReleaseMissing))?;
    if referral.state.is_final() {
        return Err(Invalid::of("referralId", Reason::AlreadyDone).into());
    }
    let case = read.find::<Case>(referral.case_id)?;
    let mut facts = Vec::new();
    for item in &detail.items.0 {
        if let Some(text) = fact(&read, &case, *item)? {
            facts.push(LetterFact { item: *item, text });
        }
    }
    let may_tell_need = detail.items.has(Item::Need);
    let letter = LetterView {
        referral_id: referral.id,
        date: today,
        agency: session.agency.name.clone(),
        provider: look::provider(&read, referral.provider_id)?,
        address: address(&read, &referral)?,
        case_code: case.code,
        area: referral.area,
        kind: referral.kind,
        urgency: referral.urgency,
        answer_by: referral.due_at.map(|due| due.date_naive()),
        what: if may_tell_need {
            detail.what.0
        } else {
            String::new()
        },
        facts,
        release_until: release.until_day,
        signed_by: session.member.name.expose().to_owned(),
    };
    session.audit(
        Deed::PrintLetter,
        Some(referral.case_id),
        Some(referral.id.0),
        1,
    )?;
    Ok(letter)
}

fn address(read: &Read<'_>, referral: &Referral) -> Result<Vec<String>, Fault> {
    let sites = tables::providers::sites(read, referral.provider_id)?;
    let open = |site: &&Site| !site.confidential;
    let Some(site) = sites.iter().find(open) else {
        return Ok(Vec::new());
    };
    let Some(address) = tables::providers::address(read, site.id)? else {
        return Ok(Vec::new());
    };
    let town = format!("{} {}", address.postal_code, address.city);
    let lines = [address.street, town.trim().to_owned(), address.country];
    Ok(lines.into_iter().filter(|line| !line.is_empty()).collect())
}

/// What one item tells, if it is known. Codes go out as codes; the screen has the words.
fn fact(read: &Read<'_>, case: &Case, item: Item) -> Result<Option<String>, Fault> {
    let survivor = read.find::<Survivor>(case.survivor_id)?;
    Ok(match item {
        Item::Name => look::name(read, survivor.id)?,
        Item::Contact => contact(read, &survivor)?,
        Item::Age => case
            .age_band
            .and_then(|band| band.given().map(|band| band.code().to_owned())),
        Item::Gender => case
            .gender
            .and_then(|g| g.given().map(|gender| gender.code().to_owned())),
        Item::Language => match survivor.language {
            Some(Answer::Given(language)) => Some(language.word()),
            _ => None,
        },
        Item::Safety => {
            let note = survivor.safe_contact_note.0;
            Some(if note.is_empty() {
                survivor.safe_contact.code().to_owned()
            } else {
                note
            })
        }
        // These are told in the words of the referral, never copied out of the file.
        Item::Need | Item::Health | Item::LegalStatus | Item::Account => None,
    })
}

/// The first way of contact that is safe; an unsafe one never leaves.
fn contact(read: &Read<'_>, survivor: &Survivor) -> Result<Option<String>, Fault> {
    let contacts = tables::survivors::contacts(read, survivor.id)?;
    let safe = contacts
        .into_iter()
        .find(|contact| contact.safety == ContactSafety::Safe);
    Ok(safe.map(|contact| contact.value.0))
}
