//! Full-text search inside the encrypted file: which records are indexed, and how one asks.
//!
//! The index holds words, not text. What a record contributes is a pure function of its cells, so
//! the words to take out again are always known. Sealed notes are never in it.

use crate::engine::act::RowImage;
use crate::engine::codec::{self, execute};
use crate::engine::error::{Error, Result};
use crate::engine::read::Read;
use casework::case::Case;
use casework::code::Code;
use casework::directory::{Address, Offer, Phone, Provider, Site};
use casework::note::{Note, NoteKind};
use casework::record::{Record, Table};
use casework::{CaseId, Value, appointment, career, legal, member, referral, survivor, task};
use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

/// Raised whenever [`INDEXED`] or the tokenizer changes; a store with another one is indexed anew.
pub(crate) const VERSION: u8 = 1;

/// Which columns of which tables are found. Everything else is not.
const INDEXED: &[(&Table, &[&str])] = &[
    (Note::TABLE, &["text"]),
    (task::Task::TABLE, &["title"]),
    (appointment::Appointment::TABLE, &["title", "place"]),
    (referral::ReferralDetail::TABLE, &["what", "note"]),
    (survivor::Contact::TABLE, &["value"]),
    (survivor::SurvivorName::TABLE, &["text"]),
    (Case::TABLE, &["code"]),
    (member::Member::TABLE, &["name"]),
    (Provider::TABLE, &["name", "alternate_name", "description"]),
    (
        Offer::TABLE,
        &["name", "alternate_name", "description", "eligibility"],
    ),
    (Site::TABLE, &["name"]),
    (Phone::TABLE, &["number"]),
    (Address::TABLE, &["city"]),
    (legal::LegalMatter::TABLE, &["title"]),
    (legal::LegalEvent::TABLE, &["note"]),
    (career::Training::TABLE, &["title"]),
    (career::Placement::TABLE, &["employer", "job"]),
];

/// Words of a question that are looked at; more only make it slow.
const WORDS_MAX: usize = 12;

/// One record that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Its table.
    pub table: &'static Table,
    /// Its id.
    pub row: Uuid,
    /// Its case.
    pub case: Option<CaseId>,
}

/// The records in which every word stands, the last one as a beginning; the best first.
///
/// # Errors
/// Only if the index cannot be read: no text is a wrong question.
pub fn search(read: &Read<'_>, text: &str, limit: usize) -> Result<Vec<Hit>> {
    let Some(question) = question(text) else {
        return Ok(Vec::new());
    };
    let sql = "SELECT r.table_no, r.row, r.case_id
               FROM search_text AS t JOIN search_rows AS r ON r.doc = t.rowid
               WHERE t.search_text MATCH ?1
               ORDER BY t.rank, t.rowid
               LIMIT ?2";
    let mut statement = read.conn().prepare_cached(sql)?;
    let mut rows = statement.query(params![question, i64::try_from(limit).unwrap_or(i64::MAX)])?;
    let mut hits = Vec::new();
    while let Some(row) = rows.next()? {
        let case: Option<[u8; 16]> = row.get(2)?;
        hits.push(Hit {
            table: casework::registry::table(row.get(0)?).ok_or(Error::BadCell)?,
            row: Uuid::from_bytes(row.get(1)?),
            case: case.map(|bytes| CaseId(Uuid::from_bytes(bytes))),
        });
    }
    Ok(hits)
}

/// A question FTS5 understands, out of anything a person may type: every word is quoted, so that
/// operators, quotes and brackets are only letters. `None` if there is no word in it.
fn question(text: &str) -> Option<String> {
    let words: Vec<String> = text
        .split(|letter: char| letter.is_whitespace() || letter.is_control())
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .take(WORDS_MAX)
        .map(|word| format!("\"{}\"", word.replace('"', " ")))
        .collect();
    (!words.is_empty()).then(|| format!("{} *", words.join(" ")))
}

/// What a record contributes: `None` if nothing.
fn words(table: &Table, cells: &[Value]) -> Option<String> {
    let (_, names) = INDEXED.iter().find(|(indexed, _)| indexed.no == table.no)?;
    if table.no == Note::TABLE.no && is_account(table, cells) {
        return None;
    }
    let texts: Vec<&str> = names
        .iter()
        .filter_map(|name| text_of(table, cells, name))
        .collect();
    let words = texts.join("\n");
    (!words.trim().is_empty()).then_some(words)
}

/// The person's account is closed by default on screen, so it must not come up in a search.
fn is_account(table: &Table, cells: &[Value]) -> bool {
    text_of(table, cells, "kind") == Some(NoteKind::Account.code())
}

fn text_of<'a>(table: &Table, cells: &'a [Value], name: &str) -> Option<&'a str> {
    let at = table
        .columns
        .iter()
        .position(|column| column.name == name)?;
    match cells.get(at) {
        Some(Value::Text(text)) => Some(text),
        _ => None,
    }
}

/// What a change of one row means for the index.
pub(crate) struct Rewording {
    table: &'static Table,
    row: Uuid,
    case: Option<CaseId>,
    before: Option<String>,
    after: Option<String>,
}

impl Rewording {
    /// `None` if the row is found by the same words as before.
    pub(crate) fn of(image: &RowImage) -> Option<Self> {
        let words =
            |cells: &Option<Vec<Value>>| cells.as_ref().and_then(|cells| words(image.table, cells));
        let (before, after) = (words(&image.before), words(&image.after));
        (before != after).then_some(Self {
            table: image.table,
            row: image.row,
            case: image.case,
            before,
            after,
        })
    }
}

/// Brings the index after a change of one row.
pub(crate) fn follow(conn: &Connection, image: &RowImage) -> Result<()> {
    follow_all(conn, Rewording::of(image).into_iter().collect())
}

/// Brings the index after changes of different rows. FTS5 writes down what it has gathered whenever a
/// document comes before the one before it: so what goes, goes in their order, and then comes the new.
pub(crate) fn follow_all(conn: &Connection, rewordings: Vec<Rewording>) -> Result<()> {
    let mut gone = Vec::new();
    for one in &rewordings {
        if let Some(before) = &one.before {
            gone.push((doc_taken(conn, one.table, one.row)?, before));
        }
    }
    gone.sort_unstable();
    for (doc, words) in gone {
        let sql = "INSERT INTO search_text (search_text, rowid, text) VALUES ('delete', ?1, ?2)";
        execute(conn, sql, params![doc, words])?;
    }
    for one in &rewordings {
        if let Some(after) = &one.after {
            put_in(conn, one.table, one.row, one.case, after)?;
        }
    }
    Ok(())
}

fn put_in(
    conn: &Connection,
    table: &Table,
    row: Uuid,
    case: Option<CaseId>,
    words: &str,
) -> Result<()> {
    let sql = "INSERT INTO search_rows (table_no, row, case_id) VALUES (?1, ?2, ?3)";
    let case = case.map(|case| case.0.into_bytes());
    execute(conn, sql, params![table.no, row.as_bytes(), case])?;
    let sql = "INSERT INTO search_text (rowid, text) VALUES (?1, ?2)";
    execute(conn, sql, params![conn.last_insert_rowid(), words])?;
    Ok(())
}

/// The document of a row, which is its own no more.
fn doc_taken(conn: &Connection, table: &Table, row: Uuid) -> Result<i64> {
    let sql = "DELETE FROM search_rows WHERE row = ?1 AND table_no = ?2 RETURNING doc";
    let doc = conn
        .prepare_cached(sql)?
        .query_row(params![row.as_bytes(), table.no], |row| row.get(0))
        .optional()?;
    // Without its document the index does not match the tables: never guess what to take out.
    doc.ok_or(Error::Damaged)
}

/// Indexes everything anew, inside the caller's transaction.
pub(crate) fn rebuild(conn: &Connection) -> Result<()> {
    conn.execute_batch(
        "INSERT INTO search_text (search_text) VALUES ('delete-all'); DELETE FROM search_rows;",
    )?;
    for (table, _) in INDEXED {
        let mut statement = conn.prepare(&codec::statements(table)?.select)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let cells = codec::cells(row, table)?;
            if let Some(words) = words(table, &cells) {
                let id = codec::id(row)?;
                put_in(conn, table, id, codec::case_of(table, id, &cells), &words)?;
            }
        }
    }
    Ok(())
}
