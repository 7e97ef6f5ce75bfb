### The words for the codes of the contract, part one. An id is <vocabulary>-<code>.
### A code stays for ever; its words may change.

## Why a question has no answer. Reports count these and never take one for a no.

missing-not-asked = Not asked yet
missing-unknown = Not known
missing-prefers-not-to-say = Prefers not to say
missing-declined = Did not want to answer

## Age in years when the case was opened.

age-band-0-11 = 0 to 11
age-band-12-17 = 12 to 17
age-band-18-24 = 18 to 24
age-band-25-34 = 25 to 34
age-band-35-44 = 35 to 44
age-band-45-59 = 45 to 59
age-band-60_ = 60 or older

## Where a case stands.

case-status-Active = Open
case-status-FollowUp = Follow-up
case-status-Closed = Closed

## Why a case was closed. No blame in any of them.

close-reason-goals-reached = Goals reached
close-reason-person-chose = The person chose to end support
close-reason-moved-away = Moved away
close-reason-contact-lost = Contact lost
close-reason-handed-over = Handed over to another organisation
close-reason-not-eligible = Another kind of help fits better
close-reason-died = Died
close-reason-other = Other reason

## Whether the person's facts may be counted in reports.

statistics-not-asked = Not asked yet
statistics-given = Agreed
statistics-refused = Chose not to

## Turns in the life of a case, in the timeline.

case-turn-opened = Case opened
case-turn-follow-up = Follow-up began
case-turn-closed = Case closed
case-turn-reopened = Case opened again
case-turn-reassigned = New caseworker

## Ways to reach someone.

contact-kind-phone = Phone
contact-kind-messenger = Messenger
contact-kind-email = E-mail
contact-kind-address = Address
contact-kind-person = Through a person
contact-safety-safe = Safe
contact-safety-careful = With care
contact-safety-unsafe = Not safe

## What members do; shown in the activity log and after an undo.

deed-unlock = Workspace opened
deed-lock = Workspace locked
deed-change-keys = Passphrase or recovery code changed
deed-read-office = Members and settings read
deed-edit-preferences = Own preferences changed
deed-edit-agency = Agency settings changed
deed-edit-members = Member changed
deed-list-cases = Case list read
deed-search = Search
deed-open-case = Case opened
deed-read-case = Case read
deed-edit-case = Case changed
deed-edit-identity = Name, contact or personal facts changed
deed-close-case = Case closed
deed-reopen-case = Case opened again
deed-read-directory = Provider directory read
deed-edit-directory = Provider directory changed
deed-import-directory = Provider directory imported
deed-export-directory = Provider directory saved as a file
deed-record-release = Release recorded
deed-revoke-release = Release taken back
deed-end-release = Release came to its end
deed-record-need = Need recorded
deed-draft-referral = Referral drafted
deed-send-referral = Referral sent
deed-step-referral = Referral moved on
deed-print-letter = Letter made
deed-list-referrals = Referrals read
deed-write-note = Note written
deed-edit-task = Reminder changed
deed-edit-appointment = Appointment changed
deed-add-attachment = File added
deed-save-attachment = Copy of a file saved
deed-describe-attachment = File described
deed-remove-attachment = File removed
deed-edit-plan = Plan changed
deed-print-plan = Plan copied to take along
deed-judge-risk = Risk judged
deed-read-therapy = Therapy part read
deed-write-therapy = Therapy part changed
deed-open-sealed-therapy = Sealed therapy note opened
deed-read-legal = Legal part read
deed-write-legal = Legal part changed
deed-open-sealed-legal = Sealed legal note opened
deed-share-sealed = Keys of sealed notes shared
deed-read-career = Career part read
deed-write-career = Career part changed
deed-read-report = Report read
deed-export-report = Report saved as a file
deed-read-audit = Activity log read
deed-check-vault = Workspace checked
deed-read-exchange = Sharing looked at
deed-exchange = Shared with colleagues
deed-set-up-relay = Shared place changed
deed-edit-devices = Device changed
deed-read-team = Readers of a case looked at
deed-edit-team = Case shared or taken back
deed-decide-conflict = Decided between two versions
deed-judge-packs = Judged what a removed device sent
deed-erase-case = Case erased for ever
deed-make-backup = Backup made
deed-fill-demo = Practice data added
deed-undo = Undo

## What happened to the person; coded facts for reports (HTCDS).

exploitation-ForcedLabour = Forced labour
exploitation-SexualExploitation = Sexual exploitation
exploitation-Servitude = Servitude
exploitation-ForcedMarriage = Forced marriage
exploitation-ForcedBegging = Forced begging
exploitation-ChildLabour = Child labour
exploitation-ForcedMilitaryByNonStateActors = Forced into armed groups
exploitation-OrganRemoval = Organ removal
exploitation-ForcedAdoption = Forced adoption
exploitation-Surrogacy = Forced surrogacy
exploitation-Other = Other

## Parts of a record that are opened by their own key.

facet-agency = Agency
facet-facts = Facts
facet-identity = Identity
facet-casework = Casework
facet-career = Career
facet-therapy = Therapy
facet-legal = Legal
facet-audit = Activity log

## Gender, as the person says (HTCDS).

gender-Feminine = Woman or girl
gender-Masculine = Man or boy
gender-TransgenderFeminine = Trans woman or girl
gender-TransgenderMasculine = Trans man or boy
gender-NonConforming = Non-binary or another gender

## How a person agreed to sharing.

given-how-signed = Signed on paper
given-how-oral-interpreter = Spoken, with an interpreter
given-how-oral-witness = Spoken, with a witness
given-how-guardian = By a guardian

## What may be shared.

item-name = Name
item-contact = How to reach the person
item-age = Age
item-gender = Gender
item-language = Language and interpreter
item-need = What is needed
item-safety = Safety facts
item-health = Health facts
item-legal-status = Residence and legal status
item-account = The person’s account

## Kinds of names.

name-kind-used = Name to use
name-kind-legal = Name on documents
name-kind-alias = Other name
name-kind-former = Former name
name-kind-other-script = In another script
name-kind-nickname = Nickname

## Kinds of notes. An account is the person's own story; it stays closed until asked for.

note-kind-general = Note
note-kind-call = Call
note-kind-meeting = Meeting
note-kind-home-visit = Home visit
note-kind-safety = Safety
note-kind-account = Account

## Why something is shared.

purpose-referral = Referral
purpose-coordination = Working together
purpose-legal-proceedings = Legal proceedings
purpose-benefits = Benefits

## Where the person comes from, by world region.

region-northern-africa = Northern Africa
region-sub-saharan-africa = Sub-Saharan Africa
region-latin-america = Latin America and the Caribbean
region-northern-america = Northern America
region-central-asia = Central Asia
region-eastern-asia = Eastern Asia
region-south-eastern-asia = South-eastern Asia
region-southern-asia = Southern Asia
region-western-asia = Western Asia
region-eastern-europe = Eastern Europe
region-northern-europe = Northern Europe
region-southern-europe = Southern Europe
region-western-europe = Western Europe
region-oceania = Oceania
region-stateless = Stateless

## Where a release stands today.

release-state-valid = Valid
release-state-not-yet = Not yet valid
release-state-ended = Ended
release-state-revoked = Taken back

## How a person took a release back.

revoked-how-oral = Said so
revoked-how-written = In writing
revoked-how-guardian = Through a guardian

## What members do in the agency.

role-caseworker = Caseworker
role-clinician = Clinician
role-attorney = Attorney
role-career-counsellor = Career counsellor
role-manager = Manager
role-data-officer = Data officer
role-administrator = Administrator
role-auditor = Auditor

## How a person may be reached. It stands first wherever contact is possible.

safe-contact-anytime = Contact at any time
safe-contact-with-care = Contact with care
safe-contact-message-only = Message only, do not call
safe-contact-through-worker = Only through the caseworker
safe-contact-do-not-contact = Do not contact

## What a reminder made by a rule asks for; a manual one has its own words.

task-kind-manual = Reminder
task-kind-chase = Ask the provider for news
task-kind-tell-provider = Tell the provider that the release was taken back
task-kind-release-ending = A release ends soon: ask the person again
task-kind-ask-again = Ask again
task-kind-review-plan = Review the plan together
task-kind-review-risk = Look at the risk again
yes-no-yes = Yes
yes-no-no = No

## What a line of the timeline tells of; also its filter.

timeline-kind-case = Case
timeline-kind-note = Notes
timeline-kind-referral = Referrals
timeline-kind-release = Releases
timeline-kind-service = Services
timeline-kind-appointment = Appointments
timeline-kind-task = Reminders
timeline-kind-plan = Plan and risk
