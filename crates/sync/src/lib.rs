//! What a log is: its clock, its changes, how they fold into rows, and the chain of the audit.
//!
//! Knows: values, numbers of tables and columns, bytes. Sans I/O: values in, values out.
//! Must never know: a disk, SQL, a network, the time of day. Moments are handed in.
//! Start reading at [`change`], the unit that is logged now and exchanged later.

pub mod alarm;
pub mod archive;
pub mod audit_chain;
pub mod change;
pub mod clock;
mod error;
pub mod history;
pub mod lost;
pub mod merge;
pub mod pack;
pub mod replay;
pub mod roster;
pub mod sealed_reader;
pub mod snapshot;

pub use change::{Entry, Kind, Op};
pub use clock::{Clock, Hlc};
pub use error::Error;
