//! Small look-ups that many views share: names of people, members, providers, codes of cases.

use crate::fault::Fault;
use casework::{CaseId, MemberId, ProviderId, SurvivorId};
use store::{Read, tables};

/// The name in use of a person; `None` if no name is known.
pub(crate) fn name(read: &Read<'_>, survivor: SurvivorId) -> Result<Option<String>, Fault> {
    Ok(tables::survivors::name_in_use(read, survivor)?)
}

/// A member's name.
pub(crate) fn member(read: &Read<'_>, id: MemberId) -> Result<Option<String>, Fault> {
    Ok(tables::office::member_name(read, id)?)
}

/// A provider's name; empty if it is not in this directory.
pub(crate) fn provider(read: &Read<'_>, id: ProviderId) -> Result<String, Fault> {
    Ok(tables::providers::name(read, id)?.unwrap_or_default())
}

/// A provider's name, if there is a provider.
pub(crate) fn maybe_provider(
    read: &Read<'_>,
    id: Option<ProviderId>,
) -> Result<Option<String>, Fault> {
    id.map(|id| provider(read, id)).transpose()
}

/// A member's name, if there is a member.
pub(crate) fn maybe_member(read: &Read<'_>, id: Option<MemberId>) -> Result<Option<String>, Fault> {
    Ok(id.map(|id| member(read, id)).transpose()?.flatten())
}

/// The code of a case and the name of its survivor.
pub(crate) fn case(
    read: &Read<'_>,
    id: Option<CaseId>,
) -> Result<(Option<String>, Option<String>), Fault> {
    let head = id.map(|id| tables::cases::head(read, id)).transpose()?;
    let (code, name) = head.flatten().unzip();
    Ok((code, name.flatten()))
}

/// The median of some numbers.
pub(crate) fn median(mut numbers: Vec<f64>) -> Option<f64> {
    numbers.sort_by(f64::total_cmp);
    let middle = numbers.len() / 2;
    let upper = *numbers.get(middle)?;
    if numbers.len() % 2 == 1 {
        return Some(upper);
    }
    numbers
        .get(middle - 1)
        .map(|lower| f64::midpoint(*lower, upper))
}

/// A count as the wire wants it.
pub(crate) fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}
