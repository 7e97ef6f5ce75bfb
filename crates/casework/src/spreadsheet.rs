//! Text on its way into a spreadsheet.
//!
//! A spreadsheet runs a cell that begins like a formula. Names in a directory come from strangers,
//! so every text in a file that people open there passes through [`safe_cell`] first. Numbers
//! are written as numbers and need no guard.

use std::borrow::Cow;

/// Text that a spreadsheet will show and never run.
///
/// What begins with `=`, `+`, `-`, `@`, `|`, `%`, a tab, a line break, a NUL or one of their
/// full-width twins gets a leading apostrophe, also when blanks, quotes or invisible marks stand
/// before it: programs strip those before they look.
#[must_use]
pub fn safe_cell(text: &str) -> Cow<'_, str> {
    if is_formula_like(text) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// Whether a spreadsheet may take this text for a formula.
#[must_use]
pub fn is_formula_like(text: &str) -> bool {
    for letter in text.chars() {
        if starts_formula(letter) {
            return true;
        }
        if !is_skipped(letter) {
            return false;
        }
    }
    false
}

fn starts_formula(letter: char) -> bool {
    matches!(
        letter,
        '=' | '+'
            | '-'
            | '@'
            | '|'
            | '%'
            | '\t'
            | '\r'
            | '\n'
            | '\0'
            | '＝'
            | '＋'
            | '－'
            | '＠'
            | '｜'
            | '％'
            | '−'
            | '﹦'
            | '﹢'
            | '﹣'
            | '﹫'
    )
}

/// Marks that programs drop before they look at the first letter.
fn is_skipped(letter: char) -> bool {
    letter == '"'
        || letter.is_whitespace()
        || letter.is_control()
        || matches!(letter, '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_spreadsheet_would_run_is_shown_instead() {
        for text in [
            "=1+1",
            "+1",
            "-1",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            "\n=1",
            "\0=1",
            "|calc",
            "%x",
            "＝1",
            "＋1",
            "－1",
            "＠x",
            "\u{feff}=1",
            "\"=1",
            " =HYPERLINK(\"http://example.com\")",
            "\u{200b}=WEBSERVICE(1)",
            "=cmd|' /C calc'!A0",
            "−1",
        ] {
            let safe = safe_cell(text);
            assert_eq!(safe, format!("'{text}"), "{text:?}");
        }
    }

    #[test]
    fn plain_words_are_not_touched_or_copied() {
        for text in [
            "",
            "Example House",
            "a=b",
            "1-2",
            "'=1",
            "مأوى",
            "O'Example",
            "  ",
        ] {
            assert!(
                matches!(safe_cell(text), Cow::Borrowed(same) if same == text),
                "{text:?}"
            );
        }
    }

    #[test]
    fn guarding_twice_is_guarding_once() {
        for text in ["=1", "plain", "\"@x", ""] {
            let once = safe_cell(text).into_owned();
            assert_eq!(safe_cell(&once), once);
        }
    }
}
