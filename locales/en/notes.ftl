### Notes: written once, never changed; a correction stands beside them.

note-new = New note
note-text = Note
    .hint = What happened, what was agreed. The person may read it one day.
note-kind = Kind
note-kind-account-hint = The person’s own story. It stays closed until somebody asks for it.
note-day = Day
note-recorded = Note recorded
notes-none = No notes yet.
notes-none-hint = A few words are enough: what happened, what comes next.

# Names one note for screen readers, such as "Call of 22 November 2026".
note-of = { $kind } of { $day }
note-amend = Correct
note-amend-how = The first version stays. Your correction is shown in its place.
note-amends = Correction
note-amended = Corrected later
note-show = Show the words
note-hide = Close the words
