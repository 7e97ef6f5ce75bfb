//! The person behind a case: what is known, names, contacts.

use crate::fault::Fault;
use crate::session::Session;
use crate::shapes::people::{
    ContactView, NameView, PutContact, PutName, PutSurvivor, RemoveContact, RemoveName,
    SurvivorView,
};
use crate::shapes::{Nothing, OfCase};
use casework::case::Case;
use casework::invalid::{optional, required};
use casework::survivor::{Contact, Survivor, SurvivorName, check_birth};
use casework::{Answer, Day, Deed, PartialDate, Private};
use store::{Read, tables};

/// The longest short text, in characters.
/// The longest text of a field, in characters.
pub(crate) const TEXT_MAX: usize = 2_000;

/// A short text that may be empty.
pub(crate) fn text(field: &'static str, text: Option<&str>) -> Result<Private, Fault> {
    Ok(Private(optional(
        field,
        text.unwrap_or_default(),
        TEXT_MAX,
    )?))
}

pub(crate) fn get(session: &mut Session, input: OfCase) -> Result<SurvivorView, Fault> {
    let read = session.read();
    let case = read.find::<Case>(input.case_id)?;
    let view = view(&read, &case, session.today())?;
    session.saw(Deed::ReadCase, Some(case.id), 1)?;
    Ok(view)
}

/// The person of a case, for the screen.
pub(crate) fn view(read: &Read<'_>, case: &Case, today: Day) -> Result<SurvivorView, Fault> {
    let survivor = read.find::<Survivor>(case.survivor_id)?;
    let names = tables::survivors::names(read, survivor.id)?;
    let contacts = tables::survivors::contacts(read, survivor.id)?;
    let (age, age_about) = age(survivor.birth.as_ref(), today);
    Ok(SurvivorView {
        id: survivor.id,
        case_id: case.id,
        names: names.into_iter().map(name_view).collect(),
        birth: survivor.birth,
        age,
        age_about,
        pronouns: survivor.pronouns.0,
        language: survivor.language,
        interpreter: survivor.interpreter,
        citizenship: survivor.citizenship,
        safe_contact: survivor.safe_contact,
        safe_contact_note: survivor.safe_contact_note.0,
        contacts: contacts.into_iter().map(contact_view).collect(),
    })
}

/// Whole years today, and whether they are only about right.
fn age(birth: Option<&Answer<PartialDate>>, today: Day) -> (Option<i64>, bool) {
    let Some(Answer::Given(date)) = birth else {
        return (None, false);
    };
    let exact = date.earliest().is_some() && date.earliest() == date.latest();
    (date.age_on(today).map(i64::from), !exact)
}

fn name_view(name: SurvivorName) -> NameView {
    NameView {
        id: name.id,
        kind: name.kind,
        text: name.text.0,
        avoid: name.avoid,
    }
}

fn contact_view(contact: Contact) -> ContactView {
    ContactView {
        id: contact.id,
        kind: contact.kind,
        value: contact.value.0,
        safety: contact.safety,
        note: contact.note.0,
    }
}

pub(crate) fn put(session: &mut Session, input: PutSurvivor) -> Result<Nothing, Fault> {
    let today = session.today();
    check_birth(input.birth.as_ref(), today)?;
    session.write(Deed::EditIdentity, Some(input.case_id), |w| {
        let case = w.find::<Case>(input.case_id)?;
        let mut survivor = w.find::<Survivor>(case.survivor_id)?;
        survivor.birth = input.birth;
        survivor.pronouns = text("pronouns", Some(&input.pronouns))?;
        survivor.language = input.language;
        survivor.interpreter = input.interpreter;
        survivor.citizenship = input.citizenship;
        survivor.safe_contact = input.safe_contact;
        survivor.safe_contact_note = text("safeContactNote", Some(&input.safe_contact_note))?;
        w.put(&survivor)?;
        Ok(Nothing {})
    })
}

pub(crate) fn put_name(session: &mut Session, input: PutName) -> Result<NameView, Fault> {
    let words = required("text", &input.text, 300)?;
    session.write(Deed::EditIdentity, Some(input.case_id), |w| {
        let case = w.find::<Case>(input.case_id)?;
        let owner = w.find::<Survivor>(case.survivor_id)?;
        let mut name = match input.id {
            Some(id) => w.find::<SurvivorName>(id)?,
            None => SurvivorName {
                id: w.fresh(),
                case_id: owner.case_id,
                survivor_id: owner.id,
                kind: input.kind,
                text: Private::default(),
                avoid: false,
            },
        };
        name.kind = input.kind;
        name.text = Private(words);
        name.avoid = input.avoid;
        w.put(&name)?;
        Ok(name_view(name))
    })
}

pub(crate) fn remove_name(session: &mut Session, input: RemoveName) -> Result<Nothing, Fault> {
    session.write(Deed::EditIdentity, None, |w| {
        w.find::<SurvivorName>(input.id)?;
        w.remove::<SurvivorName>(input.id)?;
        Ok(Nothing {})
    })
}

pub(crate) fn put_contact(session: &mut Session, input: PutContact) -> Result<ContactView, Fault> {
    let value = required("value", &input.value, 300)?;
    session.write(Deed::EditIdentity, Some(input.case_id), |w| {
        let case = w.find::<Case>(input.case_id)?;
        let owner = w.find::<Survivor>(case.survivor_id)?;
        let mut contact = match input.id {
            Some(id) => w.find::<Contact>(id)?,
            None => Contact {
                id: w.fresh(),
                case_id: owner.case_id,
                survivor_id: owner.id,
                kind: input.kind,
                value: Private::default(),
                safety: input.safety,
                note: Private::default(),
            },
        };
        contact.kind = input.kind;
        contact.value = Private(value);
        contact.safety = input.safety;
        contact.note = text("note", Some(&input.note))?;
        w.put(&contact)?;
        Ok(contact_view(contact))
    })
}

pub(crate) fn remove_contact(
    session: &mut Session,
    input: RemoveContact,
) -> Result<Nothing, Fault> {
    session.write(Deed::EditIdentity, None, |w| {
        w.find::<Contact>(input.id)?;
        w.remove::<Contact>(input.id)?;
        Ok(Nothing {})
    })
}
