//! To be written.
#![allow(unused_imports)]
use crate::desk::Desk;
use crate::fault::{Fault, FaultCode};
use crate::session::Session;
use crate::shapes::{Nothing, OfCase, desk::*, exchange::*, team::*};

pub(crate) fn list(_: &mut Session, _: ListConflicts) -> Result<ConflictList, Fault> {
    Err(Fault::of(FaultCode::Unexpected))
}

pub(crate) fn decide(_: &mut Session, _: DecideConflict) -> Result<Nothing, Fault> {
    Err(Fault::of(FaultCode::Unexpected))
}
