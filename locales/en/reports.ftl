### The referral report: counts and waits without names, for inside the agency only.

report = Where do referrals end, and how long do people wait?
report-inside = For inside the agency only
report-inside-why = Small numbers are shown as they are, and can reveal a person.
report-period = Period
report-month = Month
report-quarter = Quarter
report-year = Year
report-own = Own dates
report-span = { $from } to { $to }
report-earlier = Earlier period
report-later = Later period
report-from = From
report-to = To
report-show = Show
report-area = Kind of help
report-none = No referrals in this period.
report-none-hint = Look at an earlier period, or take the area away.
report-total = All together
# $survivors is the number of people as text; $count the same for the plural.
report-lead = { $count ->
        [one] { $survivors } person
       *[other] { $survivors } people
    }; referrals: { $attempts }; service received: { $completed }.
report-survivors = People
report-needs = Needs
report-attempts = Referrals
report-accepted = Accepted
report-completed = Service received
report-declined = Could not help
report-why-declined = Why providers could not help
report-lost = Did not happen
report-cancelled = Withdrawn
report-open = Still open
# Waits: $median and $p90 are spans such as "4 days".
report-wait-answer = Half of the answers came within { $median }, nine of ten within { $p90 } ({ $count } answered).
report-wait-answer-none = Nothing was answered yet.
report-wait-service = Half of the services began within { $median }, nine of ten within { $p90 } ({ $count } began).
report-wait-service-none = No service began yet.
report-waiting = { $count ->
        [one] { $count } still waits for an answer.
       *[other] { $count } still wait for an answer.
    }
report-pathway = How far referrals came
report-pathway-finding = Of { $sent } referrals sent, { $received } ended with the service received ({ $share })
report-pathway-none = No referral was sent in this period
report-pathway-how = Each bar counts the referrals that reached this stage, whatever came after.
report-stage = Stage
report-splits = Side by side
report-waits-finding = The longest usual wait for an answer: { $group }, { $median }
report-waits-how = The dot is the wait that half did not exceed; the line ends where nine of ten were answered.
report-target = Longest limit for an answer
report-no-waits = No answers to measure in this split.
report-blank = No answer recorded
# In a table where there is nothing to measure.
report-no-number = –
report-answer-median = Half answered within (days)
report-answer-p90 = Nine of ten answered within
report-service-median = Half began within (days)
report-service-p90 = Nine of ten began within
report-why-ended = Why referrals did not come about
report-declined-most = Most often: { $reason } ({ $count })
report-ended-most = Most often: { $reason } ({ $count })
report-reason = Reason
report-no-reason = No reason given
report-no-reasons = None in this period.
report-left-out = { $count ->
        [0] Nobody was left out.
        [one] { $said } person is left out, because they did not agree to be counted.
       *[other] { $said } people are left out, because they did not agree to be counted.
    }
report-definitions = People are counted once. Needs raised and referrals made in the period are counted, drafts are not; what came of them later counts too.
report-save = Save as a file
report-as-xlsx = Spreadsheet (XLSX)
report-as-csv = Plain table (CSV)
report-writing = Making the report
