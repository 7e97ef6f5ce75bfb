//! The official samples and one real directory, counted against what was counted by hand.

use exchange::hsds::{OddCode, OfferStatus, SiteKind};

use crate::desk::{has_odd, odds, read_fixture};

#[test]
fn the_official_packages_have_exactly_their_known_broken_keys() {
    for (folder, tables, broken) in [("v3.0/csv", 21, 8), ("v3.1/csv", 24, 11)] {
        let (directory, account) = read_fixture(folder);
        assert_eq!(
            odds(&account),
            [(OddCode::BrokenKey, broken)].into(),
            "{folder}"
        );
        assert_eq!(
            (account.read.len(), account.rows_read),
            (tables, tables as u64),
            "{folder}"
        );
        assert!(account.read.values().all(|count| *count == 1));
        assert_eq!(directory.providers[0].name, "Example Organization Inc.");
        assert_eq!(directory.offers[0].status, OfferStatus::Active);
        assert_eq!(directory.offers[0].minimum_age, Some(12.0));
        assert_eq!(directory.offers[0].provider_id, directory.providers[0].id);
        assert_eq!(directory.phones[0].link.offer, Some(directory.offers[0].id));
        assert_eq!(directory.schedules[0].byday, "TH,FR");
        assert_eq!(directory.addresses[0].kind, SiteKind::Postal);
    }
}

#[test]
fn a_broken_key_is_kept_beside_its_row() {
    let (directory, _) = read_fixture("v3.1/csv");
    assert_eq!(directory.providers[0].parent, None);
    let kept = |table: &str, text: &str| {
        let mut extras = directory.extras.iter().filter(|extra| extra.table == table);
        extras.any(|extra| extra.json.contains(text))
    };
    assert!(kept("organization", "cd09a387-91f4-4555-94ec-e799c35344cd"));
    assert!(kept("location", "985e4a42-bd9f-4edc-911d-0243a4640aca"));
    assert!(kept(
        "service_capacity",
        "f75b808e-7bdb-11ef-afaa-ab00a77dc5c4"
    ));
}

#[test]
fn every_shape_of_json_is_the_same_directory() {
    for version in ["v3.0", "v3.1"] {
        let (whole, _) = read_fixture(&format!("{version}/organization_full.json"));
        let (offer_first, _) = read_fixture(&format!("{version}/service_full.json"));
        let (place_first, _) = read_fixture(&format!("{version}/service_at_location_full.json"));
        let (flat, account) = read_fixture(&format!("{version}/tabular.json"));
        for other in [&offer_first, &place_first, &flat] {
            assert_eq!(whole.providers.len(), other.providers.len());
            assert_eq!(whole.providers[0].name, other.providers[0].name);
            assert_eq!(whole.offers, other.offers);
            assert_eq!(whole.offer_sites, other.offer_sites);
            assert_eq!(whole.addresses, other.addresses);
        }
        assert_eq!(whole.languages.len(), 1);
        assert_eq!(account.odd_total, 8);
    }
}

#[test]
fn lists_pages_and_single_rows_are_read() {
    for (file, table) in [
        ("organization_list", "organization"),
        ("service_list", "service"),
        ("service_at_location_list", "service_at_location"),
        ("taxonomy", "taxonomy"),
        ("taxonomy_list", "taxonomy"),
        ("taxonomy_term", "taxonomy_term"),
        ("taxonomy_term_list", "taxonomy_term"),
        ("location", "location"),
    ] {
        let (_, account) = read_fixture(&format!("v3.1/{file}.json"));
        assert_eq!(account.read.get(table), Some(&1), "{file}");
    }
}

#[test]
fn a_folder_of_json_is_one_directory_and_what_differs_is_told() {
    let (directory, account) = read_fixture("v3.1");
    assert_eq!((directory.providers.len(), directory.offers.len()), (1, 1));
    // location.json gives the same id another external identifier than organization_full.json.
    assert!(directory.sites.len() > 1 && has_odd(&account, OddCode::DuplicateId, "id"));
}

#[test]
fn the_florida_directory_comes_in_whole() {
    let (directory, account) = read_fixture("florida");
    assert_eq!(directory.providers.len(), 20);
    assert_eq!(directory.offers.len(), 135);
    assert_eq!(directory.sites.len(), 378);
    assert_eq!(directory.addresses.len(), 331);
    // The file has no status at all: nothing in it may look as if it were to be had.
    assert!(
        directory
            .offers
            .iter()
            .all(|offer| offer.status == OfferStatus::Unknown)
    );
    assert!(has_odd(&account, OddCode::MissingRequired, "status"));
    let trafficking = |text: &str| text.to_lowercase().contains("trafficking");
    let speaks = |id| {
        let mut extras = directory.extras.iter();
        extras.any(|e| e.link == Some(("service".into(), id)) && trafficking(&e.json))
    };
    let offers = directory.offers.iter();
    assert_eq!(
        offers
            .filter(|o| trafficking(&o.description) || speaks(o.id))
            .count(),
        37
    );
    let owned = directory.offers.iter().all(|offer| {
        directory
            .providers
            .iter()
            .any(|provider| provider.id == offer.provider_id)
    });
    assert!(
        owned
            && directory
                .sites
                .iter()
                .all(|site| site.provider_id.is_some())
    );
}

#[test]
fn florida_keeps_its_own_columns_its_telephones_and_its_dirt() {
    let (directory, account) = read_fixture("florida");
    let json: String = directory
        .extras
        .iter()
        .map(|extra| extra.json.as_str())
        .collect();
    for column in [
        "service_problem_codes",
        "service_immigration_status",
        "column_20",
    ] {
        assert!(json.contains(column), "{column}");
    }
    // The organisation's name in each row says nothing that the organisation does not.
    assert!(!json.contains("organization_name"));
    let kinds = |kind: &str| {
        directory
            .phones
            .iter()
            .filter(|phone| phone.kind == kind)
            .count()
    };
    assert_eq!((kinds("main") > 50, kinds("tdd") > 5), (true, true));
    assert!(
        directory
            .addresses
            .iter()
            .any(|a| a.postal_code == "33157" && a.city == "Cutler Bay")
    );
    // Cells that became rows are told once, not in each of the hundreds of rows.
    let told = account.odd.iter().filter(|odd| odd.field == "phones");
    assert_eq!(
        told.map(|odd| odd.what).collect::<Vec<_>>(),
        [OddCode::LegacyName]
    );
    assert!(has_odd(&account, OddCode::MarkupLike, "address_1"));
    assert!(
        directory
            .addresses
            .iter()
            .any(|a| a.address_1 == "State: <b>IL</b>,")
    );
    let areas = directory
        .extras
        .iter()
        .filter(|extra| extra.table == "service_area");
    assert!(areas.count() > 1_000);
}
