### Dates of which perhaps only a part is known.

date-day = Day
date-month = Month
date-year = Year
date-and = and
date-how-sure = How sure?
date-exact = Exact
date-about = About
date-before = Before
date-after = After
date-between = Between

# Under the field, so that one sees what will be recorded. $date is "2019" or "March 2026".
date-said-exact = { $date }
date-said-about = About { $date }
date-said-before = Before { $date }
date-said-after = After { $date }
date-said-between = Between { $from } and { $to }

# Words that may stand before a date when it is typed in one line; separated by commas.
date-about-words = about, around, circa
date-before-words = before
date-after-words = after, since

date-type-it = Type it in words
date-use-fields = Use day, month and year
date-in-words = Date in words
date-in-words-example = For example: about 2019, mar 2026, 3 days ago
date-kept-words = We kept your words. Add a year if you can.
date-not-understood = Write it like 27 3 2026, fri or tomorrow.

date-problem-year-missing = Add a year, or choose Not known.
date-problem-month-missing = Add a month, or leave out the day.
date-problem-month-unknown = Check the month. Write a number or a name.
date-problem-no-such-day = Check the date. There is no such day.
date-problem-order = Check the two dates. The second comes before the first.
