//! Who sits at the desk and where: the guard of the desk, the computer, and what outlives the lock.

use serde_json::json;
use tests::Office;
use tests::desk::PASSPHRASE;
use tests::office::text;

#[test]
fn whoever_guards_the_desk_never_waits_for_a_long_deed() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    let (tell, told) = std::sync::mpsc::channel();
    let desk = &amara.desk;
    std::thread::scope(|scope| {
        desk.with_store(|_| {
            scope.spawn(|| tell.send((desk.is_open(), desk.idle_minutes(), desk.is_busy())));
            let soon = std::time::Duration::from_secs(20);
            assert_eq!(told.recv_timeout(soon), Ok((true, Some(5), true)));
        });
    });
    assert!(!desk.is_busy());
    amara.does("preferences.suit", json!({"computer": "shared"}));
    assert_eq!(desk.idle_minutes(), Some(3));
    desk.lock();
    assert_eq!((desk.is_open(), desk.idle_minutes()), (false, None));
}

#[test]
fn the_place_of_the_computer_sets_what_suits_it_and_can_be_changed() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    let mut mine = amara.does("preferences.suit", json!({"computer": "carried"}));
    assert_eq!(
        (&mine["namesHidden"], &mine["idleMinutes"]),
        (&json!(true), &json!(2))
    );
    mine["idleMinutes"] = json!(4);
    amara.does("preferences.put", mine);
    amara.lock_and_unlock();
    let kept = amara.does("desk.status", json!({}))["preferences"].clone();
    assert_eq!(
        (&kept["computer"], &kept["idleMinutes"]),
        (&json!("carried"), &json!(4))
    );
    // Another computer: what suits it follows, the rest stays.
    let office = amara.does("preferences.suit", json!({"computer": "office"}));
    assert_eq!(
        (&office["namesHidden"], &office["idleMinutes"]),
        (&json!(false), &json!(5))
    );
}

#[test]
fn after_the_lock_one_is_where_one_was_until_the_day_is_over() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    let case = amara.opens_case("Chinda Sok");
    let here = json!({"page": "case", "id": case, "tab": "notes"});
    amara.does("resume.put", here.clone());
    amara.desk.lock();
    let door = amara.does("desk.status", json!({}));
    assert!(door["resume"].is_null(), "the door tells no place: {door}");
    let open = amara.does("vault.unlock", json!({"passphrase": PASSPHRASE}));
    assert_eq!(open["resume"], here);
    harbour.clock.turn(chrono::TimeDelta::days(1));
    assert!(amara.does("desk.status", json!({}))["resume"].is_null());
}

#[test]
fn what_was_typed_outlives_the_lock_and_goes_into_no_log() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    let case = amara.opens_case("Chinda Sok");
    let changes = || amara.does("vault.info", json!({}))["changes"].clone();
    let before = changes();
    let key = format!("note-{case}");
    for typed in ["She came", "She came by today"] {
        let draft = json!({"key": key, "caseId": case, "form": typed});
        amara.does("drafts.put", draft);
    }
    assert_eq!(changes(), before, "a draft is no deed");
    amara.lock_and_unlock();
    let drafts = amara.does("drafts.list", json!({}))["drafts"].clone();
    assert_eq!(drafts.as_array().unwrap().len(), 1);
    assert_eq!(drafts[0]["form"], "She came by today");
    assert!(text(&drafts[0]["caseCode"]).starts_with("C-"));
    let done = json!({"key": key, "caseId": case, "form": ""});
    amara.does("drafts.put", done);
    assert_eq!(amara.does("drafts.list", json!({}))["drafts"], json!([]));
}
