//! An S3 bucket as a relay: Garage, Ceph, MinIO, AWS and their like.
//!
//! Every question is an address that was signed for five minutes, over a body that TLS protects
//! and whoever reads it checks. A `PUT` is there whole or not at all; that it replaces nothing is
//! asked of the server too, and not relied on: some do not know how, and a name is a hash.

pub(crate) mod listing;

use std::io::Write;
use std::sync::Arc;

use jiff::Timestamp;
use rusty_s3::{Method, signing::sign};
use url::Url;

use crate::host::{Credentials, Patience, Watch};
use crate::http::{self, Client, Question, Trust};
use crate::listing::{From, Gather, Groups, Listing, PAGE};
use crate::same::{look, same};
use crate::{Agency, Error, Group, Host, Kind, Name, Published, Relay, Result};
use listing::{LISTING_BYTES_MAX, Part, reason};

/// How long one signed question is good for.
const SIGNED_SECONDS: u64 = 300;

/// How many parts of a listing are asked for in one go.
const PARTS_MAX: usize = 1_000;

/// Which bucket.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bucket {
    /// The address of the server, without the bucket: `https://s3.example.org`.
    pub endpoint: String,
    /// The region that the server expects in signatures: `garage`, `us-east-1`.
    pub region: String,
    /// The bucket, which exists.
    pub name: String,
}

/// A relay in a bucket.
pub struct S3 {
    client: Client,
    /// The address of the bucket, with a slash at its end: the bucket stands in the path.
    bucket: Url,
    region: String,
    /// What all keys of the agency begin with.
    prefix: String,
    credentials: Credentials,
    host: Arc<dyn Host>,
}

impl S3 {
    /// The relay in this bucket. Nothing is asked of the server yet.
    ///
    /// # Errors
    /// [`Error::BadAddress`], or [`Error::Untrusted`] for a useless file of certificates.
    pub fn new(
        bucket: &Bucket,
        agency: &Agency,
        credentials: Credentials,
        trust: &Trust,
        patience: Patience,
        host: Arc<dyn Host>,
    ) -> Result<Self> {
        let plain = |text: &str, most| {
            let letters = |b: u8| b.is_ascii_alphanumeric() || b == b'-' || b == b'.';
            (1..=most).contains(&text.len()) && text.bytes().all(letters) && !text.contains("..")
        };
        if !plain(&bucket.name, 63) || !plain(&bucket.region, 63) {
            return Err(Error::BadAddress);
        }
        let endpoint = http::address(&bucket.endpoint)?;
        let base = endpoint.as_str().trim_end_matches('/');
        let url = http::address(&format!("{base}/{}/", bucket.name))?;
        let client = Client::new(&url, trust, None, patience, Arc::clone(&host))?;
        let (region, prefix) = (bucket.region.clone(), format!("{}/", agency.path()));
        Ok(Self {
            client,
            bucket: url,
            region,
            prefix,
            credentials,
            host,
        })
    }

    /// The signed address of a question, whose `query` is sorted by name.
    fn signed(&self, method: Method, key: &str, query: &[(&str, &str)]) -> Result<String> {
        let now = Timestamp::from_second(self.host.unix_seconds()).map_err(|_| Error::Other(0))?;
        let url = self.bucket.join(key).map_err(|_| Error::BadName)?;
        let Credentials { user, secret } = &self.credentials;
        let query = query.iter().copied();
        let none = std::iter::empty();
        let url = sign(
            &now,
            method,
            url,
            user,
            secret,
            None,
            &self.region,
            SIGNED_SECONDS,
            query,
            none,
        );
        Ok(url.into())
    }

    fn key(&self, name: &Name) -> String {
        format!("{}{name}", self.prefix)
    }

    /// One part of what lies under a prefix, up to the next slash.
    fn part(&self, prefix: &str, after: &str) -> Result<Part> {
        let query = [
            ("delimiter", "/"),
            ("list-type", "2"),
            ("max-keys", "1000"),
            ("prefix", prefix),
            ("start-after", after),
        ];
        let query: Vec<_> = query
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
            .collect();
        self.client.persist(|| {
            let address = self.signed(Method::Get, "", &query)?;
            let answer = self
                .client
                .once(&Question::new("GET", &address), &mut crate::unwatched)?;
            match answer.status() {
                200 => listing::part(&answer.whole(LISTING_BYTES_MAX)?),
                other => Err(reason(other, answer)),
            }
        })
    }

    /// Sends it whole; says whether the server found something there.
    fn put(&self, name: &Name, bytes: &[u8], watch: &mut Watch<'_>) -> Result<Put> {
        let key = self.key(name);
        let mut headers = [("if-none-match", "*")].as_slice();
        self.client.persist(|| {
            loop {
                let address = self.signed(Method::Put, &key, &[])?;
                let question = Question {
                    headers,
                    body: Some(bytes),
                    ..Question::new("PUT", &address)
                };
                let answer = self.client.once(&question, watch)?;
                match answer.status() {
                    200 | 201 | 204 => return Ok(Put::Done),
                    // Something is there; or somebody else is just now putting it there.
                    409 | 412 => return Ok(Put::Occupied),
                    // A server that has not heard of it; without, it is a name that is a hash.
                    400 | 501 if !headers.is_empty() => headers = &[],
                    other => return Err(reason(other, answer)),
                }
            }
        })
    }
}

enum Put {
    Done,
    Occupied,
}

impl Relay for S3 {
    fn groups(&self, kind: Kind) -> Result<Vec<Group>> {
        let prefix = format!("{}{}/", self.prefix, kind.folder());
        let (mut groups, mut after) = (Groups::new(kind), String::new());
        for _ in 0..PARTS_MAX {
            let part = self.part(&prefix, &after)?;
            let mut last = after.clone();
            for folder in &part.folders {
                let own = folder
                    .strip_prefix(&prefix)
                    .and_then(|own| own.strip_suffix('/'));
                groups.offer(own.unwrap_or_default())?;
                // Behind everything in that folder: `0` follows the slash.
                last = last.max(format!("{}0", folder.trim_end_matches('/')));
            }
            // A server that stands still would keep us for ever.
            if !part.more || last == after {
                break;
            }
            after = last;
        }
        Ok(groups.all())
    }

    fn list(&self, group: &Group, from: From<'_>) -> Result<Listing> {
        let prefix = format!("{}{}/", self.prefix, group.path());
        let mut gather = Gather::new(from.leaf());
        let after = from
            .leaf()
            .map_or(String::new(), |leaf| format!("{prefix}{}", leaf.as_str()));
        let part = self.part(&prefix, &after)?;
        if part.keys.len() > PAGE * 2 {
            return Err(Error::TooLarge);
        }
        for key in &part.keys {
            gather.offer(key.strip_prefix(&prefix).unwrap_or_default())?;
        }
        Ok(gather.page(part.more, None))
    }

    fn size(&self, name: &Name) -> Result<u64> {
        let key = self.key(name);
        self.client.persist(|| {
            let address = self.signed(Method::Head, &key, &[])?;
            let question = Question::new("HEAD", &address);
            let answer = self.client.once(&question, &mut crate::unwatched)?;
            match answer.status() {
                200 => answer.length().ok_or(Error::Damaged),
                other => Err(http::meaning(other)),
            }
        })
    }

    fn read(
        &self,
        name: &Name,
        offset: u64,
        to: &mut dyn Write,
        watch: &mut Watch<'_>,
    ) -> Result<u64> {
        let key = self.key(name);
        http::fetch(
            &self.client,
            offset,
            to,
            watch,
            || self.size(name),
            || self.signed(Method::Get, &key, &[]),
        )
    }

    fn publish(&self, name: &Name, bytes: &[u8], watch: &mut Watch<'_>) -> Result<Published> {
        if let Some(published) = look(self, name, bytes, watch)? {
            return Ok(published);
        }
        match self.put(name, bytes, watch)? {
            Put::Done => Ok(Published::Now),
            Put::Occupied => same(self, name, bytes, watch),
        }
    }

    fn remove(&self, name: &Name) -> Result<()> {
        let key = self.key(name);
        self.client.persist(|| {
            let address = self.signed(Method::Delete, &key, &[])?;
            let question = Question::new("DELETE", &address);
            let answer = self.client.once(&question, &mut crate::unwatched)?;
            match answer.status() {
                200 | 202 | 204 | 404 => Ok(()),
                other => Err(reason(other, answer)),
            }
        })
    }
}
