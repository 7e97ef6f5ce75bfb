//! What is wrong with an input, field by field, in codes. Words stand in `locales/`.

use serde::{Deserialize, Serialize};
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
