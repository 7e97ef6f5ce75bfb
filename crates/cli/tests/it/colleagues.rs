//! Two people with a vault each on one computer, and what they hand to each other.

use crate::scene::{Scene, does, said};
use serde_json::{Value, json};
use std::process::Output;

/// Both passphrases of the scene.
const PASS: &str = "violet meadow lantern 42 harbour";

/// Amara, who founded the agency, and Ben, whose vault waits or belongs to it.
pub(crate) struct Pair {
    pub(crate) amara: Scene,
    pub(crate) ben: Scene,
}

impl Pair {
    /// An agency with one vault, and an empty folder beside it.
    pub(crate) fn strangers() -> Self {
        let ben = Scene::empty();
        ben.file("pass", PASS);
        Self {
            amara: Scene::office(),
            ben,
        }
    }

    /// Amara has invited Ben, and Ben has asked.
    pub(crate) fn asked() -> Self {
        let pair = Self::strangers();
        pair.invites();
        pair.asks();
        pair
    }

    /// Ben belongs to the agency, by a welcome from hand to hand.
    pub(crate) fn joined() -> Self {
        let pair = Self::asked();
        let words = pair.words();
        let (request, welcome) = (pair.place("request"), pair.place("welcome"));
        let admit = ["member", "admit", &request, "--words", &words];
        let admitted = pair.amara.answer(
            &pair
                .amara
                .with_pass(&[&admit[..], &["--welcome", &welcome]].concat()),
        );
        assert_eq!(admitted["pending"], false, "{admitted}");
        pair.ben("agency", &["welcome", &welcome]);
        pair
    }

    /// The place of a file that goes from one to the other.
    pub(crate) fn place(&self, name: &str) -> String {
        self.amara.path(name).display().to_string()
    }

    pub(crate) fn invites(&self) -> Value {
        let file = self.place("invitation");
        let invite = ["invite", &file, "--name", "Ben", "--role", "caseworker"];
        self.amara("member", &invite)
    }

    pub(crate) fn asks(&self) -> Value {
        let (invitation, request) = (self.place("invitation"), self.place("request"));
        let join = ["join", &invitation, "--device", "Laptop"];
        self.ben("agency", &[&join[..], &["--request", &request]].concat())
    }

    /// The eight words on Ben's screen.
    pub(crate) fn words(&self) -> String {
        let asked = self.ben("agency", &["words"]);
        let words = asked["words"].as_array().unwrap().iter();
        let words: Vec<&str> = words.map(|word| word.as_str().unwrap()).collect();
        assert_eq!(words.len(), 8, "{asked}");
        words.join(" ")
    }

    /// What Amara's program answers.
    #[track_caller]
    pub(crate) fn amara(&self, word: &str, rest: &[&str]) -> Value {
        let words = [&[word], rest].concat();
        self.amara.answer(&self.amara.with_pass(&words))
    }

    /// What Ben's program answers.
    #[track_caller]
    pub(crate) fn ben(&self, word: &str, rest: &[&str]) -> Value {
        let words = [&[word], rest].concat();
        self.ben.answer(&self.ben.with_pass(&words))
    }

    /// Both exchange with their relays, so that each has what the other wrote.
    pub(crate) fn exchange(&self) {
        self.amara("sync", &[]);
        self.ben("sync", &[]);
        self.amara("sync", &[]);
    }

    /// A case of Amara that Ben reads; gives its id and code.
    pub(crate) fn shared_case(&self) -> (String, String) {
        let open = json!({"name": "Dara Example", "safeContact": "anytime"});
        let case = self.amara("call", &["cases.open", &open.to_string()]);
        let (id, code) = (text(&case["caseId"]), text(&case["code"]));
        let ben = self.member("Ben");
        let grant = ["grant", "--case", &code, "--member", &ben];
        let facets = [
            "--facet", "facts", "--facet", "identity", "--facet", "casework",
        ];
        self.amara("member", &[&grant[..], &facets].concat());
        (id, code)
    }

    /// The id of a member.
    pub(crate) fn member(&self, name: &str) -> String {
        let roster = self.amara("agency", &["show"]);
        let mut members = roster["members"].as_array().unwrap().iter();
        text(&members.find(|member| member["name"] == name).unwrap()["id"])
    }
}

pub(crate) fn text(value: &Value) -> String {
    value
        .as_str()
        .unwrap_or_else(|| panic!("{value}"))
        .to_owned()
}

/// The fault of a run that must end with this code.
#[track_caller]
pub(crate) fn refused(scene: &Scene, words: &[&str], exit: i32) -> Value {
    let run = ended(scene, words, exit);
    serde_json::from_str(said(&run).lines().last().unwrap_or_default())
        .unwrap_or_else(|_| panic!("{run:?}"))
}

/// A run in JSON that must end with this code.
#[track_caller]
pub(crate) fn ended(scene: &Scene, words: &[&str], exit: i32) -> Output {
    let run = scene.linden(&scene.with_pass(&[&["--json"], words].concat()));
    assert_eq!(run.status.code(), Some(exit), "{words:?}: {run:?}");
    run
}

/// A desk at which the member of an office sits.
pub(crate) fn desk_of(scene: &Scene) -> api::Desk {
    let desk = scene.closed_desk();
    does(&desk, "vault.unlock", &json!({"passphrase": PASS}));
    desk
}
