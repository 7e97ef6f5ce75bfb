//! Listings that are broken, hostile or endless, from both homes that speak XML.

use relay::{Error, From, Kind, Listing};

use crate::desk::{epoch, leaf, listed};
use crate::line::Liar;
use crate::network::both_at;

#[test]
fn what_is_not_well_formed_is_no_listing() {
    let entities = "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>\
        <multistatus xmlns='DAV:'><response><href>&b;</href></response></multistatus>";
    let outside = "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\
        <ListBucketResult><Contents><Key>&x;</Key></Contents></ListBucketResult>";
    let deep = format!("<multistatus>{}", "<a>".repeat(100_000));
    let long = format!(
        "<multistatus><response><href>/{}</href>",
        "x".repeat(10_000)
    );
    let bad: [&[u8]; 16] = [
        b"",
        b" ",
        b"x",
        b"<",
        b"<multistatus>",
        b"<multistatus></ListBucketResult>",
        b"<multistatus/><multistatus/>",
        b"<multistatus a='1' a='2'/>",
        b"<multistatus>&unknown;</multistatus>",
        b"<multistatus><response></multistatus></response>",
        b"\xff\xfe<\0m\0",
        b"<html><body>Please log in to the network</body></html>",
        entities.as_bytes(),
        outside.as_bytes(),
        deep.as_bytes(),
        long.as_bytes(),
    ];
    for body in bad {
        let shown = String::from_utf8_lossy(&body[..body.len().min(60)]).into_owned();
        let [(_, dav), _] = both_at(Liar::body("207 Multi-Status", body).port);
        assert_eq!(
            dav.list(&epoch(1), From::Start),
            Err(Error::Damaged),
            "{shown}"
        );
        let [_, (_, s3)] = both_at(Liar::body("200 OK", body).port);
        assert_eq!(
            s3.list(&epoch(1), From::Start),
            Err(Error::Damaged),
            "{shown}"
        );
        assert_eq!(s3.groups(Kind::Log), Err(Error::Damaged), "{shown}");
    }
}

#[test]
fn a_listing_that_repeats_shuffles_or_names_what_is_not_ours_does_no_harm() {
    let (one, two) = (leaf(1), leaf(2));
    let mut body = String::from("<multistatus xmlns='DAV:'>");
    for href in [
        two.as_str(),
        "../../etc/passwd",
        one.as_str(),
        two.as_str(),
        "..",
        "%2e%2e",
        "",
    ] {
        body += &format!("<response><href>/dav/v1/x/{href}</href></response>");
    }
    body += "</multistatus>";
    let [(_, dav), _] = both_at(Liar::body("207 Multi-Status", body.as_bytes()).port);
    let page = Listing::Page {
        leaves: vec![one, two],
        more: false,
        mark: None,
    };
    assert_eq!(dav.list(&epoch(1), From::Start), Ok(page));
}

#[test]
fn a_listing_that_never_ends_ends() {
    let part = "<ListBucketResult><IsTruncated>true</IsTruncated>\
        <CommonPrefixes><Prefix>v1/aaaaaaaa/log/000001/</Prefix></CommonPrefixes>\
        </ListBucketResult>";
    let liar = Liar::body("200 OK", part.as_bytes());
    let [_, (_, s3)] = both_at(liar.port);
    assert_eq!(listed(&*s3, &epoch(1)), []);
    assert!(s3.groups(Kind::Log).is_ok());
    assert!(liar.asked().len() <= 3);
}
