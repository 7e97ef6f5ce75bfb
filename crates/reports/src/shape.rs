//! What is asked and what is answered.

use casework::Day;
use casework::referral::ReferralReason;
use casework::vocabulary::Area;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How a report is split.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Split {
    /// By area of work.
    Area,
    /// By provider.
    Provider,
    /// By urgency.
    Urgency,
    /// By age band at opening of the case.
    AgeBand,
    /// By gender.
    Gender,
    /// By main form of exploitation.
    Exploitation,
    /// By region of origin.
    Region,
    /// By month in which the need was raised or the referral was made.
    Month,
}

/// What the report is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ReportQuery {
    /// First day: needs raised and referrals made from this day.
    pub from: Day,
    /// Last day, included.
    pub to: Day,
    /// Only this area.
    pub area: Option<Area>,
    /// The splits wanted; all of them if empty.
    pub splits: Vec<Split>,
}

/// The whole report.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReferralReport {
    /// What was asked.
    pub query: ReportQuery,
    /// Survivors counted: distinct, with consent to statistics, with a need or referral in the period.
    pub survivors: i64,
    /// Survivors left out for want of consent to statistics.
    pub left_out: i64,
    /// Everything together.
    pub total: Line,
    /// From need to service received: how many referrals reached each stage.
    pub pathway: Vec<Stage>,
    /// One table for each split.
    pub tables: Vec<Table>,
    /// Why providers declined.
    pub declined: Vec<ReasonCount>,
    /// Why referrals were lost or withdrawn.
    pub ended: Vec<ReasonCount>,
}

/// How many referrals reached a stage: `made`, `sent`, `answered`, `accepted`, `started`, `completed`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Stage {
    /// The stage's code.
    pub stage: String,
    /// How many reached it.
    pub count: i64,
}

/// One split.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Table {
    /// Split by what.
    pub split: Split,
    /// Its lines, in the order of the vocabulary (providers: by name; months: by time).
    pub lines: Vec<Line>,
}

/// Counts and waits of one group.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Line {
    /// The group's code: a vocabulary code, a reason for no answer (`declined`, `unknown`, …), `blank`,
    /// a month `2026-11`, or a provider's id.
    pub key: String,
    /// The provider's name in the directory; empty for everything that has words in `locales/`.
    pub label: String,
    /// Distinct survivors.
    pub survivors: i64,
    /// Needs raised.
    pub needs: i64,
    /// Attempts made, drafts not counted.
    pub attempts: i64,
    /// Accepted by the provider, whatever came after.
    pub accepted: i64,
    /// Declined by the provider.
    pub declined: i64,
    /// Service received.
    pub completed: i64,
    /// Lost: failed.
    pub lost: i64,
    /// Cancelled by the person or by us.
    pub cancelled: i64,
    /// Still open.
    pub open: i64,
    /// Median days from asked to answered; `None` without an answer.
    pub answer_median: Option<f64>,
    /// 90th percentile of the same (nearest rank).
    pub answer_p90: Option<f64>,
    /// How many were answered.
    pub answered: i64,
    /// How many still wait for an answer.
    pub waiting: i64,
    /// Median days from asked to first service.
    pub service_median: Option<f64>,
    /// 90th percentile of the same (nearest rank).
    pub service_p90: Option<f64>,
    /// How many had a first service.
    pub served: i64,
}

/// How often a reason was given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReasonCount {
    /// The reason.
    pub reason: Option<ReferralReason>,
    /// How often.
    pub count: i64,
}

/// The files a report can become.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum ReportFormat {
    /// Comma-separated, RFC 4180, UTF-8 with BOM, formulas neutralised.
    Csv,
    /// A workbook with native charts.
    Xlsx,
    /// The shapes above.
    Json,
    /// Plain text for a terminal.
    Table,
}
