//! Nobody but the door writes: not a query, not a pragma, not a deed behind its own back.

use crate::support::{Scratch, audit_lines};
use casework::audit::AuditLine;
use casework::case::Case;
use casework::{AuditId, Deed};
use store::Error;

#[test]
fn nobody_writes_behind_the_door() {
    let scratch = Scratch::new();
    let mut store = scratch.store();
    let case = scratch.case();
    scratch
        .does(&mut store, Deed::OpenCase, |w| w.put(&case))
        .unwrap();
    let attempts = [
        "UPDATE cases SET code = 'C-1'",
        "DELETE FROM audit",
        "INSERT INTO log (hlc, deed, facet, ops) VALUES (1, '', '', x'')",
        "INSERT INTO search_text (search_text) VALUES ('delete-all')",
        "DROP TABLE notes",
        "CREATE TABLE more (x)",
        "BEGIN",
        "ATTACH '' AS other",
        "VACUUM",
        "PRAGMA user_version = 99",
        "PRAGMA journal_mode = DELETE",
        "PRAGMA writable_schema = ON",
        "PRAGMA rekey = 'x'",
    ];
    for sql in attempts {
        let refused = store.read().conn().execute_batch(sql);
        assert_eq!(
            refused.map_err(Error::from),
            Err(Error::BehindTheDoor),
            "{sql}"
        );
    }
    let line = audit_lines(&store).remove(0);
    let forged = AuditLine {
        id: AuditId(scratch.id()),
        ..line
    };
    let refused = scratch.does(&mut store, Deed::EditCase, |w| w.put(&forged));
    assert_eq!(
        refused.unwrap_err(),
        Error::BehindTheDoor,
        "the audit log is the door's alone"
    );
    let sly = scratch.does(&mut store, Deed::EditCase, |w| {
        w.put(&Case {
            code: "C-2".into(),
            ..case.clone()
        })?;
        w.conn().execute("UPDATE cases SET code = 'C-1'", [])?;
        Ok(())
    });
    assert_eq!(
        sly.unwrap_err(),
        Error::BehindTheDoor,
        "not even while a deed is being done"
    );
    assert_eq!(store.read().get::<Case>(case.id).unwrap(), Some(case));
}
