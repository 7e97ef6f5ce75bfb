//! What a device keeps about the exchange with colleagues, beside the log (ADR 15): the keys it was
//! granted. Neither logged nor audited, and written in transactions of its own.

mod keys;
mod parcels;

pub use keys::{HeldKey, Mark, Owner};
