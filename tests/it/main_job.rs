//! The main job, through the command table: a case, three referrals, answers, outcomes, a report.

use api::FaultCode;
use serde_json::json;
use tests::Office;
use tests::office::text;

#[test]
fn a_survivor_is_referred_and_every_referral_is_followed_to_its_end() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    let clinic = amara.adds_provider("River Counselling", "therapy");
    let case = amara.opens_case("Chinda Sok");
    let referral = amara.refers(&case, &clinic, "trauma-therapy");
    assert_eq!(referral["row"]["state"], "requested");
    harbour.clock.days(1);
    let accepted = amara.steps(&referral, "accepted", None);
    assert_eq!(accepted["answerDays"], 1.0);
    harbour.clock.days(3);
    let session = json!({"caseId": case, "attendance": "attended", "referralId": referral["row"]["id"], "completes": true});
    amara.does("therapy.record", session);
    let done = amara.does(
        "referrals.get",
        json!({"referralId": referral["row"]["id"]}),
    );
    assert_eq!(done["row"]["state"], "completed");
    assert_eq!(done["serviceDays"], 4.0);
    let view = amara.does("cases.get", json!({"caseId": case}));
    assert_eq!(view["name"], "Chinda Sok");
    assert_eq!(view["needs"][0]["status"], "completed");
}

#[test]
fn nothing_is_sent_without_a_release_and_the_refusal_changes_nothing() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    let clinic = amara.adds_provider("River Counselling", "therapy");
    let case = amara.opens_case("Chinda Sok");
    let input = json!({"caseId": case, "kind": "counselling", "urgency": "2w", "providerId": clinic["id"],
        "what": "", "items": ["name"], "send": true});
    assert_eq!(
        amara.refused("referrals.create", input),
        FaultCode::ReleaseMissing
    );
    let board = amara.does("referrals.board", json!({"openOnly": false}));
    assert_eq!(board["total"], 0);
}

#[test]
fn taking_a_release_back_marks_open_referrals_and_makes_a_task_at_once() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    let clinic = amara.adds_provider("River Counselling", "therapy");
    let case = amara.opens_case("Chinda Sok");
    let referral = amara.refers(&case, &clinic, "counselling");
    let revoked = amara.does(
        "releases.revoke",
        json!({"releaseId": referral["releaseId"], "how": "oral"}),
    );
    assert_eq!(revoked["marked"][0], referral["row"]["id"]);
    let after = amara.does(
        "referrals.get",
        json!({"referralId": referral["row"]["id"]}),
    );
    assert_eq!(after["row"]["status"], "release-ended");
    assert_eq!(after["covered"], false);
    assert_eq!(
        amara.refused(
            "referrals.letter",
            json!({"referralId": referral["row"]["id"]})
        ),
        FaultCode::ReleaseMissing
    );
    let tasks = amara.does("tasks.list", json!({"caseId": case}));
    assert_eq!(tasks["tasks"][0]["kind"], "tell-provider");
}

#[test]
fn turning_the_clock_back_revives_no_release() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    let clinic = amara.adds_provider("River Counselling", "therapy");
    let case = amara.opens_case("Chinda Sok");
    let release = amara.records_release(&case, &clinic);
    harbour.clock.days(200);
    amara.does(
        "notes.write",
        json!({"caseId": case, "kind": "general", "text": "a day has passed"}),
    );
    harbour.clock.days(-195);
    amara.lock_and_unlock();
    let input = json!({"caseId": case, "kind": "counselling", "urgency": "2w", "providerId": clinic["id"],
        "what": "", "items": ["name"], "releaseId": release, "send": true});
    assert_eq!(
        amara.refused("referrals.create", input),
        FaultCode::ReleaseMissing
    );
}

#[test]
fn a_clock_that_was_only_looked_at_revives_nothing_either() {
    for looked in [false, true] {
        let harbour = Office::harbour();
        let amara = harbour.amara();
        let clinic = amara.adds_provider("River Counselling", "therapy");
        let case = amara.opens_case("Chinda Sok");
        let release = amara.records_release(&case, &clinic);
        let standing = || {
            let releases = amara.does("releases.list", json!({"caseId": case}));
            text(&releases["releases"][0]["state"])
        };
        assert_eq!(standing(), "valid");
        // Once in a session that sees midnight pass, once in one that is opened after it.
        if looked {
            harbour.clock.days(200);
            assert_eq!(standing(), "ended");
        } else {
            harbour.clock.days(200);
            amara.lock_and_unlock();
        }
        harbour.clock.days(-195);
        amara.lock_and_unlock();
        assert_eq!(standing(), "ended");
        let input = json!({"caseId": case, "kind": "counselling", "urgency": "2w",
            "providerId": clinic["id"], "what": "", "items": ["name"], "releaseId": release,
            "send": true});
        let refused = amara.refused("referrals.create", input);
        assert_eq!(refused, FaultCode::ReleaseMissing);
    }
}

#[test]
fn a_decline_leads_to_a_next_attempt_under_the_same_need() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    let (first, second) = (
        amara.adds_provider("First Clinic", "therapy"),
        amara.adds_provider("Second Clinic", "therapy"),
    );
    let case = amara.opens_case("Chinda Sok");
    let referral = amara.refers(&case, &first, "counselling");
    amara.steps(&referral, "rejected", Some("no-capacity"));
    let release = amara.records_release(&case, &second);
    let input = json!({"caseId": case, "needId": referral["row"]["needId"], "kind": "counselling", "urgency": "72h",
        "providerId": second["id"], "what": "", "items": ["name"], "releaseId": release, "send": true});
    let next = amara.does("referrals.create", input);
    assert_eq!(next["row"]["attempt"], 2);
    assert_eq!(next["attempts"][0]["state"], "rejected");
    assert_eq!(text(&next["attempts"][1]["id"]), text(&next["row"]["id"]));
}

#[test]
fn the_board_shows_the_same_silence_as_today() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    let clinic = amara.adds_provider("River Counselling", "therapy");
    let case = amara.opens_case("Chinda Sok");
    amara.refers(&case, &clinic, "counselling");
    let silent = || amara.does("referrals.board", json!({"silent": true}))["total"].clone();
    assert_eq!(silent(), 0);
    harbour.clock.days(91);
    assert_eq!(silent(), 1);
    assert_eq!(amara.does("today.get", json!({}))["noNewsTotal"], silent());
}

#[test]
fn who_is_found_by_another_name_is_shown_with_code_used_name_and_that_name() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    let case = amara.opens_case("Chinda Sok");
    amara.does(
        "survivors.putName",
        json!({"caseId": case, "kind": "nickname", "text": "Mara Example", "avoid": false}),
    );
    let hit = amara.does("search.all", json!({"text": "Mara Example"}))["hits"][0].clone();
    assert_eq!(hit["title"], "Chinda Sok");
    assert_eq!(hit["detail"], "C-10001");
    assert_eq!(hit["also"], "Mara Example");
    let plain = amara.does("search.all", json!({"text": "Chinda Sok"}))["hits"][0].clone();
    assert_eq!(plain["also"], serde_json::Value::Null);
}
