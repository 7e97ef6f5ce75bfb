### Two versions: what two people wrote without seeing each other.

versions-none = Nothing waits for a decision.
versions-none-hint = If a colleague and you change the same field without seeing each other’s change, both versions come here.
versions-count = { $count ->
        [one] { $count } field with two versions
       *[other] { $count } fields with two versions
    }
versions-look = Decide
# $number of $total.
versions-place = { $number } of { $total }
versions-previous = Previous
versions-next = Next
versions-all = Of all cases
# The sort of record, then the field.
versions-of = { $record }: { $field }
versions-open-case = Open the case
versions-who = { $first } and { $second } both changed this without seeing each other’s change. Choose one, or what fits better.
versions-several = This was changed on several devices without seeing each other’s change.
versions-orphan = What this belongs to was removed meanwhile. It is kept until you decide.
versions-same = { $count ->
        [one] { $count } other record has the same value, and each should have its own.
       *[other] { $count } other records have the same value, and each should have its own.
    }
versions-removed-changed = One colleague removed this, another changed it. It stays until you decide.
versions-somebody = Somebody
versions-by = { $member }, { $when }
versions-keep = Keep this one
versions-both = Keep both
versions-other = Write something else
versions-shown = Shown until decided
versions-decided = Decided
versions-existence = whether it is there
versions-there = Stays
versions-removed = Is removed
versions-nothing = Nothing
versions-other-field = a field of a newer version
versions-other-record = Record
