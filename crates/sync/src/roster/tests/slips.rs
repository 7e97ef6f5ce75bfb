//! Each known mistake in the rules is caught by the properties, or the properties are worth nothing.

use super::super::rules::{Rules, Slip};
use super::case::Case;

fn is_caught(slip: Slip, expected: &str) {
    let mut found = (0..300).filter_map(|seed| Case::new(seed, Rules::without(slip)).all().err());
    assert!(
        found.any(|what| what.contains(expected)),
        "{slip:?} goes unnoticed"
    );
}

#[test]
fn that_adding_wins() {
    is_caught(Slip::AddWins, "adding wins");
}

#[test]
fn that_rights_are_judged_when_a_statement_arrives() {
    is_caught(Slip::JudgedAtArrival, "order changes");
}

#[test]
fn that_one_signature_is_enough() {
    is_caught(Slip::OneSignature, "one signature was enough");
}

#[test]
fn that_somebody_grants_themselves_a_facet() {
    is_caught(Slip::SelfGrant, "reads without a right");
}

#[test]
fn that_the_last_administrator_leaves() {
    is_caught(Slip::LastFalls, "the last one left");
}

#[test]
fn that_the_cut_is_ignored() {
    is_caught(Slip::CutIgnored, "a late pack counts");
}

#[test]
fn that_what_is_newer_is_dropped() {
    is_caught(Slip::UnknownDropped, "a statement is lost");
}
