//! Cases: the list, the file, its timeline, its needs.

use super::releases::ReleaseView;
use super::risks::RiskNow;
use super::{choices, inputs, views};
use casework::answer::Answer;
use casework::case::{CaseStatus, CloseReason, StatisticsConsent};
use casework::need::{NeedKind, NeedStatus};
use casework::survivor::SafeContact;
use casework::task::TaskKind;
use casework::vocabulary::{
    AgeBand, Area, Exploitation, Gender, LanguageCode, Region, Urgency, YesNo,
};
use casework::{CaseId, Day, MemberId, Moment, NeedId, PartialDate, SurvivorId, TaskId};

choices! {
    /// How the case list is ordered.
    CaseSort { NextStep, Code, Opened, LastContact }
    /// How a name was found.
    Why { Exact, Prefix, OtherName, SoundsLike, Spelling, Code, Phone }
    /// What a line of the timeline tells of.
    TimelineKind { Case, Note, Referral, Release, Service, Appointment, Task, Plan }
}

views! {
    /// A page of the case list.
    CaseList { rows: Vec<CaseRow>, total: i64 }
    /// One case in the list.
    CaseRow {
        id: CaseId, code: String, name: Option<String>, matched: Option<Matched>, status: CaseStatus,
        next_step: Option<NextStep>, open_referrals: AreaCounts, last_contact: Option<Day>,
        caseworker: Option<String>, opened_on: Day,
    }
    /// Why a case is in a search result, and by which name.
    Matched { why: Why, text: String }
    /// What is to be done next.
    NextStep { task_id: TaskId, kind: TaskKind, title: String, due_on: Option<Day>, overdue_days: i64 }
    /// A number for each area.
    AreaCounts { therapy: i64, legal: i64, career: i64, other: i64 }
    /// Cases that look like the one being opened.
    SimilarCases { cases: Vec<CaseRow> }
    /// A case was opened.
    CaseOpened { case_id: CaseId, code: String }
    /// The head of a case file: who, how to reach them safely, where it stands.
    CaseView {
        id: CaseId, survivor_id: SurvivorId, code: String, status: CaseStatus, opened_on: Day,
        closed_on: Option<Day>, close_reason: Option<CloseReason>, caseworker_id: Option<MemberId>,
        caseworker: Option<String>, name: Option<String>, other_names: Vec<String>,
        age: Option<i64>, age_about: bool, pronouns: String,
        language: Option<Answer<LanguageCode>>, interpreter: Option<Answer<YesNo>>,
        safe_contact: SafeContact, safe_contact_note: String,
        age_band: Option<Answer<AgeBand>>, gender: Option<Answer<Gender>>,
        exploitation: Option<Answer<Exploitation>>, region: Option<Answer<Region>>,
        statistics: StatisticsConsent, risk: Option<RiskNow>,
        next_steps: Vec<NextStep>, needs: Vec<NeedView>, releases: Vec<ReleaseView>,
        /// What stands in sealed or other parts: a count and the last day, nothing more.
        parts: Vec<PartCount>,
    }
    /// What a part of the case holds, without saying what.
    PartCount { area: Area, count: i64, last: Option<Day> }
    /// A need and its attempts.
    NeedView {
        id: NeedId, case_id: CaseId, kind: NeedKind, area: Area, urgency: Urgency, status: NeedStatus,
        raised_at: Moment, attempts: i64,
    }
    /// A page of the timeline, newest first.
    Timeline { entries: Vec<TimelineEntry>, total: i64 }
    /// One line of the timeline: codes for the screen to put in words, and text where there is some.
    TimelineEntry {
        kind: TimelineKind, id: String, at: Moment,
        /// The day only, if no time of day is known.
        day_only: bool,
        /// A code of the kind's vocabulary: a turn, a state, an attendance.
        what: String,
        detail: Option<String>, provider: Option<String>, area: Option<Area>, member: Option<String>,
        text: Option<String>,
        /// The text is the person's account: closed until asked for.
        account: bool,
    }
}

inputs! {
    /// A page of the case list. `text` is a name in any spelling or a code.
    ListCases {
        text: Option<String>, status: Option<CaseStatus>,
        /// Only cases of this member.
        caseworker_id: Option<MemberId>,
        /// Only cases of whoever asks: their own, and those that a colleague shared with them.
        mine: Option<bool>, area: Option<Area>, sort: Option<CaseSort>,
        descending: Option<bool>, offset: Option<i64>, limit: Option<i64>,
    }
    /// A name typed while opening a case.
    FindSimilar { name: String }
    /// A new case. Without a name it is "not known".
    OpenCase {
        name: Option<String>, birth: Option<Answer<PartialDate>>, language: Option<Answer<LanguageCode>>,
        interpreter: Option<Answer<YesNo>>, safe_contact: SafeContact, safe_contact_note: Option<String>,
        gender: Option<Answer<Gender>>, exploitation: Option<Answer<Exploitation>>,
        region: Option<Answer<Region>>, statistics: Option<StatisticsConsent>,
        /// A further episode of a person already known.
        survivor_of: Option<CaseId>,
    }
    /// The coded facts of a case.
    PutFacts {
        case_id: CaseId, age_band: Option<Answer<AgeBand>>, gender: Option<Answer<Gender>>,
        exploitation: Option<Answer<Exploitation>>, region: Option<Answer<Region>>,
        statistics: StatisticsConsent, caseworker_id: Option<MemberId>,
    }
    /// Close a case.
    CloseCase { case_id: CaseId, reason: CloseReason, on: Option<Day> }
    /// A page of the timeline.
    ReadTimeline { case_id: CaseId, kinds: Option<Vec<TimelineKind>>, offset: Option<i64>, limit: Option<i64> }
    /// A need.
    PutNeed { case_id: CaseId, id: Option<NeedId>, kind: NeedKind, urgency: Urgency }
    /// Where a need stands.
    SetNeed { id: NeedId, status: NeedStatus }
}
