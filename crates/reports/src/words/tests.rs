use super::*;
use crate::lines;
use crate::render::document::{COUNTS, column_id};
use casework::referral::ReferralReason;
use casework::{Code, Missing};

const LANGUAGES: [&str; 4] = ["en", "es", "fr", "ar"];

/// The words of one language alone, so that English cannot stand in.
fn alone(language: &str) -> Words {
    Words {
        bundles: bundle(language).into_iter().collect(),
        right_to_left: false,
    }
}

#[test]
fn every_code_of_a_report_has_words_in_every_language() {
    for language in LANGUAGES {
        let words = alone(language);
        let mut lacking = Vec::new();
        let mut ask = |vocabulary: &str, code: &str| {
            if words.find(&code_id(vocabulary, code), None, None).is_none() {
                lacking.push(code_id(vocabulary, code));
            }
        };
        for split in lines::SPLITS {
            ask("split", lines::code(split));
            for key in lines::keys(split).unwrap_or_default() {
                if key == lines::BLANK {
                    ask("report", key);
                } else if Missing::from_code(key).is_some() {
                    ask("missing", key);
                } else {
                    ask(lines::code(split), key);
                }
            }
        }
        for reason in ReferralReason::all() {
            ask("referral-reason", reason.code());
        }
        for stage in [
            "made",
            "sent",
            "answered",
            "accepted",
            "started",
            "completed",
        ] {
            ask("stage", stage);
        }
        assert_eq!(lacking, Vec::<String>::new(), "{language}");
    }
}

#[test]
fn every_column_is_named_and_defined_in_every_language() {
    for language in LANGUAGES {
        let words = alone(language);
        for key in ["group", "code"].iter().chain(&COUNTS) {
            let id = column_id(key);
            assert_ne!(words.say(&id), id, "{language}");
            assert_ne!(words.means(&id), "", "{language}: {id}");
        }
    }
}

#[test]
fn what_a_language_lacks_is_said_in_english_and_then_in_code() {
    assert_eq!(Words::of("xx").code("area", "legal"), "Legal");
    assert_eq!(Words::of("../en").code("area", "legal"), "Legal");
    assert_eq!(Words::of("fr").code("area", "unheard-of"), "unheard-of");
    assert_eq!(Words::of("en").code("age-band", "60+"), "60 or older");
}

#[test]
fn arabic_reads_from_right_to_left() {
    assert!(Words::of("ar").right_to_left());
    assert!(Words::of("ar-EG").right_to_left());
    assert!(!Words::of("fr").right_to_left());
    assert!(!Words::of("xx").right_to_left());
}
