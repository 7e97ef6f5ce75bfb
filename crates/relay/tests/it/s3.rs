//! What only an S3 server can do to us, on a real Garage.

use std::ops::Deref;

use relay::{Bucket, Credentials, Error, From, Kind, Patience, Published, Relay, S3, Trust};

use crate::battery::battery;
use crate::desk::{Desk, agency, epoch, name, noise, publish, read};
use crate::servers::servers;

struct Store(S3);

impl Deref for Store {
    type Target = dyn Relay;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

battery!(Store(servers().s3()));

fn open(bucket: &Bucket, credentials: Credentials) -> relay::Result<S3> {
    let patience = Patience {
        tries: 1,
        ..Patience::default()
    };
    S3::new(
        bucket,
        &agency(),
        credentials,
        &Trust::System,
        patience,
        Desk::new(),
    )
}

#[test]
fn a_wrong_secret_is_refused() {
    let bucket = servers().bucket("relay", servers().s3);
    let wrong = Credentials {
        secret: "0".repeat(64).into(),
        ..servers().key()
    };
    let store = open(&bucket, wrong).unwrap();
    assert_eq!(store.groups(Kind::Log), Err(Error::Refused));
    assert_eq!(store.list(&epoch(1), From::Start), Err(Error::Refused));
    assert_eq!(read(&store, &name(1)), Err(Error::Refused));
    assert_eq!(publish(&store, &name(1), b"x"), Err(Error::Refused));
    assert_eq!(store.remove(&name(1)), Err(Error::Refused));
}

#[test]
fn a_bucket_of_others_is_refused_or_not_there() {
    let store = open(
        &servers().bucket("elsewhere", servers().s3),
        servers().key(),
    )
    .unwrap();
    let told = store.groups(Kind::Log);
    assert!(
        matches!(told, Err(Error::Refused | Error::NotThere)),
        "{told:?}"
    );
}

#[test]
fn a_full_bucket_is_full_and_not_a_stranger() {
    let store = open(&servers().bucket("narrow", servers().s3), servers().key()).unwrap();
    assert_eq!(publish(&store, &name(1), b"one"), Ok(Published::Now));
    assert_eq!(
        publish(&store, &name(2), &noise(2, 1_000_000)),
        Err(Error::Full)
    );
    assert_eq!(store.size(&name(2)), Err(Error::NotThere));
    assert_eq!(read(&store, &name(1)), Ok(b"one".to_vec()));
}

#[test]
fn a_bucket_that_is_no_word_is_no_address() {
    for word in ["", "a/b", "..", "a..b", "a?b", "a b", &"x".repeat(64)] {
        let bucket = servers().bucket(word, servers().s3);
        let told = open(&bucket, servers().key()).map(|_| ());
        assert_eq!(told, Err(Error::BadAddress), "{word}");
        let bucket = Bucket {
            region: word.to_owned(),
            ..servers().bucket("relay", servers().s3)
        };
        let told = open(&bucket, servers().key()).map(|_| ());
        assert_eq!(told, Err(Error::BadAddress), "{word}");
    }
}
