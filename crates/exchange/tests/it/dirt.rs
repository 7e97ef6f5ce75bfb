//! Dirt that a directory may carry: all of it loaded, all of it told.

use exchange::hsds::{OddCode, Source, View};

use crate::desk::{has_odd, odds, read_package, read_text, there_and_back, to_json, try_read};

const ID: &str = "6a84f8e7-f0a8-445d-9abc-d24a7b462f82";

fn read_bytes(bytes: impl Into<Vec<u8>>) -> exchange::hsds::Directory {
    try_read(Source::memory("organizations.csv", bytes))
        .expect("readable")
        .0
}

#[test]
fn marks_line_ends_and_wide_letters_make_no_difference() {
    let plain = format!("id,name,description\n{ID},Dům Example,\"two\nlines\"\n");
    let wanted = read_bytes(plain.clone());
    assert_eq!(wanted.providers[0].description, "two\nlines");
    let wide = |text: &str| -> Vec<u8> {
        "\u{feff}"
            .encode_utf16()
            .chain(text.encode_utf16())
            .flat_map(u16::to_be_bytes)
            .collect()
    };
    for bytes in [
        format!("\u{feff}{plain}").into_bytes(),
        plain
            .replace("description\n", "description\r\n")
            .replace("\"\n", "\"\r\n")
            .into_bytes(),
        wide(&plain),
        plain.replace(',', ";").into_bytes(),
        plain.replace(',', "\t").into_bytes(),
        plain.trim_end().as_bytes().to_vec(),
        plain.replace("id,name", " ID , Name ").into_bytes(),
    ] {
        assert_eq!(read_bytes(bytes), wanted);
    }
}

#[test]
fn one_old_cell_does_not_spoil_the_rest_of_the_file() {
    let mut bytes = format!("id,name,description\n{ID},Dům,").into_bytes();
    bytes.extend(b"caf\xe9\n");
    let (directory, account) = try_read(Source::memory("organizations.csv", bytes)).unwrap();
    assert_eq!(directory.providers[0].name, "Dům");
    assert_eq!(directory.providers[0].description, "café");
    assert_eq!(odds(&account), [(OddCode::BadEncoding, 1)].into());
    assert!(has_odd(&account, OddCode::BadEncoding, "description"));
}

#[test]
fn the_second_of_two_equal_ids_is_kept_under_its_own() {
    let text = format!("id,name,description\n{ID},A,d\n{ID},B,d\n{ID},A,d\n{ID},B,d\n");
    let (directory, account) = read_text("organizations.csv", &text);
    let mut names: Vec<_> = directory
        .providers
        .iter()
        .map(|p| p.name.as_str())
        .collect();
    names.sort_unstable();
    assert_eq!(names, ["A", "B"]);
    assert_eq!(odds(&account), [(OddCode::DuplicateId, 3)].into());
    let second = directory
        .providers
        .iter()
        .find(|provider| provider.name == "B")
        .unwrap();
    assert_eq!(second.source_id, ID);
    assert_ne!(second.id.to_string(), ID);
    assert_eq!(read_text("organizations.csv", &text).0, directory);
}

#[test]
fn a_row_shown_twice_in_a_tree_is_one_row_and_two_parents_are_two() {
    let phone = r#"{"id":"11111111-1111-4111-8111-111111111111","number":"+00 000 0001"}"#;
    let offer =
        |id: &str| format!(r#"{{"id":"{id}","name":"n","status":"active","phones":[{phone}]}}"#);
    let text = format!(
        r#"{{"id":"{ID}","name":"n","description":"d","website":"w","phones":[{phone}],"services":[{},{}]}}"#,
        offer("a"),
        offer("b"),
    );
    let (directory, account) = read_text("x.json", &text);
    assert_eq!(directory.phones.len(), 2);
    assert!(
        directory
            .phones
            .iter()
            .all(|phone| phone.number == "+00 000 0001")
    );
    assert_eq!(odds(&account).get(&OddCode::DuplicateId), Some(&1));
    for (road, again) in there_and_back(&directory) {
        assert_eq!(again, directory, "{road}");
    }
}

#[test]
fn values_that_do_not_fit_are_kept_and_come_back() {
    let text = "id,organization_id,name,status,minimum_age,maximum_age,assured_date,last_modified\n\
        1,2,Beds,Suspended,eighteen, 99 ,03/15/2020,yesterday\n\
        2,2,Advice,ACTIVE,0.5,1e2,2020-03-15T10:00:00,2024-09-25T14:23:06.5+01:00\n";
    let organization = "id,name,description\n2,Example House,d\n";
    let (directory, account) =
        read_package(&[("services.csv", text), ("organizations.csv", organization)]);
    let found = odds(&account);
    assert_eq!(found.get(&OddCode::UnknownStatus), Some(&1));
    assert_eq!(found.get(&OddCode::BadNumber), Some(&1));
    assert_eq!(found.get(&OddCode::BadDate), Some(&3));
    let beds = directory
        .offers
        .iter()
        .find(|offer| offer.name == "Beds")
        .unwrap();
    assert_eq!((beds.minimum_age, beds.maximum_age), (None, Some(99.0)));
    let kept = directory
        .extras
        .iter()
        .find(|e| e.link.as_ref().unwrap().1 == beds.id)
        .unwrap();
    for word in ["Suspended", "eighteen", "03/15/2020", "yesterday"] {
        assert!(kept.json.contains(word), "{word}");
    }
    let advice = directory
        .offers
        .iter()
        .find(|offer| offer.name == "Advice")
        .unwrap();
    assert_eq!(advice.assured_on.unwrap().to_string(), "2020-03-15");
    assert_eq!(
        advice.last_modified.unwrap().to_rfc3339(),
        "2024-09-25T14:23:06.500+01:00"
    );
    // Other readers get the day; ours gets all that was said.
    let written = String::from_utf8(to_json(&directory, View::Organizations)).unwrap();
    assert!(written.contains(r#""assured_date":"2020-03-15""#));
    assert!(written.contains(r#""x_assured_date":"2020-03-15T10:00:00""#));
    for (road, again) in there_and_back(&directory) {
        assert_eq!(again, directory, "{road}");
    }
}

#[test]
fn formulas_and_scripts_stay_text_and_are_told() {
    let text = format!(
        "id,name,description,email\n{ID},\"=HYPERLINK(\"\"http://example.com\"\")\",<script>x</script>,+00 000\n"
    );
    let (directory, account) = read_text("organizations.csv", &text);
    assert_eq!(
        directory.providers[0].name,
        "=HYPERLINK(\"http://example.com\")"
    );
    assert_eq!(directory.providers[0].description, "<script>x</script>");
    let wanted = [(OddCode::FormulaLike, 1), (OddCode::MarkupLike, 1)];
    assert_eq!(odds(&account), wanted.into());
}

#[test]
fn names_of_programs_internals_are_names_like_any_other() {
    let text = r#"{"id":"1","name":"__proto__","description":"d","website":"w",
        "__proto__":{"admin":true},"constructor":"x","toString":[]}"#;
    let (directory, _) = read_text("x.json", text);
    assert_eq!(directory.providers[0].name, "__proto__");
    assert!(
        directory.extras[0]
            .json
            .contains(r#""__proto__":{"admin":true}"#)
    );
    for (road, again) in &there_and_back(&directory)[..1] {
        assert_eq!(again, &directory, "{road}");
    }
}

#[test]
fn a_key_that_an_object_has_twice_loses_neither_value() {
    let text = r#"{"id":"1","name":"A","name":"B","description":"d","website":"w"}"#;
    let (directory, account) = read_text("x.json", text);
    assert_eq!(directory.providers[0].name, "A");
    assert!(directory.extras[0].json.contains(r#""B""#));
    assert!(odds(&account).contains_key(&OddCode::UnknownColumn));
}

#[test]
fn rows_longer_and_shorter_than_the_header_are_loaded() {
    let text = format!("id,name,description,name,\n{ID},A,d,again,last,more\n\n1,B\n");
    let (directory, account) = read_text("organizations.csv", &text);
    assert_eq!(directory.providers.len(), 2);
    let json = &directory.extras[0].json;
    for part in [
        r#""name_4":"again""#,
        r#""column_5":"last""#,
        r#""column_6":"more""#,
    ] {
        assert!(json.contains(part), "{json}");
    }
    assert!(has_odd(&account, OddCode::ExtraCells, "column_6"));
    assert!(has_odd(&account, OddCode::MissingRequired, "description"));
}

#[test]
fn unknown_tables_are_kept_and_other_files_are_named() {
    let (directory, account) = read_package(&[
        ("organizations.csv", "id,name,description\n1,A,d\n"),
        (
            "payments accepted.csv",
            "id,organization_id,payment\n1,1,cash\n2,9,card\n",
        ),
        ("readme.txt", "hello"),
    ]);
    assert!(has_odd(
        &account,
        OddCode::UnknownTable,
        "payments accepted"
    ));
    assert!(account.odd.iter().any(|odd| odd.file == "readme.txt"));
    let rows: Vec<_> = directory
        .extras
        .iter()
        .filter(|e| e.table == "payments_accepted")
        .collect();
    assert_eq!(rows.len(), 2);
    let owner = Some(("organization".to_owned(), directory.providers[0].id));
    assert_eq!(rows.iter().filter(|row| row.link == owner).count(), 1);
    assert!(has_odd(&account, OddCode::BrokenKey, "organization_id"));
    for (road, again) in there_and_back(&directory) {
        assert_eq!(again, directory, "{road}");
    }
}

#[test]
fn one_uuid_in_two_tables_is_two_rows_with_their_own_tags() {
    let (directory, _) = read_package(&[
        (
            "organizations.csv",
            &format!("id,name,description\n{ID},A,d\n"),
        ),
        (
            "locations.csv",
            &format!("id,name,location_type,organization_id\n{ID},s,virtual,{ID}\n"),
        ),
        (
            "attributes.csv",
            &format!("id,link_id,link_entity,value\n1,{ID},location,v\n"),
        ),
    ]);
    let tag = directory
        .extras
        .iter()
        .find(|extra| extra.table == "attribute")
        .unwrap();
    assert_eq!(
        tag.link,
        Some(("location".to_owned(), directory.sites[0].id))
    );
    for (road, again) in there_and_back(&directory) {
        assert_eq!(again, directory, "{road}");
    }
}

#[test]
fn objects_line_by_line_are_a_list() {
    let line = |id: &str| format!(r#"{{"id":"{id}","name":"n","description":"d","website":"w"}}"#);
    let text = format!("{}\n{}\r\n\n{}", line("a"), line("b"), line("c"));
    let (directory, account) = read_text("x.ndjson", &text);
    assert_eq!(directory.providers.len(), 3);
    let rows = account
        .odd
        .iter()
        .filter(|odd| odd.what == OddCode::NotUuid)
        .map(|odd| odd.row);
    assert_eq!(rows.collect::<Vec<_>>(), [1, 2, 3]);
}

#[test]
fn the_list_of_oddities_ends_and_their_count_does_not() {
    let mut text = String::from("id,name,description\n");
    for id in 0..12_000 {
        text.push_str(&format!("{id},n,d\n"));
    }
    let (directory, account) = read_text("organizations.csv", &text);
    assert_eq!((account.odd.len(), account.odd_total), (10_000, 12_000));
    assert_eq!(directory.providers.len(), 12_000);
}
