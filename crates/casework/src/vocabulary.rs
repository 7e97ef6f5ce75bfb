//! The vocabularies that several words of the language share. HTCDS 2.0 codes where it has them.

use crate::answer::Word;
use crate::codes;

codes! {
    /// Gender, HTCDS `prs_Gender` without its catch-all "NonSpecifiedUnknown", which is a missing answer here.
    "gender"
    pub enum Gender {
        Feminine = "Feminine",
        Masculine = "Masculine",
        TransgenderFeminine = "TransgenderFeminine",
        TransgenderMasculine = "TransgenderMasculine",
        NonConforming = "NonConforming",
    }
}

codes! {
    /// Age in bands, so that no birth date is needed to count.
    "age-band"
    pub enum AgeBand {
        Under12 = "0-11",
        From12 = "12-17",
        From18 = "18-24",
        From25 = "25-34",
        From35 = "35-44",
        From45 = "45-59",
        From60 = "60+",
    }
}

impl AgeBand {
    /// The band of an age in whole years.
    pub const fn of(years: u32) -> Self {
        match years {
            0..=11 => Self::Under12,
            12..=17 => Self::From12,
            18..=24 => Self::From18,
            25..=34 => Self::From25,
            35..=44 => Self::From35,
            45..=59 => Self::From45,
            _ => Self::From60,
        }
    }
}

codes! {
    /// Main form of exploitation, HTCDS `vic_TypeOfExploitation`.
    "exploitation"
    pub enum Exploitation {
        ForcedLabour = "ForcedLabour",
        SexualExploitation = "SexualExploitation",
        Servitude = "Servitude",
        ForcedMarriage = "ForcedMarriage",
        ForcedBegging = "ForcedBegging",
        ChildLabour = "ChildLabour",
        ForcedMilitary = "ForcedMilitaryByNonStateActors",
        OrganRemoval = "OrganRemoval",
        ForcedAdoption = "ForcedAdoption",
        Surrogacy = "Surrogacy",
        Other = "Other",
    }
}

codes! {
    /// Region of origin, the sub-regions of UN M49 (some joined), coarse enough to identify nobody.
    "region"
    pub enum Region {
        NorthernAfrica = "northern-africa",
        SubSaharanAfrica = "sub-saharan-africa",
        LatinAmerica = "latin-america",
        NorthernAmerica = "northern-america",
        CentralAsia = "central-asia",
        EasternAsia = "eastern-asia",
        SouthEasternAsia = "south-eastern-asia",
        SouthernAsia = "southern-asia",
        WesternAsia = "western-asia",
        EasternEurope = "eastern-europe",
        NorthernEurope = "northern-europe",
        SouthernEurope = "southern-europe",
        WesternEurope = "western-europe",
        Oceania = "oceania",
        Stateless = "stateless",
    }
}

codes! {
    /// Yes or no.
    "yes-no"
    pub enum YesNo {
        Yes = "yes",
        No = "no",
    }
}

codes! {
    /// The part of the work that a need, an offer or a service belongs to.
    "area"
    pub enum Area {
        Therapy = "therapy",
        Legal = "legal",
        Career = "career",
        Other = "other",
    }
}

codes! {
    /// How soon help is needed; sets when an answer is due (TVAP: 48 h; FHIR priority).
    "urgency"
    pub enum Urgency {
        Day = "24h",
        ThreeDays = "72h",
        TwoWeeks = "2w",
    }
}

impl Urgency {
    /// How long a provider may take to answer.
    pub fn allows(self) -> chrono::TimeDelta {
        match self {
            Self::Day => chrono::TimeDelta::hours(24),
            Self::ThreeDays => chrono::TimeDelta::hours(72),
            Self::TwoWeeks => chrono::TimeDelta::days(14),
        }
    }
}

codes! {
    /// What happened at an agreed time. No blame in any of them.
    "attendance"
    pub enum Attendance {
        Attended = "attended",
        Rescheduled = "rescheduled",
        NotToday = "not-today",
    }
}

/// A language, ISO 639 code of two or three letters (`km`, `ckb`).
pub type LanguageCode = IsoCode<2, 3>;

/// A country, ISO 3166-1 alpha-2 (`RO`), or `XX` for stateless.
pub type CountryCode = IsoCode<2, 2>;

/// A code of ISO letters, of `MIN` to `MAX` of them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct IsoCode<const MIN: usize, const MAX: usize>(String);

impl<const MIN: usize, const MAX: usize> IsoCode<MIN, MAX> {
    /// The letters.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl<const MIN: usize, const MAX: usize> Word for IsoCode<MIN, MAX> {
    fn word(&self) -> String {
        self.0.clone()
    }
    fn from_word(word: &str) -> Option<Self> {
        let fits = (MIN..=MAX).contains(&word.len());
        let letters = word.bytes().all(|byte| byte.is_ascii_alphabetic());
        (fits && letters).then(|| Self(word.to_owned()))
    }
}

impl<const MIN: usize, const MAX: usize> ts_rs::TS for IsoCode<MIN, MAX> {
    type WithoutGenerics = Self;
    type OptionInnerType = Self;
    fn name(_: &ts_rs::Config) -> String {
        "string".to_owned()
    }
    fn inline(cfg: &ts_rs::Config) -> String {
        Self::name(cfg)
    }
}
