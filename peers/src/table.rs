//! The table: every engine, each step in a process of its own, between two plain applies of the same.

use crate::work::{End, Work, cell, text};
use serde_json::Value as Json;
use std::path::{Path, PathBuf};
use std::process::Command;

/// How often each is measured; the middle one counts.
const ROUNDS: usize = 3;

const ENGINES: [&str; 9] = [
    "session",
    "loro-one",
    "loro-case",
    "automerge-one",
    "automerge-case",
    "nodesql",
    "yjs",
    "actual",
    "pouch",
];
/// Those that stand under `js/`.
const JS: [&str; 4] = ["nodesql", "yjs", "actual", "pouch"];

struct Bench {
    path: PathBuf,
    work: Work,
}

/// One step, as it says itself.
struct Told {
    cpu: f64,
    wall: f64,
    peak: f64,
}

struct Round {
    import: Told,
    ratio: f64,
    beside: f64,
}

pub fn print(path: &Path, ours: &Path, engines: &[&str]) {
    let work = Work::read(path);
    let n = work.changes();
    println!("**{n} changes**\n");
    println!(
        "| engine | export CPU ms | export ratio | B/change | import CPU ms | **import ratio** (min-max) \
         | import wall ms | peak MB, making / importing | true conflicts reported | cells lost | in conflict, \
         and not the latest shown |\n|---|---|---|---|---|---|---|---|---|---|---|"
    );
    for line in std::fs::read_to_string(ours).unwrap_or_default().lines() {
        our_line(&serde_json::from_str(line).unwrap(), n);
    }
    let path = path.to_owned();
    let bench = Bench { path, work };
    bench.plain_line();
    let all = if engines.is_empty() {
        &ENGINES[..]
    } else {
        engines
    };
    for engine in all {
        bench.line(engine);
    }
}

fn our_line(it: &Json, n: usize) {
    let number = |name: &str| it[name].as_f64().unwrap();
    let ratios: Vec<f64> = it["ratios"]
        .as_array()
        .unwrap()
        .iter()
        .map(|r| r.as_f64().unwrap())
        .collect();
    println!(
        "| {} | {:.0} | {:.2} | {:.1} | {:.0} | {} | {:.0} | - / {:.0} | {} / {} | {} | {} |",
        it["name"].as_str().unwrap(),
        number("export"),
        number("exportRatio"),
        number("bytes") / n as f64,
        number("import"),
        spread(ratios),
        number("wall"),
        number("peak"),
        it["reported"],
        it["truth"],
        it["lost"],
        it["stale"]
    );
}

fn spread(mut ratios: Vec<f64>) -> String {
    ratios.sort_by(f64::total_cmp);
    let (low, high) = (ratios[0], ratios[ratios.len() - 1]);
    format!("**{:.2}** ({low:.2}-{high:.2})", ratios[ratios.len() / 2])
}

impl Bench {
    fn dir(&self, engine: &str) -> PathBuf {
        let dir = self.path.with_extension("").join(engine);
        std::fs::create_dir_all(&dir).unwrap();
        dir
    }

    /// Does a step in a process of its own.
    fn step(&self, engine: &str, step: &str) -> Result<Option<Told>, String> {
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
        command.arg(step).arg(&self.path).arg(self.dir(engine));
        let output = command.output().map_err(|why| why.to_string())?;
        if !output.status.success() {
            return Err(String::from_utf8_lossy(&output.stderr).into_owned());
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

    fn plain(&self) -> f64 {
        self.step("plain", "import").unwrap().unwrap().cpu
    }

    fn plain_line(&self) {
        self.step("plain", "prepare").unwrap();
        let mut all: Vec<f64> = (0..2 * ROUNDS).map(|_| self.plain()).collect();
        all.sort_by(f64::total_cmp);
        let (low, middle, high) = (all[0], all[ROUNDS], all[2 * ROUNDS - 1]);
        println!(
            "| plain SQLite | - | - | - | {middle:.0} ({low:.0}-{high:.0}) | **1** | - | - | - | - | - |"
        );
    }

    fn line(&self, engine: &str) {
        match self.measure(engine) {
            Ok(line) => println!("{line}"),
            Err(why) => {
                let why = why
                    .lines()
                    .find(|line| line.contains("rror"))
                    .unwrap_or("it stopped");
                println!("| {engine} | not run: {} |||||||||", why.trim());
            }
        }
    }

    fn measure(&self, engine: &str) -> Result<String, String> {
        let none = || "it said nothing".to_owned();
        self.step(engine, "prepare")?;
        let made = if engine == "nodesql" {
            None
        } else {
            self.step(engine, "export")?
        };
        let mut rounds = Vec::new();
        for _ in 0..ROUNDS {
            let before = self.plain();
            let import = self.step(engine, "import")?.ok_or_else(none)?;
            let beside = f64::midpoint(before, self.plain());
            let ratio = import.cpu / beside;
            rounds.push(Round {
                import,
                ratio,
                beside,
            });
        }
        rounds.sort_by(|a, b| a.import.cpu.total_cmp(&b.import.cpu));
        let ratios = spread(rounds.iter().map(|round| round.ratio).collect());
        let Round { import, beside, .. } = &rounds[ROUNDS / 2];
        let (cpu, wall) = (import.cpu, import.wall);
        let Some(made) = made else {
            return Ok(format!(
                "| {engine} | - | - | - | {cpu:.0} | {ratios} | {wall:.0} | - / {:.0} | - | - | - |",
                import.peak
            ));
        };
        let bytes = std::fs::metadata(self.dir(engine).join("wire"))
            .unwrap()
            .len();
        self.step(engine, "conflict")?;
        Ok(format!(
            "| {engine} | {:.0} | {:.2} | {:.1} | {cpu:.0} | {ratios} | {wall:.0} | {:.0} / {:.0} | {} |",
            made.cpu,
            made.cpu / beside,
            bytes as f64 / self.work.changes() as f64,
            made.peak,
            import.peak,
            self.judged(engine)
        ))
    }

    /// How what an engine ends with compares to what is true.
    fn judged(&self, engine: &str) -> String {
        let (truth, shown) = self.work.truth();
        let end = self.end(engine);
        let (mut lost, mut stale) = (0, 0);
        for ((table, id, column), due) in &shown {
            let row = end.rows.get(&(*table, id.clone()));
            if row.is_none_or(|cells| cells[*column] != *due) {
                let contested = truth.contains(&(*table, id.clone(), *column));
                *(if contested { &mut stale } else { &mut lost }) += 1;
            }
        }
        let reported = end.reported.intersection(&truth).count();
        let wrongly = end.reported.difference(&truth).count();
        let besides = if wrongly > 0 {
            format!(" (+{wrongly} that are none)")
        } else {
            String::new()
        };
        format!("{reported} / {}{besides} | {lost} | {stale}", truth.len())
    }

    fn end(&self, engine: &str) -> End {
        let mut end = End::default();
        let lines = std::fs::read_to_string(self.dir(engine).join("end")).unwrap();
        for line in lines.lines() {
            let line: Json = serde_json::from_str(line).unwrap();
            let id = text(&line["id"]);
            if let Some(table) = line.get("row") {
                let table = self.work.table(table.as_str().unwrap());
                let cells = line["cells"].as_array().unwrap().iter().map(cell).collect();
                end.rows.insert((table, id), cells);
            } else {
                let table = self.work.table(line["reported"].as_str().unwrap());
                // Who reports a whole row reports each of its cells that the other one changed.
                let column = line["column"].as_u64().unwrap() as usize;
                end.reported.insert((table, id, column));
            }
        }
        end
    }
}
