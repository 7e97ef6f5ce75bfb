//! Finding people and providers by name in any spelling: the indexes are kept in memory, built when
//! first asked, and follow every write. They go when the session goes.

use crate::fault::Fault;
use casework::directory::Provider;
use casework::names::{Hit, NameIndex};
use casework::survivor::{Contact, ContactKind, NameKind, SurvivorName};
use casework::{Record, SurvivorId};
use store::tables::{providers, survivors};
use store::{Read, RowImage};
use uuid::Uuid;

/// The indexes, once they are needed.
#[derive(Default)]
pub(crate) struct Finder {
    people: Option<NameIndex>,
    providers: Option<NameIndex>,
}

impl Finder {
    /// The people the text may mean, best first.
    pub(crate) fn search(
        &mut self,
        read: &Read<'_>,
        text: &str,
        limit: usize,
    ) -> Result<Vec<Hit>, Fault> {
        search(&mut self.people, || build(read), text, limit)
    }

    /// The providers the text may mean, best first.
    pub(crate) fn providers(
        &mut self,
        read: &Read<'_>,
        text: &str,
        limit: usize,
    ) -> Result<Vec<Hit>, Fault> {
        search(&mut self.providers, || build_providers(read), text, limit)
    }

    /// Keeps the indexes as the rows are.
    pub(crate) fn follow(&mut self, images: &[RowImage]) {
        for image in images {
            if let Some(index) = self.people.as_mut() {
                follow_person(index, image);
            }
            if let Some(index) = self.providers.as_mut()
                && image.table.no == Provider::TABLE.no
            {
                let provider = record::<Provider>(image);
                let names = provider.map(|one| [one.name, one.alternate_name]);
                file_provider(index, image.row, &names.unwrap_or_default());
            }
        }
    }
}

fn search(
    index: &mut Option<NameIndex>,
    build: impl FnOnce() -> Result<NameIndex, Fault>,
    text: &str,
    limit: usize,
) -> Result<Vec<Hit>, Fault> {
    if index.is_none() {
        *index = Some(build()?);
    }
    let found = index.as_ref().map(|index| index.search(text, limit));
    Ok(found.unwrap_or_default())
}

fn follow_person(index: &mut NameIndex, image: &RowImage) {
    let row = image.row.as_u128();
    if image.table.no == SurvivorName::TABLE.no {
        index.remove(row);
        if let Some(name) = record::<SurvivorName>(image) {
            file_name(
                index,
                row,
                name.survivor_id,
                is_main(name.kind),
                name.text.expose(),
            );
        }
    } else if image.table.no == Contact::TABLE.no {
        index.remove(row);
        if let Some(contact) = record::<Contact>(image).filter(has_number) {
            index.insert_phone(row, key(contact.survivor_id), contact.value.expose());
        }
    }
}

/// Files what a provider is called, in place of what was filed. Both names are of one row, so the
/// other one stands under its complement, which is no id of version 7.
fn file_provider(index: &mut NameIndex, id: Uuid, [name, other]: &[String; 2]) {
    let key = id.as_u128();
    index.insert(key, key, true, name);
    index.insert(!key, key, false, other);
}

/// The record a write left in a row; `None` if it took the row away.
pub(crate) fn record<R: Record>(image: &RowImage) -> Option<R> {
    image
        .after
        .clone()
        .and_then(|cells| R::from_cells(image.row, cells).ok())
}

const fn has_number(contact: &Contact) -> bool {
    matches!(contact.kind, ContactKind::Phone | ContactKind::Messenger)
}

const fn is_main(kind: NameKind) -> bool {
    matches!(
        kind,
        NameKind::Used | NameKind::Legal | NameKind::OtherScript
    )
}

fn file_name(index: &mut NameIndex, row: u128, survivor: SurvivorId, main: bool, text: &str) {
    index.insert(row, key(survivor), main, text);
}

fn key(survivor: SurvivorId) -> u128 {
    Uuid::from(survivor).as_u128()
}

fn build(read: &Read<'_>) -> Result<NameIndex, Fault> {
    let mut index = NameIndex::new();
    for name in survivors::every_name(read)? {
        file_name(
            &mut index,
            name.id.0.as_u128(),
            name.survivor,
            name.main,
            &name.text,
        );
    }
    for phone in survivors::every_phone(read)? {
        index.insert_phone(phone.id.0.as_u128(), key(phone.survivor), &phone.text);
    }
    Ok(index)
}

fn build_providers(read: &Read<'_>) -> Result<NameIndex, Fault> {
    let mut index = NameIndex::new();
    for (id, names) in providers::every_name(read)? {
        file_provider(&mut index, id.into(), &names);
    }
    Ok(index)
}
