//! What was met on the way: counts, and what was odd, row by row.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde::{Deserialize, Serialize};

use crate::cell::is_formula_like;

/// The list of oddities ends here; its count does not.
pub const ODDS_LISTED_MAX: usize = 10_000;
const SHOWN_MAX: usize = 80;
const NAME_MAX: usize = 500;

/// What a reading found: nothing is left out in silence.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Account {
    /// Rows met, of every table, repetitions included.
    pub rows_read: u64,
    /// Rows kept, by HSDS table.
    pub read: BTreeMap<String, u64>,
    /// The first [`ODDS_LISTED_MAX`] oddities, in the order they were met.
    pub odd: Vec<Odd>,
    /// How many oddities there were.
    pub odd_total: u64,
}

/// One thing a person may want to look at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Odd {
    /// The file's name, without its folder.
    pub file: String,
    /// The row as a spreadsheet numbers it (the header is 1, blank lines do not count); in JSON
    /// the item, from 1. 0 means the file as a whole.
    pub row: u64,
    /// The column, or the table where no column is to blame.
    pub field: String,
    /// What is odd about it.
    pub what: OddCode,
    /// The value, at most 80 characters, with what cannot be seen shown as an escape.
    pub value_shape: String,
}

/// The closed list of what can be odd.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum OddCode {
    /// A column that the standard requires is empty or absent.
    MissingRequired,
    /// A key points at a row that is not there. The key is kept.
    BrokenKey,
    /// Two rows share an id. The second is kept under a derived id, unless it says the same.
    DuplicateId,
    /// An id that is no UUID. The row has a derived one, always the same.
    NotUuid,
    /// A word outside the closed list of its column. Kept; the status reads as unknown.
    UnknownStatus,
    /// A line break inside a cell. Kept.
    EmbeddedNewline,
    /// A column that HSDS does not have. Kept.
    UnknownColumn,
    /// A table or file that HSDS does not have. Tables are kept, other files are passed over.
    UnknownTable,
    /// Not a number where one belongs. Kept as text.
    BadNumber,
    /// Not a date or time where one belongs. Kept as text.
    BadDate,
    /// Bytes outside the file's encoding, read as Windows-1252.
    BadEncoding,
    /// Longer than any name. Kept.
    TooLong,
    /// A spreadsheet would run it. Kept as text.
    FormulaLike,
    /// A browser would run or draw it. Kept as text.
    MarkupLike,
    /// A name of an older HSDS, read as today's.
    LegacyName,
    /// A list or object where one value belongs. Kept.
    BadShape,
    /// More cells than the header names. Kept.
    ExtraCells,
    /// A column that means what another one said already, in other words. Kept beside it.
    SecondValue,
    /// A day of the week as a number, read from Monday, which is 1. The number is kept.
    WeekdayNumber,
}

/// Where a row stands: which file, which row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Place {
    pub(crate) file: usize,
    pub(crate) row: u64,
}

/// The account while it is being written.
#[derive(Debug, Default)]
pub(crate) struct Ledger {
    pub(crate) account: Account,
    files: Vec<String>,
}

impl Ledger {
    pub(crate) fn open_file(&mut self, name: &str) -> usize {
        self.files.push(shown(name));
        self.files.len() - 1
    }

    pub(crate) fn odd(&mut self, place: Place, field: &str, what: OddCode, value: &str) {
        self.account.odd_total += 1;
        if self.account.odd.len() < ODDS_LISTED_MAX {
            self.account.odd.push(Odd {
                file: self.files.get(place.file).cloned().unwrap_or_default(),
                row: place.row,
                field: shown(field),
                what,
                value_shape: shown(value),
            });
        }
    }

    /// Looks at a text that is kept as it is, but that somebody should know of.
    pub(crate) fn look(&mut self, place: Place, field: &str, text: &str) {
        if text.contains(['\n', '\r']) {
            self.odd(place, field, OddCode::EmbeddedNewline, text);
        }
        if is_formula_like(text) && !is_number_or_phone(text) {
            self.odd(place, field, OddCode::FormulaLike, text);
        }
        if is_markup_like(text) {
            self.odd(place, field, OddCode::MarkupLike, text);
        }
        if text.len() > NAME_MAX && field.ends_with("name") && text.chars().count() > NAME_MAX {
            self.odd(place, field, OddCode::TooLong, text);
        }
    }
}

fn is_number_or_phone(text: &str) -> bool {
    let quiet = |letter: char| letter.is_ascii_digit() || " +-().\"/".contains(letter);
    text.chars().all(quiet) && text.contains(|letter: char| letter.is_ascii_digit())
}

fn is_markup_like(text: &str) -> bool {
    let opens = text.as_bytes().windows(2).any(|pair| match pair {
        [b'<', next] => next.is_ascii_alphabetic() || b"/!?".contains(next),
        _ => false,
    });
    opens
        || ["javascript:", "vbscript:", "data:text/html"]
            .iter()
            .any(|scheme| {
                text.as_bytes()
                    .windows(scheme.len())
                    .any(|part| part.eq_ignore_ascii_case(scheme.as_bytes()))
            })
}

/// At most 80 characters of a value, with what cannot be seen as an escape.
fn shown(value: &str) -> String {
    let mut out = String::new();
    let mut length = 0;
    for letter in value.chars() {
        let mut piece = String::new();
        if is_invisible(letter) {
            let _ = write!(piece, "{}", letter.escape_unicode());
        } else {
            piece.push(letter);
        }
        let width = piece.chars().count();
        if length + width >= SHOWN_MAX {
            out.push('…');
            return out;
        }
        length += width;
        out.push_str(&piece);
    }
    out
}

fn is_invisible(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shown_value_is_short_and_has_nothing_hidden() {
        assert_eq!(shown("a\nb\u{202e}c"), "a\\u{a}b\\u{202e}c");
        for value in [
            "x".repeat(500),
            "\u{1}".repeat(500),
            "é".repeat(79),
            "é".repeat(80),
        ] {
            assert!(shown(&value).chars().count() <= SHOWN_MAX);
        }
        assert_eq!(shown(&"é".repeat(79)), "é".repeat(79));
    }

    #[test]
    fn telephones_and_numbers_are_no_formulas() {
        assert!(is_number_or_phone("+00 000 0001") && is_number_or_phone("-80.19"));
        assert!(!is_number_or_phone("=1+1") && !is_number_or_phone("+cmd"));
    }

    #[test]
    fn markup_is_seen_and_comparisons_are_not() {
        for text in ["<b>x", "</p>", "<!--", "JavaScript:alert(1)"] {
            assert!(is_markup_like(text), "{text}");
        }
        assert!(!is_markup_like("age < 18 and <3"));
    }
}
