//! How many packs are still to be carried to a relay: asked at every tick, and right after whatever
//! may have changed it.

use super::archives::{carried, with_packs};
use super::office::{Device, Everyone, shown};
use casework::{CaseId, Deed, Facet};
use std::collections::BTreeSet;
use std::ops::ControlFlow;
use store::exchange::{CarriedIn, Importing, Judge, Loss};
use sync::history::{LogId, PackHash};
use sync::pack::Keyring;
use sync::roster::{Fate, PackAt};

const RELAY: &str = "relay";

/// Asks, and looks through everything besides.
#[track_caller]
fn to_go(device: &Device) -> i64 {
    let told = device.store.count_not_at(RELAY).unwrap();
    let read = device.store.read();
    let sql = "SELECT count(*) FROM packs WHERE length(bytes) > 0 AND name NOT IN
                 (SELECT pack FROM lies_at WHERE relay = ?1)";
    let counted = read.conn().query_row(sql, [RELAY], |row| row.get(0));
    assert_eq!(counted, Ok(told));
    let names = device.store.not_at(RELAY).unwrap();
    assert_eq!(names.len() as i64, told, "the same ones are carried");
    told
}

fn lay(device: &mut Device, object: &str, packs: &[PackHash]) {
    let one = carried(object, packs, CarriedIn::Log);
    device.store.note_carried(RELAY, &[one]).unwrap();
}

fn forget(device: &mut Device, object: &str) {
    let objects = [object.to_owned()];
    device.store.forget_carried(RELAY, &objects).unwrap();
}

fn seals_one_more(device: &mut Device) {
    device.does(Deed::EditCase, |_| Ok(()));
    device.seal();
}

#[test]
fn it_follows_what_is_laid_there_put_together_forgotten_and_laid_again() {
    let (mut device, packs) = with_packs(4);
    assert_eq!(to_go(&device), 4);
    // Not in the order of applying: what came before is still to be carried.
    lay(&mut device, "log/000001/b", &packs[1..3]);
    assert_eq!(to_go(&device), 2);
    lay(&mut device, "log/000001/a", &packs[..1]);
    assert_eq!(to_go(&device), 1);
    lay(&mut device, "log/000001/c", &packs[3..]);
    assert_eq!(to_go(&device), 0);
    seals_one_more(&mut device);
    assert_eq!(to_go(&device), 1);
    let archive = carried("arch/202611/a", &packs[..3], CarriedIn::Archive);
    device.store.note_carried(RELAY, &[archive]).unwrap();
    for object in ["log/000001/a", "log/000001/b"] {
        forget(&mut device, object);
        assert_eq!(to_go(&device), 1, "they lie in the archive");
    }
    forget(&mut device, "arch/202611/a");
    assert_eq!(to_go(&device), 4);
    lay(&mut device, "log/000001/again", &packs);
    assert_eq!(to_go(&device), 1);
    device.store.forget_relay(RELAY).unwrap();
    assert_eq!(to_go(&device), 5);
}

#[test]
fn it_follows_a_history_that_is_built_anew_without_a_lost_pack_and_with_it() {
    let (amara, names) = with_packs(4);
    let mut packs = amara.packs();
    let late = packs.remove(1);
    let mut ben = Device::new(2);
    ben.import(packs);
    lay(&mut ben, "log/000001/a", &names);
    assert_eq!(to_go(&ben), 0, "the others wait for the one that is missed");
    ben.declares_lost(names[1]);
    ben.import(Vec::new());
    assert_eq!(ben.packs().len(), 4, "three, and the one that declares it");
    assert_eq!(to_go(&ben), 1);
    forget(&mut ben, "log/000001/a");
    assert_eq!(to_go(&ben), 4);
    ben.import(vec![late]);
    assert_eq!(to_go(&ben), 5);
    lay(&mut ben, "log/000001/b", &names);
    assert_eq!(to_go(&ben), 1);
    // One that is here and was carried: whatever rests on it is built anew.
    ben.declares_lost(names[2]);
    ben.import(Vec::new());
    assert_eq!(to_go(&ben), 2);
    seals_one_more(&mut ben);
    assert_eq!(to_go(&ben), 3);
}

#[test]
fn who_stops_a_history_from_being_built_anew_has_the_one_there_was() {
    let (amara, names) = with_packs(4);
    let mut ben = Device::new(2);
    ben.import(amara.packs());
    ben.declares_lost(names[2]);
    let before = shown(&ben);
    let mut asked = 0;
    let mut importing = Importing {
        judge: &mut ben.judge,
        now_ms: ben.now_ms,
        follow: &mut |_| (),
        watch: &mut |_| {
            asked += 1;
            match asked {
                3 => ControlFlow::Break(()),
                _ => ControlFlow::Continue(()),
            }
        },
    };
    let imported = ben.store.import(Vec::new(), &mut importing).unwrap();
    assert!(imported.stopped && imported.taken_back);
    assert_eq!(shown(&ben), before);
    assert!(ben.store.lost().unwrap() == sync::lost::Lost::default());
    // It is built the next time.
    ben.import(Vec::new());
    assert!(ben.store.lost().unwrap().has(&names[2]));
    assert!(ben.store.clocks_agree().unwrap());
}

/// To whom nothing counts as lost, whatever is said.
struct Deaf<'a>(&'a Everyone);

impl Judge for Deaf<'_> {
    fn keys(&self) -> &Keyring {
        self.0.keys()
    }
    fn own_keys(&self, log: &LogId, id: [u8; 16]) -> Vec<&Keyring> {
        self.0.own_keys(log, id)
    }
    fn fate(&self, pack: &PackAt, has: &dyn Fn(&PackHash) -> bool) -> Fate {
        self.0.fate(pack, has)
    }
    fn learn(&mut self, _: &[u8]) -> Option<Loss> {
        None
    }
    fn losses(&self) -> BTreeSet<[u8; 32]> {
        BTreeSet::new()
    }
    fn is_alone(&self, facet: Facet, case: Option<CaseId>) -> bool {
        self.0.is_alone(facet, case)
    }
}

#[test]
fn it_follows_where_a_pack_takes_the_place_of_one_that_waits_again() {
    let (amara, names) = with_packs(4);
    let mut packs = amara.packs();
    packs.remove(1);
    let mut ben = Device::new(2);
    ben.import(packs);
    ben.declares_lost(names[1]);
    ben.import(Vec::new());
    let all: Vec<PackHash> = ben
        .packs()
        .iter()
        .map(|one| sync::pack::hash(one))
        .collect();
    lay(&mut ben, "log/000001/a", &all);
    assert_eq!(to_go(&ben), 0);
    // The declaration counts no more; what came in by it was applied last.
    let mut importing = Importing {
        judge: &mut Deaf(&ben.judge),
        now_ms: ben.now_ms,
        follow: &mut |_| (),
        watch: &mut |_| ControlFlow::Continue(()),
    };
    ben.store
        .import(Vec::<Vec<u8>>::new(), &mut importing)
        .unwrap();
    assert_eq!(ben.packs().len(), 2);
    seals_one_more(&mut ben);
    assert_eq!(to_go(&ben), 1);
}
