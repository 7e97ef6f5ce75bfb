//! Steps in processes of their own, which are not waited for without end.

use serde_json::Value as Json;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

/// Those that stand under `js/`.
const JS: [&str; 4] = ["nodesql", "yjs", "actual", "pouch"];
/// How long an engine may take for all its steps.
const LIMIT_SECONDS: u64 = 300;

/// When somebody is given up.
#[derive(Clone, Copy)]
pub struct Until(Option<Instant>);

impl Until {
    pub fn never() -> Self {
        Self(None)
    }

    pub fn limit() -> Self {
        Self(Some(Instant::now() + Duration::from_secs(LIMIT_SECONDS)))
    }

    fn is_over(self) -> bool {
        self.0.is_some_and(|end| end < Instant::now())
    }
}

/// One step, as it says itself.
pub struct Told {
    pub cpu: f64,
    pub wall: f64,
    pub peak: f64,
}

/// Does a step of an engine; what it says, if it says anything, or why it could not.
pub fn run(
    engine: &str,
    step: &str,
    work: &Path,
    dir: &Path,
    until: Until,
) -> Result<Option<Told>, String> {
    let mut command = if JS.contains(&engine) {
        let js = Path::new(env!("CARGO_MANIFEST_DIR")).join("js");
        let mut node = Command::new(js.join("node_modules/.bin/node"));
        node.arg("--no-warnings")
            .arg(js.join(format!("{engine}.mjs")));
        node
    } else {
        let mut own = Command::new(std::env::current_exe().unwrap());
        own.args(["step", engine]);
        own
    };
    command.arg(step).arg(work).arg(dir);
    let child = command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let child = child.spawn().map_err(|why| format!("not run: {why}"))?;
    let output = awaited(child, until)?;
    if !output.status.success() {
        let words = String::from_utf8_lossy(&output.stderr);
        return Err(format!("not run: {step}: {}", reason(&words)));
    }
    let said = String::from_utf8(output.stdout).unwrap();
    let Some(line) = said.lines().last() else {
        return Ok(None);
    };
    let it: Json = serde_json::from_str(line).unwrap();
    let number = |name: &str| it[name].as_f64().unwrap();
    Ok(Some(Told {
        cpu: number("cpu"),
        wall: number("wall"),
        peak: number("peak"),
    }))
}

/// What it says fits into a pipe, so nothing has to be read meanwhile.
fn awaited(mut child: Child, until: Until) -> Result<Output, String> {
    while child.try_wait().unwrap().is_none() {
        if until.is_over() {
            child.kill().unwrap();
            child.wait().unwrap();
            return Err(format!("given up: more than {LIMIT_SECONDS} s"));
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    Ok(child.wait_with_output().unwrap())
}

/// The line that says most: an error of Node, or the first two of a panic.
fn reason(words: &str) -> String {
    let lines = || words.lines().map(str::trim);
    if let Some(at) = lines().position(|line| line.contains("panicked at")) {
        return lines().skip(at).take(2).collect::<Vec<_>>().join(" ");
    }
    let told = lines().find(|line| line.contains("rror"));
    told.unwrap_or("it stopped").to_owned()
}
