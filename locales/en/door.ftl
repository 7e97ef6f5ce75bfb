### The door: first start, unlock, recovery. Neutral: no word here tells what the work is.

door-language = Language
door-version = Version { $version }
door-passphrase = Passphrase
door-passphrase-again = The same passphrase again
door-passphrases-differ = The two are not the same. Type this one again.
door-show-passphrase = Show
door-hide-passphrase = Hide
door-caps-lock = Caps Lock is on
door-unlock = Unlock
door-opening = Opening
door-cannot-open = I cannot open it

# Only in a practice workspace, where nothing is real. $passphrase is the word that opens it.
door-practice-passphrase = This is a practice workspace. Its passphrase is: { $passphrase }

## Several workspaces in one account of the computer: whose door is it?

vaults = Which workspace?
# The one that stood there first and was given no name.
vaults-first = First workspace
vaults-practice = Practice
vaults-other = Another workspace…
vaults-new = New workspace
vaults-folder = Another folder…
vaults-name = Name at this computer
    .hint = Everybody who uses this account can read it. A first name is enough; say nothing about the work.

## The printed code in place of a lost passphrase.

door-recover-how =
    Take the printed recovery sheet. Its code opens the workspace, and you choose a new
    passphrase.
door-code = Recovery code
    .hint = All groups, as printed. Capital letters and dashes do not matter.
door-code-wrong =
    That code does not open this workspace. Compare it with the sheet, group by group.
door-no-code =
    Without the passphrase and without the sheet nobody can open it, not even the people who make
    this program. A colleague’s workspace is not touched.
door-new-passphrase = A new passphrase
door-continue = Continue

## The first start.

door-welcome = Welcome
door-start = Start a workspace
door-start-why =
    For your own work. Everything stays on this computer, locked with your passphrase.
door-start-do = Start
door-practice = Look around with practice data
door-practice-why = Invented people only. Nothing you do there is real.
door-practice-do = Look around
door-practice-making = Making practice data

# $number of $count steps.
door-step = Step { $number } of { $count }
door-office = Your office and you
door-agency = Name of the organisation
    .hint = It stands on letters, inside the workspace only.
door-member = Your name
    .hint = As colleagues know you.
door-roles = What you do
    .hint = Choose all that fit. You can change this later.

## What a role opens, in one line.

door-role-caseworker = Holds cases: people, releases, referrals, notes
door-role-clinician = Opens the sealed therapy part
door-role-attorney = Opens the sealed legal part
door-role-career-counsellor = Trainings and jobs
door-role-manager = Numbers and referrals, without names
door-role-data-officer = Reports, without names
door-role-administrator = Members and settings, no cases
door-role-auditor = The activity log
door-passphrase-title = Your passphrase
door-suggestion = Suggested passphrase
door-suggestion-why =
    These words were drawn at random. Nobody can guess them, and they are easier to keep in mind
    than signs.
door-other-words = Other words
door-own-passphrase = Use my own
    .hint = Four words or more that do not belong together. Any script, spaces allowed.
door-suggest-words = Suggest words
door-write-down =
    Write it down and keep the paper with you for the first days. Nobody else needs it.
door-strength-too-short = Too short. Add words.
door-strength-guessable = Can be guessed. Add words that do not belong together.
door-strength-good = Good. Hard to guess.
door-create = Create the workspace
door-done = The workspace is ready
door-done-next = The first page shows what to do first. It also works without any network.
door-no-audit = This program has not been checked by outside security experts yet.
door-open = Open the workspace

## The printed sheet. It names no office and no work.

recovery-title = A way back in
recovery-why =
    If the passphrase is forgotten, only this code opens the workspace. Print it, or save it on a
    stick that stays elsewhere.
recovery-sheet = Recovery sheet
recovery-keep = Keep this away from the computer.
recovery-print = Print
recovery-save = Save as a file
recovery-saved = Saved. Move it away from this computer.
recovery-confirm = Now type two groups from the sheet, so that we both know it is readable.

# $number is the place of the group on the sheet.
recovery-group = Group { $number }
recovery-group-differs = Compare it with the sheet and type it again.

## Bringing a backup back.

restore = Bring back a backup
restore-why = You have a sealed copy of a workspace, on a stick for example, and this computer is empty.
restore-from = Bring back a backup…
restore-what =
    The copy comes onto this computer, where a new workspace would begin. The file itself stays as
    it is.
restore-file = Choose the file…
restore-other-file = Choose another file…
restore-file-first = Choose the file of the backup first.
restore-with = What opens it
restore-with-passphrase = Passphrase
restore-with-code = Printed code
restore-passphrase = Passphrase of the backup
    .hint = The one that was in use when the copy was made.
restore-wrong-passphrase =
    That passphrase does not open this backup. It is the one of the day the copy was made. Check
    Caps Lock and the keyboard language.
restore-wrong-code =
    That code does not open this backup. Compare it with the sheet, group by group; an older copy
    needs the sheet of its time.
restore-do = Bring it back
restore-running = Bringing it back and comparing
restore-nothing-changed = Nothing on this computer was changed.
restore-fault-fileNotRecognised = This file is not a backup of this program. Choose another file.
restore-fault-fileDamaged =
    This backup is damaged or ends too early. Copy it again from where it lies, or choose an older
    one.
restore-fault-vaultTooNew =
    This backup was made by a newer version. Ask your helper for that version first.
restore-fault-cancelled = Stopped.
restore-done = The backup is back
restore-done-next =
    Compare it with what you remember. Work from after the last change is not in it.
restore-found-cases = Cases
restore-found-records = Records
restore-found-files = Files
restore-found-change = Last change
restore-occupied =
    There is a workspace on this computer already, and a backup never takes its place. So nothing
    is lost by mistake. To bring a backup back all the same:
restore-occupied-folder =
    Close the program. Rename the folder of the workspace: it is called “linden” and lies where this
    computer keeps the data of programs. Ask your helper if you do not find it.
restore-occupied-start = Start the program again. It now welcomes you as on the first day.
restore-occupied-choose = Choose “Bring back a backup” there.
restore-occupied-keep = Keep the renamed folder until you know that nothing is missing.

## Joining colleagues: their invitation, the words, the wait.

join = Join colleagues
join-why = Somebody in your organisation gave you an invitation file.
join-do = Join
join-what = Your own workspace on this computer, which shares with theirs what you may both read.
join-file = Choose the invitation…
join-other-file = Choose another invitation…
join-found = { $agency } invites { $member }. If that is not you, go back and ask for your own.
join-second = You already work there on another computer; this one is added to it.
join-relay = You will share at { $place }
join-device-title = This computer
join-begin = Go on
# Where it stands: the words are still to be compared, let in and on its way, or done.
join-asked = Waiting to be let in
join-welcome = Let in. The first changes are on their way.
join-joined = You belong to it now
join-as = { $member }, { $agency }
join-step-here = Your colleague opens “Let somebody in”. At this computer they find you there; at another one they need the request file.
join-step-save = Save the request file and give it to the colleague who invited you.
join-step-save-relay = Save the request file and give it to the colleague who invited you, on a stick for example.
join-step-compare = Read the words below to each other, side by side or by phone.
join-step-again = When they are the same, your colleague lets you in. Then look again here.
join-compare-why = If a single word differs, somebody may have come between. Do not go on; ask for a new invitation.
join-save = Save the request file…
join-saved = Saved as { $name }
join-look = Let in? Look again
join-welcome-file = Open the welcome file…
