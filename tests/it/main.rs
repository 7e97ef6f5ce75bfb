//! One integration binary, a module per feature.

mod bindings;
mod desk;
mod house;
mod leaks;
mod main_job;
mod permissions;
mod replay;
mod vault;
