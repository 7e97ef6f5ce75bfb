//! What a report needs to know of every case, read once and kept small.

use crate::Error;
use crate::rows::{Pace, answer, cell, code, each_row, id};
use casework::case::StatisticsConsent;
use casework::vocabulary::{AgeBand, Exploitation, Gender, Region};
use rustc_hash::FxHashMap;
use uuid::Bytes;

/// One case, in few bytes: for each row of the report one of very many cases is looked up.
#[derive(Clone, Copy, Debug)]
pub(crate) struct CaseFacts {
    /// A number for the survivor, small and without meaning outside this report.
    pub survivor: u32,
    /// Whether it may be counted.
    pub counted: bool,
    /// Place of the age band among its lines.
    pub age_band: u8,
    /// Place of the gender.
    pub gender: u8,
    /// Place of the main form of exploitation.
    pub exploitation: u8,
    /// Place of the region of origin.
    pub region: u8,
}

/// All cases by id.
pub(crate) fn read(
    read: &store::Read<'_>,
    pace: &mut Pace<'_>,
) -> Result<FxHashMap<Bytes, CaseFacts>, Error> {
    let mut cases = FxHashMap::default();
    let mut survivors = FxHashMap::default();
    let sql = include_str!("../sql/cases.sql");
    each_row!(read, sql, [], pace, |row| {
        let case = id(cell!(row, 0, as_blob))?;
        let survivor = id(cell!(row, 1, as_blob))?;
        let fresh = u32::try_from(survivors.len()).map_err(|_| Error::BAD_CELL)?;
        let consent: StatisticsConsent = code(cell!(row, 2, as_str))?;
        let facts = CaseFacts {
            survivor: *survivors.entry(survivor).or_insert(fresh),
            counted: consent == StatisticsConsent::Given,
            age_band: answer::<AgeBand>(cell!(row, 3, as_str_or_null))?,
            gender: answer::<Gender>(cell!(row, 4, as_str_or_null))?,
            exploitation: answer::<Exploitation>(cell!(row, 5, as_str_or_null))?,
            region: answer::<Region>(cell!(row, 6, as_str_or_null))?,
        };
        cases.insert(case, facts);
    });
    Ok(cases)
}
