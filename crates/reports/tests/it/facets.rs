//! A manager holds the facts and the directory, and nothing else. Their report is the same one.

use crate::office::{Office, busy};
use crate::samples::visit_all;
use crate::secret::Marked;
use crate::support::{FORMATS, Scratch, file, query, run};
use casework::Facet;

#[test]
fn facts_and_directory_are_enough_for_the_same_report() {
    let scratch = Scratch::new();
    let mut store = scratch.store("vault.db");
    let office = Office::of(&busy(), &scratch);
    office.put(&mut store, &scratch);
    visit_all(&mut Marked {
        scratch: &scratch,
        store: &mut store,
    });
    let mut little = scratch.store("little.db");
    store
        .replay_into(&mut little, Some(&[Facet::Facts, Facet::Agency]))
        .unwrap();
    let notes = |store: &store::Store| -> i64 {
        store
            .read()
            .conn()
            .query_row("SELECT count(*) FROM notes", [], |row| row.get(0))
            .unwrap()
    };
    assert_eq!((notes(&store), notes(&little)), (1, 0));
    let query = query("2026-01-01", "2026-12-31");
    let (whole, little) = (run(&store, &query), run(&little, &query));
    assert!(whole.total.attempts > 0 && whole.left_out > 0);
    for format in FORMATS {
        assert_eq!(
            file(&whole, format, "en"),
            file(&little, format, "en"),
            "{format:?}"
        );
    }
}
