//! Releases: recording, taking back, and what follows at once when one ends.

use crate::fault::Fault;
use crate::session::Session;
use crate::shapes::OfCase;
use crate::shapes::releases::{RecordRelease, ReleaseList, ReleaseView, RevokeRelease, Revoked};
use crate::{look, referrals, survivors, tasks};
use casework::case::Case;
use casework::code::Codes;
use casework::directory::Provider;
use casework::invalid::optional;
use casework::referral::Referral;
use casework::release::{Purpose, RELEASE_DAYS_DEFAULT, Release};
use casework::task::TaskKind;
use casework::{Day, Deed, ReferralId, TaskId};
use chrono::TimeDelta;
use store::{Read, Write, tables};

pub(crate) fn list(session: &mut Session, input: OfCase) -> Result<ReleaseList, Fault> {
    let read = session.read();
    let case = read.find::<Case>(input.case_id)?;
    let releases = of_case(&read, &case, session.today())?;
    session.saw(Deed::ReadCase, Some(case.id), releases.len())?;
    Ok(ReleaseList { releases })
}

pub(crate) fn of_case(read: &Read<'_>, case: &Case, today: Day) -> Result<Vec<ReleaseView>, Fault> {
    let releases = tables::releases::of_case(read, case.id)?;
    releases
        .iter()
        .map(|release| view(read, release, today))
        .collect()
}

pub(crate) fn view(read: &Read<'_>, release: &Release, today: Day) -> Result<ReleaseView, Fault> {
    let (case_code, _) = look::case(read, Some(release.case_id))?;
    Ok(ReleaseView {
        id: release.id,
        case_id: release.case_id,
        case_code: case_code.unwrap_or_default(),
        provider_id: release.provider_id,
        provider: look::provider(read, release.provider_id)?,
        purpose: release.purpose,
        items: release.items.0.iter().copied().collect(),
        from_day: release.from_day,
        until_day: release.until_day,
        state: release.state(today),
        days_left: (release.until_day - today).num_days(),
        given: release.given,
        language: release.language.clone(),
        interpreter: release.interpreter.0.clone(),
        revoked_on: release.revoked_on,
        revoked_how: release.revoked_how,
        recorded_by: look::member(read, release.recorded_by)?,
        recorded_at: release.recorded_at,
        open_referrals: tables::releases::open_referrals(read, release.id)?,
    })
}

pub(crate) fn record(session: &mut Session, input: RecordRelease) -> Result<ReleaseView, Fault> {
    let today = session.today();
    session.write(Deed::RecordRelease, Some(input.case_id), |w| {
        let release = write(w, &input, today)?;
        view(w, &release, today)
    })
}

/// Writes a release, within a deed that is under way.
pub(crate) fn write(
    w: &mut Write<'_>,
    input: &RecordRelease,
    today: Day,
) -> Result<Release, Fault> {
    let case = w.find::<Case>(input.case_id)?;
    case.must_be_open()?;
    w.find::<Provider>(input.provider_id)?;
    let from_day = input.from_day.unwrap_or(today);
    let usual_end = from_day + TimeDelta::days(RELEASE_DAYS_DEFAULT);
    let release = Release {
        id: w.fresh(),
        case_id: case.id,
        survivor_id: case.survivor_id,
        provider_id: input.provider_id,
        purpose: input.purpose.unwrap_or(Purpose::Referral),
        items: Codes::of(&input.items),
        from_day,
        until_day: input.until_day.unwrap_or(usual_end),
        given: input.given,
        language: optional(
            "language",
            input.language.as_deref().unwrap_or_default(),
            20,
        )?,
        interpreter: survivors::text("interpreter", input.interpreter.as_deref())?,
        revoked_on: None,
        revoked_how: None,
        recorded_by: w.member(),
        recorded_at: w.now(),
        ended_marked: false,
    };
    release.check()?;
    w.insert(&release)?;
    Ok(release)
}

pub(crate) fn revoke(session: &mut Session, input: RevokeRelease) -> Result<Revoked, Fault> {
    let today = session.today();
    session.write(Deed::RevokeRelease, None, |w| {
        let release = w
            .find::<Release>(input.release_id)?
            .revoke(input.how, today)?;
        let release = Release {
            ended_marked: true,
            ..release
        };
        w.put(&release)?;
        w.about(release.id);
        let (marked, task_id) = mark(w, &release, TaskKind::TellProvider, today)?;
        Ok(Revoked {
            release: view(w, &release, today)?,
            marked,
            task_id,
        })
    })
}

/// Marks the open referrals that rest on a release which ended, and gives someone the task that follows.
fn mark(
    w: &mut Write<'_>,
    release: &Release,
    kind: TaskKind,
    today: Day,
) -> Result<(Vec<ReferralId>, Option<TaskId>), Fault> {
    let mut marked = Vec::new();
    for id in tables::releases::open_referrals(w, release.id)? {
        let referral = w.find::<Referral>(id)?;
        let (event_id, by, now) = (w.fresh(), w.member(), w.now());
        if let Some((referral, event)) = referral.release_ended(event_id, by, now) {
            referrals::keep(w, &referral, event)?;
            marked.push(referral.id);
        }
    }
    if marked.is_empty() {
        return Ok((marked, None));
    }
    let owner = w
        .find::<Case>(release.case_id)?
        .caseworker_id
        .unwrap_or(w.member());
    let due = today + TimeDelta::days(1);
    let task = tasks::by_rule(
        w,
        release.case_id,
        kind,
        owner,
        due,
        marked.first().copied(),
    )?;
    Ok((marked, Some(task)))
}

/// Marks what ended since the vault was last open. Runs at every unlock and every new day.
pub(crate) fn end_those_past(session: &mut Session) -> Result<(), Fault> {
    let today = session.today();
    let past = tables::releases::past_unmarked(&session.read(), today)?;
    if past.is_empty() || !session.may(Deed::EndRelease) {
        return Ok(());
    }
    session.write(Deed::EndRelease, None, |w| {
        for release in past {
            let release = Release {
                ended_marked: true,
                ..release
            };
            w.put(&release)?;
            if release.revoked_on.is_none() {
                mark(w, &release, TaskKind::ReleaseEnding, today)?;
            }
        }
        Ok(())
    })?;
    Ok(())
}
