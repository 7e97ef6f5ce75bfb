//! A need: a request for one kind of help (FHIR ServiceRequest). It may take several referrals.

use crate::vocabulary::{Area, Urgency};
use crate::{CaseId, Moment, NeedId, SurvivorId, codes, record};

codes! {
    /// What is needed, in the words of the three areas and the help around them.
    "need"
    pub enum NeedKind {
        TraumaTherapy = "trauma-therapy",
        Counselling = "counselling",
        GroupTherapy = "group-therapy",
        PsychiatricCare = "psychiatric-care",
        SubstanceUse = "substance-use",
        CrisisSupport = "crisis-support",
        Immigration = "immigration",
        VictimWitness = "victim-witness",
        CriminalDefence = "criminal-defence",
        RecordRelief = "record-relief",
        CivilClaim = "civil-claim",
        WageClaim = "wage-claim",
        FamilyLaw = "family-law",
        ProtectiveOrder = "protective-order",
        IdentityDocuments = "identity-documents",
        JobTraining = "job-training",
        JobPlacement = "job-placement",
        Education = "education",
        LanguageCourse = "language-course",
        CareerCounselling = "career-counselling",
        Housing = "housing",
        MedicalCare = "medical-care",
        FoodAndClothing = "food-and-clothing",
        FinancialHelp = "financial-help",
        Childcare = "childcare",
        Interpretation = "interpretation",
        SafeReturn = "safe-return",
        Other = "other",
    }
}

impl NeedKind {
    /// The area of work it belongs to.
    pub const fn area(self) -> Area {
        match self {
            Self::TraumaTherapy
            | Self::Counselling
            | Self::GroupTherapy
            | Self::PsychiatricCare
            | Self::SubstanceUse
            | Self::CrisisSupport => Area::Therapy,
            Self::Immigration
            | Self::VictimWitness
            | Self::CriminalDefence
            | Self::RecordRelief
            | Self::CivilClaim
            | Self::WageClaim
            | Self::FamilyLaw
            | Self::ProtectiveOrder
            | Self::IdentityDocuments => Area::Legal,
            Self::JobTraining
            | Self::JobPlacement
            | Self::Education
            | Self::LanguageCourse
            | Self::CareerCounselling => Area::Career,
            Self::Housing
            | Self::MedicalCare
            | Self::FoodAndClothing
            | Self::FinancialHelp
            | Self::Childcare
            | Self::Interpretation
            | Self::SafeReturn
            | Self::Other => Area::Other,
        }
    }
}

codes! {
    /// Where a need stands (FHIR R4 ServiceRequest.status; controlled by the requester only).
    "need-status"
    pub enum NeedStatus {
        Active = "active",
        OnHold = "on-hold",
        Revoked = "revoked",
        Completed = "completed",
        EnteredInError = "entered-in-error",
    }
}

record! {
    /// A request for one kind of help.
    pub struct Need(NeedId) = 30 "needs" in Facts, append_only: false, case: |r| Some(r.case_id),
    {
        /// In which case.
        1 case_id: CaseId,
        /// For whom.
        2 survivor_id: SurvivorId,
        /// What.
        3 kind: NeedKind,
        /// How soon.
        4 urgency: Urgency,
        /// Where it stands.
        5 status: NeedStatus,
        /// Since when.
        6 raised_at: Moment,
    }
}
