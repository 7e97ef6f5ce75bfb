//! What a member may not see is not on their disk: every role, every facet, every place.
//!
//! The vault is opened as its owner opens it, and read raw: every cell of every table, every chunk of
//! every pack that any held key opens, and the same in a backup.

mod readable;

use crate::attachments::{adds, file};
use casework::Facet;
use casework::code::Code;
use casework::member::Role;
use readable::{MARKS, Readable};
use serde_json::json;
use store::Store;
use tests::colleague::relay_of;
use tests::desk::PASSPHRASE;
use tests::{Office, TestDesk};
use vault::Unlock;

fn mark(facet: &str) -> &'static str {
    MARKS.iter().find(|(name, _)| *name == facet).unwrap().1
}

/// A case with the word of each facet in it, and a file of the case whose name and bytes hold one.
fn marked(harbour: &Office, amara: &TestDesk) -> String {
    let case = amara.opens_case(mark("identity"));
    let path = file(
        harbour,
        &format!("{}.txt", mark("casework")),
        mark("casework").as_bytes(),
    );
    adds(amara, &case, &path);
    amara.does(
        "notes.write",
        json!({"caseId": case, "kind": "general", "text": mark("casework")}),
    );
    let job =
        json!({"caseId": case, "employer": mark("career"), "job": "baker", "status": "applied"});
    amara.does("career.putPlacement", job);
    amara.does("vault.stepUp", json!({"passphrase": PASSPHRASE}));
    amara.does(
        "therapy.record",
        json!({"caseId": case, "day": "2026-03-01", "minutes": 50,
        "modality": "individual", "attendance": "attended"}),
    );
    amara.does(
        "therapy.writeNote",
        json!({"caseId": case, "text": mark("therapy")}),
    );
    let matter = json!({"caseId": case, "kind": "immigration", "title": mark("legal")});
    amara.does("legal.putMatter", matter);
    case
}

#[test]
fn no_byte_of_a_facet_that_was_not_granted_opens_in_any_place_of_any_roles_vault() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    amara.meets_at(&relay_of(&harbour));
    every_role_joins(&harbour, &amara, Began::WithTheFirstPack);
}

#[test]
fn nor_where_a_vault_began_with_a_snapshot() {
    let harbour = Office::harbour();
    let (amara, _) = crate::snapshot::of_years(&harbour);
    every_role_joins(&harbour, &amara, Began::WithASnapshot);
}

/// How the vaults of colleagues began.
#[derive(PartialEq)]
enum Began {
    WithTheFirstPack,
    WithASnapshot,
}

fn every_role_joins(harbour: &Office, amara: &TestDesk, began: Began) {
    let case = marked(harbour, amara);
    for role in Role::all() {
        let code = role.code();
        let member = amara.lets_in(harbour, &format!("Colleague {code}"), &[code]);
        let mut granted = Vec::new();
        for facet in [
            "facts", "identity", "casework", "career", "therapy", "legal",
        ] {
            let default = role.facets().iter().any(|one| one.code() == facet);
            let input = json!({"caseId": case, "memberId": member.member_id(), "facets": [facet]});
            if default && amara.call("team.grant", input).is_ok() {
                granted.push(facet);
            }
        }
        amara.exchanges();
        member.exchanges();
        let check = member.does("vault.check", json!({}));
        assert_eq!(
            (&check["auditOk"], &check["pagesOk"], &check["structureOk"]),
            (&json!(true), &json!(true), &json!(true)),
            "{code}"
        );
        let backup = harbour.folder().join(format!("{code}.backup"));
        member.does("backup.create", json!({"path": backup}));
        let mut places = Vec::new();
        member
            .desk
            .with_store(|store| places.push(("vault", Readable::of(store))));
        // The backup, opened with everything its owner has.
        let back = harbour.folder().join(format!("{code}.back"));
        let input =
            json!({"path": backup, "into": back, "secret": PASSPHRASE, "kind": "passphrase"});
        member.does("backup.restore", input);
        let passphrase = vault::Passphrase::new(PASSPHRASE.to_owned());
        let opened = vault::open(&back, Unlock::Passphrase(&passphrase), 0).unwrap();
        let copy = Store::open(&opened.dir().db(), opened.db_key().expose()).unwrap();
        places.push(("backup", Readable::of(&copy)));
        // The bytes of files: in the vault, in its backup, and all that lies at the relay.
        let may = granted.contains(&"casework");
        let relay = relay_of(harbour);
        for folder in [member.dir(), &back, &relay] {
            let opened = readable::files_in(folder, &opened, &copy);
            assert_eq!(opened, may, "{code} {}", folder.display());
        }
        if !may {
            let held = [member.dir(), &back].map(|dir| tests::canary::files(&dir.join("b")).len());
            assert_eq!(held, [0, 0], "{code} holds not even what is sealed");
        }
        for (place, found) in &places {
            for (facet, _) in MARKS {
                // A therapy note's words are sealed even for those who may read the facet.
                let may = granted.contains(&facet) && facet != "therapy";
                assert_eq!(
                    found.words.contains_key(facet),
                    may,
                    "{code} {place} {facet} {found:?}"
                );
            }
            for facet in [
                Facet::Identity,
                Facet::Casework,
                Facet::Career,
                Facet::Therapy,
                Facet::Legal,
            ] {
                // What the member wrote without a case is their own.
                let may = granted.contains(&facet.code());
                assert!(
                    may || !found.chunks.contains_key(&facet),
                    "{code} {place} {facet:?}"
                );
            }
        }
        let sealed = places[0].1.sealed_rows;
        assert_eq!(sealed > 0, began == Began::WithASnapshot, "{code}");
        let facts = places[0].1.chunks.contains_key(&Facet::Facts);
        let counts = matches!(role, Role::Manager | Role::DataOfficer);
        assert_eq!(facts, counts || granted.contains(&"facts"), "{code}");
    }
}

#[test]
fn a_manager_yields_the_whole_referral_report_and_not_one_name() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    amara.meets_at(&relay_of(&harbour));
    let clinic = amara.adds_provider("First Clinic", "therapy");
    for name in ["Chinda Sok", "Dara Example", "Esra Example"] {
        let case = amara.opens_case(name);
        let referral = amara.refers(&case, &clinic, "counselling");
        amara.steps(&referral, "accepted", None);
    }
    let manager = amara.lets_in(&harbour, "Mira", &["manager"]);
    amara.exchanges();
    manager.exchanges();
    let asked = json!({"from": "2026-01-01", "to": "2026-12-31", "splits": []});
    let (whole, theirs) = (
        amara.does("reports.referrals", asked.clone()),
        manager.does("reports.referrals", asked),
    );
    assert_eq!(theirs, whole);
    assert!(whole.to_string().contains('3'));
    let names = tests::canary::Forms::of(&["Chinda", "Dara", "Esra"]);
    manager.desk.with_store(|store| {
        let read = store.read();
        for table in casework::registry::TABLES {
            let sql = format!("SELECT * FROM {}", table.name);
            let mut statement = read.conn().prepare(&sql).unwrap();
            let columns = statement.column_count();
            let mut rows = statement.query([]).unwrap();
            while let Some(row) = rows.next().unwrap() {
                for at in 0..columns {
                    let cell = row.get_ref(at).unwrap();
                    let bytes = cell
                        .as_bytes_or_null()
                        .unwrap_or_default()
                        .unwrap_or_default();
                    assert_eq!(names.found_in(bytes), None, "{}", table.name);
                }
            }
        }
    });
}
