//! The language of the work: values, rules and permissions of supporting survivors.
//!
//! Knows: what a case, a release, a referral is, and which steps between their states are allowed.
//! Must never know: a clock, a disk, SQL, a screen. `now`, `today` and ids are handed in.
//! Start reading at [`referral`], the heart of it; [`record`] tells how a thing is kept.

pub mod answer;
pub mod appointment;
pub mod attachment;
pub mod audit;
pub mod career;
pub mod case;
pub mod code;
pub mod compartment;
pub mod deed;
pub mod directory;
pub mod exchange;
pub mod facet;
pub mod id;
pub mod invalid;
pub mod legal;
pub mod member;
pub mod names;
pub mod need;
pub mod note;
pub mod permission;
pub mod plan;
pub mod private;
pub mod record;
pub mod referral;
pub mod registry;
pub mod release;
pub mod risk;
pub mod service;
pub mod spreadsheet;
pub mod survivor;
pub mod task;
pub mod therapy;
pub mod value;
pub mod vocabulary;
pub mod when;

pub use answer::{Answer, Missing};
pub use code::{Code, Codes};
pub use deed::Deed;
pub use facet::Facet;
pub use id::*;
pub use invalid::{Invalid, Reason};
pub use private::Private;
pub use record::{Column, Record, Table};
pub use value::{BadCell, Cell, Value};
pub use when::{Day, Moment, PartialDate};
