### Settings: one's own choices, the agency, members, keys, and what this program is.

settings = Settings
settings-preferences = My choices
settings-agency = Organisation
settings-members = Members
settings-keys = Keys and backup
settings-about = About

## My choices.
preferences-of = These are the choices of { $name } on this computer.
preferences-look = Language and look
preferences-safe = At this desk
preferences-language = Language
preferences-language-system = As on this computer
preferences-unreviewed = Not yet read by a native speaker who knows the work
preferences-theme = Light or dark
theme-system = As on this computer
theme-light = Light
theme-dark = Dark
theme-hc-light = High contrast, light
theme-hc-dark = High contrast, dark
preferences-density = How close lines stand
    .hint = Large suits touch and reading together.
density-compact = Compact
density-standard = Standard
density-large = Large
preferences-size = Size of everything
    .hint = Also Ctrl + and Ctrl -
preferences-letters = Single letters act on rows
preferences-letters-hint = For example, S moves a reminder. Turn this off if you dictate or press keys by accident.
preferences-names = Begin with names hidden
preferences-names-hint = For places where others can see the screen.
preferences-idle = Lock when nobody works
    .hint = What was recorded is safe, and a note being written is kept. Other open forms are not; a warning comes before.
preferences-minutes = { $count ->
        [one] After { $count } minute
       *[other] After { $count } minutes
    }

## What sort of place the computer stands in.
computer = This computer is
    .hint = It sets whether names begin hidden and how soon it locks. Each can be changed in the settings.
computer-office = In the office
computer-office-means = Only colleagues see the screen. Names are shown; it locks after 5 minutes.
computer-shared = Shared by several people
computer-shared-means = Others use it or see the screen. Names begin hidden; it locks after 3 minutes.
computer-carried = Taken along
computer-carried-means = To homes, courts, other offices. Names begin hidden, lines stand wide; it locks after 2 minutes.

## The agency.
agency-name = Name of the organisation
    .hint = It stands on letters. Choose one that tells nobody what the work is.
agency-news = Ask after how many days without news
    .hint = Referrals without news for so long appear on everyone’s Today.
agency-saved = Settings recorded

## Members.
member-name = Name
member-me = { $name } (you)
member-roles = Roles
member-gone = No longer here
member-saved = Member recorded
# What a role may see, in one sentence.
role-means-caseworker = Works on cases and referrals; sees names, not the sealed parts.
role-means-clinician = Sees the therapy part and can open its sealed notes.
role-means-attorney = Sees the legal part and can open its sealed notes.
role-means-career-counsellor = Works on trainings and jobs.
role-means-manager = Sees reports and the directory, and never a name.
role-means-data-officer = Makes reports and files, without names.
role-means-administrator = Looks after members and settings; opens no case.
role-means-auditor = Reads the activity log, and nothing else.

## Backup.
backup = Backup
backup-what = A sealed copy of everything, for a stick or another disk. It opens only with your passphrase or the printed code.
backup-make = Back up now
backup-check = Check a backup
backup-running = Making and comparing the copy
backup-equal = Opened and compared: the copy is whole
backup-whole = Opened: the copy is whole
backup-differs = Opened: it differs from what is here now
backup-made = { $name }, { $size }, { $count ->
        [one] { $rows } record
       *[other] { $rows } records
    }
backup-passphrase = Passphrase of { $name }
    .hint = The one that was in use when the copy was made.
backup-open = Open and compare

## Is the vault whole?
vault-health = Is everything whole?
vault-health-what = Reads every page of the vault and every line of its log.
vault-health-check = Check now
vault-pages-whole = Pages whole
vault-pages-damaged = Pages damaged
vault-structure-whole = Structure whole
vault-structure-damaged = Structure damaged
vault-log-whole = Log whole
vault-log-damaged = Log damaged
vault-lines = { $count } lines

## Passphrase and printed code.
passphrase-change = Change passphrase
passphrase-old = Your passphrase now
passphrase-new = New passphrase
    .hint = Five words that nobody connects with you.
passphrase-again = New passphrase again
passphrase-suggest = Suggest words
passphrase-weak = This can be guessed. Add more words.
passphrase-differs = The two are not the same.
passphrase-changed = Your passphrase was changed. Older backups keep the old one.
recovery = Printed code
recovery-what = The code opens the vault when the passphrase is forgotten. Make a new one if the paper is lost; the old one then stops working.
recovery-make = Make a new code
recovery-once = Print it or write it down now. It is not shown again. Keep it away from this computer.
recovery-kept = I have it

## About.
about = About this program
about-version = Version { $version }
about-audit = No outside audit yet
about-audit-means = Nobody outside has checked yet that it keeps these promises. Weigh that before you trust it with people’s safety.
about-licence = Free software under the Apache 2.0 licence.
about-does = What it protects against
about-does-theft = A stolen or seized computer: without the passphrase everything in the vault is unreadable.
about-does-colleague = A curious colleague: sealed notes ask for the passphrase again, and every reading is on record.
about-does-server = A server that is broken into or ordered to hand data over: there is none.
about-does-edits = A changed activity log: the check shows the first line that does not fit.
about-does-release = Sharing without the person’s yes: nothing is sent that no living release covers.
about-not = What it does not protect against
about-not-open = Somebody at an unlocked screen. Lock it: Ctrl L.
about-not-camera = Cameras and eyes. Hide names when others are near.
about-not-malware = A computer that somebody else controls, with spying software for example.
about-not-paper = Printed letters and saved files, once they have left.
about-not-forgotten = A forgotten passphrase without the printed code: nobody can open the vault then.
about-vault = This vault in numbers
about-cipher = Encryption
about-size = Size
about-records = Records
about-changes = Changes kept
about-lines = Lines of the log
about-format = Format
about-format-of = { $format }, tables { $schema }
