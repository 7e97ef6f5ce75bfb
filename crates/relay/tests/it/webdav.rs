//! What only a WebDAV server can do to us, on a real Apache.

use std::fs;
use std::ops::Deref;

use relay::{Error, From, Kind, Listing, Patience, Published, Relay, Trust, WebDav};

use crate::battery::battery;
use crate::desk::{Desk, agency, epoch, leaf, listed, name, noise, publish, read};
use crate::servers::{Servers, servers};

struct Share(WebDav);

impl Deref for Share {
    type Target = dyn Relay;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

battery!(Share(servers().webdav()));

fn at(address: &str, trust: &Trust) -> relay::Result<WebDav> {
    let patience = Patience {
        tries: 1,
        ..Patience::default()
    };
    WebDav::new(
        address,
        &agency(),
        &Servers::amara(),
        trust,
        patience,
        Desk::new(),
    )
}

#[test]
fn an_unchanged_folder_is_not_listed_again() {
    let share = servers().webdav();
    publish(&share, &name(1), b"one").unwrap();
    let Ok(Listing::Page {
        mark: Some(mark), ..
    }) = share.list(&epoch(1), From::Start)
    else {
        panic!("Apache has a word for the state of a folder");
    };
    assert_eq!(
        share.list(&epoch(1), From::Unless(&mark)),
        Ok(Listing::Unchanged)
    );
    publish(&share, &name(2), b"two").unwrap();
    let Ok(Listing::Page { leaves, .. }) = share.list(&epoch(1), From::Unless(&mark)) else {
        panic!("it changed");
    };
    assert_eq!(leaves, [leaf(1), leaf(2)]);
}

#[test]
fn nothing_is_left_where_uploads_begin() {
    let agency = agency();
    let share = servers().webdav_of(&agency, servers().http, Desk::new());
    publish(&share, &name(1), b"one").unwrap();
    let mut stop = |done, _| match done {
        0 => std::ops::ControlFlow::Continue(()),
        _ => std::ops::ControlFlow::Break(()),
    };
    let stopped = share.publish(&name(2), &noise(2, 300_000), &mut stop);
    assert_eq!(stopped, Err(Error::Cancelled));
    let begun = servers().dav.join(agency.path()).join("tmp");
    assert_eq!(fs::read_dir(begun).unwrap().count(), 0);
}

#[test]
fn foreign_files_and_folders_are_not_ours() {
    let agency = agency();
    let share = servers().webdav_of(&agency, servers().http, Desk::new());
    publish(&share, &name(1), b"one").unwrap();
    let log = servers().dav.join(agency.path()).join("log");
    for file in ["x & <y>.txt", "%2e%2e", "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "ü"] {
        fs::write(log.join("000001").join(file), b"theirs").unwrap();
    }
    fs::create_dir(log.join("000001").join(leaf(9).as_str())).unwrap();
    fs::create_dir(log.join("old")).unwrap();
    assert_eq!(listed(&share, &epoch(1)), [leaf(1)]);
    assert_eq!(share.groups(Kind::Log), Ok(vec![epoch(1)]));
}

#[test]
fn wrong_credentials_are_refused() {
    let address = format!("https://127.0.0.1:{}/dav", servers().https);
    let wrong = relay::Credentials::new("amara".to_owned().into(), "guess".to_owned().into());
    let (trust, patience) = (servers().trust(), Patience::default());
    let share = WebDav::new(&address, &agency(), &wrong, &trust, patience, Desk::new()).unwrap();
    assert_eq!(publish(&share, &name(1), b"x"), Err(Error::Refused));
    assert_eq!(share.groups(Kind::Log), Err(Error::Refused));
    assert_eq!(share.list(&epoch(1), From::Start), Err(Error::Refused));
    assert_eq!(read(&share, &name(1)), Err(Error::Refused));
    assert_eq!(share.remove(&name(1)), Err(Error::Refused));
}

#[test]
fn a_certificate_that_nobody_vouches_for_is_refused() {
    let address = format!("https://127.0.0.1:{}/dav", servers().https);
    let share = at(&address, &Trust::System).unwrap();
    assert_eq!(share.groups(Kind::Log), Err(Error::Untrusted));
    assert_eq!(publish(&share, &name(1), b"x"), Err(Error::Untrusted));
}

#[test]
fn a_certificate_for_another_name_is_refused() {
    let address = format!("https://localhost:{}/dav", servers().https);
    let share = at(&address, &servers().trust()).unwrap();
    assert_eq!(share.groups(Kind::Log), Err(Error::Untrusted));
}

#[test]
fn a_certificate_is_believed_with_its_own_authority() {
    let address = format!("https://127.0.0.1:{}/dav/", servers().https);
    let share = at(&address, &servers().trust()).unwrap();
    assert_eq!(publish(&share, &name(1), b"x"), Ok(Published::Now));
}

#[test]
fn a_useless_file_of_certificates_is_told_at_once() {
    let key = b"-----BEGIN PRIVATE KEY-----\nMC4CAQ==\n-----END PRIVATE KEY-----\n".to_vec();
    for pem in [vec![], b"no certificate".to_vec(), key] {
        let told = at("https://127.0.0.1/dav", &Trust::Only(pem)).map(|_| ());
        assert_eq!(told, Err(Error::Untrusted));
    }
}

#[test]
fn a_way_to_another_host_is_not_taken() {
    let address = format!("http://127.0.0.1:{}/elsewhere", servers().http);
    let share = at(&address, &Trust::System).unwrap();
    assert_eq!(share.groups(Kind::Log), Err(Error::ChangedHost));
    assert_eq!(read(&share, &name(1)), Err(Error::ChangedHost));
    assert_eq!(publish(&share, &name(1), b"x"), Err(Error::ChangedHost));
    assert_eq!(share.remove(&name(1)), Err(Error::ChangedHost));
}

#[test]
fn an_address_that_speaks_in_clear_or_says_who_we_are_is_none() {
    for address in [
        "",
        "dav",
        "http://example.org/dav",
        "http://localhost/dav",
        "https://amara:word@example.org/dav",
        "https://amara@example.org/dav",
        "https://example.org/dav?share=1",
        "https://example.org/dav#x",
        "ftp://127.0.0.1/dav",
        "file:///tmp",
    ] {
        let told = at(address, &Trust::System).map(|_| ());
        assert_eq!(told, Err(Error::BadAddress), "{address}");
    }
}

#[test]
fn a_full_server_leaves_nothing_half() {
    let Some(small) = &servers().small else {
        // Only an administrator can make a small disk; the folder's test needs none.
        return;
    };
    let address = format!("http://127.0.0.1:{}/small", servers().http);
    let share = at(&address, &Trust::System).unwrap();
    assert_eq!(publish(&share, &name(1), b"one"), Ok(Published::Now));
    assert_eq!(
        publish(&share, &name(2), &noise(2, 1_000_000)),
        Err(Error::Full)
    );
    assert_eq!(share.size(&name(2)), Err(Error::NotThere));
    assert_eq!(read(&share, &name(1)), Ok(b"one".to_vec()));
    assert_eq!(publish(&share, &name(3), b"three"), Ok(Published::Now));
    assert!(small.exists());
}
