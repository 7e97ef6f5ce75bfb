### Words that several screens share.

# A read takes longer than a moment.
kit-waiting = One moment…
# A place where nothing is known yet.
not-known = Not known
days = { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
# $day is a past or future day such as "in 3 days".
late-by = { $count ->
        [one] Late by { $count } day
       *[other] Late by { $count } days
    }
# Buttons of most forms.
record = Record
edit = Edit
all = All
clear-filters = Clear filters
# A file was written; it now lies outside the protection of the program.
file-written = Saved as { $name }. This file lies outside the vault: anyone with the file can read it.
show-more = Show more
days-part = { $said } days
