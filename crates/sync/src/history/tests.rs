use super::*;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

fn name(n: u8) -> PackHash {
    [n; 32]
}

fn link(log: u8, no: u64, prev: Option<u8>, deps: &[u8]) -> Link {
    Link {
        log: [log; 32],
        no,
        prev: prev.map(name),
        deps: deps.iter().map(|dep| name(*dep)).collect(),
    }
}

fn ask(shelf: &Memory, pack: u8, link: &Link) -> Gate {
    gate(shelf, name(pack), link).unwrap()
}

fn admit(shelf: &mut Memory, pack: u8, link: &Link) -> Admission {
    let Gate::Ready(admission) = ask(shelf, pack, link) else {
        panic!("pack {pack} should be let in: {:?}", ask(shelf, pack, link));
    };
    shelf.admit(&admission).unwrap();
    admission
}

#[test]
fn a_pack_waits_for_all_that_its_author_had_seen_and_is_let_in_once() {
    let mut shelf = Memory::default();
    let third = link(1, 2, Some(1), &[2]);
    let missing = vec![name(1), name(2)];
    assert_eq!(ask(&shelf, 3, &third), Gate::Waits(missing));
    admit(&mut shelf, 1, &link(1, 1, None, &[]));
    assert_eq!(ask(&shelf, 3, &third), Gate::Waits(vec![name(2)]));
    admit(&mut shelf, 2, &link(2, 1, None, &[]));
    admit(&mut shelf, 3, &third);
    assert_eq!(ask(&shelf, 3, &third), Gate::Known);
}

#[test]
fn a_chain_is_a_lane_and_a_fork_is_one_more() {
    let mut shelf = Memory::default();
    let begin = admit(&mut shelf, 1, &link(1, 1, None, &[]));
    let goes_on = admit(&mut shelf, 2, &link(1, 2, Some(1), &[]));
    assert_eq!((begin.begin, goes_on.begin), (Begin::Log, Begin::Continues));
    assert_eq!(begin.place.lane, goes_on.place.lane);
    // A restored device writes the second pack of the same log once more.
    let fork = admit(&mut shelf, 3, &link(1, 2, Some(1), &[]));
    assert_eq!(fork.begin, Begin::Fork);
    assert_eq!((fork.place.lane, fork.from), (1, Some(begin.place)));
    assert!(fork.sight.covers(begin.place) && !fork.sight.covers(goes_on.place));
    let after = admit(&mut shelf, 4, &link(1, 3, Some(3), &[2]));
    assert!(after.sight.covers(fork.place) && after.sight.covers(goes_on.place));
}

#[test]
fn a_pack_that_contradicts_its_own_chain_is_refused() {
    let mut shelf = Memory::default();
    admit(&mut shelf, 1, &link(1, 1, None, &[]));
    let number = Gate::Refused(Misfit::Number);
    assert_eq!(ask(&shelf, 2, &link(1, 3, Some(1), &[])), number);
    assert_eq!(ask(&shelf, 2, &link(1, 1, Some(1), &[])), number);
    assert_eq!(ask(&shelf, 2, &link(2, 2, None, &[1])), number);
    let stolen = link(2, 2, Some(1), &[]);
    assert_eq!(ask(&shelf, 2, &stolen), Gate::Refused(Misfit::Log));
    let greedy = Link {
        deps: vec![name(9); DEPS_MAX + 1],
        ..link(1, 2, Some(1), &[])
    };
    assert_eq!(ask(&shelf, 2, &greedy), Gate::Refused(Misfit::Deps));
}

#[test]
fn a_new_pack_names_the_other_heads_and_no_others() {
    let mut shelf = Memory::default();
    admit(&mut shelf, 1, &link(1, 1, None, &[]));
    admit(&mut shelf, 2, &link(2, 1, None, &[]));
    admit(&mut shelf, 3, &link(3, 1, None, &[2]));
    let own = next(&shelf, [1; 32], Some(name(1))).unwrap();
    assert_eq!(own, link(1, 2, Some(1), &[3]));
    // The own last pack is no head any more: who has seen it stands for it.
    admit(&mut shelf, 4, &link(2, 2, Some(2), &[1]));
    let own = next(&shelf, [1; 32], Some(name(1))).unwrap();
    assert_eq!(own, link(1, 2, Some(1), &[3, 4]));
    admit(&mut shelf, 0, &link(8, 1, None, &[]));
    let begun = next(&shelf, [9; 32], None).unwrap();
    assert_eq!(
        begun,
        link(9, 1, None, &[0, 3, 4]),
        "by name, not as they came"
    );
}

#[test]
fn a_device_learns_that_its_log_goes_on_elsewhere() {
    let mut shelf = Memory::default();
    let first = link(1, 1, None, &[]);
    let elsewhere = |shelf: &Memory, pack, link: &Link| {
        is_own_elsewhere(&[1; 32], link, &ask(shelf, pack, link))
    };
    assert!(elsewhere(&shelf, 1, &first));
    assert!(
        elsewhere(&shelf, 2, &link(1, 2, Some(1), &[])),
        "also when it waits"
    );
    assert!(!elsewhere(&shelf, 3, &link(3, 1, None, &[])));
    admit(&mut shelf, 1, &first);
    assert!(
        !elsewhere(&shelf, 1, &first),
        "what was written here is no news"
    );
}

/// Packs of some devices that now and then meet, are set back, and begin again: each says what its
/// author had applied. Kept as the explicit relation, from which the links are made.
#[derive(Clone, Debug)]
struct World {
    links: Vec<Link>,
    seen: Vec<BTreeSet<usize>>,
}

fn world() -> impl Strategy<Value = World> {
    let step = (0..4usize, 0..4usize, 0..10u8);
    proptest::collection::vec(step, 1..40).prop_map(|steps| {
        let mut world = World {
            links: Vec::new(),
            seen: Vec::new(),
        };
        // What each device has applied, its last pack, and its log.
        let mut desks: Vec<(BTreeSet<usize>, Option<usize>, u8)> =
            (0..4).map(|at| (BTreeSet::new(), None, at)).collect();
        for (at, other, what) in steps {
            match what {
                0..4 => world.seal(&mut desks[at]),
                4..8 => {
                    let met = desks[other].0.clone();
                    desks[at].0.extend(met);
                }
                8 => desks[at] = desks[other].clone(),
                _ => (desks[at].1, desks[at].2) = (None, 100 + world.links.len() as u8),
            }
        }
        world
    })
}

impl World {
    fn seal(&mut self, (applied, tip, log): &mut (BTreeSet<usize>, Option<usize>, u8)) {
        let at = self.links.len();
        let is_head = |pack: &usize| !applied.iter().any(|later| self.seen[*later].contains(pack));
        let heads = applied.iter().copied().filter(is_head);
        let deps: Vec<u8> = heads
            .filter(|head| Some(*head) != *tip)
            .map(|d| d as u8)
            .collect();
        let no = tip.map_or(1, |tip| self.links[tip].no + 1);
        self.links
            .push(link(*log, no, tip.map(|tip| tip as u8), &deps));
        self.seen.push(applied.clone());
        applied.insert(at);
        *tip = Some(at);
    }
}

/// Brings the packs in an order that chance gives, again and again, until all are in.
fn deliver(world: &World, order: &[usize]) -> (Memory, BTreeMap<usize, Past>) {
    let (mut shelf, mut sights) = (Memory::default(), BTreeMap::new());
    while sights.len() < world.links.len() {
        let before = sights.len();
        for at in order {
            if let Gate::Ready(admission) = ask(&shelf, *at as u8, &world.links[*at]) {
                shelf.admit(&admission).unwrap();
                sights.insert(*at, admission.sight);
            }
        }
        assert!(sights.len() > before, "packs that nobody lets in");
    }
    (shelf, sights)
}

proptest! {
    /// Lanes and one number for each are the same as the whole relation "had applied it".
    #[test]
    fn sight_is_exactly_what_the_author_had_applied(
        (world, order) in world().prop_flat_map(|world| {
            let order: Vec<usize> = (0..world.links.len()).collect();
            (Just(world), Just(order).prop_shuffle())
        })
    ) {
        let (shelf, sights) = deliver(&world, &order);
        for (pack, past) in &sights {
            let place = shelf.place(&name(*pack as u8)).unwrap().unwrap();
            prop_assert_eq!(past, &sight(&shelf, place).unwrap());
            for other in 0..world.links.len() {
                let at = shelf.place(&name(other as u8)).unwrap().unwrap();
                let had_seen = other == *pack || world.seen[*pack].contains(&other);
                prop_assert_eq!(past.covers(at), had_seen, "{} of {}", other, pack);
            }
        }
        let all = 0..world.links.len();
        let is_head = |pack: &usize| !world.seen.iter().any(|seen| seen.contains(pack));
        let heads: BTreeSet<PackHash> = all.filter(is_head).map(|head| name(head as u8)).collect();
        prop_assert_eq!(shelf.heads().unwrap().into_iter().collect::<BTreeSet<_>>(), heads);
    }
}
