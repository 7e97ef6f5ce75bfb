//! What we write: valid by the published schemas, and silent about secret places.

use std::collections::HashSet;
use std::fs;
use std::path::PathBuf;

use exchange::hsds::{Directory, Package, Site, Source, View, write_csv_package};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::desk::{read_fixture, read_package, there_and_back, to_json, to_zip, try_read};
use crate::judge::{assert_valid, judge};

fn items(directory: &Directory, view: View) -> Vec<Value> {
    let page: Value = serde_json::from_slice(&to_json(directory, view)).expect("JSON");
    assert_eq!(
        page["total_items"],
        page["contents"].as_array().unwrap().len()
    );
    page["contents"].as_array().unwrap().clone()
}

#[test]
fn the_judge_refuses_what_is_wrong() {
    let judge = judge("organization");
    assert!(judge.is_valid(&json!({ "id": "1", "name": "n", "description": "" })));
    assert!(!judge.is_valid(&json!({ "id": "1", "name": "n" })));
    let deep = json!({ "id": "1", "name": "n", "description": "", "phones": [{ "id": "1" }] });
    assert!(!judge.is_valid(&deep));
}

#[test]
fn what_we_write_is_valid_by_the_published_schemas() {
    let (organization, service) = (judge("organization"), judge("service"));
    for fixture in [
        "v3.0/csv",
        "v3.1/csv",
        "v3.1/organization_full.json",
        "florida",
        "v3.1",
    ] {
        let (directory, _) = read_fixture(fixture);
        let organizations = items(&directory, View::Organizations);
        assert_eq!(organizations.len(), directory.providers.len());
        let mut offers = 0;
        for item in &organizations {
            assert_valid(&organization, item);
            for offer in item["services"].as_array().into_iter().flatten() {
                assert_valid(&service, offer);
                offers += 1;
            }
        }
        assert_eq!(offers, directory.offers.len());
        for item in items(&directory, View::Services) {
            assert!(item["organization"]["name"].is_string());
            assert_valid(&service, &item);
        }
    }
}

#[test]
fn dirt_is_written_validly_too() {
    let (directory, _) = read_package(&[
        (
            "organizations.csv",
            "id,description,year_incorporated\n1,,about 1900\n",
        ),
        (
            "services.csv",
            "id,organization_id,name,status,minimum_age,phones,attributes\n1,1,,?,x,tel 1,tag\n",
        ),
        (
            "locations.csv",
            "id,organization_id,location_type,latitude\n1,1,tent,north\n",
        ),
        ("addresses.csv", "id,location_id,address_type\n1,1,cave\n"),
        ("phones.csv", "id,location_id,number,extension\n1,1,,012\n"),
        (
            "schedules.csv",
            "id,location_id,freq,wkst,count\n1,1,DAILY,Sun,many\n",
        ),
        (
            "service_capacity.csv",
            "id,service_id,available\n1,1,some\n",
        ),
        ("cost_options.csv", "id,service_id,amount\n1,1,\"1,50\"\n"),
    ]);
    let (organization, service) = (judge("organization"), judge("service"));
    for item in items(&directory, View::Organizations) {
        assert_valid(&organization, &item);
        assert_valid(&service, &item["services"][0]);
        assert_eq!(item["services"][0]["status"], "inactive");
    }
    for (road, again) in there_and_back(&directory) {
        assert_eq!(again, directory, "{road}");
    }
}

/// The official sample, with its one place made secret.
fn with_a_secret_place(fixture: &str) -> (Directory, Site) {
    let (mut directory, _) = read_fixture(fixture);
    directory.sites[0].confidential = true;
    // The sample uses the place's own name elsewhere too, as an example of something else.
    directory.sites[0].name = "Hidden Example House".to_owned();
    let site = directory.sites[0].clone();
    (directory, site)
}

#[test]
fn a_confidential_site_leaves_nothing_that_leads_to_it() {
    for fixture in [
        "v3.1/csv",
        "v3.1/organization_full.json",
        "v3.1/service_full.json",
    ] {
        let (directory, site) = with_a_secret_place(fixture);
        let package = try_read(Source::memory("p.zip", to_zip(&directory)))
            .unwrap()
            .0;
        let texts = [
            to_json(&directory, View::Organizations),
            to_json(&directory, View::Services),
            format!("{package:?}").into_bytes(),
        ];
        for text in texts.map(|bytes| String::from_utf8(bytes).unwrap()) {
            // Name, address, postcode, telephone, contact, property number, way there, hours there.
            for secret in [
                "Hidden Example House",
                "1-30 Main Street",
                "ABC 1234",
                "1234 234567",
                "Reception Manager",
                "10092008082",
                "number 1 Bus",
                "induction",
                "\"latitude\"",
                "latitude: Some",
            ] {
                assert!(!text.contains(secret), "{fixture}: {secret}");
            }
            assert!(text.contains("Community Counselling") && text.contains(&site.id.to_string()));
        }
        let left = package
            .sites
            .iter()
            .find(|left| left.id == site.id)
            .unwrap();
        assert!(
            left.confidential,
            "who reads it must not think that an address is missing"
        );
        assert_eq!(left.location_type, exchange::hsds::SiteKind::Virtual);
        assert_eq!((package.addresses.len(), package.phones.len()), (0, 0));
    }
}

#[test]
fn the_history_of_a_secret_address_is_as_secret() {
    let (mut directory, _) = read_package(&[
        ("organizations.csv", "id,name,description\n1,A,d\n"),
        (
            "locations.csv",
            "id,organization_id,name,location_type\n1,1,s,physical\n",
        ),
        (
            "addresses.csv",
            "id,location_id,address_1\n1,1,1 Example Street\n",
        ),
        (
            "metadata.csv",
            "id,resource_id,resource_type,field_name,previous_value\n\
             1,1,address,address_1,9 Example Street\n2,1,organization,name,Old Name\n",
        ),
        (
            "notes.csv",
            "id,address_id,note\n1,1,behind the Example Bridge\n",
        ),
    ]);
    let text =
        |directory: &Directory| String::from_utf8(to_json(directory, View::Organizations)).unwrap();
    for word in ["9 Example Street", "Old Name", "Example Bridge"] {
        assert!(text(&directory).contains(word), "{word}");
    }
    directory.sites[0].confidential = true;
    assert!(text(&directory).contains("Old Name"));
    assert!(!text(&directory).contains("Example Street"));
    assert!(!text(&directory).contains("Example Bridge"));
}

#[test]
fn a_package_describes_itself_and_overwrites_nothing() {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("package");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir(&folder).unwrap();
    let (directory, _) = read_fixture("v3.1/csv");
    write_csv_package(&directory, Package::Folder(&folder)).unwrap();
    let text = fs::read_to_string(folder.join("datapackage.json")).unwrap();
    let package: Value = serde_json::from_str(&text).unwrap();
    let mut files = HashSet::from(["datapackage.json".to_owned()]);
    for resource in package["resources"].as_array().unwrap() {
        let path = resource["path"].as_str().unwrap();
        let mut csv = csv::Reader::from_path(folder.join(path)).unwrap();
        let fields = resource["schema"]["fields"].as_array().unwrap();
        let names: Vec<_> = fields
            .iter()
            .map(|field| field["name"].as_str().unwrap())
            .collect();
        assert_eq!(
            csv.headers().unwrap().iter().collect::<Vec<_>>(),
            names,
            "{path}"
        );
        files.insert(path.to_owned());
    }
    let found = fs::read_dir(&folder).unwrap();
    let found = found
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(files, found);
    assert_eq!(try_read(Source::path(&folder)).unwrap().0, directory);
    let again = write_csv_package(&directory, Package::Folder(&folder));
    assert_eq!(again.unwrap_err().kind(), std::io::ErrorKind::AlreadyExists);
    fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn a_foreign_table_cannot_name_a_file_outside_the_package() {
    let mut directory = Directory::default();
    for (number, table) in ["../../evil", "/etc/x", "CON", "", "a\\b", "datapackage"]
        .iter()
        .enumerate()
    {
        directory.extras.push(exchange::hsds::Extra {
            id: Uuid::from_u128(number as u128 + 1),
            table: (*table).to_owned(),
            link: None,
            json: json!({ "id": Uuid::from_u128(number as u128 + 1), "x": "y" }).to_string(),
        });
    }
    let bytes = to_zip(&directory);
    let zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    for name in zip.file_names().map(|name| name.unwrap()) {
        let stem = name
            .strip_suffix(".csv")
            .or(name.strip_suffix(".json"))
            .unwrap();
        assert!(
            stem.chars()
                .all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-'),
            "{name}"
        );
        assert_ne!(stem.to_lowercase(), "con");
    }
}

#[test]
fn machines_get_cells_verbatim() {
    let (directory, _) = read_package(&[("organizations.csv", "id,name,description\n1,=1+1,@x\n")]);
    for (road, again) in there_and_back(&directory) {
        assert_eq!(again.providers[0].name, "=1+1", "{road}");
    }
}
