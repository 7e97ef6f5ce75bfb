//! Nothing about a person leaves the places made for it: not in faults, not in the audit log, not
//! in any file of the vault, not in a temporary folder.

use casework::code::Code;
use serde_json::json;
use tests::Office;
use tests::canary::{CANARY, Forms, files, marked};
use tests::desk::PASSPHRASE;

#[test]
fn no_file_of_the_vault_holds_a_word_in_clear() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    marked(&amara);
    amara.does("search.all", json!({"text": CANARY}));
    amara.does(
        "backup.create",
        json!({"path": harbour.folder().join("copy.linden")}),
    );
    let (found, secrets) = (files(harbour.folder()), Forms::of(&[CANARY, PASSPHRASE]));
    assert!(found.len() > 4);
    for round in ["open", "locked"] {
        for file in &found {
            let bytes = std::fs::read(file).unwrap_or_default();
            let form = secrets.found_in(&bytes);
            assert_eq!(form, None, "{} while {round}", file.display());
        }
        amara.desk.lock();
    }
}

#[test]
fn a_lock_leaves_no_scratch_behind() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    let tmp = amara.dir().join("tmp");
    let litter = || std::fs::write(tmp.join("half a copy"), b"sealed").unwrap();
    litter();
    amara.desk.lock();
    assert_eq!(files(&tmp).len(), 0, "after the lock");
    litter();
    amara.does("vault.unlock", json!({"passphrase": PASSPHRASE}));
    assert_eq!(files(&tmp).len(), 0, "after a crash and a new start");
}

#[test]
fn the_audit_log_tells_what_was_done_and_never_what_it_was_about() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    let case = marked(&amara);
    amara.does("cases.get", json!({"caseId": case}));
    let log = amara.does("audit.list", json!({"limit": 200}));
    assert!(log["total"].as_i64().unwrap() > 12);
    assert!(!log.to_string().contains(CANARY));
}

#[test]
fn no_fault_repeats_what_was_typed() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    for command in api::commands::COMMANDS {
        for field in [
            "text",
            "name",
            "caseId",
            "passphrase",
            "code",
            "path",
            "title",
            "number",
        ] {
            if ["demo.open", "desk.lock"].contains(&command.name) {
                continue;
            }
            // A place where nothing can be written: the fault must not tell which.
            let word = if field == "path" {
                format!("/proc/{CANARY}")
            } else {
                CANARY.to_owned()
            };
            if let Err(fault) = amara.call(command.name, json!({field: word})) {
                let told = serde_json::to_string(&fault).unwrap() + &fault.to_string();
                assert!(!told.contains(CANARY), "{} {field}", command.name);
            }
        }
    }
}

#[test]
fn private_words_are_not_printed_by_debugging() {
    let private = casework::Private::from(CANARY);
    assert!(!format!("{private:?}").contains(CANARY));
}

#[test]
fn what_a_role_may_not_read_is_in_no_answer_it_gets() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    let case = marked(&amara);
    // The same vault, held by someone who is a manager only from now on.
    for role in casework::member::Role::all() {
        let desk = harbour.member(&format!("reader-{}", role.code()), &[role.code()]);
        for command in api::commands::COMMANDS
            .iter()
            .filter(|command| command.deed.is_some())
        {
            let answer = desk.call(command.name, json!({"caseId": case}));
            assert!(
                !answer.is_ok_and(|answer| answer.to_string().contains(CANARY)),
                "{}",
                command.name
            );
        }
    }
}

#[test]
fn sealed_notes_need_the_passphrase_again_and_are_never_found_by_search() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    let case = amara.opens_case("Chinda Sok");
    let write = json!({"caseId": case, "text": CANARY});
    assert_eq!(
        amara.refused("therapy.writeNote", write.clone()),
        api::FaultCode::Sealed
    );
    amara.does("vault.stepUp", json!({"passphrase": PASSPHRASE}));
    let note = amara.does("therapy.writeNote", write);
    let open = json!({"id": note["id"]});
    assert_eq!(amara.does("therapy.openNote", open.clone())["text"], CANARY);
    assert_eq!(
        amara.does("search.all", json!({"text": CANARY}))["hits"],
        json!([])
    );
    harbour.clock.turn(chrono::TimeDelta::minutes(6));
    assert_eq!(
        amara.refused("therapy.openNote", open),
        api::FaultCode::Sealed
    );
}
