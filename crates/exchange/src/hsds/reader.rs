//! Cells into fields: every value tried, and what does not fit left for the extras.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime};
use uuid::Uuid;

use super::account::{OddCode, Place};
use super::columns::Columns;
use super::heap::Heap;
use super::hours;
use super::value::{Cells, text_of};
use super::words::Word;

/// Fills fields from cells. What fits is taken out; what stays is kept as an extra.
pub(crate) struct Reader<'h, 'a> {
    pub(crate) heap: &'h mut Heap<'a>,
    pub(crate) place: Place,
    pub(crate) cells: Cells,
    /// The key columns that have a field.
    pub(crate) keys: Vec<&'static str>,
}

impl Reader<'_, '_> {
    /// Takes the cell if `parse` understands all of it; `Err` is a part that may be shown, while
    /// the cell stays.
    fn take<T>(
        &mut self,
        column: &'static str,
        odd: OddCode,
        parse: impl FnOnce(&str) -> Result<T, Option<T>>,
    ) -> Option<T> {
        let value = self.cells.get(column)?;
        if value.is_array() || value.is_object() {
            self.heap
                .ledger
                .odd(self.place, column, OddCode::BadShape, "");
            return None;
        }
        let text = text_of(value);
        match parse(&text) {
            Ok(parsed) => {
                self.cells.remove(column);
                Some(parsed)
            }
            Err(part) => {
                self.heap.ledger.odd(self.place, column, odd, &text);
                part
            }
        }
    }
}

impl Columns for Reader<'_, '_> {
    fn text(&mut self, column: &'static str, field: &mut String) {
        let parse = |text: &str| Ok(text.to_owned());
        *field = self
            .take(column, OddCode::BadShape, parse)
            .unwrap_or_default();
    }

    fn number(&mut self, column: &'static str, field: &mut Option<f64>) {
        let number = |text: &str| {
            text.trim()
                .parse()
                .ok()
                .filter(|number: &f64| number.is_finite())
        };
        *field = self.take(column, OddCode::BadNumber, |text| number(text).ok_or(None));
    }

    fn date(&mut self, column: &'static str, field: &mut Option<NaiveDate>) {
        *field = self.take(column, OddCode::BadDate, |text| {
            let text = text.trim();
            let day = |text: &str| NaiveDate::parse_from_str(text, "%Y-%m-%d").ok();
            // A moment where a day belongs shows its day; the whole of it is kept.
            let part = text
                .get(..10)
                .filter(|_| text.get(10..11) == Some("T"))
                .and_then(day);
            day(text).filter(|day| day.to_string() == text).ok_or(part)
        });
    }

    fn time(&mut self, column: &'static str, field: &mut Option<NaiveTime>) {
        *field = self.take(column, OddCode::BadDate, hours::time);
    }

    fn moment(&mut self, column: &'static str, field: &mut Option<DateTime<FixedOffset>>) {
        *field = self.take(column, OddCode::BadDate, |text| {
            DateTime::parse_from_rfc3339(text.trim()).map_err(|_| None)
        });
    }

    fn flag(&mut self, column: &'static str, field: &mut bool) {
        // The only flag says that a place is secret, so a word we do not know means yes.
        *field = self.cells.remove(column).is_some_and(|value| {
            let text = text_of(&value).to_lowercase();
            !matches!(text.trim(), "false" | "no" | "0" | "")
        });
    }

    fn word<W: Word>(&mut self, column: &'static str, field: &mut W) {
        let parse = |text: &str| W::read(text).ok_or(None);
        *field = self
            .take(column, OddCode::UnknownStatus, parse)
            .unwrap_or_default();
    }

    fn link(&mut self, column: &'static str, table: &'static str, field: &mut Option<Uuid>) {
        self.keys.push(column);
        let Some(key) = self.cells.get(column).map(text_of) else {
            return;
        };
        let id = self.heap.id_of(table, &key);
        if self.heap.has(table, id) {
            *field = Some(id);
            self.cells.remove(column);
        } else {
            self.heap
                .ledger
                .odd(self.place, column, OddCode::BrokenKey, &key);
        }
    }

    fn owner(&mut self, column: &'static str, table: &'static str, field: &mut Uuid) {
        // Whoever calls has seen that it is there.
        if let Some(key) = self.cells.remove(column) {
            *field = self.heap.id_of(table, &text_of(&key));
        }
    }
}
