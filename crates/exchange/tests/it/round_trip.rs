//! What goes out comes in again: for any directory we can hold, and for every sample.

use std::ops::ControlFlow;

use exchange::hsds::{Directory, Limits, Link, Source, read};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use crate::any::directory;
use crate::desk::{read_fixture, there_and_back};

#[test]
fn every_sample_comes_back_the_same() {
    for fixture in [
        "v3.0/csv",
        "v3.1/csv",
        "v3.0/organization_full.json",
        "v3.1/organization_full.json",
        "v3.1/service_full.json",
        "v3.1/service_at_location_full.json",
        "v3.1/tabular.json",
        "v3.1/taxonomy_term.json",
        "v3.1",
        "florida",
    ] {
        let (directory, _) = read_fixture(fixture);
        for (road, again) in there_and_back(&directory) {
            assert!(again == directory, "{fixture} by {road}");
        }
    }
}

#[test]
fn a_second_writing_is_the_same_bytes() {
    let (directory, _) = read_fixture("florida");
    let zip = |directory: &Directory| crate::desk::to_zip(directory);
    assert_eq!(zip(&directory), zip(&directory));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_directory_comes_back_the_same(directory in directory()) {
        for (road, again) in there_and_back(&directory) {
            prop_assert_eq!(&again, &directory, "{}", road);
        }
    }

    #[test]
    fn a_secret_site_never_leaves_its_words(mut directory in directory()) {
        const MARK: &str = "Hidden Example";
        for site in &mut directory.sites {
            site.confidential = true;
            site.name = format!("{MARK} name");
            site.transportation = format!("{MARK} way");
        }
        for address in &mut directory.addresses {
            address.address_1 = format!("{MARK} street");
        }
        let is_there = |link: &Link| link.site.is_some() || link.offer_site.is_some();
        for phone in directory.phones.iter_mut().filter(|phone| is_there(&phone.link)) {
            phone.number = format!("{MARK} number");
        }
        for (road, again) in there_and_back(&directory) {
            let text = format!("{again:?}");
            prop_assert!(!text.contains(MARK), "{}: {}", road, text);
            prop_assert!(again.sites.iter().all(|site| site.latitude.is_none()));
            prop_assert_eq!(again.providers.len(), directory.providers.len());
        }
    }

    #[test]
    fn no_bytes_at_all_make_it_panic(bytes in vec(any::<u8>(), 0..400), name in select(vec![
        "organizations.csv", "x.csv", "x.json", "x.zip",
    ])) {
        let limits = Limits::default();
        let _ = read(Source::memory(name, bytes), &limits, &mut |_| ControlFlow::Continue(()));
    }
}
