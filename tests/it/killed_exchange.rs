//! Kill -9 at a random moment of an exchange, of an erasure, and of hearing of one. Nothing is lost
//! and nothing half-applied: what is found afterwards is the state before or after each step, and
//! from there the colleagues come to the same end as if nothing had happened.
//!
//! `KILLS=n` kills more often than `make test` does, `SEED=n` at other moments.

use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};
use tests::colleague::relay_of;
use tests::desk::RealHost;
use tests::{Office, TestDesk};

/// Kills in each scene that belong to every run of the tests.
const KILLS: u64 = 10;
const TEAM: [&str; 4] = ["facts", "identity", "casework", "career"];
/// In each pack so many needs, in one facet, and as many notes, in another.
const AT_ONCE: u64 = 3;
const PACKS: u64 = 3;
/// What tells of a case, in tables of several facets.
const TABLES: [&str; 4] = ["cases", "survivor_names", "needs", "notes"];

/// A vault opened in a process of its own.
struct Caller {
    child: Child,
    asks: ChildStdin,
    said: Receiver<String>,
}

impl Caller {
    fn at(dir: &Path) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_caller"))
            .arg(dir)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let (asks, lines) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
        let (tell, said) = channel();
        std::thread::spawn(move || {
            for line in BufReader::new(lines).lines().map_while(Result::ok) {
                let _closed = tell.send(line);
            }
        });
        let caller = Self { child, asks, said };
        assert_eq!(caller.said.recv().unwrap(), "open");
        caller
    }

    fn ask(&mut self, name: &str, input: &Value) {
        writeln!(self.asks, "{name} {input}").unwrap();
    }

    fn does(&mut self, name: &str, input: Value) -> Value {
        self.ask(name, &input);
        let said = self.said.recv().unwrap();
        serde_json::from_str(&said).unwrap_or_else(|_| panic!("{name}: {said}"))
    }

    /// Rows of each table that tells of a case.
    fn rows(&mut self) -> [u64; 4] {
        let info = self.does("vault.info", json!({}));
        let tables = info["tables"].as_array().unwrap();
        TABLES.map(|name| {
            let table = tables.iter().find(|table| table["table"] == name);
            table.unwrap()["rows"].as_u64().unwrap()
        })
    }

    fn is_sound(&mut self) {
        let check = self.does("vault.check", json!({}));
        for part in ["pagesOk", "structureOk", "auditOk"] {
            assert_eq!(check[part], true, "{check}");
        }
    }
}

impl Drop for Caller {
    fn drop(&mut self) {
        let _gone = self.child.kill();
        let _reaped = self.child.wait();
    }
}

/// Two colleagues and their relay, as files that can be put back.
struct Scene {
    office: Office,
    case: String,
    saved: tempfile::TempDir,
    dice: fastrand::Rng,
}

/// What is called, on whose vault.
struct Deed {
    who: &'static str,
    name: &'static str,
    input: Value,
}

impl Scene {
    /// Amara and Ben read a case. Ben has told of it in several packs that Amara has not heard of;
    /// each of them holds, besides, what they have told nobody yet.
    fn new(seed: u64) -> Self {
        let office = Office::harbour();
        let now = api::Host::now(&RealHost(PathBuf::new()));
        office.clock.turn(now - office.clock.now());
        let amara = office.member("Amara", &["administrator", "caseworker", "manager"]);
        amara.meets_at(&relay_of(&office));
        let case = amara.opens_case("Chinda Sok");
        let ben = amara.lets_in(&office, "Ben", &["caseworker"]);
        amara.shares(&case, &ben, &TEAM);
        for desk in [&amara, &ben, &amara, &ben] {
            desk.exchanges();
        }
        for _ in 0..PACKS {
            writes(&ben, &case);
            ben.exchanges();
        }
        for desk in [&amara, &ben] {
            writes(desk, &case);
            desk.desk.lock();
        }
        let scene = Self {
            office,
            case,
            saved: tempfile::tempdir().unwrap(),
            dice: fastrand::Rng::with_seed(seed),
        };
        scene.saves();
        scene
    }

    fn dir(&self, of: &str) -> PathBuf {
        self.office.folder().join(of)
    }

    fn saves(&self) {
        for name in ["amara", "ben", "relay"] {
            copy(&self.dir(name), &self.saved.path().join(name));
        }
    }

    fn puts_back(&self) {
        for name in ["amara", "ben", "relay"] {
            copy(&self.saved.path().join(name), &self.dir(name));
        }
    }

    fn at(&self, who: &str) -> Caller {
        Caller::at(&self.dir(who))
    }

    /// Everybody exchanges until everybody has everything, in processes of their own.
    fn meets(&self) {
        for who in ["amara", "ben", "amara", "ben"] {
            self.at(who).does("exchange.now", json!({}));
        }
    }

    /// All that both can say of the case, and of its erasure.
    fn told(&self) -> Vec<Value> {
        let mut told = Vec::new();
        for who in ["amara", "ben"] {
            let mut desk = self.at(who);
            let rows = desk.rows();
            told.push(json!(rows));
            if rows[0] > 0 {
                told.push(desk.does("cases.get", json!({"caseId": self.case}))["needs"].clone());
                let notes = json!({"caseId": self.case, "limit": 100});
                told.push(desk.does("notes.list", notes)["items"].clone());
            }
            told.push(desk.does("conflicts.list", json!({}))["total"].clone());
        }
        let erased = self.at("amara").does("erasures.list", json!({}))["erasures"].clone();
        for one in erased.as_array().unwrap() {
            let count = |list: &str| one[list].as_array().unwrap().len();
            told.push(json!([one["erased"], count("done"), count("open")]));
        }
        told
    }

    /// Lets a deed be killed at moments all over the time it takes. `may_be` says whether what is
    /// found then is a state between two steps.
    fn kills(&mut self, deed: &Deed, may_be: impl Fn([u64; 4]) -> bool) {
        let mut desk = self.at(deed.who);
        let begun = Instant::now();
        desk.does(deed.name, deed.input.clone());
        let takes = begun.elapsed();
        drop(desk);
        self.meets();
        let undisturbed = self.told();
        let kills = std::env::var("KILLS").map_or(KILLS, |kills| kills.parse().unwrap());
        let mut found = BTreeSet::new();
        for round in 0..kills {
            self.puts_back();
            let after = takes.mul_f64(1.5 * self.dice.f64());
            self.killed(deed, after);
            let mut desk = self.at(deed.who);
            desk.is_sound();
            let rows = desk.rows();
            assert!(may_be(rows), "round {round}: {rows:?} after {after:?}");
            found.insert(rows);
            desk.ask(deed.name, &deed.input);
            let again = desk.said.recv().unwrap();
            // What was done before the kill is not done twice.
            let is_right = again.starts_with('{') || again.contains("AlreadyDone");
            assert!(is_right, "round {round}: {again}");
            drop(desk);
            self.meets();
            assert_eq!(self.told(), undisturbed, "round {round}: after {after:?}");
        }
        println!("{} in {takes:?}: {found:?}", deed.name);
    }

    fn killed(&self, deed: &Deed, after: Duration) {
        let mut desk = self.at(deed.who);
        desk.ask(deed.name, &deed.input);
        let _in_time = desk.said.recv_timeout(after);
        desk.child.kill().unwrap();
        desk.child.wait().unwrap();
    }
}

fn writes(desk: &TestDesk, case: &str) {
    for number in 0..AT_ONCE {
        let need = json!({"caseId": case, "kind": "counselling", "urgency": "2w"});
        desk.does("needs.put", need);
        let text = format!("note {number}");
        let note = json!({"caseId": case, "kind": "general", "text": text});
        desk.does("notes.write", note);
    }
}

/// A folder as it is, in place of what was there.
fn copy(from: &Path, to: &Path) {
    let _was_none = std::fs::remove_dir_all(to);
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &to);
        } else {
            std::fs::copy(entry.path(), to).unwrap();
        }
    }
}

fn seed() -> u64 {
    std::env::var("SEED").map_or(23, |seed| seed.parse().unwrap())
}

/// What may be told of a case: all of it.
fn whole([cases, names, needs, notes]: [u64; 4]) -> bool {
    cases == 1 && names == 1 && needs == notes && needs % AT_ONCE == 0
}

#[test]
fn an_exchange_that_is_killed_sends_and_takes_in_whole_packs() {
    let mut scene = Scene::new(seed());
    let deed = Deed {
        who: "amara",
        name: "exchange.now",
        input: json!({}),
    };
    // Amara's own, which were acknowledged, and as many of Ben's packs as came in.
    scene.kills(&deed, |rows| whole(rows) && rows[2] >= AT_ONCE);
}

#[test]
fn an_erasure_that_is_killed_leaves_all_of_a_case_or_nothing() {
    let mut scene = Scene::new(seed());
    let deed = Deed {
        who: "amara",
        name: "erasures.propose",
        input: json!({"caseId": scene.case}),
    };
    scene.kills(&deed, |rows| {
        rows == [0; 4] || rows == [1, 1, AT_ONCE, AT_ONCE]
    });
}

#[test]
fn hearing_of_an_erasure_leaves_all_of_a_case_or_nothing_if_it_is_killed() {
    let mut scene = Scene::new(seed());
    let of_case = json!({"caseId": scene.case});
    scene.at("amara").does("exchange.now", json!({}));
    let mut amara = scene.at("amara");
    amara.does("erasures.propose", of_case);
    amara.does("exchange.now", json!({}));
    drop(amara);
    scene.saves();
    let deed = Deed {
        who: "ben",
        name: "exchange.now",
        input: json!({}),
    };
    scene.kills(&deed, |rows| rows == [0; 4] || whole(rows));
}
