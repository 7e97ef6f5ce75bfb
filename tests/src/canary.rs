//! Words that stand nowhere else, a case full of them, and the search for them in whatever form.

use crate::TestDesk;
use crate::desk::PASSPHRASE;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD as BASE64;
use memchr::memmem::Finder;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// The word of a test. It means nothing and is in no dictionary.
pub const CANARY: &str = "Zanzibarquince";

/// A case in which every field that takes words holds the canary.
pub fn marked(amara: &TestDesk) -> String {
    let clinic = amara.adds_provider("River Counselling", "therapy");
    let case = amara.opens_case(&format!("{CANARY} Name"));
    let put = |name: &str, input: Value| amara.does(name, input);
    put(
        "survivors.putName",
        json!({"caseId": case, "kind": "alias", "text": CANARY, "avoid": false}),
    );
    put(
        "survivors.putContact",
        json!({"caseId": case, "kind": "address", "value": CANARY, "safety": "safe", "note": CANARY}),
    );
    put(
        "notes.write",
        json!({"caseId": case, "kind": "account", "text": CANARY}),
    );
    put("tasks.put", json!({"caseId": case, "title": CANARY}));
    put(
        "risks.judge",
        json!({"caseId": case, "level": "low", "factors": [], "note": CANARY}),
    );
    let goal = json!({"caseId": case, "wording": CANARY, "area": "other", "agreement": "agreed"});
    let goal = put("plans.putGoal", goal)["goals"][0]["id"].clone();
    put(
        "plans.putAction",
        json!({"goalId": goal, "title": CANARY, "doer": "survivor"}),
    );
    put(
        "plans.review",
        json!({"goalId": goal, "progress": "begun", "note": CANARY}),
    );
    put(
        "drafts.put",
        json!({"key": "note", "caseId": case, "form": json!({"text": CANARY}).to_string()}),
    );
    put(
        "appointments.put",
        json!({"caseId": case, "kind": "meeting", "title": CANARY, "startsAt": "2026-03-03T10:00:00Z", "place": CANARY}),
    );
    let release = amara.records_release(&case, &clinic);
    put(
        "referrals.create",
        json!({"caseId": case, "kind": "counselling", "urgency": "2w", "providerId": clinic["id"],
        "what": CANARY, "items": ["name"], "releaseId": release, "send": true}),
    );
    put("vault.stepUp", json!({"passphrase": PASSPHRASE}));
    put("therapy.writeNote", json!({"caseId": case, "text": CANARY}));
    put(
        "legal.putMatter",
        json!({"caseId": case, "kind": "immigration", "title": CANARY}),
    );
    put("legal.writeNote", json!({"caseId": case, "text": CANARY}));
    put(
        "career.putPlacement",
        json!({"caseId": case, "employer": CANARY, "job": CANARY, "status": "applied"}),
    );
    case
}

/// Some words in every form in which a program might write them down.
pub struct Forms(Vec<(&'static str, Finder<'static>)>);

impl Forms {
    /// As they are and in small letters: UTF-8, UTF-16, hexadecimal, Base64.
    pub fn of(words: &[&str]) -> Self {
        let mut forms: Vec<(&str, Vec<u8>)> = Vec::new();
        for word in words
            .iter()
            .flat_map(|word| [(*word).to_owned(), word.to_lowercase()])
        {
            let hex: String = word.bytes().map(|byte| format!("{byte:02x}")).collect();
            forms.push(("UTF-16", utf16(&word)));
            forms.push(("hexadecimal", hex.to_uppercase().into_bytes()));
            forms.push(("hexadecimal", hex.into_bytes()));
            for before in 0..3 {
                forms.push(("Base64", base64_after(before, &word)));
            }
            forms.push(("UTF-8", word.into_bytes()));
        }
        let finder = |(name, form): (_, Vec<u8>)| (name, Finder::new(&form).into_owned());
        Self(forms.into_iter().map(finder).collect())
    }

    /// In which form the words stand in these bytes, if they do.
    pub fn found_in(&self, bytes: &[u8]) -> Option<&'static str> {
        let mut forms = self.0.iter();
        let found = forms.find(|(_, form)| form.find(bytes).is_some());
        found.map(|(name, _)| *name)
    }

    /// The length of the longest form.
    pub fn longest(&self) -> usize {
        let lengths = self.0.iter().map(|(_, form)| form.needle().len());
        lengths.max().unwrap_or_default()
    }
}

/// The two bytes of each letter, the low one first.
pub fn utf16(word: &str) -> Vec<u8> {
    word.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

/// What is sure of a word in Base64 when so many bytes (of three) come before it.
fn base64_after(before: usize, word: &str) -> Vec<u8> {
    let text = BASE64.encode([vec![0; before], word.as_bytes().to_vec()].concat());
    let (from, to) = ((before * 8).div_ceil(6), (before + word.len()) * 8 / 6);
    text.as_bytes()[from..to].to_vec()
}

/// Every file below a folder.
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        if entry.path().is_dir() {
            found.extend(files(&entry.path()));
        } else {
            found.push(entry.path());
        }
    }
    found
}
