//! One cell of one record, in the four shapes that are stored, logged and exchanged.

use serde::{Deserialize, Serialize};

/// What a cell can hold. Small on purpose: every type of the language maps to one of these.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Value {
    /// Nothing was entered.
    Null,
    /// A whole number, a moment (milliseconds since 1970, UTC), or a truth value (0, 1).
    Int(i64),
    /// A number with a fraction, as its IEEE 754 bits, so that equality is exact.
    Real(u64),
    /// A code, a day, or words.
    Text(String),
    /// An id (16 bytes) or sealed bytes.
    Blob(Vec<u8>),
}

/// A stored cell does not hold what its type expects: damage, or a value from a newer version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a stored value does not fit its column")]
pub struct BadCell;

/// A type that can stand in one cell.
pub trait Cell: Sized {
    /// The vocabulary of its codes, if it holds one or several.
    const VOCABULARY: Option<&'static str> = None;
    /// The stored shape.
    fn to_value(&self) -> Value;
    /// From the stored shape. Refuses, never guesses.
    ///
    /// # Errors
    /// [`BadCell`] if the value is of another shape or not one of the known codes.
    fn from_value(value: Value) -> Result<Self, BadCell>;
}

impl Cell for String {
    fn to_value(&self) -> Value {
        Value::Text(self.clone())
    }
    fn from_value(value: Value) -> Result<Self, BadCell> {
        match value {
            Value::Text(text) => Ok(text),
            _ => Err(BadCell),
        }
    }
}

impl Cell for i64 {
    fn to_value(&self) -> Value {
        Value::Int(*self)
    }
    fn from_value(value: Value) -> Result<Self, BadCell> {
        match value {
            Value::Int(number) => Ok(number),
            _ => Err(BadCell),
        }
    }
}

impl Cell for f64 {
    fn to_value(&self) -> Value {
        Value::Real(self.to_bits())
    }
    fn from_value(value: Value) -> Result<Self, BadCell> {
        match value {
            Value::Real(bits) => Ok(Self::from_bits(bits)),
            _ => Err(BadCell),
        }
    }
}

impl Cell for bool {
    fn to_value(&self) -> Value {
        Value::Int(i64::from(*self))
    }
    fn from_value(value: Value) -> Result<Self, BadCell> {
        match value {
            Value::Int(0) => Ok(false),
            Value::Int(1) => Ok(true),
            _ => Err(BadCell),
        }
    }
}

impl Cell for Vec<u8> {
    fn to_value(&self) -> Value {
        Value::Blob(self.clone())
    }
    fn from_value(value: Value) -> Result<Self, BadCell> {
        match value {
            Value::Blob(bytes) => Ok(bytes),
            _ => Err(BadCell),
        }
    }
}

impl<T: Cell> Cell for Option<T> {
    const VOCABULARY: Option<&'static str> = T::VOCABULARY;
    fn to_value(&self) -> Value {
        self.as_ref().map_or(Value::Null, Cell::to_value)
    }
    fn from_value(value: Value) -> Result<Self, BadCell> {
        match value {
            Value::Null => Ok(None),
            other => T::from_value(other).map(Some),
        }
    }
}
