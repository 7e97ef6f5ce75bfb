//! One file for a stick or an e-mail: the same objects that lie at a relay.

use crate::carry::object::{Packing, packs};
use crate::carry::{RelayHost, Sum, of_relay};
use crate::carry::{blobs, bundled};
use crate::exchange;
use crate::exchange::names::Names;
use crate::fault::{self, Fault, FaultCode};
use crate::jobs::Job;
use crate::session::Session;
use crate::shapes::exchange::{
    BundleAuthor, BundleView, ExchangedView, ExportBundle, FacetCount, OfBundle,
};
use casework::{Deed, Facet, Moment};
use relay::{Bundle, From, Group, Kind, Listing, Name, Object, Relay, unwatched};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;
use store::exchange::Applied;
use sync::history::PackHash;
use sync::pack;

/// How far the last bundle went: the number of packs that were in it or before.
const LAST: &str = "bundled";

pub(crate) fn export(session: &mut Session, input: ExportBundle) -> Result<BundleView, Fault> {
    let jobs = Arc::clone(&session.jobs);
    let job = jobs.begin(input.job.as_deref());
    session.seal_sign_of_life()?;
    let all = applied(session)?;
    let since = session.store.meta_get(LAST)?;
    let since = since.and_then(|bytes| bytes.try_into().ok().map(usize::from_be_bytes));
    let everything = input.everything.unwrap_or(false);
    let skip = since
        .filter(|since| !everything && *since < all.len())
        .unwrap_or(0);
    let wanted: Vec<&Applied> = all.iter().skip(skip).collect();
    let objects = objects(session, &wanted, &job)?;
    let (ring, path) = (session.relay_ring()?, Path::new(&input.path));
    let host = RelayHost(Arc::clone(&session.host));
    let mut watch = |done, all: Option<u64>| match job.at("writing", done, all.unwrap_or(0)) {
        Ok(()) => ControlFlow::Continue(()),
        Err(_) => ControlFlow::Break(()),
    };
    let files = bundled::outgoing(session, &ring, everything)?;
    // Sealed one by one as they are written: together they may be long.
    let mut trouble = None;
    let pieces = files.iter().map(|file| {
        let sealed = blobs::sealed(session, &ring, file);
        sealed.map_err(|fault| {
            trouble = Some(fault);
            relay::Error::Damaged
        })
    });
    let objects = objects.into_iter().map(Ok).chain(pieces);
    let written = Bundle::write(path, ring.agency(), objects, &host, &mut watch);
    written.map_err(|error| trouble.unwrap_or_else(|| of_file(error)))?;
    bundled::note(session, &files)?;
    session.store.meta_set(LAST, &all.len().to_be_bytes())?;
    session.audit(Deed::Exchange, None, None, wanted.len() as i64)?;
    let names = Names::of(session)?;
    let mut view = blank(path)?;
    view.ours = true;
    view.packs = wanted.len() as i64;
    view.authors = authors(
        &names,
        wanted.iter().map(|pack| (pack.device, pack.at, false)),
    );
    Ok(view)
}

/// Every pack that was applied here, in its order.
fn applied(session: &Session) -> Result<Vec<Applied>, Fault> {
    let mut all = Vec::new();
    session.store.each_pack(|pack| {
        all.push(pack);
        Ok(true)
    })?;
    Ok(all)
}

fn objects(
    session: &mut Session,
    wanted: &[&Applied],
    job: &Job<'_>,
) -> Result<Vec<Object>, Fault> {
    let ring = session.relay_ring()?;
    let group = Group::new(Kind::Log, "000001").map_err(of_relay)?;
    let mut objects = Vec::new();
    let mut packing = Packing::new();
    let mut done = |packing: Packing| -> Result<(), Fault> {
        if packing.is_empty() {
            return Ok(());
        }
        let epoch = packing.epoch();
        let (leaf, bytes) = ring.seal("log", epoch, &packing.content(), &*session.host)?;
        let name = Name::new(group.clone(), leaf);
        objects.push(Object { name, bytes });
        Ok(())
    };
    for (at, applied) in wanted.iter().enumerate() {
        job.at("packing", at as u64, wanted.len() as u64)?;
        let pack = session.store.pack(&applied.name)?;
        let pack = pack.ok_or(Fault::of(FaultCode::Unexpected))?;
        if !packing.fits(&pack) {
            done(std::mem::replace(&mut packing, Packing::new()))?;
        }
        packing.add(&pack);
    }
    done(packing)?;
    Ok(objects)
}

pub(crate) fn show(session: &mut Session, input: OfBundle) -> Result<BundleView, Fault> {
    let path = Path::new(&input.path);
    let Some(arrived) = read(session, path)? else {
        return blank(path);
    };
    view(session, path, &arrived)
}

pub(crate) fn import(session: &mut Session, input: OfBundle) -> Result<ExchangedView, Fault> {
    let jobs = Arc::clone(&session.jobs);
    let job = jobs.begin(input.job.as_deref());
    let arrived = read(session, Path::new(&input.path))?;
    let arrived = arrived.ok_or(Fault::of(FaultCode::OtherWorkspace))?;
    let taken = session.take_in(arrived, &job)?;
    session.seal_own()?;
    let ring = session.relay_ring()?;
    let bundle = Bundle::open(Path::new(&input.path), ring.agency()).map_err(of_file)?;
    bundled::incoming(session, (&bundle, &ring), &job)?;
    let carry = Arc::clone(&session.carry);
    exchange::exchanged(session, &carry, &Sum { sent: 0, taken })
}

/// The packs of a bundle; none if it belongs to another agency.
fn read(session: &mut Session, path: &Path) -> Result<Option<Vec<Vec<u8>>>, Fault> {
    let ring = session.relay_ring()?;
    if Bundle::whose(path).map_err(of_file)? != *ring.agency() {
        // Of somebody else: nothing of it is ours to look at.
        return Ok(None);
    }
    let bundle = Bundle::open(path, ring.agency()).map_err(of_file)?;
    let mut arrived = Vec::new();
    for group in bundle.groups(Kind::Log).map_err(of_file)? {
        let mut from = None;
        loop {
            let start = from.as_ref().map_or(From::Start, From::After);
            let Listing::Page { leaves, more, .. } = bundle.list(&group, start).map_err(of_file)?
            else {
                break;
            };
            for leaf in &leaves {
                let (name, mut file) = (Name::new(group.clone(), leaf.clone()), Vec::new());
                bundle
                    .read(&name, 0, &mut file, &mut unwatched)
                    .map_err(of_file)?;
                let content = ring.open("log", leaf, &file)?;
                let content = content.ok_or(Fault::of(FaultCode::NoKey))?;
                let packs = packs(&content).ok_or(Fault::of(FaultCode::FileDamaged))?;
                arrived.extend(packs);
            }
            from = leaves.last().cloned();
            if !more || from.is_none() {
                break;
            }
        }
    }
    Ok(Some(arrived))
}

fn view(session: &mut Session, path: &Path, arrived: &[Vec<u8>]) -> Result<BundleView, Fault> {
    let names = Names::of(session)?;
    let held = session.store.held_keys()?;
    let keys = exchange::court::ring(&held)?;
    let inside: BTreeSet<PackHash> = arrived.iter().map(|pack| pack::hash(pack)).collect();
    let mut view = blank(path)?;
    view.ours = true;
    view.packs = arrived.len() as i64;
    let mut seen = Vec::new();
    let mut facets = BTreeMap::<Facet, i64>::new();
    for bytes in arrived {
        let fresh = !session.store.has_pack(&pack::hash(bytes))?;
        let Ok(sealed) = pack::open_head(bytes, &keys) else {
            view.fresh += i64::from(fresh);
            continue;
        };
        let head = sealed.head();
        seen.push((head.author.device.0, head.at, fresh));
        if !fresh {
            continue;
        }
        view.fresh += 1;
        let mut rests_on = head.link.prev.iter().chain(&head.link.deps);
        let lacks = |name: &PackHash| -> Result<bool, Fault> {
            Ok(!inside.contains(name) && !session.store.has_pack(name)?)
        };
        if rests_on.try_fold(false, |any, name| Ok::<_, Fault>(any || lacks(name)?))? {
            view.incomplete += 1;
        }
        count(&sealed, &keys, &mut facets);
    }
    view.authors = authors(&names, seen.into_iter());
    view.facets = facets
        .into_iter()
        .map(|(facet, changes)| FacetCount { facet, changes })
        .collect();
    Ok(view)
}

/// Adds up the changes of a pack that can be read here.
pub(crate) fn count(
    sealed: &pack::Sealed<'_>,
    keys: &pack::Keyring,
    facets: &mut BTreeMap<Facet, i64>,
) {
    let head = sealed.head();
    let tags = keys.tags(&head.link.log, head.at);
    for (at, tag) in sealed.tags().enumerate() {
        let Some(opener) = keys.by_tag(&tags, tag) else {
            continue;
        };
        if let Ok(lines) = sealed.open_lines(at, &opener) {
            *facets.entry(opener.scope().facet).or_default() += lines.changes() as i64;
        }
    }
}

fn authors(
    names: &Names,
    packs: impl Iterator<Item = ([u8; 32], sync::Hlc, bool)>,
) -> Vec<BundleAuthor> {
    let mut by_device = BTreeMap::<[u8; 32], (i64, i64, sync::Hlc)>::new();
    for (device, at, fresh) in packs {
        let (count, new, until) = by_device.entry(device).or_default();
        *count += 1;
        *new += i64::from(fresh);
        *until = at.max(*until);
    }
    let author = |(device, (packs, fresh, until)): ([u8; 32], (i64, i64, sync::Hlc))| {
        let (member, name) = names.device(&device);
        BundleAuthor {
            member: member.unwrap_or_default(),
            device: name.unwrap_or_default(),
            packs,
            fresh,
            until: Moment::from_timestamp_millis(sync::clock::wall_ms(until)),
        }
    };
    by_device.into_iter().map(author).collect()
}

fn blank(path: &Path) -> Result<BundleView, Fault> {
    let about = std::fs::metadata(path).map_err(|error| fault::io(&error))?;
    Ok(BundleView {
        path: fault::file_name(path),
        ours: false,
        packs: 0,
        fresh: 0,
        bytes: i64::try_from(about.len()).unwrap_or(i64::MAX),
        authors: Vec::new(),
        facets: Vec::new(),
        incomplete: 0,
    })
}

/// What went wrong with a file, not with a place.
fn of_file(error: relay::Error) -> Fault {
    use relay::Error as E;
    Fault::of(match error {
        E::Full => FaultCode::DiskFull,
        E::TooLarge => FaultCode::FileTooLarge,
        E::Damaged | E::BadName => FaultCode::FileDamaged,
        E::Cancelled => FaultCode::Cancelled,
        _ => FaultCode::FileUnreachable,
    })
}
