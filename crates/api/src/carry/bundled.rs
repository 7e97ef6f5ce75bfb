//! The pieces of files in a bundle: the same objects as at a relay.

use super::blobs::{BUNDLE, Due, Fetched, due, fetch, keep};
use super::ring::Ring;
use crate::fault::Fault;
use crate::jobs::Job;
use crate::session::Session;
use relay::{Bundle, unwatched};
use std::collections::BTreeSet;

/// Pieces in one bundle: 1 GiB. What finds no room goes with the next one, the smallest files first.
const PIECES_MAX: usize = 1024;

/// The pieces that go into the next bundle: those that went into none, or all.
pub(crate) fn outgoing(
    session: &mut Session,
    ring: &Ring,
    everything: bool,
) -> Result<Vec<Due>, Fault> {
    if everything {
        session.store.forget_blobs(BUNDLE)?;
    }
    let mut due = due(session, (BUNDLE, ring), &mut BTreeSet::new())?;
    due.retain(Due::is_here);
    due.truncate(PIECES_MAX);
    Ok(due)
}

/// Remembers what went into one.
pub(crate) fn note(session: &mut Session, due: &[Due]) -> Result<(), Fault> {
    for one in due {
        if let Some(name) = one.name() {
            let (name, id) = (name.to_string(), one.attachment);
            session.store.note_blob(BUNDLE, &name, id)?;
        }
    }
    Ok(())
}

/// Takes what is missing here from a bundle. What is not in it, or is something else, is passed over.
pub(crate) fn incoming(
    session: &mut Session,
    (bundle, ring): (&Bundle, &Ring),
    job: &Job<'_>,
) -> Result<(), Fault> {
    let due = due(session, (BUNDLE, ring), &mut BTreeSet::new())?;
    let all = due.len() as u64;
    for (done, one) in (0..).zip(due.iter().filter(|one| !one.is_here())) {
        job.at("fetching", done, all)?;
        if let Fetched::Whole(name, sealed) = fetch((bundle, ring), one, &mut unwatched)? {
            keep(session, BUNDLE, one, (&name, &sealed))?;
        }
    }
    Ok(())
}
