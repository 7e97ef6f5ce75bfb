### Taking a case away for ever, on every device.

erase = Erase for ever
erase-what = Only where the law or the person asks for it. It needs two signatures, and nothing brings it back. To end the work, close the case instead.
erase-do = Erase this case
erase-title = Erase case { $code } everywhere?
erase-does = Once a second person has signed, its keys are destroyed here and on each colleague’s device as soon as it shares. Nobody can read it then, neither here nor at the shared place.
erase-cannot = Printed paper, saved files and older backups are not reached.
erase-proposed = Signed. A second person must sign before anything is erased.
erase-began = Erased here. Colleagues’ devices follow.
erase-waits = It is to be erased.
erase-list = See how far it is

## The list of erased cases.

erasures-none = No case was erased.
erasures-none-hint = Erasing begins in the case, under “Access”.
erasure-no-code = Erased case
erasure-pending = Needs a second signature
erasure-pending-means = Nothing was erased yet. Somebody else signs under Settings, Members.
erasure-under-way = { $count ->
        [one] { $count } device still to come
       *[other] { $count } devices still to come
    }
erasure-whole = Erased on every device
erasure-open = Still to come
erasure-done = Erased
erasure-device = { $member }, { $device }
