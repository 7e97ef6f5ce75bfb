//! Rows of the store, one at a time, with the words of the language read from their cells.
//!
//! The row itself belongs to the database library, which only `store` may name; so the macro works
//! on whatever has its `get_ref`.

use crate::Error;
use casework::{Code, Missing};
use std::ops::ControlFlow;
use uuid::Bytes;

/// How often progress is told, in rows.
const EVERY: u64 = 2048;

/// Tells how far the reading is, and stops it when the member does.
pub(crate) struct Pace<'a> {
    done: u64,
    total: u64,
    tell: &'a mut dyn FnMut(u64, u64) -> ControlFlow<()>,
}

impl<'a> Pace<'a> {
    pub(crate) fn new(total: u64, tell: &'a mut dyn FnMut(u64, u64) -> ControlFlow<()>) -> Self {
        Self {
            done: 0,
            total,
            tell,
        }
    }

    /// One more row was read.
    pub(crate) fn row(&mut self) -> Result<(), Error> {
        self.done += 1;
        if self.done.is_multiple_of(EVERY) {
            self.say()
        } else {
            Ok(())
        }
    }

    /// Tells it now.
    pub(crate) fn say(&mut self) -> Result<(), Error> {
        self.tell_at(self.done.min(self.total))
    }

    /// Everything was read.
    pub(crate) fn end(&mut self) -> Result<(), Error> {
        self.tell_at(self.total)
    }

    fn tell_at(&mut self, done: u64) -> Result<(), Error> {
        match (self.tell)(done, self.total) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(Error::Cancelled),
        }
    }
}

/// Runs a statement and hands every row to `each`, at a pace that can be stopped.
macro_rules! each_row {
    ($read:expr, $sql:expr, $params:expr, $pace:expr, |$row:ident| $each:expr) => {{
        let mut statement = $read
            .conn()
            .prepare_cached($sql)
            .map_err(store::Error::from)?;
        let mut rows = statement.query($params).map_err(store::Error::from)?;
        while let Some($row) = rows.next().map_err(store::Error::from)? {
            $pace.row()?;
            $each
        }
    }};
}

/// A cell of a row by the reader of its type: `as_str`, `as_i64_or_null`, `as_blob`, …
macro_rules! cell {
    ($row:expr, $at:expr, $as:ident) => {
        $row.get_ref($at)
            .map_err(store::Error::from)?
            .$as()
            .map_err(|_| $crate::Error::BAD_CELL)?
    };
}

pub(crate) use {cell, each_row};

/// The sixteen bytes of an id.
pub(crate) fn id(bytes: &[u8]) -> Result<Bytes, Error> {
    bytes.try_into().map_err(|_| Error::BAD_CELL)
}

/// The one text of a row: the bytes of its ids, with nothing between them, then words with a space
/// between each.
pub(crate) struct Packed<'a>(pub &'a [u8]);

impl<'a> Packed<'a> {
    /// The id that comes next.
    pub(crate) fn id(&mut self) -> Result<Bytes, Error> {
        let (id, rest) = self.0.split_first_chunk().ok_or(Error::BAD_CELL)?;
        self.0 = rest;
        Ok(*id)
    }

    /// The length of time that comes next, in milliseconds; `None` where nothing stands before the
    /// space.
    pub(crate) fn length(&mut self) -> Result<Option<i64>, Error> {
        let mut words = self.0.splitn(2, |byte| *byte == b' ');
        let (word, rest) = (words.next().unwrap_or_default(), words.next());
        self.0 = rest.ok_or(Error::BAD_CELL)?;
        if word.is_empty() {
            return Ok(None);
        }
        text(word)?.parse().map(Some).map_err(|_| Error::BAD_CELL)
    }

    /// The words that are left.
    pub(crate) fn words(self) -> Result<&'a str, Error> {
        text(self.0)
    }
}

fn text(bytes: &[u8]) -> Result<&str, Error> {
    std::str::from_utf8(bytes).map_err(|_| Error::BAD_CELL)
}

/// A value of a vocabulary; one that this program does not know is damage, not a blank.
pub(crate) fn code<T: Code>(text: &str) -> Result<T, Error> {
    T::from_code(text).ok_or(Error::BAD_CELL)
}

/// The place of an answer among the lines of its question: the vocabulary, then the reasons for no
/// answer, then blank.
pub(crate) fn answer<T: Code>(text: Option<&str>) -> Result<u8, Error> {
    let given = T::all().len();
    let Some(text) = text else {
        return line(given + Missing::all().len());
    };
    if let Some(value) = T::from_code(text) {
        return line(place_of(value)?);
    }
    line(given + place_of(code::<Missing>(text)?)?)
}

fn line(place: usize) -> Result<u8, Error> {
    u8::try_from(place).map_err(|_| Error::BAD_CELL)
}

/// The place of a value in its vocabulary.
fn place_of<T: Code>(value: T) -> Result<usize, Error> {
    let place = T::all().iter().position(|known| *known == value);
    place.ok_or(Error::BAD_CELL)
}
