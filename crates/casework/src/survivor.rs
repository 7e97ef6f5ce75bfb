//! The person helped: names, what is known of the birth date, and how to reach them safely.

use crate::answer::Answer;
use crate::vocabulary::{CountryCode, LanguageCode, YesNo};
use crate::{
    CaseId, ContactId, Day, Invalid, PartialDate, Private, Reason, SurvivorId, SurvivorNameId,
    codes, record,
};
use chrono::Months;

/// The oldest anybody is taken to be, in years. A birth date further back is a slip of the keys.
const AGE_MAX: u32 = 120;

codes! {
    /// How the person may be reached. Shown first wherever contact is possible.
    "safe-contact"
    pub enum SafeContact {
        Anytime = "anytime",
        WithCare = "with-care",
        MessageOnly = "message-only",
        ThroughWorker = "through-worker",
        DoNotContact = "do-not-contact",
    }
}

codes! {
    /// What kind of name it is.
    "name-kind"
    pub enum NameKind {
        Used = "used",
        Legal = "legal",
        Alias = "alias",
        Former = "former",
        OtherScript = "other-script",
        Nickname = "nickname",
    }
}

codes! {
    /// A way to reach someone.
    "contact-kind"
    pub enum ContactKind {
        Phone = "phone",
        Messenger = "messenger",
        Email = "email",
        Address = "address",
        Person = "person",
    }
}

codes! {
    /// Whether one way of contact is safe.
    "contact-safety"
    pub enum ContactSafety {
        Safe = "safe",
        Careful = "careful",
        Unsafe = "unsafe",
    }
}

record! {
    /// Who the person is. Lives in the identity facet of the case under which they came.
    pub struct Survivor(SurvivorId) = 10 "survivors" in Identity, append_only: false,
        case: |r| Some(r.case_id),
    {
        /// The case whose key protects this.
        1 case_id: CaseId,
        /// Birth date as known, or why it is not.
        2 birth: Option<Answer<PartialDate>>,
        /// Pronouns in the person's words.
        3 pronouns: Private,
        /// Main language.
        4 language: Option<Answer<LanguageCode>>,
        /// Whether an interpreter is needed.
        5 interpreter: Option<Answer<YesNo>>,
        /// Citizenship.
        6 citizenship: Option<Answer<CountryCode>>,
        /// The rule for contact.
        7 safe_contact: SafeContact,
        /// The rule in words: days, hours, what to say.
        8 safe_contact_note: Private,
    }
}

record! {
    /// One name, in any script.
    pub struct SurvivorName(SurvivorNameId) = 11 "survivor_names" in Identity, append_only: false,
        case: |r| Some(r.case_id),
    {
        /// The case whose key protects this.
        1 case_id: CaseId,
        /// Whose name.
        2 survivor_id: SurvivorId,
        /// What kind of name.
        3 kind: NameKind,
        /// The name as the person gives it, never split.
        4 text: Private,
        /// The person does not want to hear it.
        5 avoid: bool,
    }
}

record! {
    /// One way to reach the person, and whether it is safe.
    pub struct Contact(ContactId) = 12 "contacts" in Identity, append_only: false,
        case: |r| Some(r.case_id),
    {
        /// The case whose key protects this.
        1 case_id: CaseId,
        /// Who is reached.
        2 survivor_id: SurvivorId,
        /// What kind.
        3 kind: ContactKind,
        /// Number, address or name.
        4 value: Private,
        /// Whether it is safe.
        5 safety: ContactSafety,
        /// When, how, what to say.
        6 note: Private,
    }
}

/// Checks a birth date that a person gave. Only what is wrong however it is read is refused: "about
/// 1930", "before 1990" and "after 1850" all stand.
///
/// # Errors
/// [`Reason::InFuture`] if it has not come, [`Reason::NotADate`] if it is more than 120 years ago.
pub fn check_birth(birth: Option<&Answer<PartialDate>>, today: Day) -> Result<(), Invalid> {
    let Some(date) = birth.and_then(Answer::given) else {
        return Ok(());
    };
    if date.earliest().is_some_and(|first| first > today) {
        return Err(Invalid::of("birth", Reason::InFuture));
    }
    let oldest = today.checked_sub_months(Months::new(12 * AGE_MAX));
    let is_too_old = |last| oldest.is_some_and(|oldest| last < oldest);
    if date.latest().is_some_and(is_too_old) {
        return Err(Invalid::of("birth", Reason::NotADate));
    }
    Ok(())
}
