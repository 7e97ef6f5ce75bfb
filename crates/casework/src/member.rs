//! Members: the people on staff, and their roles.

use crate::code::Codes;
use crate::facet::Facet;
use crate::{AgencyId, Day, MemberId, codes, record};

codes! {
    /// What a member does. A member may hold several; roles set what is granted by default.
    "role"
    pub enum Role {
        Caseworker = "caseworker",
        Clinician = "clinician",
        Attorney = "attorney",
        CareerCounsellor = "career-counsellor",
        Manager = "manager",
        DataOfficer = "data-officer",
        Administrator = "administrator",
        Auditor = "auditor",
    }
}

impl Role {
    /// The facets a role reads by default (design §4).
    pub const fn facets(self) -> &'static [Facet] {
        match self {
            Self::Caseworker => &[
                Facet::Agency,
                Facet::Facts,
                Facet::Identity,
                Facet::Casework,
                Facet::Career,
            ],
            Self::Clinician => &[
                Facet::Agency,
                Facet::Facts,
                Facet::Identity,
                Facet::Casework,
                Facet::Therapy,
            ],
            Self::Attorney => &[
                Facet::Agency,
                Facet::Facts,
                Facet::Identity,
                Facet::Casework,
                Facet::Legal,
            ],
            Self::CareerCounsellor => &[
                Facet::Agency,
                Facet::Facts,
                Facet::Identity,
                Facet::Casework,
                Facet::Career,
            ],
            Self::Manager | Self::DataOfficer => &[Facet::Agency, Facet::Facts],
            Self::Administrator => &[Facet::Agency],
            Self::Auditor => &[Facet::Agency, Facet::Audit],
        }
    }
}

record! {
    /// The agency: one row in every vault of it.
    pub struct Agency(AgencyId) = 1 "agencies" in Agency, append_only: false, case: |_r| None,
    {
        /// Its name, for letters and reports; never in a window title or a path.
        1 name: String,
        /// After how many days without news a referral asks for attention.
        2 news_days: i64,
    }
}

record! {
    /// A person on staff.
    pub struct Member(MemberId) = 2 "members" in Agency, append_only: false, case: |_r| None,
    {
        /// How colleagues know them.
        1 name: crate::Private,
        /// What they do.
        2 roles: Codes<Role>,
        /// Whether they work here now.
        3 active: bool,
        /// Since when.
        4 joined_on: Day,
    }
}

impl Member {
    /// Whether one of the member's roles opens this facet by default.
    pub fn opens(&self, facet: Facet) -> bool {
        self.roles
            .0
            .iter()
            .any(|role| role.facets().contains(&facet))
    }
}
