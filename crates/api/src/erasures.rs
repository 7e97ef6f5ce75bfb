//! To be written.
#![allow(unused_imports)]
use crate::desk::Desk;
use crate::fault::{Fault, FaultCode};
use crate::session::Session;
use crate::shapes::{Nothing, OfCase, desk::*, exchange::*, team::*};

pub(crate) fn list(_: &mut Session, _: Nothing) -> Result<ErasureList, Fault> {
    Err(Fault::of(FaultCode::Unexpected))
}

pub(crate) fn propose(_: &mut Session, _: OfCase) -> Result<ErasureView, Fault> {
    Err(Fault::of(FaultCode::Unexpected))
}
