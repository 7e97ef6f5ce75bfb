//! Spellings that are one sound, sounds that are near, and what is left when a name goes.

use crate::names::align::likeness;
use crate::names::form::{Form, Script};
use crate::names::roman::{Reading, Vowels};
use crate::names::sound::sounds;
use crate::names::token::Tokens;
use zeroize::Zeroizing;

fn alike(one: &str, other: &str, vowels: Vowels) -> f32 {
    let (one, other) = (sounds(one, vowels), sounds(other, Vowels::Written));
    likeness(one.as_slice(), other.as_slice(), vowels).whole
}

#[test]
fn spellings_of_one_sound_are_the_same_sound() {
    for (one, other) in [
        ("mohammed", "mohamed"),
        ("sarah", "sara"),
        ("youssef", "yusef"),
        ("nour", "noor"),
        ("djamila", "jamila"),
        ("alexander", "aleksander"),
        ("tchaikov", "chaikov"),
        ("shcherba", "scherba"),
        ("matthew", "mathew"),
        ("qasim", "kasim"),
    ] {
        assert!(
            (alike(one, other, Vowels::Written) - 1.0).abs() < f32::EPSILON,
            "{one} {other}"
        );
    }
}

#[test]
fn near_sounds_are_nearer_than_far_ones() {
    for (asked, near, far) in [
        ("khaled", "haled", "faled"),
        ("vladimir", "wladimir", "gladimir"),
        ("boris", "poris", "moris"),
        ("sveta", "svita", "sveka"),
        ("zhanna", "janna", "manna"),
    ] {
        let (near, far) = (
            alike(asked, near, Vowels::Written),
            alike(asked, far, Vowels::Written),
        );
        assert!(near > far, "{asked}: {near} {far}");
    }
}

#[test]
fn unwritten_vowels_cost_next_to_nothing_and_written_ones_something() {
    assert!(alike("mhmd", "muhammad", Vowels::Missing) > 0.95);
    assert!(alike("mhmd", "muhammad", Vowels::Written) < 0.8);
}

#[test]
fn the_start_of_a_name_is_told_from_the_whole() {
    let (asked, filed) = (
        sounds("moh", Vowels::Written),
        sounds("mohsen", Vowels::Written),
    );
    let alike = likeness(asked.as_slice(), filed.as_slice(), Vowels::Written);
    assert!(alike.start > 0.8 && alike.whole < 0.8);
}

#[test]
fn a_part_nobody_bears_any_longer_leaves_no_letter_behind() {
    let latin = Zeroizing::new("amara".to_owned());
    let form = Form::reading(
        &Reading {
            latin,
            vowels: Vowels::Written,
        },
        Script::Latin,
    );
    let mut tokens = Tokens::new();
    let token = tokens.hold(form, 1);
    assert_eq!(tokens.hold(form, 2), token);
    let filed = |tokens: &Tokens| {
        tokens
            .stretches(false)
            .any(|s| s.tokens().any(|(_, _, form)| form.text() == b"amara"))
    };
    tokens.release(token, 1);
    assert!(filed(&tokens), "one bearer is left");
    tokens.release(token, 2);
    assert!(!filed(&tokens));
}
