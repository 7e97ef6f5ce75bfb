//! The table: every engine, each step in a process of its own, between two plain applies of the same.

use crate::process::{Told, Until, run};
use crate::work::{End, Work, cell, text};
use serde_json::Value as Json;
use std::path::{Path, PathBuf};

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
/// Those that hold all they have in memory while they run: their import is measured from there, too.
const IN_MEMORY: [&str; 5] = [
    "loro-one",
    "loro-case",
    "automerge-one",
    "automerge-case",
    "yjs",
];

struct Bench {
    path: PathBuf,
    work: Work,
}

struct Round {
    import: Told,
    ratio: f64,
    beside: f64,
}

/// The middle one, and how far all of them lie apart.
fn middle(mut rounds: Vec<Round>) -> (Round, String) {
    let ratios = spread(rounds.iter().map(|round| round.ratio).collect());
    rounds.sort_by(|a, b| a.import.cpu.total_cmp(&b.import.cpu));
    (rounds.swap_remove(ROUNDS / 2), ratios)
}

pub fn print(path: &Path, ours: &Path, engines: &[&str]) {
    let work = Work::read(path);
    let n = work.changes();
    println!("**{n} changes**\n");
    println!(
        "| engine | export CPU ms | export ratio | B/change | import CPU ms | **import ratio** (min-max) \
         | the same, all in memory before | import wall ms | peak MB, making / importing | true conflicts reported | cells lost | in conflict, \
         and not the latest shown |\n|---|---|---|---|---|---|---|---|---|---|---|---|"
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
        "| {} | {:.0} | {:.2} | {:.1} | {:.0} | {} | - | {:.0} | - / {:.0} | {} / {}{} | {} | {} |",
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
        besides(it["wrongly"].as_u64().unwrap()),
        it["lost"],
        it["stale"]
    );
}

fn besides(wrongly: u64) -> String {
    match wrongly {
        0 => String::new(),
        _ => format!(" (+{wrongly} that are none)"),
    }
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
    fn step(&self, engine: &str, step: &str, until: Until) -> Result<Option<Told>, String> {
        run(engine, step, &self.path, &self.dir(engine), until)
    }

    fn plain(&self) -> f64 {
        let told = self.step("plain", "import", Until::never());
        told.unwrap().unwrap().cpu
    }

    fn plain_line(&self) {
        self.step("plain", "prepare", Until::never()).unwrap();
        let mut all: Vec<f64> = (0..2 * ROUNDS).map(|_| self.plain()).collect();
        all.sort_by(f64::total_cmp);
        let (low, middle, high) = (all[0], all[ROUNDS], all[2 * ROUNDS - 1]);
        println!(
            "| plain SQLite | - | - | - | {middle:.0} ({low:.0}-{high:.0}) | **1** | - | - | - | - | - | - |"
        );
    }

    fn line(&self, engine: &str) {
        match self.measure(engine) {
            Ok(line) => println!("{line}"),
            Err(why) => println!("| {engine} | {why} ||||||||||"),
        }
    }

    fn measure(&self, engine: &str) -> Result<String, String> {
        let until = Until::limit();
        self.step(engine, "prepare", until)?;
        let made = match engine {
            "nodesql" => None,
            _ => self.step(engine, "export", until)?,
        };
        let (import, ratios) = middle(self.rounds(engine, "import", until)?);
        let warm = if IN_MEMORY.contains(&engine) {
            middle(self.rounds(engine, "warm", until)?).1
        } else {
            "-".to_owned()
        };
        let Round { import, beside, .. } = import;
        let (cpu, wall) = (import.cpu, import.wall);
        let Some(made) = made else {
            return Ok(format!(
                "| {engine} | - | - | - | {cpu:.0} | {ratios} | {warm} | {wall:.0} | - / {:.0} | - | - | - |",
                import.peak
            ));
        };
        let bytes = std::fs::metadata(self.dir(engine).join("wire"))
            .unwrap()
            .len();
        self.step(engine, "conflict", until)?;
        Ok(format!(
            "| {engine} | {:.0} | {:.2} | {:.1} | {cpu:.0} | {ratios} | {warm} | {wall:.0} | {:.0} / {:.0} | {} |",
            made.cpu,
            made.cpu / beside,
            bytes as f64 / self.work.changes() as f64,
            made.peak,
            import.peak,
            self.judged(engine)
        ))
    }

    /// Imports, each between two plain applies.
    fn rounds(&self, engine: &str, step: &str, until: Until) -> Result<Vec<Round>, String> {
        let round = |_| {
            let before = self.plain();
            let import = self.step(engine, step, until)?;
            let import = import.ok_or("not run: it said nothing")?;
            let beside = f64::midpoint(before, self.plain());
            let ratio = import.cpu / beside;
            Ok(Round {
                import,
                ratio,
                beside,
            })
        };
        (0..ROUNDS).map(round).collect()
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
        let besides = besides(end.reported.difference(&truth).count() as u64);
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
