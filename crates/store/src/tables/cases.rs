//! Cases: pages of the list, and what stands beside each line.

use super::survivors::IN_USE_FIRST;
use super::{Conditions, blob, code, first, id, maybe_day, number, rows};
use crate::{Error, Read};
use casework::case::{Case, CaseEvent, CaseStatus};
use casework::vocabulary::Area;
use casework::{CaseId, Code, Day, MemberId, SurvivorId};
use rusqlite::params;
use rusqlite::types::Value as Sql;
use uuid::Uuid;

/// How the list is ordered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// By the day the next task is due; cases without a task last.
    NextStep,
    /// By code.
    Code,
    /// By opening day.
    Opened,
    /// By the day of the last note.
    LastContact,
}

/// Which cases.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// With this status.
    pub status: Option<CaseStatus>,
    /// Held by this member.
    pub caseworker: Option<MemberId>,
    /// Held by this member who sits here, or shared with them by a colleague.
    pub mine: Option<MemberId>,
    /// With an open referral in this area.
    pub area: Option<Area>,
    /// With this in their code.
    pub code: Option<String>,
    /// Of these survivors (found by name).
    pub survivors: Option<Vec<SurvivorId>>,
}

impl Filter {
    fn conditions(&self) -> Conditions {
        let mut all = Conditions::default();
        all.and_maybe("c.status = ?", self.status, code);
        all.and_maybe("c.caseworker_id = ?", self.caseworker, blob);
        all.and_maybe(
            // Whoever shares more than the facts of a case sends a key of it. The facts of every case
            // come to some roles; nothing is theirs by that.
            "(c.caseworker_id = ? OR c.id IN (SELECT case_id FROM scope_keys WHERE facet IN \
             ('identity', 'casework', 'career', 'therapy', 'legal') AND owner = x'' AND made_here = 0))",
            self.mine,
            blob,
        );
        all.and_maybe(
            "c.id IN (SELECT case_id FROM referrals WHERE area = ? AND ended_at IS NULL)",
            self.area,
            code,
        );
        all.and_maybe("c.code LIKE '%' || ? || '%'", self.code.clone(), Sql::Text);
        if let Some(found) = &self.survivors {
            let marks = vec!["?"; found.len()].join(", ");
            let sql = format!("c.survivor_id IN ({marks})");
            all.and(&sql, found.iter().map(|survivor| blob(*survivor)));
        }
        all
    }
}

/// How many cases there are of a kind.
pub fn count(read: &Read<'_>, filter: &Filter) -> Result<i64, Error> {
    let conditions = filter.conditions();
    let sql = format!("SELECT COUNT(*) FROM cases c {}", conditions.sql());
    number(read, &sql, conditions.params())
}

/// The ids of all such cases, in order: cases without a key last, in either direction.
pub fn in_order(
    read: &Read<'_>,
    filter: &Filter,
    order: Order,
    descending: bool,
) -> Result<Vec<CaseId>, Error> {
    // Days and codes as numbers, and put in order here: both cost less than SQLite's own sorting.
    // Open tasks are few, and joined in one walk; notes are many, and looked up by their index.
    let (key, beside) = match order {
        Order::NextStep => (
            "next.day",
            "LEFT JOIN (SELECT case_id, MIN(due_on) AS day FROM tasks WHERE done_at IS NULL \
             GROUP BY case_id) AS next ON next.case_id = c.id",
        ),
        Order::LastContact => ("(SELECT MAX(day) FROM notes WHERE case_id = c.id)", ""),
        Order::Code => ("SUBSTR(c.code, 3)", ""),
        Order::Opened => ("c.opened_on", ""),
    };
    let conditions = filter.conditions();
    let sql = format!(
        "SELECT c.id, CAST(REPLACE({key}, '-', '') AS INTEGER) FROM cases c {beside} {}",
        conditions.sql()
    );
    let mut found = rows(read, &sql, conditions.params(), |row| {
        Ok((id::<CaseId>(row, 0)?, row.get::<_, Option<i64>>(1)?))
    })?;
    found.sort_unstable_by(|(one, a), (other, b)| {
        let keys = (a.is_none().cmp(&b.is_none()), (a, one).cmp(&(b, other)));
        keys.0
            .then(if descending { keys.1.reverse() } else { keys.1 })
    });
    Ok(found.into_iter().map(|(case, _)| case).collect())
}

/// The code of a case and the name its survivor goes by: how every list speaks of it.
pub fn head(read: &Read<'_>, case: CaseId) -> Result<Option<(String, Option<String>)>, Error> {
    let sql = format!(
        "SELECT c.code, (SELECT text FROM survivor_names WHERE survivor_id = c.survivor_id \
         {IN_USE_FIRST} LIMIT 1) FROM cases c WHERE c.id = ?1"
    );
    first(read, &sql, [blob(case)], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })
}

/// A case by its code.
pub fn by_code(read: &Read<'_>, code: &str) -> Result<Option<Case>, Error> {
    Ok(read.all::<Case>("WHERE code = ?1 LIMIT 1", [code])?.pop())
}

/// Every episode of one person, oldest first.
pub fn of_survivor(read: &Read<'_>, survivor: SurvivorId) -> Result<Vec<Case>, Error> {
    read.all(
        "WHERE survivor_id = ?1 ORDER BY opened_on, id",
        [blob(survivor)],
    )
}

/// The next case code of a device: `C-10001` is the first of the founder's. Every other device has
/// letters of its own, and begins with `C-B1001`: no two of them give out the same code, without a
/// server and without having heard of each other.
pub fn next_code(read: &Read<'_>, letters: &str) -> Result<String, Error> {
    let first = if letters.is_empty() { 10_001 } else { 1_001 };
    let behind = i64::try_from(3 + letters.len()).unwrap_or(i64::MAX);
    let next = number(
        read,
        "SELECT COALESCE(MAX(CAST(SUBSTR(code, ?2) AS INTEGER)) + 1, ?3) FROM cases \
         WHERE code GLOB 'C-' || ?1 || '[0-9]*'",
        params![letters, behind, first],
    )?;
    Ok(format!("C-{letters}{next}"))
}

/// Open referrals of a case, by area.
pub fn open_referrals(read: &Read<'_>, case: CaseId) -> Result<Vec<(Area, i64)>, Error> {
    let found = rows(
        read,
        "SELECT area, COUNT(*) FROM referrals WHERE case_id = ?1 AND ended_at IS NULL GROUP BY area",
        [blob(case)],
        |row| Ok((row.get::<_, String>(0)?, row.get::<_, i64>(1)?)),
    )?;
    Ok(found
        .into_iter()
        .filter_map(|(area, n)| Some((Area::from_code(&area)?, n)))
        .collect())
}

/// The day of the last note.
pub fn last_contact(read: &Read<'_>, case: CaseId) -> Result<Option<Day>, Error> {
    let sql = "SELECT MAX(day) FROM notes WHERE case_id = ?1";
    Ok(first(read, sql, [blob(case)], |row| maybe_day(row, 0))?.flatten())
}

/// The turns of a case, oldest first.
pub fn events(read: &Read<'_>, case: CaseId) -> Result<Vec<CaseEvent>, Error> {
    read.all("WHERE case_id = ?1 ORDER BY recorded_at, id", [blob(case)])
}

/// What stands in an area of a case: how many pieces of help, and the last day.
pub fn part(read: &Read<'_>, case: CaseId, area: Area) -> Result<(i64, Option<Day>), Error> {
    let sql = "SELECT COUNT(*), MAX(day) FROM services WHERE case_id = ?1 AND area = ?2";
    let found = first(read, sql, params![blob(case), code(area)], |row| {
        Ok((row.get(0)?, maybe_day(row, 1)?))
    })?;
    Ok(found.unwrap_or((0, None)))
}

/// Cases that carry the code of an older one, each with how many carry it: two devices gave it out
/// without knowing of each other.
pub fn same_codes(read: &Read<'_>) -> Result<Vec<(CaseId, i64)>, Error> {
    let sql = "SELECT max(id), count(*) FROM cases GROUP BY code HAVING count(*) > 1";
    let mut statement = read.prepare(sql)?;
    let found = statement.query_map([], |row| {
        let id: [u8; 16] = row.get(0)?;
        Ok((CaseId(Uuid::from_bytes(id)), row.get(1)?))
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}
