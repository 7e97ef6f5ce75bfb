//! The whole contract, read from top to bottom: every command, what it needs, what it gives, which
//! deed of the policy table it is, and what must be asked again when those topics are touched.
//!
//! It feeds the window, the command line, the TypeScript bindings and the tests.

use crate::shapes::{
    Nothing, OfCase, attachments::*, career::*, cases::*, desk::*, exchange::*, legal::*,
    office::*, people::*, plans::*, providers::*, referrals::*, releases::*, risks::*, search::*,
    team::*, therapy::*, work::*,
};
use reports::shape::{ReferralReport, ReportQuery};

table! {
    // at the door: may be called while locked; they get the desk
    door {
        "desk.status" = door::status(Nothing) -> DeskView, shows [desk, members, agencies];
        "vaults.list" = vaults::list(Nothing) -> VaultList, shows [];
        "vaults.choose" = vaults::choose(ChooseVault) -> DeskView, shows [];
        "desk.lock" = door::lock(Nothing) -> DeskView, shows [];
        "vault.suggest" = door::suggest(Suggest) -> Suggestion, shows [];
        "vault.weigh" = door::weigh(Weigh) -> StrengthView, shows [];
        "vault.create" = door::create(CreateVault) -> RecoveryView, shows [];
        "vault.unlock" = door::unlock(Unlock) -> DeskView, shows [];
        "vault.recover" = door::recover(Recover) -> DeskView, shows [];
        "demo.open" = door::open_demo(OpenDemo) -> DeskView, shows [];
        "backup.check" = backup::check(CheckBackup) -> BackupView, shows [];
        "backup.restore" = backup::restore(RestoreBackup) -> BackupView, shows [];
        "join.look" = join::look(OfInvitation) -> InvitationView, shows [];
        "join.begin" = join::begin(Join) -> JoinView, shows [];
        "join.status" = join::status(Nothing) -> JoinView, shows [desk];
        "join.saveRequest" = join::save_request(SaveRequest) -> JoinView, shows [];
        "join.finish" = join::finish(FinishJoin) -> DeskView, shows [];
        "exchange.now" = exchange::now(ExchangeNow) -> ExchangedView, shows [];
        "exchange.tick" = exchange::tick(Nothing) -> ExchangeView, shows [];
        "relays.test" = relays::test(PutRelay) -> RelayTest, shows [];
        "jobs.progress" = door::progress(OfJob) -> JobView, shows [];
        "jobs.cancel" = door::cancel(OfJob) -> JobView, shows [];
    }
    // at the desk: they get the open session
    desk {
        "vault.changePassphrase" = keys::change_passphrase(ChangePassphrase) -> Nothing, does ChangeKeys, shows [];
        "vault.newRecovery" = keys::new_recovery(NewRecovery) -> Suggestion, does ChangeKeys, shows [];
        "vault.stepUp" = keys::step_up(StepUp) -> SteppedUp, does Unlock, shows [];
        "vault.info" = keys::info(Nothing) -> VaultInfo, does CheckVault, shows [];
        "vault.check" = keys::check(Nothing) -> VaultCheck, does CheckVault, shows [];
        "backup.create" = backup::create(AtPath) -> BackupView, does MakeBackup, shows [];

        "agency.get" = office::agency(Nothing) -> AgencyView, does ReadOffice, shows [agencies];
        "agency.put" = office::put_agency(PutAgency) -> AgencyView, does EditAgency, shows [];
        "members.list" = office::members(Nothing) -> MemberList, does ReadOffice, shows [members];
        "members.put" = office::put_member(PutMember) -> MemberView, does EditMembers, shows [];
        "preferences.put" = office::put_preferences(Preferences) -> Preferences, does EditPreferences, shows [];
        "preferences.suit" = office::suit(OfComputer) -> Preferences, does EditPreferences, shows [];
        "resume.put" = resume::put(ResumePoint) -> Nothing, does EditPreferences, shows [];
        "drafts.list" = resume::drafts(Nothing) -> DraftList, does WriteNote, shows [drafts];
        "drafts.put" = resume::keep(KeepDraft) -> Nothing, does WriteNote, shows [];
        "today.get" = today::get(Nothing) -> TodayView, does ReadOffice, shows [tasks, appointments, referrals, releases, cases, members, providers];
        "search.all" = search::all(SearchAll) -> Hits, does Search, shows [];
        "undo.last" = undo::last(Nothing) -> UndoView, does Undo, shows [];

        "cases.list" = cases::list(ListCases) -> CaseList, does ListCases, shows [cases, survivor_names, tasks, referrals, notes, members];
        "cases.similar" = cases::similar(FindSimilar) -> SimilarCases, does ListCases, shows [cases, survivor_names];
        "cases.open" = cases::open(OpenCase) -> CaseOpened, does OpenCase, shows [];
        "cases.get" = cases::get(OfCase) -> CaseView, does ReadCase, shows [cases, survivors, survivor_names, contacts, needs, releases, tasks, members, services, referrals, risks];
        "cases.facts" = cases::put_facts(PutFacts) -> Nothing, does EditCase, shows [];
        "cases.close" = cases::close(CloseCase) -> Nothing, does CloseCase, shows [];
        "cases.reopen" = cases::reopen(OfCase) -> Nothing, does ReopenCase, shows [];
        "cases.timeline" = timeline::read(ReadTimeline) -> Timeline, does ReadCase, shows [case_events, notes, referral_events, releases, services, appointments, tasks, goals, goal_reviews, risks];

        "survivors.get" = survivors::get(OfCase) -> SurvivorView, does ReadCase, shows [survivors, survivor_names, contacts];
        "survivors.put" = survivors::put(PutSurvivor) -> Nothing, does EditIdentity, shows [];
        "survivors.putName" = survivors::put_name(PutName) -> NameView, does EditIdentity, shows [];
        "survivors.removeName" = survivors::remove_name(RemoveName) -> Nothing, does EditIdentity, shows [];
        "survivors.putContact" = survivors::put_contact(PutContact) -> ContactView, does EditIdentity, shows [];
        "survivors.removeContact" = survivors::remove_contact(RemoveContact) -> Nothing, does EditIdentity, shows [];

        "needs.put" = needs::put(PutNeed) -> NeedView, does RecordNeed, shows [];
        "needs.set" = needs::set(SetNeed) -> NeedView, does RecordNeed, shows [];

        "releases.list" = releases::list(OfCase) -> ReleaseList, does ReadCase, shows [releases, referrals, providers];
        "releases.record" = releases::record(RecordRelease) -> ReleaseView, does RecordRelease, shows [];
        "releases.revoke" = releases::revoke(RevokeRelease) -> Revoked, does RevokeRelease, shows [];

        "referrals.match" = matching::providers(MatchProviders) -> Matches, does ReadDirectory, shows [providers, offers, spoken, releases, referrals];
        "referrals.create" = referrals::create(CreateReferral) -> ReferralView, does DraftReferral, shows [];
        "referrals.send" = referrals::send(SendReferral) -> ReferralView, does SendReferral, shows [];
        "referrals.step" = referrals::step(StepReferral) -> ReferralView, does StepReferral, shows [];
        "referrals.waitingList" = referrals::waiting_list(WaitingList) -> ReferralView, does StepReferral, shows [];
        "referrals.discard" = referrals::discard(DiscardDraft) -> Nothing, does DraftReferral, shows [];
        "referrals.ofCase" = board::of_case(OfCase) -> CaseReferrals, does ReadCase, shows [referrals, providers, needs];
        "referrals.board" = board::read(ReadBoard) -> Board, does ListReferrals, shows [referrals, providers, cases];
        "referrals.get" = board::get(OfReferral) -> ReferralView, does ReadCase, shows [referrals, referral_events, referral_details, releases, providers];
        "referrals.letter" = letter::make(OfReferral) -> LetterView, does PrintLetter, shows [referrals, referral_details, releases, survivors];

        "notes.list" = notes::list(ListNotes) -> NoteList, does ReadCase, shows [notes, members];
        "notes.write" = notes::write(WriteNote) -> NoteView, does WriteNote, shows [];
        "attachments.list" = attachments::list(ListAttachments) -> AttachmentList, does ReadCase, shows [attachments, members];
        "attachments.add" = attachments::add(AddAttachment) -> AttachmentView, does AddAttachment, shows [];
        "attachments.save" = attachments::save(SaveAttachment) -> SavedAttachment, does SaveAttachment, shows [];
        "attachments.describe" = attachments::describe(DescribeAttachment) -> AttachmentView, does DescribeAttachment, shows [];
        "attachments.remove" = attachments::remove(OfAttachment) -> Nothing, does RemoveAttachment, shows [];
        "risks.list" = risks::list(OfCase) -> RiskList, does ReadCase, shows [risks, members];
        "risks.judge" = risks::judge(JudgeRisk) -> RiskList, does JudgeRisk, shows [];
        "plans.get" = plans::get(OfCase) -> PlanView, does ReadCase, shows [goals, actions, goal_reviews, members];
        "plans.copy" = plans::copy(OfCase) -> PlanView, does PrintPlan, shows [goals, actions, goal_reviews, members];
        "plans.putGoal" = plans::put_goal(PutGoal) -> PlanView, does EditPlan, shows [];
        "plans.turnGoal" = plans::turn_goal(TurnGoal) -> PlanView, does EditPlan, shows [];
        "plans.review" = plans::review(ReviewGoal) -> PlanView, does EditPlan, shows [];
        "plans.putAction" = plans::put_action(PutAction) -> PlanView, does EditPlan, shows [];
        "plans.setAction" = plans::set_action(SetAction) -> PlanView, does EditPlan, shows [];
        "tasks.list" = tasks::list(ListTasks) -> TaskList, does ReadOffice, shows [tasks, cases, members];
        "tasks.put" = tasks::put(PutTask) -> TaskView, does EditTask, shows [];
        "tasks.finish" = tasks::finish(OfTask) -> TaskView, does EditTask, shows [];
        "tasks.reschedule" = tasks::reschedule(Reschedule) -> TaskView, does EditTask, shows [];
        "appointments.list" = appointments::list(ListAppointments) -> AppointmentList, does ReadOffice, shows [appointments, cases, members];
        "appointments.put" = appointments::put(PutAppointment) -> AppointmentView, does EditAppointment, shows [];
        "appointments.set" = appointments::set(SetAppointment) -> AppointmentView, does EditAppointment, shows [];
        "services.list" = services::list(OfCase) -> ServiceList, does ReadCase, shows [services, providers];

        "therapy.list" = therapy::list(OfCase) -> TherapyView, does ReadTherapy, shows [therapy_sessions, therapy_notes];
        "therapy.record" = therapy::record(RecordSession) -> TherapyView, does WriteTherapy, shows [];
        "therapy.writeNote" = therapy::write_note(WriteTherapyNote) -> SealedNoteView, does WriteTherapy, shows [];
        "therapy.openNote" = therapy::open_note(OpenTherapyNote) -> OpenedNote, does OpenSealedTherapy, shows [];
        "legal.list" = legal::list(OfCase) -> LegalView, does ReadLegal, shows [legal_matters, legal_events, legal_notes];
        "legal.putMatter" = legal::put_matter(PutMatter) -> LegalView, does WriteLegal, shows [];
        "legal.putEvent" = legal::put_event(PutLegalEvent) -> LegalView, does WriteLegal, shows [];
        "legal.writeNote" = legal::write_note(WriteLegalNote) -> SealedNoteView, does WriteLegal, shows [];
        "legal.openNote" = legal::open_note(OpenLegalNote) -> OpenedNote, does OpenSealedLegal, shows [];
        "career.list" = career::list(OfCase) -> CareerView, does ReadCareer, shows [trainings, placements];
        "career.putTraining" = career::put_training(PutTraining) -> CareerView, does WriteCareer, shows [];
        "career.putPlacement" = career::put_placement(PutPlacement) -> CareerView, does WriteCareer, shows [];

        "providers.list" = providers::list(ListProviders) -> ProviderList, does ReadDirectory, shows [providers, offers, spoken, addresses];
        "providers.get" = providers::get(OfProvider) -> ProviderView, does ReadDirectory, shows [providers, offers, sites, addresses, phones, spoken, schedules, referrals];
        "providers.put" = directory::put(PutProvider) -> ProviderView, does EditDirectory, shows [];
        "providers.verify" = directory::verify(OfProvider) -> ProviderView, does EditDirectory, shows [];
        "providers.putOffer" = directory::put_offer(PutOffer) -> ProviderView, does EditDirectory, shows [];
        "providers.setCapacity" = directory::set_capacity(SetCapacity) -> ProviderView, does EditDirectory, shows [];
        "providers.putSite" = directory::put_site(PutSite) -> ProviderView, does EditDirectory, shows [];
        "providers.putPhone" = directory::put_phone(PutPhone) -> ProviderView, does EditDirectory, shows [];
        "providers.putSpoken" = directory::put_spoken(PutSpoken) -> ProviderView, does EditDirectory, shows [];
        "providers.removeSpoken" = directory::remove_spoken(RemoveSpoken) -> Nothing, does EditDirectory, shows [];
        "providers.putSchedule" = directory::put_schedule(PutSchedule) -> ProviderView, does EditDirectory, shows [];
        "providers.import" = hsds::import(ImportDirectory) -> ImportAccount, does ImportDirectory, shows [];
        "providers.export" = hsds::export(ExportDirectory) -> DirectoryExported, does ExportDirectory, shows [];

        "reports.referrals" = report::referrals(ReportQuery) -> ReferralReport, does ReadReport, shows [referrals, needs, cases, providers];
        "reports.text" = report::text(ReportText) -> TextView, does ExportReport, shows [];
        "reports.export" = report::export(ExportReport) -> Exported, does ExportReport, shows [];
        "exchange.status" = exchange::status(Nothing) -> ExchangeView, does ReadExchange, shows [exchange, relays, conflicts, members, devices, statements];
        "relays.put" = relays::put(PutRelay) -> RelayView, does SetUpRelay, shows [];
        "relays.remove" = relays::remove(OfRelay) -> Nothing, does SetUpRelay, shows [];
        "bundles.export" = bundles::export(ExportBundle) -> BundleView, does Exchange, shows [];
        "bundles.show" = bundles::show(OfBundle) -> BundleView, does Exchange, shows [];
        "bundles.import" = bundles::import(OfBundle) -> ExchangedView, does Exchange, shows [];
        "conflicts.list" = conflicts::list(ListConflicts) -> ConflictList, does ReadExchange, shows [conflicts];
        "conflicts.decide" = conflicts::decide(DecideConflict) -> Nothing, does DecideConflict, shows [];
        "packs.quarantined" = packs::quarantined(Nothing) -> QuarantineList, does JudgePacks, shows [exchange, statements];
        "packs.admit" = packs::admit(OfPack) -> Nothing, does JudgePacks, shows [];
        "packs.refuse" = packs::refuse(OfPack) -> Nothing, does JudgePacks, shows [];
        "packs.missing" = packs::missing(Nothing) -> MissingList, does JudgePacks, shows [exchange, statements];
        "packs.lose" = packs::lose(OfPack) -> Nothing, does JudgePacks, shows [];
        "packs.verify" = packs::verify(Nothing) -> LogCheck, does CheckVault, shows [];
        "roster.get" = roster::get(Nothing) -> RosterView, does ReadOffice, shows [members, devices, statements];
        "roster.second" = roster::second(SecondProposal) -> Nothing, does EditTeam, shows [];
        "roster.invite" = roster::invite(Invite) -> InvitationView, does EditMembers, shows [];
        "roster.request" = roster::request(OfRequest) -> RequestView, does EditMembers, shows [];
        "roster.requests" = roster::requests(Nothing) -> RequestList, does EditMembers, shows [members, devices, statements];
        "roster.admit" = roster::admit(Admit) -> AdmittedView, does EditMembers, shows [];
        "roster.removeMember" = roster::remove_member(RemoveMember) -> Nothing, does EditMembers, shows [];
        "roster.setRoles" = roster::set_roles(SetRoles) -> Nothing, does EditMembers, shows [];
        "roster.nameDevice" = roster::name_device(NameDevice) -> Nothing, does EditDevices, shows [];
        "roster.removeDevice" = roster::remove_device(OfDevice) -> Nothing, does EditDevices, shows [];
        "team.get" = team::get(OfCase) -> TeamView, does ReadTeam, shows [members, statements];
        "team.grant" = team::grant(GrantFacets) -> TeamView, does EditTeam, shows [];
        "team.withdraw" = team::withdraw(GrantFacets) -> TeamView, does EditTeam, shows [];
        "erasures.list" = erasures::list(Nothing) -> ErasureList, does EraseCase, shows [statements, receipts];
        "erasures.propose" = erasures::propose(OfCase) -> ErasureView, does EraseCase, shows [];

        "audit.list" = audit::list(ListAudit) -> AuditList, does ReadAudit, shows [audit];
        "audit.verify" = audit::verify(Nothing) -> VaultCheck, does CheckVault, shows [];
    }
}

/// One command of the table.
#[derive(Debug)]
pub struct Command {
    /// Its name, `cases.list`.
    pub name: &'static str,
    /// The deed of the policy table; `None` at the door.
    pub deed: Option<casework::Deed>,
    /// The tables its answer shows.
    pub shows: &'static [&'static str],
}

/// Sees the types of every command.
pub(crate) trait Contract {
    /// One command.
    fn command<I: ts_rs::TS + 'static, O: ts_rs::TS + 'static>(
        &mut self,
        name: &str,
        shows: &[&str],
    );
}

/// An answer as JSON, or a fault.
pub(crate) type Reply = Result<String, crate::fault::Fault>;

/// Reads the input, does it, and puts the answer into JSON.
fn answer<I: serde::de::DeserializeOwned, O: serde::Serialize>(
    input: &str,
    f: impl FnOnce(I) -> Result<O, crate::fault::Fault>,
) -> Reply {
    use crate::fault::{Fault, FaultCode, misread};
    let mut reader = serde_json::Deserializer::from_str(input);
    let input = serde_path_to_error::deserialize(&mut reader).map_err(|e| misread(&e))?;
    reader.end().map_err(|_| Fault::of(FaultCode::BadInput))?;
    let output = f(input)?;
    serde_json::to_string(&output).map_err(|_| Fault::of(FaultCode::Unexpected))
}
