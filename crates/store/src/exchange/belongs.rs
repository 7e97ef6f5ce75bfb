//! Which changes belong under which key.

use super::rows::ScopeOf;
use casework::record::Table;
use casework::{Facet, Value};
use sync::{Kind, Op};

/// Whether a change of a table belongs under the key of a scope, as far as the change itself says.
pub(super) fn stands_in(table: &Table, op: &Op, (facet, case): ScopeOf) -> bool {
    if table.facet != facet || (facet == Facet::Agency && case.is_some()) {
        return false;
    }
    let Kind::Put(put) = &op.kind else {
        return true;
    };
    let names_case = table.columns.iter().find(|column| column.name == "case_id");
    let said = names_case.and_then(|column| put.iter().find(|(no, _)| *no == column.no));
    let is_case = table.no == <casework::case::Case as casework::Record>::TABLE.no;
    match (said, case) {
        _ if is_case => case.is_some_and(|case| case.0.into_bytes() == op.row),
        (None, _) | (Some((_, Value::Null)), None) => true,
        (Some((_, Value::Blob(bytes))), Some(case)) => bytes[..] == case.0.into_bytes(),
        _ => false,
    }
}
