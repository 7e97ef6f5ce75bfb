// Generated from crates/api/src/commands.rs. Do not edit: UPDATE=1 cargo test -p tests bindings

/**
 * Who does something for a goal.
 */
export type ActionDoer = "survivor" | "member" | "provider" | "other";

/**
 * Something that is done for a goal.
 */
export type ActionId = string;

/**
 * Where an action stands.
 */
export type ActionStatus = "open" | "done" | "dropped";

/**
 * Something that is done for a goal.
 */
export type ActionView = { id: ActionId, title: string, doer: ActionDoer, memberId: MemberId | null, member: string | null, dueOn: string | null, isLate: boolean, status: ActionStatus, endedOn: string | null, };

/**
 * A file to keep with a case.
 */
export type AddAttachment = { caseId: CaseId, path: string, description?: string | null, job?: string | null, };

/**
 * Let it in: the words were the same on both screens. Of a file, or by the id of one that lies in
 * the common folders.
 */
export type Admit = { path?: string | null, id?: string | null, words: Array<string>, device: string, welcome?: string | null, };

/**
 * What letting somebody in has made.
 */
export type AdmittedView = { 
/**
 * A file for the new device; it also lies at the relay, if there is one.
 */
path: string | null, atRelay: boolean, 
/**
 * It waits for a second signature.
 */
pending: boolean, };

/**
 * Age in bands, so that no birth date is needed to count.
 */
export type AgeBand = "0-11" | "12-17" | "18-24" | "25-34" | "35-44" | "45-59" | "60+";

/**
 * The agency's own settings.
 */
export type AgencyView = { name: string, newsDays: number, };

/**
 * What was found that should not be so. Each has a sentence of its own.
 */
export type AlarmCode = "forked" | "own-elsewhere" | "rolled-back" | "withheld" | "relay-short" | "clock-ahead" | "clock-behind" | "damaged" | "planted" | "forged" | "misplaced" | "removed" | "two-faced" | "differs" | "newer" | "contested" | "same-code";

/**
 * Something that was found. Names and numbers for its sentence.
 */
export type AlarmView = { code: AlarmCode, member: string | null, device: string | null, caseId: CaseId | null, caseCode: string | null, days: number | null, count: number, };

/**
 * Something at a time.
 */
export type AppointmentId = string;

/**
 * What for.
 */
export type AppointmentKind = "meeting" | "session" | "hearing" | "interview" | "medical" | "other";

/**
 * Appointments.
 */
export type AppointmentList = { appointments: Array<AppointmentView>, };

/**
 * What came of it.
 */
export type AppointmentStatus = "planned" | "kept" | "rescheduled" | "not-today" | "cancelled";

/**
 * One appointment.
 */
export type AppointmentView = { id: AppointmentId, caseId: CaseId | null, caseCode: string | null, name: string | null, kind: AppointmentKind, title: string, startsAt: string, minutes: number, place: string, memberId: MemberId, member: string | null, providerId: ProviderId | null, provider: string | null, status: AppointmentStatus, 
/**
 * Another appointment of the same member overlaps.
 */
clashes: boolean, };

/**
 * The part of the work that a need, an offer or a service belongs to.
 */
export type Area = "therapy" | "legal" | "career" | "other";

/**
 * A number for each area.
 */
export type AreaCounts = { therapy: number, legal: number, career: number, other: number, };

/**
 * A file the member chose.
 */
export type AtPath = { path: string, job?: string | null, };

/**
 * A file of the case.
 */
export type AttachmentId = string;

/**
 * Files of a case, newest first.
 */
export type AttachmentList = { attachments: Array<AttachmentView>, total: number, };

/**
 * One file.
 */
export type AttachmentView = { id: AttachmentId, name: string, media: MediaType, bytes: number, description: string, addedAt: string, addedBy: string | null, device: string | null, 
/**
 * Whether its bytes are here; else they come with an exchange.
 */
here: boolean, };

/**
 * What happened at an agreed time. No blame in any of them.
 */
export type Attendance = "attended" | "rescheduled" | "not-today";

/**
 * A line of the audit log.
 */
export type AuditId = string;

/**
 * A page of the audit log, newest first.
 */
export type AuditList = { lines: Array<AuditView>, total: number, };

/**
 * Whether the deed was done.
 */
export type AuditResult = "done" | "refused";

/**
 * One line.
 */
export type AuditView = { id: AuditId, at: string, member: string | null, 
/**
 * What another device is called that it stands in the log of.
 */
device: string | null, 
/**
 * What was done; none if only a newer version of the program knows it.
 */
deed: Deed | null, caseId: CaseId | null, caseCode: string | null, rows: number, result: AuditResult, reason: string, };

/**
 * What a whole backup holds, after it was opened.
 */
export type BackupView = { path: string, bytes: number, rows: number, cases: number, 
/**
 * Files of cases in it, each opened and compared with what was added.
 */
files: number, 
/**
 * Whether it holds what the open vault holds; `None` if no vault is open to compare with.
 */
equal: boolean | null, 
/**
 * When the last change in it was made.
 */
lastChange: string | null, };

/**
 * A page of the board.
 */
export type Board = { rows: Array<ReferralRow>, total: number, counts: Array<StateCount>, };

/**
 * Whose packs lie in a bundle.
 */
export type BundleAuthor = { member: string, device: string, packs: number, fresh: number, until: string | null, };

/**
 * What a bundle holds, before anything of it is taken in.
 */
export type BundleView = { path: string, 
/**
 * False: it belongs to another workspace; nothing else is told then.
 */
ours: boolean, packs: number, 
/**
 * Packs that are not here yet.
 */
fresh: number, bytes: number, 
/**
 * From whom, with how many packs, and until when.
 */
authors: Array<BundleAuthor>, 
/**
 * Changes in the fresh packs, by facet; only what may be read here.
 */
facets: Array<FacetCount>, 
/**
 * Fresh packs that wait for some that are not in the bundle.
 */
incomplete: number, };

/**
 * Trainings and jobs of a case.
 */
export type CareerView = { trainings: Array<TrainingView>, placements: Array<PlacementView>, };

/**
 * One episode of support.
 */
export type CaseId = string;

/**
 * A page of the case list.
 */
export type CaseList = { rows: Array<CaseRow>, total: number, };

/**
 * A case was opened.
 */
export type CaseOpened = { caseId: CaseId, code: string, };

/**
 * The referrals of a case.
 */
export type CaseReferrals = { rows: Array<ReferralRow>, };

/**
 * One case in the list.
 */
export type CaseRow = { id: CaseId, code: string, name: string | null, matched: Matched | null, status: CaseStatus, nextStep: NextStep | null, openReferrals: AreaCounts, lastContact: string | null, caseworker: string | null, openedOn: string, };

/**
 * How the case list is ordered.
 */
export type CaseSort = "next-step" | "code" | "opened" | "last-contact";

/**
 * Where a case stands (HTCDS `cas_Status`).
 */
export type CaseStatus = "Active" | "FollowUp" | "Closed";

/**
 * The head of a case file: who, how to reach them safely, where it stands.
 */
export type CaseView = { id: CaseId, survivorId: SurvivorId, code: string, status: CaseStatus, openedOn: string, closedOn: string | null, closeReason: CloseReason | null, caseworkerId: MemberId | null, caseworker: string | null, name: string | null, otherNames: Array<string>, age: number | null, ageAbout: boolean, pronouns: string, language: string | Missing | null, interpreter: YesNo | Missing | null, safeContact: SafeContact, safeContactNote: string, ageBand: AgeBand | Missing | null, gender: Gender | Missing | null, exploitation: Exploitation | Missing | null, region: Region | Missing | null, statistics: StatisticsConsent, risk: RiskNow | null, nextSteps: Array<NextStep>, needs: Array<NeedView>, releases: Array<ReleaseView>, 
/**
 * What stands in sealed or other parts: a count and the last day, nothing more.
 */
parts: Array<PartCount>, };

/**
 * Another passphrase.
 */
export type ChangePassphrase = { old: string, new: string, };

/**
 * A sealed copy to open and compare.
 */
export type CheckBackup = { path: string, passphrase: string, };

/**
 * What a person decides about two versions.
 */
export type Choice = "one" | "both" | "other";

/**
 * Another vault: one of the profile by its id, one in a folder, or by its name one that is still to
 * be made.
 */
export type ChooseVault = { id?: string | null, path?: string | null, name?: string | null, };

/**
 * Close a case.
 */
export type CloseCase = { caseId: CaseId, reason: CloseReason, on?: string | null, };

/**
 * Why a case was closed.
 */
export type CloseReason = "goals-reached" | "person-chose" | "moved-away" | "contact-lost" | "handed-over" | "not-eligible" | "died" | "other";

/**
 * What sort of place the computer stands in: an office, one several people use, the road.
 */
export type Computer = "office" | "shared" | "carried";

/**
 * Every field with two versions, the newest first.
 */
export type ConflictList = { conflicts: Array<ConflictView>, total: number, };

/**
 * A field with two versions.
 */
export type ConflictView = { 
/**
 * To decide it with.
 */
id: string, table: string, 
/**
 * The field, as the table names it; empty: whether the record is there at all.
 */
column: string, caseId: CaseId | null, caseCode: string | null, 
/**
 * A name for the record: a title, a provider, a day. Never that of the person helped.
 */
about: string | null, sides: Array<SideView>, 
/**
 * The record it belongs to was removed meanwhile.
 */
orphan: boolean, 
/**
 * Other records that carry the same value where each should have its own.
 */
same: number, 
/**
 * Whether both may be kept side by side.
 */
both: boolean, 
/**
 * Whether a third value may be written.
 */
other: boolean, };

/**
 * One way to reach a survivor.
 */
export type ContactId = string;

/**
 * A way to reach someone.
 */
export type ContactKind = "phone" | "messenger" | "email" | "address" | "person";

/**
 * Whether one way of contact is safe.
 */
export type ContactSafety = "safe" | "careful" | "unsafe";

/**
 * One way to reach them.
 */
export type ContactView = { id: ContactId, kind: ContactKind, value: string, safety: ContactSafety, note: string, };

/**
 * A new referral: for a need there is, or a new one. With `release` it is recorded by the same
 * deed; with `send` it is asked at once, if a release covers it; else it stays a draft.
 */
export type CreateReferral = { caseId: CaseId, needId?: NeedId | null, kind: NeedKind, urgency: Urgency, providerId: ProviderId, offerId?: OfferId | null, what: string, items: Array<Item>, releaseId?: ReleaseId | null, release?: RecordRelease | null, send: boolean, };

/**
 * A new vault. `device` is what colleagues will call this computer.
 */
export type CreateVault = { agency: string, member: string, device?: string | null, roles: Array<Role>, passphrase: string, };

/**
 * A decision: `one` with the side's id, `both`, or `other` with the value.
 */
export type DecideConflict = { id: string, choice: Choice, side?: string | null, value?: string | null, };

/**
 * One kind of deed.
 */
export type Deed = "unlock" | "lock" | "change-keys" | "read-office" | "edit-preferences" | "edit-agency" | "edit-members" | "list-cases" | "search" | "open-case" | "read-case" | "edit-case" | "edit-identity" | "close-case" | "reopen-case" | "read-directory" | "edit-directory" | "import-directory" | "export-directory" | "record-release" | "revoke-release" | "end-release" | "record-need" | "draft-referral" | "send-referral" | "step-referral" | "print-letter" | "list-referrals" | "write-note" | "edit-task" | "edit-appointment" | "read-therapy" | "write-therapy" | "open-sealed-therapy" | "read-legal" | "write-legal" | "open-sealed-legal" | "read-career" | "write-career" | "read-report" | "export-report" | "read-audit" | "check-vault" | "make-backup" | "fill-demo" | "undo" | "read-exchange" | "exchange" | "set-up-relay" | "edit-devices" | "read-team" | "edit-team" | "decide-conflict" | "judge-packs" | "erase-case" | "share-sealed" | "add-attachment" | "save-attachment" | "describe-attachment" | "remove-attachment" | "edit-plan" | "print-plan" | "judge-risk";

/**
 * How close the rows stand.
 */
export type Density = "compact" | "standard" | "large";

/**
 * What a file is, in a few words.
 */
export type DescribeAttachment = { attachmentId: AttachmentId, description: string, };

/**
 * Where the desk stands. Joining: the vault is open and waits to be let into its agency.
 */
export type DeskState = "no-vault" | "locked" | "joining" | "open";

/**
 * Who sits here, and what they may do.
 */
export type DeskView = { state: DeskState, 
/**
 * A practice workspace: nothing in it is real.
 */
practice: boolean, 
/**
 * The passphrase of a practice workspace, shown at its door.
 */
practicePassphrase: string | null, agency: string | null, member: MemberView | null, facets: Array<Facet>, deeds: Array<Deed>, preferences: Preferences, 
/**
 * The day the desk works with.
 */
today: string, version: string, 
/**
 * The vault lies open to its owner only for this many seconds more; `None` if not stepped up.
 */
steppedUpS: number | null, 
/**
 * Where the member was, earlier on the same day.
 */
resume: ResumePoint | null, };

/**
 * One device.
 */
export type DeviceView = { id: string, name: string, 
/**
 * Its keys in eight words.
 */
fingerprint: string, this: boolean, joinedAt: string | null, lastHeard: string | null, 
/**
 * Its keys were copied, or it says two things.
 */
forked: boolean, removed: boolean, };

/**
 * The directory was written. Hours that are no time stand in it as they were typed; other
 * programs may pass over them.
 */
export type DirectoryExported = { path: string, bytes: number, rows: number, oddHoursTotal: number, oddHours: Array<OddHours>, };

/**
 * A draft nobody needs.
 */
export type DiscardDraft = { referralId: ReferralId, };

/**
 * Every draft, the latest first.
 */
export type DraftList = { drafts: Array<DraftView>, };

/**
 * A form that was being filled in; only this device has it.
 */
export type DraftView = { key: string, caseId: CaseId, caseCode: string | null, form: string, at: string, };

/**
 * A device that has erased, or has not yet.
 */
export type ErasureDevice = { member: string, device: string, at: string | null, };

/**
 * All erasures.
 */
export type ErasureList = { erasures: Array<ErasureView>, };

/**
 * An erased case, and who still holds it.
 */
export type ErasureView = { caseId: CaseId, caseCode: string | null, 
/**
 * The statement that waits for a second signature.
 */
pending: string | null, erased: boolean, done: Array<ErasureDevice>, open: Array<ErasureDevice>, };

/**
 * One step that was taken.
 */
export type EventView = { id: ReferralEventId, from: State, to: State, status: Status, reason: ReferralReason | null, setBy: SetBy, reportedBy: string | null, effectiveAt: string, recordedAt: string, applied: boolean, };

/**
 * Exchange now: with every relay, or with one.
 */
export type ExchangeNow = { relay?: string | null, job?: string | null, };

/**
 * Where the exchange stands, in one word for the top bar.
 */
export type ExchangeState = "alone" | "current" | "waiting" | "working" | "unreachable" | "warned";

/**
 * Where the exchange stands.
 */
export type ExchangeView = { state: ExchangeState, relays: Array<RelayView>, lastAt: string | null, 
/**
 * Own packs and changes that lie at no relay yet.
 */
toGo: number, 
/**
 * Packs that wait for others, or for a newer version.
 */
toCome: number, 
/**
 * Fields with two versions, orphans and double case codes.
 */
conflicts: number, 
/**
 * Packs that wait for a person to judge them.
 */
quarantined: number, 
/**
 * Devices that were not heard of for a while, the longest silence first.
 */
silent: Array<SilentView>, alarms: Array<AlarmView>, };

/**
 * What one exchange did.
 */
export type ExchangedView = { sent: number, received: number, 
/**
 * Rows that changed by what was received.
 */
rows: number, conflicts: number, exchange: ExchangeView, };

/**
 * Main form of exploitation, HTCDS `vic_TypeOfExploitation`.
 */
export type Exploitation = "ForcedLabour" | "SexualExploitation" | "Servitude" | "ForcedMarriage" | "ForcedBegging" | "ChildLabour" | "ForcedMilitaryByNonStateActors" | "OrganRemoval" | "ForcedAdoption" | "Surrogacy" | "Other";

/**
 * A file for a stick or an e-mail: everything, or what is newer than the last one.
 */
export type ExportBundle = { path: string, everything?: boolean | null, job?: string | null, };

/**
 * Our directory as HSDS, without confidential addresses: a `.json` file or a folder of CSV.
 */
export type ExportDirectory = { path: string, };

/**
 * The referral report as a file. It is for inside the agency and says so on every page.
 */
export type ExportReport = { query: ReportQuery, format: ReportFormat, path: string, 
/**
 * The language of its words: `en`, `es`, `fr`, `ar`.
 */
language: string, job?: string | null, };

/**
 * A file was written.
 */
export type Exported = { path: string, bytes: number, rows: number, };

/**
 * A part of the record with its own readers. Every table belongs to exactly one.
 */
export type Facet = "agency" | "facts" | "identity" | "casework" | "career" | "therapy" | "legal" | "audit";

/**
 * Changes of one facet.
 */
export type FacetCount = { facet: Facet, changes: number, };

/**
 * One fault.
 */
export type Fault = { 
/**
 * What.
 */
code: FaultCode, 
/**
 * Which field of the input.
 */
field: string | null, 
/**
 * Which rule.
 */
reason: Reason | null, 
/**
 * Numbers and codes for the words.
 */
args: { [key in string]: string }, };

/**
 * What went wrong. A code is added only when the edge does something different for it.
 */
export type FaultCode = "locked" | "noVault" | "vaultExists" | "wrongPassphrase" | "tooSoon" | "weakPassphrase" | "vaultInUse" | "vaultDamaged" | "vaultTooNew" | "notEncrypted" | "sealed" | "notAllowed" | "notFound" | "invalid" | "badInput" | "unknownCommand" | "changedMeanwhile" | "releaseMissing" | "nothingToUndo" | "fileNotRecognised" | "fileDamaged" | "fileTooLarge" | "fileUnreachable" | "fileNotHere" | "diskFull" | "cancelled" | "relayUnreachable" | "relayRefused" | "relayUntrusted" | "relayFull" | "otherWorkspace" | "notLetIn" | "wordsDiffer" | "needsUpdate" | "noKey" | "notHereYet" | "lastAdministrator" | "alreadyThere" | "unexpected";

/**
 * A name typed while opening a case.
 */
export type FindSimilar = { name: string, };

/**
 * Take in the welcome: from a file, or from the relay.
 */
export type FinishJoin = { path?: string | null, };

/**
 * A first step: `add-provider`, `open-case`, `add-member`.
 */
export type FirstStep = { step: string, done: boolean, };

/**
 * Gender, HTCDS `prs_Gender` without its catch-all "NonSpecifiedUnknown", which is a missing answer here.
 */
export type Gender = "Feminine" | "Masculine" | "TransgenderFeminine" | "TransgenderMasculine" | "NonConforming";

/**
 * How the person agreed.
 */
export type GivenHow = "signed" | "oral-interpreter" | "oral-witness" | "guardian";

/**
 * Whether the person agrees with a goal as it is written.
 */
export type GoalAgreement = "agreed" | "not-yet" | "disagreed";

/**
 * What a person wants.
 */
export type GoalId = string;

/**
 * How far a goal has come, as the person sees it.
 */
export type GoalProgress = "not-begun" | "begun" | "half-way" | "nearly-there" | "reached";

/**
 * A look at how far a goal has come.
 */
export type GoalReviewId = string;

/**
 * A look at a goal, the first one first.
 */
export type GoalReviewView = { id: GoalReviewId, day: string, progress: GoalProgress, note: string, author: string | null, recordedAt: string, };

/**
 * Where a goal stands.
 */
export type GoalStatus = "open" | "reached" | "set-aside";

/**
 * What becomes of a goal that is not reached: set aside, or taken up again.
 */
export type GoalTurn = "set-aside" | "take-up";

/**
 * One goal.
 */
export type GoalView = { id: GoalId, wording: string, area: Area, status: GoalStatus, agreement: GoalAgreement, setOn: string, targetOn: string | null, reviewOn: string | null, endedOn: string | null, actions: Array<ActionView>, reviews: Array<GoalReviewView>, };

/**
 * Let a member read facets of a case, or take that back.
 */
export type GrantFacets = { caseId: CaseId, memberId: MemberId, facets: Array<Facet>, };

/**
 * One hit. Never a snippet of a note: only where it stands. A person's `detail` is the code of
 * the case, and `also` another name by which they were found.
 */
export type Hit = { kind: HitKind, id: string, caseId: CaseId | null, title: string, detail: string, also: string | null, why: Why | null, };

/**
 * What was found.
 */
export type HitKind = "case" | "provider" | "note" | "task" | "appointment" | "referral" | "legal" | "career" | "plan" | "member";

/**
 * What was found, best first.
 */
export type Hits = { hits: Array<Hit>, };

/**
 * What an import brought, row by row where something was odd.
 */
export type ImportAccount = { 
/**
 * Nothing was written: this is what it would bring.
 */
preview: boolean, rowsRead: number, tables: Array<ImportTable>, oddTotal: number, odd: Array<OddRow>, newRows: number, changedRows: number, sameRows: number, };

/**
 * An HSDS directory to read; `preview` writes nothing.
 */
export type ImportDirectory = { path: string, preview: boolean, job?: string | null, };

/**
 * Rows of one table of the source.
 */
export type ImportTable = { table: string, rows: number, };

/**
 * An invitation that was written.
 */
export type InvitationView = { path: string, agency: string, member: string, 
/**
 * Where the colleague will find the relay, if the invitation names one.
 */
relay: string | null, 
/**
 * Whether it is for one more device of a member who is there.
 */
secondDevice: boolean, };

/**
 * Invite a colleague, or with the id of a member one more device of theirs.
 */
export type Invite = { path: string, memberId?: MemberId | null, name?: string | null, roles: Array<Role>, };

/**
 * One thing that may be shared.
 */
export type Item = "name" | "contact" | "age" | "gender" | "language" | "need" | "safety" | "health" | "legal-status" | "account";

/**
 * How far a long deed has come.
 */
export type JobView = { stage: string, done: number, total: number, running: boolean, cancelled: boolean, };

/**
 * Join an agency: makes a vault that waits.
 */
export type Join = { path: string, passphrase: string, device: string, request?: string | null, };

/**
 * How far a device has come that asked to join.
 */
export type JoinState = "asked" | "welcome" | "joined";

/**
 * A device that asked to join, on its own screen.
 */
export type JoinView = { state: JoinState, agency: string, member: string, words: Array<string>, 
/**
 * Where the relay is, if the invitation named one.
 */
relay: string | null, 
/**
 * Whether the request lies where colleagues find it who sit at this computer, too.
 */
here: boolean, 
/**
 * The recovery code of the vault that was made just now; it is told this once.
 */
code: string | null, 
/**
 * The request, for a stick or an e-mail.
 */
request: string | null, };

/**
 * A judgement of the danger, today if no day is said. A high one needs `review_on`.
 */
export type JudgeRisk = { caseId: CaseId, level: RiskLevel, factors: Array<RiskFactor>, day?: string | null, note?: string | null, reviewOn?: string | null, };

/**
 * What was typed so far; an empty form throws the draft away.
 */
export type KeepDraft = { key: string, caseId: CaseId, form: string, };

/**
 * What a sealed copy is opened with.
 */
export type KeyKind = "passphrase" | "code";

/**
 * A hearing, filing or deadline.
 */
export type LegalEventId = string;

/**
 * What happened or will happen in a matter.
 */
export type LegalEventKind = "hearing" | "deadline" | "filing" | "decision" | "meeting" | "document";

/**
 * A hearing, filing, deadline or decision.
 */
export type LegalEventView = { id: LegalEventId, kind: LegalEventKind, day: string, note: string, done: boolean, daysLeft: number, };

/**
 * A legal matter.
 */
export type LegalMatterId = string;

/**
 * A sealed privileged note.
 */
export type LegalNoteId = string;

/**
 * Matters of a case and the sealed notes beside them.
 */
export type LegalView = { matters: Array<MatterView>, notes: Array<SealedNoteView>, };

/**
 * One thing the letter tells, by the item that covers it.
 */
export type LetterFact = { item: Item, text: string, };

/**
 * A letter to the provider: only what the release covers.
 */
export type LetterView = { referralId: ReferralId, date: string, agency: string, provider: string, address: Array<string>, caseCode: string, area: Area, kind: NeedKind, urgency: Urgency, answerBy: string | null, what: string, facts: Array<LetterFact>, releaseUntil: string, signedBy: string, };

/**
 * Counts and waits of one group.
 */
export type Line = { 
/**
 * The group's code: a vocabulary code, a reason for no answer (`declined`, `unknown`, …), `blank`,
 * a month `2026-11`, or a provider's id.
 */
key: string, 
/**
 * The provider's name in the directory; empty for everything that has words in `locales/`.
 */
label: string, 
/**
 * Distinct survivors.
 */
survivors: number, 
/**
 * Needs raised.
 */
needs: number, 
/**
 * Attempts made, drafts not counted.
 */
attempts: number, 
/**
 * Accepted by the provider, whatever came after.
 */
accepted: number, 
/**
 * Declined by the provider.
 */
declined: number, 
/**
 * Service received.
 */
completed: number, 
/**
 * Lost: failed.
 */
lost: number, 
/**
 * Cancelled by the person or by us.
 */
cancelled: number, 
/**
 * Still open.
 */
open: number, 
/**
 * Median days from asked to answered; `None` without an answer.
 */
answerMedian: number | null, 
/**
 * 90th percentile of the same (nearest rank).
 */
answerP90: number | null, 
/**
 * How many were answered.
 */
answered: number, 
/**
 * How many still wait for an answer.
 */
waiting: number, 
/**
 * Median days from asked to first service.
 */
serviceMedian: number | null, 
/**
 * 90th percentile of the same (nearest rank).
 */
serviceP90: number | null, 
/**
 * How many had a first service.
 */
served: number, };

/**
 * Appointments from a day to a day, both included.
 */
export type ListAppointments = { from: string, to: string, mine?: boolean | null, caseId?: CaseId | null, };

/**
 * Files of a case, page by page.
 */
export type ListAttachments = { caseId: CaseId, offset?: number | null, limit?: number | null, };

/**
 * A page of the audit log.
 */
export type ListAudit = { memberId?: MemberId | null, caseCode?: string | null, deed?: Deed | null, from?: string | null, to?: string | null, offset?: number | null, limit?: number | null, };

/**
 * A page of the case list. `text` is a name in any spelling or a code.
 */
export type ListCases = { text?: string | null, status?: CaseStatus | null, 
/**
 * Only cases of this member.
 */
caseworkerId?: MemberId | null, 
/**
 * Only cases of whoever asks: their own, and those that a colleague shared with them.
 */
mine?: boolean | null, area?: Area | null, sort?: CaseSort | null, descending?: boolean | null, offset?: number | null, limit?: number | null, };

/**
 * Of one case, or all.
 */
export type ListConflicts = { caseId?: CaseId | null, limit?: number | null, offset?: number | null, };

/**
 * A page of notes.
 */
export type ListNotes = { caseId: CaseId, offset?: number | null, limit?: number | null, };

/**
 * A page of the directory.
 */
export type ListProviders = { text?: string | null, area?: Area | null, language?: string | null, takesNew?: boolean | null, 
/**
 * Not checked for this many days.
 */
uncheckedDays?: number | null, archived?: boolean | null, offset?: number | null, limit?: number | null, };

/**
 * Tasks of a case, or mine, or everybody's.
 */
export type ListTasks = { caseId?: CaseId | null, mine?: boolean | null, done?: boolean | null, limit?: number | null, };

/**
 * Whether every pack is whole, signed and in its chain.
 */
export type LogCheck = { packs: number, logs: number, forks: number, changes: number, ok: boolean, 
/**
 * The name of the first pack that is wrong, in hex.
 */
firstBad: string | null, 
/**
 * Whether the rows are what the packs make of them.
 */
rowsOk: boolean, 
/**
 * Whether every line of the audit that colleagues have seen is still there.
 */
auditOk: boolean, };

/**
 * Which providers fit.
 */
export type MatchProviders = { kind: NeedKind, caseId?: CaseId | null, text?: string | null, limit?: number | null, };

/**
 * Why a case is in a search result, and by which name.
 */
export type Matched = { why: Why, text: string, };

/**
 * Providers that fit a need, best first.
 */
export type Matches = { matches: Array<ProviderMatch>, };

/**
 * What the matter is about.
 */
export type MatterKind = "immigration" | "victim-witness" | "criminal-defence" | "record-relief" | "civil-suit" | "wage-claim" | "family" | "protective-order" | "housing" | "benefits" | "compensation" | "documents";

/**
 * How a matter ended.
 */
export type MatterOutcome = "granted" | "denied" | "settled" | "withdrawn" | "advice-given" | "handed-over";

/**
 * Where a matter stands.
 */
export type MatterStatus = "open" | "waiting" | "closed";

/**
 * One matter.
 */
export type MatterView = { id: LegalMatterId, kind: MatterKind, title: string, status: MatterStatus, openedOn: string, closedOn: string | null, outcome: MatterOutcome | null, attorney: string | null, provider: string | null, events: Array<LegalEventView>, };

/**
 * What sort of file, told by how it begins and never by its name.
 */
export type MediaType = "pdf" | "png" | "jpeg" | "text" | "other";

/**
 * A person on staff.
 */
export type MemberId = string;

/**
 * Every member.
 */
export type MemberList = { members: Array<MemberView>, };

/**
 * A member, as colleagues see them.
 */
export type MemberView = { id: MemberId, name: string, roles: Array<Role>, active: boolean, me: boolean, };

/**
 * Why a question has no answer.
 */
export type Missing = "not-asked" | "unknown" | "prefers-not-to-say" | "declined";

/**
 * All of them.
 */
export type MissingList = { packs: Array<MissingView>, };

/**
 * A pack that some have seen and that is not here: what has seen it waits.
 */
export type MissingView = { id: string, 
/**
 * Who sealed it, if that can be told.
 */
member: string, device: string, 
/**
 * The members who had seen it.
 */
seenBy: Array<string>, 
/**
 * How many packs wait for it.
 */
packs: number, since: string, days: number, };

/**
 * How the session was held.
 */
export type Modality = "individual" | "group" | "family" | "remote";

/**
 * Another name for a device.
 */
export type NameDevice = { id: string, name: string, };

/**
 * What kind of name it is.
 */
export type NameKind = "used" | "legal" | "alias" | "former" | "other-script" | "nickname";

/**
 * One name.
 */
export type NameView = { id: SurvivorNameId, kind: NameKind, text: string, avoid: boolean, };

/**
 * A request for one kind of help.
 */
export type NeedId = string;

/**
 * What is needed, in the words of the three areas and the help around them.
 */
export type NeedKind = "trauma-therapy" | "counselling" | "group-therapy" | "psychiatric-care" | "substance-use" | "crisis-support" | "immigration" | "victim-witness" | "criminal-defence" | "record-relief" | "civil-claim" | "wage-claim" | "family-law" | "protective-order" | "identity-documents" | "job-training" | "job-placement" | "education" | "language-course" | "career-counselling" | "housing" | "medical-care" | "food-and-clothing" | "financial-help" | "childcare" | "interpretation" | "safe-return" | "other";

/**
 * Where a need stands (FHIR R4 ServiceRequest.status; controlled by the requester only).
 */
export type NeedStatus = "active" | "on-hold" | "revoked" | "completed" | "entered-in-error";

/**
 * A need and its attempts.
 */
export type NeedView = { id: NeedId, caseId: CaseId, kind: NeedKind, area: Area, urgency: Urgency, status: NeedStatus, raisedAt: string, attempts: number, };

/**
 * A new printed code; the old one stops working.
 */
export type NewRecovery = { passphrase: string, };

/**
 * Who acts next.
 */
export type NextActor = "us" | "provider" | "person" | "nobody";

/**
 * What is to be done next.
 */
export type NextStep = { taskId: TaskId, kind: TaskKind, title: string, dueOn: string | null, overdueDays: number, };

/**
 * A note in the case.
 */
export type NoteId = string;

/**
 * What kind of note.
 */
export type NoteKind = "general" | "call" | "meeting" | "home-visit" | "safety" | "account";

/**
 * A page of notes, newest first.
 */
export type NoteList = { notes: Array<NoteView>, total: number, };

/**
 * One note; a corrected one names the note that corrects it.
 */
export type NoteView = { id: NoteId, kind: NoteKind, day: string, text: string, author: string | null, recordedAt: string, amends: NoteId | null, amendedBy: NoteId | null, };

/**
 * A command that needs nothing.
 */
export type Nothing = Record<symbol, never>;

/**
 * Opening hours that are no time: whose they are, and what they say.
 */
export type OddHours = { of: string, text: string, };

/**
 * One thing that was odd. Nothing was dropped.
 */
export type OddRow = { file: string, row: number, field: string, what: string, value: string, };

/**
 * One file.
 */
export type OfAttachment = { attachmentId: AttachmentId, };

/**
 * A bundle to look at or take in.
 */
export type OfBundle = { path: string, job?: string | null, };

/**
 * A command about one case.
 */
export type OfCase = { caseId: CaseId, };

/**
 * What sort of place this computer stands in.
 */
export type OfComputer = { computer: Computer, };

/**
 * One device.
 */
export type OfDevice = { id: string, };

/**
 * Look at an invitation before joining.
 */
export type OfInvitation = { path: string, };

/**
 * One long deed.
 */
export type OfJob = { job: string, };

/**
 * One pack that waits for a person.
 */
export type OfPack = { id: string, };

/**
 * One provider.
 */
export type OfProvider = { providerId: ProviderId, };

/**
 * One referral.
 */
export type OfReferral = { referralId: ReferralId, };

/**
 * One relay.
 */
export type OfRelay = { id: string, };

/**
 * A request file to look at.
 */
export type OfRequest = { path: string, };

/**
 * One task.
 */
export type OfTask = { taskId: TaskId, };

/**
 * A service that a provider offers.
 */
export type OfferId = string;

/**
 * HSDS `service.status`; empty in the source becomes unknown, never silently active.
 */
export type OfferStatus = "active" | "inactive" | "defunct" | "temporarily closed" | "unknown";

/**
 * One offer.
 */
export type OfferView = { id: OfferId, name: string, description: string, area: Area, status: OfferStatus, atCapacity: boolean, interpretation: string, application: string, fees: string, eligibility: string, minimumAge: number | null, maximumAge: number | null, alert: string, verifiedOn: string | null, languages: Array<string>, };

/**
 * A new case. Without a name it is "not known".
 */
export type OpenCase = { name?: string | null, birth?: string | Missing | null, language?: string | Missing | null, interpreter?: YesNo | Missing | null, safeContact: SafeContact, safeContactNote?: string | null, gender?: Gender | Missing | null, exploitation?: Exploitation | Missing | null, region?: Region | Missing | null, statistics?: StatisticsConsent | null, 
/**
 * A further episode of a person already known.
 */
survivorOf?: CaseId | null, };

/**
 * Fill an empty practice vault with invented people, each with one to `needs_max` needs (4).
 */
export type OpenDemo = { cases?: number | null, seed?: number | null, needsMax?: number | null, job?: string | null, };

/**
 * Open a sealed note.
 */
export type OpenLegalNote = { id: LegalNoteId, };

/**
 * Open a sealed note.
 */
export type OpenTherapyNote = { id: TherapyNoteId, };

/**
 * The words of a sealed note.
 */
export type OpenedNote = { id: string, text: string, closesInS: number, };

/**
 * What came of it, for counting.
 */
export type Outcome = "ongoing" | "completed" | "left-early" | "granted" | "denied" | "settled" | "placed" | "other";

/**
 * What a part of the case holds, without saying what.
 */
export type PartCount = { area: Area, count: number, last: string | null, };

/**
 * A phone of a provider, offer or site.
 */
export type PhoneId = string;

/**
 * One phone.
 */
export type PhoneView = { id: PhoneId, number: string, extension: string, kind: string, description: string, };

/**
 * A job.
 */
export type PlacementId = string;

/**
 * Where a job stands.
 */
export type PlacementStatus = "applied" | "interview" | "started" | "ended" | "not-chosen";

/**
 * One job.
 */
export type PlacementView = { id: PlacementId, employer: string, job: string, provider: string | null, status: PlacementStatus, day: string, endedOn: string | null, hoursWeek: number, };

/**
 * What a person wants and what is done for it. `review_on` is the first day of any open goal.
 */
export type PlanView = { goals: Array<GoalView>, reviewOn: string | null, };

/**
 * The checked directory of saved views and looks; stays on this device.
 */
export type Preferences = { 
/**
 * `en`, `es`, `fr`, `ar`; empty follows the system.
 */
language: string, theme: Theme, density: Density, 
/**
 * 100, 115, 130, 150 or 200.
 */
textPercent: number, namesHidden: boolean, 
/**
 * 1 to 15.
 */
idleMinutes: number, singleKeys: boolean, 
/**
 * Older vaults do not know it.
 */
computer: Computer, savedFilters: Array<SavedFilter>, };

/**
 * What waits for a second signature.
 */
export type ProposalKind = "add-administrator" | "restored-device" | "sealed-facet" | "recovery-set" | "erase-case" | "reopen-facet";

/**
 * Something that waits for a second signature.
 */
export type ProposalView = { id: string, kind: ProposalKind, by: string, at: string, member: string | null, caseId: CaseId | null, caseCode: string | null, 
/**
 * Whether this member may give the second signature.
 */
maySecond: boolean, };

/**
 * An organisation one can refer to.
 */
export type ProviderId = string;

/**
 * A page of the directory.
 */
export type ProviderList = { rows: Array<ProviderRow>, total: number, languages: Array<string>, };

/**
 * One provider's offer, and what speaks for and against it.
 */
export type ProviderMatch = { providerId: ProviderId, offerId: OfferId | null, provider: string, offer: string, area: Area, status: OfferStatus, atCapacity: boolean, languages: Array<string>, 
/**
 * Speaks the person's language.
 */
speaks: boolean, fees: string, eligibility: string, city: string, referBy: ReferBy, verifiedOn: string | null, 
/**
 * Days since a colleague checked the entry.
 */
verifiedDays: number | null, 
/**
 * Median days to an answer, from our own referrals, and how many they were.
 */
answerDays: number | null, answered: number, 
/**
 * A living release for this provider.
 */
releaseId: ReleaseId | null, releaseUntil: string | null, releaseItems: Array<Item>, };

/**
 * One provider in the list.
 */
export type ProviderRow = { id: ProviderId, name: string, areas: Array<Area>, city: string, languages: Array<string>, offers: number, openOffers: number, atCapacity: boolean, verifiedOn: string | null, verifiedDays: number | null, archived: boolean, };

/**
 * Everything about one provider.
 */
export type ProviderView = { id: ProviderId, name: string, alternateName: string, description: string, email: string, website: string, legalStatus: string, referBy: ReferBy, verifiedOn: string | null, verifiedDays: number | null, archived: boolean, offers: Array<OfferView>, sites: Array<SiteView>, phones: Array<PhoneView>, languages: Array<SpokenView>, schedules: Array<ScheduleView>, 
/**
 * Median days to an answer from our own referrals, and how many they were.
 */
answerDays: number | null, answered: number, openReferrals: number, };

/**
 * Why it is shared.
 */
export type Purpose = "referral" | "coordination" | "legal-proceedings" | "benefits";

/**
 * Something that is done for a goal, new or changed; `member_id` counts where a colleague does it.
 */
export type PutAction = { id?: ActionId | null, goalId: GoalId, title: string, doer: ActionDoer, memberId?: MemberId | null, dueOn?: string | null, status?: ActionStatus | null, };

/**
 * The agency's own settings.
 */
export type PutAgency = { name: string, newsDays: number, };

/**
 * An appointment, new or changed.
 */
export type PutAppointment = { id?: AppointmentId | null, caseId?: CaseId | null, kind: AppointmentKind, title: string, startsAt: string, minutes?: number | null, place?: string | null, memberId?: MemberId | null, providerId?: ProviderId | null, referralId?: ReferralId | null, };

/**
 * A contact, new or changed.
 */
export type PutContact = { caseId: CaseId, id?: ContactId | null, kind: ContactKind, value: string, safety: ContactSafety, note: string, };

/**
 * The coded facts of a case.
 */
export type PutFacts = { caseId: CaseId, ageBand?: AgeBand | Missing | null, gender?: Gender | Missing | null, exploitation?: Exploitation | Missing | null, region?: Region | Missing | null, statistics: StatisticsConsent, caseworkerId?: MemberId | null, };

/**
 * A goal, new or changed.
 */
export type PutGoal = { id?: GoalId | null, caseId: CaseId, wording: string, area: Area, agreement: GoalAgreement, targetOn?: string | null, reviewOn?: string | null, };

/**
 * An event of a matter.
 */
export type PutLegalEvent = { id?: LegalEventId | null, matterId: LegalMatterId, kind: LegalEventKind, day: string, note?: string | null, done?: boolean | null, };

/**
 * A matter, new or changed; an outcome closes it and, with `referral_id`, the referral.
 */
export type PutMatter = { id?: LegalMatterId | null, caseId: CaseId, kind: MatterKind, title: string, status?: MatterStatus | null, openedOn?: string | null, outcome?: MatterOutcome | null, attorneyId?: MemberId | null, providerId?: ProviderId | null, referralId?: ReferralId | null, };

/**
 * A colleague.
 */
export type PutMember = { id?: MemberId | null, name: string, roles: Array<Role>, active: boolean, };

/**
 * A name, new or changed.
 */
export type PutName = { caseId: CaseId, id?: SurvivorNameId | null, kind: NameKind, text: string, avoid: boolean, };

/**
 * A need.
 */
export type PutNeed = { caseId: CaseId, id?: NeedId | null, kind: NeedKind, urgency: Urgency, };

/**
 * An offer, new or changed.
 */
export type PutOffer = { id?: OfferId | null, providerId: ProviderId, name: string, description?: string | null, area: Area, status?: OfferStatus | null, atCapacity?: boolean | null, interpretation?: string | null, application?: string | null, fees?: string | null, eligibility?: string | null, minimumAge?: number | null, maximumAge?: number | null, };

/**
 * A phone of a provider.
 */
export type PutPhone = { id?: PhoneId | null, providerId: ProviderId, number: string, extension?: string | null, description?: string | null, };

/**
 * A job, new or changed; with `referral_id` its progress moves the referral too.
 */
export type PutPlacement = { id?: PlacementId | null, caseId: CaseId, employer: string, job: string, providerId?: ProviderId | null, referralId?: ReferralId | null, status: PlacementStatus, day?: string | null, endedOn?: string | null, hoursWeek?: number | null, };

/**
 * A provider, new or changed.
 */
export type PutProvider = { id?: ProviderId | null, name: string, alternateName?: string | null, description?: string | null, email?: string | null, website?: string | null, referBy?: ReferBy | null, archived?: boolean | null, };

/**
 * Set up a relay, or change it. A secret that is left out stays as it was.
 */
export type PutRelay = { id?: string | null, kind: RelayKind, place: string, user?: string | null, secret?: string | null, bucket?: string | null, region?: string | null, 
/**
 * A certificate authority of one's own, as PEM; that one and no other is believed then.
 */
authority?: string | null, automatic?: boolean | null, };

/**
 * Opening hours.
 */
export type PutSchedule = { id?: ScheduleId | null, providerId: ProviderId, byday: string, opensAt: string, closesAt: string, description?: string | null, };

/**
 * A place with its address.
 */
export type PutSite = { id?: SiteId | null, providerId: ProviderId, name: string, kind: SiteKind, confidential: boolean, street?: string | null, city?: string | null, state?: string | null, postalCode?: string | null, country?: string | null, };

/**
 * A language spoken there.
 */
export type PutSpoken = { providerId: ProviderId, code: string, name: string, };

/**
 * What is known of the person.
 */
export type PutSurvivor = { caseId: CaseId, birth?: string | Missing | null, pronouns: string, language?: string | Missing | null, interpreter?: YesNo | Missing | null, citizenship?: string | Missing | null, safeContact: SafeContact, safeContactNote: string, };

/**
 * A task, new or changed.
 */
export type PutTask = { id?: TaskId | null, caseId?: CaseId | null, title: string, dueOn?: string | null, assigneeId?: MemberId | null, referralId?: ReferralId | null, };

/**
 * A training, new or changed; with `referral_id` its progress moves the referral too.
 */
export type PutTraining = { id?: TrainingId | null, caseId: CaseId, kind: TrainingKind, title: string, providerId?: ProviderId | null, referralId?: ReferralId | null, status: TrainingStatus, startsOn?: string | null, endsOn?: string | null, certificate?: boolean | null, };

/**
 * All of them.
 */
export type QuarantineList = { packs: Array<QuarantineView>, };

/**
 * A pack of a removed device, waiting for a person.
 */
export type QuarantineView = { id: string, member: string, device: string, packs: number, since: string, until: string, 
/**
 * Changes that can be read here, by facet.
 */
facets: Array<FacetCount>, 
/**
 * Looked at here, and left outside.
 */
refused: boolean, };

/**
 * A page of the board.
 */
export type ReadBoard = { area?: Area | null, state?: State | null, nextActor?: NextActor | null, providerId?: ProviderId | null, mine?: boolean | null, late?: boolean | null, silent?: boolean | null, openOnly?: boolean | null, offset?: number | null, limit?: number | null, };

/**
 * A page of the timeline.
 */
export type ReadTimeline = { caseId: CaseId, kinds?: Array<TimelineKind> | null, offset?: number | null, limit?: number | null, };

/**
 * The rules an input can break. One sentence each in `faults.ftl`.
 */
export type Reason = "required" | "too-long" | "not-a-date" | "in-future" | "before-start" | "too-long-lasting" | "step-not-allowed" | "reason-expected" | "reason-not-for-state" | "case-closed" | "case-open" | "not-covered" | "not-in-list" | "already-done" | "in-use" | "last-one" | "not-possible" | "not-yet";

/**
 * How often a reason was given.
 */
export type ReasonCount = { 
/**
 * The reason.
 */
reason: ReferralReason | null, 
/**
 * How often.
 */
count: number, };

/**
 * A new release. Ends after 90 days if nothing is said, after 365 at the latest.
 */
export type RecordRelease = { caseId: CaseId, providerId: ProviderId, purpose?: Purpose | null, items: Array<Item>, fromDay?: string | null, untilDay?: string | null, given: GivenHow, language?: string | null, interpreter?: string | null, };

/**
 * A session; with `referral_id` it also moves that referral to "in service" or "received".
 */
export type RecordSession = { caseId: CaseId, day?: string | null, minutes?: number | null, modality?: Modality | null, attendance: Attendance, clinicianId?: MemberId | null, providerId?: ProviderId | null, referralId?: ReferralId | null, nextOn?: string | null, completes?: boolean | null, };

/**
 * Open the vault with the printed code and set a new passphrase.
 */
export type Recover = { code: string, passphrase: string, };

/**
 * The recovery code, shown once.
 */
export type RecoveryView = { code: string, desk: DeskView, };

/**
 * How a provider takes referrals.
 */
export type ReferBy = "paper" | "phone" | "file" | "unknown";

/**
 * One step of a referral.
 */
export type ReferralEventId = string;

/**
 * One attempt at one provider.
 */
export type ReferralId = string;

/**
 * Why a step was taken, coded so that reports can count it.
 */
export type ReferralReason = "no-capacity" | "not-eligible" | "wrong-service" | "no-language" | "too-far" | "not-safe" | "no-answer" | "person-chose" | "no-longer-needed" | "release-ended" | "waiting-list" | "information-asked" | "person-asked-pause" | "provider-paused" | "contact-lost" | "did-not-come" | "service-ended" | "moved-away" | "other";

/**
 * The whole report.
 */
export type ReferralReport = { 
/**
 * What was asked.
 */
query: ReportQuery, 
/**
 * Survivors counted: distinct, with consent to statistics, with a need or referral in the period.
 */
survivors: number, 
/**
 * Survivors left out for want of consent to statistics.
 */
leftOut: number, 
/**
 * Everything together.
 */
total: Line, 
/**
 * From need to service received: how many referrals reached each stage.
 */
pathway: Array<Stage>, 
/**
 * One table for each split.
 */
tables: Array<Table>, 
/**
 * Why providers declined.
 */
declined: Array<ReasonCount>, 
/**
 * Why referrals were lost or withdrawn.
 */
ended: Array<ReasonCount>, };

/**
 * One referral in a list.
 */
export type ReferralRow = { id: ReferralId, caseId: CaseId, caseCode: string, name: string | null, needId: NeedId, area: Area, kind: NeedKind, urgency: Urgency, providerId: ProviderId, provider: string, offer: string | null, state: State, status: Status, reason: ReferralReason | null, nextActor: NextActor, attempt: number, createdAt: string, sentAt: string | null, steppedAt: string, dueAt: string | null, 
/**
 * Whole days in this state.
 */
days: number, 
/**
 * Whole days past due; 0 if not late.
 */
lateDays: number, madeBy: string | null, };

/**
 * Everything about one referral.
 */
export type ReferralView = { row: ReferralRow, what: string, note: string, items: Array<Item>, releaseId: ReleaseId | null, 
/**
 * A living release covers provider and items today.
 */
covered: boolean, events: Array<EventView>, steps: Array<StepChoice>, statuses: Array<Status>, 
/**
 * Earlier and later attempts for the same need.
 */
attempts: Array<ReferralRow>, 
/**
 * Days from asked to answered, to first service, to the end.
 */
answerDays: number | null, serviceDays: number | null, totalDays: number | null, };

/**
 * Region of origin, the sub-regions of UN M49 (some joined), coarse enough to identify nobody.
 */
export type Region = "northern-africa" | "sub-saharan-africa" | "latin-america" | "northern-america" | "central-asia" | "eastern-asia" | "south-eastern-asia" | "southern-asia" | "western-asia" | "eastern-europe" | "northern-europe" | "southern-europe" | "western-europe" | "oceania" | "stateless";

/**
 * What sort of place a relay is.
 */
export type RelayKind = "folder" | "webdav" | "s3";

/**
 * Whether a relay works: what was tried, in order.
 */
export type RelayTest = { reached: boolean, read: boolean, written: boolean, trouble: string | null, };

/**
 * A place where packs lie. Never with a secret.
 */
export type RelayView = { id: string, kind: RelayKind, 
/**
 * The folder or address.
 */
place: string, 
/**
 * The account, where there is one.
 */
user: string | null, 
/**
 * The bucket and region, for S3.
 */
bucket: string | null, region: string | null, 
/**
 * Exchanged with by itself while the workspace is open.
 */
automatic: boolean, 
/**
 * A folder of this computer that nobody set up.
 */
common: boolean, lastAt: string | null, 
/**
 * Why the last exchange with it did not work: a fault code.
 */
trouble: string | null, toGo: number, };

/**
 * A release of information.
 */
export type ReleaseId = string;

/**
 * All releases of a case.
 */
export type ReleaseList = { releases: Array<ReleaseView>, };

/**
 * Where a release stands on a day.
 */
export type ReleaseState = "valid" | "not-yet" | "ended" | "revoked";

/**
 * A release and where it stands today.
 */
export type ReleaseView = { id: ReleaseId, caseId: CaseId, caseCode: string, providerId: ProviderId, provider: string, purpose: Purpose, items: Array<Item>, fromDay: string, untilDay: string, state: ReleaseState, 
/**
 * Days until it ends; negative if ended.
 */
daysLeft: number, given: GivenHow, language: string, interpreter: string, revokedOn: string | null, revokedHow: RevokedHow | null, recordedBy: string | null, recordedAt: string, 
/**
 * Open referrals that rest on it.
 */
openReferrals: Array<ReferralId>, };

/**
 * A contact to take out.
 */
export type RemoveContact = { id: ContactId, };

/**
 * Remove a member with all devices.
 */
export type RemoveMember = { memberId: MemberId, };

/**
 * A name to take out.
 */
export type RemoveName = { id: SurvivorNameId, };

/**
 * A language no longer spoken there.
 */
export type RemoveSpoken = { id: SpokenId, };

/**
 * The files a report can become.
 */
export type ReportFormat = "csv" | "xlsx" | "json" | "table";

/**
 * What the report is about.
 */
export type ReportQuery = { 
/**
 * First day: needs raised and referrals made from this day.
 */
from: string, 
/**
 * Last day, included.
 */
to: string, 
/**
 * Only this area.
 */
area?: Area | null, 
/**
 * The splits wanted; all of them if empty.
 */
splits: Array<Split>, };

/**
 * The referral report as text; a workbook has no text.
 */
export type ReportText = { query: ReportQuery, format: ReportFormat, language: string, };

/**
 * Requests that lie in the common folders of this computer.
 */
export type RequestList = { requests: Array<RequestView>, };

/**
 * A request to join, to be compared and let in.
 */
export type RequestView = { id: string, 
/**
 * What the device calls itself.
 */
device: string, words: Array<string>, memberId: MemberId, member: string, roles: Array<Role>, secondDevice: boolean, 
/**
 * It names another agency: it cannot be let in.
 */
otherAgency: boolean, known: boolean, };

/**
 * Another day for a task.
 */
export type Reschedule = { taskId: TaskId, dueOn?: string | null, };

/**
 * A sealed copy to bring back: in this desk's own place, or into an empty folder. `secret` is
 * the passphrase or the printed code of the day it was made.
 */
export type RestoreBackup = { path: string, into?: string | null, secret: string, kind: KeyKind, job?: string | null, };

/**
 * Where a member is: a page, a record, a tab. Ids only.
 */
export type ResumePoint = { page: string, id: string | null, tab: string | null, };

/**
 * A look at a goal; on `day`, today if nothing is said.
 */
export type ReviewGoal = { goalId: GoalId, progress: GoalProgress, day?: string | null, note?: string | null, reviewOn?: string | null, };

/**
 * Take a release back.
 */
export type RevokeRelease = { releaseId: ReleaseId, how: RevokedHow, };

/**
 * A release was taken back, and what followed at once.
 */
export type Revoked = { release: ReleaseView, marked: Array<ReferralId>, taskId: TaskId | null, };

/**
 * How the person took it back.
 */
export type RevokedHow = "oral" | "written" | "guardian";

/**
 * What the danger comes from.
 */
export type RiskFactor = "contact-sought" | "threats" | "whereabouts-known" | "violence-now" | "no-safe-place" | "self-harm" | "children-in-danger" | "family-in-danger" | "debt-demanded" | "papers-held" | "watched";

/**
 * A judgement of the danger that somebody is in.
 */
export type RiskId = string;

/**
 * How much danger, from the least to the most.
 */
export type RiskLevel = "low" | "medium" | "high" | "immediate";

/**
 * Every judgement of a case, the newest first; the first one counts.
 */
export type RiskList = { risks: Array<RiskView>, };

/**
 * The judgement that counts, for the head of the case.
 */
export type RiskNow = { level: RiskLevel, day: string, reviewOn: string | null, };

/**
 * One judgement.
 */
export type RiskView = { id: RiskId, day: string, level: RiskLevel, factors: Array<RiskFactor>, note: string, reviewOn: string | null, author: string | null, recordedAt: string, };

/**
 * What a member does. A member may hold several; roles set what is granted by default.
 */
export type Role = "caseworker" | "clinician" | "attorney" | "career-counsellor" | "manager" | "data-officer" | "administrator" | "auditor";

/**
 * A member with devices.
 */
export type RosterMember = { id: MemberId, name: string, roles: Array<Role>, me: boolean, 
/**
 * Whether the roster knows them; the others are names only.
 */
joined: boolean, administers: boolean, devices: Array<DeviceView>, };

/**
 * The agency, its members and devices.
 */
export type RosterView = { 
/**
 * The agency's id in eight words, to compare by phone.
 */
fingerprint: string, members: Array<RosterMember>, proposals: Array<ProposalView>, 
/**
 * The statements that make it up, and how many of them have no effect.
 */
statements: number, withoutEffect: number, 
/**
 * Something in it asks for a newer version of the program: nothing can be given until then.
 */
newer: boolean, };

/**
 * How the person may be reached. Shown first wherever contact is possible.
 */
export type SafeContact = "anytime" | "with-care" | "message-only" | "through-worker" | "do-not-contact";

/**
 * A file to write out in clear.
 */
export type SaveAttachment = { attachmentId: AttachmentId, path: string, job?: string | null, };

/**
 * Write the request again.
 */
export type SaveRequest = { path: string, };

/**
 * A copy that lies outside the vault now.
 */
export type SavedAttachment = { name: string, bytes: number, };

/**
 * A filter someone wants back.
 */
export type SavedFilter = { screen: string, name: string, filter: string, };

/**
 * Opening hours.
 */
export type ScheduleId = string;

/**
 * Opening hours, one line.
 */
export type ScheduleView = { id: ScheduleId, byday: string, opensAt: string, closesAt: string, description: string, };

/**
 * A sealed note: when and who, not what.
 */
export type SealedNoteView = { id: string, day: string, author: string | null, recordedAt: string, sessionId: TherapySessionId | null, matterId: LegalMatterId | null, };

/**
 * Words in any spelling, a code, a phone.
 */
export type SearchAll = { text: string, limit?: number | null, };

/**
 * The second signature.
 */
export type SecondProposal = { id: string, };

/**
 * Ask the provider.
 */
export type SendReferral = { referralId: ReferralId, releaseId?: ReleaseId | null, };

/**
 * Help that was given, as a fact.
 */
export type ServiceId = string;

/**
 * Help that was given in a case, as facts.
 */
export type ServiceList = { services: Array<ServiceView>, };

/**
 * One piece of help.
 */
export type ServiceView = { id: ServiceId, area: Area, kind: NeedKind | null, provider: string | null, day: string, attendance: Attendance, minutes: number, outcome: Outcome | null, };

/**
 * One session.
 */
export type SessionView = { id: TherapySessionId, day: string, minutes: number, modality: Modality, attendance: Attendance, clinician: string | null, provider: string | null, nextOn: string | null, };

/**
 * Where an action stands from today on.
 */
export type SetAction = { actionId: ActionId, status: ActionStatus, };

/**
 * What came of an appointment.
 */
export type SetAppointment = { id: AppointmentId, status: AppointmentStatus, };

/**
 * Whose step it was, in the words of the standard.
 */
export type SetBy = "requester" | "target";

/**
 * Takes nobody new, or takes new people again.
 */
export type SetCapacity = { offerId: OfferId, atCapacity: boolean, };

/**
 * Where a need stands.
 */
export type SetNeed = { id: NeedId, status: NeedStatus, };

/**
 * Roles of a member.
 */
export type SetRoles = { memberId: MemberId, roles: Array<Role>, };

/**
 * One of the versions.
 */
export type SideView = { 
/**
 * To pick it with.
 */
id: string, member: string | null, device: string | null, at: string | null, 
/**
 * The value: words, the name of the record or member it points to, or its code; `None` if
 * nothing stands there. Codes of a list have a comma between them.
 */
value: string | null, 
/**
 * The vocabulary whose code the value is; or `day` (2026-11-27), `moment` (RFC 3339), `edtf`,
 * `language`, `country` (ISO codes). Yes or no is of `yes-no`. `None` for words.
 */
vocabulary: string | null, 
/**
 * What is shown until it is decided.
 */
shown: boolean, };

/**
 * A device that was not heard of.
 */
export type SilentView = { memberId: MemberId, member: string, device: string, days: number, never: boolean, };

/**
 * Cases that look like the one being opened.
 */
export type SimilarCases = { cases: Array<CaseRow>, };

/**
 * A place where a provider works.
 */
export type SiteId = string;

/**
 * HSDS `location_type`.
 */
export type SiteKind = "physical" | "postal" | "virtual";

/**
 * One place. A confidential one tells no address.
 */
export type SiteView = { id: SiteId, name: string, kind: SiteKind, confidential: boolean, street: string, city: string, state: string, postalCode: string, country: string, };

/**
 * How a report is split.
 */
export type Split = "area" | "provider" | "urgency" | "age-band" | "gender" | "exploitation" | "region" | "month";

/**
 * A language spoken at an offer or site.
 */
export type SpokenId = string;

/**
 * One language.
 */
export type SpokenView = { id: SpokenId, name: string, code: string, };

/**
 * How many referrals reached a stage: `made`, `sent`, `answered`, `accepted`, `started`, `completed`.
 */
export type Stage = { 
/**
 * The stage's code.
 */
stage: string, 
/**
 * How many reached it.
 */
count: number, };

/**
 * The ten states (R4's twelve without received and ready).
 */
export type State = "draft" | "requested" | "accepted" | "rejected" | "in-progress" | "on-hold" | "completed" | "failed" | "cancelled" | "entered-in-error";

/**
 * How many stand in a state.
 */
export type StateCount = { state: State, count: number, late: number, };

/**
 * Whether the person's facts may be counted in reports.
 */
export type StatisticsConsent = "not-asked" | "given" | "refused";

/**
 * The finer words of daily work, each within one state (`ux.md` §2.7).
 */
export type Status = "draft" | "ready" | "sent" | "confirmed" | "needs-info" | "accepted" | "waitlist" | "paused" | "started" | "received" | "declined-provider" | "declined-person" | "withdrawn" | "lost" | "did-not-happen" | "release-ended" | "entered-in-error";

/**
 * A step one may take now.
 */
export type StepChoice = { to: State, statuses: Array<Status>, reasons: Array<ReferralReason>, reasonExpected: boolean, };

/**
 * A step, or only a finer word within the state.
 */
export type StepReferral = { referralId: ReferralId, to: State, status?: Status | null, reason?: ReferralReason | null, 
/**
 * The day it took effect; today if absent.
 */
on?: string | null, note?: string | null, 
/**
 * A task to ask again on that day.
 */
askAgainOn?: string | null, };

/**
 * The passphrase again.
 */
export type StepUp = { passphrase: string, };

/**
 * Sealed notes are open until then.
 */
export type SteppedUp = { seconds: number, };

/**
 * What a passphrase is worth; `guesses_log10` is an upper bound.
 */
export type StrengthView = { verdict: Verdict, guessesLog10: number, };

/**
 * A passphrase suggestion; five words unless said.
 */
export type Suggest = { words?: number | null, };

/**
 * A suggested passphrase.
 */
export type Suggestion = { passphrase: string, };

/**
 * The person helped.
 */
export type SurvivorId = string;

/**
 * One name of a survivor.
 */
export type SurvivorNameId = string;

/**
 * The person behind a case.
 */
export type SurvivorView = { id: SurvivorId, caseId: CaseId, names: Array<NameView>, birth: string | Missing | null, 
/**
 * Whole years today, from what is known.
 */
age: number | null, 
/**
 * The age is not exact.
 */
ageAbout: boolean, pronouns: string, language: string | Missing | null, interpreter: YesNo | Missing | null, citizenship: string | Missing | null, safeContact: SafeContact, safeContactNote: string, contacts: Array<ContactView>, };

/**
 * One split.
 */
export type Table = { 
/**
 * Split by what.
 */
split: Split, 
/**
 * Its lines, in the order of the vocabulary (providers: by name; months: by time).
 */
lines: Array<Line>, };

/**
 * Rows of one table.
 */
export type TableCount = { table: string, facet: Facet, rows: number, };

/**
 * Something to do.
 */
export type TaskId = string;

/**
 * Where a task came from.
 */
export type TaskKind = "manual" | "chase" | "tell-provider" | "release-ending" | "ask-again" | "review-plan" | "review-risk";

/**
 * Tasks.
 */
export type TaskList = { tasks: Array<TaskView>, total: number, };

/**
 * One task.
 */
export type TaskView = { id: TaskId, caseId: CaseId | null, caseCode: string | null, name: string | null, kind: TaskKind, title: string, dueOn: string | null, overdueDays: number, assigneeId: MemberId, assignee: string | null, referralId: ReferralId | null, provider: string | null, doneAt: string | null, };

/**
 * One reader.
 */
export type TeamReader = { memberId: MemberId, name: string, roles: Array<Role>, me: boolean, granted: Array<Facet>, 
/**
 * Read by role alone: counts without names.
 */
byRole: Array<Facet>, 
/**
 * What the roles would allow and was not granted.
 */
grantable: Array<Facet>, };

/**
 * Who reads what of a case, and why.
 */
export type TeamView = { caseId: CaseId, readers: Array<TeamReader>, 
/**
 * Facets that this member may let others read.
 */
mayGrant: Array<Facet>, 
/**
 * Two members say they opened it; an administrator decides.
 */
contested: Array<Facet>, };

/**
 * A text.
 */
export type TextView = { text: string, };

/**
 * Light or dark, with or without high contrast.
 */
export type Theme = "system" | "light" | "dark" | "hc-light" | "hc-dark";

/**
 * A sealed psychotherapy note.
 */
export type TherapyNoteId = string;

/**
 * A therapy session.
 */
export type TherapySessionId = string;

/**
 * Sessions of a case and the sealed notes beside them, without their words.
 */
export type TherapyView = { sessions: Array<SessionView>, notes: Array<SealedNoteView>, };

/**
 * A page of the timeline, newest first.
 */
export type Timeline = { entries: Array<TimelineEntry>, total: number, };

/**
 * One line of the timeline: codes for the screen to put in words, and text where there is some.
 */
export type TimelineEntry = { kind: TimelineKind, id: string, at: string, 
/**
 * The day only, if no time of day is known.
 */
dayOnly: boolean, 
/**
 * A code of the kind's vocabulary: a turn, a state, an attendance.
 */
what: string, detail: string | null, provider: string | null, area: Area | null, member: string | null, text: string | null, 
/**
 * The text is the person's account: closed until asked for.
 */
account: boolean, };

/**
 * What a line of the timeline tells of.
 */
export type TimelineKind = "case" | "note" | "referral" | "release" | "service" | "appointment" | "task" | "plan";

/**
 * The day's work: what is due, what waits for us, what comes.
 */
export type TodayView = { today: string, overdue: Array<TaskView>, dueToday: Array<TaskView>, nextDays: Array<TaskView>, appointments: Array<AppointmentView>, 
/**
 * Referrals with no news for the agency's number of days, or past due.
 */
noNews: Array<ReferralRow>, noNewsTotal: number, 
/**
 * Referrals where we act next.
 */
waitingForUs: Array<ReferralRow>, waitingTotal: number, 
/**
 * Releases that end within 30 days and have open referrals.
 */
releasesEnding: Array<ReleaseView>, openCases: number, openReferrals: number, 
/**
 * First steps for a new office, in order, with those done ticked off.
 */
firstSteps: Array<FirstStep>, };

/**
 * A training.
 */
export type TrainingId = string;

/**
 * What is learnt.
 */
export type TrainingKind = "vocational" | "language" | "computer" | "school" | "apprenticeship" | "job-readiness";

/**
 * Where a training stands.
 */
export type TrainingStatus = "planned" | "enrolled" | "completed" | "left-early";

/**
 * One training.
 */
export type TrainingView = { id: TrainingId, kind: TrainingKind, title: string, provider: string | null, status: TrainingStatus, startsOn: string | null, endsOn: string | null, certificate: boolean, };

/**
 * A goal set aside or taken up again.
 */
export type TurnGoal = { goalId: GoalId, turn: GoalTurn, };

/**
 * What was undone.
 */
export type UndoView = { deed: Deed | null, left: number, };

/**
 * Open the vault.
 */
export type Unlock = { passphrase: string, };

/**
 * How soon help is needed; sets when an answer is due (TVAP: 48 h; FHIR priority).
 */
export type Urgency = "24h" | "72h" | "2w";

/**
 * Whether the vault is whole.
 */
export type VaultCheck = { pagesOk: boolean, structureOk: boolean, auditOk: boolean, firstBadLine: number | null, auditLines: number, };

/**
 * One of them, as its folder is called; the first one has no name.
 */
export type VaultFound = { id: string, name: string, practice: boolean, here: boolean, };

/**
 * What the vault is made of; numbers only.
 */
export type VaultInfo = { vault: string, format: number, schema: number, cipher: string, bytes: number, tables: Array<TableCount>, changes: number, auditLines: number, };

/**
 * The vaults of this profile, the one before which one stands first.
 */
export type VaultList = { vaults: Array<VaultFound>, 
/**
 * Whether another one may be chosen; not where one was named at the start.
 */
mayChoose: boolean, 
/**
 * Whether somebody chose already.
 */
chosen: boolean, };

/**
 * What a passphrase is worth.
 */
export type Verdict = "too-short" | "guessable" | "good";

/**
 * A provider's answer "you are on our waiting list": accepted and on hold in one.
 */
export type WaitingList = { referralId: ReferralId, weeks?: number | null, note?: string | null, };

/**
 * A passphrase to weigh.
 */
export type Weigh = { passphrase: string, context: Array<string>, };

/**
 * How a name was found.
 */
export type Why = "exact" | "prefix" | "other-name" | "sounds-like" | "spelling" | "code" | "phone";

/**
 * A sealed note. The passphrase must have been given again in the last minutes.
 */
export type WriteLegalNote = { caseId: CaseId, matterId?: LegalMatterId | null, day?: string | null, text: string, };

/**
 * A note; `amends` makes it a correction.
 */
export type WriteNote = { caseId: CaseId, kind: NoteKind, day?: string | null, text: string, amends?: NoteId | null, };

/**
 * A sealed note. The passphrase must have been given again in the last minutes.
 */
export type WriteTherapyNote = { caseId: CaseId, sessionId?: TherapySessionId | null, day?: string | null, text: string, };

/**
 * Yes or no.
 */
export type YesNo = "yes" | "no";

export interface Commands {
  "desk.status": { input: Nothing; output: DeskView };
  "vaults.list": { input: Nothing; output: VaultList };
  "vaults.choose": { input: ChooseVault; output: DeskView };
  "desk.lock": { input: Nothing; output: DeskView };
  "vault.suggest": { input: Suggest; output: Suggestion };
  "vault.weigh": { input: Weigh; output: StrengthView };
  "vault.create": { input: CreateVault; output: RecoveryView };
  "vault.unlock": { input: Unlock; output: DeskView };
  "vault.recover": { input: Recover; output: DeskView };
  "demo.open": { input: OpenDemo; output: DeskView };
  "backup.check": { input: CheckBackup; output: BackupView };
  "backup.restore": { input: RestoreBackup; output: BackupView };
  "join.look": { input: OfInvitation; output: InvitationView };
  "join.begin": { input: Join; output: JoinView };
  "join.status": { input: Nothing; output: JoinView };
  "join.saveRequest": { input: SaveRequest; output: JoinView };
  "join.finish": { input: FinishJoin; output: DeskView };
  "exchange.now": { input: ExchangeNow; output: ExchangedView };
  "exchange.tick": { input: Nothing; output: ExchangeView };
  "relays.test": { input: PutRelay; output: RelayTest };
  "jobs.progress": { input: OfJob; output: JobView };
  "jobs.cancel": { input: OfJob; output: JobView };
  "vault.changePassphrase": { input: ChangePassphrase; output: Nothing };
  "vault.newRecovery": { input: NewRecovery; output: Suggestion };
  "vault.stepUp": { input: StepUp; output: SteppedUp };
  "vault.info": { input: Nothing; output: VaultInfo };
  "vault.check": { input: Nothing; output: VaultCheck };
  "backup.create": { input: AtPath; output: BackupView };
  "agency.get": { input: Nothing; output: AgencyView };
  "agency.put": { input: PutAgency; output: AgencyView };
  "members.list": { input: Nothing; output: MemberList };
  "members.put": { input: PutMember; output: MemberView };
  "preferences.put": { input: Preferences; output: Preferences };
  "preferences.suit": { input: OfComputer; output: Preferences };
  "resume.put": { input: ResumePoint; output: Nothing };
  "drafts.list": { input: Nothing; output: DraftList };
  "drafts.put": { input: KeepDraft; output: Nothing };
  "today.get": { input: Nothing; output: TodayView };
  "search.all": { input: SearchAll; output: Hits };
  "undo.last": { input: Nothing; output: UndoView };
  "cases.list": { input: ListCases; output: CaseList };
  "cases.similar": { input: FindSimilar; output: SimilarCases };
  "cases.open": { input: OpenCase; output: CaseOpened };
  "cases.get": { input: OfCase; output: CaseView };
  "cases.facts": { input: PutFacts; output: Nothing };
  "cases.close": { input: CloseCase; output: Nothing };
  "cases.reopen": { input: OfCase; output: Nothing };
  "cases.timeline": { input: ReadTimeline; output: Timeline };
  "survivors.get": { input: OfCase; output: SurvivorView };
  "survivors.put": { input: PutSurvivor; output: Nothing };
  "survivors.putName": { input: PutName; output: NameView };
  "survivors.removeName": { input: RemoveName; output: Nothing };
  "survivors.putContact": { input: PutContact; output: ContactView };
  "survivors.removeContact": { input: RemoveContact; output: Nothing };
  "needs.put": { input: PutNeed; output: NeedView };
  "needs.set": { input: SetNeed; output: NeedView };
  "releases.list": { input: OfCase; output: ReleaseList };
  "releases.record": { input: RecordRelease; output: ReleaseView };
  "releases.revoke": { input: RevokeRelease; output: Revoked };
  "referrals.match": { input: MatchProviders; output: Matches };
  "referrals.create": { input: CreateReferral; output: ReferralView };
  "referrals.send": { input: SendReferral; output: ReferralView };
  "referrals.step": { input: StepReferral; output: ReferralView };
  "referrals.waitingList": { input: WaitingList; output: ReferralView };
  "referrals.discard": { input: DiscardDraft; output: Nothing };
  "referrals.ofCase": { input: OfCase; output: CaseReferrals };
  "referrals.board": { input: ReadBoard; output: Board };
  "referrals.get": { input: OfReferral; output: ReferralView };
  "referrals.letter": { input: OfReferral; output: LetterView };
  "notes.list": { input: ListNotes; output: NoteList };
  "notes.write": { input: WriteNote; output: NoteView };
  "attachments.list": { input: ListAttachments; output: AttachmentList };
  "attachments.add": { input: AddAttachment; output: AttachmentView };
  "attachments.save": { input: SaveAttachment; output: SavedAttachment };
  "attachments.describe": { input: DescribeAttachment; output: AttachmentView };
  "attachments.remove": { input: OfAttachment; output: Nothing };
  "risks.list": { input: OfCase; output: RiskList };
  "risks.judge": { input: JudgeRisk; output: RiskList };
  "plans.get": { input: OfCase; output: PlanView };
  "plans.copy": { input: OfCase; output: PlanView };
  "plans.putGoal": { input: PutGoal; output: PlanView };
  "plans.turnGoal": { input: TurnGoal; output: PlanView };
  "plans.review": { input: ReviewGoal; output: PlanView };
  "plans.putAction": { input: PutAction; output: PlanView };
  "plans.setAction": { input: SetAction; output: PlanView };
  "tasks.list": { input: ListTasks; output: TaskList };
  "tasks.put": { input: PutTask; output: TaskView };
  "tasks.finish": { input: OfTask; output: TaskView };
  "tasks.reschedule": { input: Reschedule; output: TaskView };
  "appointments.list": { input: ListAppointments; output: AppointmentList };
  "appointments.put": { input: PutAppointment; output: AppointmentView };
  "appointments.set": { input: SetAppointment; output: AppointmentView };
  "services.list": { input: OfCase; output: ServiceList };
  "therapy.list": { input: OfCase; output: TherapyView };
  "therapy.record": { input: RecordSession; output: TherapyView };
  "therapy.writeNote": { input: WriteTherapyNote; output: SealedNoteView };
  "therapy.openNote": { input: OpenTherapyNote; output: OpenedNote };
  "legal.list": { input: OfCase; output: LegalView };
  "legal.putMatter": { input: PutMatter; output: LegalView };
  "legal.putEvent": { input: PutLegalEvent; output: LegalView };
  "legal.writeNote": { input: WriteLegalNote; output: SealedNoteView };
  "legal.openNote": { input: OpenLegalNote; output: OpenedNote };
  "career.list": { input: OfCase; output: CareerView };
  "career.putTraining": { input: PutTraining; output: CareerView };
  "career.putPlacement": { input: PutPlacement; output: CareerView };
  "providers.list": { input: ListProviders; output: ProviderList };
  "providers.get": { input: OfProvider; output: ProviderView };
  "providers.put": { input: PutProvider; output: ProviderView };
  "providers.verify": { input: OfProvider; output: ProviderView };
  "providers.putOffer": { input: PutOffer; output: ProviderView };
  "providers.setCapacity": { input: SetCapacity; output: ProviderView };
  "providers.putSite": { input: PutSite; output: ProviderView };
  "providers.putPhone": { input: PutPhone; output: ProviderView };
  "providers.putSpoken": { input: PutSpoken; output: ProviderView };
  "providers.removeSpoken": { input: RemoveSpoken; output: Nothing };
  "providers.putSchedule": { input: PutSchedule; output: ProviderView };
  "providers.import": { input: ImportDirectory; output: ImportAccount };
  "providers.export": { input: ExportDirectory; output: DirectoryExported };
  "reports.referrals": { input: ReportQuery; output: ReferralReport };
  "reports.text": { input: ReportText; output: TextView };
  "reports.export": { input: ExportReport; output: Exported };
  "exchange.status": { input: Nothing; output: ExchangeView };
  "relays.put": { input: PutRelay; output: RelayView };
  "relays.remove": { input: OfRelay; output: Nothing };
  "bundles.export": { input: ExportBundle; output: BundleView };
  "bundles.show": { input: OfBundle; output: BundleView };
  "bundles.import": { input: OfBundle; output: ExchangedView };
  "conflicts.list": { input: ListConflicts; output: ConflictList };
  "conflicts.decide": { input: DecideConflict; output: Nothing };
  "packs.quarantined": { input: Nothing; output: QuarantineList };
  "packs.admit": { input: OfPack; output: Nothing };
  "packs.refuse": { input: OfPack; output: Nothing };
  "packs.missing": { input: Nothing; output: MissingList };
  "packs.lose": { input: OfPack; output: Nothing };
  "packs.verify": { input: Nothing; output: LogCheck };
  "roster.get": { input: Nothing; output: RosterView };
  "roster.second": { input: SecondProposal; output: Nothing };
  "roster.invite": { input: Invite; output: InvitationView };
  "roster.request": { input: OfRequest; output: RequestView };
  "roster.requests": { input: Nothing; output: RequestList };
  "roster.admit": { input: Admit; output: AdmittedView };
  "roster.removeMember": { input: RemoveMember; output: Nothing };
  "roster.setRoles": { input: SetRoles; output: Nothing };
  "roster.nameDevice": { input: NameDevice; output: Nothing };
  "roster.removeDevice": { input: OfDevice; output: Nothing };
  "team.get": { input: OfCase; output: TeamView };
  "team.grant": { input: GrantFacets; output: TeamView };
  "team.withdraw": { input: GrantFacets; output: TeamView };
  "erasures.list": { input: Nothing; output: ErasureList };
  "erasures.propose": { input: OfCase; output: ErasureView };
  "audit.list": { input: ListAudit; output: AuditList };
  "audit.verify": { input: Nothing; output: VaultCheck };
}

/** Which tables each answer shows; a write that touches one makes it stale. */
export const shows: Record<keyof Commands, readonly string[]> = {
  "desk.status": ["desk", "members", "agencies"],
  "vaults.list": [],
  "vaults.choose": [],
  "desk.lock": [],
  "vault.suggest": [],
  "vault.weigh": [],
  "vault.create": [],
  "vault.unlock": [],
  "vault.recover": [],
  "demo.open": [],
  "backup.check": [],
  "backup.restore": [],
  "join.look": [],
  "join.begin": [],
  "join.status": ["desk"],
  "join.saveRequest": [],
  "join.finish": [],
  "exchange.now": [],
  "exchange.tick": [],
  "relays.test": [],
  "jobs.progress": [],
  "jobs.cancel": [],
  "vault.changePassphrase": [],
  "vault.newRecovery": [],
  "vault.stepUp": [],
  "vault.info": [],
  "vault.check": [],
  "backup.create": [],
  "agency.get": ["agencies"],
  "agency.put": [],
  "members.list": ["members"],
  "members.put": [],
  "preferences.put": [],
  "preferences.suit": [],
  "resume.put": [],
  "drafts.list": ["drafts"],
  "drafts.put": [],
  "today.get": ["tasks", "appointments", "referrals", "releases", "cases", "members", "providers"],
  "search.all": [],
  "undo.last": [],
  "cases.list": ["cases", "survivor_names", "tasks", "referrals", "notes", "members"],
  "cases.similar": ["cases", "survivor_names"],
  "cases.open": [],
  "cases.get": ["cases", "survivors", "survivor_names", "contacts", "needs", "releases", "tasks", "members", "services", "referrals", "risks"],
  "cases.facts": [],
  "cases.close": [],
  "cases.reopen": [],
  "cases.timeline": ["case_events", "notes", "referral_events", "releases", "services", "appointments", "tasks", "goals", "goal_reviews", "risks"],
  "survivors.get": ["survivors", "survivor_names", "contacts"],
  "survivors.put": [],
  "survivors.putName": [],
  "survivors.removeName": [],
  "survivors.putContact": [],
  "survivors.removeContact": [],
  "needs.put": [],
  "needs.set": [],
  "releases.list": ["releases", "referrals", "providers"],
  "releases.record": [],
  "releases.revoke": [],
  "referrals.match": ["providers", "offers", "spoken", "releases", "referrals"],
  "referrals.create": [],
  "referrals.send": [],
  "referrals.step": [],
  "referrals.waitingList": [],
  "referrals.discard": [],
  "referrals.ofCase": ["referrals", "providers", "needs"],
  "referrals.board": ["referrals", "providers", "cases"],
  "referrals.get": ["referrals", "referral_events", "referral_details", "releases", "providers"],
  "referrals.letter": ["referrals", "referral_details", "releases", "survivors"],
  "notes.list": ["notes", "members"],
  "notes.write": [],
  "attachments.list": ["attachments", "members"],
  "attachments.add": [],
  "attachments.save": [],
  "attachments.describe": [],
  "attachments.remove": [],
  "risks.list": ["risks", "members"],
  "risks.judge": [],
  "plans.get": ["goals", "actions", "goal_reviews", "members"],
  "plans.copy": ["goals", "actions", "goal_reviews", "members"],
  "plans.putGoal": [],
  "plans.turnGoal": [],
  "plans.review": [],
  "plans.putAction": [],
  "plans.setAction": [],
  "tasks.list": ["tasks", "cases", "members"],
  "tasks.put": [],
  "tasks.finish": [],
  "tasks.reschedule": [],
  "appointments.list": ["appointments", "cases", "members"],
  "appointments.put": [],
  "appointments.set": [],
  "services.list": ["services", "providers"],
  "therapy.list": ["therapy_sessions", "therapy_notes"],
  "therapy.record": [],
  "therapy.writeNote": [],
  "therapy.openNote": [],
  "legal.list": ["legal_matters", "legal_events", "legal_notes"],
  "legal.putMatter": [],
  "legal.putEvent": [],
  "legal.writeNote": [],
  "legal.openNote": [],
  "career.list": ["trainings", "placements"],
  "career.putTraining": [],
  "career.putPlacement": [],
  "providers.list": ["providers", "offers", "spoken", "addresses"],
  "providers.get": ["providers", "offers", "sites", "addresses", "phones", "spoken", "schedules", "referrals"],
  "providers.put": [],
  "providers.verify": [],
  "providers.putOffer": [],
  "providers.setCapacity": [],
  "providers.putSite": [],
  "providers.putPhone": [],
  "providers.putSpoken": [],
  "providers.removeSpoken": [],
  "providers.putSchedule": [],
  "providers.import": [],
  "providers.export": [],
  "reports.referrals": ["referrals", "needs", "cases", "providers"],
  "reports.text": [],
  "reports.export": [],
  "exchange.status": ["exchange", "relays", "conflicts", "members", "devices", "statements"],
  "relays.put": [],
  "relays.remove": [],
  "bundles.export": [],
  "bundles.show": [],
  "bundles.import": [],
  "conflicts.list": ["conflicts"],
  "conflicts.decide": [],
  "packs.quarantined": ["exchange", "statements"],
  "packs.admit": [],
  "packs.refuse": [],
  "packs.missing": ["exchange", "statements"],
  "packs.lose": [],
  "packs.verify": [],
  "roster.get": ["members", "devices", "statements"],
  "roster.second": [],
  "roster.invite": [],
  "roster.request": [],
  "roster.requests": ["members", "devices", "statements"],
  "roster.admit": [],
  "roster.removeMember": [],
  "roster.setRoles": [],
  "roster.nameDevice": [],
  "roster.removeDevice": [],
  "team.get": ["members", "statements"],
  "team.grant": [],
  "team.withdraw": [],
  "erasures.list": ["statements", "receipts"],
  "erasures.propose": [],
  "audit.list": ["audit"],
  "audit.verify": [],
};

/** Every value of every closed vocabulary, in the order to be shown. Words: `<vocabulary>-<code>`. */
export const vocabularies = {
  "missing": ["not-asked", "unknown", "prefers-not-to-say", "declined"],
  "appointment-kind": ["meeting", "session", "hearing", "interview", "medical", "other"],
  "appointment-status": ["planned", "kept", "rescheduled", "not-today", "cancelled"],
  "audit-result": ["done", "refused"],
  "training-kind": ["vocational", "language", "computer", "school", "apprenticeship", "job-readiness"],
  "training-status": ["planned", "enrolled", "completed", "left-early"],
  "placement-status": ["applied", "interview", "started", "ended", "not-chosen"],
  "case-status": ["Active", "FollowUp", "Closed"],
  "close-reason": ["goals-reached", "person-chose", "moved-away", "contact-lost", "handed-over", "not-eligible", "died", "other"],
  "statistics": ["not-asked", "given", "refused"],
  "case-turn": ["opened", "follow-up", "closed", "reopened", "reassigned"],
  "deed": ["unlock", "lock", "change-keys", "read-office", "edit-preferences", "edit-agency", "edit-members", "list-cases", "search", "open-case", "read-case", "edit-case", "edit-identity", "close-case", "reopen-case", "read-directory", "edit-directory", "import-directory", "export-directory", "record-release", "revoke-release", "end-release", "record-need", "draft-referral", "send-referral", "step-referral", "print-letter", "list-referrals", "write-note", "edit-task", "edit-appointment", "read-therapy", "write-therapy", "open-sealed-therapy", "read-legal", "write-legal", "open-sealed-legal", "read-career", "write-career", "read-report", "export-report", "read-audit", "check-vault", "make-backup", "fill-demo", "undo", "read-exchange", "exchange", "set-up-relay", "edit-devices", "read-team", "edit-team", "decide-conflict", "judge-packs", "erase-case", "share-sealed", "add-attachment", "save-attachment", "describe-attachment", "remove-attachment", "edit-plan", "print-plan", "judge-risk"],
  "offer-status": ["active", "inactive", "defunct", "temporarily closed", "unknown"],
  "refer-by": ["paper", "phone", "file", "unknown"],
  "site-kind": ["physical", "postal", "virtual"],
  "link": ["provider", "offer", "site", "offer-site", "contact", "phone", "none"],
  "facet": ["agency", "facts", "identity", "casework", "career", "therapy", "legal", "audit"],
  "matter-kind": ["immigration", "victim-witness", "criminal-defence", "record-relief", "civil-suit", "wage-claim", "family", "protective-order", "housing", "benefits", "compensation", "documents"],
  "matter-status": ["open", "waiting", "closed"],
  "matter-outcome": ["granted", "denied", "settled", "withdrawn", "advice-given", "handed-over"],
  "legal-event": ["hearing", "deadline", "filing", "decision", "meeting", "document"],
  "role": ["caseworker", "clinician", "attorney", "career-counsellor", "manager", "data-officer", "administrator", "auditor"],
  "need": ["trauma-therapy", "counselling", "group-therapy", "psychiatric-care", "substance-use", "crisis-support", "immigration", "victim-witness", "criminal-defence", "record-relief", "civil-claim", "wage-claim", "family-law", "protective-order", "identity-documents", "job-training", "job-placement", "education", "language-course", "career-counselling", "housing", "medical-care", "food-and-clothing", "financial-help", "childcare", "interpretation", "safe-return", "other"],
  "need-status": ["active", "on-hold", "revoked", "completed", "entered-in-error"],
  "note-kind": ["general", "call", "meeting", "home-visit", "safety", "account"],
  "media-type": ["pdf", "png", "jpeg", "text", "other"],
  "risk-level": ["low", "medium", "high", "immediate"],
  "risk-factor": ["contact-sought", "threats", "whereabouts-known", "violence-now", "no-safe-place", "self-harm", "children-in-danger", "family-in-danger", "debt-demanded", "papers-held", "watched"],
  "goal-status": ["open", "reached", "set-aside"],
  "goal-agreement": ["agreed", "not-yet", "disagreed"],
  "goal-progress": ["not-begun", "begun", "half-way", "nearly-there", "reached"],
  "action-doer": ["survivor", "member", "provider", "other"],
  "action-status": ["open", "done", "dropped"],
  "state": ["draft", "requested", "accepted", "rejected", "in-progress", "on-hold", "completed", "failed", "cancelled", "entered-in-error"],
  "status": ["draft", "ready", "sent", "confirmed", "needs-info", "accepted", "waitlist", "paused", "started", "received", "declined-provider", "declined-person", "withdrawn", "lost", "did-not-happen", "release-ended", "entered-in-error"],
  "next": ["us", "provider", "person", "nobody"],
  "referral-reason": ["no-capacity", "not-eligible", "wrong-service", "no-language", "too-far", "not-safe", "no-answer", "person-chose", "no-longer-needed", "release-ended", "waiting-list", "information-asked", "person-asked-pause", "provider-paused", "contact-lost", "did-not-come", "service-ended", "moved-away", "other"],
  "set-by": ["requester", "target"],
  "item": ["name", "contact", "age", "gender", "language", "need", "safety", "health", "legal-status", "account"],
  "purpose": ["referral", "coordination", "legal-proceedings", "benefits"],
  "given-how": ["signed", "oral-interpreter", "oral-witness", "guardian"],
  "revoked-how": ["oral", "written", "guardian"],
  "release-state": ["valid", "not-yet", "ended", "revoked"],
  "outcome": ["ongoing", "completed", "left-early", "granted", "denied", "settled", "placed", "other"],
  "safe-contact": ["anytime", "with-care", "message-only", "through-worker", "do-not-contact"],
  "name-kind": ["used", "legal", "alias", "former", "other-script", "nickname"],
  "contact-kind": ["phone", "messenger", "email", "address", "person"],
  "contact-safety": ["safe", "careful", "unsafe"],
  "task-kind": ["manual", "chase", "tell-provider", "release-ending", "ask-again", "review-plan", "review-risk"],
  "modality": ["individual", "group", "family", "remote"],
  "gender": ["Feminine", "Masculine", "TransgenderFeminine", "TransgenderMasculine", "NonConforming"],
  "age-band": ["0-11", "12-17", "18-24", "25-34", "35-44", "45-59", "60+"],
  "exploitation": ["ForcedLabour", "SexualExploitation", "Servitude", "ForcedMarriage", "ForcedBegging", "ChildLabour", "ForcedMilitaryByNonStateActors", "OrganRemoval", "ForcedAdoption", "Surrogacy", "Other"],
  "region": ["northern-africa", "sub-saharan-africa", "latin-america", "northern-america", "central-asia", "eastern-asia", "south-eastern-asia", "southern-asia", "western-asia", "eastern-europe", "northern-europe", "southern-europe", "western-europe", "oceania", "stateless"],
  "yes-no": ["yes", "no"],
  "area": ["therapy", "legal", "career", "other"],
  "urgency": ["24h", "72h", "2w"],
  "attendance": ["attended", "rescheduled", "not-today"],
} as const;
