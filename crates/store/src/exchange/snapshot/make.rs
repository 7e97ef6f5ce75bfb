//! Making a snapshot of everything that was applied here: first a look at which chunk of which pack
//! this device has read, then the rows of every scope of which it has read all.

use super::super::cells;
use super::super::import::Judge;
use super::super::kept::{self, Keeper};
use super::super::keys::Owner;
use super::super::rows::ScopeOf;
use super::names;
use super::survey::Of;
use super::whose;
use crate::engine::error::{Error, Result};
use crate::engine::store::Store;
use casework::{Facet, registry};
use std::collections::BTreeMap;
use sync::history::PackHash;
use sync::pack::{self, Keyring, Scope};
use sync::replay::RowKey;
use sync::snapshot::{self, Contents, Frontier, History, Part, PartKind, Writing};
use vault::ScopeKey;

/// Bytes of parts in one object, about.
const OBJECT_BYTES: usize = 8 * 1024 * 1024;

/// What it takes to make a snapshot.
pub struct Snapshotting<'a> {
    /// By which keys this device reads.
    pub judge: &'a dyn Judge,
    /// The epoch under which the rows of a scope are sealed, if this device may tell all of them:
    /// because it holds every key there is.
    pub epoch_of: &'a dyn Fn(ScopeOf, Owner) -> Option<u32>,
    /// The relay at which all of it lies, by this vault's own name.
    pub relay: &'a str,
    /// Below how many packs nobody needs one.
    pub packs_min: usize,
}

/// A snapshot, ready to be laid at a relay.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snapshot {
    /// The name of its frontier.
    pub frontier: PackHash,
    /// The contents of its objects, in the order in which they are read.
    pub objects: Vec<Vec<u8>>,
    /// How many packs it stands for.
    pub packs: usize,
    /// How many scopes it has rows of.
    pub scopes: usize,
}

impl Store {
    /// A snapshot of all that was applied here. `None` while something of one's own is not at the
    /// relay yet, where packs are known by name alone, and where it is not worth its while.
    ///
    /// # Errors
    /// If the disk cannot be read; [`Error::TooLarge`] if it does not fit.
    pub fn snapshot(&self, making: &Snapshotting<'_>) -> Result<Option<Snapshot>> {
        let is_all_there = self.unsealed()? == 0
            && self.count_not_at(making.relay)? == 0
            && !self.lacks_packs()?;
        if !is_all_there || names::count(&self.conn)? < making.packs_min {
            return Ok(None);
        }
        let survey = self.survey(making.judge)?;
        let open = survey.open(making);
        let agency = ((Facet::Agency, None), Owner::Shared);
        if !open.contains_key(&agency) || !survey.is_worthwhile(&open) {
            return Ok(None);
        }
        let history = History::told(survey.links.iter().cloned());
        let plain = history.write().map_err(of_pack)?;
        let name = pack::hash(&plain);
        let (told, places) = survey.told(&history, &open)?;
        let contents = Contents {
            packs: told,
            objects: self.whole_objects(making.relay)?,
        };
        let frontier = Frontier::new(name, places);
        let contents = contents.write(&name).map_err(of_pack)?;
        let mut writing = Objects::default();
        let seal = |kind, (of, epoch): (&Of, u32), plain: &[u8]| {
            sealed(making.judge, kind, (*of, epoch), (plain, &name))
        };
        let epoch = open.get(&agency).copied().unwrap_or_default();
        writing.add(seal(PartKind::History, (&agency, epoch), &plain)?)?;
        writing.add(seal(PartKind::Contents, (&agency, epoch), &contents)?)?;
        let keys = self.keys_by_scope(&open)?;
        for (of, epoch) in &open {
            let rows = keys.get(&of.0).map_or(&[][..], Vec::as_slice);
            let plain = self.rows_of_scope(&frontier, rows)?;
            writing.add(seal(PartKind::Rows, (of, *epoch), &plain)?)?;
        }
        Ok(Some(Snapshot {
            frontier: name,
            objects: writing.done()?,
            packs: survey.links.len(),
            scopes: open.len(),
        }))
    }

    /// The rows of the scopes that are told, in their order.
    fn keys_by_scope(&self, open: &BTreeMap<Of, u32>) -> Result<BTreeMap<ScopeOf, Vec<RowKey>>> {
        let mut keys: BTreeMap<ScopeOf, Vec<RowKey>> =
            open.keys().map(|of| (of.0, Vec::new())).collect();
        kept::each(
            &self.conn,
            |_| true,
            |scope, key| {
                if let Some(keys) = keys.get_mut(&scope) {
                    keys.push(key);
                }
            },
        )?;
        keys.values_mut().for_each(|keys| keys.sort_unstable());
        Ok(keys)
    }

    fn rows_of_scope(&self, frontier: &Frontier, keys: &[RowKey]) -> Result<Vec<u8>> {
        let mut writing = Writing::new(frontier);
        let mut keeper = Keeper::new(&self.conn);
        for key in keys {
            let (kept, standing) = keeper.of(key)?;
            let stands = standing.as_ref().map(|it| &it.cells[..]);
            let kept = kept.ok_or(Error::Damaged)?;
            let row = cells::read(&kept.cells, registry::table(key.0).zip(stands))?;
            writing.row(key, &row).map_err(of_pack)?;
        }
        Ok(writing.done())
    }
}

/// Parts on their way into objects.
#[derive(Default)]
struct Objects {
    done: Vec<Vec<u8>>,
    parts: Vec<Part>,
    bytes: usize,
}

impl Objects {
    fn add(&mut self, part: Part) -> Result<()> {
        let bytes = part.sealed.len() + Part::BESIDE_MAX;
        if !self.parts.is_empty() && self.bytes + bytes > OBJECT_BYTES {
            self.close()?;
        }
        self.bytes += bytes;
        self.parts.push(part);
        Ok(())
    }

    fn close(&mut self) -> Result<()> {
        self.done
            .push(snapshot::object(&self.parts).map_err(of_pack)?);
        (self.parts, self.bytes) = (Vec::new(), 0);
        Ok(())
    }

    fn done(mut self) -> Result<Vec<Vec<u8>>> {
        self.close()?;
        Ok(self.done)
    }
}

fn sealed(
    judge: &dyn Judge,
    kind: PartKind,
    (((facet, case), owner), epoch): (Of, u32),
    (plain, frontier): (&[u8], &PackHash),
) -> Result<Part> {
    let scope = Scope { facet, case, epoch };
    let key = key_of(judge, owner, &scope).ok_or(Error::NoKey)?;
    let sealed = snapshot::seal(plain, frontier, (&scope, key)).map_err(of_pack)?;
    Ok(Part {
        kind,
        scope,
        whose: whose(owner),
        sealed,
    })
}

/// The key under which a scope is sealed.
fn key_of<'k>(judge: &'k dyn Judge, owner: Owner, scope: &Scope) -> Option<&'k ScopeKey> {
    let mut rings = rings(judge, owner).into_iter();
    rings.find_map(|ring| ring.key(scope))
}

/// The keys among which that of a scope is, by whose scope it is.
pub(super) fn rings(judge: &dyn Judge, owner: Owner) -> Vec<&Keyring> {
    match owner {
        Owner::Shared => vec![judge.keys()],
        Owner::Member(member) => judge.own_keys(&[0; 32], member.0.into_bytes()),
        Owner::Log(log) => judge.own_keys(&log, [0; 16]),
    }
}

fn of_pack(error: pack::Error) -> Error {
    match error {
        pack::Error::TooLarge => Error::TooLarge,
        pack::Error::NoKey => Error::NoKey,
        _ => Error::BadPack,
    }
}
