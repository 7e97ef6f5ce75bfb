//! What comes in as records goes out as it was.

use super::{from_directory, to_directory};
use crate::hsds::{Limits, Source, read};
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
