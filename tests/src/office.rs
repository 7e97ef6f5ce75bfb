//! Two agencies. Harbour's Amara does everything; others hold one role each.

use crate::clock::Clock;
use crate::desk::TestDesk;
use serde_json::{Value, json};
use tempfile::TempDir;

/// An agency with its members' desks, each with their own vault.
pub struct Office {
    /// The clock all of them share.
    pub clock: Clock,
    /// The agency's name.
    pub agency: &'static str,
    folder: TempDir,
}

/// Every role there is.
pub const EVERY_ROLE: [&str; 8] = [
    "caseworker",
    "clinician",
    "attorney",
    "career-counsellor",
    "manager",
    "data-officer",
    "administrator",
    "auditor",
];

impl Office {
    /// The first agency.
    pub fn harbour() -> Self {
        Self::of("Harbour Office")
    }
    /// The second agency.
    pub fn lantern() -> Self {
        Self::of("Lantern Office")
    }

    fn of(agency: &'static str) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        Self {
            clock: Clock::at("2026-03-02T09:00:00Z"),
            agency,
            folder,
        }
    }

    /// A folder of this agency that goes with it.
    pub fn folder(&self) -> &std::path::Path {
        self.folder.path()
    }

    /// A member with these roles and their own vault.
    pub fn member(&self, name: &str, roles: &[&str]) -> TestDesk {
        let dir = self.folder.path().join(name.to_lowercase());
        TestDesk::found(&dir, &self.clock, self.agency, name, roles)
    }

    /// Amara, who does everything in a small agency.
    pub fn amara(&self) -> TestDesk {
        self.member("Amara", &EVERY_ROLE)
    }
}

impl TestDesk {
    /// Adds a provider with one offer in an area.
    pub fn adds_provider(&self, name: &str, area: &str) -> Value {
        let provider = self.does("providers.put", json!({"name": name}));
        let id = provider["id"].clone();
        self.does(
            "providers.putOffer",
            json!({"providerId": id, "name": format!("{area} help"), "area": area}),
        )
    }

    /// Opens a case for a person of this name.
    pub fn opens_case(&self, name: &str) -> String {
        let input = json!({"name": name, "safeContact": "with-care", "statistics": "given", "birth": "1998~",
            "gender": "Feminine", "exploitation": "ForcedLabour", "region": "south-eastern-asia"});
        text(&self.does("cases.open", input)["caseId"])
    }

    /// Records a release for a provider that covers name, need and language.
    pub fn records_release(&self, case: &str, provider: &Value) -> String {
        let input = json!({"caseId": case, "providerId": provider["id"], "items": ["name", "need", "language"], "given": "signed"});
        text(&self.does("releases.record", input)["id"])
    }

    /// A referral that is asked at once, under a release of its own.
    pub fn refers(&self, case: &str, provider: &Value, kind: &str) -> Value {
        let release = self.records_release(case, provider);
        let input = json!({"caseId": case, "kind": kind, "urgency": "72h", "providerId": provider["id"],
            "what": "as soon as possible", "items": ["name", "need"], "releaseId": release, "send": true});
        self.does("referrals.create", input)
    }

    /// One step of a referral.
    pub fn steps(&self, referral: &Value, to: &str, reason: Option<&str>) -> Value {
        let input = json!({"referralId": referral["row"]["id"], "to": to, "reason": reason});
        self.does("referrals.step", input)
    }
}

/// A string of a JSON value.
#[track_caller]
pub fn text(value: &Value) -> String {
    value
        .as_str()
        .unwrap_or_else(|| panic!("not a text: {value}"))
        .to_owned()
}
