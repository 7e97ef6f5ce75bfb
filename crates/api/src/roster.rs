//! To be written.
#![allow(unused_imports)]
use crate::desk::Desk;
use crate::fault::{Fault, FaultCode};
use crate::session::Session;
use crate::shapes::{Nothing, OfCase, desk::*, exchange::*, team::*};

pub(crate) fn get(_: &mut Session, _: Nothing) -> Result<RosterView, Fault> {
    Err(Fault::of(FaultCode::Unexpected))
}

pub(crate) fn second(_: &mut Session, _: SecondProposal) -> Result<Nothing, Fault> {
    Err(Fault::of(FaultCode::Unexpected))
}

pub(crate) fn invite(_: &mut Session, _: Invite) -> Result<InvitationView, Fault> {
    Err(Fault::of(FaultCode::Unexpected))
}

pub(crate) fn request(_: &mut Session, _: OfRequest) -> Result<RequestView, Fault> {
    Err(Fault::of(FaultCode::Unexpected))
}

pub(crate) fn admit(_: &mut Session, _: Admit) -> Result<AdmittedView, Fault> {
    Err(Fault::of(FaultCode::Unexpected))
}

pub(crate) fn remove_member(_: &mut Session, _: RemoveMember) -> Result<Nothing, Fault> {
    Err(Fault::of(FaultCode::Unexpected))
}

pub(crate) fn set_roles(_: &mut Session, _: SetRoles) -> Result<Nothing, Fault> {
    Err(Fault::of(FaultCode::Unexpected))
}

pub(crate) fn name_device(_: &mut Session, _: NameDevice) -> Result<Nothing, Fault> {
    Err(Fault::of(FaultCode::Unexpected))
}

pub(crate) fn remove_device(_: &mut Session, _: OfDevice) -> Result<Nothing, Fault> {
    Err(Fault::of(FaultCode::Unexpected))
}
