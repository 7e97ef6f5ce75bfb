//! To be written.
#![allow(unused_imports)]
use crate::desk::Desk;
use crate::fault::{Fault, FaultCode};
use crate::session::Session;
use crate::shapes::{Nothing, OfCase, desk::*, exchange::*, team::*};

pub(crate) fn get(_: &mut Session, _: OfCase) -> Result<TeamView, Fault> {
    Err(Fault::of(FaultCode::Unexpected))
}

pub(crate) fn grant(_: &mut Session, _: GrantFacets) -> Result<TeamView, Fault> {
    Err(Fault::of(FaultCode::Unexpected))
}

pub(crate) fn withdraw(_: &mut Session, _: GrantFacets) -> Result<TeamView, Fault> {
    Err(Fault::of(FaultCode::Unexpected))
}
