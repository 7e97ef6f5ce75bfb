//! New keys: when somebody lost the right to read, and when many cases are opened at once.

use crate::roster_scene::{agency, facets};
use serde_json::{Value, json};
use tests::office::text;
use tests::{Office, TestDesk};

#[test]
fn a_grant_brings_every_key_of_the_facet_and_taking_it_back_makes_a_new_one() {
    let (_harbour, _amara, bela, dana, case) = agency();
    let grant = json!({"caseId": case, "memberId": dana.me(), "facets": ["facts", "casework"]});
    let team = bela.does("team.grant", grant);
    let reader = |team: &Value| {
        let mut readers = team["readers"].as_array().unwrap().iter();
        readers
            .find(|reader| reader["name"] == "Dana")
            .unwrap()
            .clone()
    };
    assert_eq!(reader(&team)["granted"], json!(["facts", "casework"]));
    assert_eq!(
        reader(&team)["grantable"],
        json!(["identity", "career", "therapy"])
    );
    bela.passes_to(&dana).unwrap();
    assert_eq!(facets(&dana.keys_of(&case)), ["casework", "facts"]);

    let withdraw = json!({"caseId": case, "memberId": dana.me(), "facets": ["casework"]});
    bela.does("team.withdraw", withdraw);
    bela.does(
        "notes.write",
        json!({"caseId": case, "kind": "general", "text": "came by"}),
    );
    bela.passes_to(&dana).unwrap();
    let newest = |desk: &TestDesk, facet: &str| {
        let keys = desk.keys_of(&case);
        let of = keys.iter().filter(|(found, _)| found == facet);
        of.map(|(_, epoch)| *epoch).max()
    };
    assert_eq!(
        (newest(&bela, "casework"), newest(&dana, "casework")),
        (Some(2), Some(1))
    );
    assert_eq!(
        (newest(&bela, "facts"), newest(&dana, "facts")),
        (Some(1), Some(1))
    );
}

#[test]
fn after_a_removal_the_agency_and_the_cases_get_new_keys_that_the_removed_never_hold() {
    let (_harbour, amara, bela, dana, case) = agency();
    let grant =
        json!({"caseId": case, "memberId": dana.me(), "facets": ["facts", "identity", "casework"]});
    bela.does("team.grant", grant);
    bela.passes_to(&dana).unwrap();
    bela.passes_to(&amara).unwrap();
    amara.does("roster.removeMember", json!({"memberId": dana.me()}));
    amara.passes_to(&bela).unwrap();
    bela.does(
        "notes.write",
        json!({"caseId": case, "kind": "general", "text": "came by"}),
    );
    bela.passes_to(&dana).unwrap();
    let agency = |desk: &TestDesk| {
        let mut newest = 0;
        desk.desk.with_store(|store| {
            let keys = store.held_keys().unwrap();
            let of = keys
                .iter()
                .filter(|key| key.facet == casework::Facet::Agency);
            newest = of.map(|key| key.epoch).max().unwrap_or(0);
        });
        newest
    };
    assert_eq!((agency(&amara), agency(&bela), agency(&dana)), (2, 2, 1));
    assert!(bela.keys_of(&case).contains(&("casework".to_owned(), 2)));
    assert!(!dana.keys_of(&case).iter().any(|(_, epoch)| *epoch > 1));
}

#[test]
fn an_office_of_years_is_opened_in_few_statements_when_a_colleague_comes() {
    let harbour = Office::harbour();
    let amara = harbour.empty_desk("amara");
    amara.does("demo.open", json!({"cases": 300, "seed": 1}));
    let before = amara.roster()["statements"].as_i64().unwrap();
    let bela = harbour.joins(&amara, "Bela", &["caseworker"]);
    amara.desk.prepares().unwrap().unwrap();
    let said = amara.roster()["statements"].as_i64().unwrap() - before;
    assert!((3..=12).contains(&said), "{said} statements for 300 cases");
    let case = text(&amara.does("cases.list", json!({}))["rows"][0]["id"]);
    let grant = json!({"caseId": case, "memberId": bela.me(), "facets": ["casework"]});
    amara.does("team.grant", grant);
    amara.passes_to(&bela).unwrap();
    assert_eq!(facets(&bela.keys_of(&case)), ["casework"]);
}

/// The keys of the agency that a desk holds in its newest epoch.
fn agency_keys(desk: &TestDesk) -> (u32, Vec<[u8; 32]>) {
    let mut found = (0, Vec::new());
    desk.desk.with_store(|store| {
        let mut keys = store.held_keys().unwrap();
        keys.retain(|key| key.facet == casework::Facet::Agency);
        let epoch = keys.iter().map(|key| key.epoch).max().unwrap_or(0);
        let of = keys.iter().filter(|key| key.epoch == epoch);
        found = (epoch, of.map(|key| *key.key).collect());
    });
    found
}

/// Neither key of the second epoch need have been kept from whom the other one shut out.
#[test]
fn two_who_renew_at_once_read_each_other_and_agree_on_one_more_key() {
    let (harbour, amara, bela) = Office::with_two_administrators();
    let cato = harbour.joins(&amara, "Cato", &["caseworker"]);
    let mara = harbour.joins(&amara, "Mara", &["manager"]);
    amara.passes_to(&bela).unwrap();
    amara.does("roster.removeMember", json!({"memberId": cato.me()}));
    bela.does("roster.removeMember", json!({"memberId": mara.me()}));
    amara.desk.prepares().unwrap();
    bela.desk.prepares().unwrap();
    assert_eq!((agency_keys(&amara).0, agency_keys(&bela).0), (2, 2));
    assert_ne!(agency_keys(&amara), agency_keys(&bela));
    bela.desk.learns_from(&amara.desk).unwrap();
    let opened = bela.desk.takes_parcels().unwrap();
    assert_eq!(
        opened,
        [(casework::Facet::Agency, None)],
        "the other key of the same epoch opens more"
    );
    for _ in 0..2 {
        amara.passes_to(&bela).unwrap();
        bela.passes_to(&amara).unwrap();
    }
    let agreed = agency_keys(&amara);
    assert_eq!((agreed.0, agreed.1.len()), (3, 1));
    assert_eq!(agency_keys(&bela), agreed);
    for gone in [&cato, &mara] {
        amara.passes_to(gone).unwrap();
        assert!(agency_keys(gone).0 < 3);
    }
}

#[test]
fn a_new_key_of_the_agency_seals_nothing_before_the_others_can_have_it() {
    let (harbour, amara, bela) = Office::with_two_administrators();
    let cato = harbour.joins(&amara, "Cato", &["caseworker"]);
    amara.does("roster.removeMember", json!({"memberId": cato.me()}));
    let sealing = |desk: &TestDesk| {
        let keys = desk.desk.prepares().unwrap().unwrap();
        let mut agency = keys
            .iter()
            .filter(|key| key.facet == casework::Facet::Agency);
        agency.next().map(|key| key.epoch)
    };
    assert_eq!(
        sealing(&amara),
        Some(1),
        "the pack that brings it is still under the old one"
    );
    assert_eq!(agency_keys(&amara).0, 2);
    amara.passes_to(&bela).unwrap();
    assert_eq!(
        sealing(&bela),
        Some(2),
        "whoever got it from a pack uses it"
    );
}
