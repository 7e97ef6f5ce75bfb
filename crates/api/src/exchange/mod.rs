//! Exchange with colleagues (ADR 15): who this device is, the roster as it is known, the keys it
//! makes, passes on and takes, and what travels between vaults.
//!
//! Nothing of it is loaded before it is asked for. Start reading at [`duties`].

#![allow(unused_imports, dead_code)]

pub(crate) mod book;
pub(crate) mod duties;
pub(crate) mod founding;
pub(crate) mod identity;
pub(crate) mod joining;
mod lent;
pub(crate) mod openings;
pub(crate) mod parcel;
pub(crate) mod parcels;
pub(crate) mod renewals;
pub(crate) mod welcome;

use crate::desk::Desk;
use crate::fault::{Fault, FaultCode};
use crate::session::Session;
use crate::shapes::{Nothing, OfCase, desk::*, exchange::*, team::*};
use casework::{CaseId, Facet};
use std::sync::Arc;

/// What lines of the log have in common that are sealed under one key.
pub(crate) type Part = (Facet, Option<CaseId>);

/// What a session keeps of the exchange once it was asked for.
#[derive(Default)]
pub(crate) struct Known {
    pub(crate) identity: Option<Arc<identity::Identity>>,
    pub(crate) book: Option<book::Book>,
    /// A vault that was made to join, until the rows of its agency came.
    pub(crate) joining: Option<joining::Joining>,
}

pub(crate) fn now(_: &Desk, _: ExchangeNow) -> Result<ExchangedView, Fault> {
    Err(Fault::of(FaultCode::Unexpected))
}

pub(crate) fn tick(_: &Desk, _: Nothing) -> Result<ExchangeView, Fault> {
    Err(Fault::of(FaultCode::Unexpected))
}

pub(crate) fn status(_: &mut Session, _: Nothing) -> Result<ExchangeView, Fault> {
    Err(Fault::of(FaultCode::Unexpected))
}
