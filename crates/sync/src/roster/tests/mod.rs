//! What must hold of every history, however it came about, and that a mistake in the rules is seen.

mod case;
mod dice;
mod history;
mod naive;
mod properties;
mod slips;
