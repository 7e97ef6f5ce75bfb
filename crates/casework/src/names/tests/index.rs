//! Filing, changing, forgetting.

use crate::names::NameIndex;

fn found(index: &NameIndex, typed: &str) -> Vec<u128> {
    index
        .search(typed, 10)
        .into_iter()
        .map(|hit| hit.person)
        .collect()
}

#[test]
fn a_row_filed_again_replaces_what_it_held() {
    let mut index = NameIndex::new();
    index.insert(1, 7, true, "Amara Okafor");
    index.insert(1, 7, true, "Zelda Quist");
    assert_eq!(found(&index, "Amara"), []);
    assert_eq!(found(&index, "Zelda"), [7]);
    assert_eq!(index.len(), 1);
}

#[test]
fn a_removed_name_is_gone_and_its_namesakes_stay() {
    let mut index = NameIndex::new();
    index.insert(1, 1, true, "Amara Okafor");
    index.insert(2, 2, true, "Amara Lund");
    index.remove(1);
    index.remove(1);
    assert_eq!(found(&index, "Amara"), [2]);
    assert_eq!(found(&index, "Okafor"), []);
}

#[test]
fn an_erased_person_is_gone_with_every_name_and_number() {
    let mut index = NameIndex::new();
    index.insert(1, 1, true, "Amara Okafor");
    index.insert(2, 1, false, "Dina");
    index.insert_phone(3, 1, "+00 000 0001");
    index.remove_person(1);
    assert!(index.is_empty());
    for typed in ["Amara", "Dina", "0000001"] {
        assert_eq!(found(&index, typed), [], "{typed}");
    }
}

#[test]
fn tokens_are_reused_so_that_editing_does_not_grow_the_index() {
    let mut index = NameIndex::new();
    index.insert(1, 1, true, "Amara Okafor");
    let tokens = index.tokens();
    for round in 0..100 {
        index.insert(
            1,
            1,
            true,
            if round % 2 == 0 {
                "Zelda Quist"
            } else {
                "Amara Okafor"
            },
        );
    }
    assert_eq!(index.tokens(), tokens);
}

#[test]
fn first_name_from_one_row_and_family_name_from_another_meet_in_one_person() {
    let mut index = NameIndex::new();
    index.insert(1, 1, true, "Chenda Sok");
    index.insert(2, 1, false, "Dina");
    index.insert(3, 2, true, "Dina Marsh");
    index.insert(4, 3, true, "Vuthy Sok");
    assert_eq!(found(&index, "Dina Sok").first(), Some(&1));
}

#[test]
fn exact_comes_before_prefix_before_sound_before_spelling() {
    let mut index = NameIndex::new();
    for (person, name) in (1..).zip(["Marek", "Marc", "Mar", "Maria"]) {
        index.insert(person, person, true, name);
    }
    assert_eq!(found(&index, "mar").first(), Some(&3));
    assert_eq!(found(&index, "mark").get(..2), Some(&[2, 1][..]));
}

#[test]
fn the_order_is_the_same_every_time() {
    let mut index = NameIndex::new();
    (1..50).for_each(|person| index.insert(person, person, true, "Amara Okafor"));
    let once = found(&index, "amara");
    assert_eq!(once, (1..=10).collect::<Vec<_>>());
    assert_eq!(found(&index, "amara"), once);
}

#[test]
fn numbers_are_found_by_their_end_or_a_stretch_of_them() {
    let mut index = NameIndex::new();
    index.insert_phone(1, 1, "+00 000 123 4567");
    index.insert_phone(2, 2, "000 765 4321");
    index.insert_phone(3, 3, "not a number");
    assert_eq!(index.len(), 2);
    assert_eq!(found(&index, "٠٠٠ ١٢٣ ٤٥٦٧"), [1]);
    assert_eq!(found(&index, "123-4567"), [1]);
    assert_eq!(found(&index, "7654"), [2]);
    index.remove(1);
    assert_eq!(found(&index, "123-4567"), []);
}

#[test]
fn nothing_typed_finds_nobody_and_strange_input_does_no_harm() {
    let mut index = NameIndex::new();
    index.insert(1, 1, true, "Amara Okafor");
    index.insert(2, 2, true, "—");
    index.insert(3, 3, true, &"Amara ".repeat(500));
    for typed in ["", " ", "-", "'", "\u{200B}", "\u{FFFF}", "🙂", "\u{0301}"] {
        assert_eq!(found(&index, typed), [], "{typed:?}");
    }
    assert_eq!(found(&index, &"amara okafor ".repeat(200)).len(), 2);
    assert_eq!(index.search("amara", 0), []);
}
