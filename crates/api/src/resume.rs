//! What was under way when the desk locked: where the member was, and forms still being filled in.
//!
//! Both stay on this device, sealed with everything else in its vault. They are no deeds: they go
//! into no log and leave no line, and a draft is gone once it was recorded or thrown away.

use crate::fault::{Fault, FaultCode};
use crate::look;
use crate::session::{Session, word};
use crate::shapes::Nothing;
use crate::shapes::desk::{DraftList, DraftView, KeepDraft, ResumePoint};
use casework::{CaseId, Day, Invalid, Moment, Reason};
use serde::{Deserialize, Serialize};
use store::Store;

const POINT: &str = "resume";
const DRAFTS: &str = "drafts";
const DRAFTS_MAX: usize = 50;
const FORM_BYTES_MAX: usize = 200_000;
const KEY_BYTES_MAX: usize = 100;

#[derive(Serialize, Deserialize)]
struct Left {
    on: Day,
    point: ResumePoint,
}

#[derive(Serialize, Deserialize)]
struct Draft {
    key: String,
    case_id: CaseId,
    form: String,
    at: Moment,
}

/// Where the member was, unless that was on another day: a new day begins on its first page.
pub(crate) fn point(session: &Session) -> Option<ResumePoint> {
    let left: Left = kept(session, POINT).ok().flatten()?;
    (left.on == session.today()).then_some(left.point)
}

/// Forgets it: a vault that comes back on another computer begins on its first page.
pub(crate) fn forget(store: &mut Store) -> Result<(), Fault> {
    Ok(store.meta_set(POINT, b"")?)
}

/// Throws away the drafts of an erased case.
pub(crate) fn forget_case(session: &mut Session, case: CaseId) -> Result<(), Fault> {
    let Some(mut drafts) = kept::<Vec<Draft>>(session, DRAFTS)? else {
        return Ok(());
    };
    drafts.retain(|draft| draft.case_id != case);
    keep_word(session, DRAFTS, &drafts).map(|_| ())
}

pub(crate) fn put(session: &mut Session, input: ResumePoint) -> Result<Nothing, Fault> {
    let parts = [Some(&input.page), input.id.as_ref(), input.tab.as_ref()];
    for part in parts.into_iter().flatten() {
        bounded("page", part, KEY_BYTES_MAX)?;
    }
    let left = Left {
        on: session.today(),
        point: input,
    };
    keep_word(session, POINT, &left)
}

pub(crate) fn drafts(session: &mut Session, _: Nothing) -> Result<DraftList, Fault> {
    let mut drafts = kept::<Vec<Draft>>(session, DRAFTS)?.unwrap_or_default();
    drafts.sort_by_key(|draft| std::cmp::Reverse(draft.at));
    let read = session.read();
    let view = |draft: Draft| -> Result<DraftView, Fault> {
        Ok(DraftView {
            case_code: look::case(&read, Some(draft.case_id))?.0,
            key: draft.key,
            case_id: draft.case_id,
            form: draft.form,
            at: draft.at,
        })
    };
    let drafts = drafts.into_iter().map(view).collect::<Result<_, _>>()?;
    Ok(DraftList { drafts })
}

pub(crate) fn keep(session: &mut Session, input: KeepDraft) -> Result<Nothing, Fault> {
    bounded("key", &input.key, KEY_BYTES_MAX)?;
    bounded("form", &input.form, FORM_BYTES_MAX)?;
    let mut drafts = kept::<Vec<Draft>>(session, DRAFTS)?.unwrap_or_default();
    drafts.retain(|draft| draft.key != input.key);
    if !input.form.is_empty() {
        // None is ever dropped in silence to make room for another.
        if drafts.len() == DRAFTS_MAX {
            return Err(Invalid::of("form", Reason::TooLong).into());
        }
        drafts.push(Draft {
            key: input.key,
            case_id: input.case_id,
            form: input.form,
            at: session.now(),
        });
    }
    session.touch(DRAFTS);
    keep_word(session, DRAFTS, &drafts)
}

fn bounded(field: &'static str, text: &str, bytes_max: usize) -> Result<(), Fault> {
    if text.len() <= bytes_max {
        Ok(())
    } else {
        Err(Invalid::of(field, Reason::TooLong).into())
    }
}

fn kept<T: for<'de> Deserialize<'de>>(session: &Session, key: &str) -> Result<Option<T>, Fault> {
    // What an older version kept in another form is not worth a fault.
    Ok(word(&session.store, key)?.and_then(|json| serde_json::from_str(&json).ok()))
}

fn keep_word(session: &mut Session, key: &str, value: &impl Serialize) -> Result<Nothing, Fault> {
    let json = serde_json::to_vec(value).map_err(|_| Fault::of(FaultCode::Unexpected))?;
    session.store.meta_set(key, &json)?;
    Ok(Nothing {})
}
