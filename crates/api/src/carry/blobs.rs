//! The pieces of files on their way: laid where packs lie, and fetched from there.
//!
//! They go after the packs, and an exchange that nobody asked for moves few of them: a release that was
//! taken back must not wait behind a scan. What was moved stays moved, so a cut line costs one piece.

use super::ring::Ring;
use super::round::Round;
use super::{Seen, Spoiled, of_relay};
use crate::attachments::bytes::Pieces;
use crate::fault::{Fault, FaultCode};
use crate::session::Session;
use casework::AttachmentId;
use casework::attachment::Attachment;
use relay::{Group, Kind, Leaf, Name, Object, Relay, Watch};
use std::collections::BTreeSet;
use std::io::{self, Write};
use std::rc::Rc;
use store::tables;
use vault::BLOB_SEALED_MAX;

/// Pieces that an exchange moves that nobody asked for: 16 MiB.
const UNASKED: usize = 16;
/// The most bytes of a piece at a relay: what the outermost layer makes of the longest one.
const OBJECT_MAX: usize = BLOB_SEALED_MAX + BLOB_SEALED_MAX / 50;
/// What stands in the place of a relay's name for what went into bundles, or came with one.
pub(crate) const BUNDLE: &str = "bundle";
/// What the object is, for its name.
const KIND: &str = "blob";

/// A piece that is missing here or not known to lie there.
pub(crate) struct Due {
    pub(crate) attachment: AttachmentId,
    pieces: Rc<Pieces>,
    number: u32,
    id: [u8; 32],
    is_here: bool,
    /// Under which names it may lie there, the one of today first.
    names: Vec<Name>,
}

impl Due {
    /// Whether it can be laid anywhere.
    pub(crate) fn is_here(&self) -> bool {
        self.is_here
    }

    /// The name under which it is laid today.
    pub(crate) fn name(&self) -> Option<&Name> {
        self.names.first()
    }
}

/// What is to be moved between this vault and a place, the smallest files first. Files of which nothing
/// is to be moved any more are put among the settled ones, and are not looked at again.
pub(crate) fn due(
    session: &Session,
    (place, ring): (&str, &Ring),
    settled: &mut BTreeSet<AttachmentId>,
) -> Result<Vec<Due>, Fault> {
    let mut due = Vec::new();
    for id in tables::attachments::ids(&session.read())? {
        if settled.contains(&id) {
            continue;
        }
        let row = session.read().find::<Attachment>(id)?;
        // A row that says what cannot be has no pieces.
        let Ok(pieces) = Pieces::of(&row).map(Rc::new) else {
            settled.insert(id);
            continue;
        };
        let (before, there) = (due.len(), session.store.blobs_at(place, id)?);
        for number in pieces.numbers() {
            let (known_as, file) = (pieces.id(number)?, pieces.name(&session.vault, number)?);
            let names = names(ring, &known_as)?;
            let is_here = session.vault.dir().has_blob(&file);
            let lies_there = names.iter().any(|name| there.contains(&name.to_string()));
            if !(is_here && lies_there) {
                due.push(Due {
                    attachment: id,
                    pieces: Rc::clone(&pieces),
                    number,
                    id: known_as,
                    is_here,
                    names,
                });
            }
        }
        if due.len() == before {
            settled.insert(id);
        }
    }
    Ok(due)
}

fn names(ring: &Ring, id: &[u8; 32]) -> Result<Vec<Name>, Fault> {
    let leaves = ring.leaves(KIND, id)?.into_iter();
    leaves.map(named).collect()
}

fn named(leaf: Leaf) -> Result<Name, Fault> {
    let letters = leaf.as_str().get(..2).unwrap_or_default();
    let group = Group::new(Kind::Blob, letters).map_err(of_relay)?;
    Ok(Name::new(group, leaf))
}

/// A piece as it lies at a relay: once more sealed, under the key that every member holds, so that it
/// cannot be told to be the one that lies in a vault.
pub(crate) fn sealed(session: &Session, ring: &Ring, due: &Due) -> Result<Object, Fault> {
    let name = session.vault.blob_name(&due.id)?;
    let content = session.vault.dir().read_blob(&name)?;
    let content = content.ok_or(Fault::of(FaultCode::FileNotHere))?;
    let epoch = ring.epochs().pop().ok_or(Fault::of(FaultCode::NoKey))?;
    let (leaf, bytes) = ring.seal_as((KIND, &due.id), epoch, &content, &*session.host)?;
    let name = named(leaf)?;
    Ok(Object { name, bytes })
}

/// What became of a piece that was asked for.
pub(crate) enum Fetched {
    /// It is what it should be; the bytes are those that lie in a vault.
    Whole(Name, Vec<u8>),
    /// It has not come yet.
    NotThere,
    /// Something else lies there, under this name.
    Spoiled(Name, Spoiled),
}

/// Reads one piece of a place.
pub(crate) fn fetch(
    (relay, ring): (&dyn Relay, &Ring),
    due: &Due,
    watch: &mut Watch<'_>,
) -> Result<Fetched, Fault> {
    let mut spoiled = Fetched::NotThere;
    for name in &due.names {
        let mut file = Bounded::default();
        let read = relay.read(name, 0, &mut file, watch);
        match read {
            Err(relay::Error::NotThere) => continue,
            Err(relay::Error::TooLarge) => {}
            Err(error) if !file.is_over => return Err(of_relay(error)),
            _ => {}
        }
        let id = |_: &[u8]| Some(due.id);
        let opened = ring.open_as((KIND, &id), name.leaf(), &file.bytes)?;
        match opened {
            Some(sealed) if due.pieces.open(due.number, &sealed).is_ok() => {
                return Ok(Fetched::Whole(name.clone(), sealed.to_vec()));
            }
            Some(_) => spoiled = Fetched::Spoiled(name.clone(), Spoiled::Damaged),
            None => spoiled = Fetched::Spoiled(name.clone(), Spoiled::Planted),
        }
    }
    Ok(spoiled)
}

/// Keeps a piece that came, if its file is still wanted: it may have been erased meanwhile.
pub(crate) fn keep(
    session: &mut Session,
    place: &str,
    due: &Due,
    (name, sealed): (&Name, &[u8]),
) -> Result<(), Fault> {
    let row = session.read().get::<Attachment>(due.attachment)?;
    if row.is_some_and(|row| row.removed_at.is_none()) {
        let file = session.vault.blob_name(&due.id)?;
        session.vault.dir().put_blob(&file, sealed)?;
        session
            .store
            .note_blob(place, &name.to_string(), due.attachment)?;
        session.touch("attachments");
    }
    Ok(())
}

/// Takes in no more than a piece can have: what is planted must not fill the memory.
#[derive(Default)]
struct Bounded {
    bytes: Vec<u8>,
    is_over: bool,
}

impl Write for Bounded {
    fn write(&mut self, chunk: &[u8]) -> io::Result<usize> {
        if self.bytes.len() + chunk.len() > OBJECT_MAX {
            self.is_over = true;
            return Err(io::ErrorKind::Other.into());
        }
        self.bytes.extend(chunk);
        Ok(chunk.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Round<'_> {
    /// Takes away what is unwanted, lays what is not known to lie there, fetches what is missing here.
    pub(super) fn carry_blobs(&self, seen: &mut Seen, is_asked: bool) -> Result<(), Fault> {
        self.take_away()?;
        if seen.gone > 0 {
            // The place lost something: look for everything there once more.
            seen.settled.clear();
            self.at(|session| Ok(session.store.forget_blobs(&self.place.id)?))?;
        }
        let ring = self.at(Session::relay_ring)?;
        let place = (self.place.id.as_str(), &ring);
        let due = self.at(|session| due(session, place, &mut seen.settled))?;
        let most = if is_asked { usize::MAX } else { UNASKED };
        let (all, mut moved, mut absent) = (due.len() as u64, 0, None);
        for (done, one) in (0..).zip(&due) {
            let stage = if one.is_here { "sending" } else { "fetching" };
            self.job.at(stage, done, all)?;
            if moved >= most {
                break;
            }
            // Where one piece is not there yet, the others of its file need not be asked for.
            if absent == Some(one.attachment) {
                continue;
            }
            let is_moved = if one.is_here {
                self.lay(&ring, one, seen)?
            } else {
                self.get(&ring, one, seen)?
            };
            moved += usize::from(is_moved);
            absent = (!is_moved && !one.is_here).then_some(one.attachment);
        }
        Ok(())
    }

    /// Lays a piece there. What lies there under its name and is something else is replaced.
    fn lay(&self, ring: &Ring, due: &Due, seen: &mut Seen) -> Result<bool, Fault> {
        if due.names.iter().any(|name| self.relay.size(name).is_ok()) {
            match self.look(ring, due)? {
                Fetched::Whole(name, _) => {
                    self.note(due, &name)?;
                    return Ok(false);
                }
                Fetched::NotThere => {}
                Fetched::Spoiled(name, _) => {
                    self.relay.remove(&name).map_err(of_relay)?;
                    seen.spoiled.remove(&name.to_string());
                }
            }
        }
        let Object { name, bytes } = self.at(|session| sealed(session, ring, due))?;
        let mut watch = self.watch("sending");
        let watch = &mut watch as &mut Watch<'_>;
        self.relay.publish(&name, &bytes, watch).map_err(of_relay)?;
        self.note(due, &name)?;
        Ok(true)
    }

    fn get(&self, ring: &Ring, due: &Due, seen: &mut Seen) -> Result<bool, Fault> {
        let is_spoiled = |name: &Name| seen.spoiled.contains_key(&name.to_string());
        if due.names.iter().any(is_spoiled) {
            return Ok(false);
        }
        match self.look(ring, due)? {
            Fetched::Whole(name, sealed) => {
                self.at(|session| keep(session, &self.place.id, due, (&name, &sealed)))?;
                Ok(true)
            }
            Fetched::NotThere => Ok(false),
            Fetched::Spoiled(name, how) => {
                seen.spoiled.insert(name.to_string(), how);
                Ok(false)
            }
        }
    }

    fn look(&self, ring: &Ring, due: &Due) -> Result<Fetched, Fault> {
        let mut watch = self.watch("fetching");
        fetch((&*self.relay, ring), due, &mut watch)
    }

    fn note(&self, due: &Due, name: &Name) -> Result<(), Fault> {
        self.at(|session| {
            let (place, name) = (&self.place.id, name.to_string());
            Ok(session.store.note_blob(place, &name, due.attachment)?)
        })
    }

    /// Takes away the pieces of what was erased or removed for good. Where it cannot be, they stay
    /// closed: the key went with the row.
    fn take_away(&self) -> Result<(), Fault> {
        for object in self.at(|session| Ok(session.store.unwanted_at(&self.place.id)?))? {
            let name: Name = object.parse().map_err(of_relay)?;
            match self.relay.remove(&name) {
                Ok(()) | Err(relay::Error::Refused) => {}
                Err(error) => return Err(of_relay(error)),
            }
            self.at(|session| Ok(session.store.forget_blob(&self.place.id, &object)?))?;
        }
        Ok(())
    }
}
