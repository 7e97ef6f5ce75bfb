//! Days, moments, and dates that are only partly known.

use crate::answer::Word;
use crate::value::{BadCell, Cell, Value};
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use ts_rs::TS;

/// A day in the agency's calendar, `2026-11-22`.
pub type Day = NaiveDate;

/// A moment, UTC, with milliseconds.
pub type Moment = DateTime<Utc>;

impl Cell for Day {
    fn to_value(&self) -> Value {
        Value::Text(self.format("%Y-%m-%d").to_string())
    }
    fn from_value(value: Value) -> Result<Self, BadCell> {
        match value {
            Value::Text(text) => text.parse().map_err(|_| BadCell),
            _ => Err(BadCell),
        }
    }
}

impl Cell for Moment {
    fn to_value(&self) -> Value {
        Value::Int(self.timestamp_millis())
    }
    fn from_value(value: Value) -> Result<Self, BadCell> {
        match value {
            Value::Int(ms) => DateTime::from_timestamp_millis(ms).ok_or(BadCell),
            _ => Err(BadCell),
        }
    }
}

/// A date as people know it: a year, a month, a day, roughly, or between two.
///
/// Kept as the EDTF level 1 string it was understood as (ISO 8601-2): `1998`, `1998-03`,
/// `1998-03-05`, each with `~` for "about"; `a/b` for "between"; `../b` before; `a/..` after.
/// A day or a month is never invented.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartialDate {
    edtf: String,
    earliest: Option<Day>,
    latest: Option<Day>,
}

impl PartialDate {
    /// Reads an EDTF string of the subset above; `None` if it is not one, or not a date that exists.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let (earliest, latest) = match text.split_once('/') {
            Some(("..", end)) => (None, Some(span(end)?.1)),
            Some((start, "..")) => (Some(span(start)?.0), None),
            Some((start, end)) => (Some(span(start)?.0), Some(span(end)?.1)),
            None => span(text).map(|(from, to)| (Some(from), Some(to)))?,
        };
        if let (Some(from), Some(to)) = (earliest, latest)
            && from > to
        {
            return None;
        }
        Some(Self {
            edtf: text.to_owned(),
            earliest,
            latest,
        })
    }

    /// The EDTF string.
    pub fn as_str(&self) -> &str {
        &self.edtf
    }
    /// The first day it can mean; `None` for "before …".
    pub const fn earliest(&self) -> Option<Day> {
        self.earliest
    }
    /// The last day it can mean; `None` for "after …".
    pub const fn latest(&self) -> Option<Day> {
        self.latest
    }

    /// The age in whole years on a day, from the middle of what is known; `None` if one end is open
    /// or the day lies before.
    pub fn age_on(&self, day: Day) -> Option<u32> {
        let (from, to) = (self.earliest?, self.latest?);
        let middle = from + (to - from) / 2;
        day.years_since(middle)
    }
}

/// The days one end of a date can mean.
fn span(text: &str) -> Option<(Day, Day)> {
    let text = text.strip_suffix(['~', '?', '%']).unwrap_or(text);
    let mut parts = text.split('-');
    let year: i32 = digits(parts.next()?, 4)?;
    let Some(month) = parts.next() else {
        return Some((
            Day::from_ymd_opt(year, 1, 1)?,
            Day::from_ymd_opt(year, 12, 31)?,
        ));
    };
    let month: u32 = digits(month, 2)?;
    let first = Day::from_ymd_opt(year, month, 1)?;
    match (parts.next(), parts.next()) {
        (None, _) => Some((first, last_of_month(first)?)),
        (Some(day), None) => {
            let day = first.with_day(digits(day, 2)?)?;
            Some((day, day))
        }
        _ => None,
    }
}

fn digits<T: std::str::FromStr>(text: &str, width: usize) -> Option<T> {
    let ok = text.len() == width && text.bytes().all(|byte| byte.is_ascii_digit());
    if ok { text.parse().ok() } else { None }
}

fn last_of_month(first: Day) -> Option<Day> {
    first.checked_add_months(chrono::Months::new(1))?.pred_opt()
}

impl Word for PartialDate {
    fn word(&self) -> String {
        self.edtf.clone()
    }
    fn from_word(word: &str) -> Option<Self> {
        Self::parse(word)
    }
}

impl Cell for PartialDate {
    fn to_value(&self) -> Value {
        Value::Text(self.edtf.clone())
    }
    fn from_value(value: Value) -> Result<Self, BadCell> {
        match value {
            Value::Text(text) => Self::parse(&text).ok_or(BadCell),
            _ => Err(BadCell),
        }
    }
}

impl Serialize for PartialDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.edtf)
    }
}

impl<'de> Deserialize<'de> for PartialDate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::custom("not a date that exists"))
    }
}

impl TS for PartialDate {
    type WithoutGenerics = Self;
    type OptionInnerType = Self;
    fn name(_: &ts_rs::Config) -> String {
        "string".to_owned()
    }
    fn inline(cfg: &ts_rs::Config) -> String {
        Self::name(cfg)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn a_year_means_all_its_days_and_no_birthday_is_invented() {
        let date = PartialDate::parse("2002~").unwrap();
        assert_eq!(date.as_str(), "2002~");
        assert_eq!(date.earliest(), Some(day("2002-01-01")));
        assert_eq!(date.latest(), Some(day("2002-12-31")));
        assert_eq!(date.age_on(day("2026-11-22")), Some(24));
    }

    #[test]
    fn a_month_knows_its_last_day() {
        assert_eq!(
            PartialDate::parse("2024-02").unwrap().latest(),
            Some(day("2024-02-29"))
        );
    }

    #[test]
    fn open_ends_have_no_age() {
        assert_eq!(
            PartialDate::parse("../1999")
                .unwrap()
                .age_on(day("2026-01-01")),
            None
        );
        assert_eq!(
            PartialDate::parse("1999/..")
                .unwrap()
                .age_on(day("2026-01-01")),
            None
        );
    }

    #[test]
    fn dates_that_do_not_exist_are_refused() {
        for text in [
            "2023-02-30",
            "2023-13",
            "23",
            "2023-1-1",
            "",
            "soon",
            "2024/2020",
            "2024-01-01-01",
        ] {
            assert_eq!(PartialDate::parse(text), None, "{text}");
        }
    }
}
