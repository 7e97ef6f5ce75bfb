//! What finding a name must do, script by script and mistake by mistake.

mod accuracy;
mod folding;
mod index;
mod scripts;
mod sounds;
