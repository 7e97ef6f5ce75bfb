//! The rules of a referral, against the published diagram.

use super::*;
use crate::code::Code;
use crate::release::{GivenHow, Purpose, Release};
use uuid::Uuid;

mod ways;

const DIAGRAM: &str = include_str!("fhir_referral_task.json");

fn at(text: &str) -> Moment {
    text.parse().unwrap()
}

fn id<T: From<Uuid>>(n: u128) -> T {
    Uuid::from_u128(n).into()
}

fn draft() -> Referral {
    Referral {
        id: id(1),
        case_id: id(2),
        survivor_id: id(3),
        need_id: id(4),
        provider_id: id(5),
        offer_id: None,
        attempt: 1,
        area: Area::Legal,
        kind: NeedKind::Immigration,
        urgency: Urgency::ThreeDays,
        state: State::Draft,
        status: Status::Draft,
        reason: None,
        created_at: at("2026-11-01T09:00:00Z"),
        sent_at: None,
        answered_at: None,
        started_at: None,
        ended_at: None,
        stepped_at: at("2026-11-01T09:00:00Z"),
        due_at: None,
        made_by: id(6),
    }
}

fn release(items: &[Item]) -> Release {
    Release {
        id: id(7),
        case_id: id(2),
        survivor_id: id(3),
        provider_id: id(5),
        purpose: Purpose::Referral,
        items: Codes::of(items),
        from_day: "2026-11-01".parse().unwrap(),
        until_day: "2026-12-31".parse().unwrap(),
        given: GivenHow::Signed,
        language: "km".into(),
        interpreter: Private::default(),
        revoked_on: None,
        revoked_how: None,
        recorded_by: id(6),
        recorded_at: at("2026-11-01T09:00:00Z"),
        ended_marked: false,
    }
}

fn in_state(state: State) -> Referral {
    Referral {
        state,
        status: state.usual_status(),
        sent_at: None,
        ..draft()
    }
}

#[test]
fn exactly_the_published_steps_are_allowed() {
    let diagram: serde_json::Value = serde_json::from_str(DIAGRAM).unwrap();
    let steps = diagram["transitions"].as_array().unwrap();
    assert_eq!(steps.len(), 18);
    let published = |from: State, to: State| {
        steps.iter().any(|step| {
            let any = step[0] == "*" && from != to;
            (any || step[0] == from.code()) && step[1] == to.code()
        })
    };
    for from in State::all() {
        for to in State::all() {
            assert_eq!(
                from.may_become(*to),
                published(*from, *to),
                "{from:?} → {to:?}"
            );
        }
    }
    assert_eq!(
        diagram["states"].as_array().unwrap().len(),
        State::all().len()
    );
}

#[test]
fn final_states_and_expected_reasons_are_those_of_the_standard() {
    let diagram: serde_json::Value = serde_json::from_str(DIAGRAM).unwrap();
    let holds = |list: &str, state: &State| {
        diagram[list]
            .as_array()
            .unwrap()
            .iter()
            .any(|code| code == state.code())
    };
    for state in State::all() {
        assert_eq!(state.is_final(), holds("terminal", state), "{state:?}");
        assert_eq!(
            state.expects_reason(),
            holds("reason_text_expected", state),
            "{state:?}"
        );
    }
}

#[test]
fn every_pair_of_states_steps_only_along_the_diagram() {
    let now = at("2026-11-05T09:00:00Z");
    for from in State::all() {
        for to in State::all() {
            let reason = ReferralReason::all()
                .iter()
                .copied()
                .find(|reason| reason.fits(*to));
            let step = Step {
                to: *to,
                status: None,
                reason,
                effective_at: now,
            };
            let done = in_state(*from).step(&step, id(9), id(6), now).is_ok();
            let send = (*from, *to) == (State::Draft, State::Requested);
            assert_eq!(done, from.may_become(*to) && !send, "{from:?} → {to:?}");
        }
    }
}

#[test]
fn nothing_leaves_draft_without_a_release_that_covers_provider_items_and_day() {
    let now = at("2026-11-05T09:00:00Z");
    let today = now.date_naive();
    let wanted = Codes::of(&[Item::Name, Item::Need]);
    let send = |release: Option<&Release>, today| {
        draft().send(
            &Cover {
                release,
                items: &wanted,
                today,
            },
            id(9),
            id(6),
            now,
        )
    };
    let full = release(&[Item::Name, Item::Need, Item::Age]);
    assert!(send(Some(&full), today).is_ok());
    assert!(send(None, today).is_err(), "no release");
    assert!(
        send(Some(&release(&[Item::Name])), today).is_err(),
        "an item is not covered"
    );
    let other = Release {
        provider_id: id(77),
        ..full.clone()
    };
    assert!(send(Some(&other), today).is_err(), "another provider");
    assert!(
        send(Some(&full), full.until_day).is_ok(),
        "the last day counts"
    );
    assert!(
        send(Some(&full), full.until_day.succ_opt().unwrap()).is_err(),
        "ended"
    );
    assert!(
        send(Some(&full), "2026-10-31".parse().unwrap()).is_err(),
        "not begun"
    );
    let revoked = full
        .revoke(crate::release::RevokedHow::Oral, today)
        .unwrap();
    assert!(send(Some(&revoked), today).is_err(), "taken back");
}

#[test]
fn waiting_times_come_from_the_events() {
    let items = Codes::of(&[Item::Need]);
    let full = release(&[Item::Need]);
    let cover = |day: &str| Cover {
        release: Some(&full),
        items: &items,
        today: day.parse().unwrap(),
    };
    let sent_at = at("2026-11-05T09:00:00Z");
    let (sent, _) = draft()
        .send(&cover("2026-11-05"), id(9), id(6), sent_at)
        .unwrap();
    assert_eq!(
        sent.due_at,
        Some(at("2026-11-08T09:00:00Z")),
        "72 h to answer"
    );
    let now = at("2026-12-01T09:00:00Z");
    let step = |to, day: &str| Step {
        to,
        status: None,
        reason: None,
        effective_at: at(day),
    };
    let (accepted, _) = sent
        .step(
            &step(State::Accepted, "2026-11-07T09:00:00Z"),
            id(10),
            id(6),
            now,
        )
        .unwrap();
    let (done, _) = accepted
        .step(
            &step(State::Completed, "2026-11-20T09:00:00Z"),
            id(11),
            id(6),
            now,
        )
        .unwrap();
    assert_eq!(done.answered_at, Some(at("2026-11-07T09:00:00Z")));
    assert_eq!(done.started_at, Some(at("2026-11-20T09:00:00Z")));
    assert_eq!(done.ended_at, done.started_at);
    assert_eq!(done.due_at, None);
}

#[test]
fn a_step_cannot_take_effect_before_it_was_asked_or_after_now() {
    let sent = Referral {
        sent_at: Some(at("2026-11-05T09:00:00Z")),
        ..in_state(State::Requested)
    };
    let now = at("2026-11-06T09:00:00Z");
    for day in ["2026-11-04T09:00:00Z", "2026-11-07T09:00:00Z"] {
        let step = Step {
            to: State::Accepted,
            status: None,
            reason: None,
            effective_at: at(day),
        };
        assert!(sent.step(&step, id(9), id(6), now).is_err(), "{day}");
    }
}

#[test]
fn a_status_only_stands_within_its_state() {
    for state in State::all() {
        assert!(state.usual_status().fits(*state), "{state:?}");
        for status in Status::all() {
            let homes = State::all()
                .iter()
                .filter(|state| status.fits(**state))
                .count();
            assert!(homes > 0, "{status:?} fits nowhere");
        }
    }
}

#[test]
fn an_ended_release_marks_open_referrals_once_and_leaves_drafts_and_finished_ones() {
    let now = at("2026-11-05T09:00:00Z");
    for state in State::all() {
        let marked = in_state(*state).release_ended(id(9), id(6), now);
        let open = !state.is_final() && *state != State::Draft;
        assert_eq!(marked.is_some(), open, "{state:?}");
        if let Some((referral, event)) = marked {
            assert_eq!(referral.state, *state);
            assert_eq!(event.status, Status::ReleaseEnded);
            assert_eq!(referral.status.next_actor(), NextActor::Us);
            assert!(referral.release_ended(id(10), id(6), now).is_none());
        }
    }
}
