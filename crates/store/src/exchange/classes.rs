//! What kind each table and column is for the merge, and which of several values is shown.

use casework::Record;
use casework::audit::AuditLine;
use casework::record::{Column, Table};
use casework::{Value, directory, referral::Referral, release::Release};
use sync::merge::{Cell, ColumnClass, Sibling, TableClass};

/// What a referral's steps make of it; whatever two devices wrote there, its steps decide.
pub(super) const BY_STEPS: &[&str] = &[
    "state",
    "status",
    "reason",
    "sent_at",
    "answered_at",
    "started_at",
    "ended_at",
    "stepped_at",
    "due_at",
];

/// Whether the rows of a table, by its number, are merged. Lines of the audit are only ever added, and
/// stand in their own chain: they need no clocks.
pub(super) fn is_merged(table_no: u16) -> bool {
    table_no != AuditLine::TABLE.no
}

/// How the rows of a table come and go.
pub(super) fn of_table(table: &Table) -> TableClass {
    let sets = [directory::Spoken::TABLE.no, directory::OfferSite::TABLE.no];
    if table.append_only {
        TableClass::AppendOnly
    } else if sets.contains(&table.no) {
        TableClass::Set
    } else {
        TableClass::Ordinary
    }
}

/// How loud a column is.
pub(super) fn of_column(table: &Table, column: &Column) -> ColumnClass {
    let follows_steps = table.no == Referral::TABLE.no && BY_STEPS.contains(&column.name);
    // Whether open referrals were marked is bookkeeping of the rule that does it.
    let kept_by_rule = table.no == Release::TABLE.no && column.name == "ended_marked";
    if follows_steps || kept_by_rule {
        ColumnClass::Quiet
    } else {
        ColumnClass::Register
    }
}

/// The class of a column by its number; none for one that this version does not know.
pub(super) fn by_number(table: &Table, no: u16) -> Option<ColumnClass> {
    let column = table.columns.iter().find(|column| column.no == no)?;
    Some(of_column(table, column))
}

/// Of values that did not see each other, those of a release are shown that share least: taken back
/// before not, ended before not, the earlier day before the later one. `None`: the usual rule, the
/// latest by the clock.
pub(super) fn careful<'a>(table: &Table, column: &Column, cell: &'a Cell) -> Option<&'a Sibling> {
    if table.no != Release::TABLE.no {
        return None;
    }
    let siblings = || cell.siblings().iter();
    let entered = || siblings().filter(|sibling| sibling.value != Value::Null);
    match column.name {
        "revoked_on" | "until_day" => entered().min_by_key(|sibling| text(&sibling.value)),
        "revoked_how" => entered().min_by_key(|sibling| text(&sibling.value)),
        "from_day" => entered().max_by_key(|sibling| text(&sibling.value)),
        "ended_marked" => siblings().max_by_key(|sibling| sibling.value == Value::Int(1)),
        "items" => entered().min_by_key(|sibling| {
            let words = text(&sibling.value);
            (words.split(' ').count(), words)
        }),
        _ => None,
    }
}

fn text(value: &Value) -> &str {
    match value {
        Value::Text(text) => text,
        _ => "",
    }
}
