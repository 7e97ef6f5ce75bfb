//! One integration binary, a module per feature.

mod agency;
mod bindings;
mod desk;
mod directory;
mod hostile;
mod house;
mod killed;
mod leaks;
mod main_job;
mod memory;
mod older_directories;
mod permissions;
mod practice;
mod questions;
mod replay;
mod restore;
mod roster;
mod roster_keys;
mod roster_rights;
mod sealed;
mod sealed_forged;
mod seat;
mod trace;
mod values;
mod vault;
