### Releases: what may be shared, with whom, why, until when.

releases-none = No release recorded. You cannot share outside the team yet.
releases-none-hint = Ask the person what may be shared, and write the answer down.
release-new = New release
release-to = Release for { $provider }

# A valid release that ends soon.
release-ending =
        { $count ->
            [0] Ends today
            [one] Ends in { $count } day
           *[other] Ends in { $count } days
        }

# One line: why, from when to when, how it was given.
release-line = { $purpose }. From { $from } until { $until }. { $given }.
release-revoked-line = Taken back on { $day }. { $how }.
release-rests =
        { $count ->
            [one] { $count } open referral rests on it.
           *[other] { $count } open referrals rest on it.
        }
release-provider = Who may receive it
    .hint = One organisation. Another one needs its own release.
release-items = What may be shared
    .hint = Only what the person has chosen.
release-purpose = What for
release-given = How the person agreed
    .hint = Informed, in a language the person understands. Help does not depend on it.
release-interpreter = Interpreter
release-witness = Witness
release-until = Until when
    .hint = One year at most.
release-language = Language it was read in
release-recorded = Release recorded

## Taking a release back.

release-revoke = Take back
release-revoke-title = Take a release back
release-revoke-how = How the person said so
release-follows = What follows
release-follows-now = From now on nothing more goes to { $provider }.
release-follows-marked =
        { $count ->
            [one] { $count } open referral is marked:
           *[other] { $count } open referrals are marked:
        }
release-follows-task = A reminder to tell { $provider } stands on your list.
release-follows-had = What they may have since { $from }: { $items }. Tell the person.
release-revoked =
        { $count ->
            [0] Release taken back
            [one] Release taken back, { $count } referral marked
           *[other] Release taken back, { $count } referrals marked
        }
