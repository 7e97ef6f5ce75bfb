### Words for codes: appointments, services, directory, referrals, reports, import.

## What an appointment is for.
appointment-kind-meeting = Meeting
appointment-kind-session = Session
appointment-kind-hearing = Hearing
appointment-kind-interview = Interview
appointment-kind-medical = Medical
appointment-kind-other = Other

## What came of it. No blame in any of them.
appointment-status-planned = Planned
appointment-status-kept = Took place
appointment-status-rescheduled = Moved to another day
appointment-status-not-today = Not today
appointment-status-cancelled = Cancelled

audit-result-done = Done
audit-result-refused = Not allowed

training-kind-vocational = Vocational training
training-kind-language = Language course
training-kind-computer = Computer course
training-kind-school = School
training-kind-apprenticeship = Apprenticeship
training-kind-job-readiness = Preparing for work

training-status-planned = Planned
training-status-enrolled = Taking part
training-status-completed = Completed
training-status-left-early = Ended early

placement-status-applied = Applied
placement-status-interview = Interview
placement-status-started = Started work
placement-status-ended = Ended
placement-status-not-chosen = Someone else was chosen

## Where an offer of a provider stands.
offer-status-active = Open
offer-status-inactive = Not offered now
offer-status-defunct = Ended for good
offer-status-temporarily_closed = Closed for a time
offer-status-unknown = Not known

## How a provider takes referrals.
refer-by-paper = By letter
refer-by-phone = By phone
refer-by-file = By file
refer-by-unknown = Not known

site-kind-physical = Place to visit
site-kind-postal = Postal address
site-kind-virtual = Online

## What a legal matter is about. “Victim” is the legal term here.
matter-kind-immigration = Residence and immigration
matter-kind-victim-witness = Victim or witness in a case (legal term)
matter-kind-criminal-defence = Criminal defence
matter-kind-record-relief = Clearing a record
matter-kind-civil-suit = Civil suit
matter-kind-wage-claim = Wage claim
matter-kind-family = Family
matter-kind-protective-order = Protective order
matter-kind-housing = Housing
matter-kind-benefits = Benefits
matter-kind-compensation = Compensation
matter-kind-documents = Papers and documents

matter-status-open = Open
matter-status-waiting = Waiting
matter-status-closed = Closed

matter-outcome-granted = Granted
matter-outcome-denied = Not granted
matter-outcome-settled = Settled
matter-outcome-withdrawn = Withdrawn
matter-outcome-advice-given = Advice given
matter-outcome-handed-over = Handed over

legal-event-hearing = Hearing
legal-event-deadline = Deadline
legal-event-filing = Filing
legal-event-decision = Decision
legal-event-meeting = Meeting
legal-event-document = Document

## What someone needs.
need-trauma-therapy = Trauma therapy
need-counselling = Counselling
need-group-therapy = Group therapy
need-psychiatric-care = Psychiatric care
need-substance-use = Help with substance use
need-crisis-support = Crisis support
need-immigration = Residence and immigration
need-victim-witness = Help as victim or witness (legal term)
need-criminal-defence = Criminal defence
need-record-relief = Clearing a record
need-civil-claim = Civil claim
need-wage-claim = Wage claim
need-family-law = Family law
need-protective-order = Protective order
need-identity-documents = Identity documents
need-job-training = Job training
need-job-placement = Finding a job
need-education = Education
need-language-course = Language course
need-career-counselling = Career advice
need-housing = Housing
need-medical-care = Medical care
need-food-and-clothing = Food and clothing
need-financial-help = Financial help
need-childcare = Childcare
need-interpretation = Interpreting
need-safe-return = Safe return
need-other = Other

need-status-active = Open
need-status-on-hold = Paused
need-status-revoked = No longer wanted
need-status-completed = Met
need-status-entered-in-error = Entered by mistake

## The ten states of a referral.
state-draft = Draft
state-requested = Asked
state-accepted = Accepted
state-rejected = Provider could not help
state-in-progress = In service
state-on-hold = On hold
state-completed = Service received
state-failed = Did not happen
state-cancelled = Withdrawn
state-entered-in-error = Entered by mistake

## The finer words of daily work.
status-draft = Draft
status-ready = Ready to send
status-sent = Sent
status-confirmed = Received by provider
status-needs-info = More information asked
status-accepted = Accepted
status-waitlist = Waiting list
status-paused = Paused
status-started = In service
status-received = Service received
status-declined-provider = Provider could not help
status-declined-person = Person chose not to
status-withdrawn = Withdrawn by us
status-lost = Contact lost
status-did-not-happen = Did not happen
status-release-ended = Release ended
status-entered-in-error = Entered by mistake

## Who acts next.
next-us = Waiting for us
next-provider = Waiting for the provider
next-person = Waiting for the person
next-nobody = Finished

## Why a step was taken. Reports count these.
referral-reason-no-capacity = No free place
referral-reason-not-eligible = Does not fit their conditions
referral-reason-wrong-service = Not the right service
referral-reason-no-language = Language not spoken there
referral-reason-too-far = Too far away
referral-reason-not-safe = Not safe
referral-reason-no-answer = No answer
referral-reason-person-chose = The person chose so
referral-reason-no-longer-needed = No longer needed
referral-reason-release-ended = Release ended
referral-reason-waiting-list = Waiting list
referral-reason-information-asked = They asked for information
referral-reason-person-asked-pause = The person asked for a pause
referral-reason-provider-paused = The provider paused
referral-reason-contact-lost = Contact lost
referral-reason-did-not-come = Did not come
referral-reason-service-ended = The service ended
referral-reason-moved-away = Moved away
referral-reason-other = Other

set-by-requester = Our step
set-by-target = The provider’s step

## What came of help.
outcome-ongoing = Continues
outcome-completed = Completed
outcome-left-early = Ended early
outcome-granted = Granted
outcome-denied = Not granted
outcome-settled = Settled
outcome-placed = In work
outcome-other = Other

modality-individual = One to one
modality-group = Group
modality-family = Family
modality-remote = By phone or video

area-therapy = Therapy
area-legal = Legal
area-career = Career
area-other = Other

urgency-24h = Answer within 24 hours
urgency-72h = Answer within 3 days
urgency-2w = Answer within 2 weeks

## What happened at an agreed time. No blame in any of them.
attendance-attended = Came
attendance-rescheduled = Moved to another day
attendance-not-today = Not today

## What was odd in an imported directory. Nothing was dropped.
odd-missingRequired = A required column is empty
odd-brokenKey = Points at a row that is not there; kept
odd-duplicateId = Two rows with one id; both kept
odd-notUuid = An id of another kind; a fixed one was made from it
odd-unknownStatus = A word outside the list; reads as not known
odd-embeddedNewline = A line break in a cell; kept
odd-unknownColumn = A column the standard does not have; kept
odd-unknownTable = A table the standard does not have
odd-badNumber = Not a number; kept as text
odd-badDate = Not a date; kept as text
odd-badEncoding = Unusual letters; read as Windows-1252
odd-tooLong = Longer than any name; kept
odd-formulaLike = Looks like a formula; kept as text
odd-markupLike = Looks like page code; kept as text
odd-legacyName = A name of an older version; read as today’s
odd-badShape = A list where one value belongs; kept
odd-extraCells = More cells than the header names; kept
odd-secondValue = A second value for one thing; kept beside the first
odd-weekdayNumber = A day as a number; read from Monday as 1, and kept

## How a report is split.
split-area = By kind of help
split-provider = By provider
split-urgency = By urgency
split-age-band = By age
split-gender = By gender
split-exploitation = By form of exploitation
split-region = By region of origin
split-month = By month

## How far referrals came.
stage-made = Made
stage-sent = Sent
stage-answered = Answered
stage-accepted = Accepted
stage-started = Service began
stage-completed = Service received

## What a phone, schedule or language of the directory belongs to.

link-provider = Provider
link-offer = Service offered
link-site = Place
link-offer-site = Service at a place
link-contact = Contact person
link-phone = Phone
link-none = Nothing

## Sorts of files of a case.

media-type-pdf = PDF
media-type-png = PNG image
media-type-jpeg = JPEG image
media-type-text = Text
media-type-other = Other file

## Where a goal stands.

goal-status-open = Open
goal-status-reached = Reached
goal-status-set-aside = Set aside

## Whether the person agrees with a goal.

goal-agreement-agreed = Agreed
goal-agreement-not-yet = Not yet agreed
goal-agreement-disagreed = Not agreed

## How far a goal has come.

goal-progress-not-begun = Not begun
goal-progress-begun = Begun
goal-progress-half-way = Half way
goal-progress-nearly-there = Nearly there
goal-progress-reached = Reached

## Who does something for a goal.

action-doer-survivor = The person
action-doer-member = A colleague
action-doer-provider = A provider
action-doer-other = Someone else

## Where an action stands.

action-status-open = Open
action-status-done = Done
action-status-dropped = Dropped

## How much danger somebody is in.

risk-level-low = Low
risk-level-medium = Medium
risk-level-high = High
risk-level-immediate = Immediate

## Where the danger comes from.

risk-factor-contact-sought = They tried to make contact
risk-factor-threats = Threats
risk-factor-whereabouts-known = They know where the person is
risk-factor-violence-now = Violence now
risk-factor-no-safe-place = No safe place
risk-factor-self-harm = Danger of self-harm
risk-factor-children-in-danger = Children in danger
risk-factor-family-in-danger = Family in danger
risk-factor-debt-demanded = Debt demanded
risk-factor-papers-held = Papers held back
risk-factor-watched = Watched or tracked
