### Members and their devices: inviting, letting in, removing, signing as second.

## Members. (Names, roles and "you" stand with the settings.)

member-name-only = Name only, no device
member-active = Works here
member-active-hint = Somebody who left keeps their name in the history, and can open nothing.
member-devices = { $count ->
        [one] { $count } device
       *[other] { $count } devices
    }
member-remove = Remove this member
member-remove-title = Remove { $name }?
member-remove-does = From now on nothing new can be opened on any of their devices, and new keys are made. What they write from now on stays outside until you judge it.
member-remove-cannot = What lies on those devices already cannot be taken back from here. Ask for the computer, too.
member-removed = Member removed

## Devices.

devices = Devices
devices-none = No device yet. Write an invitation to change that.
device-this = This computer
device-forked = Exists twice
device-forked-means = It was copied, or a backup of it was brought back. If nobody can explain it, remove it.
device-removed = Removed
device-joined = Here since { $when }
device-heard = Last heard of: { $when }
device-never-heard = Not heard of yet
device-name = Name of the computer
    .hint = Colleagues see it. Say nothing about the work: “Blue laptop”.
# What a computer is called if its first member does not say otherwise.
device-usual = Office computer
device-rename = Rename
device-named = Device renamed
device-remove = Remove
device-remove-title = Remove “{ $name }”?
device-remove-this = It is the computer at which you sit.
device-remove-does = From now on nothing new can be opened on it, and new keys are made. What is written there from now on stays outside until an administrator judges it.
device-was-removed = Device removed

## The organisation as a whole.

roster-fingerprint = Are we the same organisation?
roster-fingerprint-what = These words are the same on every computer of your organisation. Compare them by phone if you are not sure.
roster-statements = { $count ->
        [one] { $count } signed statement
       *[other] { $count } signed statements
    }, { $without } without effect
roster-newer = Colleagues use a newer version. Members can be changed here once you have it, too.

## Inviting.

invite = Invite
invite-what = You write a small file. Your colleague opens it on their computer, and you compare eight words before anything is shared.
invite-write = Write the invitation…
invite-member = Invite this member…
invite-device = Invite one more device…
invite-written = Saved as { $name }
invite-step-hand = Hand the file over in person, on a stick.
invite-step-words = Your colleague chooses “Join colleagues” on their computer, opens it, and gives you a request file.
invite-step-let-in = Open the request here under “Let somebody in”, and compare the eight words.
invite-relay = It also says where you share: { $place }

## Letting in: two people compare eight words.

request = Let somebody in
request-what = Open the request file that the other computer wrote. Sit together, or phone each other.
request-here = At this computer
# Who asks, and what their computer calls itself.
request-here-one = { $member } asks to join, as “{ $device }”
request-file = Choose the request file…
request-other-file = Choose another file…
request-from = { $member } asks to join as: { $roles }
request-second = One more device of { $member } ({ $roles })
request-compare = Read these words aloud. Are they the same on the other screen, in the same order?
eight-words = Eight words to compare
request-same = They are the same
request-differ = They differ
request-other-agency = This request is for another organisation.
    .safe = Nobody was let in.
    .next = Ask which invitation was opened, and write a new one if needed.
request-admit = Let it in
request-admit-file = Let it in, with a welcome file…
request-admitted = Let in
request-pending = Signed. A second administrator must sign as well, under “Waiting for a second signature”.
request-at-relay = The welcome lies at the shared place. On the other computer press “Let in? Look again”.
request-by-file = The welcome is saved as { $name }. Hand it over, and open it on the other computer.

## What takes two signatures.

proposals = Waiting for a second signature
proposal-add-administrator = { $member } is to become an administrator.
proposal-restored-device = A device of { $member } that came back from a backup is to count again.
proposal-sealed-facet = { $member } is to read a sealed part of case { $code }.
proposal-recovery-set = Who can bring a lost workspace back is to change.
proposal-erase-case = Case { $code } is to be erased everywhere, for ever.
proposal-reopen-facet = It is to be decided who opened case { $code }.
proposal-by = Signed by { $member }, { $when }
proposal-sign = Sign as second
proposal-sign-title = Sign this as second?
proposal-signed = Signed
proposal-waits = Waits for somebody else
