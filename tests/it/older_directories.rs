//! Directories of HSDS 1 and 2: what a colleague refers by shows, from whichever shape it came.

use serde_json::{Value, json};
use tests::{Office, TestDesk};

/// A page of the UK's HSDS 2.0: nothing here says whose the site is but the service.
const PAGE: &str = r#"{"totalElements":1,"content":[{"id":"s1","name":"Example Advice",
"status":"active","organization":{"id":"o1","name":"Example House","description":"d"},
"contacts":[{"id":"c1","name":"Desk","phones":[{"id":"p1","number":"+00 000 0001"}]}],
"eligibilitys":[{"id":"e1","eligibility":"young people","minimum_age":11,"maximum_age":17}],
"languages":[{"id":"l1","language":"fr"}],
"regular_schedules":[{"id":"r1","weekday":"Monday","opens_at":"9am","closes_at":"17:00"}],
"service_at_locations":[{"id":"a1","location":{"id":"g1","name":"Example Site",
 "phones":[{"id":"p2","number":"+00 000 0002"}],"languages":[{"id":"l2","language":"Tigrinya"}],
 "physical_addresses":[{"id":"d1","address_1":"1 Example Street","city":"Example",
  "state_province":"XX","postal_code":"00001","country":"GB"}]},
 "regular_schedules":[{"id":"r2","weekday":2,"opens_at":"10:00","closes_at":"12:00"}]}]}]}"#;

/// The same of Ohana and HSDS 1: a service says only where it is.
const PACKAGE: [(&str, &str); 8] = [
    (
        "organizations.csv",
        "id,name,description\n1,Example House,d\n",
    ),
    (
        "locations.csv",
        "id,organization_id,name,languages,address_1,city,state,zip\n\
         5,1,Example Site,Tigrinya,1 Example Street,Example,XX,00001\n",
    ),
    (
        "services.csv",
        "id,location_id,name,status,languages\n10,5,Example Advice,active,fr\n",
    ),
    (
        "eligibility.csv",
        "id,service_id,eligibility,minimum_age,maximum_age\n1,10,young people,11,17\n",
    ),
    ("contacts.csv", "id,service_id,name\n7,10,Desk\n"),
    (
        "phones.csv",
        "id,location_id,contact_id,number,number_type\n1,,7,+00 000 0001,voice\n2,5,,+00 000 0002,voice\n",
    ),
    (
        "regular_schedules.csv",
        "id,location_id,service_id,weekday,opens_at,closes_at\n\
         1,,10,Monday,9am,17:00\n2,5,,2,10:00,12:00\n",
    ),
    (
        "accessibility_for_disabilities.csv",
        "id,location_id,accessibility\n1,5,ramp\n",
    ),
];

fn the_words(list: &Value, field: &str) -> Vec<String> {
    let mut words: Vec<String> = list
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one[field].as_str().unwrap().to_owned())
        .collect();
    words.sort();
    words
}

/// What the page of the only provider shows.
fn shows_all(amara: &TestDesk, shape: &str) -> Value {
    let list = amara.does("providers.list", json!({"text": "Exampl"}));
    assert_eq!(list["total"], 1, "{shape}: {list}");
    assert_eq!(list["rows"][0]["city"], "Example", "{shape}");
    let one = amara.does(
        "providers.get",
        json!({"providerId": list["rows"][0]["id"]}),
    );
    assert_eq!(one["name"], "Example House", "{shape}");
    let offer = &one["offers"][0];
    assert_eq!(
        (
            &offer["name"],
            &offer["minimumAge"],
            &offer["maximumAge"],
            &offer["eligibility"]
        ),
        (
            &json!("Example Advice"),
            &json!(11),
            &json!(17),
            &json!("young people")
        ),
        "{shape}"
    );
    assert_eq!(offer["languages"], json!(["Tigrinya", "fr"]), "{shape}");
    let site = &one["sites"][0];
    assert_eq!(
        (
            &site["name"],
            &site["street"],
            &site["city"],
            &site["postalCode"]
        ),
        (
            &json!("Example Site"),
            &json!("1 Example Street"),
            &json!("Example"),
            &json!("00001")
        ),
        "{shape}"
    );
    assert_eq!(
        the_words(&one["phones"], "number"),
        ["+00 000 0001", "+00 000 0002"],
        "{shape}"
    );
    assert_eq!(
        the_words(&one["schedules"], "byday"),
        ["MO", "TU"],
        "{shape}"
    );
    assert_eq!(
        the_words(&one["schedules"], "opensAt"),
        ["09:00:00", "10:00:00"],
        "{shape}"
    );
    let tigrinya = amara.does("providers.list", json!({"language": "Tigrinya"}));
    assert_eq!(tigrinya["total"], 1, "{shape}");
    one
}

#[test]
fn a_page_of_services_shows_sites_phones_hours_languages_and_ages() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    let file = harbour.folder().join("services.json");
    std::fs::write(&file, PAGE).unwrap();
    amara.does("providers.import", json!({"path": file, "preview": false}));
    let one = shows_all(&amara, "page");
    // Out and in again: the same rows, nothing new.
    for name in ["again.json", "again.zip"] {
        let out = harbour.folder().join(name);
        amara.does("providers.export", json!({"path": out}));
        let read = amara.does("providers.import", json!({"path": out, "preview": true}));
        assert_eq!(read["newRows"], 0, "{name}: {read}");
    }
    // A site that becomes secret takes its phone, its hours and its languages with it.
    let (provider, site) = (&one["id"], &one["sites"][0]["id"]);
    let secret = json!({"providerId": provider, "id": site, "name": "S", "kind": "physical", "confidential": true});
    let one = amara.does("providers.putSite", secret);
    assert_eq!(one["sites"][0]["street"], "");
    assert_eq!(the_words(&one["phones"], "number"), ["+00 000 0001"]);
    assert_eq!(the_words(&one["schedules"], "byday"), ["MO"]);
    assert_eq!(the_words(&one["languages"], "code"), ["fr"]);
}

#[test]
fn a_package_of_tables_shows_the_same() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    let folder = harbour.folder().join("package");
    std::fs::create_dir(&folder).unwrap();
    for (name, text) in PACKAGE {
        std::fs::write(folder.join(name), text).unwrap();
    }
    amara.does(
        "providers.import",
        json!({"path": folder, "preview": false}),
    );
    shows_all(&amara, "package");
}
