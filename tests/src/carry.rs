//! Rows from one vault into another, as an exchange would bring them.

use crate::TestDesk;
use crate::desk::PASSPHRASE;
use casework::case::Case;
use casework::code::Codes;
use casework::legal::{LegalKey, LegalNote};
use casework::member::Role;
use casework::therapy::{TherapyKey, TherapyNote};
use casework::{Code, Deed, Facet, Private, Record};
use serde_json::json;
use std::sync::atomic::{AtomicU64, Ordering};
use store::{Act, Store, Write};
use uuid::Uuid;
use vault::{OpenVault, StepUp, Unlock};

/// Ids of what is written behind a desk: no host would draw them.
static IDS: AtomicU64 = AtomicU64::new(1);

/// A vault that no desk stands before: what a thief with the passphrase has, or an exchange.
pub struct Inside {
    /// The vault.
    pub vault: OpenVault,
    /// Its store.
    pub store: Store,
    now: casework::Moment,
}

impl Inside {
    /// A step-up of the vault.
    pub fn step_up(&self) -> StepUp {
        let (typed, now) = (passphrase(), self.now.timestamp_millis());
        let step = self.vault.step_up(Unlock::Passphrase(&typed), now);
        step.expect("the passphrase of the tests")
    }

    /// Every row of a table.
    pub fn all<R: Record>(&self) -> Vec<R> {
        self.store.read().all("ORDER BY id", []).expect("rows")
    }

    /// Writes rows, whoever they are of.
    pub fn write(&mut self, f: impl FnOnce(&mut Write<'_>) -> Result<(), store::Error>) {
        let ids = || Uuid::from_u64_pair(u64::MAX, IDS.fetch_add(1, Ordering::SeqCst));
        let act = Act {
            deed: Deed::FillDemo,
            member: Uuid::nil().into(),
            roles: Codes::of(Role::all()),
            now: self.now,
            case: None,
            reason: Private::default(),
            ids: &ids,
        };
        self.store.write(&act, f).expect("rows are written");
    }

    fn take<R: Record>(&mut self, rows: Vec<R>) {
        self.write(|w| rows.iter().try_for_each(|row| w.put(row)));
    }
}

fn passphrase() -> vault::Passphrase {
    vault::Passphrase::new(PASSPHRASE.to_owned())
}

impl TestDesk {
    /// Locks the desk, works on the vault behind it, and unlocks it again.
    pub fn inside<T>(&self, f: impl FnOnce(&mut Inside) -> T) -> T {
        self.desk.lock();
        let now = self.clock.now();
        let typed = passphrase();
        let vault = vault::open(
            self.dir(),
            Unlock::Passphrase(&typed),
            now.timestamp_millis(),
        );
        let vault = vault.expect("the vault opens");
        let store = Store::open(&vault.dir().db(), vault.db_key().expose()).expect("a store");
        let mut inside = Inside { vault, store, now };
        let value = f(&mut inside);
        inside.store.close().expect("it closes");
        drop(inside.vault);
        self.does("vault.unlock", json!({"passphrase": PASSPHRASE}));
        value
    }

    /// Brings the rows of these facets to a colleague. But for what all may read, which goes the
    /// common way, they are locked and unlocked meanwhile.
    pub fn brings(&self, to: &Self, facets: &[Facet]) {
        if facets == [Facet::Agency] {
            return to.desk.learns_from(&self.desk).expect("rows");
        }
        let mut cases = Vec::new();
        let (mut notes, mut keys) = (Vec::new(), Vec::new());
        let (mut legal, mut legal_keys) = (Vec::new(), Vec::new());
        self.desk.with_store(|store| {
            fn of<R: Record>(store: &Store, facets: &[Facet], rows: &mut Vec<R>) {
                if facets.contains(&R::TABLE.facet) {
                    *rows = store.read().all("ORDER BY id", []).expect("rows");
                }
            }
            of::<Case>(store, facets, &mut cases);
            of::<TherapyNote>(store, facets, &mut notes);
            of::<TherapyKey>(store, facets, &mut keys);
            of::<LegalNote>(store, facets, &mut legal);
            of::<LegalKey>(store, facets, &mut legal_keys);
        });
        to.inside(|inside| {
            inside.take(cases);
            inside.take(notes);
            inside.take(keys);
            inside.take(legal);
            inside.take(legal_keys);
        });
    }
}
