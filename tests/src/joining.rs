//! Desks that join an agency, as two people in one room would.

use crate::clock::TestHost;
use crate::desk::{PASSPHRASE, TestDesk};
use crate::office::{Office, text};
use api::{Desk, Fault};
use serde_json::{Value, json};
use std::path::PathBuf;
use std::sync::Arc;

impl Office {
    /// An agency with two administrators: the second needed nobody but the first.
    pub fn with_two_administrators() -> (Self, TestDesk, TestDesk) {
        let harbour = Self::harbour();
        let amara = harbour.amara();
        let bela = harbour.joins(&amara, "Bela", &["administrator", "caseworker"]);
        (harbour, amara, bela)
    }

    /// A desk at which nobody sat before.
    pub fn empty_desk(&self, place: &str) -> TestDesk {
        let dir = self.folder().join(place);
        // Other dice at every place: two devices with the same keys would be one.
        let seed = place
            .bytes()
            .fold(7, |seed, byte| seed * 31 % (1 << 31) + u64::from(byte));
        let host = TestHost::new(self.clock.clone(), dir.clone(), seed);
        TestDesk::at(Desk::new(Arc::new(host)), &self.clock, dir)
    }

    /// A file of this agency.
    pub fn file(&self, name: &str) -> PathBuf {
        self.folder().join(name)
    }

    /// Writes an invitation and makes the vault that asks with it. Gives the desk and its request.
    pub fn asks(&self, by: &TestDesk, invite: Value, place: &str) -> (TestDesk, PathBuf) {
        let (invitation, request) = (
            self.file(&format!("{place}.invitation")),
            self.file(&format!("{place}.request")),
        );
        let mut input = invite;
        input["path"] = json!(invitation);
        by.does("roster.invite", input);
        let desk = self.empty_desk(place);
        desk.does(
            "join.begin",
            json!({"path": invitation, "passphrase": PASSPHRASE, "device": place, "request": request}),
        );
        (desk, request)
    }

    /// A colleague joins: invited, compared, let in, welcomed, and told everything that all may read.
    pub fn joins(&self, by: &TestDesk, name: &str, roles: &[&str]) -> TestDesk {
        let place = name.to_lowercase();
        let (desk, request) = self.asks(by, json!({"name": name, "roles": roles}), &place);
        self.lets_in(by, &desk, &request, &place);
        desk
    }

    /// Lets a desk in whose words were compared, and brings it what all may read.
    pub fn lets_in(&self, by: &TestDesk, desk: &TestDesk, request: &PathBuf, place: &str) {
        let welcome = self.file(&format!("{place}.welcome"));
        let words = desk.does("join.status", json!({}))["words"].clone();
        let input = json!({"path": request, "words": words, "device": "", "welcome": welcome});
        let admitted = by.does("roster.admit", input);
        assert_eq!(admitted["pending"], false, "{admitted}");
        desk.does("join.finish", json!({"path": welcome}));
        desk.desk.learns_from(&by.desk).expect("rows");
    }
}

impl TestDesk {
    /// The member's own id.
    pub fn me(&self) -> String {
        text(&self.does("desk.status", json!({}))["member"]["id"])
    }

    /// The roster, as this desk shows it.
    pub fn roster(&self) -> Value {
        self.does("roster.get", json!({}))
    }

    /// What waits for a second signature, as this desk shows it.
    pub fn proposals(&self) -> Vec<Value> {
        self.roster()["proposals"]
            .as_array()
            .expect("a list")
            .clone()
    }

    /// One member of the roster, by name.
    pub fn colleague(&self, name: &str) -> Value {
        let roster = self.roster();
        let mut members = roster["members"].as_array().expect("members").iter();
        let found = members.find(|member| member["name"] == name);
        found
            .cloned()
            .unwrap_or_else(|| panic!("no {name} in {roster}"))
    }

    /// Prepares for sealing, takes what others sent to all, and brings them what is new.
    pub fn passes_to(&self, other: &TestDesk) -> Result<(), Fault> {
        self.desk.prepares()?;
        other.desk.learns_from(&self.desk)?;
        other.desk.takes_parcels().map(|_| ())
    }

    /// The facets of a case whose keys this desk holds, with the epoch of each key.
    pub fn keys_of(&self, case: &str) -> Vec<(String, u32)> {
        let mut found = Vec::new();
        self.desk.with_store(|store| {
            for key in store.held_keys().expect("keys") {
                let of_case = key.case.is_some_and(|id| id.0.to_string() == case);
                if of_case && key.owner == store::Owner::Shared {
                    let facet = serde_json::to_value(key.facet).expect("a code");
                    found.push((text(&facet), key.epoch));
                }
            }
        });
        found
    }
}
