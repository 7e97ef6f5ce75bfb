//! To be written.
#![allow(unused_imports)]
use crate::desk::Desk;
use crate::fault::{Fault, FaultCode};
use crate::session::Session;
use crate::shapes::{Nothing, OfCase, desk::*, exchange::*, team::*};

pub(crate) fn quarantined(_: &mut Session, _: Nothing) -> Result<QuarantineList, Fault> {
    Err(Fault::of(FaultCode::Unexpected))
}

pub(crate) fn admit(_: &mut Session, _: OfPack) -> Result<Nothing, Fault> {
    Err(Fault::of(FaultCode::Unexpected))
}

pub(crate) fn verify(_: &mut Session, _: Nothing) -> Result<LogCheck, Fault> {
    Err(Fault::of(FaultCode::Unexpected))
}
