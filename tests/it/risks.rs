//! The danger somebody is in: judged, never changed, shown at the head of the case, looked at again.

use api::FaultCode;
use chrono::TimeDelta;
use serde_json::{Value, json};
use tests::Office;

#[test]
fn the_newest_judgement_counts_and_every_earlier_one_stays() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    let case = amara.opens_case("Chinda Sok");
    let head = || amara.does("cases.get", json!({"caseId": case}))["risk"].clone();
    assert_eq!(head(), Value::Null);
    let day = |days| (harbour.clock.now().date_naive() + TimeDelta::days(days)).to_string();
    let high = json!({"caseId": case, "level": "high", "factors": ["threats", "watched"], "note": " He waits at the corner ", "reviewOn": day(3)});
    amara.does("risks.judge", high);
    assert_eq!(
        head(),
        json!({"level": "high", "day": day(0), "reviewOn": day(3)})
    );
    harbour.clock.days(3);
    let low = json!({"caseId": case, "level": "medium", "factors": []});
    let list = amara.does("risks.judge", low);
    let told: Vec<_> = list["risks"].as_array().unwrap().iter().collect();
    assert_eq!(told.len(), 2);
    assert_eq!(told[0]["level"], "medium");
    assert_eq!(told[1]["note"], "He waits at the corner");
    assert_eq!(told[1]["factors"], json!(["threats", "watched"]));
    // One that is written down late is of its day, and does not count more than a newer one.
    let late = json!({"caseId": case, "level": "immediate", "factors": [], "day": day(-1), "reviewOn": day(1)});
    amara.does("risks.judge", late);
    assert_eq!(head()["level"], "medium");
    let timeline = amara.does("cases.timeline", json!({"caseId": case, "kinds": ["plan"]}));
    let levels = timeline["entries"].as_array().unwrap().iter();
    let levels: Vec<_> = levels.map(|entry| &entry["detail"]).collect();
    assert_eq!(json!(levels), json!(["medium", "immediate", "high"]));
}

#[test]
fn a_high_risk_is_never_left_without_a_look_and_one_reminder_is_kept_of_it() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    let case = amara.opens_case("Chinda Sok");
    let day = |days| (harbour.clock.now().date_naive() + TimeDelta::days(days)).to_string();
    let judges = |level: &str, review_on: Option<String>| {
        let input = json!({"caseId": case, "level": level, "factors": [], "reviewOn": review_on});
        amara.call("risks.judge", input)
    };
    let reminders = || {
        let list = amara.does("tasks.list", json!({"caseId": case}));
        let tasks = list["tasks"].as_array().unwrap().clone().into_iter();
        let due = tasks.filter(|task| task["kind"] == "review-risk");
        due.map(|task| task["dueOn"].clone()).collect::<Vec<_>>()
    };
    for level in ["high", "immediate"] {
        let fault = judges(level, None).unwrap_err();
        assert_eq!(fault.code, FaultCode::Invalid);
        assert_eq!(fault.field.as_deref(), Some("reviewOn"));
    }
    assert!(judges("low", Some(day(0))).is_err());
    let tomorrow = json!({"caseId": case, "level": "low", "factors": [], "day": day(1)});
    let fault = amara.call("risks.judge", tomorrow).unwrap_err();
    assert_eq!(fault.field.as_deref(), Some("day"));
    assert_eq!(reminders(), [Value::Null; 0]);
    judges("immediate", Some(day(1))).unwrap();
    judges("high", Some(day(7))).unwrap();
    assert_eq!(reminders(), [json!(day(7))]);
    judges("low", None).unwrap();
    assert_eq!(reminders(), [Value::Null; 0]);
}
