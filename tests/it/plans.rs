//! The support plan: goals in the person's words, what is done for them, and looks at how far they are.

use api::FaultCode;
use serde_json::{Value, json};
use tests::Office;
use tests::desk::TestDesk;

fn sets(desk: &TestDesk, case: &str, wording: &str, review_on: Option<&str>) -> Value {
    let goal = json!({"caseId": case, "wording": wording, "area": "career", "agreement": "agreed", "reviewOn": review_on});
    let plan = desk.does("plans.putGoal", goal);
    let goals = plan["goals"].as_array().unwrap();
    goals.last().unwrap().clone()
}

fn reminders(desk: &TestDesk, case: &str) -> Vec<Value> {
    let list = desk.does("tasks.list", json!({"caseId": case}));
    let due = |task: &Value| (task["kind"] == "review-plan").then(|| task["dueOn"].clone());
    list["tasks"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(due)
        .collect()
}

#[test]
fn a_goal_goes_from_its_first_words_to_its_end_and_every_look_at_it_stays() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    let case = amara.opens_case("Chinda Sok");
    let today = harbour.clock.now().date_naive();
    let later = today + chrono::TimeDelta::days(28);
    let goal = sets(
        &amara,
        &case,
        " Work in a kitchen ",
        Some(&later.to_string()),
    );
    assert_eq!(goal["wording"], "Work in a kitchen");
    assert_eq!(goal["setOn"], json!(today));
    let action = json!({"goalId": goal["id"], "title": "Ask at the bakery", "doer": "survivor", "dueOn": today});
    let plan = amara.does("plans.putAction", action);
    let action = plan["goals"][0]["actions"][0]["id"].clone();
    harbour.clock.days(28);
    let plan = amara.does("plans.get", json!({"caseId": case}));
    assert_eq!(plan["goals"][0]["actions"][0]["isLate"], true);
    amara.does(
        "plans.setAction",
        json!({"actionId": action, "status": "done"}),
    );
    let look = json!({"goalId": goal["id"], "progress": "half-way", "note": "One trial day"});
    amara.does("plans.review", look);
    harbour.clock.days(10);
    let plan = amara.does(
        "plans.review",
        json!({"goalId": goal["id"], "progress": "reached"}),
    );
    let goal = &plan["goals"][0];
    assert_eq!(goal["status"], "reached");
    assert_eq!(goal["endedOn"], json!(harbour.clock.now().date_naive()));
    assert_eq!(goal["actions"][0]["status"], "done");
    let seen: Vec<_> = goal["reviews"].as_array().unwrap().iter().collect();
    assert_eq!(
        json!([
            seen[0]["progress"],
            seen[0]["note"],
            seen[0]["author"],
            seen[1]["progress"]
        ]),
        json!(["half-way", "One trial day", "Amara", "reached"])
    );
    let timeline = amara.does("cases.timeline", json!({"caseId": case, "kinds": ["plan"]}));
    let told = timeline["entries"].as_array().unwrap().iter();
    let told: Vec<_> = told.map(|entry| &entry["what"]).collect();
    assert_eq!(json!(told), json!(["reviewed", "reviewed", "set"]));
}

#[test]
fn one_reminder_is_kept_of_the_day_on_which_the_plan_is_looked_at_next() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    let case = amara.opens_case("Chinda Sok");
    let day = |days| (harbour.clock.now().date_naive() + chrono::TimeDelta::days(days)).to_string();
    let none: [Value; 0] = [];
    let first = sets(&amara, &case, "A room of my own", Some(&day(30)));
    assert_eq!(reminders(&amara, &case), [json!(day(30))]);
    let second = sets(&amara, &case, "See my sister", Some(&day(14)));
    assert_eq!(reminders(&amara, &case), [json!(day(14))]);
    let aside = json!({"goalId": second["id"], "turn": "set-aside"});
    amara.does("plans.turnGoal", aside);
    assert_eq!(reminders(&amara, &case), [json!(day(30))]);
    let again = json!({"goalId": second["id"], "turn": "take-up"});
    let plan = amara.does("plans.turnGoal", again);
    // When it was to be looked at is past; who takes it up says it anew.
    assert_eq!(plan["goals"][1]["reviewOn"], Value::Null);
    let look = json!({"goalId": first["id"], "progress": "begun", "reviewOn": day(60)});
    let plan = amara.does("plans.review", look);
    assert_eq!(plan["reviewOn"], day(60));
    assert_eq!(reminders(&amara, &case), [json!(day(60))]);
    let aside = json!({"goalId": first["id"], "turn": "set-aside"});
    amara.does("plans.turnGoal", aside);
    assert_eq!(reminders(&amara, &case), none);
    // One deed: taken back, the goal is open again and so is the reminder.
    amara.does("undo.last", json!({}));
    assert_eq!(reminders(&amara, &case), [json!(day(60))]);
}

#[test]
fn what_cannot_be_is_refused_at_its_field_and_nothing_is_kept() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    let case = amara.opens_case("Chinda Sok");
    let goal = sets(&amara, &case, "A room of my own", None);
    let today = harbour.clock.now().date_naive();
    let (before, after) = (today.pred_opt().unwrap(), today.succ_opt().unwrap());
    let of_goal = |more: Value| {
        let mut input =
            json!({"caseId": case, "wording": "x", "area": "other", "agreement": "agreed"});
        input
            .as_object_mut()
            .unwrap()
            .extend(more.as_object().unwrap().clone());
        ("plans.putGoal", input)
    };
    let of_review = |more: Value| {
        let mut input = json!({"goalId": goal["id"], "progress": "begun"});
        input
            .as_object_mut()
            .unwrap()
            .extend(more.as_object().unwrap().clone());
        ("plans.review", input)
    };
    for ((name, input), field) in [
        (of_goal(json!({"wording": "  "})), "wording"),
        (of_goal(json!({"wording": "x".repeat(2_001)})), "wording"),
        (of_goal(json!({"targetOn": before})), "targetOn"),
        (of_goal(json!({"reviewOn": before})), "reviewOn"),
        (of_review(json!({"day": after})), "day"),
        (of_review(json!({"day": before})), "day"),
        (of_review(json!({"reviewOn": today})), "reviewOn"),
    ] {
        let fault = amara.call(name, input.clone()).unwrap_err();
        assert_eq!(fault.field.as_deref(), Some(field), "{input}");
    }
    let nowhere = json!({"goalId": case, "title": "x", "doer": "survivor"});
    assert_eq!(
        amara.refused("plans.putAction", nowhere),
        FaultCode::NotFound
    );
    let plan = amara.does("plans.get", json!({"caseId": case}));
    assert_eq!(plan["goals"].as_array().unwrap().len(), 1);
    assert_eq!(plan["goals"][0]["reviews"], json!([]));
}

#[test]
fn nothing_of_one_case_is_written_into_another() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    let (case, other) = (
        amara.opens_case("Chinda Sok"),
        amara.opens_case("Ada Example"),
    );
    let goal = sets(&amara, &case, "A room of my own", None);
    let elsewhere = sets(&amara, &other, "See my sister", None);
    let action = json!({"goalId": goal["id"], "title": "Ask", "doer": "survivor"});
    let plan = amara.does("plans.putAction", action);
    let action = &plan["goals"][0]["actions"][0]["id"];
    let training = json!({"caseId": case, "kind": "language", "title": "x", "status": "planned"});
    let training = amara.does("career.putTraining", training);
    for (name, input) in [
        (
            "plans.putGoal",
            json!({"id": goal["id"], "caseId": other, "wording": "x", "area": "other", "agreement": "agreed"}),
        ),
        (
            "plans.putAction",
            json!({"id": action, "goalId": elsewhere["id"], "title": "x", "doer": "survivor"}),
        ),
        (
            "career.putTraining",
            json!({"id": training["trainings"][0]["id"], "caseId": other, "kind": "language", "title": "x", "status": "planned"}),
        ),
    ] {
        assert_eq!(amara.refused(name, input), FaultCode::NotFound, "{name}");
    }
}

#[test]
fn the_copy_to_take_along_holds_what_is_open_and_agreed_and_is_on_record() {
    let harbour = Office::harbour();
    let amara = harbour.member("Amara", &["caseworker", "auditor"]);
    let case = amara.opens_case("Chinda Sok");
    let goal = sets(&amara, &case, "A room of my own", None);
    let aside = sets(&amara, &case, "Something else", None);
    let turn = json!({"goalId": aside["id"], "turn": "set-aside"});
    amara.does("plans.turnGoal", turn);
    let not_agreed = json!({"caseId": case, "wording": "What others want", "area": "other", "agreement": "disagreed"});
    amara.does("plans.putGoal", not_agreed);
    let me = amara.does("members.list", json!({}))["members"][0]["id"].clone();
    for (title, status) in [("Ask", "open"), ("Asked", "done"), ("Not that", "dropped")] {
        let action = json!({"goalId": goal["id"], "title": title, "doer": "member", "memberId": me, "status": status});
        amara.does("plans.putAction", action);
    }
    let look = json!({"goalId": goal["id"], "progress": "begun", "note": "Hard weeks"});
    amara.does("plans.review", look);
    let copy = amara.does("plans.copy", json!({"caseId": case}));
    let text = copy.to_string();
    assert!(text.contains("A room of my own") && text.contains("\"Ask\""));
    let left_out = [
        "Something else",
        "What others want",
        "Asked",
        "Not that",
        "Hard weeks",
        "Amara",
    ];
    for word in left_out {
        assert!(!text.contains(word), "{word}");
    }
    let log = amara.does("audit.list", json!({"deed": "print-plan"}));
    assert_eq!(log["lines"].as_array().unwrap().len(), 1);
}
