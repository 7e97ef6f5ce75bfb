//! Notes, tasks, appointments, services: the daily work.

use super::{inputs, views};
use casework::appointment::{AppointmentKind, AppointmentStatus};
use casework::need::NeedKind;
use casework::note::NoteKind;
use casework::service::Outcome;
use casework::task::TaskKind;
use casework::vocabulary::{Area, Attendance};
use casework::{
    AppointmentId, CaseId, Day, MemberId, Moment, NoteId, ProviderId, ReferralId, ServiceId, TaskId,
};

views! {
    /// A page of notes, newest first.
    NoteList { notes: Vec<NoteView>, total: i64 }
    /// One note; a corrected one names the note that corrects it.
    NoteView {
        id: NoteId, kind: NoteKind, day: Day, text: String, author: Option<String>, recorded_at: Moment,
        amends: Option<NoteId>, amended_by: Option<NoteId>,
    }
    /// Tasks.
    TaskList { tasks: Vec<TaskView>, total: i64 }
    /// One task.
    TaskView {
        id: TaskId, case_id: Option<CaseId>, case_code: Option<String>, name: Option<String>, kind: TaskKind,
        title: String, due_on: Option<Day>, overdue_days: i64, assignee_id: MemberId, assignee: Option<String>,
        referral_id: Option<ReferralId>, provider: Option<String>, done_at: Option<Moment>,
    }
    /// Appointments.
    AppointmentList { appointments: Vec<AppointmentView> }
    /// One appointment.
    AppointmentView {
        id: AppointmentId, case_id: Option<CaseId>, case_code: Option<String>, name: Option<String>,
        kind: AppointmentKind, title: String, starts_at: Moment, minutes: i64, place: String,
        member_id: MemberId, member: Option<String>, provider_id: Option<ProviderId>, provider: Option<String>,
        status: AppointmentStatus,
        /// Another appointment of the same member overlaps.
        clashes: bool,
    }
    /// Help that was given in a case, as facts.
    ServiceList { services: Vec<ServiceView> }
    /// One piece of help.
    ServiceView {
        id: ServiceId, area: Area, kind: Option<NeedKind>, provider: Option<String>, day: Day,
        attendance: Attendance, minutes: i64, outcome: Option<Outcome>,
    }
}

inputs! {
    /// A page of notes.
    ListNotes { case_id: CaseId, offset: Option<i64>, limit: Option<i64> }
    /// A note; `amends` makes it a correction.
    WriteNote { case_id: CaseId, kind: NoteKind, day: Option<Day>, text: String, amends: Option<NoteId> }
    /// Tasks of a case, or mine, or everybody's.
    ListTasks { case_id: Option<CaseId>, mine: Option<bool>, done: Option<bool>, limit: Option<i64> }
    /// A task, new or changed.
    PutTask { id: Option<TaskId>, case_id: Option<CaseId>, title: String, due_on: Option<Day>, assignee_id: Option<MemberId>, referral_id: Option<ReferralId> }
    /// One task.
    OfTask { task_id: TaskId }
    /// Another day for a task.
    Reschedule { task_id: TaskId, due_on: Option<Day> }
    /// Appointments from a day to a day, both included.
    ListAppointments { from: Day, to: Day, mine: Option<bool>, case_id: Option<CaseId> }
    /// An appointment, new or changed.
    PutAppointment {
        id: Option<AppointmentId>, case_id: Option<CaseId>, kind: AppointmentKind, title: String,
        starts_at: Moment, minutes: Option<i64>, place: Option<String>, member_id: Option<MemberId>,
        provider_id: Option<ProviderId>, referral_id: Option<ReferralId>,
    }
    /// What came of an appointment.
    SetAppointment { id: AppointmentId, status: AppointmentStatus }
}
