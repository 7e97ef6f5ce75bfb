//! Files of cases.

use super::{Page, blob, id, number, rows};
use crate::{Error, Read};
use casework::attachment::Attachment;
use casework::{AttachmentId, CaseId};
use rusqlite::params;

/// The files of a case that were not removed, newest first.
pub fn of_case(read: &Read<'_>, case: CaseId, page: Page) -> Result<Vec<Attachment>, Error> {
    read.all(
        "WHERE case_id = ?1 AND removed_at IS NULL ORDER BY added_at DESC, id DESC LIMIT ?2 OFFSET ?3",
        params![blob(case), page.limit, page.offset],
    )
}

/// Every file there is, removed ones too, the smallest first.
pub fn every(read: &Read<'_>) -> Result<Vec<Attachment>, Error> {
    read.all("ORDER BY size, id", [])
}

/// How many of them.
pub fn count(read: &Read<'_>, case: CaseId) -> Result<i64, Error> {
    number(
        read,
        "SELECT COUNT(*) FROM attachments WHERE case_id = ?1 AND removed_at IS NULL",
        [blob(case)],
    )
}

/// The ids of all that were not removed, the smallest first.
pub fn ids(read: &Read<'_>) -> Result<Vec<AttachmentId>, Error> {
    let sql = "SELECT id FROM attachments WHERE removed_at IS NULL ORDER BY size, id";
    rows(read, sql, [], |row| id(row, 0))
}
