//! Where the web view may put files. It keeps nothing of the page (incognito), but salts and empty
//! tables it lays down all the same, and they would tell that Linden runs here, and since when. So
//! they lie in the folder of the login, which is in memory and ends with it, and go with the page.

use std::path::PathBuf;

const NAME: &str = "linden-";

/// The folder of the login. `None` where there is none: the web view then uses its own.
fn login() -> Option<PathBuf> {
    dirs::runtime_dir().filter(|folder| folder.is_dir())
}

/// An empty folder for a page, and none for processes that are no more. After a lock the process
/// has the same number, and so the same folder.
pub fn fresh() -> Option<PathBuf> {
    remove();
    let login = login()?;
    for left in std::fs::read_dir(&login).into_iter().flatten().flatten() {
        let name = left.file_name();
        let process = name.to_str().and_then(|name| name.strip_prefix(NAME));
        if process.is_some_and(|number| number.parse().is_ok_and(is_over)) {
            let _stays = std::fs::remove_dir_all(left.path());
        }
    }
    let folder = login.join(format!("{NAME}{}", std::process::id()));
    private(&folder).is_ok().then_some(folder)
}

/// Takes it away with everything in it.
pub fn remove() {
    if let Some(login) = login() {
        // What the web view still holds goes with the login.
        let folder = login.join(format!("{NAME}{}", std::process::id()));
        let _stays = std::fs::remove_dir_all(folder);
    }
}

/// Whether no process has this number.
#[cfg(unix)]
fn is_over(number: i32) -> bool {
    use rustix::process::{Pid, test_kill_process};
    Pid::from_raw(number).is_some_and(|pid| test_kill_process(pid) == Err(rustix::io::Errno::SRCH))
}

#[cfg(not(unix))]
fn is_over(_: i32) -> bool {
    false
}

#[cfg(unix)]
fn private(folder: &std::path::Path) -> std::io::Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    // Recursive: it may still be there, if the page before the lock was slow to go.
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true).mode(0o700).create(folder)
}

#[cfg(not(unix))]
fn private(folder: &std::path::Path) -> std::io::Result<()> {
    std::fs::create_dir_all(folder)
}
