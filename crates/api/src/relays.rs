//! To be written.
#![allow(unused_imports)]
use crate::desk::Desk;
use crate::fault::{Fault, FaultCode};
use crate::session::Session;
use crate::shapes::{Nothing, OfCase, desk::*, exchange::*, team::*};

pub(crate) fn test(_: &Desk, _: PutRelay) -> Result<RelayTest, Fault> {
    Err(Fault::of(FaultCode::Unexpected))
}

pub(crate) fn put(_: &mut Session, _: PutRelay) -> Result<RelayView, Fault> {
    Err(Fault::of(FaultCode::Unexpected))
}

pub(crate) fn remove(_: &mut Session, _: OfRelay) -> Result<Nothing, Fault> {
    Err(Fault::of(FaultCode::Unexpected))
}
