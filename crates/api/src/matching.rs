//! Which providers fit a need: capacity, language, last check, and how fast they answered before.

use crate::fault::Fault;
use crate::look;
use crate::session::Session;
use crate::shapes::referrals::{MatchProviders, Matches, ProviderMatch};
use casework::answer::{Answer, Word};
use casework::case::Case;
use casework::directory::{Offer, OfferStatus, Provider};
use casework::release::{Release, ReleaseState};
use casework::survivor::Survivor;
use casework::{CaseId, Day};
use store::tables::providers::{self, Candidate};
use store::{Read, tables};

pub(crate) fn providers(session: &mut Session, input: MatchProviders) -> Result<Matches, Fault> {
    let (read, today) = (session.read(), session.today());
    let language = input
        .case_id
        .map(|case| language(&read, case))
        .transpose()?
        .flatten();
    let limit = input.limit.unwrap_or(20).clamp(1, 50);
    let area = Some(input.kind.area());
    let text = input.text.as_deref();
    let mut found = providers::candidates(&read, area, language.as_deref(), text, limit)?;
    if found.is_empty() && text.is_some_and(|text| !text.trim().is_empty()) {
        // Somebody who types a name wants that provider, whatever its entry says about areas.
        found = providers::candidates(&read, None, language.as_deref(), text, limit)?;
    }
    let matches = found.iter().map(|c| view(&read, c, input.case_id, today));
    Ok(Matches {
        matches: matches.collect::<Result<_, _>>()?,
    })
}

fn language(read: &Read<'_>, case: CaseId) -> Result<Option<String>, Fault> {
    let case = read.find::<Case>(case)?;
    let survivor = read.get::<Survivor>(case.survivor_id)?;
    Ok(survivor
        .and_then(|s| s.language)
        .and_then(|answer| match answer {
            Answer::Given(code) => Some(code.word()),
            Answer::Missing(_) => None,
        }))
}

fn view(
    read: &Read<'_>,
    candidate: &Candidate,
    case: Option<CaseId>,
    today: Day,
) -> Result<ProviderMatch, Fault> {
    let provider = read.find::<Provider>(candidate.provider)?;
    let offer = candidate
        .offer
        .map(|id| read.find::<Offer>(id))
        .transpose()?;
    let mut spoken = tables::providers::spoken(read, provider.id)?;
    spoken.dedup_by(|a, b| a.name == b.name && a.code == b.code);
    let answers = tables::referrals::answer_days(read, provider.id)?;
    let release = case
        .map(|case| living(read, case, &provider, today))
        .transpose()?
        .flatten();
    let text = |pick: fn(&Offer) -> &String| offer.as_ref().map(pick).cloned().unwrap_or_default();
    Ok(ProviderMatch {
        provider_id: provider.id,
        offer_id: candidate.offer,
        city: tables::providers::city(read, provider.id)?,
        offer: text(|offer| &offer.name),
        fees: text(|offer| &offer.fees),
        eligibility: text(|offer| &offer.eligibility),
        area: offer
            .as_ref()
            .map_or(casework::vocabulary::Area::Other, |offer| offer.area),
        status: offer
            .as_ref()
            .map_or(OfferStatus::Unknown, |offer| offer.status),
        provider: provider.name,
        at_capacity: candidate.at_capacity,
        languages: spoken
            .into_iter()
            .map(|k| if k.code.is_empty() { k.name } else { k.code })
            .collect(),
        speaks: candidate.speaks,
        refer_by: provider.refer_by,
        verified_on: candidate.verified_on,
        verified_days: candidate.verified_on.map(|day| (today - day).num_days()),
        answered: look::count(answers.len()),
        answer_days: look::median(answers),
        release_id: release.as_ref().map(|release| release.id),
        release_until: release.as_ref().map(|release| release.until_day),
        release_items: release
            .map(|r| r.items.0.into_iter().collect())
            .unwrap_or_default(),
    })
}

/// The living release of a case for a provider that lasts longest.
fn living(
    read: &Read<'_>,
    case: CaseId,
    provider: &Provider,
    today: Day,
) -> Result<Option<Release>, Fault> {
    let releases = tables::releases::for_provider(read, case, provider.id)?;
    Ok(releases
        .into_iter()
        .find(|release| release.state(today) == ReleaseState::Valid))
}
