//! What a step costs, and how it says so: a line of JSON.

use serde_json::json;
use std::fs::read_to_string;
use std::io::Write;
use std::path::Path;
use std::time::Instant;

fn cpu_ms() -> f64 {
    let line = read_to_string("/proc/thread-self/schedstat").unwrap();
    let ns: f64 = line.split(' ').next().unwrap().parse().unwrap();
    ns / 1e6
}

fn peak_mb() -> f64 {
    let status = read_to_string("/proc/self/status").unwrap();
    let line = status
        .lines()
        .find(|line| line.starts_with("VmHWM"))
        .unwrap();
    let kb: f64 = line.split_whitespace().nth(1).unwrap().parse().unwrap();
    kb / 1024.0
}

/// Does the step and says what it cost.
pub fn told<T>(f: impl FnOnce() -> T) -> T {
    let (started, cpu) = (Instant::now(), cpu_ms());
    let value = f();
    let (cpu, wall) = (cpu_ms() - cpu, started.elapsed().as_secs_f64() * 1e3);
    println!("{}", json!({"cpu": cpu, "wall": wall, "peak": peak_mb()}));
    value
}

/// Writes a file that is there after a power cut.
pub fn durable(path: &Path, bytes: &[u8]) {
    let mut file = std::fs::File::create(path).unwrap();
    file.write_all(bytes).unwrap();
    file.sync_all().unwrap();
}
