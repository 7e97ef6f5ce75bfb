### Words of the building blocks, on every screen.

# After a label: the answer may be left out.
kit-optional = (optional)
kit-choose = Choose
kit-change = Change
kit-clear = Clear
kit-close = Close
kit-cancel = Cancel
kit-go-back = Go back
kit-more = More
kit-undo = Undo
# Said after something was taken back.
kit-undone = Undone
kit-try-again = Try again
kit-show-suggestions = Show suggestions
kit-searching = Searching…
kit-nothing-found = Nothing found
kit-search = Search
kit-search-results = Search results
# $value of $max parts of a long piece of work are done.
kit-of = { $value } of { $max }
kit-characters-left =
    { $count ->
        [one] { $count } character left
       *[other] { $count } characters left
    }
# The quiet menu beside a question: why there is no answer.
kit-no-answer = No answer
# The same for screen readers; $field is the question.
kit-no-answer-for = No answer: { $field }
# Forms that were begun and stand aside.
kit-drafts =
    { $count ->
        [one] { $count } draft
       *[other] { $count } drafts
    }
# Before something is deleted for ever; $text is a case code.
kit-type-to-confirm = Type { $text } to go on

# Said before the rule on an amber chip.
kit-safe-contact = Safe contact:

# A value behind a bar, because names are hidden. Read out as a button.
kit-hidden-name = Name hidden, show
kit-hidden-phone = Phone hidden, show
kit-hidden-address = Address hidden, show
kit-hidden-birth = Birth date hidden, show
kit-hidden-text = Text hidden, show

kit-open-calendar = Open calendar
kit-previous-month = Previous month
kit-next-month = Next month

# Under every chart: the same numbers as a table, and back.
chart-show-table = Show table
chart-day = Day
chart-show-chart = Show chart
# A number that is not shown because it could reveal a person.
chart-withheld = withheld
chart-median = Half took no longer than
chart-p90 = Nine of ten took no longer than
chart-count = Counted
# $median and $most are times such as "11 days".
chart-interval =
    { $count ->
        [one] { $median }, most up to { $most } ({ $count } referral)
       *[other] { $median }, most up to { $most } ({ $count } referrals)
    }
# The dashed line of a chart.
chart-target = { $label }: { $value }
