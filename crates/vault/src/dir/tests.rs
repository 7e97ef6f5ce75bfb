use super::VaultDir;
use crate::Error;

#[test]
fn a_process_that_is_being_started_keeps_nobody_out_of_a_vault_that_was_closed() {
    let folder = tempfile::tempdir().unwrap();
    let dir = VaultDir::new(folder.path());
    let lock = dir.take_lock().unwrap();
    assert_eq!(dir.take_lock().unwrap_err(), Error::InUse);
    // What a new process holds between its beginning and its own program.
    let shared = lock.0.try_clone().unwrap();
    drop(lock);
    assert!(dir.take_lock().is_ok());
    drop(shared);
}
