### Cases: the list, the file, opening and closing.

cases = Cases

# Names the list for screen readers. $shown and $total are numbers.
cases-count = Cases, { $shown } of { $total }
cases-filter = Filter
cases-text = Name or code, in any spelling
cases-status = Status
cases-area = Open referrals to
cases-caseworker = Caseworker
cases-mine = Mine and shared with me
cases-everybody = Everybody

# One's own name in a list of colleagues.
cases-me = { $name } (me)
cases-case = Case
cases-next-step = Next step
cases-open-referrals = Open referrals
cases-last-contact = Last contact
cases-none = There are no cases yet.
cases-none-hint = A case begins with how the person may be reached safely.
cases-no-match = No cases match.
cases-filters-on =
        { $count ->
            [one] { $count } filter is on.
           *[other] { $count } filters are on.
        }
cases-search-all = Search all cases
cases-saved-filters = Saved filters
cases-usual-filter = My open cases
cases-all-filter = All cases
cases-save-filter = Save this filter
cases-remove-filter = Remove “{ $name }”
cases-filter-name = Name of the filter
    .hint = What was typed is not kept.

## Why a case was found when its name is spelt differently.

# $why is one of the lines below, $text the name that fits.
case-found = { $why }: { $text }
case-found-other-name = Other name
case-found-sounds-like = Sounds like
case-found-spelling = Spelt like
case-found-phone = By phone number

## One case in words.

case-name-unknown = Name not known
case-name-hidden = name hidden

# In the sentence a screen reader says for a row.
case-next = next: { $what }
case-age-about-said = About { $age }
case-age-said = { $age } years
case-with-interpreter = { $language } · interpreter needed
case-worker = Caseworker: { $name }
case-other-names = Other names:
case-tabs = Parts of the case
case-tab-overview = Overview
case-tab-plan = Plan
case-tab-referrals = Referrals
case-tab-services = Services
case-tab-notes = Notes
case-tab-files = Files
case-tab-releases = Releases
case-tab-contacts = Contacts
case-tab-access = Access

# A menu of things that can be added to a case.
case-make = New
case-make-referral = Referral
case-make-note = Note
case-make-need = Need
case-make-release = Release
case-make-task = Reminder

## Opening a case.

case-new = New case
case-new-name = Name to use
    .hint = As the person gives it, in any script. Leave it empty if it is not known.
case-new-continue = Continue
case-new-open = Open case

# $code is the code of the earlier case.
case-new-same = The person of case { $code }
case-opened = Case { $code } opened
case-similar-title = Similar people
case-similar =
        { $count ->
            [one] One person looks similar. Open the case, or continue with a new one.
           *[other] { $count } people look similar. Open a case, or continue with a new one.
        }
case-similar-open = Open
case-similar-same = Same person
case-safe-contact = How may we reach this person?
    .hint = It stands first wherever contact is possible.
case-safe-contact-note = Days, hours, what to say
    .hint = For example: Tuesday or Thursday after 14:00
case-age-about = About how old?
    .hint = In years. A birth date can be added later.
case-language = Main language
case-interpreter = Interpreter needed?
case-statistics = May the facts be counted in reports?
    .hint = Counted without a name. Help does not depend on it.

## Closing and opening again.

case-close = Close case
case-close-keeps = Nothing is deleted. The case can be opened again.
case-close-reason = Why it ends
case-close-on = Last day
case-closed = Case closed
case-reopen = Open again
case-reopened = Case opened again

## The overview.

case-next-steps = Next steps
case-add-step = Reminder
case-no-steps = Nothing planned.
case-step-finish = Done
case-step-done = Step done
needs = Needs
needs-none = No needs recorded yet.
need-new = New need
need-kind = What is needed
need-urgency = How soon
need-recorded = Need recorded
need-changed = Need changed
need-refer = Refer
need-set = Change

# $need is the kind of help.
need-set-for = Change: { $need }

# How many providers were asked for this need.
need-attempts =
        { $count ->
            [0] nobody asked yet
            [one] { $count } provider asked
           *[other] { $count } providers asked
        }
case-facts = Facts
case-facts-saved = Facts recorded
case-opened-on = Opened
case-closed-on = Closed
case-fact-age-band = Age group
case-fact-gender = Gender
case-fact-exploitation = Main form of exploitation
case-fact-region = Region of origin

# What stands in a sealed part: how many entries, and the last day; never what.
case-part =
        { $count ->
            [one] { $count } entry, on { $day }
           *[other] { $count } entries, last on { $day }
        }
case-part-empty = Nothing yet
case-show-account = Show account
case-close-account = Close account

## What is usually done first in a new case.

case-first-steps = First steps
case-first-contact = Names and ways to reach the person
case-first-need = What the person needs
case-first-release = What may be shared, with whom
case-first-referral = The first referral

## The timeline.

timeline = What happened

# A filter of the timeline; $kind is what it shows, such as "Notes".
timeline-show = Show: { $kind }
timeline-none = Nothing here yet.

# $first says what happened, $second why or how.
timeline-joined = { $first }: { $second }

# $what happened with a provider.
timeline-with = { $what } · { $provider }
timeline-released = Release recorded
timeline-revoked = Release taken back
timeline-goal-set = Goal set
timeline-goal-reviewed = Goal reviewed
timeline-goal-set-aside = Goal set aside
