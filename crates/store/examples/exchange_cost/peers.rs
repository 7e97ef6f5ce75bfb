//! The same work for others, and our own line of the table (`peers/README.md`).

use super::measure::Cost;
use super::work::{Save, Work};
use super::{CASES, COLLEAGUE, Office, Packing, SEED};
use casework::case::Case;
use casework::{Record, Value};
use std::fmt::Write as _;

/// How often each is measured; the middle one counts.
const ROUNDS: usize = 3;

/// Writes the work as lines of JSON: tables with their columns; rows as both begin; saves, each with
/// who, when, which row, and which columns (counted from 0) get which value. Ids and other bytes are
/// in hexadecimal.
pub fn workload(n: usize) {
    table::<Case>();
    let first = Work::new(SEED, CASES);
    first.cases().iter().for_each(row);
    saves("a", SEED, n, |save| 2 * save);
    saves("b", SEED + 1, n / 10, |save| 20 * save - 17);
}

fn table<R: Record>() {
    let columns: Vec<String> = R::TABLE
        .columns
        .iter()
        .map(|c| format!("{:?}", c.name))
        .collect();
    println!(
        "{{\"table\":{:?},\"columns\":[{}]}}",
        R::TABLE.name,
        columns.join(",")
    );
}

fn row<R: Record>(row: &R) {
    let id: uuid::Uuid = row.id().into();
    let cells: Vec<String> = row.cells().iter().map(json).collect();
    println!(
        "{{\"row\":{:?},\"id\":\"{}\",\"cells\":[{}]}}",
        R::TABLE.name,
        id.simple(),
        cells.join(",")
    );
}

fn saves(who: &str, seed: u64, n: usize, at: impl Fn(i64) -> i64) {
    let (mut work, mut made, mut count) = (Work::new(seed, CASES), 0, 0);
    while made < n {
        let Save { case, changes } = work.save();
        made += changes.len();
        count += 1;
        let mut cells = String::new();
        for ((_, _, no), _, value) in &changes {
            let column = Case::TABLE
                .columns
                .iter()
                .position(|column| column.no == *no);
            let comma = if cells.is_empty() { "" } else { "," };
            write!(cells, "{comma}[{},{}]", column.unwrap(), json(value)).unwrap();
        }
        println!(
            "{{\"save\":{who:?},\"at\":{},\"row\":{:?},\"id\":\"{}\",\"cells\":[{cells}]}}",
            at(count),
            Case::TABLE.name,
            case.id.0.simple()
        );
    }
}

fn json(value: &Value) -> String {
    match value {
        Value::Null => "null".to_owned(),
        Value::Int(number) => number.to_string(),
        Value::Real(bits) => f64::from_bits(*bits).to_string(),
        // Codes, days and numbers of cases: nothing that JSON would write otherwise.
        Value::Text(text) => format!("{text:?}"),
        Value::Blob(bytes) => {
            let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
            format!("\"{hex}\"")
        }
    }
}

/// Our lines of the table, as JSON; times in milliseconds, memory in megabytes.
pub fn figures(n: usize) {
    let office = Office::open();
    for (packing, name) in [
        (Packing::All, "linden (one pack)"),
        (Packing::Hundred, "linden (a pack for every 100)"),
    ] {
        let mut rounds: Vec<_> = (0..ROUNDS).map(|_| round(&office, n, packing)).collect();
        rounds.sort_by(|a, b| a.import.total_cmp(&b.import));
        let Round {
            packs,
            seals,
            beside,
            wall,
            peak,
            ..
        } = &rounds[ROUNDS / 2];
        let ratios: Vec<f64> = rounds
            .iter()
            .map(|round| round.import / round.beside)
            .collect();
        let bytes: usize = packs.iter().map(Vec::len).sum();
        let found = office.conflicts(n, packs);
        println!(
            "{{\"name\":{name:?},\"export\":{:.1},\"exportRatio\":{:.3},\"bytes\":{bytes},\
             \"import\":{:.1},\"ratios\":{ratios:?},\"wall\":{wall:.1},\"peak\":{peak:.0},\
             \"truth\":{},\"reported\":{},\"wrongly\":{},\"lost\":{},\"stale\":{}}}",
            seals.cpu,
            seals.cpu / beside,
            rounds[ROUNDS / 2].import,
            found.truth,
            found.reported,
            found.wrongly,
            found.lost,
            found.stale
        );
    }
}

struct Round {
    packs: Vec<Vec<u8>>,
    seals: Cost,
    import: f64,
    beside: f64,
    wall: f64,
    peak: f64,
}

fn round(office: &Office, n: usize, packing: Packing) -> Round {
    let (packs, seals) = office.changes(n, packing, |_, _| ());
    let before = office.plain(n, true);
    let taken = office.import(&packs, COLLEAGUE);
    let after = office.plain(n, true);
    Round {
        packs,
        seals,
        import: taken.cost.cpu,
        beside: before.mean(after).cpu,
        wall: taken.cost.wall,
        peak: taken.peak,
    }
}
