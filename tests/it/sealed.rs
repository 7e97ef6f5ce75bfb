//! Sealed notes that more than one clinician or attorney can open, each only after their own step-up.

use api::FaultCode;
use casework::compartment::KeyRow;
use casework::exchange::SealedReader;
use casework::legal::LegalNote;
use casework::member::Member;
use casework::therapy::{TherapyKey, TherapyNote};
use casework::{Facet, Record};
use chrono::TimeDelta;
use serde_json::{Value, json};
use tests::desk::PASSPHRASE;
use tests::{Office, TestDesk};
use uuid::Uuid;
use vault::OsEntropy;

pub const AGENCY: &[Facet] = &[Facet::Agency];
pub const THERAPY: &[Facet] = &[Facet::Facts, Facet::Therapy];
const LEGAL: &[Facet] = &[Facet::Facts, Facet::Legal];

/// Who began the agency, and stepped up once.
pub fn founder(office: &Office, roles: &[&str]) -> TestDesk {
    let roles = [roles, &["administrator"]].concat();
    let amara = office.member("Amara", &roles);
    steps_up(&amara);
    amara
}

/// Somebody who joined, stepped up once, and told the founder so.
pub fn colleague(office: &Office, amara: &TestDesk, name: &str, role: &str) -> TestDesk {
    let desk = office.joins(amara, name, &[role]);
    steps_up(&desk);
    desk.brings(amara, AGENCY);
    desk
}

/// Lets a colleague read a facet of a case, and tells them.
pub fn lets_read(by: &TestDesk, case: &str, to: &TestDesk, facet: &str) {
    let grant = json!({"caseId": case, "memberId": to.me(), "facets": [facet]});
    by.does("team.grant", grant);
    by.brings(to, AGENCY);
}

pub fn steps_up(desk: &TestDesk) {
    desk.does("vault.stepUp", json!({"passphrase": PASSPHRASE}));
}

pub fn writes(desk: &TestDesk, case: &str, text: &str) -> Value {
    let note = json!({"caseId": case, "text": text});
    json!({"id": desk.does("therapy.writeNote", note)["id"]})
}

pub fn keys_of(desk: &TestDesk) -> Vec<TherapyKey> {
    let mut keys = Vec::new();
    desk.desk
        .with_store(|store| keys = store.read().all("ORDER BY id", []).unwrap());
    keys
}

#[test]
fn a_colleague_opens_a_note_after_their_own_step_up_and_not_before() {
    let harbour = Office::harbour();
    let amara = founder(&harbour, &["caseworker", "clinician"]);
    let boris = colleague(&harbour, &amara, "Boris", "clinician");
    let case = amara.opens_case("Chinda Sok");
    lets_read(&amara, &case, &boris, "therapy");
    let note = writes(&amara, &case, "she slept");
    amara.brings(&boris, THERAPY);
    assert_eq!(
        boris.refused("therapy.openNote", note.clone()),
        FaultCode::Sealed
    );
    steps_up(&boris);
    assert_eq!(
        boris.does("therapy.openNote", note.clone())["text"],
        "she slept"
    );
    harbour.clock.turn(TimeDelta::minutes(6));
    assert_eq!(boris.refused("therapy.openNote", note), FaultCode::Sealed);
}

#[test]
fn a_colleague_who_came_later_gets_the_key_at_the_next_step_up_of_one_who_has_it() {
    let harbour = Office::harbour();
    let amara = founder(&harbour, &["caseworker", "clinician", "auditor"]);
    let case = amara.opens_case("Chinda Sok");
    let first = writes(&amara, &case, "the first");
    let boris = colleague(&harbour, &amara, "Boris", "clinician");
    amara.brings(&boris, THERAPY);
    steps_up(&boris);
    assert_eq!(
        boris.refused("therapy.openNote", first.clone()),
        FaultCode::NoKey
    );
    harbour.clock.turn(TimeDelta::minutes(6));
    lets_read(&amara, &case, &boris, "therapy");
    assert_eq!(
        keys_of(&amara).len(),
        1,
        "nothing is wrapped behind a closed seal"
    );
    steps_up(&amara);
    assert_eq!(keys_of(&amara).len(), 2);
    steps_up(&amara);
    assert_eq!(keys_of(&amara).len(), 2, "nor twice");
    amara.brings(&boris, THERAPY);
    steps_up(&boris);
    assert_eq!(boris.does("therapy.openNote", first)["text"], "the first");
    let log = amara.does("audit.list", json!({"deed": "share-sealed"}));
    assert_eq!(
        log["total"], 2,
        "her own reading key told, and one key passed on: {log}"
    );
}

#[test]
fn a_grant_behind_an_open_seal_passes_the_keys_on_at_once() {
    let harbour = Office::harbour();
    let amara = founder(&harbour, &["caseworker", "clinician"]);
    let boris = colleague(&harbour, &amara, "Boris", "clinician");
    let (case, other) = (
        amara.opens_case("Chinda Sok"),
        amara.opens_case("Olena Koval"),
    );
    let note = writes(&amara, &case, "she slept");
    writes(&amara, &other, "of another case");
    lets_read(&amara, &case, &boris, "therapy");
    assert_eq!(keys_of(&amara).len(), 3, "and of no other case");
    amara.brings(&boris, THERAPY);
    steps_up(&boris);
    assert_eq!(boris.does("therapy.openNote", note)["text"], "she slept");
}

#[test]
fn both_write_and_both_read_each_under_keys_of_their_own() {
    let harbour = Office::harbour();
    let amara = founder(&harbour, &["caseworker", "attorney"]);
    let boris = colleague(&harbour, &amara, "Boris", "attorney");
    let case = amara.opens_case("Chinda Sok");
    lets_read(&amara, &case, &boris, "legal");
    amara.brings(&boris, LEGAL);
    let note = |desk: &TestDesk, text: &str| {
        steps_up(desk);
        desk.does("legal.writeNote", json!({"caseId": case, "text": text}))["id"].clone()
    };
    let (hers, his) = (note(&amara, "from Amara"), note(&boris, "from Boris"));
    amara.brings(&boris, LEGAL);
    boris.brings(&amara, LEGAL);
    for desk in [&amara, &boris] {
        steps_up(desk);
        for (id, text) in [(&hers, "from Amara"), (&his, "from Boris")] {
            assert_eq!(desk.does("legal.openNote", json!({"id": id}))["text"], text);
        }
    }
    let under = |inside: &tests::carry::Inside| -> Vec<_> {
        let notes = inside.all::<LegalNote>();
        notes
            .iter()
            .filter_map(|note| vault::sealed_under(&note.sealed))
            .collect()
    };
    let under = amara.inside(|inside| under(inside));
    assert_ne!(under[0], under[1]);
}

#[test]
fn whoever_may_read_no_longer_gets_nothing_that_is_written_from_then_on() {
    let harbour = Office::harbour();
    let amara = founder(&harbour, &["caseworker", "clinician"]);
    let boris = colleague(&harbour, &amara, "Boris", "clinician");
    let case = amara.opens_case("Chinda Sok");
    lets_read(&amara, &case, &boris, "therapy");
    let before = writes(&amara, &case, "before");
    let taken = json!({"caseId": case, "memberId": boris.me(), "facets": ["therapy"]});
    amara.does("team.withdraw", taken);
    let after = writes(&amara, &case, "after");
    let again = writes(&amara, &case, "again");
    let epochs: Vec<i64> = keys_of(&amara).iter().map(|key| key.epoch).collect();
    assert_eq!(epochs, [1, 2], "one new key, and not one a note");
    amara.brings(&boris, AGENCY);
    amara.brings(&boris, THERAPY);
    steps_up(&boris);
    assert_eq!(
        boris.does("therapy.openNote", before.clone())["text"],
        "before"
    );
    assert_eq!(boris.refused("therapy.openNote", after), FaultCode::NoKey);
    for (note, text) in [(before, "before"), (again, "again")] {
        assert_eq!(amara.does("therapy.openNote", note)["text"], text);
    }
}

#[test]
fn whoever_may_read_no_longer_passes_nothing_on() {
    let harbour = Office::harbour();
    let amara = founder(&harbour, &["caseworker", "clinician"]);
    let boris = colleague(&harbour, &amara, "Boris", "clinician");
    let chiara = colleague(&harbour, &amara, "Chiara", "clinician");
    let case = amara.opens_case("Chinda Sok");
    lets_read(&amara, &case, &boris, "therapy");
    writes(&amara, &case, "she slept");
    amara.brings(&boris, THERAPY);
    let taken = json!({"caseId": case, "memberId": boris.me(), "facets": ["therapy"]});
    amara.does("team.withdraw", taken);
    lets_read(&amara, &case, &chiara, "therapy");
    amara.brings(&boris, AGENCY);
    steps_up(&boris);
    assert_eq!(keys_of(&boris).len(), 1);
    lets_read(&amara, &case, &boris, "therapy");
    steps_up(&boris);
    assert_eq!(keys_of(&boris).len(), 2, "for Chiara");
}

#[test]
fn a_note_that_the_vault_sealed_for_itself_long_ago_still_opens() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    let case = amara.opens_case("Chinda Sok");
    let (therapy, legal) = (Uuid::from_u128(1), Uuid::from_u128(2));
    amara.inside(|inside| {
        let (step, now) = (inside.step_up(), harbour.clock.now());
        let sealer = step.at(now.timestamp_millis()).unwrap();
        let seal = |kind: &str, id: Uuid| sealer.seal(kind, id.as_bytes(), b"old", &OsEntropy);
        let note = TherapyNote {
            id: therapy.into(),
            case_id: case.parse::<Uuid>().unwrap().into(),
            session_id: None,
            day: now.date_naive(),
            author_id: inside.all::<Member>()[0].id,
            recorded_at: now,
            sealed: seal("therapy_note", therapy).unwrap(),
        };
        let privileged = LegalNote {
            id: legal.into(),
            case_id: note.case_id,
            matter_id: None,
            day: note.day,
            author_id: note.author_id,
            recorded_at: now,
            sealed: seal("legal_note", legal).unwrap(),
        };
        inside.write(|w| w.put(&note).and_then(|()| w.put(&privileged)));
    });
    let old = json!({"id": therapy});
    assert_eq!(
        amara.refused("therapy.openNote", old.clone()),
        FaultCode::Sealed
    );
    steps_up(&amara);
    assert_eq!(amara.does("therapy.openNote", old)["text"], "old");
    assert_eq!(
        amara.does("legal.openNote", json!({"id": legal}))["text"],
        "old"
    );
}

#[test]
fn a_restored_vault_opens_what_it_could_and_is_wrapped_for_under_a_key_of_its_own() {
    let harbour = Office::harbour();
    let amara = founder(&harbour, &["caseworker", "clinician"]);
    let case = amara.opens_case("Chinda Sok");
    let note = writes(&amara, &case, "she slept");
    let kept = amara.does("therapy.openNote", note.clone())["text"].clone();
    // Another device from now on: it signs with another key.
    amara.inside(|inside| inside.store.meta_remove("identity").unwrap());
    steps_up(&amara);
    let said = amara.inside(|inside| inside.all::<SealedReader>());
    assert_eq!(said.len(), 2);
    assert_ne!(said[0].reader, said[1].reader);
    let rows: Vec<_> = keys_of(&amara)
        .into_iter()
        .filter_map(KeyRow::read)
        .collect();
    assert_eq!(
        rows.len(),
        2,
        "what the old key opens was passed on to the new one"
    );
    assert!(
        rows[1]
            .readers
            .iter()
            .all(|reader| reader.as_slice() == said[1].reader)
    );
    steps_up(&amara);
    assert_eq!(amara.does("therapy.openNote", note)["text"], kept);
    assert_eq!(keys_of(&amara).len(), 2);
}

#[test]
fn keys_of_sealed_notes_stand_in_no_other_facet_than_the_notes() {
    assert_eq!(TherapyKey::TABLE.facet, TherapyNote::TABLE.facet);
    assert_eq!(
        casework::legal::LegalKey::TABLE.facet,
        LegalNote::TABLE.facet
    );
    let harbour = Office::harbour();
    let amara = founder(&harbour, &["caseworker", "clinician", "manager"]);
    let case = amara.opens_case("Chinda Sok");
    writes(&amara, &case, "she slept");
    let folder = tempfile::tempdir().unwrap();
    amara.desk.with_store(|store| {
        let mut seen = store::Store::create(&folder.path().join("seen"), &[1; 32]).unwrap();
        let facets = [
            Facet::Agency,
            Facet::Facts,
            Facet::Identity,
            Facet::Casework,
        ];
        store.replay_into(&mut seen, Some(&facets)).unwrap();
        assert_eq!(seen.read().all::<TherapyKey>("", []).unwrap(), []);
        assert_eq!(seen.read().all::<TherapyNote>("", []).unwrap(), []);
        assert_eq!(seen.read().all::<SealedReader>("", []).unwrap().len(), 1);
    });
}
