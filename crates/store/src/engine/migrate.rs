//! Brings the schema to what this program knows: numbered files, forward only, one transaction
//! each including the number, so that step and version can never disagree.

use crate::engine::error::{Error, Result};
use crate::engine::guard::Guard;
use include_dir::{Dir, include_dir};
use rusqlite::Connection;
use std::sync::LazyLock;

static FOLDER: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../migrations");

/// One step.
pub(crate) struct Step {
    pub(crate) no: i64,
    pub(crate) sql: &'static str,
}

/// All steps, in order: the files called `NNNN_<word>.sql`.
static STEPS: LazyLock<Vec<Step>> = LazyLock::new(|| {
    let step = |file: &'static include_dir::File<'static>| {
        let name = file.path().to_str()?.strip_suffix(".sql")?;
        let no = name.split_once('_')?.0.parse().ok()?;
        Some(Step {
            no,
            sql: file.contents_utf8()?,
        })
    };
    let mut steps: Vec<Step> = FOLDER.files().filter_map(step).collect();
    steps.sort_by_key(|step| step.no);
    steps
});

/// The steps this program knows.
pub(crate) fn steps() -> &'static [Step] {
    &STEPS
}

/// The version this program brings a file to.
pub(crate) fn known() -> i64 {
    steps().last().map_or(0, |step| step.no)
}

/// The version of a file.
///
/// # Errors
/// [`Error::TooNew`] if this program is too old for it; nothing was changed.
pub(crate) fn version(conn: &Connection) -> Result<i64> {
    let found = conn.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    let known = known();
    if found > known {
        Err(Error::TooNew { found, known })
    } else {
        Ok(found)
    }
}

/// Takes the steps after `from`, each in its own transaction.
pub(crate) fn upgrade(conn: &Connection, guard: &Guard, from: i64) -> Result<()> {
    for step in steps().iter().filter(|step| step.no > from) {
        run(conn, guard, step.sql, step.no)?;
    }
    Ok(())
}

/// Takes the steps up to `to` on an empty file, in one transaction: a power cut leaves no schema
/// or a whole one.
pub(crate) fn create(conn: &Connection, guard: &Guard, to: i64) -> Result<()> {
    let all: String = steps()
        .iter()
        .filter(|step| step.no <= to)
        .map(|step| step.sql)
        .collect();
    run(conn, guard, &all, to)
}

fn run(conn: &Connection, guard: &Guard, sql: &str, no: i64) -> Result<()> {
    let transaction = crate::engine::door::Transaction::begin(conn, guard)?;
    {
        let _open = guard.open();
        conn.execute_batch(sql)?;
        conn.pragma_update(None, "user_version", no)?;
    }
    transaction.commit()
}

#[cfg(test)]
mod tests;
