//! What a device keeps about the exchange with colleagues, beside the log (ADR 15): the keys it was
//! granted, and how far others came. Neither logged nor audited, in transactions of its own.

pub mod devices;
mod erase;
mod keys;
mod parcels;

pub use keys::{HeldKey, Mark, Owner};
