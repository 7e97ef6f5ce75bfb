//! Random cells for every column there is, of the type that SQLite says it has.

use crate::support::Scratch;
use casework::Value;
use casework::registry::TABLES;
use proptest::prelude::*;
use std::sync::LazyLock;

/// Type and NOT NULL of every column, as SQLite has them, by table.
pub static KINDS: LazyLock<Vec<Vec<(String, bool)>>> = LazyLock::new(|| {
    let scratch = Scratch::new();
    let store = scratch.store();
    let sql = "SELECT type, \"notnull\" FROM pragma_table_xinfo(?1)
               WHERE cid > 0 AND name <> 'clocks' ORDER BY cid";
    let mut statement = store.read().conn().prepare(sql).unwrap();
    let kinds = |table: &casework::Table| {
        let rows = statement.query_map([table.name], |row| Ok((row.get(0)?, row.get(1)?)));
        rows.unwrap().map(Result::unwrap).collect()
    };
    TABLES.iter().copied().map(kinds).collect()
});

/// Anything that such a column can hold.
pub fn cell(kind: &str, required: bool) -> BoxedStrategy<Value> {
    let value = match kind {
        "INTEGER" => any::<i64>().prop_map(Value::Int).boxed(),
        "REAL" => any::<f64>()
            .prop_filter("a number", |number| !number.is_nan())
            .prop_map(|number| Value::Real((number + 0.0).to_bits()))
            .boxed(),
        "TEXT" => any::<String>().prop_map(Value::Text).boxed(),
        _ => prop::collection::vec(any::<u8>(), 0..24)
            .prop_map(Value::Blob)
            .boxed(),
    };
    if required {
        value
    } else {
        prop_oneof![Just(Value::Null), value].boxed()
    }
}
