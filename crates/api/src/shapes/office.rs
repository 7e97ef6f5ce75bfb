//! Today, the audit view.

use super::referrals::ReferralRow;
use super::releases::ReleaseView;
use super::work::{AppointmentView, TaskView};
use super::{inputs, views};
use casework::audit::AuditResult;
use casework::{AuditId, CaseId, Day, Deed, MemberId, Moment};

views! {
    /// The day's work: what is due, what waits for us, what comes.
    TodayView {
        today: Day, overdue: Vec<TaskView>, due_today: Vec<TaskView>, next_days: Vec<TaskView>,
        appointments: Vec<AppointmentView>,
        /// Referrals with no news for the agency's number of days, or past due.
        no_news: Vec<ReferralRow>, no_news_total: i64,
        /// Referrals where we act next.
        waiting_for_us: Vec<ReferralRow>, waiting_total: i64,
        /// Releases that end within 30 days and have open referrals.
        releases_ending: Vec<ReleaseView>,
        open_cases: i64, open_referrals: i64,
        /// First steps for a new office, in order, with those done ticked off.
        first_steps: Vec<FirstStep>,
    }
    /// A first step: `add-provider`, `open-case`, `add-member`.
    FirstStep { step: String, done: bool }
    /// A page of the audit log, newest first.
    AuditList { lines: Vec<AuditView>, total: i64 }
    /// One line.
    AuditView {
        id: AuditId, at: Moment, member: Option<String>,
        /// What another device is called that it stands in the log of.
        device: Option<String>,
        /// What was done; none if only a newer version of the program knows it.
        deed: Option<Deed>,
        case_id: Option<CaseId>, case_code: Option<String>, rows: i64, result: AuditResult,
        reason: String,
    }
}

inputs! {
    /// A page of the audit log.
    ListAudit {
        member_id: Option<MemberId>, case_code: Option<String>, deed: Option<Deed>, from: Option<Day>,
        to: Option<Day>, offset: Option<i64>, limit: Option<i64>,
    }
}

inputs! {
    /// The referral report as a file. It is for inside the agency and says so on every page.
    ExportReport {
        query: reports::shape::ReportQuery, format: reports::shape::ReportFormat, path: String,
        /// The language of its words: `en`, `es`, `fr`, `ar`.
        language: String,
        job: Option<String>,
    }
}

inputs! {
    /// The referral report as text; a workbook has no text.
    ReportText {
        query: reports::shape::ReportQuery, format: reports::shape::ReportFormat, language: String,
    }
}

views! {
    /// A text.
    TextView { text: String }
}
