//! What an exchange costs: sealing and importing field changes of 5,000 cases, each sealed for
//! itself, beside the plain apply of the same changes; with log, audit, index and padding in it.
//!
//! `cargo run --release -p store --example exchange_cost [changes…]` (Linux); 10,000 and 100,000
//! unless told otherwise. 1,000,000 is a device that is two years behind; it takes minutes. Each
//! import runs in a process of its own, so that its memory can be seen.
//!
//! `exchange_cost workload N` writes the same work out for others, and `exchange_cost figures N` gives
//! our line of the table beside them; `peers/` has both.

#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::cast_precision_loss,
    reason = "an example that prints figures"
)]

mod conflicts;
mod measure;
mod office;
mod peers;
mod plain;
mod work;

use measure::{Cost, memory_mb};
use office::{Device, Everyone};
use std::path::{Path, PathBuf};
use work::Work;

const CASES: usize = 5_000;
const SEED: u64 = 42;
/// How often an import is repeated.
const ROUNDS: usize = 15;
/// Cases whose keys come late.
const LATE: usize = 500;

/// An auditor takes the lines of all audit logs in as well; nobody else has their key.
const AUDITOR: &str = "auditor";
const COLLEAGUE: &str = "colleague";

/// How many changes go into one pack.
#[derive(Clone, Copy)]
enum Packing {
    All,
    Hundred,
}

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    if let [flag, db, packs, reader] = args.as_slice()
        && flag == "import-here"
    {
        return import_here(Path::new(db), Path::new(packs), reader == AUDITOR);
    }
    if let [flag, n] = args.as_slice()
        && flag == "workload"
    {
        return peers::workload(n.parse().unwrap());
    }
    if let [flag, n] = args.as_slice()
        && flag == "figures"
    {
        return peers::figures(n.parse().unwrap());
    }
    let numbers = args.iter().map(|arg| arg.parse().unwrap());
    let mut numbers: Vec<usize> = numbers.collect();
    if numbers.is_empty() {
        numbers = vec![10_000, 100_000];
    }
    let office = Office::open();
    for n in numbers {
        println!("{n} changes");
        for packing in [Packing::All, Packing::Hundred] {
            office.measure(n, packing);
        }
    }
}

/// What an import took: rows that changed, and memory in megabytes.
struct Taken {
    cost: Cost,
    rows: f64,
    before: f64,
    peak: f64,
}

impl std::fmt::Display for Taken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Cost { cpu, wall } = self.cost;
        write!(
            f,
            "cpu {cpu:.0} ms, wall {wall:.0} ms, {} rows; memory {:.0} MB before, {:.0} MB at most",
            self.rows, self.before, self.peak
        )
    }
}

/// The least, the middle and the most.
fn spread(of: &mut [f64]) -> (f64, f64, f64) {
    of.sort_by(f64::total_cmp);
    (of[0], of[of.len() / 2], of[of.len() - 1])
}

fn everyone(cases: std::ops::Range<usize>, audits: bool) -> Everyone {
    let mut everyone = Everyone::new(audits);
    everyone.grant_cases(cases);
    everyone
}

/// A device that opened the cases, and one that has imported them, closed.
struct Office {
    folder: PathBuf,
    /// The packs of the beginning.
    base: Vec<Vec<u8>>,
}

impl Drop for Office {
    fn drop(&mut self) {
        let _gone = std::fs::remove_dir_all(&self.folder);
    }
}

impl Office {
    fn open() -> Self {
        let folder = PathBuf::from(format!("target/exchange-cost-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let mut amara = Device::new(&folder.join("amara.db"), 1, everyone(0..CASES, true));
        Work::new(SEED, CASES).begin(&mut amara);
        let base = amara.seal();
        let mut ben = Device::new(&folder.join("ben.db"), 2, everyone(0..CASES, false));
        ben.import(base.clone());
        for device in [amara, ben] {
            device.store.close().unwrap();
        }
        for (name, is_plain) in [("plain.db", true), ("sealed.db", false)] {
            plain::bare(&folder.join("ben.db"), &folder.join(name), is_plain);
        }
        Self { folder, base }
    }

    fn copy(&self, name: &str) -> PathBuf {
        let path = self.folder.join("device.db");
        std::fs::copy(self.folder.join(name), &path).unwrap();
        path
    }

    fn measure(&self, n: usize, packing: Packing) {
        let weighed = |amara: &Device, packs: &[Vec<u8>]| weigh(amara, packs, n);
        let (packs, seals) = self.changes(n, packing, weighed);
        println!(
            "  sealing: cpu {:.0} ms, wall {:.0} ms",
            seals.cpu, seals.wall
        );
        self.beside(n, &packs);
        println!("  import, auditor: {}", self.import(&packs, AUDITOR));
        if n <= 100_000 {
            println!("  conflicts: {}", self.conflicts(n, &packs));
            self.late(&packs);
        }
    }

    /// The import several times, each with the plain apply right before and after it, for neighbours come
    /// and go. Of what was found, the middle counts.
    fn beside(&self, n: usize, packs: &[Vec<u8>]) {
        let mut imports = Vec::new();
        let mut ratios = [Vec::new(), Vec::new()];
        let mut plains = [Vec::new(), Vec::new()];
        for _ in 0..ROUNDS {
            let plain = || [true, false].map(|is_plain| self.plain(n, is_plain));
            let (before, import, after) = (plain(), self.import(packs, COLLEAGUE), plain());
            for at in 0..2 {
                let beside = before[at].mean(after[at]).cpu;
                ratios[at].push(import.cost.cpu / beside);
                plains[at].push(beside);
            }
            imports.push(import);
        }
        imports.sort_by(|a, b| a.cost.cpu.total_cmp(&b.cost.cpu));
        println!("  import, colleague: {}", imports[ROUNDS / 2]);
        for (at, name) in ["SQLite", "SQLCipher"].into_iter().enumerate() {
            let (low, middle, high) = spread(&mut ratios[at]);
            let (_, plain, _) = spread(&mut plains[at]);
            println!(
                "    {middle:.2} × the plain apply on {name} ({low:.2} to {high:.2}; {plain:.0} ms)"
            );
        }
    }

    /// The plain apply of the same changes, on SQLite or on SQLCipher.
    fn plain(&self, n: usize, is_plain: bool) -> Cost {
        let name = if is_plain { "plain.db" } else { "sealed.db" };
        plain::apply(&self.folder.join(name), is_plain, (SEED, CASES, n))
    }

    /// Amara makes the changes and seals them; what the sealing costs. `sealed_all` sees the packs.
    fn changes(
        &self,
        n: usize,
        packing: Packing,
        sealed_all: impl FnOnce(&Device, &[Vec<u8>]),
    ) -> (Vec<Vec<u8>>, Cost) {
        let path = self.copy("amara.db");
        let mut amara = Device::open(&path, 1, everyone(0..CASES, true));
        let (mut packs, mut sealed) = (Vec::new(), 0);
        let mut seals = Cost::default();
        let mut seal = |amara: &mut Device| {
            let cost = Cost::of(|| packs.extend(amara.seal()));
            seals.cpu += cost.cpu;
            seals.wall += cost.wall;
        };
        Work::new(SEED, CASES).make(&mut amara, n, |amara, made| {
            if matches!(packing, Packing::Hundred) && made - sealed >= 100 {
                sealed = made;
                seal(amara);
            }
        });
        seal(&mut amara);
        sealed_all(&amara, &packs);
        amara.store.close().unwrap();
        std::fs::remove_file(path).unwrap();
        (packs, seals)
    }

    /// Ben imports them, in a process of his own.
    fn import(&self, packs: &[Vec<u8>], reader: &str) -> Taken {
        let (db, folder) = (self.copy("ben.db"), self.folder.join("packs"));
        std::fs::create_dir_all(&folder).unwrap();
        for (at, pack) in packs.iter().enumerate() {
            std::fs::write(folder.join(format!("{at:06}")), pack).unwrap();
        }
        let mut child = std::process::Command::new(std::env::current_exe().unwrap());
        let output = child
            .arg("import-here")
            .args([&db, &folder])
            .arg(reader)
            .output()
            .unwrap();
        assert!(output.status.success(), "{output:?}");
        let words = String::from_utf8(output.stdout).unwrap();
        let numbers: Vec<f64> = words
            .split_whitespace()
            .map(|w| w.parse().unwrap())
            .collect();
        let [cpu, wall, before, peak, applied, rows] = numbers.try_into().unwrap();
        assert_eq!(applied as usize, packs.len());
        std::fs::remove_dir_all(folder).unwrap();
        std::fs::remove_file(db).unwrap();
        Taken {
            cost: Cost { cpu, wall },
            rows,
            before,
            peak,
        }
    }

    /// A device that has everything and could not read some cases is given their keys.
    fn late(&self, packs: &[Vec<u8>]) {
        let path = self.folder.join("device.db");
        let mut chipo = Device::new(&path, 3, everyone(LATE..CASES, false));
        chipo.import(self.base.iter().chain(packs).cloned());
        chipo.judge.grant_cases(0..LATE);
        let mut rows = 0;
        let cost = Cost::of(|| rows = chipo.read_late().rows);
        println!(
            "  a grant of {LATE} cases: cpu {:.0} ms, wall {:.0} ms, {rows} rows",
            cost.cpu, cost.wall
        );
        chipo.store.close().unwrap();
        std::fs::remove_file(path).unwrap();
    }
}

/// What the packs weigh, and what of them.
fn weigh(amara: &Device, packs: &[Vec<u8>], changes: usize) {
    let per_change = |bytes: usize| bytes as f64 / changes as f64;
    let all: usize = packs.iter().map(Vec::len).sum();
    let mut parts = [0; 3];
    for pack in packs {
        let weights = parts.iter_mut().zip(amara.weigh(pack));
        weights.for_each(|(sum, weight)| *sum += weight);
    }
    let [audit, others, each] = parts;
    println!(
        "  {} packs: {:.1} bytes per change ({:.1} audit log, {:.1} other lines, {:.1} marks, lengths \
         and tags of chunks, {:.1} heads and signatures)",
        packs.len(),
        per_change(all),
        per_change(audit),
        per_change(others),
        per_change(each),
        per_change(all - audit - others - each)
    );
}

/// What the process of an import does.
fn import_here(db: &Path, packs: &Path, audits: bool) {
    let mut ben = Device::open(db, 2, everyone(0..CASES, audits));
    let mut names: Vec<PathBuf> = std::fs::read_dir(packs)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    names.sort();
    let before = memory_mb("VmRSS");
    let mut imported = None;
    let cost = Cost::of(|| {
        imported = Some(ben.import(names.iter().map(|name| std::fs::read(name).unwrap())));
    });
    let imported = imported.unwrap();
    assert!(imported.found.is_empty(), "{:?}", imported.found);
    println!(
        "{} {} {before} {} {} {}",
        cost.cpu,
        cost.wall,
        memory_mb("VmHWM"),
        imported.packs,
        imported.rows
    );
    ben.store.close().unwrap();
}
