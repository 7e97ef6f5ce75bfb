//! Full-text search inside the encrypted file: which records are indexed, and how one asks.
//!
//! The index holds words, not text. What a record contributes is a pure function of its cells, so
//! the words to take out again are always known. Sealed notes are never in it.

use crate::engine::act::RowImage;
use crate::engine::changes;
use crate::engine::codec::{self, execute};
use crate::engine::error::{Error, Result};
use crate::engine::read::Read;
use casework::case::Case;
use casework::code::Code;
use casework::directory::{Address, Offer, Phone, Provider, Site};
use casework::note::{Note, NoteKind};
use casework::record::{Record, Table};
use casework::{
    CaseId, Value, appointment, career, legal, member, plan, referral, risk, survivor, task,
};
use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

/// Raised whenever [`INDEXED`] or the tokenizer changes; a store with another one is indexed anew.
pub(crate) const VERSION: u8 = 2;

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
    (plan::Goal::TABLE, &["wording"]),
    (plan::Action::TABLE, &["title"]),
    (plan::GoalReview::TABLE, &["note"]),
    (risk::Risk::TABLE, &["note"]),
    (legal::LegalMatter::TABLE, &["title"]),
    (legal::LegalEvent::TABLE, &["note"]),
    (career::Training::TABLE, &["title"]),
    (career::Placement::TABLE, &["employer", "job"]),
];

/// The column that says whether a note is an account.
const KIND: &str = "kind";

/// Words of a question that are looked at; more only make it slow.
const WORDS_MAX: usize = 12;

/// Fewer bytes of words are taken out one by one, however small the index is.
const MERGE_BYTES_MIN: usize = 1_024;
/// To find and take out so many bytes of words costs about as much as to write a page of the index.
const BYTES_PER_PAGE: i64 = 20;

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
    text_of(table, cells, KIND) == Some(NoteKind::Account.code())
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
        if !may_reword(image) {
            return None;
        }
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

    /// About how many bytes it takes in memory.
    pub(crate) fn bytes(&self) -> usize {
        let words = [&self.before, &self.after].into_iter().flatten();
        std::mem::size_of::<Self>() + words.map(String::len).sum::<usize>()
    }
}

/// Whether something differs that words come of; asked for every row, and nearly always in vain.
fn may_reword(image: &RowImage) -> bool {
    let mut indexed = INDEXED.iter();
    let Some((table, names)) = indexed.find(|(indexed, _)| indexed.no == image.table.no) else {
        return false;
    };
    let (Some(before), Some(after)) = (&image.before, &image.after) else {
        return true;
    };
    let mut differ = changes::changed(table, before, after);
    differ.any(|(column, _)| names.contains(&column.name) || column.name == KIND)
}

/// Brings the index after a change of one row.
pub(crate) fn follow(conn: &Connection, image: &RowImage) -> Result<()> {
    follow_all(conn, Rewording::of(image).into_iter().collect())
}

/// Brings the index after changes of different rows. FTS5 writes down what it has gathered whenever a
/// document comes before the one before it: so they come in their order, and the new ones last.
pub(crate) fn follow_all(conn: &Connection, rewordings: Vec<Rewording>) -> Result<()> {
    let merges = is_worth_a_merge(conn, &rewordings)?;
    if merges {
        // What is removed is overwritten below, all of it at once.
        tell(conn, "secure-delete", 0)?;
    }
    let (known, new): (Vec<_>, Vec<_>) =
        rewordings.into_iter().partition(|one| one.before.is_some());
    let mut documents = Vec::with_capacity(known.len());
    for one in known {
        documents.push((doc_of(conn, &one)?, one));
    }
    documents.sort_unstable_by_key(|(doc, _)| *doc);
    for (doc, one) in &documents {
        if let Some(before) = &one.before {
            let sql =
                "INSERT INTO search_text (search_text, rowid, text) VALUES ('delete', ?1, ?2)";
            execute(conn, sql, params![doc, before])?;
        }
        if let Some(after) = &one.after {
            let sql = "INSERT INTO search_text (rowid, text) VALUES (?1, ?2)";
            execute(conn, sql, params![doc, after])?;
        }
    }
    for one in new {
        if let Some(after) = &one.after {
            put_in(conn, one.table, one.row, one.case, after)?;
        }
    }
    if merges {
        execute(
            conn,
            "INSERT INTO search_text (search_text) VALUES ('optimize')",
            [],
        )?;
        tell(conn, "secure-delete", 1)?;
    }
    Ok(())
}

/// Sets one of FTS5's own settings.
fn tell(conn: &Connection, setting: &str, value: i64) -> Result<()> {
    let sql = "INSERT INTO search_text (search_text, rank) VALUES (?1, ?2)";
    execute(conn, sql, params![setting, value])?;
    Ok(())
}

/// Whether it is less work to write the whole index anew than to look for every word that goes, which
/// for a word of many documents means to read past all of them. Either way nothing of it stays.
fn is_worth_a_merge(conn: &Connection, rewordings: &[Rewording]) -> Result<bool> {
    let gone = rewordings.iter().filter_map(|one| one.before.as_ref());
    let gone: usize = gone.map(String::len).sum();
    if gone < MERGE_BYTES_MIN {
        return Ok(false);
    }
    let sql = "SELECT count(*) FROM search_text_idx";
    let pages: i64 = conn.prepare_cached(sql)?.query_row([], |row| row.get(0))?;
    Ok(i64::try_from(gone).unwrap_or(i64::MAX) / BYTES_PER_PAGE > pages)
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

/// The document of a row that was found by words: its own from now on only if others take their place.
fn doc_of(conn: &Connection, one: &Rewording) -> Result<i64> {
    let case = one.case.map(|case| case.0.into_bytes());
    let sql = if one.after.is_some() {
        "SELECT doc, case_id FROM search_rows WHERE row = ?1 AND table_no = ?2"
    } else {
        "DELETE FROM search_rows WHERE row = ?1 AND table_no = ?2 RETURNING doc, case_id"
    };
    let found: Option<(i64, Option<[u8; 16]>)> = conn
        .prepare_cached(sql)?
        .query_row(params![one.row.as_bytes(), one.table.no], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .optional()?;
    // Without its document the index does not match the tables: never guess what to take out.
    let (doc, of_case) = found.ok_or(Error::Damaged)?;
    if one.after.is_some() && of_case != case {
        let sql = "UPDATE search_rows SET case_id = ?2 WHERE doc = ?1";
        execute(conn, sql, params![doc, case])?;
    }
    Ok(doc)
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
