//! The directory in and out, as Open Referral HSDS.

use crate::fault::{self, Fault, FaultCode};
use crate::jobs::Job;
use crate::look;
use crate::session::Session;
use crate::shapes::providers::{
    DirectoryExported, ExportDirectory, ImportAccount, ImportDirectory, ImportTable, OddHours,
    OddRow,
};
use casework::directory::{Offer, Provider, Site};
use casework::{Deed, Record};
use exchange::hsds::{self, Account, Limit, Limits, Package, Refused, Source, View};
use exchange::records::{Records, from_directory, to_directory, untimely};
use std::io::Write as _;
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;
use store::tables::office::every;
use store::{Read, Write};

/// How many oddities cross to the screen; the count of all of them does as well.
const ODD_SHOWN: usize = 500;

impl From<Refused> for Fault {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::NotADirectoryFile => Self::of(FaultCode::FileNotRecognised),
            Refused::Truncated => Self::of(FaultCode::FileDamaged),
            Refused::TooLarge { limit } => Self::of(FaultCode::FileTooLarge).with(
                "limit",
                match limit {
                    Limit::File | Limit::Total => "bytes",
                    Limit::Inflate => "inflated",
                    Limit::Files => "files",
                    Limit::Cells | Limit::Cell => "cells",
                    Limit::Columns => "columns",
                },
            ),
            Refused::TooManyRows { most } => Self::of(FaultCode::FileTooLarge)
                .with("limit", "rows")
                .with("most", most),
            Refused::TooDeep { .. } => Self::of(FaultCode::FileTooLarge).with("limit", "depth"),
            Refused::Cancelled => Self::of(FaultCode::Cancelled),
            Refused::Locked => Self::of(FaultCode::FileNotRecognised).with("why", "password"),
            Refused::Unreadable(kind) => fault::io(&std::io::Error::from(kind)),
        }
    }
}

/// What an import would change.
#[derive(Default)]
struct Difference {
    new: i64,
    changed: i64,
    same: i64,
}

pub(crate) fn import(
    session: &mut Session,
    input: ImportDirectory,
) -> Result<ImportAccount, Fault> {
    let jobs = Arc::clone(&session.jobs);
    let job = jobs.begin(input.job.as_deref());
    let mut stopped = None;
    let mut progress = |at: hsds::Progress<'_>| match job.at("reading", at.rows, 0) {
        Ok(()) => ControlFlow::Continue(()),
        Err(fault) => {
            stopped = Some(fault);
            ControlFlow::Break(())
        }
    };
    let read = hsds::read(Source::path(&input.path), &Limits::default(), &mut progress);
    if let Some(fault) = stopped {
        return Err(fault);
    }
    let (directory, account) = read?;
    let records = from_directory(directory);
    let difference = if input.preview {
        difference(&session.read(), &records, &job)?
    } else {
        session.write(Deed::ImportDirectory, None, |w| write(w, records, &job))?
    };
    Ok(shown(&account, &difference, input.preview))
}

fn shown(account: &Account, difference: &Difference, preview: bool) -> ImportAccount {
    let number = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
    let odd = account.odd.iter().take(ODD_SHOWN).map(|odd| OddRow {
        file: odd.file.clone(),
        row: number(odd.row),
        field: odd.field.clone(),
        what: odd_code(odd.what),
        value: odd.value_shape.clone(),
    });
    let table = |(table, rows): (&String, &u64)| ImportTable {
        table: table.clone(),
        rows: number(*rows),
    };
    ImportAccount {
        preview,
        rows_read: number(account.rows_read),
        tables: account.read.iter().map(table).collect(),
        odd_total: number(account.odd_total),
        odd: odd.collect(),
        new_rows: difference.new,
        changed_rows: difference.changed,
        same_rows: difference.same,
    }
}

fn odd_code(code: hsds::OddCode) -> String {
    serde_json::to_value(code)
        .ok()
        .and_then(|v| v.as_str().map(str::to_owned))
        .unwrap_or_default()
}

fn difference(read: &Read<'_>, records: &Records, job: &Job<'_>) -> Result<Difference, Fault> {
    let mut difference = Difference::default();
    let total = records.len() as u64;
    let mut done = 0;
    each(records, &mut |row: &dyn Row| {
        done += 1;
        if done % 500 == 0 {
            job.at("comparing", done, total)?;
        }
        match row.compare(read)? {
            None => difference.new += 1,
            Some(true) => difference.same += 1,
            Some(false) => difference.changed += 1,
        }
        Ok(())
    })?;
    Ok(difference)
}

fn write(w: &mut Write<'_>, records: Records, job: &Job<'_>) -> Result<Difference, Fault> {
    let mut difference = Difference::default();
    let total = records.len() as u64;
    let mut done = 0;
    each(&records, &mut |row: &dyn Row| {
        done += 1;
        if done % 500 == 0 {
            job.at("writing", done, total)?;
        }
        match row.compare(w)? {
            None => difference.new += 1,
            Some(true) => {
                difference.same += 1;
                return Ok(());
            }
            Some(false) => difference.changed += 1,
        }
        row.put(w)
    })?;
    Ok(difference)
}

/// One record on its way in, whatever its table.
trait Row {
    /// `None` if it is new, else whether it says the same as what we have.
    fn compare(&self, read: &Read<'_>) -> Result<Option<bool>, Fault>;
    fn put(&self, w: &mut Write<'_>) -> Result<(), Fault>;
}

/// What only we know of a record survives an import.
trait Ours: Record {
    fn keep(self, _known: &Self) -> Self {
        self
    }
}

impl Ours for Provider {
    fn keep(self, known: &Self) -> Self {
        let verified_on = known.verified_on.max(self.verified_on);
        Self {
            refer_by: known.refer_by,
            verified_on,
            archived: known.archived,
            ..self
        }
    }
}

impl Ours for Offer {
    fn keep(self, known: &Self) -> Self {
        let verified_on = known.verified_on.max(self.verified_on);
        Self {
            area: known.area,
            at_capacity: known.at_capacity,
            verified_on,
            ..self
        }
    }
}

impl Ours for Site {
    fn keep(self, known: &Self) -> Self {
        Self {
            confidential: known.confidential || self.confidential,
            ..self
        }
    }
}

impl Ours for casework::directory::OfferSite {}
impl Ours for casework::directory::Phone {}
impl Ours for casework::directory::Address {}
impl Ours for casework::directory::Schedule {}
impl Ours for casework::directory::Spoken {}
impl Ours for casework::directory::Extra {}

impl<R: Ours> Row for R {
    fn compare(&self, read: &Read<'_>) -> Result<Option<bool>, Fault> {
        let known = read.get::<R>(self.id())?;
        Ok(known.map(|known| self.clone().keep(&known) == known))
    }
    fn put(&self, w: &mut Write<'_>) -> Result<(), Fault> {
        let row = match w.get::<R>(self.id())? {
            Some(known) => self.clone().keep(&known),
            None => self.clone(),
        };
        Ok(w.put(&row)?)
    }
}

/// Every record, parents before children.
fn each(records: &Records, f: &mut dyn FnMut(&dyn Row) -> Result<(), Fault>) -> Result<(), Fault> {
    records.providers.iter().try_for_each(|row| f(row))?;
    records.offers.iter().try_for_each(|row| f(row))?;
    records.sites.iter().try_for_each(|row| f(row))?;
    records.offer_sites.iter().try_for_each(|row| f(row))?;
    records.phones.iter().try_for_each(|row| f(row))?;
    records.addresses.iter().try_for_each(|row| f(row))?;
    records.schedules.iter().try_for_each(|row| f(row))?;
    records.spoken.iter().try_for_each(|row| f(row))?;
    records.extras.iter().try_for_each(|row| f(row))
}

pub(crate) fn export(
    session: &mut Session,
    input: ExportDirectory,
) -> Result<DirectoryExported, Fault> {
    let read = session.read();
    let records = Records {
        providers: every(&read)?,
        offers: every(&read)?,
        sites: every(&read)?,
        offer_sites: every(&read)?,
        phones: every(&read)?,
        addresses: every(&read)?,
        schedules: every(&read)?,
        spoken: every(&read)?,
        extras: every(&read)?,
    };
    let rows = look::count(records.len());
    // On record before the first byte leaves.
    session.audit(Deed::ExportDirectory, None, None, rows)?;
    let directory = to_directory(records);
    let path = Path::new(&input.path);
    let is = |ending: &str| {
        path.extension()
            .is_some_and(|e| e.eq_ignore_ascii_case(ending))
    };
    if is("json") {
        fault::write_file(path, |file| {
            // Each word of the file is a write of its own.
            let mut file = std::io::BufWriter::new(file);
            hsds::write_json(&directory, View::Organizations, &mut file)?;
            file.flush()
        })?;
    } else if is("zip") {
        fault::write_file(path, |file| {
            hsds::write_csv_package(&directory, Package::Zip(file))
        })?;
    } else {
        // A folder that was there keeps the rights it was given.
        if !path.is_dir() {
            vault::private_folder(path)?;
        }
        hsds::write_csv_package(&directory, Package::Folder(path)).map_err(|e| fault::io(&e))?;
    }
    Ok(written(path, rows, untimely(&directory)))
}

fn written(path: &Path, rows: i64, odd: Vec<(String, String)>) -> DirectoryExported {
    let bytes = std::fs::metadata(path)
        .map(|file| file.len())
        .unwrap_or_default();
    let hours = |(of, text)| OddHours { of, text };
    DirectoryExported {
        path: fault::file_name(path),
        bytes: i64::try_from(bytes).unwrap_or(i64::MAX),
        rows,
        odd_hours_total: look::count(odd.len()),
        odd_hours: odd.into_iter().take(ODD_SHOWN).map(hours).collect(),
    }
}
