//! What it costs to begin late: a device that is two years behind and imports every pack, and a new
//! one that begins with a snapshot of 5,000 cases instead.
//!
//! `cargo run --release -p store --example snapshot_cost [changes…]` (Linux); 100,000 unless told
//! otherwise, and 1,000,000 for the two years. Each device runs in a process of its own, so that its
//! memory can be seen.

#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::cast_precision_loss,
    reason = "an example that prints figures"
)]

#[allow(dead_code, reason = "what only the other example needs")]
#[path = "../exchange_cost/measure.rs"]
mod measure;
#[allow(dead_code, reason = "what only the other example needs")]
#[path = "../exchange_cost/office.rs"]
mod office;
#[allow(dead_code, reason = "what only the other example needs")]
#[path = "../exchange_cost/work.rs"]
mod work;

use casework::{CaseId, Facet};
use measure::{Cost, memory_mb};
use office::{Device, Everyone};
use std::path::{Path, PathBuf};
use store::Owner;
use store::exchange::{Carried, CarriedIn, Imported, Snapshotting};
use work::Work;

const CASES: usize = 5_000;
const SEED: u64 = 42;
const RELAY: &str = "relay";

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    if let [flag, db, files] = args.as_slice() {
        match flag.as_str() {
            "import-here" => return here(Path::new(db), Path::new(files), import),
            "begin-here" => return here(Path::new(db), Path::new(files), begin),
            _ => {}
        }
    }
    let numbers = args.iter().map(|arg| arg.parse().unwrap());
    let mut numbers: Vec<usize> = numbers.collect();
    if numbers.is_empty() {
        numbers = vec![100_000];
    }
    let folder = PathBuf::from(format!("target/snapshot-cost-{}", std::process::id()));
    for n in numbers {
        std::fs::create_dir_all(&folder).unwrap();
        measure(n, &folder);
        std::fs::remove_dir_all(&folder).unwrap();
    }
}

fn everyone(audits: bool) -> Everyone {
    let mut everyone = Everyone::new(audits);
    everyone.grant_cases(0..CASES);
    everyone
}

fn measure(n: usize, folder: &Path) {
    let mut amara = Device::new(&folder.join("amara.db"), 1, everyone(true));
    let mut work = Work::new(SEED, CASES);
    work.begin(&mut amara);
    let base = amara.seal();
    let (mut packs, mut sealed) = (Vec::new(), 0);
    work.make(&mut amara, n, |amara, made| {
        if made - sealed >= 100 {
            sealed = made;
            packs.extend(amara.seal());
        }
    });
    packs.extend(amara.seal());
    println!(
        "{n} changes of {CASES} cases in {} packs, {:.1} MB",
        packs.len(),
        megabytes(&packs)
    );
    let mut ben = Device::new(&folder.join("ben.db"), 2, everyone(false));
    ben.import(base.clone());
    ben.store.close().unwrap();
    tell(
        "two years behind, every pack",
        "import-here",
        &folder.join("ben.db"),
        &packs,
    );
    println!("    to hold for 1,000,000 changes: cpu 10,000 ms, 400 MB");
    let all: Vec<Vec<u8>> = base.into_iter().chain(packs).collect();
    let carried = Carried {
        object: "log/000001/all".to_owned(),
        packs: all.iter().map(|pack| sync::pack::hash(pack)).collect(),
        kind: CarriedIn::Log,
    };
    amara.store.note_carried(RELAY, &[carried]).unwrap();
    let mut made = None;
    let cost = Cost::of(|| made = snapshot(&amara));
    let objects = made.unwrap();
    println!(
        "  making a snapshot: cpu {:.0} ms, wall {:.0} ms, {} objects, {:.1} MB",
        cost.cpu,
        cost.wall,
        objects.len() - 1,
        megabytes(&objects[1..])
    );
    tell(
        "a new device, every pack",
        "import-here",
        &folder.join("chipo.db"),
        &all,
    );
    tell(
        "a new device, from the snapshot",
        "begin-here",
        &folder.join("dara.db"),
        &objects,
    );
    amara.store.close().unwrap();
}

fn megabytes(files: &[Vec<u8>]) -> f64 {
    files.iter().map(Vec::len).sum::<usize>() as f64 / 1e6
}

/// The name of the frontier, and the objects.
fn snapshot(device: &Device) -> Option<Vec<Vec<u8>>> {
    let epoch_of = |_: (Facet, Option<CaseId>), _: Owner| Some(1);
    let making = Snapshotting {
        judge: &device.judge,
        epoch_of: &epoch_of,
        relay: RELAY,
        packs_min: 1,
    };
    let made = device.store.snapshot(&making).unwrap()?;
    let mut files = vec![made.frontier.to_vec()];
    files.extend(made.objects);
    Some(files)
}

/// Lets a process of its own take files in, and tells what it cost.
fn tell(what: &str, flag: &str, db: &Path, files: &[Vec<u8>]) {
    let folder = db.with_extension("files");
    std::fs::create_dir_all(&folder).unwrap();
    for (at, file) in files.iter().enumerate() {
        std::fs::write(folder.join(format!("{at:06}")), file).unwrap();
    }
    let mut child = std::process::Command::new(std::env::current_exe().unwrap());
    let output = child.arg(flag).args([db, &folder]).output().unwrap();
    assert!(output.status.success(), "{output:?}");
    print!("  {what}: {}", String::from_utf8(output.stdout).unwrap());
    std::fs::remove_dir_all(folder).unwrap();
}

fn here(db: &Path, files: &Path, take: fn(&mut Device, Vec<PathBuf>) -> Imported) {
    let mut device = if db.exists() {
        Device::open(db, 9, everyone(false))
    } else {
        Device::new(db, 9, everyone(false))
    };
    let mut names: Vec<PathBuf> = std::fs::read_dir(files)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    names.sort();
    let before = memory_mb("VmRSS");
    let mut taken = None;
    let cost = Cost::of(|| taken = Some(take(&mut device, names)));
    let (taken, most) = (taken.unwrap(), memory_mb("VmHWM"));
    device.store.close().unwrap();
    println!(
        "cpu {:.0} ms, wall {:.0} ms, {} rows; memory {before:.0} MB before, {most:.0} MB at most; \
         {:.1} MB on disk",
        cost.cpu,
        cost.wall,
        taken.rows,
        std::fs::metadata(db).unwrap().len() as f64 / 1e6
    );
}

fn import(device: &mut Device, files: Vec<PathBuf>) -> Imported {
    device.import(files.into_iter().map(|file| std::fs::read(file).unwrap()))
}

fn begin(device: &mut Device, files: Vec<PathBuf>) -> Imported {
    let mut files = files.into_iter().map(|file| std::fs::read(file).unwrap());
    let frontier = files.next().unwrap().try_into().unwrap();
    let objects: Vec<Vec<u8>> = files.collect();
    device.takes(|store, importing| {
        let begun = store.begin_with(&frontier, &objects, importing);
        begun.unwrap().0
    })
}
