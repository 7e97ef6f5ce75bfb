//! The closed lists of words.

use serde::{Deserialize, Serialize};

/// A closed list of words in a column.
pub(crate) trait Word: Copy + Default + PartialEq + 'static {
    /// Each word with what it means; what is written is the first that means it.
    const WORDS: &'static [(&'static str, Self)];

    fn read(text: &str) -> Option<Self> {
        let text = text.trim();
        let found = Self::WORDS
            .iter()
            .find(|(word, _)| word.eq_ignore_ascii_case(text));
        found.map(|(_, meaning)| *meaning)
    }

    fn word(self) -> &'static str {
        let found = Self::WORDS.iter().find(|(_, meaning)| *meaning == self);
        found.map_or("", |(word, _)| word)
    }
}

/// Whether an offer is to be had.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum OfferStatus {
    /// To be had.
    Active,
    /// Not to be had now.
    Inactive,
    /// Gone.
    Defunct,
    /// Closed for a while.
    TemporarilyClosed,
    /// The source does not say, or says it in a word we do not know. Never offered as active.
    #[default]
    Unknown,
}

impl Word for OfferStatus {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("active", OfferStatus::Active),
        ("inactive", OfferStatus::Inactive),
        ("defunct", OfferStatus::Defunct),
        ("temporarily closed", OfferStatus::TemporarilyClosed),
        ("temporarily_closed", OfferStatus::TemporarilyClosed),
        ("unknown", OfferStatus::Unknown),
    ];
}

/// What sort of place a site or address is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum SiteKind {
    /// One can go there.
    #[default]
    Physical,
    /// One can write there.
    Postal,
    /// One can only call or click.
    Virtual,
}

impl Word for SiteKind {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("physical", SiteKind::Physical),
        ("postal", SiteKind::Postal),
        ("virtual", SiteKind::Virtual),
    ];
}

/// How often a schedule repeats.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Freq {
    /// By the week.
    Weekly,
    /// By the month.
    Monthly,
}

impl Word for Option<Freq> {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("WEEKLY", Some(Freq::Weekly)),
        ("MONTHLY", Some(Freq::Monthly)),
        ("week", Some(Freq::Weekly)),
        ("month", Some(Freq::Monthly)),
    ];
}
