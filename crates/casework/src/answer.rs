//! An answer that may be missing for a reason. Blank (nothing entered) is `Option::None` around it.
//!
//! Reports keep the reasons apart and never read them as "no" (HTCDS; FHIR data-absent-reason).

use crate::code::Code;
use crate::value::{BadCell, Cell, Value};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use ts_rs::TS;

crate::codes! {
    /// Why a question has no answer.
    "missing"
    pub enum Missing {
        NotAsked = "not-asked",
        Unknown = "unknown",
        PrefersNotToSay = "prefers-not-to-say",
        Declined = "declined",
    }
}

/// A value, or the reason why there is none. On the wire and in storage it is one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Answer<T> {
    /// The person's answer.
    Given(T),
    /// No answer, and why.
    Missing(Missing),
}

impl<T> Answer<T> {
    /// The value, if one was given.
    pub const fn given(&self) -> Option<&T> {
        match self {
            Self::Given(value) => Some(value),
            Self::Missing(_) => None,
        }
    }
}

/// A type whose stored form is one word that never collides with the words of [`Missing`].
pub trait Word: Sized {
    /// The vocabulary of the words, if there is one.
    const WORDS: Option<&'static str> = None;
    /// The word.
    fn word(&self) -> String;
    /// From the word.
    fn from_word(word: &str) -> Option<Self>;
}

impl<T: Code> Word for T {
    const WORDS: Option<&'static str> = Some(T::VOCABULARY);
    fn word(&self) -> String {
        self.code().to_owned()
    }
    fn from_word(word: &str) -> Option<Self> {
        T::from_code(word)
    }
}

impl<T: Word> Answer<T> {
    fn to_word(&self) -> String {
        match self {
            Self::Given(value) => value.word(),
            Self::Missing(why) => why.code().to_owned(),
        }
    }
    fn of_word(word: &str) -> Option<Self> {
        match Missing::from_code(word) {
            Some(why) => Some(Self::Missing(why)),
            None => T::from_word(word).map(Self::Given),
        }
    }
}

impl<T: Word> Cell for Answer<T> {
    const VOCABULARY: Option<&'static str> = T::WORDS;
    fn to_value(&self) -> Value {
        Value::Text(self.to_word())
    }
    fn from_value(value: Value) -> Result<Self, BadCell> {
        match value {
            Value::Text(text) => Self::of_word(&text).ok_or(BadCell),
            _ => Err(BadCell),
        }
    }
}

impl<T: Word> Serialize for Answer<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.to_word())
    }
}

impl<'de, T: Word> Deserialize<'de> for Answer<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let word = String::deserialize(deserializer)?;
        Self::of_word(&word)
            .ok_or_else(|| serde::de::Error::custom("not an answer to this question"))
    }
}

impl<T: TS + 'static> TS for Answer<T> {
    type WithoutGenerics = Self;
    type OptionInnerType = Self;
    fn name(cfg: &ts_rs::Config) -> String {
        format!("{} | Missing", T::name(cfg))
    }
    fn inline(cfg: &ts_rs::Config) -> String {
        Self::name(cfg)
    }
    fn visit_dependencies(v: &mut impl ts_rs::TypeVisitor)
    where
        Self: 'static,
    {
        v.visit::<T>();
        v.visit::<Missing>();
    }
}
