//! A WebDAV server as a relay, written with Nextcloud and Apache in mind.
//!
//! An object is sent to a name that means nothing and then moved to its own, if nothing is there:
//! so nobody ever sees half of one. Servers differ in how well they keep two writers apart; a name
//! is a hash, so what they could mix up is the same.

pub(crate) mod multistatus;

use std::io::Write;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use ureq::http::HeaderValue;
use zeroize::Zeroizing;

use crate::host::{Credentials, Patience, Watch, unwatched};
use crate::http::{self, Client, Question, Trust};
use crate::listing::{From, Gather, Groups, Listing, Mark};
use crate::same::{look, same};
use crate::{Agency, Error, Group, Host, Kind, Name, Published, Relay, Result};
use multistatus::{Entry, LISTING_BYTES_MAX};

const PROPFIND: &[u8] = b"<?xml version=\"1.0\" encoding=\"utf-8\"?>\
    <propfind xmlns=\"DAV:\"><prop><resourcetype/><getetag/><getcontentlength/></prop></propfind>";

/// A relay on a WebDAV server.
pub struct WebDav {
    client: Client,
    /// The address of the agency's folder, ending in a slash.
    root: String,
    /// The folders on the way from the address that was given to that folder.
    way: Vec<String>,
    /// Whether the folder where uploads begin was seen to be there.
    prepared: AtomicBool,
}

/// What became of a move.
enum Moved {
    Done,
    Occupied,
    /// The folder is missing, or what was to be moved.
    Lost,
}

impl WebDav {
    /// The relay under `address`, a folder that exists: for Nextcloud
    /// `https://HOST/remote.php/dav/files/USER/FOLDER`. Nothing is asked of the server yet.
    ///
    /// # Errors
    /// [`Error::BadAddress`], or [`Error::Untrusted`] for a useless file of certificates.
    pub fn new(
        address: &str,
        agency: &Agency,
        credentials: &Credentials,
        trust: &Trust,
        patience: Patience,
        host: Arc<dyn Host>,
    ) -> Result<Self> {
        let url = http::address(address)?;
        let base = url.as_str().trim_end_matches('/');
        let client = Client::new(&url, trust, Some(basic(credentials)?), patience, host)?;
        let way = vec![format!("{base}/v1/"), format!("{base}/{}/", agency.path())];
        let root = format!("{base}/{}/", agency.path());
        let prepared = AtomicBool::new(false);
        Ok(Self {
            client,
            root,
            way,
            prepared,
        })
    }

    fn address(&self, name: &Name) -> String {
        format!("{}{name}", self.root)
    }

    /// What the server says of an object or a folder (depth 0), or of what is in it too (depth 1);
    /// nothing if it is not there.
    fn look(&self, path: &str, depth: &str) -> Result<Vec<Entry>> {
        let address = format!("{}{path}", self.root);
        let headers = [("depth", depth), ("content-type", "application/xml")];
        let question = Question {
            headers: &headers,
            body: Some(PROPFIND),
            ..Question::new("PROPFIND", &address)
        };
        self.client.persist(|| {
            let answer = self.client.once(&question, &mut unwatched)?;
            match answer.status() {
                207 => multistatus::entries(&answer.whole(LISTING_BYTES_MAX)?),
                404 => Ok(vec![]),
                200 => Err(Error::Damaged),
                other => Err(http::meaning(other)),
            }
        })
    }

    fn mark(&self, group: &Group, entries: &[Entry]) -> Option<Mark> {
        let own = entries
            .iter()
            .find(|entry| entry.folder && entry.last == group.as_str())?;
        Mark::new(own.etag.as_deref()?).ok()
    }

    /// Makes folders, from the first to the last; those that are there stay as they are.
    fn make(&self, folders: impl Iterator<Item = String>) -> Result<()> {
        for address in folders {
            let make = || self.client.plainly(&Question::new("MKCOL", &address));
            let made = match make()?.status() {
                // Apache forbids what another made in the same moment. Asked again, it is there.
                403 => make()?.status(),
                made => made,
            };
            match made {
                // Not allowed: because it is there.
                200 | 201 | 405 => {}
                other => return Err(http::meaning(other)),
            }
        }
        Ok(())
    }

    fn make_under_root(&self, folders: &[&str]) -> Result<()> {
        let under = folders.iter().scan(self.root.clone(), |address, folder| {
            address.push_str(folder);
            address.push('/');
            Some(address.clone())
        });
        self.make(self.way.iter().cloned().chain(under))
    }

    /// Makes the folder where uploads begin, once for each time the program runs.
    fn prepare(&self) -> Result<()> {
        if self.prepared.load(Ordering::Relaxed) {
            return Ok(());
        }
        let tmp = format!("{}tmp/", self.root);
        match self.make(std::iter::once(tmp)) {
            Err(Error::NotThere | Error::Other(409)) => self.make_under_root(&["tmp"])?,
            other => other?,
        }
        self.prepared.store(true, Ordering::Relaxed);
        Ok(())
    }

    fn put(&self, draft: &str, bytes: &[u8], watch: &mut Watch<'_>) -> Result<()> {
        let headers = [("content-type", "application/octet-stream")];
        let question = Question {
            headers: &headers,
            body: Some(bytes),
            ..Question::new("PUT", draft)
        };
        self.client.persist(|| {
            self.prepare()?;
            match self.client.once(&question, watch)?.status() {
                200 | 201 | 204 => Ok(()),
                // Somebody has taken the folder away since.
                404 | 409 => {
                    self.prepared.store(false, Ordering::Relaxed);
                    Err(Error::NotReachable)
                }
                other => Err(http::meaning(other)),
            }
        })
    }

    fn rename(&self, draft: &str, name: &Name) -> Result<Moved> {
        let target = self.address(name);
        let headers = [("destination", target.as_str()), ("overwrite", "F")];
        let question = Question {
            headers: &headers,
            ..Question::new("MOVE", draft)
        };
        self.client.persist(|| {
            match self.client.once(&question, &mut unwatched)?.status() {
                200 | 201 | 204 => Ok(Moved::Done),
                412 => Ok(Moved::Occupied),
                // Apache says 500 where there is no folder to move to, the others 409.
                404 | 409 | 500 => Ok(Moved::Lost),
                other => Err(http::meaning(other)),
            }
        })
    }

    fn land(
        &self,
        draft: &str,
        name: &Name,
        bytes: &[u8],
        watch: &mut Watch<'_>,
    ) -> Result<Published> {
        let mut moved = self.rename(draft, name)?;
        if let Moved::Lost = moved {
            // The answer to an earlier try may have been lost, not the move.
            if let Ok(_there) = self.size(name) {
                return same(self, name, bytes, watch);
            }
            self.make_under_root(&[name.group().kind().folder(), name.group().as_str()])?;
            moved = self.rename(draft, name)?;
        }
        match moved {
            Moved::Done => Ok(Published::Now),
            Moved::Occupied => same(self, name, bytes, watch),
            Moved::Lost => Err(Error::NotReachable),
        }
    }

    fn delete(&self, address: &str) -> Result<()> {
        match self
            .client
            .plainly(&Question::new("DELETE", address))?
            .status()
        {
            200 | 202 | 204 | 404 => Ok(()),
            other => Err(http::meaning(other)),
        }
    }
}

fn basic(credentials: &Credentials) -> Result<HeaderValue> {
    let pair = [credentials.user.as_str(), ":", credentials.secret.as_str()].concat();
    let pair = Zeroizing::new(pair);
    let text = Zeroizing::new(format!("Basic {}", BASE64_STANDARD.encode(pair.as_bytes())));
    let mut value = HeaderValue::from_str(&text).map_err(|_| Error::Refused)?;
    value.set_sensitive(true);
    Ok(value)
}

impl Relay for WebDav {
    fn groups(&self, kind: Kind) -> Result<Vec<Group>> {
        let mut groups = Groups::new(kind);
        for entry in self
            .look(kind.folder(), "1")?
            .iter()
            .filter(|entry| entry.folder)
        {
            groups.offer(&entry.last)?;
        }
        Ok(groups.all())
    }

    fn list(&self, group: &Group, from: From<'_>) -> Result<Listing> {
        let folder = format!("{}/", group.path());
        if let From::Unless(mark) = from {
            let now = self.look(&folder, "0")?;
            if self.mark(group, &now).as_ref() == Some(mark) {
                return Ok(Listing::Unchanged);
            }
        }
        let entries = self.look(&folder, "1")?;
        let mut gather = Gather::new(from.leaf());
        for entry in entries.iter().filter(|entry| !entry.folder) {
            gather.offer(&entry.last)?;
        }
        let mark = self.mark(group, &entries);
        Ok(gather.page(false, mark.filter(|_| from.leaf().is_none())))
    }

    fn size(&self, name: &Name) -> Result<u64> {
        // Not by HEAD: Apache says nothing of the length of an empty object there.
        let said = self.look(&name.to_string(), "0")?;
        let own = said.iter().find(|entry| entry.last == name.leaf().as_str());
        let own = own.or(said.first()).ok_or(Error::NotThere)?;
        own.bytes.filter(|_| !own.folder).ok_or(Error::Damaged)
    }

    fn read(
        &self,
        name: &Name,
        offset: u64,
        to: &mut dyn Write,
        watch: &mut Watch<'_>,
    ) -> Result<u64> {
        http::fetch(
            &self.client,
            offset,
            to,
            watch,
            || self.size(name),
            || Ok(self.address(name)),
        )
    }

    fn publish(&self, name: &Name, bytes: &[u8], watch: &mut Watch<'_>) -> Result<Published> {
        if let Some(published) = look(self, name, bytes, watch)? {
            return Ok(published);
        }
        let host = self.client.host();
        let draft = format!(
            "{}tmp/t-{:016x}{:016x}",
            self.root,
            host.chance(),
            host.chance()
        );
        let landed = self
            .put(&draft, bytes, watch)
            .and_then(|()| self.land(&draft, name, bytes, watch));
        if landed != Ok(Published::Now) {
            // Asked once, for the line may be down; what stays there is a name nobody looks at.
            let _stays = self
                .client
                .once(&Question::new("DELETE", &draft), &mut unwatched);
        }
        landed
    }

    fn remove(&self, name: &Name) -> Result<()> {
        self.delete(&self.address(name))
    }
}
