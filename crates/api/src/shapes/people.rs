//! The person: names, contacts, what is known.

use super::{inputs, views};
use casework::answer::{Answer, Missing};
use casework::survivor::{ContactKind, ContactSafety, NameKind, SafeContact};
use casework::vocabulary::{CountryCode, LanguageCode, YesNo};
use casework::{CaseId, ContactId, PartialDate, SurvivorId, SurvivorNameId};

#[allow(unused_imports, reason = "named in generated types")]
use Missing as _;

views! {
    /// The person behind a case.
    SurvivorView {
        id: SurvivorId, case_id: CaseId, names: Vec<NameView>, birth: Option<Answer<PartialDate>>,
        /// Whole years today, from what is known.
        age: Option<i64>,
        /// The age is not exact.
        age_about: bool,
        pronouns: String, language: Option<Answer<LanguageCode>>, interpreter: Option<Answer<YesNo>>,
        citizenship: Option<Answer<CountryCode>>, safe_contact: SafeContact, safe_contact_note: String,
        contacts: Vec<ContactView>,
    }
    /// One name.
    NameView { id: SurvivorNameId, kind: NameKind, text: String, avoid: bool }
    /// One way to reach them.
    ContactView { id: ContactId, kind: ContactKind, value: String, safety: ContactSafety, note: String }
}

inputs! {
    /// What is known of the person.
    PutSurvivor {
        case_id: CaseId, birth: Option<Answer<PartialDate>>, pronouns: String,
        language: Option<Answer<LanguageCode>>, interpreter: Option<Answer<YesNo>>,
        citizenship: Option<Answer<CountryCode>>, safe_contact: SafeContact, safe_contact_note: String,
    }
    /// A name, new or changed.
    PutName { case_id: CaseId, id: Option<SurvivorNameId>, kind: NameKind, text: String, avoid: bool }
    /// A name to take out.
    RemoveName { id: SurvivorNameId }
    /// A contact, new or changed.
    PutContact { case_id: CaseId, id: Option<ContactId>, kind: ContactKind, value: String, safety: ContactSafety, note: String }
    /// A contact to take out.
    RemoveContact { id: ContactId }
}
