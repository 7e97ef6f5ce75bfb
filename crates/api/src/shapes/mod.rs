//! What crosses the desk: inputs and views, shaped for the screen that asks. No table row and no
//! record of the language is ever handed to the window as it is.
//!
//! Fields carry the glossary's words and need no sentence each; a field that would surprise has one.

#![allow(
    missing_docs,
    reason = "the types carry the sentence; field names are glossary words"
)]

pub mod attachments;
pub mod career;
pub mod cases;
pub mod desk;
pub mod exchange;
pub mod legal;
pub mod office;
pub mod people;
pub mod plans;
pub mod providers;
pub mod referrals;
pub mod releases;
pub mod risks;
pub mod search;
pub mod team;
pub mod therapy;
pub mod work;

/// Declares inputs: camelCase, unknown fields refused, absent options are `None`.
macro_rules! inputs {
    ($($(#[$m:meta])* $name:ident { $($(#[$fm:meta])* $field:ident: $ty:ty),* $(,)? })+) => {$(
        $(#[$m])*
        #[derive(Clone, Debug, serde::Deserialize, serde::Serialize, ts_rs::TS)]
        #[serde(rename_all = "camelCase", deny_unknown_fields)]
        #[ts(optional_fields = nullable)]
        pub struct $name { $($(#[$fm])* pub $field: $ty),* }
    )+};
}

/// Declares views: camelCase, every field always there.
macro_rules! views {
    ($($(#[$m:meta])* $name:ident { $($(#[$fm:meta])* $field:ident: $ty:ty),* $(,)? })+) => {$(
        $(#[$m])*
        #[derive(Clone, Debug, serde::Deserialize, serde::Serialize, ts_rs::TS)]
        #[serde(rename_all = "camelCase")]
        pub struct $name { $($(#[$fm])* pub $field: $ty),* }
    )+};
}

/// Declares small closed lists that only the desk speaks.
macro_rules! choices {
    ($($(#[$m:meta])* $name:ident { $($(#[$vm:meta])* $variant:ident),+ $(,)? })+) => {$(
        $(#[$m])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Deserialize, serde::Serialize, ts_rs::TS)]
        #[serde(rename_all = "kebab-case")]
        pub enum $name { $($(#[$vm])* $variant),+ }
    )+};
}

pub(crate) use {choices, inputs, views};

inputs! {
    /// A command that needs nothing.
    Nothing {}
    /// A command about one case.
    OfCase { case_id: casework::CaseId }
}
