//! Several vaults in one profile: which of them the desk opens.

use api::{Desk, FaultCode, Host};
use serde_json::{Value, json};
use std::os::unix::fs::symlink;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use tests::clock::{Clock, TestHost};
use tests::desk::PASSPHRASE;
use tests::{Office, TestDesk};

/// A computer at which another vault can be chosen.
struct Chooser {
    host: TestHost,
    home: Option<PathBuf>,
    vault: Mutex<PathBuf>,
}

impl Host for Chooser {
    fn now(&self) -> casework::Moment {
        self.host.now()
    }
    fn today(&self) -> casework::Day {
        self.host.today()
    }
    fn fresh_id(&self) -> uuid::Uuid {
        self.host.fresh_id()
    }
    fn fill(&self, bytes: &mut [u8]) {
        self.host.fill(bytes);
    }
    fn kdf(&self) -> api::KdfParams {
        self.host.kdf()
    }
    fn vault_dir(&self) -> PathBuf {
        self.vault.lock().unwrap().clone()
    }
    fn home(&self) -> Option<PathBuf> {
        self.home.clone()
    }
    fn choose(&self, vault: PathBuf) {
        *self.vault.lock().unwrap() = vault;
    }
}

fn desk(office: &Office, home: Option<PathBuf>) -> TestDesk {
    let vault = office.folder().join("linden");
    let host = TestHost::new(office.clock.clone(), vault.clone(), 5);
    let chooser = Chooser {
        host,
        home,
        vault: Mutex::new(vault.clone()),
    };
    TestDesk::at(Desk::new(Arc::new(chooser)), &office.clock, vault)
}

fn found(office: &Office, folder: &str, clock: &Clock) {
    let dir = office.folder().join(folder);
    TestDesk::found(
        &dir,
        clock,
        "Secret Name Office",
        "Quiet Name",
        &["administrator"],
    )
    .desk
    .lock();
}

fn names(list: &Value) -> Vec<&str> {
    let all = list["vaults"].as_array().unwrap().iter();
    all.map(|one| one["name"].as_str().unwrap()).collect()
}

#[test]
fn each_is_shown_as_its_folder_is_called_and_by_nothing_that_is_in_it() {
    let office = Office::harbour();
    for folder in [
        "linden",
        "linden-Ben",
        "linden-Amara",
        "lindenberg",
        "other",
    ] {
        found(&office, folder, &office.clock);
    }
    std::fs::create_dir(office.folder().join("linden-empty")).unwrap();
    symlink(
        office.folder().join("other"),
        office.folder().join("linden-link"),
    )
    .unwrap();
    let desk = desk(&office, Some(office.folder().to_owned()));
    let list = desk.does("vaults.list", json!({}));
    assert_eq!(names(&list), ["", "Amara", "Ben"]);
    assert_eq!(list["vaults"][0]["here"], true);
    let said = list.to_string();
    assert!(
        !said.contains("Secret") && !said.contains("Quiet"),
        "{said}"
    );
}

#[test]
fn another_one_is_opened_only_with_its_own_passphrase_and_while_nobody_sits_here() {
    let office = Office::harbour();
    found(&office, "linden", &office.clock);
    let ben = office.folder().join("linden-Ben");
    TestDesk::found(
        &ben,
        &office.clock,
        "Lantern Office",
        "Ben",
        &["administrator"],
    )
    .desk
    .lock();
    let desk = desk(&office, Some(office.folder().to_owned()));
    let seen = desk.does("vaults.choose", json!({"id": "linden-Ben"}));
    assert_eq!(seen["state"], "locked");
    assert_eq!(
        desk.refused(
            "vault.unlock",
            json!({"passphrase": "not the one of Ben at all"})
        ),
        FaultCode::WrongPassphrase
    );
    let open = desk.does("vault.unlock", json!({"passphrase": PASSPHRASE}));
    assert_eq!(open["agency"], "Lantern Office");
    assert_eq!(
        desk.refused("vaults.choose", json!({"id": "linden"})),
        FaultCode::VaultInUse
    );
    assert_eq!(
        desk.does("desk.status", json!({}))["agency"],
        "Lantern Office"
    );
    desk.desk.lock();
    desk.does("vaults.choose", json!({"id": "linden"}));
    let open = desk.does("vault.unlock", json!({"passphrase": PASSPHRASE}));
    assert_eq!(open["agency"], "Secret Name Office");
}

#[test]
fn a_new_one_gets_a_name_that_is_a_folder_and_stays_in_its_place() {
    let office = Office::harbour();
    found(&office, "linden", &office.clock);
    let desk = desk(&office, Some(office.folder().to_owned()));
    for bad in [
        "",
        " ",
        "../x",
        "a/b",
        ".",
        "a.b",
        "common",
        "Common",
        "-a",
        "a\u{202e}b",
        "C:x",
    ] {
        assert_eq!(
            desk.refused("vaults.choose", json!({"name": bad})),
            FaultCode::Invalid,
            "{bad}"
        );
    }
    assert_eq!(
        desk.refused("vaults.choose", json!({"name": "x".repeat(41)})),
        FaultCode::Invalid
    );
    for missing in [
        json!({"id": "linden-Nobody"}),
        json!({"id": "../linden"}),
        json!({"path": office.folder()}),
    ] {
        assert_eq!(desk.refused("vaults.choose", missing), FaultCode::NoVault);
    }
    let seen = desk.does("vaults.choose", json!({"name": "آمنة"}));
    assert_eq!(seen["state"], "no-vault");
    let input =
        json!({"agency": "A", "member": "B", "roles": ["administrator"], "passphrase": PASSPHRASE});
    desk.does("vault.create", input);
    desk.desk.lock();
    assert!(office.folder().join("linden-آمنة").is_dir());
    assert_eq!(names(&desk.does("vaults.list", json!({}))), ["آمنة", ""]);
    assert_eq!(
        desk.refused("vaults.choose", json!({"name": "آمنة"})),
        FaultCode::Invalid,
        "there is one of that name"
    );
    // A vault on a stick.
    found(&office, "stick", &office.clock);
    let stick = office.folder().join("stick");
    assert_eq!(
        desk.does("vaults.choose", json!({"path": stick}))["state"],
        "locked"
    );
}

#[test]
fn where_one_was_named_at_the_start_no_other_is_shown_or_chosen() {
    let office = Office::harbour();
    found(&office, "linden", &office.clock);
    found(&office, "linden-Ben", &office.clock);
    let desk = desk(&office, None);
    let list = desk.does("vaults.list", json!({}));
    assert_eq!((names(&list).len(), &list["mayChoose"]), (0, &json!(false)));
    assert_eq!(
        desk.refused("vaults.choose", json!({"id": "linden-Ben"})),
        FaultCode::NotFound
    );
}
