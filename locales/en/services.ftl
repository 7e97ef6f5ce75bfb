### The help a person gets: therapy, legal help, career.

services = Services
services-given = Help given
services-therapy = Therapy
services-legal = Legal
services-career = Career
services-none = No help recorded yet.
services-none-hint = Sessions, matters, trainings and jobs appear here by themselves.
services-referral = From which referral
    .hint = What you record moves that referral too.
services-no-referral = None
services-referral-option = { $provider }, { $need }
minutes = { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }

## Therapy.
sessions = Sessions
session-log = Log session
session-none = No sessions yet.
session-attendance = Did the person come?
session-day = On which day
session-minutes = How many minutes
session-modality = How it was held
session-next = Next session
    .hint = For example: in 1 week, fri, 27 3 2027
session-next-on = Next: { $day }
session-last = This was the last session
session-last-hint = The referral is then marked: service received.
session-saved = Session recorded

## Sealed notes: opened by the passphrase for a few minutes.
sealed-therapy = Sealed session notes
sealed-legal = Sealed privileged notes
sealed-note = Sealed note
sealed-write = Write sealed note
sealed-what = Nobody without your role can open this. It is never searched, counted or printed.
sealed-text = Note
sealed-row = { $day }, written by { $author }
sealed-open = Open
sealed-none = No sealed notes.
sealed-none-hint = They are opened with your passphrase for five minutes.
sealed-passphrase = Your passphrase
    .hint = Sealed notes open for five minutes and then close by themselves.
sealed-until = Open until { $time }
sealed-covered = The five minutes are over, so your words are covered. Nothing is lost: open to go on.
sealed-saved = Sealed note recorded

## Legal help.
matter-add = Add matter
matter-edit = Edit matter
edit-matter = Edit { $title }
matter-none = No matters yet.
matter-kind = What it is about
matter-title = In a few words
    .hint = Without a name.
matter-status = Where it stands
matter-outcome = How it ended
matter-opened = Since
matter-since = Since { $day }
matter-until = Until { $day }
matter-saved = Matter recorded
events-of = Dates of { $title }
event-add = Add date
event-edit = Edit date
event-none = No hearings or deadlines yet.
event-kind = What
event-day = On which day
event-note = Note
event-in = { $count ->
        [0] Today
        [one] In { $count } day
       *[other] In { $count } days
    }
event-finish = Done
event-reopen = Not done
event-is-done = Done
event-done = Date marked as done
event-open-again = Date is open again
event-saved = Date recorded

## Career.
trainings = Trainings
training-add = Add training
training-edit = Edit training
training-none = No trainings yet.
training-kind = What kind
training-title = Name of the training
training-status = Where it stands
training-starts = First day
training-ends = Last day
certificate = Certificate received
training-saved = Training recorded
placements = Jobs
placement-add = Add job
placement-edit = Edit job
placement-none = No jobs yet.
placement-title = { $job }, { $employer }
placement-job = What work
placement-employer = Where
placement-status = Where it stands
placement-day = Since
placement-ended = Last day
placement-hours-week = Hours a week
placement-hours = { $count ->
        [one] { $count } hour a week
       *[other] { $count } hours a week
    }
placement-saved = Job recorded
