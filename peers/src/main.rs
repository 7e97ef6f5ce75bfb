//! What an exchange costs beside what others wrote; README.md says how it is run.
//!
//! `peers table WORK [engine…]` measures and prints a table, with our own line where it is handed in;
//! `peers step ENGINE STEP WORK DIR` is one step of one engine, in a process of its own.

mod automerge;
mod file;
mod loro;
mod measure;
mod process;
mod session;
mod sqlite;
mod table;
mod work;

use automerge::Docs;
use std::path::Path;
use work::{End, Work};

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["step", engine, step, work, dir] => {
            one_step((engine, step), Path::new(work), Path::new(dir))
        }
        ["table", work, ours, engines @ ..] => {
            table::print(Path::new(work), Path::new(ours), engines)
        }
        _ => panic!("peers table WORK OURS [engine…]"),
    }
}

fn one_step((engine, step): (&str, &str), work: &Path, dir: &Path) {
    let work = Work::read(work);
    let end = match engine {
        "plain" => sqlite::step(step, &work, dir),
        "session" => session::step(step, &work, dir),
        "automerge-one" => automerge::step(step, &work, dir, Docs::One),
        "automerge-case" => automerge::step(step, &work, dir, Docs::ByCase),
        "loro-one" => loro::step(step, &work, dir, Docs::One),
        "loro-case" => loro::step(step, &work, dir, Docs::ByCase),
        other => panic!("no such engine: {other}"),
    };
    if let Some(end) = end {
        measure::durable(&dir.join("end"), written(&work, &end).as_bytes());
    }
}

/// The end as lines of JSON, as the engines in other languages write it, too.
fn written(work: &Work, end: &End) -> String {
    let mut text = String::new();
    let mut line = |json: serde_json::Value| text += &format!("{json}\n");
    for ((table, id), cells) in &end.rows {
        let cells: Vec<_> = cells.iter().map(work::Cell::json).collect();
        line(serde_json::json!({"row": work.tables[*table].name, "id": id, "cells": cells}));
    }
    for (table, id, column) in &end.reported {
        line(serde_json::json!({"reported": work.tables[*table].name, "id": id, "column": column}));
    }
    text
}
