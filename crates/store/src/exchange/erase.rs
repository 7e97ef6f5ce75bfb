//! A case goes for good: its rows, its lines of the log, its words in the search index, where its
//! values came from, and its keys.

use crate::engine::act::RowImage;
use crate::engine::codec::{self, execute, statements};
use crate::engine::error::Result;
use crate::engine::search;
use crate::engine::store::Store;
use casework::record::Table;
use casework::registry::TABLES;
use casework::{CaseId, Facet};

/// What is kept of a case besides its rows.
const BESIDE: [&str; 5] = [
    "log",
    "clocks",
    "scope_keys",
    "snapshot_rows",
    "closed_scopes",
];

impl Store {
    /// Erases a case: SQLite overwrites what is deleted, and without the keys the packs that carry
    /// it are closed for good. Lines of the audit stay; they name the case by its id and say nothing
    /// of it. Gives what was removed, so that what is kept in memory follows.
    ///
    /// # Errors
    /// If the disk cannot be written; then nothing was erased.
    pub fn erase_case(&mut self, case: CaseId) -> Result<Vec<RowImage>> {
        self.beside_the_log(|store| {
            let mut removed = Vec::new();
            for table in TABLES.iter().rev().filter(|it| it.facet != Facet::Audit) {
                removed.extend(store.erase_rows(table, case)?);
            }
            for table in BESIDE {
                let sql = format!("DELETE FROM {table} WHERE case_id = ?1");
                execute(&store.conn, &sql, [case.0.as_bytes()])?;
            }
            Ok(removed)
        })
    }

    fn erase_rows(&self, table: &'static Table, case: CaseId) -> Result<Vec<RowImage>> {
        let Some(column) = codec::case_column(table) else {
            return Ok(Vec::new());
        };
        let sql = format!("{} WHERE {column} = ?1", statements(table)?.select);
        let mut images = Vec::new();
        {
            let mut statement = self.conn.prepare(&sql)?;
            let mut rows = statement.query([case.0.as_bytes()])?;
            while let Some(row) = rows.next()? {
                images.push(RowImage {
                    table,
                    row: codec::id(row)?,
                    case: Some(case),
                    before: Some(codec::cells(row, table)?),
                    after: None,
                });
            }
        }
        for image in &images {
            search::follow(&self.conn, image)?;
            execute(
                &self.conn,
                &statements(table)?.remove,
                [image.row.as_bytes()],
            )?;
        }
        Ok(images)
    }
}
