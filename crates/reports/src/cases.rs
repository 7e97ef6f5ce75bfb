//! What a report needs to know of every case, read once and kept small.

use crate::Error;
use crate::rows::{Pace, answer, cell, code, each_row, id};
use casework::case::StatisticsConsent;
use casework::vocabulary::{AgeBand, Exploitation, Gender, Region};
use rustc_hash::FxHashMap;
use uuid::Bytes;

/// One case.
#[derive(Clone, Copy, Debug)]
pub(crate) struct CaseFacts {
    /// A number for the survivor, small and without meaning outside this report.
    pub survivor: usize,
    /// Whether it may be counted.
    pub counted: bool,
    /// Place of the age band among its lines.
    pub age_band: usize,
    /// Place of the gender.
    pub gender: usize,
    /// Place of the main form of exploitation.
    pub exploitation: usize,
    /// Place of the region of origin.
    pub region: usize,
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
        let fresh = survivors.len();
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
