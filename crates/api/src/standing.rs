//! The open referrals, those due first on top: read when first asked, following every write, gone
//! with the session. Boards and Today are looked at all day, and choose and count among them.

use crate::fault::Fault;
use crate::finder::record;
use casework::Record;
use casework::referral::Referral;
use std::sync::Arc;
use store::tables::referrals::{self, Open};
use store::{Read, RowImage};

/// With more rows in one deed (an import, a practice fill), reading anew costs less than following.
const FOLLOWED_MAX: usize = 100;

/// The list, once it is needed.
#[derive(Default)]
pub(crate) struct Standing(Option<Arc<Vec<Open>>>);

impl Standing {
    /// All open referrals.
    pub(crate) fn open(&mut self, read: &Read<'_>) -> Result<Arc<Vec<Open>>, Fault> {
        if let Some(list) = &self.0 {
            return Ok(Arc::clone(list));
        }
        let list = Arc::new(referrals::open(read)?);
        self.0 = Some(Arc::clone(&list));
        Ok(list)
    }

    /// Keeps the list as the rows are.
    pub(crate) fn follow(&mut self, images: &[RowImage]) {
        let of_referrals = |image: &&RowImage| image.table.no == Referral::TABLE.no;
        let images: Vec<&RowImage> = images.iter().filter(of_referrals).collect();
        if images.len() > FOLLOWED_MAX {
            self.0 = None;
        }
        let Some(list) = self.0.as_mut().filter(|_| !images.is_empty()) else {
            return;
        };
        let list = Arc::make_mut(list);
        for image in images {
            list.retain(|open| open.id.0 != image.row);
            if let Some(open) = record::<Referral>(image).as_ref().and_then(Open::of) {
                let place = list.partition_point(|other| other.order() < open.order());
                list.insert(place, open);
            }
        }
    }
}
