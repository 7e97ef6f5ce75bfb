//! What must hold of every history, however it came about, and that a mistake in the rules is seen.

mod bodies;
mod case;
mod dice;
mod due;
mod every;
mod history;
mod naive;
mod past;
mod properties;
mod slips;
