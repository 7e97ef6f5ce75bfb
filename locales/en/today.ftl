### The first page of the day: what is due, what waits for us, what comes.

today-title = Today
today-overdue = Overdue
today-due-today = Due today
today-appointments = Appointments today
today-next-appointments = Appointments in the next 7 days

# $day is such as "Fri, 27 Nov", $time such as "14:05".
today-at = { $day }, { $time }
today-waiting = Waiting for us
today-no-news = No news for a while

# Opens the board of referrals; $count (number) are there.
today-all = Show all { $count }
today-releases = Releases ending soon

# $day is a day seen from today, such as "in 9 days".
today-release-ends = Ends { $day }
today-next-days = Next 7 days
today-nothing = Nothing is due today.
today-nothing-hint = Look at a case, or write down what comes next.
today-find-case = Find a case
today-done = Done
today-done-said = Reminder done
today-move = Move
today-move-title = Another day
today-moved = Reminder moved
today-new-day = New day
    .hint = Words work too: tomorrow, fri, in 2 weeks
today-add = New reminder
today-added = Reminder recorded
today-task = What is to be done
    .hint = Begin with a verb: call, ask, bring
today-due = Until when
    .hint = Words work too: tomorrow, fri, in 2 weeks
today-clash = Overlaps
today-glance = At a glance
today-open-cases = Open cases
today-open-referrals = Open referrals

## First steps of a new office.

today-first-steps = First steps
today-step-add-provider = Add a provider
today-step-open-case = Open a case
today-step-add-member = Add a colleague
