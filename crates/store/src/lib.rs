//! The only room that speaks SQL: one encrypted file, one narrow door for writing.
//!
//! Knows: SQLCipher, the migrations, how records become rows, the log and the audit chain.
//! Must never know: a passphrase (it is handed a key), a screen, the time of day, other devices.
//! Start reading at [`Store::write`], the door; `engine/` is the machine, [`tables`] the queries.

mod engine;
pub mod exchange;
pub mod tables;

pub use engine::act::{Act, RowImage, Written};
pub use engine::audit::AuditHealth;
pub use engine::digest::Digest;
pub use engine::error::{Error, Result};
pub use engine::health::Health;
pub use engine::plan::{asked, plan};
pub use engine::read::Read;
pub use engine::search;
pub use engine::store::Store;
pub use engine::write::Write;
pub use exchange::{HeldKey, Mark, Owner};
