//! Text about a person, which debugging and errors will not print.

use crate::value::{BadCell, Cell, Value};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Words about a person. `Debug` prints `‹private›`, so no log or error can carry them by accident.
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[ts(type = "string")]
pub struct Private(pub String);

impl Private {
    /// The words themselves; for storing and showing only.
    pub fn expose(&self) -> &str {
        &self.0
    }
    /// Whether nothing but spaces was entered.
    pub fn is_blank(&self) -> bool {
        self.0.trim().is_empty()
    }
}

impl From<&str> for Private {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl From<String> for Private {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl std::fmt::Debug for Private {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("‹private›")
    }
}

impl Cell for Private {
    fn to_value(&self) -> Value {
        Value::Text(self.0.clone())
    }
    fn from_value(value: Value) -> Result<Self, BadCell> {
        String::from_value(value).map(Self)
    }
}
