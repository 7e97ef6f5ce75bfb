//! The sealed copy that is laid beside a store before a step: `vault.db.before-0017`.
//!
//! It is the way back if the step did harm, and then a burden: what is removed from the store stays
//! readable in it, under the same key. So it outlives its step by one whole session. Once the store
//! was closed cleanly and opens again with nothing left to do, the copy goes; an older one goes as
//! soon as a newer stands.

use std::path::{Path, PathBuf};

/// Where the copy before a step lies.
pub(crate) fn path_of(db_path: &Path, no: i64) -> PathBuf {
    db_path.with_file_name(format!("{}{no:04}", stem(db_path)))
}

/// Takes away every copy but this one. A copy that cannot be removed now goes the next time: no
/// reason to keep anybody from their work.
pub(crate) fn remove_all_but(db_path: &Path, kept: Option<&Path>) {
    let folder = db_path.parent().map(std::fs::read_dir);
    for file in folder.into_iter().flatten().flatten().flatten() {
        let name = file.file_name();
        let number = name
            .to_str()
            .and_then(|name| name.strip_prefix(&stem(db_path)));
        let is_copy = number.is_some_and(|no| no.len() == 4 && no.parse::<u16>().is_ok());
        if is_copy && kept.is_none_or(|kept| kept.file_name() != Some(&name)) {
            let _stays = std::fs::remove_file(file.path());
        }
    }
}

fn stem(db_path: &Path) -> String {
    let name = db_path.file_name().unwrap_or_default();
    format!("{}.before-", name.to_string_lossy())
}
