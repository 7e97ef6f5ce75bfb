//! The Open Referral directory of services (HSDS 3.0 and 3.1), in and out.
//!
//! Knows: how publishers spell a directory today and how they did before, and what to do with
//! what they spell wrongly: load everything, and say row by row what was odd.
//! Never knows: SQL, the clock, a survivor. An export carries no site that is confidential.
//! Start at [`read`]; `docs/hsds.md` has the choices.

mod account;
mod columns;
mod csv_in;
mod csv_out;
mod heap;
mod hours;
mod inline;
mod json_in;
mod json_out;
mod json_tree;
mod limits;
mod model;
mod names;
mod old;
mod reader;
mod rows;
mod secret;
mod settle;
mod source;
mod stand_in;
mod tables;
mod text;
mod value;
mod walk;
mod words;

use std::ops::ControlFlow;

pub use account::{Account, ODDS_LISTED_MAX, Odd, OddCode};
pub use csv_out::{Package, write_csv_package};
pub use json_out::{View, write_json};
pub use limits::{Limit, Limits, Progress, Refused};
pub use model::{
    Address, Directory, Extra, Freq, Language, Link, Offer, OfferSite, OfferStatus, Phone,
    Provider, Schedule, Site, SiteKind,
};
pub use source::Source;

use account::{OddCode as Code, Place};
use heap::Heap;

/// Reads a directory whole, or says why nothing was read.
///
/// Every row of the source is in the [`Directory`]; the [`Account`] tells what was odd. Ids are
/// the same at every import of the same source, and all lists are ordered by id.
///
/// # Errors
/// [`Refused`] when the source is no directory, is cut short, asks for more than `limits` allow,
/// or when `progress` breaks.
#[allow(clippy::needless_pass_by_value)] // the bytes are let go as soon as they are read
pub fn read(
    source: Source,
    limits: &Limits,
    progress: &mut dyn FnMut(Progress<'_>) -> ControlFlow<()>,
) -> Result<(Directory, Account), Refused> {
    let mut heap = Heap::new(source.namespace(), limits, progress);
    let mut passed_over = Vec::new();
    source::for_each_file(
        source,
        limits,
        &mut |name| passed_over.push(name.to_owned()),
        &mut |name, bytes, standing| take_file(&mut heap, name, bytes, standing),
    )?;
    for name in passed_over {
        let file = heap.ledger.open_file(&name);
        heap.ledger
            .odd(Place { file, row: 0 }, "", Code::UnknownTable, &name);
    }
    if !heap.is_recognised() {
        return Err(Refused::NotADirectoryFile);
    }
    Ok(settle::settle(heap))
}

fn take_file(
    heap: &mut Heap<'_>,
    name: &str,
    bytes: &[u8],
    standing: source::Standing,
) -> Result<(), Refused> {
    let sort = text::sort(name, bytes)?;
    let file = heap.open_file(name)?;
    let (bytes, is_lossy) = text::unwrap(bytes);
    if is_lossy {
        heap.ledger
            .odd(Place { file, row: 0 }, "", Code::BadEncoding, "");
    }
    match sort {
        // A package in a package is not looked into: that is how bombs are built.
        text::Sort::Zip => Err(Refused::NotADirectoryFile),
        text::Sort::Csv => csv_in::read(heap, file, name, &bytes, standing),
        text::Sort::Json => {
            let (text, is_old) = text::cell(&bytes);
            if is_old {
                heap.ledger
                    .odd(Place { file, row: 0 }, "", Code::BadEncoding, "");
            }
            json_in::read(heap, file, name, &text)
        }
    }
}
