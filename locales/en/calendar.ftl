### Appointments and tasks.

calendar = Calendar
calendar-show = Show
calendar-agenda = Agenda
calendar-week = Week
calendar-month = Month
calendar-tasks = Reminders
calendar-mine = Only mine
calendar-print = Print week with codes
calendar-span = { $from } to { $to }
calendar-back = Earlier
calendar-on = Later
calendar-today = Today
calendar-none = No appointments in these days.
calendar-none-hint = Look later, or add one: Ctrl Shift A
# $day is "Fri, 27 Nov", $when "in 5 days".
calendar-day = { $day }, { $when }
calendar-more = and { $count } more
calendar-case = For which case
calendar-open = Open
calendar-open-case = Open { $code }

appointment-add = Add appointment
appointment-edit = Edit appointment
appointment-line = In one line
    .hint = For example: fri 14:00 Harbour Clinic
appointment-title = What
    .hint = Without a name: it may be printed.
appointment-day = On which day
appointment-time = At what time
appointment-minutes = How many minutes
appointment-kind = What for
appointment-place = Where
appointment-hours = { $from } to { $to }
appointment-clashes = Overlaps another appointment
# A button; $status is what came of it so far.
appointment-status = What came of it: { $status }
appointment-now = Recorded: { $status }
appointment-saved = Appointment recorded

task-add = New reminder
task-edit = Edit reminder
task-none = Nothing to do.
task-title = What is to be done
    .hint = Begin with a verb, and leave names out.
task-due = By when
    .hint = For example: tomorrow, in 2 weeks, 27 3 2027
task-finish = Done
task-done = Reminder done
task-saved = Reminder recorded
