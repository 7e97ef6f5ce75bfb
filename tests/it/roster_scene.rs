//! An agency whose roles are held by different people.

use tests::{Office, TestDesk};

/// Amara administers and nothing else; Bela is a caseworker who opened a case; Dana a clinician.
pub fn agency() -> (Office, TestDesk, TestDesk, TestDesk, String) {
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

pub fn facets(keys: &[(String, u32)]) -> Vec<&str> {
    keys.iter().map(|(facet, _)| facet.as_str()).collect()
}
