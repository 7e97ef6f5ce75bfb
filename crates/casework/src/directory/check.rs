//! What a member may enter of an offer and of opening hours. What a directory brought is kept as it
//! came: it may be odd, and is told.

use super::{Offer, Schedule};
use crate::invalid::within;
use crate::{Invalid, Reason};
use chrono::NaiveTime;

/// The highest age of an offer. Directories write 999 for "no upper limit".
const AGE_MAX: i64 = 999;

/// The days of a week, as RFC 5545 writes them.
const DAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

impl Offer {
    /// Checks the ages.
    ///
    /// # Errors
    /// [`Reason::NotPossible`] if one is no age, or nobody is old enough and young enough at once.
    pub fn check(&self) -> Result<(), Invalid> {
        for (field, age) in [
            ("minimumAge", self.minimum_age),
            ("maximumAge", self.maximum_age),
        ] {
            age.map(|age| within(field, age, 0..=AGE_MAX)).transpose()?;
        }
        match (self.minimum_age, self.maximum_age) {
            (Some(from), Some(to)) if from > to => {
                Err(Invalid::of("maximumAge", Reason::NotPossible))
            }
            _ => Ok(()),
        }
    }
}

impl Schedule {
    /// Checks the days and the times. Closing before opening is a night.
    ///
    /// # Errors
    /// [`Reason::NotInList`] for a day that is none, [`Reason::NotPossible`] for such a time.
    pub fn check(&self) -> Result<(), Invalid> {
        if !self.byday.is_empty() && !self.byday.split(',').all(is_weekday) {
            return Err(Invalid::of("byday", Reason::NotInList));
        }
        for (field, time) in [("opensAt", &self.opens_at), ("closesAt", &self.closes_at)] {
            if !time.is_empty() && !is_time(time) {
                return Err(Invalid::of(field, Reason::NotPossible));
            }
        }
        Ok(())
    }
}

/// `MO`, or with which one of the month: `1MO`, `-1FR`.
fn is_weekday(text: &str) -> bool {
    let text = text.trim();
    DAYS.iter().any(|day| {
        text.strip_suffix(day).is_some_and(|which| {
            matches!(
                which.trim_start_matches(['+', '-']),
                "" | "1" | "2" | "3" | "4" | "5"
            )
        })
    })
}

/// `09:00` or `09:00:00`.
fn is_time(text: &str) -> bool {
    let formats = ["%H:%M", "%H:%M:%S"];
    formats
        .iter()
        .any(|format| NaiveTime::parse_from_str(text, format).is_ok())
}
