//! Closed vocabularies: a Rust enum, a stable code outside, words in `locales/`.

use crate::value::{BadCell, Cell, Value};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use ts_rs::TS;

/// One value of a closed vocabulary.
pub trait Code: Copy + Ord + std::fmt::Debug + 'static {
    /// The vocabulary's name, the prefix of its words: `gender` in `gender-Feminine`.
    const VOCABULARY: &'static str;
    /// Every value, in the order in which a person should see them.
    fn all() -> &'static [Self];
    /// The stable code, stored, logged and exchanged.
    fn code(self) -> &'static str;
    /// From the code.
    fn from_code(code: &str) -> Option<Self>;
}

/// Declares a closed vocabulary: `"prefix" pub enum Name { Variant = "code", … }`.
#[macro_export]
macro_rules! codes {
    ($(#[$m:meta])* $words:literal pub enum $name:ident { $($variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$m])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash,
            serde::Serialize, serde::Deserialize, ts_rs::TS,
        )]
        pub enum $name {
            $(#[doc = concat!("`", $code, "`")] #[serde(rename = $code)] $variant),+
        }

        impl $crate::code::Code for $name {
            const VOCABULARY: &'static str = $words;
            fn all() -> &'static [Self] {
                &[$(Self::$variant),+]
            }
            fn code(self) -> &'static str {
                match self {
                    $(Self::$variant => $code),+
                }
            }
            fn from_code(code: &str) -> Option<Self> {
                match code {
                    $($code => Some(Self::$variant),)+
                    _ => None,
                }
            }
        }

        impl $crate::value::Cell for $name {
            const VOCABULARY: Option<&'static str> = Some($words);
            fn to_value(&self) -> $crate::value::Value {
                $crate::value::Value::Text($crate::code::Code::code(*self).to_owned())
            }
            fn from_value(value: $crate::value::Value) -> Result<Self, $crate::value::BadCell> {
                let $crate::value::Value::Text(text) = value else {
                    return Err($crate::value::BadCell);
                };
                <Self as $crate::code::Code>::from_code(&text).ok_or($crate::value::BadCell)
            }
        }
    };
}

/// A set of codes, stored as codes separated by spaces in vocabulary order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound = "T: Serialize + serde::de::DeserializeOwned")]
pub struct Codes<T: Code>(pub BTreeSet<T>);

impl<T: Code + TS> TS for Codes<T> {
    type WithoutGenerics = Self;
    type OptionInnerType = Self;
    fn name(cfg: &ts_rs::Config) -> String {
        format!("Array<{}>", T::name(cfg))
    }
    fn inline(cfg: &ts_rs::Config) -> String {
        Self::name(cfg)
    }
    fn visit_dependencies(v: &mut impl ts_rs::TypeVisitor)
    where
        Self: 'static,
    {
        v.visit::<T>();
    }
}

impl<T: Code> Default for Codes<T> {
    fn default() -> Self {
        Self(BTreeSet::new())
    }
}

impl<T: Code> Codes<T> {
    /// A set of these.
    pub fn of(values: &[T]) -> Self {
        Self(values.iter().copied().collect())
    }
    /// Whether the value is in the set.
    pub fn has(&self, value: T) -> bool {
        self.0.contains(&value)
    }
}

impl<T: Code> Cell for Codes<T> {
    const VOCABULARY: Option<&'static str> = Some(T::VOCABULARY);
    fn to_value(&self) -> Value {
        let codes: Vec<&str> = self.0.iter().map(|value| value.code()).collect();
        Value::Text(codes.join(" "))
    }
    fn from_value(value: Value) -> Result<Self, BadCell> {
        let Value::Text(text) = value else {
            return Err(BadCell);
        };
        text.split_whitespace()
            .map(|code| T::from_code(code).ok_or(BadCell))
            .collect::<Result<_, _>>()
            .map(Self)
    }
}
