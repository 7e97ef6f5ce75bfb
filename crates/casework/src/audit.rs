//! The audit log: who read, printed, exported, changed what, when (security §2.13).

use crate::deed::Deed;
use crate::{AuditId, CaseId, MemberId, Moment, Private, codes, record};

codes! {
    /// Whether the deed was done.
    "audit-result"
    pub enum AuditResult {
        Done = "done",
        Refused = "refused",
    }
}

record! {
    /// One line. `hash` covers the line and the hash before it, so none can be taken out unseen.
    pub struct AuditLine(AuditId) = 90 "audit" in Audit, append_only: true, case: |_r| None,
    {
        /// Place in the chain, from 1.
        1 seq: i64,
        /// When.
        2 at: Moment,
        /// Who.
        3 member_id: MemberId,
        /// What.
        4 deed: Deed,
        /// In which case.
        5 case_id: Option<CaseId>,
        /// About which record, 16 bytes.
        6 object: Option<Vec<u8>>,
        /// How many rows were shown or written.
        7 rows: i64,
        /// Done or refused.
        8 result: AuditResult,
        /// Why, if the deed asks for a reason.
        9 reason: Private,
        /// BLAKE3 over the line before and this one, 32 bytes.
        10 hash: Vec<u8>,
    }
}
