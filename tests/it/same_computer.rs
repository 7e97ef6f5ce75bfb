//! Two people at one computer: nobody hands over a request or a welcome, and nobody sets up a relay.
//! And those who only seem to sit at one.
//! Longer than usual: each case stands against the same two people at one computer.

use api::{Common, Desk, FaultCode, Reach};
use chrono::TimeDelta;
use serde_json::{Value, json};
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tests::clock::TestHost;
use tests::desk::PASSPHRASE;
use tests::office::text;
use tests::{Office, TestDesk};

/// A computer with its accounts. Whoever has one reaches a folder of their own, and one with all.
struct Computer<'a> {
    office: &'a Office,
    name: &'static str,
}

const fn computer<'a>(office: &'a Office, name: &'static str) -> Computer<'a> {
    Computer { office, name }
}

impl Computer<'_> {
    fn folder(&self, account: &str) -> PathBuf {
        let folder = self.office.folder().join(self.name).join(account);
        std::fs::create_dir_all(&folder).unwrap();
        folder
    }

    fn of_account(&self, account: &str) -> PathBuf {
        self.folder(account).join("common")
    }

    fn of_all(&self) -> PathBuf {
        self.folder("tmp").join("common")
    }

    /// A desk in an account, at which nobody sat before.
    fn desk(&self, account: &str, who: &str) -> TestDesk {
        let dir = self.folder(account).join(who);
        let common = [
            (self.of_account(account), Reach::Account),
            (self.of_all(), Reach::Computer),
        ];
        let common = common.map(|(folder, reach)| Common { folder, reach });
        let seed = 1 + who.bytes().map(u64::from).sum::<u64>();
        let host = TestHost::new(self.office.clock.clone(), dir.clone(), seed);
        let desk = Desk::new(Arc::new(host.meeting(common.to_vec())));
        TestDesk::at(desk, &self.office.clock, dir)
    }

    /// The one who begins.
    fn founder(&self, account: &str, who: &str) -> TestDesk {
        let desk = self.desk(account, who);
        let input = json!({"agency": self.office.agency, "member": who, "passphrase": PASSPHRASE,
            "roles": ["administrator", "caseworker", "manager"]});
        desk.does("vault.create", input);
        desk
    }
}

/// Whoever was invited asks at this desk, and hands over no file.
fn asks(by: &TestDesk, desk: &TestDesk, who: &str) -> Value {
    let invitation = desk.dir().with_extension("invitation");
    let input = json!({"path": invitation, "name": who, "roles": ["caseworker"]});
    assert_eq!(by.does("roster.invite", input)["relay"], Value::Null);
    let begin = json!({"path": invitation, "passphrase": PASSPHRASE, "device": "Blue laptop"});
    desk.does("join.begin", begin)
}

fn requests(desk: &TestDesk) -> Vec<Value> {
    let list = desk.does("roster.requests", json!({}));
    list["requests"].as_array().unwrap().clone()
}

/// Lets in what lies there, and the other one looks again.
fn lets_in(by: &TestDesk, desk: &TestDesk) {
    let request = requests(by).remove(0);
    let words = desk.does("join.status", json!({}))["words"].clone();
    assert_eq!(request["words"], words, "the same on both screens");
    let input = json!({"id": request["id"], "words": words, "device": request["device"]});
    let admitted = by.does("roster.admit", input);
    assert_eq!(
        (&admitted["pending"], &admitted["atRelay"]),
        (&json!(false), &json!(true))
    );
    // The page asks for this as soon as somebody was let in.
    by.does("exchange.now", json!({}));
    assert_eq!(text(&desk.does("join.finish", json!({}))["state"]), "open");
}

/// The other way: both files from hand to hand.
fn lets_in_by_files(by: &TestDesk, desk: &TestDesk) {
    let file = |what| desk.dir().with_extension(what);
    desk.does("join.saveRequest", json!({"path": file("request")}));
    let words = desk.does("join.status", json!({}))["words"].clone();
    let input =
        json!({"path": file("request"), "words": words, "device": "", "welcome": file("welcome")});
    by.does("roster.admit", input);
    desk.does("join.finish", json!({"path": file("welcome")}));
}

fn relays(desk: &TestDesk) -> Vec<Value> {
    let status = desk.does("exchange.status", json!({}));
    status["relays"].as_array().unwrap().clone()
}

/// Nobody asks for an exchange: the window does, every few seconds.
fn seconds_pass(desks: &[&TestDesk]) {
    for desk in desks {
        desk.clock.turn(TimeDelta::seconds(3));
        desk.does("exchange.tick", json!({}));
    }
}

#[track_caller]
fn a_change_arrives(from: &TestDesk, to: &TestDesk) {
    let name = format!("Clinic {}", from.clock.now());
    from.adds_provider(&name, "therapy");
    seconds_pass(&[from, to]);
    let list = to.does("providers.list", json!({"text": name}));
    assert!(list.to_string().contains(&name), "{list}");
}

fn is_empty(folder: &Path) -> bool {
    !folder.exists()
}

#[test]
fn two_vaults_of_one_account_exchange_with_nothing_set_up_and_where_nobody_else_reaches() {
    let harbour = Office::harbour();
    let desk = computer(&harbour, "desk");
    let (amara, ben) = (desk.founder("office", "Amara"), desk.desk("office", "Ben"));
    assert!(requests(&amara).is_empty());
    let asked = asks(&amara, &ben, "Ben");
    assert_eq!(
        (&asked["here"], &asked["relay"]),
        (&json!(true), &Value::Null)
    );
    let request = requests(&amara).remove(0);
    assert_eq!(
        (&request["member"], &request["device"], &request["known"]),
        (&json!("Ben"), &json!("Blue laptop"), &json!(false))
    );
    assert_eq!(ben.refused("join.finish", json!({})), FaultCode::NotLetIn);
    lets_in(&amara, &ben);
    assert!(requests(&amara).is_empty(), "who is in asks no more");
    for desk_of in [&amara, &ben] {
        let kept = relays(desk_of);
        assert_eq!(kept.len(), 1);
        assert_eq!(kept[0]["common"], true);
        assert_eq!(kept[0]["place"], json!(desk.of_account("office")));
    }
    a_change_arrives(&amara, &ben);
    a_change_arrives(&ben, &amara);
    let case = amara.opens_case("Chinda Sok");
    amara.shares(&case, &ben, &["facts", "identity", "casework", "career"]);
    seconds_pass(&[&amara, &ben]);
    amara.does(
        "notes.write",
        json!({"caseId": case, "kind": "general", "text": "by itself"}),
    );
    seconds_pass(&[&amara, &ben]);
    let notes = ben.does("notes.list", json!({"caseId": case}));
    assert!(notes.to_string().contains("by itself"), "{notes}");
    // The request lay where every account could have found it, and was taken away.
    let mut left = Vec::new();
    files(&desk.of_all(), &mut left);
    assert!(left.is_empty(), "{left:?}");
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => files(&path, found),
            false => found.push(path),
        }
    }
}

#[test]
fn two_accounts_of_one_computer_meet_where_both_reach() {
    let harbour = Office::harbour();
    let desk = computer(&harbour, "desk");
    let (amara, ben) = (desk.founder("amara", "Amara"), desk.desk("ben", "Ben"));
    asks(&amara, &ben, "Ben");
    lets_in(&amara, &ben);
    for desk_of in [&amara, &ben] {
        assert_eq!(relays(desk_of)[0]["place"], json!(desk.of_all()));
    }
    a_change_arrives(&amara, &ben);
    a_change_arrives(&ben, &amara);
}

#[test]
fn two_computers_get_no_relay_that_nobody_set_up() {
    let harbour = Office::harbour();
    let (here, there) = (computer(&harbour, "here"), computer(&harbour, "there"));
    let (amara, ben) = (here.founder("office", "Amara"), there.desk("office", "Ben"));
    asks(&amara, &ben, "Ben");
    assert!(requests(&amara).is_empty());
    lets_in_by_files(&amara, &ben);
    seconds_pass(&[&amara, &ben, &amara]);
    assert!(relays(&amara).is_empty() && relays(&ben).is_empty());
    assert!(is_empty(&here.of_all()), "nothing was even made");
    // A week later nothing is left of it where Ben asked either.
    harbour.clock.days(8);
    seconds_pass(&[&ben]);
    let mut left = Vec::new();
    files(&there.of_all(), &mut left);
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn what_is_common_at_one_computer_is_not_handed_to_another() {
    let harbour = Office::harbour();
    let (here, there) = (computer(&harbour, "here"), computer(&harbour, "there"));
    let (amara, ben) = (here.founder("amara", "Amara"), here.desk("ben", "Ben"));
    asks(&amara, &ben, "Ben");
    lets_in(&amara, &ben);
    let chiara = there.desk("chiara", "Chiara");
    let asked = asks(&amara, &chiara, "Chiara");
    assert_eq!(asked["relay"], Value::Null);
    lets_in_by_files(&amara, &chiara);
    assert!(relays(&chiara).is_empty());
    assert_eq!(relays(&amara).len(), 1);
}

#[test]
fn a_welcome_from_hand_to_hand_ends_in_the_same_place() {
    let harbour = Office::harbour();
    let desk = computer(&harbour, "desk");
    let (amara, ben) = (desk.founder("amara", "Amara"), desk.desk("ben", "Ben"));
    asks(&amara, &ben, "Ben");
    lets_in_by_files(&amara, &ben);
    seconds_pass(&[&amara, &ben]);
    assert_eq!(relays(&ben)[0]["place"], json!(desk.of_all()));
    a_change_arrives(&ben, &amara);
}

#[test]
fn an_old_request_and_one_of_another_agency_are_nobodys() {
    let (harbour, lantern) = (Office::harbour(), Office::lantern());
    let desk = computer(&harbour, "desk");
    let (amara, ben) = (desk.founder("amara", "Amara"), desk.desk("ben", "Ben"));
    // Another agency whose members sit at the same computer.
    let other = Computer {
        office: &lantern,
        name: "desk",
    };
    let boris = other.founder("amara", "Boris");
    std::fs::remove_dir_all(other.folder("tmp")).unwrap();
    symlink(desk.folder("tmp"), lantern.folder().join("desk/tmp")).unwrap();
    asks(&amara, &ben, "Ben");
    assert_eq!(requests(&amara).len(), 1);
    assert!(requests(&boris).is_empty());
    let id = requests(&amara)[0]["id"].clone();
    let words = ben.does("join.status", json!({}))["words"].clone();
    harbour.clock.days(8);
    assert!(requests(&amara).is_empty());
    let admit = json!({"id": id, "words": words, "device": "x"});
    assert_eq!(amara.refused("roster.admit", admit), FaultCode::NotFound);
    // Who still waits is found again as soon as they look.
    ben.does("join.status", json!({}));
    assert_eq!(requests(&amara).len(), 1);
    lets_in(&amara, &ben);
}

#[test]
fn what_was_planted_in_a_common_folder_changes_nothing() {
    let harbour = Office::harbour();
    let desk = computer(&harbour, "desk");
    let (amara, ben) = (desk.founder("amara", "Amara"), desk.desk("ben", "Ben"));
    // Somebody was there before, with a link to where they would like it to be.
    let elsewhere = harbour.folder().join("elsewhere");
    std::fs::create_dir(&elsewhere).unwrap();
    symlink(&elsewhere, desk.of_all()).unwrap();
    let asked = asks(&amara, &ben, "Ben");
    assert_eq!(asked["here"], true, "their own account still has a place");
    assert!(requests(&amara).is_empty());
    assert!(std::fs::read_dir(&elsewhere).unwrap().next().is_none());
    std::fs::remove_file(desk.of_all()).unwrap();
    ben.does("join.status", json!({}));
    // And with objects that are none, among those that are.
    let mut all = Vec::new();
    files(&desk.of_all(), &mut all);
    let beside = |name: &str| all[0].with_file_name(name);
    std::fs::write(beside(&"a".repeat(26)), vec![7; 16_000]).unwrap();
    std::fs::write(beside(&"b".repeat(26)), vec![7; 200_000]).unwrap();
    symlink("/etc/hostname", beside(&"c".repeat(26))).unwrap();
    std::fs::create_dir(beside(&"d".repeat(26))).unwrap();
    std::fs::copy(&all[0], beside(&"e".repeat(26))).unwrap();
    assert_eq!(requests(&amara).len(), 1);
    lets_in(&amara, &ben);
    a_change_arrives(&amara, &ben);
}

#[test]
fn words_that_differ_let_nobody_in_here_either() {
    let harbour = Office::harbour();
    let desk = computer(&harbour, "desk");
    let (amara, ben) = (desk.founder("amara", "Amara"), desk.desk("ben", "Ben"));
    asks(&amara, &ben, "Ben");
    let request = requests(&amara).remove(0);
    let mut words = request["words"].as_array().unwrap().clone();
    words.swap(0, 1);
    let admit = json!({"id": request["id"], "words": words, "device": "x"});
    assert_eq!(amara.refused("roster.admit", admit), FaultCode::WordsDiffer);
    seconds_pass(&[&amara]);
    assert!(relays(&amara).is_empty());
}

#[test]
fn a_folder_that_failed_is_asked_again_within_seconds() {
    let harbour = Office::harbour();
    let desk = computer(&harbour, "desk");
    let (amara, ben) = (desk.founder("amara", "Amara"), desk.desk("ben", "Ben"));
    asks(&amara, &ben, "Ben");
    lets_in(&amara, &ben);
    let (place, away) = (desk.of_all(), desk.folder("tmp").join("away"));
    std::fs::rename(&place, &away).unwrap();
    symlink(&away, &place).unwrap();
    amara.adds_provider("First Clinic", "therapy");
    seconds_pass(&[&amara, &amara]);
    assert_eq!(relays(&amara)[0]["trouble"], "fileDamaged");
    std::fs::remove_file(&place).unwrap();
    std::fs::rename(&away, &place).unwrap();
    seconds_pass(&[&amara, &amara, &ben]);
    assert_eq!(relays(&amara)[0]["trouble"], Value::Null);
    let list = ben.does("providers.list", json!({"text": "First Clinic"}));
    assert!(list.to_string().contains("First Clinic"), "{list}");
}
