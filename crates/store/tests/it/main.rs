//! The engine, held to its promises through its public face.

mod samples;
mod support;

mod damage;
mod door;
mod replay;
mod schema;
mod search;
mod vault_file;
