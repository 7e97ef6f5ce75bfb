//! What comes in as records goes out as it was.

use super::{from_directory, to_directory, untimely};
use crate::hsds::{Limits, Source, View, read, write_json};
use std::ops::ControlFlow;
use std::path::Path;

#[test]
fn every_sample_survives_the_way_through_records() {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/hsds");
    let mut seen = 0;
    for sample in std::fs::read_dir(&fixtures).unwrap().flatten() {
        let source = Source::path(sample.path());
        let Ok((directory, _)) = read(source, &Limits::default(), &mut |_| {
            ControlFlow::Continue(())
        }) else {
            continue;
        };
        seen += 1;
        let back = to_directory(from_directory(directory.clone()));
        assert_eq!(back, directory, "{}", sample.path().display());
    }
    assert!(seen > 0, "no sample was read");
}

#[test]
fn hours_that_are_no_time_go_out_as_they_were_typed_and_are_named() {
    let json = r#"{"id":"1","name":"First Clinic","description":"d",
        "schedules":[{"id":"2","freq":"WEEKLY","opens_at":"09:00","closes_at":"17:00"}]}"#;
    let reading = |json: &str| {
        let source = Source::memory("one.json", json);
        read(source, &Limits::default(), &mut |_| {
            ControlFlow::Continue(())
        })
        .unwrap()
        .0
    };
    let mut records = from_directory(reading(json));
    assert_eq!(untimely(&to_directory(from_directory(reading(json)))), []);
    let zoned = reading(&json.replace("09:00", "09:00+02:00"));
    assert!(zoned.schedules[0].opens_at.is_some());
    assert_eq!(untimely(&to_directory(from_directory(zoned))), []);
    "noon".clone_into(&mut records.schedules[0].opens_at);
    let out = to_directory(records);
    let told = [("First Clinic".to_owned(), "noon".to_owned())];
    assert_eq!(untimely(&out), told);
    let mut file = Vec::new();
    write_json(&out, View::Organizations, &mut file).unwrap();
    let back = reading(std::str::from_utf8(&file).unwrap());
    assert_eq!(untimely(&back), told);
    assert!(back.schedules[0].closes_at.is_some());
}
