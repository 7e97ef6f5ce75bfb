//! A practice vault, the program over it, and a desk to look into it.

use api::{Desk, PRACTICE_PASSPHRASE};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};
use std::sync::Arc;
use tempfile::TempDir;

/// What the program may take, in KiB: addresses, not only what it fills. Unlocking alone needs a
/// quarter of it.
const ADDRESSES_KIB: u32 = 1 << 20;

/// A folder with a vault in it.
pub(crate) struct Scene(TempDir);

impl Scene {
    /// An empty folder.
    pub(crate) fn empty() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    /// A practice office of three cases.
    pub(crate) fn practice() -> Self {
        let scene = Self::empty();
        let made = scene.linden(&["demo", "--cases", "3"]);
        assert!(made.status.success(), "{made:?}");
        scene
    }

    /// A vault of one member, whose passphrase stands in the file `pass`.
    pub(crate) fn office() -> Self {
        let scene = Self::empty();
        scene.file("pass", "violet meadow lantern 42 harbour");
        let create = [
            "vault", "create", "--agency", "Harbour", "--member", "Amara",
        ];
        scene.answer(&scene.with_pass(&create));
        scene
    }

    /// The same words, with the file `pass`.
    pub(crate) fn with_pass<'a>(&self, words: &[&'a str]) -> Vec<&'a str> {
        let pass = self.path("pass").display().to_string();
        // For the life of the test: words are borrowed everywhere else.
        let pass: &'static str = pass.leak();
        [words, &["--passphrase-file", pass]].concat()
    }

    /// Where the vault counts wrong tries.
    pub(crate) fn tries(&self) -> PathBuf {
        self.path("vault").join("tries")
    }

    /// A place in the folder.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// What stands in the folder, in order.
    pub(crate) fn names(&self) -> Vec<String> {
        let files = std::fs::read_dir(self.0.path()).unwrap();
        let mut names: Vec<_> = files
            .map(|file| file.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    /// Puts a file there and gives its place.
    pub(crate) fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> String {
        std::fs::write(self.path(name), bytes).unwrap();
        self.path(name).display().to_string()
    }

    /// The program, within its bounds of memory, over the vault of this folder.
    pub(crate) fn command(&self, words: &[&str]) -> Command {
        let mut shell = Command::new("sh");
        let bounded = format!("ulimit -v {ADDRESSES_KIB} && exec \"$0\" \"$@\"");
        shell.args(["-c", &bounded, env!("CARGO_BIN_EXE_linden")]);
        shell.arg("--vault").arg(self.path("vault"));
        // Whatever else goes on at the computer that runs the tests.
        shell.env("LINDEN_COMMON", "");
        shell.args(words).stdin(Stdio::null());
        shell.env("XDG_STATE_HOME", self.path("state"));
        shell
    }

    /// Runs it to its end.
    pub(crate) fn linden(&self, words: &[&str]) -> Output {
        self.command(words).output().unwrap()
    }

    /// Runs it to its end, with this on its standard input.
    pub(crate) fn fed(&self, words: &[&str], input: impl AsRef<[u8]>) -> Output {
        let mut command = self.command(words);
        let streams = command.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut run = streams.stderr(Stdio::piped()).spawn().unwrap();
        // It may end before it has read everything: what it says then is what counts.
        let _closed = run.stdin.take().unwrap().write_all(input.as_ref());
        run.wait_with_output().unwrap()
    }

    /// Runs it, and gives the answer it must have.
    #[track_caller]
    pub(crate) fn answer(&self, words: &[&str]) -> Value {
        let run = self.linden(&[&["--json"], words].concat());
        assert!(run.status.success(), "{words:?}: {run:?}");
        serde_json::from_slice(&run.stdout).unwrap()
    }

    /// A desk at which nobody sits yet.
    pub(crate) fn closed_desk(&self) -> Desk {
        Desk::new(Arc::new(Here(self.path("vault"))))
    }

    /// A desk at which the member of the practice vault sits.
    pub(crate) fn desk(&self) -> Desk {
        let desk = self.closed_desk();
        does(
            &desk,
            "vault.unlock",
            &json!({"passphrase": PRACTICE_PASSPHRASE}),
        );
        desk
    }

    /// A fingerprint of each table. Not of the audit log, which also tells of what was refused.
    pub(crate) fn fingerprints(&self) -> BTreeMap<String, String> {
        let desk = self.desk();
        let mut found = BTreeMap::new();
        desk.with_store(|store| {
            let tables = store.digest().unwrap().0.into_iter();
            let tables = tables.filter(|(table, _)| *table != "audit");
            found.extend(tables.map(|(table, print)| (table.to_owned(), format!("{print:?}"))));
        });
        desk.lock();
        found
    }
}

/// What a run said on standard error.
pub(crate) fn said(run: &Output) -> String {
    String::from_utf8(run.stderr.clone()).unwrap()
}

/// The fault a run ended with, which it was to say in JSON.
#[track_caller]
pub(crate) fn fault(run: &Output) -> Value {
    let said = said(run);
    let last = said.lines().last().unwrap_or_default();
    serde_json::from_str(last).unwrap_or_else(|_| panic!("{run:?}"))
}

/// Calls a command that must work.
#[track_caller]
pub(crate) fn does(desk: &Desk, name: &str, input: &Value) -> Value {
    let reply = desk.call(name, &input.to_string());
    let reply = reply.unwrap_or_else(|fault| panic!("{name}: {fault}"));
    serde_json::from_str::<Value>(&reply).unwrap()["value"].clone()
}

/// This computer.
struct Here(PathBuf);

#[expect(
    clippy::disallowed_methods,
    reason = "this is a host: it hands time and ids in"
)]
impl api::Host for Here {
    fn now(&self) -> chrono::DateTime<chrono::Utc> {
        chrono::Utc::now()
    }
    fn today(&self) -> chrono::NaiveDate {
        chrono::Local::now().date_naive()
    }
    fn fresh_id(&self) -> uuid::Uuid {
        uuid::Uuid::now_v7()
    }
    fn fill(&self, bytes: &mut [u8]) {
        getrandom::fill(bytes).unwrap();
    }
    fn vault_dir(&self) -> PathBuf {
        self.0.clone()
    }
}
