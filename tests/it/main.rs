//! One integration binary, a module per feature.

mod bindings;
mod main_job;
