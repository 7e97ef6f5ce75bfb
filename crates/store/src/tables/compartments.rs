//! Keys of sealed notes, and for whom they are wrapped.

use super::blob;
use crate::{Error, Read};
use casework::compartment::{KeyRow, Wrapping};
use casework::exchange::SealedReader;
use casework::legal::LegalKey;
use casework::therapy::TherapyKey;
use casework::{CaseId, Facet};

/// Every reading key that a device said to be its own, in the order in which they were said.
pub fn readers(read: &Read<'_>) -> Result<Vec<SealedReader>, Error> {
    read.all("ORDER BY id", [])
}

/// The keys of the sealed notes of one facet of a case.
pub fn of_case(read: &Read<'_>, facet: Facet, case: CaseId) -> Result<Vec<Wrapping>, Error> {
    match facet {
        Facet::Therapy => keys::<TherapyKey>(read, Some(case)),
        Facet::Legal => keys::<LegalKey>(read, Some(case)),
        _ => Ok(Vec::new()),
    }
}

/// The keys of the sealed notes of one facet of every case.
pub fn all(read: &Read<'_>, facet: Facet) -> Result<Vec<Wrapping>, Error> {
    match facet {
        Facet::Therapy => keys::<TherapyKey>(read, None),
        Facet::Legal => keys::<LegalKey>(read, None),
        _ => Ok(Vec::new()),
    }
}

fn keys<R: KeyRow>(read: &Read<'_>, case: Option<CaseId>) -> Result<Vec<Wrapping>, Error> {
    let rows: Vec<R> = match case {
        Some(case) => read.all("WHERE case_id = ?1 ORDER BY id", [blob(case)])?,
        None => read.all("ORDER BY id", [])?,
    };
    Ok(rows.into_iter().filter_map(KeyRow::read).collect())
}
