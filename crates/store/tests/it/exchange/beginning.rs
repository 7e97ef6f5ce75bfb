//! A device and a snapshot: it makes one, and begins with one.

use super::office::{Device, Dice, scope, shown};
use crate::support::Scratch;
use casework::case::Case;
use casework::code::Code;
use casework::survivor::{Contact, ContactKind, ContactSafety};
use casework::{CaseId, ContactId, Deed, Facet};
use std::collections::BTreeMap;
use std::ops::ControlFlow;
use store::exchange::{Carried, CarriedIn, Imported, Importing, Snapshot, Snapshotting};
use store::{Error, Owner};
use sync::pack::Scope;

/// The relay of the tests.
const RELAY: &str = "relay";

impl Device {
    /// The newest epoch of every scope of which this device holds all keys; `every` gives them.
    pub fn newest(
        &self,
        every: impl Fn(Facet, CaseId) -> Vec<Scope>,
    ) -> BTreeMap<(Facet, Option<CaseId>), u32> {
        let mut newest = BTreeMap::new();
        for held in &self.granted {
            let all = match held.case {
                Some(case) => every(held.facet, case),
                None => vec![*held],
            };
            if all.iter().all(|scope| self.holds(scope)) {
                let epoch = all.iter().map(|scope| scope.epoch).max().unwrap();
                newest.insert((held.facet, held.case), epoch);
            }
        }
        newest
    }

    /// A snapshot of everything here, which lies at the relay.
    pub fn snapshot(
        &mut self,
        newest: &BTreeMap<(Facet, Option<CaseId>), u32>,
    ) -> Option<Snapshot> {
        let packs = self
            .packs()
            .iter()
            .map(|pack| sync::pack::hash(pack))
            .collect();
        let carried = Carried {
            object: "log/000001/all".to_owned(),
            packs,
            kind: CarriedIn::Log,
        };
        self.store.note_carried(RELAY, &[carried]).unwrap();
        let epoch_of = |scope: (Facet, Option<CaseId>), owner: Owner| {
            let of_all = newest.get(&scope).copied();
            of_all.filter(|_| owner == Owner::Shared)
        };
        let making = Snapshotting {
            judge: &self.judge,
            epoch_of: &epoch_of,
            relay: RELAY,
            packs_min: 1,
        };
        self.store.snapshot(&making).unwrap()
    }

    pub fn tries_to_begin_with(&mut self, snapshot: &Snapshot) -> Result<Imported, Error> {
        let mut importing = Importing {
            judge: &mut self.judge,
            now_ms: self.now_ms,
            follow: &mut |_| (),
            watch: &mut |_| ControlFlow::Continue(()),
        };
        let (frontier, objects) = (&snapshot.frontier, &snapshot.objects);
        let begun = self.store.begin_with(frontier, objects, &mut importing);
        begun.map(|(imported, _)| imported)
    }

    pub fn begin_with(&mut self, snapshot: &Snapshot) -> Imported {
        self.began = true;
        self.tries_to_begin_with(snapshot).unwrap()
    }

    /// Whether something of a scope lies in packs that are not here.
    pub fn is_closed(&self, facet: Facet, case: CaseId) -> bool {
        let read = self.store.read();
        let sql = "SELECT count(*) FROM closed_scopes WHERE facet = ?1 AND case_id = ?2";
        let conn = read.conn();
        let of = (facet.code(), case.0.into_bytes());
        conn.query_row(sql, of, |row| row.get::<_, i64>(0)).unwrap() > 0
    }

    /// Leaves a line of the audit, as every device does that is used.
    pub fn audits(&mut self) {
        self.does(Deed::EditCase, |_| Ok(()));
    }

    /// These packs in the order in which this device counts them as applied.
    pub fn ordered(&self, packs: &[Vec<u8>]) -> Vec<Vec<u8>> {
        let by_name: BTreeMap<_, _> = packs
            .iter()
            .map(|pack| (sync::pack::hash(pack), pack))
            .collect();
        let read = self.store.read();
        let sql = "SELECT name FROM packs ORDER BY place";
        let mut statement = read.conn().prepare(sql).unwrap();
        let names = statement.query_map([], |row| row.get::<_, [u8; 32]>(0));
        let names = names.unwrap().map(Result::unwrap);
        names.map(|name| by_name[&name].clone()).collect()
    }
}

fn opens_case(device: &mut Device) -> CaseId {
    let case = Case {
        id: CaseId(device.id()),
        ..Scratch::new().case()
    };
    device.grant_all(case.id);
    let contact = Contact {
        id: ContactId(device.id()),
        case_id: case.id,
        survivor_id: case.survivor_id,
        kind: ContactKind::Phone,
        value: "+00 000 0001".into(),
        safety: *ContactSafety::all().first().unwrap(),
        note: "in the morning".into(),
    };
    device.does(Deed::OpenCase, |w| {
        w.put(&case)?;
        w.put(&contact)
    });
    case.id
}

fn case_of(device: &Device, case: CaseId) -> Option<Case> {
    device.store.read().get(case).unwrap()
}

fn edits(w: &mut store::Write<'_>, case: Case) -> Result<(), Error> {
    let code = "C-2".into();
    w.put(&Case { code, ..case })
}

fn newest(device: &Device) -> BTreeMap<(Facet, Option<CaseId>), u32> {
    device.newest(|facet, case| vec![scope(facet, Some(case))])
}

/// A device with a case in two facets and two packs, and the snapshot it makes of them.
fn office() -> (Device, CaseId, Snapshot) {
    let mut amara = Device::new(1);
    let case = opens_case(&mut amara);
    amara.seal();
    amara.audits();
    amara.seal();
    let newest = newest(&amara);
    let snapshot = amara.snapshot(&newest).unwrap();
    (amara, case, snapshot)
}

#[test]
fn what_is_not_the_snapshot_that_was_told_of_is_refused_and_nothing_is_kept() {
    let (_, case, honest) = office();
    let begins = |spoiled: &Snapshot| {
        let mut ben = Device::discreet(2);
        ben.grant_all(case);
        let begun = ben.tries_to_begin_with(spoiled);
        assert_eq!(ben.store.heads().unwrap().is_empty(), begun.is_err());
        assert_eq!(ben.store.lacks_packs().unwrap(), begun.is_ok());
        begun.map(|_| ())
    };
    begins(&honest).unwrap();
    let mut spoiled = honest.clone();
    spoiled.frontier = [7; 32];
    assert_eq!(begins(&spoiled), Err(Error::BadPack), "another frontier");
    let dice = Dice::new(5);
    for _ in 0..200 {
        let mut spoiled = honest.clone();
        let object = &mut spoiled.objects[0];
        match dice.below(3) {
            0 => object.truncate(dice.below(object.len())),
            1 => {
                let at = dice.below(object.len());
                object[at] ^= 1 << dice.below(8);
            }
            _ => spoiled.objects.push(honest.objects[0].clone()),
        }
        // A bit within rows that wait for a key is told by the hash of the object, not here.
        if let Err(error) = begins(&spoiled) {
            assert!(matches!(error, Error::BadPack | Error::NoKey), "{error:?}");
        }
    }
}

#[test]
fn nobody_begins_with_a_snapshot_in_the_middle() {
    let (amara, case, snapshot) = office();
    let mut ben = Device::discreet(2);
    ben.grant_all(case);
    ben.import(amara.packs());
    let begun = ben.tries_to_begin_with(&snapshot);
    assert_eq!(begun.unwrap_err(), Error::AlreadyExists);
}

#[test]
fn it_carries_no_pack_that_it_lacks_and_takes_none_twice() {
    let (amara, case, snapshot) = office();
    let mut ben = Device::discreet(2);
    ben.grant_all(case);
    ben.begin_with(&snapshot);
    assert!(ben.packs().is_empty() && ben.store.not_at("other").unwrap().is_empty());
    assert_eq!(ben.store.count_not_at("other").unwrap(), 0);
    assert_eq!(
        ben.snapshot(&BTreeMap::new()),
        None,
        "it cannot make the next"
    );
    let imported = ben.import(amara.packs());
    assert_eq!((imported.packs, imported.filled), (0, 2));
    assert_eq!(ben.packs(), ben.ordered(&amara.packs()));
    assert_eq!(ben.store.not_at("other").unwrap().len(), 2);
    assert_eq!(ben.store.count_not_at("other").unwrap(), 2);
}

#[test]
fn what_the_maker_could_not_read_stays_closed_until_all_packs_are_here() {
    let (mut amara, case, _) = office();
    let mut chipo = Device::new(3);
    chipo.grant(Facet::Facts, Some(case));
    chipo.import(amara.packs());
    let newest = newest(&chipo);
    let snapshot = chipo.snapshot(&newest).unwrap();
    let mut ben = Device::discreet(2);
    ben.grant_all(case);
    ben.begin_with(&snapshot);
    assert!(ben.store.wants_packs().unwrap());
    assert!(
        case_of(&ben, case).is_none(),
        "of a case, nothing is shown by halves"
    );
    // It is not written either, and what comes meanwhile waits with it.
    let there = case_of(&amara, case).unwrap();
    let edited = ben.tries(Deed::EditCase, |w| edits(w, there.clone()));
    assert_eq!(edited, Err(Error::NotWhole));
    amara.does(Deed::EditCase, |w| edits(w, there));
    amara.seal();
    let packs = amara.packs();
    ben.import(packs[2..].to_vec());
    assert!(case_of(&ben, case).is_none());
    ben.import(packs[..1].to_vec());
    assert!(case_of(&ben, case).is_none(), "one is still missing");
    ben.import(packs);
    assert!(!ben.store.wants_packs().unwrap());
    assert_eq!(case_of(&ben, case), case_of(&amara, case));
    assert_eq!(shown(&ben), shown(&amara));
}

#[test]
fn an_erased_case_takes_its_rows_of_the_snapshot_along() {
    let (_, case, snapshot) = office();
    let mut ben = Device::discreet(2);
    ben.begin_with(&snapshot);
    let kept = |device: &Device| -> i64 {
        let read = device.store.read();
        let sql = "SELECT count(*) FROM snapshot_rows WHERE case_id = ?1";
        let count = read
            .conn()
            .query_row(sql, [case.0.as_bytes()], |row| row.get(0));
        count.unwrap()
    };
    assert!(kept(&ben) > 0);
    ben.store.erase_case(case).unwrap();
    assert_eq!(kept(&ben), 0);
}
