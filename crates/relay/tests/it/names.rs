//! Only names of ours are names.

use std::str::FromStr;

use relay::{Agency, Error, Group, Kind, Leaf, Mark, Name};

use crate::desk::base32;

const LEAF: &str = "abcdefghijklmnopqrstuvwxyz";

#[test]
fn a_name_reads_as_it_is_written() {
    for text in [
        format!("log/000256/{LEAF}"),
        format!("blob/a7/{LEAF}"),
        format!("snap/abcdefgh234567ab/{LEAF}"),
        format!("arch/202611/{LEAF}"),
        format!("keys/abcdefgh234567ab/{LEAF}"),
    ] {
        assert_eq!(Name::from_str(&text).unwrap().to_string(), text);
    }
}

#[test]
fn what_could_leave_its_place_or_be_spelt_otherwise_is_no_name() {
    let upper = LEAF.to_uppercase();
    for text in [
        "",
        "/",
        "log",
        "log/000001",
        "log/000001/",
        &format!("/log/000001/{LEAF}"),
        &format!("log/000001/{LEAF}/"),
        &format!("log/000001/{LEAF}/x"),
        &format!("log/../log/{LEAF}"),
        &format!("log/00000/{LEAF}"),
        &format!("log/00000a/{LEAF}"),
        &format!("log/000001/{upper}"),
        &format!("log/000001/{LEAF}a"),
        &format!("log/000001/{}", &LEAF[1..]),
        &format!("log/000001/{}1", &LEAF[1..]),
        &format!("log/000001/{}.", &LEAF[1..]),
        &format!("log/000001/{}\0", &LEAF[1..]),
        &format!("log/000001/é{}", &LEAF[2..]),
        &format!("log\\000001\\{LEAF}"),
        &format!("LOG/000001/{LEAF}"),
        &format!("blob/a/{LEAF}"),
        &format!("blob/a1/{LEAF}"),
        &format!("tmp/000001/{LEAF}"),
        &format!("log/٠٠٠٠٠١/{LEAF}"),
    ] {
        assert_eq!(Name::from_str(text), Err(Error::BadName), "{text}");
    }
    assert_eq!(Leaf::new(".."), Err(Error::BadName));
    assert_eq!(Group::new(Kind::Blob, ".."), Err(Error::BadName));
    assert_eq!(Agency::new("../../.."), Err(Error::BadName));
    assert!(Agency::new(&base32(9, 8)).is_ok());
}

#[test]
fn a_mark_is_short_and_printable() {
    assert!(Mark::new("\"5f2-1\"").is_ok());
    for text in ["", "a\r\nHost: b", "a b", "é", &"x".repeat(257)] {
        assert_eq!(Mark::new(text), Err(Error::Damaged), "{text}");
    }
}
