//! What must be true of every home, told once.

use std::ops::ControlFlow;
use std::thread;

use relay::{Error, Group, Kind, Leaf, Name, OBJECT_BYTES_MAX, Published, Relay, unwatched};

use crate::desk::{epoch, leaf, listed, name, noise, publish, read};

/// Runs every behaviour against what `$home` makes: something that derefs to a relay without
/// objects, and keeps alive what it lies on.
macro_rules! battery {
    ($home:expr; $($behaviour:ident)*) => {
        $(#[test]
        fn $behaviour() {
            crate::battery::$behaviour(&*$home);
        })*
    };
    ($home:expr) => {
        crate::battery::battery! { $home;
            an_empty_place_lists_nothing_and_has_nothing
            what_is_published_is_listed_and_read
            an_object_without_bytes_is_an_object
            published_twice_it_is_there_once
            other_bytes_under_a_name_are_refused_and_change_nothing
            the_same_beginning_is_not_the_same_object
            removed_is_gone_and_may_come_back
            names_of_every_kind_are_kept_apart
            groups_are_listed_in_order
            a_read_goes_on_where_it_ended
            a_read_behind_the_end_is_told
            a_large_object_arrives_whole_and_says_how_far
            a_publish_that_is_cancelled_leaves_nothing
            a_read_that_is_cancelled_leaves_a_beginning
            what_is_too_large_is_not_even_begun
            eight_writers_at_once_lose_nothing
            eight_writers_of_one_name_make_one_object
            more_than_a_page_is_listed_in_pages
        }
    };
}
pub(crate) use battery;

pub fn an_empty_place_lists_nothing_and_has_nothing(relay: &dyn Relay) {
    for kind in Kind::ALL {
        assert_eq!(relay.groups(kind), Ok(vec![]));
    }
    assert_eq!(listed(relay, &epoch(1)), []);
    assert_eq!(relay.size(&name(1)), Err(Error::NotThere));
    assert_eq!(read(relay, &name(1)), Err(Error::NotThere));
    assert_eq!(relay.remove(&name(1)), Ok(()));
}

pub fn what_is_published_is_listed_and_read(relay: &dyn Relay) {
    let bytes = noise(1, 300);
    assert_eq!(publish(relay, &name(1), &bytes), Ok(Published::Now));
    assert_eq!(relay.groups(Kind::Log), Ok(vec![epoch(1)]));
    assert_eq!(listed(relay, &epoch(1)), [leaf(1)]);
    assert_eq!(relay.size(&name(1)), Ok(300));
    assert_eq!(read(relay, &name(1)), Ok(bytes));
}

pub fn an_object_without_bytes_is_an_object(relay: &dyn Relay) {
    assert_eq!(publish(relay, &name(1), &[]), Ok(Published::Now));
    assert_eq!(relay.size(&name(1)), Ok(0));
    assert_eq!(read(relay, &name(1)), Ok(vec![]));
    assert_eq!(publish(relay, &name(1), &[]), Ok(Published::Before));
}

pub fn published_twice_it_is_there_once(relay: &dyn Relay) {
    let bytes = noise(2, 70_000);
    assert_eq!(publish(relay, &name(1), &bytes), Ok(Published::Now));
    assert_eq!(publish(relay, &name(1), &bytes), Ok(Published::Before));
    assert_eq!(listed(relay, &epoch(1)), [leaf(1)]);
    assert_eq!(read(relay, &name(1)), Ok(bytes));
}

pub fn other_bytes_under_a_name_are_refused_and_change_nothing(relay: &dyn Relay) {
    let bytes = noise(3, 1_000);
    publish(relay, &name(1), &bytes).unwrap();
    assert_eq!(
        publish(relay, &name(1), &noise(4, 1_000)),
        Err(Error::Taken)
    );
    assert_eq!(read(relay, &name(1)), Ok(bytes));
}

pub fn the_same_beginning_is_not_the_same_object(relay: &dyn Relay) {
    let bytes = noise(3, 1_000);
    publish(relay, &name(1), &bytes).unwrap();
    assert_eq!(publish(relay, &name(1), &bytes[..999]), Err(Error::Taken));
    let longer = [bytes.as_slice(), b"x"].concat();
    assert_eq!(publish(relay, &name(1), &longer), Err(Error::Taken));
    assert_eq!(read(relay, &name(1)), Ok(bytes));
}

pub fn removed_is_gone_and_may_come_back(relay: &dyn Relay) {
    let bytes = noise(5, 10);
    publish(relay, &name(1), &bytes).unwrap();
    publish(relay, &name(2), &bytes).unwrap();
    assert_eq!(relay.remove(&name(1)), Ok(()));
    assert_eq!(relay.remove(&name(1)), Ok(()));
    assert_eq!(relay.size(&name(1)), Err(Error::NotThere));
    assert_eq!(listed(relay, &epoch(1)), [leaf(2)]);
    assert_eq!(publish(relay, &name(1), &bytes), Ok(Published::Now));
    assert_eq!(listed(relay, &epoch(1)), [leaf(1), leaf(2)]);
}

pub fn names_of_every_kind_are_kept_apart(relay: &dyn Relay) {
    let groups = [
        (Kind::Log, "000001"),
        (Kind::Arch, "000001"),
        (Kind::Blob, "aa"),
        (Kind::Snap, "aaaaaaaaaaaaaaaa"),
        (Kind::Keys, "aaaaaaaaaaaaaaaa"),
    ]
    .map(|(kind, text)| Group::new(kind, text).unwrap());
    for (seed, group) in (0_u64..).zip(&groups) {
        let name = Name::new(group.clone(), leaf(7));
        assert_eq!(publish(relay, &name, &noise(seed, 20)), Ok(Published::Now));
    }
    for (seed, group) in (0_u64..).zip(&groups) {
        let name = Name::new(group.clone(), leaf(7));
        assert_eq!(read(relay, &name), Ok(noise(seed, 20)));
        assert_eq!(relay.groups(group.kind()), Ok(vec![group.clone()]));
    }
}

pub fn groups_are_listed_in_order(relay: &dyn Relay) {
    for number in [300, 7, 12] {
        publish(relay, &Name::new(epoch(number), leaf(1)), b"x").unwrap();
    }
    assert_eq!(
        relay.groups(Kind::Log),
        Ok(vec![epoch(7), epoch(12), epoch(300)])
    );
}

pub fn a_read_goes_on_where_it_ended(relay: &dyn Relay) {
    let bytes = noise(6, 200_000);
    publish(relay, &name(1), &bytes).unwrap();
    for offset in [1, 65_536, 199_999, 200_000] {
        let mut rest = Vec::new();
        let from = offset as u64;
        let count = relay.read(&name(1), from, &mut rest, &mut unwatched);
        assert_eq!(count, Ok(200_000 - from));
        assert_eq!(rest, &bytes[offset..]);
    }
}

pub fn a_read_behind_the_end_is_told(relay: &dyn Relay) {
    publish(relay, &name(1), b"four").unwrap();
    let mut rest = Vec::new();
    let behind = relay.read(&name(1), 5, &mut rest, &mut unwatched);
    assert_eq!(behind, Err(Error::Damaged));
    assert_eq!(rest, []);
}

pub fn a_large_object_arrives_whole_and_says_how_far(relay: &dyn Relay) {
    let bytes = noise(7, 5 * 1024 * 1024 + 3);
    let all = bytes.len() as u64;
    let mut steps = Vec::new();
    let mut watch = |done, of| {
        steps.push((done, of));
        ControlFlow::Continue(())
    };
    relay.publish(&name(1), &bytes, &mut watch).unwrap();
    assert!(steps.len() > 50 && steps.is_sorted());
    assert!(
        steps
            .iter()
            .all(|(done, of)| *done <= all && *of == Some(all))
    );
    let (mut back, mut seen) = (Vec::new(), 0);
    let mut watch = |done, of| {
        assert!(done >= seen && of == Some(all));
        seen = done;
        ControlFlow::Continue(())
    };
    relay.read(&name(1), 0, &mut back, &mut watch).unwrap();
    assert!(seen > all / 2);
    assert!(back == bytes);
}

pub fn a_publish_that_is_cancelled_leaves_nothing(relay: &dyn Relay) {
    let bytes = noise(8, 1024 * 1024);
    let mut watch = |done, _| {
        if done < 300_000 {
            ControlFlow::Continue(())
        } else {
            ControlFlow::Break(())
        }
    };
    let stopped = relay.publish(&name(1), &bytes, &mut watch);
    assert_eq!(stopped, Err(Error::Cancelled));
    assert_eq!(relay.size(&name(1)), Err(Error::NotThere));
    assert_eq!(listed(relay, &epoch(1)), []);
    assert_eq!(publish(relay, &name(1), &bytes), Ok(Published::Now));
    assert!(read(relay, &name(1)).unwrap() == bytes);
}

pub fn a_read_that_is_cancelled_leaves_a_beginning(relay: &dyn Relay) {
    let bytes = noise(9, 1024 * 1024);
    publish(relay, &name(1), &bytes).unwrap();
    let mut begun = Vec::new();
    let mut watch = |done, _| {
        if done < 300_000 {
            ControlFlow::Continue(())
        } else {
            ControlFlow::Break(())
        }
    };
    let stopped = relay.read(&name(1), 0, &mut begun, &mut watch);
    assert_eq!(stopped, Err(Error::Cancelled));
    assert!(begun.len() >= 300_000 && begun.len() < bytes.len());
    let offset = begun.len() as u64;
    relay
        .read(&name(1), offset, &mut begun, &mut unwatched)
        .unwrap();
    assert!(begun == bytes);
}

pub fn what_is_too_large_is_not_even_begun(relay: &dyn Relay) {
    let bytes = vec![0; usize::try_from(OBJECT_BYTES_MAX).unwrap() + 1];
    let mut watch = |_, _| panic!("it was begun");
    assert_eq!(
        relay.publish(&name(1), &bytes, &mut watch),
        Err(Error::TooLarge)
    );
}

pub fn eight_writers_at_once_lose_nothing(relay: &dyn Relay) {
    thread::scope(|scope| {
        for writer in 0..8 {
            scope.spawn(move || {
                for number in writer * 12..writer * 12 + 12 {
                    let bytes = noise(number, 5_000 + usize::try_from(number).unwrap());
                    assert_eq!(publish(relay, &name(number), &bytes), Ok(Published::Now));
                }
            });
        }
    });
    let expected: Vec<Leaf> = (0..96).map(leaf).collect();
    assert!(listed(relay, &epoch(1)) == expected);
    for number in 0..96 {
        let bytes = noise(number, 5_000 + usize::try_from(number).unwrap());
        assert!(read(relay, &name(number)).unwrap() == bytes);
    }
}

pub fn eight_writers_of_one_name_make_one_object(relay: &dyn Relay) {
    let bytes = noise(10, 100_000);
    thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| {
                publish(relay, &name(1), &bytes).unwrap();
            });
        }
    });
    assert_eq!(listed(relay, &epoch(1)), [leaf(1)]);
    assert!(read(relay, &name(1)).unwrap() == bytes);
}

pub fn more_than_a_page_is_listed_in_pages(relay: &dyn Relay) {
    const ALL: u64 = 1_050;
    thread::scope(|scope| {
        for writer in 0..8 {
            scope.spawn(move || {
                for number in (0..ALL).filter(|number| number % 8 == writer) {
                    publish(relay, &name(number), b"x").unwrap();
                }
            });
        }
    });
    let expected: Vec<Leaf> = (0..ALL).map(leaf).collect();
    assert!(listed(relay, &epoch(1)) == expected);
}
