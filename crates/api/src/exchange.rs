//! To be written.
#![allow(unused_imports)]
use crate::desk::Desk;
use crate::fault::{Fault, FaultCode};
use crate::session::Session;
use crate::shapes::{Nothing, OfCase, desk::*, exchange::*, team::*};

pub(crate) fn now(_: &Desk, _: ExchangeNow) -> Result<ExchangedView, Fault> {
    Err(Fault::of(FaultCode::Unexpected))
}

pub(crate) fn tick(_: &Desk, _: Nothing) -> Result<ExchangeView, Fault> {
    Err(Fault::of(FaultCode::Unexpected))
}

pub(crate) fn status(_: &mut Session, _: Nothing) -> Result<ExchangeView, Fault> {
    Err(Fault::of(FaultCode::Unexpected))
}
