//! Colleagues of one agency: each with a vault of their own, exchanging through a folder.

use crate::clock::TestHost;
use crate::desk::{PASSPHRASE, TestDesk};
use crate::office::{Office, text};
use api::Desk;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The folder where the packs of an office lie.
pub fn relay_of(office: &Office) -> PathBuf {
    let folder = office.folder().join("relay");
    std::fs::create_dir_all(&folder).expect("a folder");
    folder
}

/// The facets of a case that a caseworker may be given.
pub const TEAM: [&str; 4] = ["facts", "identity", "casework", "career"];

/// Amara and Ben at one relay, with a case that both read.
#[track_caller]
pub fn two(harbour: &Office) -> (TestDesk, TestDesk, String) {
    let amara = harbour.member("Amara", &["administrator", "caseworker", "manager"]);
    amara.meets_at(&relay_of(harbour));
    let case = amara.opens_case("Chinda Sok");
    let ben = amara.lets_in(harbour, "Ben", &["caseworker"]);
    amara.shares(&case, &ben, &TEAM);
    meet(&[&amara, &ben]);
    (amara, ben, case)
}

/// Everybody exchanges until everybody has everything.
#[track_caller]
pub fn meet(desks: &[&TestDesk]) {
    for _ in 0..2 {
        desks.iter().for_each(|desk| drop(desk.exchanges()));
    }
}

/// Writes a note.
#[track_caller]
pub fn writes(desk: &TestDesk, case: &str, words: &str) {
    let note = json!({"caseId": case, "kind": "general", "text": words});
    desk.does("notes.write", note);
}

/// Whether these words stand among the newest notes of a case; not where it may not be read.
pub fn reads(desk: &TestDesk, case: &str, words: &str) -> bool {
    let notes = desk.call("notes.list", json!({"caseId": case}));
    notes.is_ok_and(|notes| notes.to_string().contains(words))
}

impl TestDesk {
    /// Sets up a folder as the relay of this desk.
    pub fn meets_at(&self, folder: &Path) -> Value {
        self.does("relays.put", json!({"kind": "folder", "place": folder}))
    }

    /// Exchanges with every relay.
    #[track_caller]
    pub fn exchanges(&self) -> Value {
        self.does("exchange.now", json!({}))
    }

    /// Lets a colleague in: invitation, request, eight words, welcome by the relay.
    #[track_caller]
    pub fn lets_in(&self, office: &Office, name: &str, roles: &[&str]) -> TestDesk {
        let file = |what: &str| office.folder().join(format!("{name}.{what}"));
        let (invitation, request) = (file("invitation"), file("request"));
        self.does(
            "roster.invite",
            json!({"path": invitation, "name": name, "roles": roles}),
        );
        let dir = office.folder().join(name.to_lowercase());
        let seed = 1 + name.bytes().map(u64::from).sum::<u64>();
        let host = TestHost::new(self.clock.clone(), dir.clone(), seed);
        let colleague = TestDesk::at(Desk::new(Arc::new(host)), &self.clock, dir);
        let asked = colleague.does(
            "join.begin",
            json!({"path": invitation, "passphrase": PASSPHRASE, "device": "Laptop", "request": request}),
        );
        let shown = self.does("roster.request", json!({"path": request}));
        assert_eq!(
            shown["words"], asked["words"],
            "the same eight words on both screens"
        );
        self.does(
            "roster.admit",
            json!({"path": request, "words": asked["words"], "device": "Laptop"}),
        );
        self.exchanges();
        let desk = colleague.does("join.finish", json!({}));
        assert_eq!(text(&desk["state"]), "open");
        colleague
    }

    /// The id of this member.
    pub fn member_id(&self) -> String {
        text(&self.does("desk.status", json!({}))["member"]["id"])
    }

    /// Lets a colleague read facets of a case.
    #[track_caller]
    pub fn shares(&self, case: &str, with: &TestDesk, facets: &[&str]) {
        self.does(
            "team.grant",
            json!({"caseId": case, "memberId": with.member_id(), "facets": facets}),
        );
    }
}
