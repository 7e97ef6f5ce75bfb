//! What is wrong with an input, field by field, in codes. Words stand in `locales/`.

use crate::Day;
use serde::{Deserialize, Serialize};
use std::ops::RangeInclusive;
use ts_rs::TS;

/// An input that breaks a rule of the work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{field}: {reason:?}")]
pub struct Invalid {
    /// The field, as the input names it.
    pub field: &'static str,
    /// The rule.
    pub reason: Reason,
}

impl Invalid {
    /// This field breaks this rule.
    pub const fn of(field: &'static str, reason: Reason) -> Self {
        Self { field, reason }
    }
}

/// The rules an input can break. One sentence each in `faults.ftl`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// Something must be entered here.
    Required,
    /// Longer than the field holds.
    TooLong,
    /// Not a date, or not one that exists.
    NotADate,
    /// A day that has not come yet.
    InFuture,
    /// A day before the one it must follow.
    BeforeStart,
    /// Longer than a release may last (365 days).
    TooLongLasting,
    /// This step is not one of the eighteen.
    StepNotAllowed,
    /// The state expects a reason.
    ReasonExpected,
    /// The reason does not belong to this state.
    ReasonNotForState,
    /// The case is closed.
    CaseClosed,
    /// The case is open already.
    CaseOpen,
    /// The release does not cover this.
    NotCovered,
    /// The choice is not one of the list.
    NotInList,
    /// This was finished before.
    AlreadyDone,
    /// Still used elsewhere.
    InUse,
    /// The last one cannot go.
    LastOne,
    /// No number or time that can be.
    NotPossible,
    /// It has not come yet, so nothing can have come of it.
    NotYet,
}

/// The text, trimmed, if it is there and not too long.
///
/// # Errors
/// [`Reason::Required`] if blank, [`Reason::TooLong`] beyond `max` characters.
pub fn required(field: &'static str, text: &str, max: usize) -> Result<String, Invalid> {
    let text = optional(field, text, max)?;
    if text.is_empty() {
        Err(Invalid::of(field, Reason::Required))
    } else {
        Ok(text)
    }
}

/// The text, trimmed, if it is not too long.
///
/// # Errors
/// [`Reason::TooLong`] beyond `max` characters.
pub fn optional(field: &'static str, text: &str, max: usize) -> Result<String, Invalid> {
    let text = text.trim();
    if text.chars().count() > max {
        return Err(Invalid::of(field, Reason::TooLong));
    }
    Ok(text.to_owned())
}

/// The number, if it is one that can be. What cannot is refused and never made to fit: nobody would
/// see that another number was kept than the one that was typed.
///
/// # Errors
/// [`Reason::NotPossible`] outside of the bounds.
pub fn within(
    field: &'static str,
    number: i64,
    bounds: RangeInclusive<i64>,
) -> Result<i64, Invalid> {
    if bounds.contains(&number) {
        Ok(number)
    } else {
        Err(Invalid::of(field, Reason::NotPossible))
    }
}

/// The last day of something, if it is not before its first.
///
/// # Errors
/// [`Reason::BeforeStart`] if it is.
pub fn not_before(
    field: &'static str,
    last: Option<Day>,
    first: Option<Day>,
) -> Result<Option<Day>, Invalid> {
    match (last, first) {
        (Some(last), Some(first)) if last < first => Err(Invalid::of(field, Reason::BeforeStart)),
        _ => Ok(last),
    }
}
