//! The next pack of one's own log: which number it gets, and what it says it has seen.

use super::{Gate, Link, LogId, PackHash, Shelf};

/// Where the next pack of a log belongs, given the last one that this device wrote in it. Its deps
/// are all heads but that last one, in the order of their names.
///
/// Everything that is to be in the pack must have been written before anything was imported since
/// (seal first, import then): only then do the deps tell what each change had seen.
///
/// # Errors
/// Only those of the shelf.
pub fn next<S: Shelf>(shelf: &S, log: LogId, tip: Option<PackHash>) -> Result<Link, S::Error> {
    let mut deps = shelf.heads()?;
    deps.retain(|head| Some(*head) != tip);
    deps.sort_unstable();
    let last = match &tip {
        Some(tip) => shelf.place(tip)?,
        None => None,
    };
    Ok(Link {
        log,
        no: last.map_or(1, |last| last.no.saturating_add(1)),
        prev: tip,
        deps,
    })
}

/// Whether a pack shows that somebody else writes, or that this device once wrote, further in the
/// log that this device takes for its own: it was restored or cloned, and must begin a new log.
///
/// Nothing depends on its being noticed. It only spares the others a fork.
pub fn is_own_elsewhere(own: &LogId, link: &Link, gate: &Gate) -> bool {
    link.log == *own && *gate != Gate::Known
}
