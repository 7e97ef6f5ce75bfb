use super::*;
use std::collections::BTreeSet;

/// Two colleagues wrote into column 1 without knowing of each other; the second clock is later.
fn contested() -> Desk {
    let mut desk = Desk::default();
    desk.takes(1, &[], &[put(10, 1, 100)]);
    desk.takes(2, &[], &[put(20, 1, 200)]);
    desk
}

#[test]
fn a_change_replaces_what_its_author_had_seen_whatever_the_clocks_say() {
    let mut desk = Desk::default();
    desk.takes(1, &[], &[put(u64::MAX, 1, 100)]);
    desk.takes(2, &[1], &[put(1, 1, 200)]);
    assert_eq!(desk.shown(1), Some(200));
    assert_eq!(desk.cell(1).siblings().len(), 1);
}

#[test]
fn values_that_did_not_see_each_other_stay_and_the_latest_is_shown() {
    let desk = contested();
    assert_eq!(desk.shown(1), Some(200));
    let found = desk.conflicts(TableClass::Ordinary);
    let sides: Vec<_> = found[0].sides.iter().map(|s| (s.pack, s.hlc)).collect();
    assert_eq!((found.len(), found[0].column), (1, 1));
    assert_eq!(sides, [(Some(name(2)), 20), (Some(name(1)), 10)]);
}

#[test]
fn equal_clocks_are_decided_by_the_names_of_the_packs_on_every_device() {
    let packs = [(1, put(10, 1, 100)), (2, put(10, 1, 200))];
    let mut one = Desk::default();
    let mut other = Desk::default();
    packs
        .iter()
        .for_each(|(n, c)| one.takes(*n, &[], std::slice::from_ref(c)));
    packs
        .iter()
        .rev()
        .for_each(|(n, c)| other.takes(*n, &[], std::slice::from_ref(c)));
    assert_eq!((one.shown(1), other.shown(1)), (Some(200), Some(200)));
}

#[test]
fn who_wrote_the_same_agrees_and_quiet_columns_ask_nobody() {
    let mut desk = Desk::default();
    desk.takes(1, &[], &[put(10, 1, 5), put(10, 3, 1), put(10, 4, 1)]);
    desk.takes(2, &[], &[put(20, 1, 5), put(20, 3, 2), put(20, 4, 2)]);
    assert_eq!(desk.cell(1).siblings().len(), 2);
    assert!(desk.conflicts(TableClass::Ordinary).is_empty());
    assert!(desk.cell(3).is_contested(), "quiet, but kept");
    assert!(desk.cell(4).is_contested(), "of a newer version, and kept");
}

#[test]
fn an_ordinary_edit_of_a_contested_cell_replaces_what_was_shown_and_keeps_the_rest() {
    let mut desk = contested();
    desk.takes(3, &[], &[put(15, 1, 300)]);
    let of = |value| (Value::Int(value), 30);
    let edited = edit(&desk.shelf, desk.cell(1), None, How::Ordinary, of(400)).unwrap();
    let kept: BTreeSet<PackHash> = edited.keep.iter().copied().collect();
    assert_eq!(kept, BTreeSet::from([name(1), name(3)]));
    // Edited once more before it is sealed: what is shown now is the own value.
    let cell = desk.cell(1).clone();
    let again = edit(&desk.shelf, &cell, Some(&edited), How::Ordinary, of(500)).unwrap();
    assert_eq!(again.keep, edited.keep);
    let decided = edit(&desk.shelf, &cell, Some(&edited), How::Deciding, of(600)).unwrap();
    assert!(decided.keep.is_empty());

    desk.takes(4, &[1, 2, 3], &[keeping(put(30, 1, 400), 1, &[1, 3])]);
    assert_eq!(desk.shown(1), Some(400));
    assert_eq!(desk.conflicts(TableClass::Ordinary)[0].sides.len(), 3);
    desk.takes(5, &[4], &[put(40, 1, 600)]);
    assert!(desk.conflicts(TableClass::Ordinary).is_empty());
}

#[test]
fn an_own_edit_that_a_wrong_clock_hides_leaves_what_is_shown_to_the_next_edit() {
    let mut desk = contested();
    desk.takes(3, &[], &[put(15, 1, 300)]);
    let cell = desk.cell(1).clone();
    let of = |value| (Value::Int(value), 1);
    let first = edit(&desk.shelf, &cell, None, How::Ordinary, of(400)).unwrap();
    assert_eq!(first.keep, [name(3), name(1)]);
    let second = edit(&desk.shelf, &cell, Some(&first), How::Ordinary, of(500)).unwrap();
    assert_eq!(second.keep, [name(1)], "300 was on the screen");
    let on_a_par = (Value::Int(600), 20);
    let third = edit(&desk.shelf, &cell, None, How::Ordinary, on_a_par).unwrap();
    assert!(third.is_shown_over(20) && !third.is_shown_over(21));
}

#[test]
fn keeping_brings_nothing_back_and_reaches_nothing_that_was_not_there() {
    let mut desk = contested();
    desk.takes(3, &[1], &[put(30, 1, 300)]);
    // The author of 4 kept 1, not knowing that 3 had replaced it; 99 is unknown to everybody.
    desk.takes(4, &[1, 2], &[keeping(put(40, 1, 400), 1, &[1, 99])]);
    let left: Vec<_> = desk.cell(1).by_display(&desk.shelf).unwrap();
    let left: Vec<_> = left.iter().map(|(_, pack)| pack.unwrap()[0]).collect();
    assert_eq!(left, [4, 3]);
}

#[test]
fn one_pack_leaves_one_value_in_a_cell() {
    let mut desk = Desk::default();
    desk.takes(1, &[], &[put(10, 1, 100), put(11, 1, 101), put(12, 1, 102)]);
    assert_eq!(desk.cell(1).siblings().len(), 1);
    assert_eq!(desk.shown(1), Some(102));
}

#[test]
fn a_row_removed_by_one_and_changed_by_another_is_there_and_in_conflict() {
    let mut desk = Desk::default();
    desk.takes(1, &[], &[put(10, 1, 100)]);
    desk.takes(2, &[1], &[change(30, Kind::Remove)]);
    assert!(!desk.rows[&ROW].is_there(TableClass::Ordinary));
    assert!(desk.rows[&ROW].is_there(TableClass::AppendOnly));
    desk.takes(3, &[1], &[put(20, 2, 5)]);
    let row = &desk.rows[&ROW];
    assert!(row.is_there(TableClass::Ordinary) && row.is_there(TableClass::Set));
    let asks = |class| desk.conflicts(class).iter().any(|c| c.column == LIVE);
    assert!(asks(TableClass::Ordinary) && asks(TableClass::WatchedSet));
    assert!(!asks(TableClass::Set) && !asks(TableClass::AppendOnly));
    let sides = &desk.conflicts(TableClass::Ordinary)[0].sides;
    assert_eq!(
        sides[0].value,
        Value::Int(1),
        "shown, though the removal has the later clock"
    );

    let mut kept = desk.clone();
    kept.takes(4, &[2, 3], &[put(40, 2, 6)]);
    assert!(kept.conflicts(TableClass::Ordinary).is_empty());
    desk.takes(5, &[2, 3], &[change(40, Kind::Remove)]);
    assert!(!desk.rows[&ROW].is_there(TableClass::Ordinary));
}

#[test]
fn a_removed_row_comes_back_whole_and_its_conflicts_sleep_meanwhile() {
    let mut desk = contested();
    desk.takes(3, &[1, 2], &[change(30, Kind::Remove)]);
    assert!(desk.conflicts(TableClass::Ordinary).is_empty());
    desk.takes(4, &[3], &[put(40, 2, 1)]);
    assert_eq!(desk.shown(1), Some(200));
    assert_eq!(desk.conflicts(TableClass::Ordinary)[0].column, 1);
}

#[test]
fn no_column_speaks_for_the_existence_of_a_row() {
    let mut desk = Desk::default();
    desk.takes(1, &[], &[put(10, LIVE, 0)]);
    assert!(desk.rows[&ROW].is_there(TableClass::Ordinary));
    desk.takes(2, &[1], &[change(20, Kind::Remove)]);
    desk.takes(3, &[2], &[change(30, Kind::Put(Vec::new()))]);
    assert!(
        desk.rows[&ROW].is_there(TableClass::Ordinary),
        "an empty put is a put"
    );
}

#[test]
fn a_late_key_gives_what_the_others_have() {
    let mut desk = contested();
    let kept = [keeping(put(30, 1, 300), 1, &[1])];
    desk.takes(3, &[1, 2], &kept);
    let at = |n| desk.shelf.place(&name(n)).unwrap().unwrap();
    let chunks = [
        (at(1), vec![put(10, 1, 100)]),
        (at(2), vec![put(20, 1, 200)]),
        (at(3), kept.to_vec()),
    ];
    let mut rows = Memory::new();
    replay(&desk.shelf, &mut rows, chunks).unwrap();
    assert_eq!(rows, desk.rows);
}

#[test]
fn children_of_a_removed_parent_are_told_and_of_an_unknown_one_not() {
    let row = |n: u8| (1, [n; 16]);
    let parent = |at: &(u16, [u8; 16])| match at.1[0] {
        1 => Parent::There,
        2 => Parent::Removed,
        _ => Parent::Unknown,
    };
    let children = [
        (row(12), row(2)),
        (row(10), row(1)),
        (row(11), row(2)),
        (row(13), row(3)),
    ];
    let told: Vec<u8> = orphans(children, parent)
        .iter()
        .map(|o| o.child.1[0])
        .collect();
    assert_eq!(told, [11, 12]);
}

#[test]
fn the_lowest_row_keeps_a_value_that_should_be_its_own() {
    let row = |n: u8| (1, [n; 16]);
    let text = |word: &str| Value::Text(word.to_owned());
    let rows = [
        (row(3), text("A-1")),
        (row(2), text("A-2")),
        (row(1), text("A-1")),
        (row(5), Value::Null),
        (row(6), Value::Null),
        (row(4), text("A-1")),
    ];
    let told = same_values(rows);
    let others = vec![row(3), row(4)];
    assert_eq!(
        told,
        [Same {
            keeps: row(1),
            others
        }]
    );
}
