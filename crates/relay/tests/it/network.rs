//! Bad lines and lying servers, under both homes that are reached over a network.

use std::time::Duration;

use relay::{Error, From, Kind, Patience, Published, Relay, S3, Trust, WebDav};

use crate::desk::{Desk, agency, epoch, leaf, listed, name, noise, publish, read};
use crate::line::{Liar, Way, cut_line};
use crate::servers::{Servers, servers};

/// Both homes, as somebody who listens at `port` would have them; one try each.
pub fn both_at(port: u16) -> [(&'static str, Box<dyn Relay>); 2] {
    let patience = Patience {
        tries: 1,
        ..Patience::default()
    };
    let address = format!("http://127.0.0.1:{port}/dav");
    let (trust, desk) = (Trust::System, Desk::new());
    let dav = WebDav::new(
        &address,
        &agency(),
        &Servers::amara(),
        &trust,
        patience,
        desk,
    );
    let bucket = servers().bucket("relay", port);
    let s3 = S3::new(
        &bucket,
        &agency(),
        servers().key(),
        &trust,
        patience,
        Desk::new(),
    );
    [
        ("webdav", Box::new(dav.unwrap())),
        ("s3", Box::new(s3.unwrap())),
    ]
}

#[test]
fn an_upload_that_is_cut_is_begun_again_and_ends_whole() {
    let bytes = noise(1, 1_000_000);
    let desk = Desk::new();
    let port = cut_line(servers().http, Way::Up, 400_000, 2);
    let dav = servers().webdav_through(port, desk.clone());
    assert_eq!(publish(&dav, &name(1), &bytes), Ok(Published::Now));
    assert!(read(&dav, &name(1)).unwrap() == bytes);
    assert_eq!(listed(&dav, &epoch(1)), [leaf(1)]);
    assert_eq!(desk.pauses().len(), 2);

    let desk = Desk::new();
    let port = cut_line(servers().s3, Way::Up, 400_000, 2);
    let s3 = servers().s3_through(port, desk.clone());
    assert_eq!(publish(&s3, &name(1), &bytes), Ok(Published::Now));
    assert!(read(&s3, &name(1)).unwrap() == bytes);
    assert_eq!(desk.pauses().len(), 2);
}

#[test]
fn an_upload_that_is_always_cut_leaves_nothing() {
    let bytes = noise(1, 1_000_000);
    let ports = [servers().http, servers().s3];
    let [dav, s3] = ports.map(|port| cut_line(port, Way::Up, 400_000, usize::MAX));
    let (desk, other) = (Desk::new(), Desk::new());
    let dav = servers().webdav_through(dav, desk.clone());
    let s3 = servers().s3_through(s3, other.clone());
    for relay in [&dav as &dyn Relay, &s3] {
        assert_eq!(publish(relay, &name(1), &bytes), Err(Error::NotReachable));
        assert_eq!(relay.size(&name(1)), Err(Error::NotThere));
        assert_eq!(listed(relay, &epoch(1)), []);
        assert_eq!(publish(relay, &name(2), b"small"), Ok(Published::Now));
    }
    for desk in [desk, other] {
        let pauses = desk.pauses();
        assert_eq!(pauses.len(), 3);
        assert!(
            pauses.is_sorted() && pauses[0] > Duration::from_millis(499),
            "{pauses:?}"
        );
    }
}

#[test]
fn a_download_that_is_cut_goes_on_where_it_was() {
    let bytes = noise(1, 1_000_000);
    let ports = [servers().http, servers().s3];
    let [dav, s3] = ports.map(|port| cut_line(port, Way::Down, 300_000, 3));
    let (desk, other) = (Desk::new(), Desk::new());
    let dav = servers().webdav_through(dav, desk.clone());
    let s3 = servers().s3_through(s3, other.clone());
    for relay in [&dav as &dyn Relay, &s3] {
        assert_eq!(publish(relay, &name(1), &bytes), Ok(Published::Now));
        assert!(read(relay, &name(1)).unwrap() == bytes);
    }
    assert_eq!([desk.pauses().len(), other.pauses().len()], [3, 3]);
}

#[test]
fn a_place_where_nobody_listens_is_not_reachable() {
    let port = std::net::TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap()
        .port();
    for (home, relay) in both_at(port) {
        assert_eq!(relay.groups(Kind::Log), Err(Error::NotReachable), "{home}");
        assert_eq!(
            publish(&*relay, &name(1), b"x"),
            Err(Error::NotReachable),
            "{home}"
        );
    }
}

#[test]
fn a_way_to_another_host_is_not_taken_and_nobody_is_asked_there() {
    let elsewhere = Liar::body("200 OK", b"x");
    for status in [
        "301 Moved",
        "302 Found",
        "303 See Other",
        "307 Temporary",
        "308 Permanent",
    ] {
        let answer = format!(
            "HTTP/1.1 {status}\r\nlocation: http://127.0.0.1:{}/\r\ncontent-length: 0\r\n\
             connection: close\r\n\r\n",
            elsewhere.port
        );
        let liar = Liar::saying(answer);
        for (home, relay) in both_at(liar.port) {
            assert_eq!(relay.groups(Kind::Log), Err(Error::ChangedHost), "{home}");
            assert_eq!(read(&*relay, &name(1)), Err(Error::ChangedHost), "{home}");
            assert_eq!(
                publish(&*relay, &name(1), b"x"),
                Err(Error::ChangedHost),
                "{home}"
            );
        }
    }
    assert_eq!(elsewhere.asked(), Vec::<String>::new());
}

#[test]
fn a_length_beyond_all_bounds_is_not_waited_for() {
    let endless = "HTTP/1.1 200 OK\r\ncontent-length: 999999999999\r\nconnection: close\r\n\r\nx";
    let listing = endless.replace("200 OK", "207 Multi-Status");
    let (object, listing) = (Liar::saying(endless), Liar::saying(listing));
    let [(_, dav), (_, s3)] = both_at(object.port);
    assert_eq!(read(&*dav, &name(1)), Err(Error::TooLarge));
    assert_eq!(read(&*s3, &name(1)), Err(Error::TooLarge));
    assert_eq!(s3.list(&epoch(1), From::Start), Err(Error::TooLarge));
    let [(_, dav), _] = both_at(listing.port);
    assert_eq!(dav.list(&epoch(1), From::Start), Err(Error::TooLarge));
}

#[test]
fn a_lying_length_makes_no_object() {
    let short = "HTTP/1.1 200 OK\r\ncontent-length: 10\r\nconnection: close\r\n\r\nshort";
    let broken = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\nx";
    let headless = "220 mail.example.org ESMTP\r\n";
    for answer in [
        short,
        broken,
        headless,
        "HTTP/1.1 200 OK\r\ncontent-length: -1\r\n\r\nx",
    ] {
        let liar = Liar::saying(answer);
        for (home, relay) in both_at(liar.port) {
            let told = read(&*relay, &name(1));
            let fair = matches!(told, Err(Error::NotReachable | Error::Damaged));
            assert!(fair, "{home}: {told:?} for {answer}");
        }
    }
}

#[test]
fn a_part_that_was_not_asked_for_is_refused() {
    let other = "HTTP/1.1 206 Partial\r\ncontent-range: bytes 3-9/10\r\ncontent-length: 7\r\n\
        connection: close\r\n\r\n3456789";
    let liar = Liar::saying(other);
    for (home, relay) in both_at(liar.port) {
        let mut bytes = Vec::new();
        let told = relay.read(&name(1), 5, &mut bytes, &mut relay::unwatched);
        assert_eq!(told, Err(Error::Damaged), "{home}");
        assert_eq!(bytes, []);
    }
}

#[test]
fn a_server_without_parts_is_read_from_the_front() {
    let liar = Liar::body("200 OK", b"0123456789");
    for (home, relay) in both_at(liar.port) {
        let mut bytes = Vec::new();
        let count = relay.read(&name(1), 4, &mut bytes, &mut relay::unwatched);
        assert_eq!(
            (count, bytes.as_slice()),
            (Ok(6), b"456789".as_slice()),
            "{home}"
        );
    }
}

#[test]
fn a_head_that_does_not_end_is_not_kept() {
    let head = format!(
        "HTTP/1.1 200 OK\r\n{}\r\n",
        "x-more: and more\r\n".repeat(10_000)
    );
    let liar = Liar::saying(head);
    for (home, relay) in both_at(liar.port) {
        let told = relay.size(&name(1));
        assert!(
            matches!(told, Err(Error::TooLarge | Error::Damaged)),
            "{home}: {told:?}"
        );
    }
}

#[test]
fn a_busy_server_is_asked_again_and_a_refusing_one_is_not() {
    for (status, asked) in [
        ("503 Busy", 4),
        ("429 Slowly", 4),
        ("423 Locked", 4),
        ("403 No", 1),
    ] {
        let liar = Liar::body(status, b"");
        let desk = Desk::new();
        let s3 = servers().s3_through(liar.port, desk.clone());
        assert!(s3.size(&name(1)).is_err());
        assert_eq!(liar.asked().len(), asked, "{status}");
        assert_eq!(desk.pauses().len(), asked - 1, "{status}");
    }
}

#[test]
fn nobody_learns_who_we_are_from_what_we_ask() {
    let liar = Liar::body("404 Not Found", b"");
    for (home, relay) in both_at(liar.port) {
        assert_eq!(relay.size(&name(1)), Err(Error::NotThere), "{home}");
    }
    for asked in liar.asked() {
        let asked = asked.to_lowercase();
        for word in [
            "user-agent",
            "linden",
            "ureq",
            "rust",
            "cookie",
            "referer",
            "from:",
        ] {
            assert!(!asked.contains(word), "{word} in {asked}");
        }
        assert!(!asked.contains("word"), "the password is not said in clear");
    }
}
