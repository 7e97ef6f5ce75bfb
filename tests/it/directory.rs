//! The directory in and out: whole, once, and silent about secret places.

use api::FaultCode;
use serde_json::json;
use std::path::Path;
use tests::Office;

#[test]
fn the_real_directory_comes_in_whole_and_twice_is_once() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/hsds/florida");
    let preview = amara.does("providers.import", json!({"path": path, "preview": true}));
    assert_eq!(
        amara.does("providers.list", json!({}))["total"],
        0,
        "a preview writes nothing"
    );
    let account = amara.does("providers.import", json!({"path": path, "preview": false}));
    assert_eq!(account["newRows"], preview["newRows"]);
    assert_eq!(amara.does("providers.list", json!({}))["total"], 20);
    let again = amara.does("providers.import", json!({"path": path, "preview": false}));
    assert_eq!(
        (again["newRows"].as_i64(), again["changedRows"].as_i64()),
        (Some(0), Some(0))
    );
    let out = harbour.folder().join("directory.json");
    amara.does("providers.export", json!({"path": out}));
    let read = amara.does("providers.import", json!({"path": out, "preview": true}));
    assert_eq!(
        read["newRows"], 0,
        "what we give out is what we took in: {read}"
    );
}

#[test]
fn what_we_know_of_a_provider_survives_the_next_import() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/hsds/florida");
    amara.does("providers.import", json!({"path": path, "preview": false}));
    let list = amara.does("providers.list", json!({"limit": 1}));
    let provider = amara.does(
        "providers.get",
        json!({"providerId": list["rows"][0]["id"]}),
    );
    let offer = provider["offers"][0]["id"].clone();
    amara.does(
        "providers.setCapacity",
        json!({"offerId": offer, "atCapacity": true}),
    );
    amara.does("providers.import", json!({"path": path, "preview": false}));
    let after = amara.does(
        "providers.get",
        json!({"providerId": list["rows"][0]["id"]}),
    );
    assert_eq!(after["offers"][0]["atCapacity"], true);
}

#[test]
fn files_that_are_no_directory_are_refused_and_change_nothing() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    let file = harbour.folder().join("file.csv");
    let import = |bytes: &[u8]| {
        std::fs::write(&file, bytes).unwrap();
        amara.refused("providers.import", json!({"path": file, "preview": false}))
    };
    assert_eq!(import(&[0; 100_000]), FaultCode::FileNotRecognised);
    assert_eq!(import(b"a,b,c\n1,2,3\n"), FaultCode::FileNotRecognised);
    assert_eq!(amara.does("providers.list", json!({}))["total"], 0);
}

#[test]
fn hours_that_are_no_time_and_a_second_name_of_a_language_are_not_lost() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    let file = harbour.folder().join("file.json");
    let odd = json!({"id": "1", "name": "First Clinic", "description": "d",
        "schedules": [{"id": "2", "freq": "WEEKLY", "byday": "MO", "opens_at": "noon"}]});
    std::fs::write(&file, odd.to_string()).unwrap();
    amara.does("providers.import", json!({"path": file, "preview": false}));
    let list = amara.does("providers.list", json!({}));
    let id = &list["rows"][0]["id"];
    for name in ["Spanish", "Castellano"] {
        let view = amara.does(
            "providers.putSpoken",
            json!({"providerId": id, "code": "es", "name": name}),
        );
        assert_eq!(view["languages"].as_array().unwrap().len(), 1);
        assert_eq!(view["languages"][0]["name"], name);
    }
    let out = harbour.folder().join("directory.json");
    let told = amara.does("providers.export", json!({"path": out}));
    assert_eq!(
        (&told["oddHoursTotal"], &told["oddHours"]),
        (&json!(1), &json!([{"of": "First Clinic", "text": "noon"}]))
    );
    assert!(std::fs::read_to_string(out).unwrap().contains("noon"));
}

#[test]
fn a_confidential_site_tells_no_address() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    let provider = amara.adds_provider("Lantern House", "other");
    let site = json!({"providerId": provider["id"], "name": "Shelter", "kind": "physical", "confidential": true,
        "street": "1 Example Street", "city": "Hiddenville"});
    let view = amara.does("providers.putSite", site);
    assert!(!view.to_string().contains("Hiddenville"));
    let out = harbour.folder().join("directory.json");
    amara.does("providers.export", json!({"path": out}));
    assert!(
        !std::fs::read_to_string(out)
            .unwrap()
            .contains("Hiddenville")
    );
    assert!(
        !amara
            .does("providers.list", json!({"text": "Hiddenville"}))
            .to_string()
            .contains("Lantern")
    );
}
