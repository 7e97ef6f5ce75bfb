//! To be written.
#![allow(unused_imports)]
use crate::desk::Desk;
use crate::fault::{Fault, FaultCode};
use crate::session::Session;
use crate::shapes::{Nothing, OfCase, desk::*, exchange::*, team::*};

pub(crate) fn look(_: &Desk, _: OfInvitation) -> Result<InvitationView, Fault> {
    Err(Fault::of(FaultCode::Unexpected))
}

pub(crate) fn begin(_: &Desk, _: Join) -> Result<JoinView, Fault> {
    Err(Fault::of(FaultCode::Unexpected))
}

pub(crate) fn status(_: &Desk, _: Nothing) -> Result<JoinView, Fault> {
    Err(Fault::of(FaultCode::Unexpected))
}

pub(crate) fn save_request(_: &Desk, _: SaveRequest) -> Result<JoinView, Fault> {
    Err(Fault::of(FaultCode::Unexpected))
}

pub(crate) fn finish(_: &Desk, _: FinishJoin) -> Result<DeskView, Fault> {
    Err(Fault::of(FaultCode::Unexpected))
}
