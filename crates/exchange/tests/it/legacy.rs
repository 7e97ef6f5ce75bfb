//! Directories of HSDS 1 and 2, and the habits of those who publish them.

use exchange::hsds::{OddCode, OfferStatus};

use crate::desk::{has_odd, package, read_package, read_text, try_read};

const OLD: [(&str, &str); 9] = [
    (
        "organizations.csv",
        "id,name,description,url\n1,Example House,Shelter,http://example.com\n",
    ),
    (
        "services.csv",
        "id,organization_id,name,status,fees,eligibility\n\
         10,1,Beds,,free,\n11,1,Advice,active,,adults\n12,1,Gone,closed?,,\n",
    ),
    (
        "locations.csv",
        "id,organization_id,name,lat,lng\n5,1,Example Site,1.5,-2.25\n",
    ),
    (
        "services_at_location.csv",
        "id,service_id,location_id\n7,10,5\n8,10,99\n",
    ),
    (
        "phones.csv",
        "id,service_id,number,language\n3,10,+00 000 0001,\"en, es\"\n",
    ),
    (
        "regular_schedules.csv",
        "id,service_id,weekday,opens_at,closes_at\n1,10,Monday,9:00,17:30\n",
    ),
    (
        "postal_addresses.csv",
        "id,location_id,address_1,city\n1,5,1 Example Street,Example\n",
    ),
    (
        "services_taxonomy.csv",
        "id,service_id,taxonomy_id\n1,10,BD-1800\n",
    ),
    (
        "eligibility.csv",
        "id,service_id,eligibility\n1,10,women\n2,10,children\n",
    ),
];

#[test]
fn integer_ids_become_the_same_uuids_at_every_import() {
    let (first, account) = read_package(&OLD);
    let (second, _) = read_package(&OLD);
    assert_eq!(first, second);
    assert!(has_odd(&account, OddCode::NotUuid, "id"));
    assert_eq!(first.providers[0].source_id, "1");
    assert_eq!(first.offers[0].provider_id, first.providers[0].id);
    // Publishers all count from 1: by name they are kept apart.
    let other = try_read(package(&OLD).published_by("Example Publisher"))
        .unwrap()
        .0;
    assert_ne!(other.providers[0].id, first.providers[0].id);
}

#[test]
fn an_empty_or_strange_status_is_never_active() {
    let (directory, account) = read_package(&OLD);
    let status = |name: &str| {
        directory
            .offers
            .iter()
            .find(|offer| offer.name == name)
            .map(|offer| offer.status)
    };
    assert_eq!(status("Beds"), Some(OfferStatus::Unknown));
    assert_eq!(status("Gone"), Some(OfferStatus::Unknown));
    assert_eq!(status("Advice"), Some(OfferStatus::Active));
    assert!(has_odd(&account, OddCode::MissingRequired, "status"));
    let odd = account
        .odd
        .iter()
        .find(|odd| odd.what == OddCode::UnknownStatus)
        .unwrap();
    assert_eq!(
        (odd.file.as_str(), odd.row, odd.value_shape.as_str()),
        ("services.csv", 4, "closed?")
    );
}

#[test]
fn old_tables_and_columns_arrive_where_todays_are() {
    let (directory, account) = read_package(&OLD);
    assert_eq!(directory.providers[0].website, "http://example.com");
    let beds = directory
        .offers
        .iter()
        .find(|offer| offer.name == "Beds")
        .unwrap();
    assert_eq!(
        (beds.fees.as_str(), beds.eligibility.as_str()),
        ("free", "women\nchildren")
    );
    assert_eq!(directory.sites[0].longitude, Some(-2.25));
    let schedule = &directory.schedules[0];
    assert_eq!(
        (schedule.byday.as_str(), schedule.link.offer),
        ("MO", Some(beds.id))
    );
    assert_eq!(schedule.opens_at.unwrap().to_string(), "09:00:00");
    let codes: Vec<_> = directory
        .languages
        .iter()
        .map(|language| language.code.as_str())
        .collect();
    assert!(codes.contains(&"en") && codes.contains(&"es"));
    let phone = Some(directory.phones[0].id);
    assert!(
        directory
            .languages
            .iter()
            .all(|language| language.link.phone == phone)
    );
    assert_eq!(
        directory.addresses[0].kind,
        exchange::hsds::SiteKind::Postal
    );
    let tag = directory
        .extras
        .iter()
        .find(|extra| extra.table == "attribute")
        .unwrap();
    assert_eq!(tag.link, Some(("service".to_owned(), beds.id)));
    assert_eq!(
        directory
            .extras
            .iter()
            .filter(|extra| extra.table == "eligibility")
            .count(),
        2
    );
    assert!(has_odd(&account, OddCode::LegacyName, "weekday"));
}

#[test]
fn a_join_that_leads_nowhere_is_kept_whole() {
    let (directory, account) = read_package(&OLD);
    assert_eq!(directory.offer_sites.len(), 1);
    let kept = directory
        .extras
        .iter()
        .find(|extra| extra.table == "service_at_location")
        .unwrap();
    assert!(kept.json.contains("\"99\""));
    assert!(has_odd(&account, OddCode::BrokenKey, "location_id"));
}

#[test]
fn services_alone_bring_their_organisations_with_them() {
    let text = "service_uuid,organization_name,organization_uuid,service_name\n\
        5bc27d12-1b1c-40b5-a798-76cbd0502002,Example House,6a84f8e7-f0a8-445d-9abc-d24a7b462f82,A\n\
        5bc27d12-1b1c-40b5-a798-76cbd0502003,Example Home,,B\n";
    let (directory, account) = read_text("my list.csv", text);
    let names: Vec<_> = directory
        .providers
        .iter()
        .map(|p| p.name.as_str())
        .collect();
    assert_eq!((names.len(), names.contains(&"Example House")), (2, true));
    assert!(has_odd(&account, OddCode::BrokenKey, "organization_id"));
    assert!(directory.extras.is_empty());
    let (alone, _) = read_text(
        "x.json",
        r#"{"id":"a","name":"Beds","status":"active","url":"x"}"#,
    );
    assert_eq!(alone.providers[0].name, "Beds");
    assert_eq!(alone.offers[0].provider_id, alone.providers[0].id);
}

#[test]
fn nested_texts_and_old_properties_of_json_become_rows() {
    let (directory, _) = read_text(
        "x.json",
        r#"{"id":"1","name":"Example House","description":"d","website":"w","locations":[{"id":"2",
        "name":"s","latitude":1,"postal_addresses":[{"address_1":"1 Example Street"}],
        "phones":["voice: +00 000 0001", [1]],"regular_schedules":[{"weekday":"Tue"}]}]}"#,
    );
    assert_eq!(
        directory.addresses[0].kind,
        exchange::hsds::SiteKind::Postal
    );
    assert_eq!(directory.phones[0].kind, "voice");
    assert_eq!(directory.phones[0].link.site, Some(directory.sites[0].id));
    assert_eq!(directory.schedules[0].byday, "TU");
    assert!(
        directory
            .extras
            .iter()
            .any(|extra| extra.json.contains("[[1]]"))
    );
}

#[test]
fn a_redacted_location_is_a_confidential_one() {
    let (directory, _) = read_text(
        "locations.csv",
        "id,name,location_type,latitude\n1,s,redacted,1\n",
    );
    assert!(directory.sites[0].confidential);
}

#[test]
fn a_second_name_for_one_language_is_kept_and_told_in_its_row() {
    for header in ["language,name", "name,language"] {
        let languages = format!("id,service_id,code,{header}\n7,10,es,Spanish,Castellano\n");
        let (directory, account) = read_package(&[
            ("organizations.csv", "id,name,description\n1,House,d\n"),
            (
                "services.csv",
                "id,organization_id,name,status\n10,1,Beds,active\n",
            ),
            ("languages.csv", &languages),
        ]);
        let all = format!("{:?}{:?}", directory.languages, directory.extras);
        for name in ["Spanish", "Castellano"] {
            assert!(all.contains(name), "{header}: {name} is lost in {all}");
        }
        let told = account
            .odd
            .iter()
            .find(|odd| odd.what == OddCode::SecondValue);
        let told = told.unwrap_or_else(|| panic!("{header}: {:?}", account.odd));
        assert_eq!(
            (told.file.as_str(), told.row, told.value_shape.as_str()),
            ("languages.csv", 2, "Castellano")
        );
    }
}
