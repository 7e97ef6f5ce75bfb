//! A sealed copy of the vault in one file: made, opened and compared, brought back.
//!
//! The file holds the header (keys wrapped by passphrase and recovery code), the encrypted database and
//! the sealed pieces of files; nothing in it is in clear. A copy counts only once it was opened and compared.

use crate::attachments::bytes::here;
use crate::attachments::copied;
use crate::desk::Desk;
use crate::fault::{self, Fault, FaultCode};
use crate::jobs::Job;
use crate::place::{Partial, write_private};
use crate::session::Session;
use crate::shapes::desk::{AtPath, BackupView, CheckBackup, KeyKind, RestoreBackup};
use casework::case::Case;
use casework::{AttachmentId, Deed, Moment, Record};
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use store::tables::office;
use store::{Digest, Store};
use vault::{OpenVault, Unlock, VaultDir};

/// How the file begins.
const MAGIC: &[u8; 8] = b"LNDNBK02";
/// How it began before there were files of cases: nothing follows the database.
const MAGIC_WITHOUT_FILES: &[u8; 8] = b"LNDNBK01";
/// Bytes of a header, as `docs/vault-format.md` fixes them.
const HEADER_BYTES: u64 = 4096;

pub(crate) fn create(session: &mut Session, input: AtPath) -> Result<BackupView, Fault> {
    let jobs = Arc::clone(&session.jobs);
    let job = jobs.begin(input.job.as_deref());
    job.at("copying", 0, 3)?;
    // Before the copy, so that the copy holds its own line and compares equal.
    session.audit(Deed::MakeBackup, None, None, 1)?;
    let work = Scratch::new(&session.vault.dir().tmp(), session.host.fresh_id())?;
    let copy = work.0.join("db");
    session
        .store
        .backup_to(&copy, session.vault.db_key().expose())?;
    job.at("packing", 1, 3)?;
    let path = Path::new(&input.path);
    let header = session.vault.dir().hdr_a();
    let pieces = copied::pieces(&session.vault, &session.store)?;
    fault::write_file(path, |file| {
        pack(&header, &copy, file)?;
        copied::pack(session.vault.dir(), &pieces, file)
    })?;
    job.at("comparing", 2, 3)?;
    let again = work.0.join("again");
    unpack(path, &again)?;
    let dir = VaultDir::new(&again);
    let back = Store::open(&dir.db(), session.vault.db_key().expose())?;
    let files = copied::compared((&session.vault, &dir), &back, &job)?;
    let equal = back.digest()? == session.store.digest()? && has_files_of(session, &files)?;
    view(path, &back, (files.len(), Some(equal)))
}

/// Whether a copy holds every file that is here.
fn has_files_of(session: &Session, files: &BTreeSet<AttachmentId>) -> Result<bool, Fault> {
    let ours = copied::whole(here(session), &session.store)?;
    Ok(ours.iter().all(|row| files.contains(&row.id)))
}

fn view(
    path: &Path,
    store: &Store,
    (files, equal): (usize, Option<bool>),
) -> Result<BackupView, Fault> {
    let Digest(tables) = store.digest()?;
    let rows: u64 = tables.values().map(|(rows, _)| rows).sum();
    let bytes = fs::metadata(path)
        .map(|file| file.len())
        .unwrap_or_default();
    let read = store.read();
    Ok(BackupView {
        path: fault::file_name(path),
        bytes: i64::try_from(bytes).unwrap_or(i64::MAX),
        rows: i64::try_from(rows).unwrap_or(i64::MAX),
        cases: office::rows_of(&read, Case::TABLE)?,
        files: i64::try_from(files).unwrap_or(i64::MAX),
        equal,
        last_change: office::numbers(&read)?
            .changed_ms
            .and_then(Moment::from_timestamp_millis),
    })
}

pub(crate) fn check(desk: &Desk, input: CheckBackup) -> Result<BackupView, Fault> {
    let work = Scratch::new(&desk.host.vault_dir().join("tmp"), desk.host.fresh_id())?;
    let copy = work.0.join("copy");
    let passphrase = vault::Passphrase::new(input.passphrase);
    let key = Unlock::Passphrase(&passphrase);
    unpack(Path::new(&input.path), &copy)?;
    let (vault, store) = open_copy(desk, &copy, key).map_err(of_the_file)?;
    let (view, files) = whole(
        Path::new(&input.path),
        (&vault, &store),
        &desk.jobs.begin(None),
    )?;
    let equal = match desk.session().as_ref() {
        // Someone sits here: the copy is held against what they have.
        Some(session) if session.vault.vault_id() == vault.vault_id() => {
            Some(holds(&store, session)? && has_files_of(session, &files)?)
        }
        _ => None,
    };
    Ok(BackupView { equal, ..view })
}

/// Whether the copy is what the vault is now. Lines of the audit log written since do not count.
fn holds(copy: &Store, session: &Session) -> Result<bool, Fault> {
    let (Digest(copy), Digest(ours)) = (copy.digest()?, session.store.digest()?);
    Ok(ours
        .iter()
        .all(|(table, print)| *table == "audit" || copy.get(table) == Some(print)))
}

fn open_copy(desk: &Desk, copy: &Path, key: Unlock<'_>) -> Result<(OpenVault, Store), Fault> {
    let vault = vault::open(copy, key, desk.host.now().timestamp_millis())?;
    let store = Store::open(&vault.dir().db(), vault.db_key().expose())?;
    Ok((vault, store))
}

/// Brings a copy back. It is unpacked and looked at beside its place and moved there whole; a vault
/// that stands there already is never touched.
pub(crate) fn restore(desk: &Desk, input: RestoreBackup) -> Result<BackupView, Fault> {
    // Held all the while: nobody begins a vault here meanwhile.
    let seat = desk.session();
    let own = desk.host.vault_dir();
    let into = input.into.map_or(own, PathBuf::from);
    if seat.is_some() && into == desk.host.vault_dir() {
        return Err(Fault::of(FaultCode::VaultExists));
    }
    let partial = Partial::begin(&into, desk.host.fresh_id())?;
    let (file, secret) = (PathBuf::from(&input.path), input.secret);
    let job = desk.jobs.begin(input.job.as_deref());
    job.at("unpacking", 0, 3)?;
    unpack(&file, &partial.vault())?;
    job.at("opening", 1, 3)?;
    let (passphrase, code);
    let key = match input.kind {
        KeyKind::Passphrase => {
            passphrase = vault::Passphrase::new(secret);
            Unlock::Passphrase(&passphrase)
        }
        KeyKind::Code => {
            code = vault::RecoveryCode::parse(&secret)?;
            Unlock::Recovery(&code)
        }
    };
    let (mut vault, mut store) = open_copy(desk, &partial.vault(), key).map_err(of_the_file)?;
    job.at("comparing", 2, 3)?;
    let (view, _) = whole(&file, (&vault, &store), &job)?;
    // A restored vault begins a new log: it never continues the life of the device it came from.
    vault.restart_own_mark()?;
    crate::exchange::identity::forget(&vault, &mut store)?;
    store.meta_set("restored", desk.host.now().to_rfc3339().as_bytes())?;
    crate::resume::forget(&mut store)?;
    store.close()?;
    partial.settle(&mut vault)?;
    drop(seat);
    Ok(view)
}

/// What the copy holds, if every page, every line of its log and every file is sound.
fn whole(
    file: &Path,
    (vault, store): (&OpenVault, &Store),
    job: &Job<'_>,
) -> Result<(BackupView, BTreeSet<AttachmentId>), Fault> {
    let looked_at = || {
        if !store.integrity()?.is_sound() || store.audit_verify()?.broken_at.is_some() {
            return Err(Fault::of(FaultCode::FileDamaged));
        }
        let files = copied::compared((vault, vault.dir()), store, job)?;
        Ok((view(file, store, (files.len(), None))?, files))
    };
    looked_at().map_err(of_the_file)
}

/// What is damaged is the chosen file, not the vault of this desk.
fn of_the_file(fault: Fault) -> Fault {
    match fault.code {
        FaultCode::VaultDamaged | FaultCode::NoVault | FaultCode::NotEncrypted => {
            Fault::of(FaultCode::FileDamaged)
        }
        _ => fault,
    }
}

fn pack(header: &Path, db: &Path, out: &mut File) -> io::Result<()> {
    out.write_all(MAGIC)?;
    let mut db = File::open(db)?;
    io::copy(&mut File::open(header)?.take(HEADER_BYTES), out)?;
    out.write_all(&db.metadata()?.len().to_le_bytes())?;
    io::copy(&mut db, out)?;
    Ok(())
}

/// Unpacks into a fresh folder laid out as a vault. Checks the form; the seals are checked by opening.
fn unpack(path: &Path, into: &Path) -> Result<(), Fault> {
    let mut file = File::open(path).map_err(|error| fault::io(&error))?;
    let length = file.metadata().map_err(|error| fault::io(&error))?.len();
    let damaged = |_: io::Error| Fault::of(FaultCode::FileDamaged);
    let mut magic = [0; 8];
    file.read_exact(&mut magic)
        .map_err(|_| Fault::of(FaultCode::FileNotRecognised))?;
    let has_files = magic == *MAGIC;
    if !has_files && magic != *MAGIC_WITHOUT_FILES {
        return Err(Fault::of(FaultCode::FileNotRecognised));
    }
    let mut header = vec![0; 4096];
    file.read_exact(&mut header).map_err(damaged)?;
    let mut size = [0; 8];
    file.read_exact(&mut size).map_err(damaged)?;
    let size = u64::from_le_bytes(size);
    let rest = length.saturating_sub(8 + HEADER_BYTES + 8);
    if size > rest || (!has_files && size != rest) {
        return Err(Fault::of(FaultCode::FileDamaged));
    }
    let dir = VaultDir::new(into);
    dir.prepare()?;
    let whole = (|| {
        write_private(&dir.hdr_a(), &mut header.as_slice())?;
        write_private(&dir.hdr_b(), &mut header.as_slice())?;
        write_private(&dir.db(), &mut (&mut file).take(size))
    })();
    whole.map_err(|error| fault::io(&error))?;
    if has_files {
        copied::unpack(&mut io::BufReader::new(file), &dir)?;
    }
    Ok(())
}

/// A folder for this call only. What is in it is sealed, and it goes when the call ends.
struct Scratch(PathBuf);

impl Scratch {
    fn new(under: &Path, id: uuid::Uuid) -> Result<Self, Fault> {
        let path = under.join(id.simple().to_string());
        fs::create_dir_all(&path).map_err(|error| fault::io(&error))?;
        Ok(Self(path))
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
