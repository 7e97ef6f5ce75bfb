### The activity log.

audit = Activity log
# One line: who, what. $deed is such as "Letter made".
audit-line = { $member }: { $deed }
audit-line-case = { $member }: { $deed }, { $code }
# In the place of a member, for what no member did.
audit-program = The program
audit-newer = something that a newer version knows
audit-count = Lines, { $shown } of { $total }
audit-what = Who did what
audit-rows = Records
audit-result = Result
audit-at = When
audit-none = No lines match.
audit-filters = Filters
audit-case = Case code
audit-member = Who
audit-deed = What
audit-from = From
audit-to = To
audit-verify = Check the log
audit-whole = The log is whole: { $count } lines
audit-broken = Line { $line } does not follow from the one before. Tell your helper.
