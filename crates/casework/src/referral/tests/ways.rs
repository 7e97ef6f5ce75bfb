//! What the steps of a referral come to, also when two members took them at once.

use super::*;

/// A sent referral with its two steps.
fn sent() -> (Referral, Vec<ReferralEvent>) {
    let items = Codes::of(&[Item::Need]);
    let full = release(&[Item::Need]);
    let cover = Cover {
        release: Some(&full),
        items: &items,
        today: "2026-11-05".parse().unwrap(),
    };
    let first = draft().first_event(id(100));
    let now = at("2026-11-05T09:00:00Z");
    let (sent, event) = draft().send(&cover, id(101), id(6), now).unwrap();
    (sent, vec![first, event.after(Some(id(100)))])
}

/// One more step, by the tenth minute `n` after the sending, after the last one of `steps`.
fn stepped(
    referral: &Referral,
    steps: &[ReferralEvent],
    to: State,
    n: i64,
) -> (Referral, Vec<ReferralEvent>) {
    let moment = at("2026-11-05T09:00:00Z") + chrono::TimeDelta::minutes(n * 10);
    let reasons = ReferralReason::all().iter().copied();
    let step = Step {
        to,
        status: None,
        reason: { reasons }.find(|reason| reason.fits(to)),
        effective_at: moment,
    };
    let fresh = id(200 + u128::try_from(n).unwrap());
    let (next, event) = referral.step(&step, fresh, id(6), moment).unwrap();
    let mut steps = steps.to_vec();
    steps.push(event.after(steps.last().map(|last| last.id)));
    (next, steps)
}

#[test]
fn what_the_steps_come_to_is_what_the_row_says_in_any_order_and_by_any_clock() {
    for (from, to) in STEPS {
        let (mut referral, mut steps) = sent();
        // Some way that leads there: every state is at most three steps from asked.
        let way: &[State] = match from {
            State::Draft => continue,
            State::Requested => &[],
            State::Accepted => &[State::Accepted],
            State::InProgress => &[State::Accepted, State::InProgress],
            _ => &[State::Accepted, State::OnHold],
        };
        for (n, state) in (1..).zip(way.iter().chain([&to])) {
            (referral, steps) = stepped(&referral, &steps, *state, n);
        }
        let last = steps.last().map(|step| step.id);
        for _ in 0..steps.len() {
            steps.rotate_left(1);
            // Clocks that run against each other do not change who followed whom.
            let mut odd = steps.clone();
            for (n, step) in (0..).zip(&mut odd) {
                step.recorded_at = at("2020-01-01T00:00:00Z") + chrono::TimeDelta::days(n % 3);
            }
            for steps in [&steps, &odd] {
                let settled = draft().settled(steps);
                assert_eq!(settled.referral, referral, "{from:?} {to:?}");
                assert_eq!(settled.last, last);
                assert!(settled.beside.is_empty() && settled.not_applied.is_empty());
            }
        }
    }
}

#[test]
fn of_two_steps_that_did_not_know_of_each_other_the_one_that_takes_back_is_shown() {
    let (asked, steps) = sent();
    let (_, begun) = stepped(&asked, &steps, State::Accepted, 1);
    let (accepted, _) = stepped(&asked, &steps, State::Accepted, 1);
    let (_, begun) = stepped(&accepted, &begun, State::InProgress, 2);
    let ended = asked.release_ended(id(300), id(6), at("2026-11-05T09:05:00Z"));
    let (marked, mark) = ended.unwrap();
    let mut both = begun.clone();
    both.push(mark.after(steps.last().map(|step| step.id)));
    for _ in 0..both.len() {
        both.rotate_left(1);
        let settled = draft().settled(&both);
        assert_eq!(
            settled.referral, marked,
            "earlier, shorter, and still shown"
        );
        assert_eq!(settled.last, Some(id(300)));
        assert_eq!(settled.beside, [begun.last().unwrap().id]);
        assert!(settled.not_applied.is_empty());
    }
}

#[test]
fn impossible_steps_are_given_back_instead_of_dropped() {
    let (asked, steps) = sent();
    let (accepted, steps) = stepped(&asked, &steps, State::Accepted, 1);
    let (failed, mut steps) = stepped(&accepted, &steps, State::Failed, 2);
    let after = |n: u128, before: u128, from: State, to: State| ReferralEvent {
        id: id(n),
        from_state: from,
        to_state: to,
        follows: Some(id(before)),
        ..steps[1].clone()
    };
    let impossible = [
        // Not a step; from another state than the one before led to; after one that is not there.
        after(301, 201, State::Accepted, State::Requested),
        after(302, 201, State::Requested, State::Rejected),
        after(303, 999, State::Accepted, State::Completed),
        // Allowed in itself, after one that is not.
        after(304, 302, State::Rejected, State::EnteredInError),
        // What has ended stays as it is.
        after(305, 202, State::Failed, State::Failed),
    ];
    steps.extend(impossible.clone());
    let settled = draft().settled(&steps);
    assert_eq!(settled.referral, failed);
    assert_eq!(settled.not_applied, impossible.map(|step| step.id));
}
