//! What something costs: the processor time of this thread, the wall clock, and memory.

use std::fs::read_to_string;
use std::time::Instant;

/// Milliseconds.
#[derive(Clone, Copy, Debug, Default)]
pub struct Cost {
    pub cpu: f64,
    pub wall: f64,
}

impl Cost {
    pub fn of(f: impl FnOnce()) -> Self {
        let (started, cpu) = (Instant::now(), cpu_ms());
        f();
        Self {
            cpu: cpu_ms() - cpu,
            wall: started.elapsed().as_secs_f64() * 1e3,
        }
    }

    pub fn mean(self, other: Self) -> Self {
        Self {
            cpu: f64::midpoint(self.cpu, other.cpu),
            wall: f64::midpoint(self.wall, other.wall),
        }
    }
}

/// Finer than the tick of the system, which is a sixth of the plain apply.
fn cpu_ms() -> f64 {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    time.tv_sec as f64 * 1e3 + time.tv_nsec as f64 / 1e6
}

/// One line of this process's memory in megabytes: `VmRSS`, what it holds now, or `VmHWM`, the most
/// it ever held.
pub fn memory_mb(name: &str) -> f64 {
    let status = read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with(name)).unwrap();
    let kb: f64 = line.split_whitespace().nth(1).unwrap().parse().unwrap();
    kb / 1024.0
}
