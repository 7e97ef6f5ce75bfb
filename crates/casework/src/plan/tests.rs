use super::*;
use uuid::Uuid;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn goal() -> Goal {
    Goal {
        id: GoalId(Uuid::from_u128(1)),
        case_id: CaseId(Uuid::from_u128(2)),
        wording: Private("To sleep through the night".into()),
        area: Area::Therapy,
        status: GoalStatus::Open,
        agreement: GoalAgreement::Agreed,
        set_on: day("2026-03-01"),
        target_on: None,
        review_on: Some(day("2026-04-01")),
        ended_on: None,
    }
}

#[test]
fn a_goal_that_is_reached_ends_and_asks_for_no_further_look() {
    let next = Some(day("2026-05-01"));
    let half_way = goal().reviewed(GoalProgress::HalfWay, day("2026-04-01"), next);
    let half_way = half_way.unwrap();
    assert_eq!(half_way.status, GoalStatus::Open);
    assert_eq!(next_review(std::slice::from_ref(&half_way)), next);
    let reached = half_way.reviewed(
        GoalProgress::Reached,
        day("2026-05-01"),
        Some(day("2026-06-01")),
    );
    let reached = reached.unwrap();
    assert_eq!(reached.status, GoalStatus::Reached);
    assert_eq!(reached.ended_on, Some(day("2026-05-01")));
    assert_eq!(next_review(std::slice::from_ref(&reached)), None);
    let again = reached.reviewed(GoalProgress::Begun, day("2026-05-02"), None);
    assert_eq!(
        again.unwrap_err(),
        Invalid::of("goalId", Reason::AlreadyDone)
    );
}

#[test]
fn a_look_comes_after_the_goal_was_set_and_the_next_one_later() {
    let early = goal().reviewed(GoalProgress::Begun, day("2026-02-28"), None);
    assert_eq!(early.unwrap_err(), Invalid::of("day", Reason::BeforeStart));
    let same = day("2026-04-01");
    let twice = goal().reviewed(GoalProgress::Begun, same, Some(same));
    assert_eq!(
        twice.unwrap_err(),
        Invalid::of("reviewOn", Reason::BeforeStart)
    );
}

#[test]
fn what_was_set_aside_can_be_taken_up_again() {
    let aside = goal().set_aside(day("2026-04-02")).unwrap();
    assert_eq!(aside.ended_on, Some(day("2026-04-02")));
    assert!(aside.clone().set_aside(day("2026-04-03")).is_err());
    let open = aside.taken_up();
    assert_eq!((open.status, open.ended_on), (GoalStatus::Open, None));
}

#[test]
fn an_action_remembers_the_day_on_which_it_ended_and_forgets_it_when_it_is_open_again() {
    let action = Action {
        id: ActionId(Uuid::from_u128(3)),
        case_id: CaseId(Uuid::from_u128(2)),
        goal_id: GoalId(Uuid::from_u128(1)),
        title: Private::default(),
        doer: ActionDoer::Survivor,
        member_id: None,
        due_on: None,
        status: ActionStatus::Open,
        ended_on: None,
    };
    let done = action.with_status(ActionStatus::Done, day("2026-04-02"));
    assert_eq!(done.ended_on, Some(day("2026-04-02")));
    let still = done.with_status(ActionStatus::Done, day("2026-04-09"));
    assert_eq!(still.ended_on, Some(day("2026-04-02")));
    let open = still.with_status(ActionStatus::Open, day("2026-04-10"));
    assert_eq!(open.ended_on, None);
}
