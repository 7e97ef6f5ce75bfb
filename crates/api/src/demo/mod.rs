//! An office of invented people, so that a newcomer sees a living desk in the first minute.
//!
//! Everything is drawn from a seed and goes through the door and the rules of the language like the
//! work of a member; nothing here knows a shortcut. Names are common ones; nobody is meant.

mod goals;
mod help;
mod ids;
mod names;
mod office;
mod people;
mod way;

use crate::fault::Fault;
use crate::jobs::Job;
use crate::session::Session;
use casework::Deed;

/// Cases written by one deed: progress can be shown and the wish to stop is heard between them.
const AT_ONCE: usize = 100;

/// How large a practice office is, and by which dice.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Size {
    pub(crate) cases: usize,
    pub(crate) needs_max: usize,
    pub(crate) seed: u64,
}

/// Fills an empty practice vault.
pub(crate) fn fill(session: &mut Session, size: Size, job: &Job<'_>) -> Result<(), Fault> {
    let cases = size.cases;
    let mut dice = fastrand::Rng::with_seed(size.seed);
    let total = cases as u64;
    job.at("demo", 0, total)?;
    // For as long as this session lives: once it is filled, the vault is opened anew.
    session.host = ids::from_seed(&session.host, size.seed);
    let today = session.today();
    let office = session.write(Deed::FillDemo, None, |w| office::found(w, &mut dice, today))?;
    let mut done = 0;
    while done < cases {
        let some = AT_ONCE.min(cases - done);
        session.write(Deed::FillDemo, None, |w| {
            let mut scene = people::Scene {
                w,
                dice: &mut dice,
                office: &office,
                today,
                needs_max: size.needs_max,
            };
            for number in done..done + some {
                scene.case(number)?;
            }
            Ok(())
        })?;
        done += some;
        job.at("demo", done as u64, total)?;
    }
    session.take_touched();
    Ok(())
}
