//! One table: which role may do which deed. Deny by default.
//!
//! It is for good manners and clear errors; secrecy rests on keys, never on this (design §4).

use crate::Deed;
use crate::code::Codes;
use crate::member::Role;

use Role::{
    Administrator, Attorney, Auditor, CareerCounsellor, Caseworker, Clinician, DataOfficer, Manager,
};

const EVERYONE: &[Role] = &[
    Caseworker,
    Clinician,
    Attorney,
    CareerCounsellor,
    Manager,
    DataOfficer,
    Administrator,
    Auditor,
];
const TEAM: &[Role] = &[Caseworker, Clinician, Attorney, CareerCounsellor];

/// The roles that may do a deed.
#[rustfmt::skip]
pub const fn allowed(deed: Deed) -> &'static [Role] {
    match deed {
        Deed::Unlock | Deed::Lock | Deed::ChangeKeys | Deed::ReadOffice | Deed::EditPreferences
        | Deed::ReadDirectory | Deed::MakeBackup | Deed::CheckVault | Deed::Undo
        | Deed::ReadExchange | Deed::Exchange | Deed::SetUpRelay | Deed::EditDevices
        | Deed::DecideConflict | Deed::ShareSealed => EVERYONE,
        Deed::EditAgency | Deed::EditMembers | Deed::FillDemo | Deed::JudgePacks => &[Administrator],
        Deed::ReadTeam | Deed::EditTeam => &[Caseworker, Clinician, Attorney, CareerCounsellor, Administrator],
        Deed::EraseCase => &[Caseworker, Administrator],
        Deed::ListCases | Deed::Search | Deed::ReadCase | Deed::ListReferrals
        | Deed::EditCase | Deed::EditIdentity | Deed::RecordRelease | Deed::RevokeRelease
        | Deed::EndRelease | Deed::RecordNeed | Deed::DraftReferral | Deed::SendReferral
        | Deed::StepReferral | Deed::PrintLetter | Deed::WriteNote | Deed::EditTask
        | Deed::EditAppointment | Deed::AddAttachment | Deed::SaveAttachment
        | Deed::DescribeAttachment | Deed::RemoveAttachment | Deed::EditPlan
        | Deed::PrintPlan | Deed::JudgeRisk => TEAM,
        Deed::OpenCase | Deed::CloseCase | Deed::ReopenCase => &[Caseworker],
        Deed::EditDirectory => &[Caseworker, Clinician, Attorney, CareerCounsellor, Manager, Administrator],
        Deed::ImportDirectory | Deed::ExportDirectory => &[Caseworker, Manager, DataOfficer, Administrator],
        Deed::ReadTherapy | Deed::WriteTherapy | Deed::OpenSealedTherapy => &[Clinician],
        Deed::ReadLegal | Deed::WriteLegal | Deed::OpenSealedLegal => &[Attorney],
        Deed::ReadCareer | Deed::WriteCareer => &[Caseworker, CareerCounsellor],
        Deed::ReadReport | Deed::ExportReport => &[Manager, DataOfficer],
        Deed::ReadAudit => &[Auditor],
    }
}

/// Whether someone with these roles may do this.
pub fn may(roles: &Codes<Role>, deed: Deed) -> bool {
    allowed(deed).iter().any(|role| roles.has(*role))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::code::Code;

    #[test]
    fn nobody_without_a_role_may_do_anything() {
        assert!(
            Deed::all()
                .iter()
                .all(|deed| !may(&Codes::default(), *deed))
        );
    }

    #[test]
    fn an_administrator_reads_no_case_and_a_manager_no_name() {
        for role in [Administrator, Manager, DataOfficer, Auditor] {
            let roles = Codes::of(&[role]);
            for deed in [
                Deed::ReadCase,
                Deed::ListCases,
                Deed::Search,
                Deed::OpenSealedTherapy,
            ] {
                assert!(!may(&roles, deed), "{role:?} {deed:?}");
            }
        }
    }

    #[test]
    fn sealed_facets_are_for_their_profession_only() {
        for role in Role::all() {
            let roles = Codes::of(&[*role]);
            assert_eq!(may(&roles, Deed::OpenSealedTherapy), *role == Clinician);
            assert_eq!(may(&roles, Deed::OpenSealedLegal), *role == Attorney);
        }
    }
}
