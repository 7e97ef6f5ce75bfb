//! How a value is written: what is mostly written, codes and days, in a byte or three.

use casework::{Day, Value};

use super::bytes::{Numbers, Reader, unzigzag};
use super::read::text;
use super::{Error, Result, words};
use crate::change::FIELD_BYTES_MAX;

/// Days are counted from this one, so that those of our time take two bytes.
const FIRST: Option<Day> = Day::from_ymd_opt(2020, 1, 1);
/// The same one, counted from the first of the year 1, which is 1.
const FIRST_NUMBER: i64 = 737_425;
/// The last of the year 9999, counted in the same way.
const LAST_NUMBER: i64 = 3_652_059;

/// So many words are written in one byte.
const SHORT: u64 = 96;
/// Where the shapes begin that say a length, or the number of another word.
const LONG: u64 = 4 + SHORT;

/// A value as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape<'a> {
    Null,
    Real(u64),
    Int(i64),
    /// A text that is a day, as days since the first of 2020.
    Day(i64),
    Text(&'a [u8]),
    Blob(&'a [u8]),
    /// A text of the list of words, by its number.
    Word(u64),
}

impl<'a> Shape<'a> {
    pub(super) fn of(value: &'a Value) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::Real(bits) => Self::Real(*bits),
            Value::Int(number) => Self::Int(*number),
            Value::Blob(bytes) => Self::Blob(bytes),
            Value::Text(text) => match (words::number(text), day_number(text)) {
                (Some(number), _) => Self::Word(number),
                (None, Some(day)) => Self::Day(day),
                (None, None) => Self::Text(text.as_bytes()),
            },
        }
    }

    pub(super) const fn number(self) -> u64 {
        match self {
            Self::Null => 0,
            Self::Real(_) => 1,
            Self::Int(_) => 2,
            Self::Day(_) => 3,
            Self::Word(number) if number < SHORT => 4 + number,
            Self::Text(bytes) => LONG + 3 * bytes.len() as u64,
            Self::Blob(bytes) => LONG + 1 + 3 * bytes.len() as u64,
            Self::Word(number) => LONG + 2 + 3 * (number - SHORT),
        }
    }
}

/// The days from the first of 2020 to the day that a text says, if it says one as we write it.
fn day_number(text: &str) -> Option<i64> {
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let mut parts = text.split('-');
    let of = [parts.next()?, parts.next()?, parts.next()?];
    let is_written = parts.next().is_none() && of.map(str::len) == [4, 2, 2];
    let [year, month, day] = of;
    if !is_written || !digits(year) || !digits(month) || !digits(day) || year == "0000" {
        return None;
    }
    let [month, day] = [month, day].map(|part| part.parse().ok());
    let day = Day::from_ymd_opt(year.parse().ok()?, month?, day?)?;
    Some(day.signed_duration_since(FIRST?).num_days())
}

/// The text of the day that is so many days after the first of 2020, if one is written like that.
fn day(number: i64) -> Option<String> {
    let day = FIRST_NUMBER.checked_add(number)?;
    let day = Some(day).filter(|day| (1..=LAST_NUMBER).contains(day))?;
    Some(Day::from_num_days_from_ce_opt(i32::try_from(day).ok()?)?.to_string())
}

/// So many values.
///
/// # Errors
/// [`Error::Damaged`] for what is not their one spelling, [`Error::TooLarge`] beyond a limit.
pub(super) fn values(reader: &mut Reader<'_>, count: usize) -> Result<Vec<Value>> {
    let shapes: Numbers<Read> = reader
        .numbers(count)?
        .into_iter()
        .map(read_shape)
        .collect::<Result<_>>()?;
    let many = |of: Read| shapes.iter().filter(|shape| **shape == of).count();
    let mut ints = reader.numbers::<u64>(many(Read::Int))?.into_iter();
    let mut days = reader.numbers::<u64>(many(Read::Day))?.into_iter();
    let mut reals = Reader::new(reader.take(many(Read::Real) * 8)?);
    let next = |numbers: &mut smallvec::IntoIter<[u64; 8]>| {
        let number = numbers.next().ok_or(Error::Damaged)?;
        Ok::<i64, Error>(unzigzag(number))
    };
    let value = |shape| match shape {
        Read::Null => Ok(Value::Null),
        Read::Real => reals
            .array()
            .map(|bits| Value::Real(u64::from_le_bytes(bits))),
        Read::Int => next(&mut ints).map(Value::Int),
        Read::Day => {
            let day = day(next(&mut days)?).ok_or(Error::Damaged)?;
            Ok(Value::Text(day))
        }
        Read::Word(word) => Ok(Value::Text(word.to_owned())),
        Read::Text(length) => match text(reader.take(length)?)? {
            // What has a shorter spelling may not have this one.
            text if has_shorter(&text) => Err(Error::Damaged),
            text => Ok(Value::Text(text)),
        },
        Read::Blob(length) => reader.take(length).map(|bytes| Value::Blob(bytes.to_vec())),
    };
    shapes.iter().copied().map(value).collect()
}

/// A shape before its value is read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Read {
    Null,
    Real,
    Int,
    Day,
    Word(&'static str),
    Text(usize),
    Blob(usize),
}

fn read_shape(number: usize) -> Result<Read> {
    let shape = match number {
        0 => Read::Null,
        1 => Read::Real,
        2 => Read::Int,
        3 => Read::Day,
        number => match number.checked_sub(LONG as usize) {
            None => word(number.saturating_sub(4))?,
            Some(long) if long % 3 == 0 => Read::Text(long / 3),
            Some(long) if long % 3 == 1 => Read::Blob(long / 3),
            Some(long) => word(long / 3 + SHORT as usize)?,
        },
    };
    match shape {
        Read::Text(length) | Read::Blob(length) if length > FIELD_BYTES_MAX => Err(Error::TooLarge),
        shape => Ok(shape),
    }
}

fn word(number: usize) -> Result<Read> {
    words::word(number).map(Read::Word).ok_or(Error::Damaged)
}

fn has_shorter(text: &str) -> bool {
    words::number(text).is_some() || day_number(text).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_is_read_as_it_was_written_and_nothing_else_is_a_day() {
        for number in [-737_424, -1, 0, 1, 59, 60, 2_517, 2_914_634] {
            let text = day(number).unwrap();
            assert_eq!(day_number(&text), Some(number), "{text}");
        }
        assert_eq!(day(0).as_deref(), Some("2020-01-01"));
        assert_eq!(day(-737_424).as_deref(), Some("0001-01-01"));
        assert_eq!(day(2_914_634).as_deref(), Some("9999-12-31"));
        for number in [-737_425, 2_914_635, i64::MIN, i64::MAX] {
            assert_eq!(day(number), None, "{number}");
        }
        for text in [
            "2026-02-29",
            "2026-13-01",
            "2026-1-01",
            "+026-01-01",
            "2026-01-01 ",
            "0000-01-01",
            "12026-01-01",
            "2026-01",
            "2026-01-01-01",
            "-001-01-01",
            "٢٠٢٦-٠١-٠١",
            "",
        ] {
            assert_eq!(day_number(text), None, "{text}");
        }
    }
}
