//! Shapes that HSDS 1 and 2 had and HSDS 3 has no more: all that a colleague needs arrives.

use exchange::hsds::{Directory, OddCode};

use crate::desk::{has_odd, package, read_package, read_text, there_and_back, try_read};

/// A page of services as the UK's HSDS 2.0 gives them.
const PAGE: &str = r#"{"totalElements":1,"totalPages":1,"number":1,"size":50,"first":true,
"last":true,"empty":false,"content":[{"id":"s1","name":"Example Advice","status":"active",
"organization":{"id":"o1","name":"Example House","description":"d"},
"contacts":[{"id":"c1","name":"Front desk","phones":[{"id":"p1","number":"+00 000 0001"}]}],
"cost_options":[{"id":"k1","option":"free","amount":0}],
"eligibilitys":[{"id":"e1","eligibility":"young people","minimum_age":11,"maximum_age":17},
 {"id":"e2","eligibility":"adults","minimum_age":18.0,"maximum_age":"65"},
 {"id":"e3","eligibility":"women","taxonomys":[{"id":"t9"}]}],
"languages":[{"id":"l1","language":"fr"},{"id":"l2","language":"Tigrinya"}],
"regular_schedules":[{"id":"r1","weekday":"Thursday","byday":"TH","freq":"week",
 "dtstart":"2026-09-10T00:00:00.000Z","opens_at":"09:30","closes_at":"2000-01-01T17:00:00.000Z"}],
"service_taxonomys":[{"id":"x1","taxonomy":{"id":"t1","name":"Advice","vocabulary":"v"}}],
"service_at_locations":[{"id":"a1","location":{"id":"g1","name":"Example Site","latitude":1.5,
 "physical_addresses":[{"id":"d1","address_1":"1 Example Street","city":"Example",
  "state_province":"XX","postal_code":"00001","country":"GB"}],
 "accessibility_for_disabilities":[{"id":"y1","accessibility":"ramp"}]},
 "regular_schedules":[{"id":"r2","weekday":1,"opens_at":"9am","closes_at":"4:30 PM"}]}]}]}"#;

fn stays_the_same_on_every_road(directory: &Directory) {
    for (road, mut back) in there_and_back(directory) {
        if road == "csv" {
            // A number in a column that HSDS does not have is a text there.
            assert_eq!(back.extras.len(), directory.extras.len());
            back.extras.clone_from(&directory.extras);
        }
        assert_eq!(&back, directory, "{road}");
    }
}

#[test]
fn a_page_of_services_of_hsds_2_arrives_whole() {
    let (directory, account) = read_text("services.json", PAGE);
    let offer = &directory.offers[0];
    assert_eq!(directory.providers[0].name, "Example House");
    assert_eq!(offer.provider_id, directory.providers[0].id);
    assert_eq!(
        (offer.minimum_age, offer.maximum_age, &*offer.eligibility),
        (Some(11.0), Some(65.0), "young people\nadults\nwomen")
    );
    assert_eq!(directory.offer_sites[0].site_id, directory.sites[0].id);
    assert_eq!(directory.addresses[0].address_1, "1 Example Street");
    assert!(directory.phones[0].link.contact.is_some());
    let spoken: Vec<_> = directory
        .languages
        .iter()
        .map(|one| (&*one.code, &*one.name))
        .collect();
    assert!(spoken.contains(&("fr", "")) && spoken.contains(&("", "Tigrinya")));
    let kept: Vec<_> = directory.extras.iter().map(|one| &*one.table).collect();
    for (table, rows) in [("eligibility", 3), ("taxonomy_term", 1), ("cost_option", 1)] {
        assert_eq!(
            kept.iter().filter(|one| **one == table).count(),
            rows,
            "{table}"
        );
    }
    assert!(!has_odd(&account, OddCode::UnknownColumn, "eligibilitys"));
    stays_the_same_on_every_road(&directory);
}

#[test]
fn hours_of_hsds_2_are_hours_and_a_numbered_day_is_told() {
    let (directory, account) = read_text("services.json", PAGE);
    let hours = |byday: &str| {
        let one = directory
            .schedules
            .iter()
            .find(|one| one.byday == byday)
            .unwrap();
        let times = [one.opens_at, one.closes_at].map(|time| time.unwrap().to_string());
        (times.join("-"), one.freq.is_some())
    };
    assert_eq!(hours("TH"), ("09:30:00-17:00:00".to_owned(), true));
    assert_eq!(hours("MO"), ("09:00:00-16:30:00".to_owned(), true));
    assert!(has_odd(&account, OddCode::WeekdayNumber, "weekday"));
    assert!(
        !has_odd(&account, OddCode::SecondValue, "weekday"),
        "TH is Thursday"
    );
    let number = directory
        .extras
        .iter()
        .find(|one| one.json.contains("\"weekday\":\"1\""));
    assert!(
        number.is_some(),
        "the number is kept: {:?}",
        directory.extras
    );
}

#[test]
fn every_wrapping_of_the_same_rows_gives_the_same_rows() {
    let rows = PAGE
        .split_once("\"content\":")
        .unwrap()
        .1
        .strip_suffix('}')
        .unwrap();
    let row = rows.strip_prefix('[').unwrap().strip_suffix(']').unwrap();
    let (first, _) = read_text("services.json", PAGE);
    for (shape, text) in [
        ("a list", rows.to_owned()),
        ("one object", row.to_owned()),
        ("lines", row.replace('\n', " ") + "\n"),
        ("items", format!("{{\"items\":{rows},\"total_items\":1}}")),
        (
            "data with links",
            format!("{{\"data\":{rows},\"links\":{{\"next\":null}},\"meta\":{{\"total\":1}}}}"),
        ),
        (
            "a named list",
            format!("{{\"services\":{rows},\"total\":1}}"),
        ),
        ("a named row", format!("{{\"service\":{row}}}")),
    ] {
        assert_eq!(read_text("page.json", &text).0, first, "{shape}");
        let zip = package(&[("services.json", &text)]);
        assert_eq!(try_read(zip).unwrap().0, first, "{shape} in a zip");
    }
    let empty = r#"{"content":[],"totalElements":0,"number":1,"empty":true}"#;
    assert!(read_text("page.json", empty).0.extras.is_empty());
    // What only looks like a page of something is still no directory.
    let other = exchange::hsds::Source::memory("x.json", r#"{"data":[{"a":1}],"total":1}"#);
    assert!(try_read(other).is_err());
}

#[test]
fn services_and_places_nested_in_each_other_are_tied() {
    let place = r#"{"id":"g1","name":"Example Site","phones":[{"id":"p1","number":"+00 000 0002"}],
        "address":{"street":"1 Example Street","city":"Example","state":"XX","zip":"00001"}"#;
    for (shape, text) in [
        (
            "places in services",
            format!(
                r#"[{{"id":"o1","name":"Example House","description":"d","services":[
                {{"id":"s1","name":"A","status":"active","locations":[{place}}}]}},
                {{"id":"s2","name":"B","status":"active","location":{place}}}}}]}}]"#
            ),
        ),
        (
            "services in places",
            format!(
                r#"[{place},"latitude":1,"organization":{{"id":"o1","name":"Example House"}},
                "services":[{{"id":"s1","name":"A"}},{{"id":"s2","name":"B"}}]}}]"#
            ),
        ),
    ] {
        let (directory, _) = read_text("x.json", &text);
        let counts = [
            directory.providers.len(),
            directory.offers.len(),
            directory.sites.len(),
            directory.offer_sites.len(),
        ];
        assert_eq!(counts, [1, 2, 1, 2], "{shape}");
        assert_eq!(directory.providers[0].name, "Example House", "{shape}");
        let address = &directory.addresses[0];
        assert_eq!(
            (&*address.address_1, &*address.postal_code),
            ("1 Example Street", "00001")
        );
        assert_eq!(directory.phones[0].link.site, Some(directory.sites[0].id));
        stays_the_same_on_every_road(&directory);
    }
}

#[test]
fn services_that_know_only_their_place_get_its_organisation() {
    let (directory, account) = read_package(&[
        (
            "organizations.csv",
            "id,name,description\n1,Example House,d\n2,Other House,d\n",
        ),
        (
            "locations.csv",
            "id,organization_id,name,languages,address_1,city,state,zip\n\
             5,2,Example Site,\"Spanish, Tagalog\",1 Example Street,Example,XX,00001\n",
        ),
        (
            "mail_addresses.csv",
            "id,location_id,address_1,city\n9,5,PO Box 1,Example\n",
        ),
        (
            "services.csv",
            "id,location_id,name,status\n10,5,Advice,active\n11,99,Lost,active\n",
        ),
        (
            "phones.csv",
            "id,location_id,department,number,number_type\n1,5,Desk,+00 000 0001,voice\n",
        ),
        (
            "regular_schedules.csv",
            "id,location_id,service_id,weekday,opens_at,closes_at\n1,5,,Mon-Fri,9am,17:00\n",
        ),
    ]);
    let advice = directory
        .offers
        .iter()
        .find(|one| one.name == "Advice")
        .unwrap();
    let owner = directory
        .providers
        .iter()
        .find(|one| one.id == advice.provider_id)
        .unwrap();
    assert_eq!(owner.name, "Other House");
    assert_eq!(
        (
            directory.offer_sites[0].offer_id,
            directory.offer_sites.len()
        ),
        (advice.id, 1)
    );
    let mut streets: Vec<_> = directory
        .addresses
        .iter()
        .map(|one| &*one.address_1)
        .collect();
    streets.sort_unstable();
    assert_eq!(streets, ["1 Example Street", "PO Box 1"]);
    assert!(directory.addresses.iter().all(|one| one.city == "Example"));
    assert_eq!(directory.phones[0].kind, "voice");
    assert_eq!(directory.schedules[0].byday, "MO,TU,WE,TH,FR");
    assert_eq!(directory.languages.len(), 2);
    assert!(has_odd(&account, OddCode::LegacyName, "location_id"));
    let lost = directory
        .extras
        .iter()
        .find(|one| one.json.contains("\"99\""));
    assert!(lost.is_some(), "a place that is not there is kept by name");
    stays_the_same_on_every_road(&directory);
}

#[test]
fn a_row_that_ties_a_service_to_a_place_is_not_doubled() {
    let (directory, _) = read_text(
        "x.json",
        r#"{"id":"s1","name":"A","status":"active","locations":[{"id":"g1","name":"Site"}],
        "service_at_locations":[{"id":"a1","location":{"id":"g1","name":"Site"}}]}"#,
    );
    assert_eq!((directory.sites.len(), directory.offer_sites.len()), (1, 1));
    assert_eq!(directory.offer_sites[0].source_id, "a1");
}
