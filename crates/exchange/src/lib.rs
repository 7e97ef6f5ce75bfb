//! Other people's formats in and out.
//!
//! Knows: how a directory of services (HSDS) is spelt by those who publish one, and how a cell of
//! text must look before a person opens it in a spreadsheet.
//! Never knows: SQL, the clock, a survivor. What is read here is untrusted from the first byte.
//! Start at [`hsds::read`].

pub mod hsds;
pub mod records;

pub use casework::spreadsheet as cell;
