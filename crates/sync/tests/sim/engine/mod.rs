//! The deterministic simulator: a schedule is a number.

mod bits;
pub mod chance;
mod ending;
mod keep;
mod keeping;
pub mod node;
mod oracle;
pub mod pack;
mod spoil;
mod store;
mod telling;
mod view;
mod world;
mod writing;
mod wrong;

pub use wrong::Wrong;

/// What happened, summed up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub schedules: usize,
    pub edits: usize,
    pub packs: usize,
    /// Open in the end, on one device.
    pub conflicts: usize,
    pub restores: usize,
    pub clones: usize,
    /// Chains that parted, counted on every device that met one.
    pub forks: usize,
    /// Devices that met their own log elsewhere and began a new one.
    pub noticed: usize,
    pub late_keys: usize,
    pub crashes: usize,
    /// Devices that began with a snapshot.
    pub begun: usize,
    /// Packs that were removed because they lay in an archive.
    pub archived: usize,
    /// Packs that were declared lost, rightly or not.
    pub lost: usize,
}

impl Tally {
    pub fn add(&mut self, other: &Self) {
        self.schedules += other.schedules;
        self.edits += other.edits;
        self.packs += other.packs;
        self.conflicts += other.conflicts;
        self.restores += other.restores;
        self.clones += other.clones;
        self.forks += other.forks;
        self.noticed += other.noticed;
        self.late_keys += other.late_keys;
        self.crashes += other.crashes;
        self.begun += other.begun;
        self.archived += other.archived;
        self.lost += other.lost;
    }
}

/// Runs one schedule, by the rules or by a wrong one.
pub fn run(seed: u64, wrong: Option<Wrong>) -> Result<Tally, String> {
    let outcome = world::World::new(seed, wrong).run();
    outcome.map_err(|what| format!("SEED={seed}: {what}"))
}

/// Runs many on all cores. The first that failed, if one did.
pub fn run_all(seeds: std::ops::Range<u64>) -> Result<Tally, String> {
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get) as u64;
    let (first, last) = (seeds.start, seeds.end);
    std::thread::scope(|scope| {
        let share = |core| {
            scope.spawn(move || {
                let mut tally = Tally::default();
                for seed in (first + core..last).step_by(cores as usize) {
                    tally.add(&run(seed, None)?);
                }
                Ok::<Tally, String>(tally)
            })
        };
        let shares: Vec<_> = (0..cores).map(share).collect();
        let mut all = Tally::default();
        for share in shares {
            all.add(&share.join().unwrap()?);
        }
        Ok(all)
    })
}
