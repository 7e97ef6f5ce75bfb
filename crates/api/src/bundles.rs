//! To be written.
#![allow(unused_imports)]
use crate::desk::Desk;
use crate::fault::{Fault, FaultCode};
use crate::session::Session;
use crate::shapes::{Nothing, OfCase, desk::*, exchange::*, team::*};

pub(crate) fn export(_: &mut Session, _: ExportBundle) -> Result<BundleView, Fault> {
    Err(Fault::of(FaultCode::Unexpected))
}

pub(crate) fn show(_: &mut Session, _: OfBundle) -> Result<BundleView, Fault> {
    Err(Fault::of(FaultCode::Unexpected))
}

pub(crate) fn import(_: &mut Session, _: OfBundle) -> Result<ExchangedView, Fault> {
    Err(Fault::of(FaultCode::Unexpected))
}
