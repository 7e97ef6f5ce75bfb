//! Finding people by name in any spelling: the index is kept in memory, built when first asked, and
//! follows every write. It goes when the session goes.

use crate::fault::Fault;
use casework::names::{Hit, NameIndex};
use casework::survivor::{Contact, ContactKind, NameKind, SurvivorName};
use casework::{Record, SurvivorId};
use store::tables::survivors;
use store::{Read, RowImage};
use uuid::Uuid;

/// The index, once it is needed.
#[derive(Default)]
pub(crate) struct Finder(Option<NameIndex>);

impl Finder {
    /// The people the text may mean, best first.
    pub(crate) fn search(
        &mut self,
        read: &Read<'_>,
        text: &str,
        limit: usize,
    ) -> Result<Vec<Hit>, Fault> {
        if self.0.is_none() {
            self.0 = Some(build(read)?);
        }
        Ok(self
            .0
            .as_ref()
            .map(|index| index.search(text, limit))
            .unwrap_or_default())
    }

    /// Keeps the index as the rows are.
    pub(crate) fn follow(&mut self, images: &[RowImage]) {
        let Some(index) = self.0.as_mut() else { return };
        for image in images {
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
    }
}

fn record<R: Record>(image: &RowImage) -> Option<R> {
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
