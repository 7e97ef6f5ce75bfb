//! At the door: what may be asked while the desk is locked.

use crate::desk::Desk;
use crate::fault::{Fault, FaultCode};
use crate::host::FromHost;
use crate::session::{Founding, Session};
use crate::shapes::Nothing;
use crate::shapes::desk::{
    CreateVault, DeskState, DeskView, JobView, OfJob, OpenDemo, Recover, RecoveryView,
    StrengthView, Suggest, Suggestion, Unlock, Verdict, Weigh,
};
use casework::invalid::required;
use casework::{Invalid, Reason};
use std::path::Path;

/// The passphrase of every practice workspace. It protects nothing, because nothing there is real.
pub const PRACTICE_PASSPHRASE: &str = "practice paper harbour lantern";

pub(crate) fn status(desk: &Desk, _: Nothing) -> Result<DeskView, Fault> {
    Ok(view(desk))
}

pub(crate) fn lock(desk: &Desk, _: Nothing) -> Result<DeskView, Fault> {
    desk.lock();
    Ok(view(desk))
}

pub(crate) fn suggest(desk: &Desk, input: Suggest) -> Result<Suggestion, Fault> {
    let words = usize::try_from(input.words.unwrap_or(5).clamp(5, 10)).unwrap_or(5);
    let passphrase = vault::suggest_passphrase(words, &FromHost(&*desk.host))?;
    Ok(Suggestion {
        passphrase: passphrase.to_string(),
    })
}

pub(crate) fn weigh(_: &Desk, input: Weigh) -> Result<StrengthView, Fault> {
    let context: Vec<&str> = input.context.iter().map(String::as_str).collect();
    let strength = vault::strength(&input.passphrase, &context);
    let verdict = match strength.verdict {
        vault::Verdict::TooShort | vault::Verdict::TooLong => Verdict::TooShort,
        vault::Verdict::Guessable => Verdict::Guessable,
        vault::Verdict::Good => Verdict::Good,
    };
    Ok(StrengthView {
        verdict,
        guesses_log10: strength.guesses_log10,
    })
}

pub(crate) fn create(desk: &Desk, input: CreateVault) -> Result<RecoveryView, Fault> {
    let founding = Founding {
        agency: required("agency", &input.agency, 120)?,
        member: required("member", &input.member, 120)?,
        device: device(input.device)?,
        roles: input.roles,
        practice: false,
    };
    let passphrase = vault::Passphrase::new(input.passphrase);
    let mut guard = desk.session();
    if guard.is_some() {
        return Err(Fault::of(FaultCode::VaultExists));
    }
    let (session, code) = Session::found(desk, &founding, &passphrase, |_| Ok(()))?;
    *guard = Some(session);
    drop(guard);
    Ok(RecoveryView {
        code: code.expose().to_string(),
        desk: view(desk),
    })
}

/// What this computer is called, if that was said.
fn device(said: Option<String>) -> Result<Option<String>, Fault> {
    let said = said.filter(|name| !name.trim().is_empty());
    let name = said.map(|name| required("device", &name, 120));
    Ok(name.transpose()?)
}

pub(crate) fn unlock(desk: &Desk, input: Unlock) -> Result<DeskView, Fault> {
    let passphrase = vault::Passphrase::new(input.passphrase);
    open(desk, vault::Unlock::Passphrase(&passphrase))?;
    Ok(view(desk))
}

pub(crate) fn recover(desk: &Desk, input: Recover) -> Result<DeskView, Fault> {
    let code = vault::RecoveryCode::parse(&input.code)?;
    let new = vault::Passphrase::new(input.passphrase);
    open(desk, vault::Unlock::Recovery(&code))?;
    let mut guard = desk.session();
    let session = guard.as_mut().ok_or(Fault::of(FaultCode::Locked))?;
    let changed = session.set_passphrase(vault::Unlock::Recovery(&code), &new);
    drop(guard);
    if let Err(fault) = changed {
        // A code without a good new passphrase opens nothing for longer than this call.
        desk.lock();
        return Err(fault);
    }
    Ok(view(desk))
}

fn open(desk: &Desk, with: vault::Unlock<'_>) -> Result<(), Fault> {
    let mut guard = desk.session();
    if guard.is_none() {
        *guard = Some(Session::open(desk, with)?);
    }
    Ok(())
}

pub(crate) fn open_demo(desk: &Desk, input: OpenDemo) -> Result<DeskView, Fault> {
    let passphrase = vault::Passphrase::new(PRACTICE_PASSPHRASE.to_owned());
    if vault::exists(&desk.host.vault_dir()) {
        // The known passphrase at a real vault would count as a wrong try.
        if !is_practice(&desk.host.vault_dir()) {
            return Err(Fault::of(FaultCode::VaultExists));
        }
        open(desk, vault::Unlock::Passphrase(&passphrase))?;
        return Ok(view(desk));
    }
    let founding = Founding::practice();
    let mut guard = desk.session();
    let size = crate::demo::Size {
        cases: within("cases", input.cases.unwrap_or(40), 200_000)?,
        needs_max: within("needsMax", input.needs_max.unwrap_or(4), 100)?,
        seed: input.seed.unwrap_or(1).unsigned_abs(),
    };
    let job = desk.jobs.begin(input.job.as_deref());
    let fill = |session: &mut Session| crate::demo::fill(session, size, &job);
    let (session, _) = Session::found(desk, &founding, &passphrase, fill)?;
    *guard = Some(session);
    drop(guard);
    Ok(view(desk))
}

/// A number of at least one, or a fault: another than the one that was asked for would be a lie.
fn within(field: &'static str, asked: i64, max: i64) -> Result<usize, Fault> {
    let asked = Some(asked).filter(|asked| (1..=max).contains(asked));
    let number = asked.and_then(|asked| usize::try_from(asked).ok());
    number.ok_or_else(|| Invalid::of(field, Reason::NotInList).into())
}

pub(crate) fn is_practice(dir: &Path) -> bool {
    dir.join(crate::session::PRACTICE_MARK).exists()
}

pub(crate) fn progress(desk: &Desk, input: OfJob) -> Result<JobView, Fault> {
    Ok(desk.jobs.progress(&input.job))
}

pub(crate) fn cancel(desk: &Desk, input: OfJob) -> Result<JobView, Fault> {
    Ok(desk.jobs.cancel(&input.job))
}

/// Where the desk stands, and who sits at it.
pub(crate) fn view(desk: &Desk) -> DeskView {
    let guard = desk.session();
    if let Some(session) = guard.as_ref() {
        return session.view();
    }
    let dir = desk.host.vault_dir();
    let state = if vault::exists(&dir) {
        DeskState::Locked
    } else {
        DeskState::NoVault
    };
    let practice = state == DeskState::Locked && is_practice(&dir);
    DeskView {
        state,
        practice,
        practice_passphrase: practice.then(|| PRACTICE_PASSPHRASE.to_owned()),
        agency: None,
        member: None,
        facets: Vec::new(),
        deeds: Vec::new(),
        preferences: crate::session::preferences(None),
        today: desk.host.today(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        stepped_up_s: None,
        resume: None,
    }
}
