//! Keeps everyone but the door from writing.
//!
//! Queries get the whole connection. So SQLite asks us, whenever a statement is compiled, whether
//! it may; anything but reading is refused unless the engine itself is at work. This costs nothing
//! per row, and unlike `PRAGMA query_only` it does not throw away compiled statements.

use crate::engine::error::Result;
use rusqlite::Connection;
use rusqlite::hooks::{AuthAction, AuthContext, Authorization};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Whether the engine is at work.
#[derive(Debug, Default)]
pub(crate) struct Guard {
    open: Arc<AtomicBool>,
}

/// While it lives, statements that write may be compiled.
pub(crate) struct Opened<'a> {
    open: &'a AtomicBool,
    before: bool,
}

impl Guard {
    /// Sets the guard on a connection.
    pub(crate) fn set_on(conn: &mut Connection) -> Result<Self> {
        let guard = Self::default();
        let open = Arc::clone(&guard.open);
        conn.authorizer(Some(move |asked: AuthContext<'_>| {
            if open.load(Ordering::Relaxed) || reads_only(asked.action) {
                Authorization::Allow
            } else {
                Authorization::Deny
            }
        }))?;
        Ok(guard)
    }

    /// Opens the door until the answer is dropped.
    pub(crate) fn open(&self) -> Opened<'_> {
        Opened {
            open: &self.open,
            before: self.open.swap(true, Ordering::Relaxed),
        }
    }
}

impl Drop for Opened<'_> {
    fn drop(&mut self) {
        self.open.store(self.before, Ordering::Relaxed);
    }
}

fn reads_only(action: AuthAction<'_>) -> bool {
    match action {
        AuthAction::Select
        | AuthAction::Read { .. }
        | AuthAction::Function { .. }
        | AuthAction::Recursive => true,
        // FTS5 asks for this one whenever it is searched; the others say what the schema is.
        AuthAction::Pragma {
            pragma_name,
            pragma_value,
        } => match pragma_name {
            "data_version" | "user_version" | "page_count" | "page_size" | "cipher_version" => {
                pragma_value.is_none()
            }
            "table_list" | "table_xinfo" | "index_list" | "index_xinfo" => true,
            _ => false,
        },
        _ => false,
    }
}
