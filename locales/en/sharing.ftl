### Sharing with colleagues: how it stands, shared places, files, what waits outside.

rail-sharing = Sharing
sharing = Sharing
sharing-tab-share = Share
sharing-tab-versions = Two versions
sharing-tab-held = Kept outside
sharing-tab-erased = Erased

## Where it stands; also the quiet line in the top bar.

sharing-state-alone = Only on this computer
sharing-state-current = Up to date
# $when is a time such as "10:42", or a day and a time.
sharing-current-at = Up to date, { $when }
sharing-state-waiting = More is on its way
sharing-to-go = { $count ->
        [one] { $count } change to share
       *[other] { $count } changes to share
    }
sharing-state-working = Sharing…
sharing-state-unreachable = Could not share yet, nothing lost
sharing-state-warned = Needs a look
sharing-means-alone = Everything is saved here. Nobody else has a copy, so make backups.
sharing-means-current = Colleagues who may read it have what you wrote, or will when they next share.
sharing-means-waiting = This is normal. What waits goes out or comes in by itself.
sharing-means-working = You can go on working.
sharing-means-unreachable = Your work is saved here. It is tried again by itself.
sharing-means-warned = Your work is saved here. Below stands what was found and what to do.
sharing-now = How it stands
sharing-last = Last shared
sharing-never = Not yet
sharing-going = Waiting to go
sharing-coming = Waiting to come
sharing-do = Share now
sharing-invite = Invite a colleague
sharing-sent = { $count ->
        [one] { $count } packet sent
       *[other] { $count } packets sent
    }
sharing-received = { $count ->
        [one] { $count } packet received
       *[other] { $count } packets received
    }
sharing-new-versions = { $count ->
        [one] One field now has two versions.
       *[other] { $count } fields now have two versions.
    }

## What was found that should not be so: what happened, what is safe, what to do now.

sharing-look = Needs a look
sharing-somebody = a colleague
sharing-some-device = a device
sharing-open-case = Open the case
alarm-forked = “{ $device }” of { $member } exists twice: it was copied, or a backup of it was brought back.
    .safe = What both have written is here; nothing was overwritten.
    .next = Ask { $member }. If nobody can explain it, an administrator removes the device.
alarm-own-elsewhere = This workspace is also used elsewhere: it is a copy of another one.
    .safe = Both go on for themselves; nothing is lost.
    .next = If you did not copy it yourself, tell an administrator today.
alarm-rolled-back = An older state of this workspace came back, for example from a backup.
    .safe = What you had shared comes back from colleagues by itself.
    .next = Share now, then look whether something of the last days is missing.
alarm-withheld = { $count ->
        [one] Something of { $member } that others have seen does not come.
       *[other] { $count } packets of { $member } that others have seen do not come.
    }
    .safe = What you have stays as it is.
    .next = Ask a colleague for a file with everything, and open it here.
alarm-relay-short = The shared place no longer shows what lay there.
    .safe = Everything is still here, and is put back by itself.
    .next = Ask whoever runs the shared place what happened.
alarm-clock-ahead = The clock of “{ $device }” of { $member } is { $days ->
        [one] { $days } day
       *[other] { $days } days
    } ahead.
    .safe = Nothing is lost; times shown for this device are not right.
    .next = Ask { $member } to set the clock right.
alarm-clock-behind = The clock of “{ $device }” of { $member } is { $days ->
        [one] { $days } day
       *[other] { $days } days
    } behind.
    .safe = Nothing is lost; times shown for this device are not right.
    .next = Ask { $member } to set the clock right.
alarm-damaged = { $count ->
        [one] One file at the shared place is damaged.
       *[other] { $count } files at the shared place are damaged.
    }
    .safe = Nothing of it was taken in.
    .next = It comes again from the colleague who wrote it. If it stays, ask whoever runs the place.
alarm-planted = { $count ->
        [one] One file at the shared place is not of this organisation.
       *[other] { $count } files at the shared place are not of this organisation.
    }
    .safe = It was left unread.
    .next = If you did not put it there, ask whoever runs the place who else can write to it.
alarm-forged = Something claims to be of { $member }, and is not signed by { $member }.
    .safe = Nothing of it was taken in.
    .next = Tell an administrator today: somebody who can write to the shared place tried it.
alarm-misplaced = A change by { $member } came under the key of another case or part.
    .safe = It was not applied.
    .next = Tell an administrator: the program on “{ $device }” may have been changed.
alarm-removed = “{ $device }” of { $member } was removed, and still sends.
    .safe = What it sends stays outside.
    .next = An administrator looks under “Kept outside” and decides.
alarm-two-faced = “{ $device }” of { $member } told different colleagues different things.
    .safe = Both are here; nothing was overwritten.
    .next = Tell an administrator today. Until it is clear, trust nothing new of this device.
alarm-differs = Case { $code } is not the same here as on “{ $device }” of { $member }, although both have heard the same.
    .safe = Nothing was overwritten, neither here nor there.
    .next = Both of you press “Check now” under Sharing. Whoever finds something wrong tells an administrator.
alarm-newer = Colleagues use a newer version of the program.
    .safe = All the rest goes on; what is new waits and is kept.
    .next = Ask your helper for the newer version.
alarm-contested = Two members say they opened case { $code }.
    .safe = Nobody new can read it until this is decided.
    .next = An administrator decides under Settings, Members.
alarm-same-code = Two cases have the code { $code }.
    .safe = They are separate cases; nothing was mixed.
    .next = Give one of them another code, and tell whoever knows it by the old one.

## Devices that were not heard of.

sharing-silent = Not heard of for a while
sharing-silent-days = { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
sharing-silent-never = Never yet

## One sealed file, from hand to hand.

sharing-file = By a file
sharing-file-what = Without any network: one sealed file on a stick or by e-mail. Only devices of your organisation can open it.
sharing-file-save = Save what is new
sharing-file-save-all = Save everything
sharing-file-open = Open a file
sharing-file-saving = Writing the file
sharing-file-saved = Saved as { $name }: { $count ->
        [one] { $count } packet
       *[other] { $count } packets
    }, { $size }
sharing-file-reading = Looking into the file
sharing-file-taking = Taking it in
sharing-file-take = Take it in
sharing-bundle-fresh = { $count ->
        [one] It brings { $count } packet that is not here yet
       *[other] It brings { $count } packets that are not here yet
    } ({ $size })
sharing-bundle-nothing = Everything in it is here already.
sharing-bundle-author = { $member }, { $device }: { $count ->
        [one] { $count } new
       *[other] { $count } new
    }
sharing-bundle-author-until = { $member }, { $device }: { $count ->
        [one] { $count } new
       *[other] { $count } new
    }, until { $when }
sharing-facet = { $facet }: { $count ->
        [one] { $count } change
       *[other] { $count } changes
    }
sharing-bundle-incomplete = { $count ->
        [one] { $count } of them waits for something that is not in this file.
       *[other] { $count } of them wait for something that is not in this file.
    }
sharing-bundle-nothing-yet = Nothing was changed yet.

## Is everything that came whole?

sharing-check = Is what was shared whole?
sharing-check-what = Reads every packet, its signature and its place in the chain, and compares them with what stands here.
sharing-check-do = Check now
sharing-check-chain-whole = Packets whole
sharing-check-chain-broken = A packet is wrong
sharing-check-rows-whole = Records match
sharing-check-rows-broken = Records differ
sharing-check-audit-whole = Activity log whole
sharing-check-audit-broken = Lines of the activity log are missing
sharing-check-counts = { $packs } packets, { $changes } changes, { $logs } devices
sharing-check-forks = { $count ->
        [one] { $count } device goes on in two ways.
       *[other] { $count } devices go on in two ways.
    }
sharing-check-first = The first one that is wrong. Tell your helper:
sharing-backup = Sharing is no backup: keep a sealed copy on a stick as well.
sharing-backup-go = Go to backups

## Shared places: a folder, a server of files, a store.

relays = Shared places
relays-none = No shared place is set up.
relays-none-hint = Colleagues meet there: a folder, a stick, a file server. Only sealed changes lie in it.
relay-add = Add a shared place
relay-kind = What sort of place
    .hint = Whoever runs it sees how much and how often you share, and nothing of what.
relay-kind-folder = Folder
relay-kind-folder-means = On this computer, in the office network, on a stick, or of a program that copies it elsewhere.
# A folder that nobody set up: colleagues work at the same computer.
relay-common = This computer
relay-common-what = A colleague works at this computer, too. Sealed changes pass through this folder; nobody had to set it up.
relay-kind-webdav = WebDAV or Nextcloud
relay-kind-webdav-means = A file server with an account.
relay-kind-s3 = S3 store
relay-kind-s3-means = A bucket with a key of its own.
relay-folder = Choose the folder…
relay-folder-first = Choose the folder first.
relay-folder-what = Sealed changes lie in this folder. To use another one, add it and remove this one.
relay-webdav-address = Address
    .hint = As the file server shows it, such as https://example.org/remote.php/dav/files/name/folder
relay-s3-address = Address of the store
    .hint = Such as https://s3.example.org
relay-bucket = Bucket
relay-region = Region
    .hint = Only if the store asks for one.
relay-user = Account
relay-password = Password
    .hint = Kept in this workspace only. An app password is best.
relay-key-id = Key name
relay-key-secret = Secret key
relay-secret-kept = Leave this empty to keep the one that is stored.
relay-authority = Own certificate
    .hint = If the server has a certificate of its own authority, paste it here; only that one is trusted then.
relay-automatic = Share by itself
relay-automatic-hint = While the workspace is open. Otherwise only with “Share now”.
relay-test = Try it out
relay-test-reached-yes = Reached
relay-test-reached-no = Not reached
relay-test-read-yes = Read
relay-test-read-no = Not read
relay-test-written-yes = Written
relay-test-written-no = Not written
relay-test-works = It works. Record it to begin sharing there.
relay-saved = Shared place recorded
relay-last = Last { $when }
relay-new = Not used yet
relay-trouble = Could not share yet
relay-remove = Remove this place
relay-remove-title = Stop sharing at this place?
relay-remove-means = What lies there stays there, sealed. Nothing of your work is lost.
relay-removed = Shared place removed

## What removed devices sent after their removal.

held-what = These devices were removed and sent more afterwards. It stays outside until you take it in.
held-none = Nothing is kept outside.
held-none-hint = What a removed device sends later would wait here for you to judge.
held-from = { $member }, { $device }
held-packs = { $count ->
        [one] { $count } packet
       *[other] { $count } packets
    }, here since { $since }; the last was written { $until }
held-unreadable = Nothing of it can be read with your keys.
held-stays = Left alone, it stays outside.
held-admit = Take it in
held-leave = Leave it outside
held-admit-title = Take in what the removed device wrote?
held-admit-means = It counts for everybody then, as if { $member } had written it before the removal. Ask { $member } first whether they wrote it.
held-admitted = Taken in
held-refused = You left it outside. It can still be taken in.
held-left = Left outside

## A packet that others have seen and nobody here has.

missed-what = Others have seen these packets, and they have not come. What was written after them waits.
missed-from = Missed: from { $member }, { $device }
missed-from-unknown = Missed: it cannot be told from whom
missed-packs = { $count ->
        [one] { $count } packet waits
       *[other] { $count } packets wait
    } for it since { $since }
missed-seen-by = Seen by: { $members }
missed-first = First let every computer share, also old ones, and look at every stick.
missed-lose = Give it up
missed-wait = Go on waiting
missed-lose-title = Does nobody hold this packet any more?
missed-lose-means = Only if every computer has shared since, and it is on no stick and in no other shared place. For everybody, what waits then comes in without it. Some fields may have two versions to decide. Should it turn up after all, it is taken in beside them.
missed-lost = Given up
