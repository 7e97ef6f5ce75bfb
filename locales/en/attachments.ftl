### Files of a case: kept sealed, saved as a copy, described, removed. Nothing shows what is in them.

attachments = Files
attachments-none = No files yet.
attachments-none-hint = Letters, scans, documents: up to 200 MB each. The file itself stays where it is.
attachment-add = Add a file
attachment-added = File added
attachment-adding = The file is being sealed…
attachment-save = Save a copy
attachment-saving = The copy is being written…
attachment-describe = Describe
attachment-described = Description recorded
attachment-description = What is it?
    .hint = A few words, for whoever looks for it later.
attachment-remove = Remove
# It can be brought back with Undo.
attachment-removed = File removed
attachment-not-here = Not arrived yet
attachment-not-here-hint = It comes the next time this computer shares. Nothing is lost.
# Names one file for screen readers while names are hidden: "PDF of 20 Nov 2026, 10:00".
attachment-of = { $sort } of { $day }
