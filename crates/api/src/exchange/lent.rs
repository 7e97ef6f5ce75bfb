//! What tests may do with the exchange beside the command table. Never part of a deed.

use super::Part;
use super::duties::Prepared;
use crate::desk::Desk;
use crate::fault::{Fault, FaultCode};
use crate::session::Session;
use casework::exchange::{DeviceName, Parcel, Receipt, SealedReader, StatementRow};
use casework::member::{Agency, Member};
use casework::{Deed, Record};
use store::tables::office::every;

impl Desk {
    fn seated<T>(&self, f: impl FnOnce(&mut Session) -> Result<T, Fault>) -> Result<T, Fault> {
        f(self
            .session()
            .as_mut()
            .ok_or(Fault::of(FaultCode::Locked))?)
    }

    /// Prepares as an exchange would: the scopes to be sealed, with the key of each; nothing if there
    /// is nobody to seal for.
    ///
    /// # Errors
    /// What preparing gives.
    #[doc(hidden)]
    pub fn prepares(&self) -> Result<Option<Vec<store::HeldKey>>, Fault> {
        let prepared = self.seated(Session::prepare)?;
        Ok(prepared.map(|Prepared { keys, .. }| keys.into_values().collect()))
    }

    /// Takes the parcels that came, as an exchange would.
    ///
    /// # Errors
    /// What taking gives.
    #[doc(hidden)]
    pub fn takes_parcels(&self) -> Result<Vec<Part>, Fault> {
        self.seated(Session::take_parcels)
    }

    /// Brings the rows that every member reads from another desk, as packs would.
    ///
    /// # Errors
    /// What writing gives.
    #[doc(hidden)]
    pub fn learns_from(&self, other: &Self) -> Result<(), Fault> {
        let mut rows = Puts::new();
        other.seated(|session| {
            let read = session.read();
            take::<Agency>(&read, &mut rows)?;
            take::<Member>(&read, &mut rows)?;
            take::<StatementRow>(&read, &mut rows)?;
            take::<Parcel>(&read, &mut rows)?;
            take::<DeviceName>(&read, &mut rows)?;
            take::<Receipt>(&read, &mut rows)?;
            take::<SealedReader>(&read, &mut rows)
        })?;
        self.seated(|session| {
            session.write(Deed::Exchange, None, |w| {
                for put in rows {
                    put(w)?;
                }
                Ok(())
            })?;
            session.follow_office()?;
            crate::erasures::erase_all_decided(session)?;
            Ok(())
        })
    }
}

type Puts = Vec<Box<dyn FnOnce(&mut store::Write<'_>) -> store::Result<()>>>;

fn take<R: Record + 'static>(read: &store::Read<'_>, rows: &mut Puts) -> Result<(), Fault> {
    for row in every::<R>(read)? {
        rows.push(Box::new(move |w| w.put(&row)));
    }
    Ok(())
}
