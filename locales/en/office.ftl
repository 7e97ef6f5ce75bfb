### The open office: rail, band, keys.

# The neutral name of the program. It never says what the work is and is the same everywhere.
app-name = Linden

practice-band = Practice workspace. Nothing here is real.

# The full name of a button that stands in many rows: "Edit: phone". $action is the word on it.
action-on = { $action }: { $what }
rail-today = Today
rail-cases = Cases
rail-referrals = Referrals
rail-providers = Providers
rail-calendar = Calendar
rail-reports = Reports
rail-settings = Settings
rail-audit = Activity log
rail-help = Help

# $seconds (number): until the desk locks because nobody touched it.
idle-warning =
        { $seconds ->
            [one] Locking in one second. Press any key to stay.
           *[other] Locking in { $seconds } seconds. Press any key to stay.
        }

# $seconds (number): after them the window clears the clipboard.
copied =
        { $seconds ->
            [one] Copied. It can be pasted for one second.
           *[other] Copied. It can be pasted for { $seconds } seconds.
        }

## Notes that were being written when the desk locked.
drafts-left = Not yet recorded
# $code is the code of a case, $time a time of day.
draft-left-note = You were writing a note on { $code } at { $time }.
draft-continue = Continue
draft-later = Keep for later
draft-throw-away = Throw away

## The list of keys.

shortcuts = Keys
shortcuts-in-rows = In a list
shortcut-search = Find anything, do anything
shortcut-filter = Filter this list
shortcut-new-case = New case
shortcut-new-referral = New referral for this case
shortcut-new-note = New note in this case
shortcut-record = Record what is written
shortcut-close = Close the panel; the draft stays
shortcut-undo = Undo
shortcut-names = Hide or show names
shortcut-hide = Hide everything at once
shortcut-lock = Lock
shortcut-tabs = Tabs of a case, or places of the rail (1 to 9)
shortcut-regions = Next part of the window
shortcut-no-answer = Say why there is no answer
shortcut-larger = Larger
shortcut-smaller = Smaller
shortcut-back = Back
shortcut-shortcuts = This list
shortcut-row-next = Next row
shortcut-row-previous = Row before
shortcut-row-open = Open
shortcut-row-done = Done
shortcut-row-move = Another day
shortcut-row-note = New note
shortcut-row-referral = New referral
