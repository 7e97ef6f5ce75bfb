//! What goes into the door with a deed, and what comes out.

use casework::code::Codes;
use casework::member::Role;
use casework::record::Table;
use casework::{CaseId, Deed, MemberId, Moment, Private, Value};
use std::collections::BTreeSet;
use uuid::Uuid;

/// Who does what, when. Time and ids are handed in, so that tests can repeat them.
pub struct Act<'a> {
    /// What is done.
    pub deed: Deed,
    /// By whom.
    pub member: MemberId,
    /// In which roles.
    pub roles: Codes<Role>,
    /// When.
    pub now: Moment,
    /// In which case; the door fills it in if all rows belong to one.
    pub case: Option<CaseId>,
    /// Why, if the deed asks for a reason; may be empty.
    pub reason: Private,
    /// Fresh ids, version 7.
    pub ids: &'a dyn Fn() -> Uuid,
}

/// What a write gave and did.
#[derive(Debug)]
pub struct Written<T> {
    /// What the closure gave.
    pub value: T,
    /// The tables in which something changed. What shows them is stale now.
    pub touched: BTreeSet<&'static str>,
    /// Every changed row, as it was and as it is, in the order of first change.
    pub undo: Vec<RowImage>,
}

/// One row before and after a write, as cells in column order. `None` means it is not there.
#[derive(Clone, PartialEq, Eq)]
pub struct RowImage {
    /// Its table.
    pub table: &'static Table,
    /// Its id.
    pub row: Uuid,
    /// The case whose key protects it.
    pub case: Option<CaseId>,
    /// Its cells before.
    pub before: Option<Vec<Value>>,
    /// Its cells after.
    pub after: Option<Vec<Value>>,
}

impl std::fmt::Debug for RowImage {
    /// Says which row, never what stands in it.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "RowImage({} {})", self.table.name, self.row)
    }
}
