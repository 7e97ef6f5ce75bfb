//! The characters of the tests: two agencies, members with roles, and a clock one turns by hand.

pub mod canary;
pub mod carry;
pub mod clock;
pub mod colleague;
pub mod desk;
pub mod everyday;
pub mod joining;
pub mod office;
pub mod servers;

pub use clock::{Clock, TestHost};
pub use desk::TestDesk;
pub use office::Office;
