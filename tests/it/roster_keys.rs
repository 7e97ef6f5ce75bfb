//! Who holds which key: a permission is a key, and nothing else is.

use crate::roster_scene::{agency, facets};
use api::FaultCode;
use serde_json::json;
use tests::Office;

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
fn whoever_opened_a_case_stands_among_its_readers_before_it_is_shared() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    let case = amara.opens_case("Samira Example");
    let team = amara.does("team.get", json!({"caseId": case}));
    let readers = team["readers"].as_array().unwrap();
    let me = readers.iter().find(|one| one["me"] == true).unwrap();
    let granted = me["granted"].as_array().unwrap();
    assert!(granted.contains(&json!("identity")), "{team}");
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
fn what_somebody_writes_who_lost_the_case_is_kept_under_their_own_key_until_it_is_opened_again() {
    let (_harbour, amara, bela, dana, case) = agency();
    let all = json!(["facts", "identity", "casework", "career"]);
    let taken = json!({"caseId": case, "memberId": bela.me(), "facets": all});
    amara.does("team.withdraw", taken);
    amara.passes_to(&bela).unwrap();
    bela.does(
        "notes.write",
        json!({"caseId": case, "kind": "general", "text": "came by"}),
    );
    let owner = || {
        let keys = bela.desk.prepares().unwrap().unwrap();
        let of_case =
            |key: &&store::HeldKey| key.case.is_some() && key.facet == casework::Facet::Casework;
        keys.iter().find(of_case).map(|key| key.owner)
    };
    let member = casework::MemberId(bela.me().parse().unwrap());
    assert_eq!(owner(), Some(store::Owner::Member(member)));
    let granted = json!({"caseId": case, "memberId": dana.me(), "facets": ["casework"]});
    let team = bela.does("team.grant", granted);
    assert!(
        team["mayGrant"]
            .as_array()
            .unwrap()
            .contains(&json!("casework"))
    );
    assert_eq!(owner(), Some(store::Owner::Shared));
}

#[test]
fn a_parcel_that_was_on_its_way_brings_no_key_of_an_erased_case_back() {
    let (_harbour, amara, bela, dana, case) = agency();
    let grant = json!({"caseId": case, "memberId": dana.me(), "facets": ["facts"]});
    bela.does("team.grant", grant);
    bela.desk.prepares().unwrap();
    amara.desk.learns_from(&bela.desk).unwrap();
    // The policy lets an administrator do it; she reads nothing of the case.
    amara.does("erasures.propose", json!({"caseId": case}));
    dana.desk.learns_from(&amara.desk).unwrap();
    assert!(dana.desk.takes_parcels().unwrap().is_empty());
    assert!(dana.keys_of(&case).is_empty());
    bela.desk.learns_from(&amara.desk).unwrap();
    assert!(bela.keys_of(&case).is_empty());
    assert_eq!(bela.does("cases.list", json!({}))["total"], 0);
}
