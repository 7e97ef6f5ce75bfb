//! Directories in and out: real samples, old habits, dirt, hostile files, and back again.

mod desk;
mod dirt;
mod export;
mod hostile;
mod legacy;
mod mutants;
mod round_trip;
mod samples;
