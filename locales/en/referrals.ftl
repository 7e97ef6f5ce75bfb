### Referrals: the list of a case, the board, a new one, its steps and its letter.

referral = Referral
referral-new = New referral
referral-none = No referrals yet.
referral-none-hint = Most referrals start from a need.

## Headings of a list grouped by who acts next.
referral-group-us = Waiting for us
referral-group-provider = Waiting for the provider
referral-group-person = Waiting for the person
referral-group-service = In service
referral-group-nobody = Finished
referral-group-label = { $group }, { $count ->
        [one] { $count } referral
       *[other] { $count } referrals
    }

# A row: who is asked, and for what.
referral-title = { $provider } · { $need }
# A whole row for screen readers; $clock is "3 of 7 days" or empty.
referral-row = { $area }: { $provider }, { $need }. { $status }. { $clock }. { $code }
referral-since = Since { $day }
referral-attempt = { $count ->
        [1] 1st attempt
        [2] 2nd attempt
        [3] 3rd attempt
       *[other] Attempt { $count }
    }
# Days in this state against the days it may take.
referral-clock = { $days } of { $allowed } days

## One referral.
referral-provider = Provider
referral-offer = Offer
referral-area = Kind of help
referral-need = What kind of need
referral-case = Case
referral-urgency = How soon
referral-asked = Asked on
referral-answered-after = Answered after
referral-service-after = Service began after
referral-shares = They are told: { $items }
referral-history = What happened so far
referral-event = { $status }, { $day }
# $setBy is "our step" or "the provider’s step".
referral-event-by = { $setBy }, written down by { $member } on { $day }
referral-not-applied = This step did not follow from the one before, so it was not applied. It is kept here.

## The next step.
referral-what-happened = What happened?
referral-waiting-list = They put the person on a waiting list
referral-reason = Why
referral-on = On which day
referral-weeks = About how many weeks
    .hint = A reminder to ask again is set for then.
referral-note = What came back, in words
referral-ask-again = Ask again on
    .hint = For example: in 2 weeks, 27 3 2027
referral-state-saved = Recorded: { $status }
referral-ask-another = Ask another provider
referral-discard = Throw draft away
referral-discard-title = Throw this draft away?
referral-discard-body = Nobody was asked yet. The need stays.
referral-discarded = Draft thrown away

## A new referral.
referral-what = What is needed
    .hint = In the person’s own words where you can. Leave out what the provider need not know.
referral-items = What they may be told
    .hint = As little as will do.
referral-covered = { $provider } may be told this until { $day }.
referral-agreed = Did the person agree that { $provider } is told this?
    .hint = They can say no, and can change their mind on any day.
referral-not-agreed = Did not agree, or was not asked yet
referral-agreed-missing = Record the person’s answer about sharing before you send. You can keep this as a draft.
referral-interpreter = Interpreter or witness
referral-until = Until
    .hint = One year at most.
referral-see = What { $provider } will see
referral-see-nothing = Nothing yet. Without the person’s yes this stays a draft.
referral-see-always = Notes, sealed parts and everything else stay here.
referral-safe-way = The first way that is marked as safe
referral-only-words = Only what you write above
referral-save-send = Save and send
referral-save-letter = Save and print letter
referral-keep-draft = Keep as draft
referral-sent = Referral sent
referral-kept = Draft kept
referral-send = Send
referral-draft-covered = This draft can be sent. They will be told: { $items }
referral-draft-open = No release covers this yet: { $items }
referral-not-covered = A colleague who may record the person’s answer can send this.

## Beside a provider in the list: what speaks for and against it.
match-full = Takes nobody new
match-speaks = Speaks the person’s language
match-answers = Usually answers in { $days ->
        [one] { $days } day
       *[other] { $days } days
    } ({ $count })
match-checked = Checked { $count ->
        [0] today
        [one] { $count } day ago
       *[other] { $count } days ago
    }
match-unchecked = Details never checked
match-release = May be told until { $day }

## The letter.
letter = Letter
letter-print = Print
letter-copies = To keep it as a file, choose to print to a file. Printers and other computers can keep copies.
letter-names-hidden = Names are hidden. Show them before you print this letter.
letter-subject = Request for help, { $code }: { $need }
letter-answer-by = Please answer by { $day }.
letter-release = The person agreed to this letter. The agreement ends on { $day } and can be taken back before then.

## The board.
board = Referrals
board-filters = Filters
board-view = Show as
board-list = List
board-columns = Columns
board-next = Who acts next
board-mine = Only mine
board-late = Only late ones
board-silent = No news for a while
board-ended = Finished too
board-count = { $total ->
        [one] { $total } referral
       *[other] { $shown } of { $total } referrals
    }
board-late-count = { $number } late
board-none = No referrals match.
board-none-hint = Take a filter away, or start a referral from a case.
board-more = Show more ({ $count } left)

## Asking late providers for news: one reminder each.
chase = { $count ->
        [one] Remind me to ask { $count } provider for news
       *[other] Remind me to ask { $count } providers for news
    }
# The words of a reminder; $codes are case codes.
chase-title = Ask { $provider } for news: { $codes }
chase-made = { $count ->
        [one] { $count } reminder stands on your list for today.
       *[other] { $count } reminders stand on your list for today.
    }
