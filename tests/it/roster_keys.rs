//! Who holds which key: a permission is a key, and nothing else is.

use api::FaultCode;
use serde_json::{Value, json};
use tests::office::text;
use tests::{Office, TestDesk};

/// Amara administers and nothing else; Bela is a caseworker who opened a case; Dana a clinician.
fn agency() -> (Office, TestDesk, TestDesk, TestDesk, String) {
    let harbour = Office::harbour();
    let amara = harbour.member("Amara", &["administrator"]);
    let bela = harbour.joins(&amara, "Bela", &["caseworker"]);
    let dana = harbour.joins(&amara, "Dana", &["clinician"]);
    amara.passes_to(&bela).unwrap();
    let case = bela.opens_case("Chinda Sok");
    bela.passes_to(&amara).unwrap();
    bela.passes_to(&dana).unwrap();
    (harbour, amara, bela, dana, case)
}

fn facets(keys: &[(String, u32)]) -> Vec<&str> {
    keys.iter().map(|(facet, _)| facet.as_str()).collect()
}

#[test]
fn whoever_opens_a_case_holds_its_keys_and_an_administrator_holds_none() {
    let (_harbour, amara, bela, dana, case) = agency();
    let keys = bela.keys_of(&case);
    assert_eq!(facets(&keys), ["career", "casework", "facts", "identity"]);
    assert!(amara.keys_of(&case).is_empty());
    assert!(dana.keys_of(&case).is_empty());
    let grant = json!({"caseId": case, "memberId": amara.me(), "facets": ["facts"]});
    assert_ne!(
        amara.refused("team.grant", grant.clone()),
        FaultCode::Unexpected
    );
    assert_eq!(
        bela.refused("team.grant", grant),
        FaultCode::Invalid,
        "no role of hers allows it"
    );
}

#[test]
fn a_second_preparing_without_news_says_and_sends_nothing() {
    let (_harbour, _amara, bela, _dana, _case) = agency();
    let counts = || {
        let mut parcels = 0;
        bela.desk.with_store(|store| {
            let table = <casework::exchange::Parcel as casework::Record>::TABLE;
            parcels = store::tables::office::rows_of(&store.read(), table).unwrap();
        });
        (bela.roster()["statements"].clone(), parcels)
    };
    let before = counts();
    assert!(before.1 > 0);
    bela.desk.prepares().unwrap();
    assert_eq!(counts(), before);
}

#[test]
fn every_line_that_waits_has_a_key_and_own_tasks_go_under_an_own_one() {
    let (_harbour, _amara, bela, _dana, case) = agency();
    bela.does("tasks.put", json!({"title": "Buy paper"}));
    let keys = bela.desk.prepares().unwrap().unwrap();
    let of = |facet: casework::Facet, case: bool| {
        let mut found = keys
            .iter()
            .filter(|key| key.facet == facet && key.case.is_some() == case);
        found.next().map(|key| key.owner)
    };
    use casework::Facet;
    let member = casework::MemberId(bela.me().parse().unwrap());
    assert_eq!(of(Facet::Facts, true), Some(store::Owner::Shared));
    assert_eq!(
        of(Facet::Casework, false),
        Some(store::Owner::Member(member))
    );
    assert_eq!(of(Facet::Agency, false), Some(store::Owner::Shared));
    assert!(matches!(
        of(Facet::Audit, false),
        Some(store::Owner::Log(_))
    ));
    assert!(!case.is_empty());
}

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
fn a_clinician_on_the_team_opens_therapy_and_the_caseworker_gets_no_key_of_it() {
    let (_harbour, _amara, bela, dana, case) = agency();
    let grant =
        json!({"caseId": case, "memberId": dana.me(), "facets": ["facts", "identity", "casework"]});
    bela.does("team.grant", grant);
    bela.passes_to(&dana).unwrap();
    let team = dana.does("team.get", json!({"caseId": case}));
    assert!(
        team["mayGrant"]
            .as_array()
            .unwrap()
            .contains(&json!("therapy")),
        "{team}"
    );
    let own = json!({"caseId": case, "memberId": bela.me(), "facets": ["therapy"]});
    assert_eq!(dana.refused("team.grant", own), FaultCode::Invalid);
    // What a clinician writes is sealed under a key that only they hold.
    dana.does(
        "vault.stepUp",
        json!({"passphrase": tests::desk::PASSPHRASE}),
    );
    dana.passes_to(&bela).unwrap();
    assert!(!facets(&bela.keys_of(&case)).contains(&"therapy"));
}

#[test]
fn a_manager_gets_the_counts_of_every_case_and_no_name() {
    let (harbour, amara, bela, _dana, case) = agency();
    let mara = harbour.joins(&amara, "Mara", &["manager"]);
    amara.passes_to(&bela).unwrap();
    bela.passes_to(&mara).unwrap();
    assert_eq!(facets(&mara.keys_of(&case)), ["facts"]);
}

#[test]
fn a_second_device_gets_every_key_of_its_member() {
    let (harbour, amara, bela, _dana, case) = agency();
    let invite = json!({"memberId": bela.me(), "roles": []});
    let (laptop, request) = harbour.asks(&amara, invite, "laptop");
    harbour.lets_in(&amara, &laptop, &request, "laptop");
    amara.passes_to(&bela).unwrap();
    bela.passes_to(&laptop).unwrap();
    assert_eq!(laptop.keys_of(&case), bela.keys_of(&case));
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
fn with_two_administrators_an_erasure_waits_for_the_second_and_then_leaves_nothing() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    let bela = harbour.joins(&amara, "Bela", &["administrator", "caseworker"]);
    let case = amara.opens_case("Chinda Sok");
    amara.does(
        "notes.write",
        json!({"caseId": case, "kind": "general", "text": "came by the harbour"}),
    );
    amara.passes_to(&bela).unwrap();
    let view = amara.does("erasures.propose", json!({"caseId": case}));
    assert_eq!(view["erased"], false);
    assert!(view["pending"].is_string());
    assert_eq!(amara.does("cases.list", json!({}))["total"], 1);
    amara.passes_to(&bela).unwrap();
    bela.does("roster.second", json!({"id": view["pending"]}));
    bela.passes_to(&amara).unwrap();
    assert_eq!(amara.does("cases.list", json!({}))["total"], 0);
    assert_eq!(
        amara.does("search.all", json!({"text": "harbour"}))["hits"],
        json!([])
    );
    assert!(amara.keys_of(&case).is_empty());
    let erasures = amara.does("erasures.list", json!({}))["erasures"].clone();
    assert_eq!(erasures[0]["erased"], true);
    let count = |list: &str| erasures[0][list].as_array().unwrap().len();
    assert_eq!((count("done"), count("open")), (2, 0));
    amara.lock_and_unlock();
    assert_eq!(amara.does("cases.list", json!({}))["total"], 0);
    assert_eq!(
        amara.refused("cases.get", json!({"caseId": case})),
        FaultCode::NotFound
    );
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
