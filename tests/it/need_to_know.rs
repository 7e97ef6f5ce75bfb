//! What a member may not see is not on their disk: every role, every facet, every place.
//!
//! The vault is opened as its owner opens it, and read raw: every cell of every table, every chunk of
//! every pack that any held key opens, and the same in a backup.

use casework::code::Code;
use casework::member::Role;
use casework::{Facet, Value};
use serde_json::json;
use std::collections::BTreeMap;
use store::Store;
use sync::Kind;
use sync::pack::{self, Keyring, Scope};
use tests::colleague::relay_of;
use tests::desk::PASSPHRASE;
use tests::{Office, TestDesk};
use vault::{Secret, Unlock};

/// The facets that hold words, each with a word of its own.
const MARKS: [(&str, &str); 5] = [
    ("identity", "Zanzibarquincename"),
    ("casework", "Zanzibarquincenote"),
    ("career", "Zanzibarquincework"),
    ("therapy", "Zanzibarquincesoul"),
    ("legal", "Zanzibarquincelaw"),
];

fn mark(facet: &str) -> &'static str {
    MARKS.iter().find(|(name, _)| *name == facet).unwrap().1
}

/// A case with the word of each facet in it.
fn marked(amara: &TestDesk) -> String {
    let case = amara.opens_case(mark("identity"));
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

/// What can be read in a vault with all that its owner has: how often each facet's word, and rows of
/// each facet, come up.
#[derive(Debug, Default, PartialEq, Eq)]
struct Readable {
    words: BTreeMap<&'static str, usize>,
    chunks: BTreeMap<Facet, usize>,
    /// Rows of scopes that came sealed with a snapshot, whether they open or not.
    sealed_rows: usize,
}

impl Readable {
    fn of(store: &Store) -> Self {
        let mut found = Self::default();
        found.tables(store);
        found.packs(store);
        found.snapshot(store);
        found
    }

    fn look(&mut self, bytes: &[u8]) {
        for (facet, word) in MARKS {
            if memchr::memmem::find(bytes, word.as_bytes()).is_some() {
                *self.words.entry(facet).or_default() += 1;
            }
        }
    }

    /// Every cell of every table there is, the search index and the log among them.
    fn tables(&mut self, store: &Store) {
        let read = store.read();
        let conn = read.conn();
        let sql = "SELECT name FROM pragma_table_list WHERE schema = 'main'
                   AND type IN ('table', 'shadow') AND name NOT LIKE 'sqlite_%'";
        let mut tables = conn.prepare(sql).unwrap();
        let names = tables.query_map([], |row| row.get::<_, String>(0)).unwrap();
        for name in names.map(Result::unwrap) {
            let mut statement = conn.prepare(&format!("SELECT * FROM {name}")).unwrap();
            let columns = statement.column_count();
            let mut rows = statement.query([]).unwrap();
            while let Some(row) = rows.next().unwrap() {
                for at in 0..columns {
                    let cell = row.get_ref(at).unwrap();
                    self.look(
                        cell.as_bytes_or_null()
                            .unwrap_or_default()
                            .unwrap_or_default(),
                    );
                }
            }
        }
    }

    /// The rows of every scope that came with a snapshot, as far as any held key opens them.
    fn snapshot(&mut self, store: &Store) {
        let Some(began) = store.meta_get("snapshot").unwrap() else {
            return;
        };
        let frontier = began[..32].try_into().unwrap();
        let read = store.read();
        let sql = "SELECT facet, case_id, epoch, bytes FROM snapshot_rows";
        let mut statement = read.conn().prepare(sql).unwrap();
        let mut rows = statement.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            self.sealed_rows += 1;
            let (facet, case): (String, Vec<u8>) = (row.get(0).unwrap(), row.get(1).unwrap());
            let scope = Scope {
                facet: Facet::from_code(&facet).unwrap(),
                case: uuid::Uuid::from_slice(&case).ok().map(casework::CaseId),
                epoch: row.get(2).unwrap(),
            };
            let bytes: Vec<u8> = row.get(3).unwrap();
            for key in store.held_keys().unwrap() {
                let key = Secret::copy_of(key.key.as_slice()).unwrap();
                let key = vault::ScopeKey::of(&key).unwrap();
                if let Ok(plain) = sync::snapshot::open(&bytes, &frontier, (&scope, &key)) {
                    *self.chunks.entry(scope.facet).or_default() += 1;
                    self.look(&plain);
                }
            }
        }
    }

    /// Every chunk of every pack, applied or waiting, that a held key opens.
    fn packs(&mut self, store: &Store) {
        let mut rings: Vec<Keyring> = Vec::new();
        // Each key in a ring of its own: whose scope it is does not matter to a thief.
        for key in store.held_keys().unwrap() {
            let mut ring = Keyring::default();
            let scope = Scope {
                facet: key.facet,
                case: key.case,
                epoch: key.epoch,
            };
            ring.add(scope, &Secret::copy_of(key.key.as_slice()).unwrap())
                .unwrap();
            rings.push(ring);
        }
        let mut packs = Vec::new();
        store
            .each_pack(|pack| {
                packs.push(pack.name);
                Ok(true)
            })
            .unwrap();
        for name in packs {
            let bytes = store.pack(&name).unwrap().unwrap();
            let mut heads = rings
                .iter()
                .filter_map(|ring| pack::open_head(&bytes, ring).ok());
            let Some(sealed) = heads.next_back() else {
                continue;
            };
            for ring in &rings {
                let tags = ring
                    .tags(&sealed.head().link.log, sealed.head().at)
                    .unwrap();
                for (at, tag) in sealed.tags().enumerate() {
                    let Some((scope, key)) = ring.by_tag(&tags, tag) else {
                        continue;
                    };
                    let lines = sealed.open_chunk(at, &scope, key).unwrap();
                    *self.chunks.entry(scope.facet).or_default() += 1;
                    for op in lines.iter().flat_map(|line| &line.ops) {
                        let Kind::Put(cells) = &op.kind else { continue };
                        for (_, value) in cells {
                            match value {
                                Value::Text(text) => self.look(text.as_bytes()),
                                Value::Blob(bytes) => self.look(bytes),
                                _ => {}
                            }
                        }
                    }
                }
            }
        }
    }
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
    let case = marked(amara);
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
