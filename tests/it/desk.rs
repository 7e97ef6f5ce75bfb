//! Daily work at the desk: finding people, tasks, undo, the audit log.

use api::FaultCode;
use serde_json::{Value, json};
use tests::office::text;
use tests::{Office, TestDesk};

#[test]
fn a_person_is_found_by_a_wrong_spelling_by_another_script_and_by_phone() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    let case = amara.opens_case("Chinda Sokh");
    amara.does(
        "survivors.putName",
        json!({"caseId": case, "kind": "other-script", "text": "ចិន្តា សុខ", "avoid": false}),
    );
    amara.does("survivors.putContact", json!({"caseId": case, "kind": "phone", "value": "+00 000 4711", "safety": "safe", "note": ""}));
    for other in ["Elena Munteanu", "Blessing Okafor", "Luz Hernández"] {
        amara.opens_case(other);
    }
    for typed in [
        "Chenda Sok",
        "chinda",
        "Sokh Chinda",
        "ចិន្តា",
        "0004711",
        "C-10001",
    ] {
        let list = amara.does("cases.list", json!({"text": typed}));
        assert_eq!(text(&list["rows"][0]["id"]), case, "{typed}: {list}");
        let hits = amara.does("search.all", json!({"text": typed}));
        assert_eq!(hits["hits"][0]["caseId"], case.as_str(), "{typed}");
    }
}

#[test]
fn a_provider_is_found_by_a_wrong_spelling_above_people_who_sound_a_little_like_it() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    for name in ["Hopefully Kline", "Hope Munteanu", "Nicolae Clinescu"] {
        amara.opens_case(name);
    }
    let titles = |typed: &str| {
        let found = amara.does("search.all", json!({"text": typed}));
        let hits = found["hits"].as_array().unwrap().iter();
        hits.map(|hit| text(&hit["title"])).collect::<Vec<_>>()
    };
    // Asked before there is one: the index is there and follows.
    assert!(!titles("hope clinik").contains(&"Hope Clinic".to_owned()));
    let clinic = amara.does(
        "providers.put",
        json!({"name": "Hope Clinic", "alternateName": "Casa Esperanza"}),
    );
    for typed in [
        "hope clinik",
        "Hope Clinic",
        "hope cli",
        "hop clinic",
        "Clinic Hope",
        "casa esperansa",
    ] {
        let found = titles(typed);
        assert_eq!(found[0], "Hope Clinic", "{typed}: {found:?}");
        let times = found.iter().filter(|title| *title == "Hope Clinic");
        assert_eq!(times.count(), 1, "{typed}: {found:?}");
    }
    assert_eq!(titles("Hope Munteanu")[0], "Hope Munteanu");
    amara.does(
        "providers.put",
        json!({"id": clinic["id"], "name": "Quiet House"}),
    );
    assert!(!titles("hope clinik").contains(&"Quiet House".to_owned()));
    assert_eq!(titles("quiet hause")[0], "Quiet House");
    amara.lock_and_unlock();
    assert_eq!(titles("quiet hause")[0], "Quiet House");
}

#[test]
fn undo_takes_back_the_last_deed_and_says_which() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    let task = amara.does("tasks.put", json!({"title": "Call the clinic"}));
    amara.does("tasks.finish", json!({"taskId": task["id"]}));
    assert_eq!(amara.does("undo.last", json!({}))["deed"], "edit-task");
    assert_eq!(amara.does("tasks.list", json!({"done": false}))["total"], 1);
    amara.does("undo.last", json!({}));
    assert_eq!(amara.does("tasks.list", json!({"done": false}))["total"], 0);
}

#[test]
fn a_case_closes_and_opens_again_and_its_history_says_so() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    let case = amara.opens_case("Chinda Sok");
    amara.does(
        "cases.close",
        json!({"caseId": case, "reason": "moved-away"}),
    );
    assert_eq!(
        amara.refused(
            "needs.put",
            json!({"caseId": case, "kind": "housing", "urgency": "24h"})
        ),
        FaultCode::Invalid
    );
    amara.does("cases.reopen", json!({"caseId": case}));
    let line = amara.does("cases.timeline", json!({"caseId": case, "kinds": ["case"]}));
    let turns: Vec<String> = line["entries"]
        .as_array()
        .unwrap()
        .iter()
        .map(|e| text(&e["what"]))
        .collect();
    assert_eq!(turns.len(), 3);
    assert!(turns.contains(&"reopened".to_owned()));
}

#[test]
fn reading_a_case_is_on_record_before_it_is_shown_once_a_minute() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    let case = amara.opens_case("Chinda Sok");
    let reads = || {
        amara.does("audit.list", json!({"deed": "read-case"}))["total"]
            .as_i64()
            .unwrap()
    };
    amara.does("cases.get", json!({"caseId": case}));
    amara.does("notes.list", json!({"caseId": case}));
    assert_eq!(reads(), 1);
    harbour.clock.turn(chrono::TimeDelta::minutes(2));
    amara.does("cases.get", json!({"caseId": case}));
    assert_eq!(reads(), 2);
    assert_eq!(amara.does("audit.verify", json!({}))["auditOk"], true);
}

#[test]
fn every_demographic_answer_may_be_missing_for_a_reason() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    let case = amara.opens_case("Chinda Sok");
    for why in ["not-asked", "unknown", "prefers-not-to-say", "declined"] {
        let facts = json!({"caseId": case, "ageBand": why, "gender": why, "exploitation": why, "region": why, "statistics": "given"});
        amara.does("cases.facts", facts);
        let view = amara.does("cases.get", json!({"caseId": case}));
        assert_eq!(
            (&view["gender"], &view["ageBand"]),
            (&json!(why), &json!(why))
        );
    }
    amara.does(
        "cases.facts",
        json!({"caseId": case, "statistics": "given"}),
    );
    assert!(
        amara.does("cases.get", json!({"caseId": case}))["gender"].is_null(),
        "blank is none of them"
    );
}

#[test]
fn the_last_administrator_stays() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    let me = amara.does("members.list", json!({}))["members"][0].clone();
    let input = json!({"id": me["id"], "name": "Amara", "roles": ["caseworker"], "active": true});
    assert_eq!(amara.refused("members.put", input), FaultCode::Invalid);
}

/// A command's whole reply, with what it touched and whether it can be taken back.
fn reply(amara: &TestDesk, name: &str, input: serde_json::Value) -> serde_json::Value {
    let reply = amara.desk.call(name, &input.to_string()).unwrap();
    serde_json::from_str(&reply).unwrap()
}

#[test]
fn a_reply_says_whether_this_very_deed_can_be_taken_back() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    let case = amara.opens_case("Chinda Sok");
    let undoable = |name, input| reply(&amara, name, input)["undoable"].clone();
    let note = json!({"caseId": case, "kind": "general", "text": "came by"});
    assert_eq!(undoable("tasks.put", json!({"title": "Call"})), true);
    assert_eq!(undoable("tasks.list", json!({"done": false})), false);
    assert_eq!(undoable("notes.write", note), false, "only ever added to");
    let agency = json!({"name": harbour.agency, "newsDays": 14});
    assert_eq!(undoable("agency.put", agency), false, "nothing was changed");
    assert_eq!(undoable("undo.last", json!({})), false);
}

#[test]
fn a_rule_of_the_day_neither_drops_an_undo_nor_can_be_taken_back() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    let case = amara.opens_case("Chinda Sok");
    let clinic = amara.adds_provider("River Counselling", "therapy");
    amara.records_release(&case, &clinic);
    amara.does("tasks.put", json!({"title": "Call the clinic"}));
    harbour.clock.turn(chrono::TimeDelta::days(400));
    let today = reply(&amara, "today.get", json!({}));
    let touched = today["touched"].as_array().unwrap();
    assert!(
        touched.contains(&json!("releases")),
        "it has ended: {today}"
    );
    assert_eq!(today["undoable"], false);
    assert_eq!(amara.does("undo.last", json!({}))["deed"], "edit-task");
    let left = amara.does("releases.list", json!({"caseId": case}));
    assert_ne!(left["releases"][0]["state"], "valid", "still ended: {left}");
}

#[test]
fn a_list_that_is_remembered_follows_every_write() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    let counts = || {
        let cases = amara.does("cases.list", json!({"sort": "code"}));
        let board = amara.does("referrals.board", json!({}));
        let rows = cases["rows"].as_array().unwrap().len() as i64;
        assert_eq!(cases["total"], rows);
        assert_eq!(
            board["total"],
            board["rows"].as_array().unwrap().len() as i64
        );
        (rows, board["total"].as_i64().unwrap())
    };
    let before = counts();
    assert_eq!(counts(), before);
    let provider = amara.adds_provider("Lotus Legal Aid", "legal");
    let case = amara.opens_case("Samira Example");
    assert_eq!(counts(), (before.0 + 1, before.1));
    amara.records_release(&case, &provider);
    amara.refers(&case, &provider, "immigration");
    assert_eq!(counts(), (before.0 + 1, before.1 + 1));
    amara.does("undo.last", json!({}));
    counts();
}

#[test]
fn a_board_that_is_remembered_still_follows_the_clock_and_lists_what_ended_behind() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    let provider = amara.adds_provider("Lotus Legal Aid", "legal");
    let case = amara.opens_case("Samira Example");
    amara.records_release(&case, &provider);
    let ended = amara.refers(&case, &provider, "immigration");
    amara.steps(&ended, "rejected", Some("no-capacity"));
    let open = amara.refers(&case, &provider, "immigration");
    let ids = |input: Value| {
        let board = amara.does("referrals.board", input);
        let rows = board["rows"].as_array().unwrap();
        let counts = board["counts"].as_array().unwrap().iter();
        let late: i64 = counts.map(|count| count["late"].as_i64().unwrap()).sum();
        let ids: Vec<Value> = rows.iter().map(|row| row["id"].clone()).collect();
        (ids, board["total"].as_i64().unwrap(), late)
    };
    let [open, ended] = [&open, &ended].map(|referral| referral["row"]["id"].clone());
    assert_eq!(ids(json!({})), (vec![open.clone()], 1, 0));
    assert_eq!(ids(json!({"late": true})), (vec![], 0, 0));
    assert_eq!(ids(json!({"silent": true})), (vec![], 0, 0));
    let all = json!({"openOnly": false});
    assert_eq!(ids(all.clone()), (vec![open.clone(), ended.clone()], 2, 0));
    let second = json!({"openOnly": false, "offset": 1, "limit": 1});
    assert_eq!(ids(second), (vec![ended.clone()], 2, 0));
    let rejected = json!({"openOnly": false, "state": "rejected"});
    assert_eq!(ids(rejected), (vec![ended.clone()], 1, 0));
    let nobody = json!({"openOnly": false, "nextActor": "nobody"});
    assert_eq!(ids(nobody), (vec![ended], 1, 0));
    // Read anew, it is what was followed: after a step, and after one that ends.
    let more = [0, 1, 2].map(|_| amara.refers(&case, &provider, "immigration"));
    amara.steps(&more[0], "accepted", None);
    amara.steps(&more[1], "rejected", Some("no-capacity"));
    let followed = ids(all.clone());
    amara.lock_and_unlock();
    assert_eq!(ids(all.clone()), followed);
    for referral in &more {
        amara.does(
            "referrals.step",
            json!({"referralId": referral["row"]["id"], "to": "entered-in-error"}),
        );
    }
    // Nothing is written from here on.
    harbour.clock.days(60);
    assert_eq!(ids(json!({"late": true})), (vec![open.clone()], 1, 1));
    assert_eq!(ids(json!({"silent": true})), (vec![open], 1, 1));
    assert_eq!(ids(all).2, 1);
}
