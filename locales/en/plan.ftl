### The support plan of a case: goals in the person's own words, what is done for them, reviews.

plan-none = No plan yet.
plan-none-hint = Ask what would make the next weeks better, and write it down as the person says it.
plan-none-open = No open goals.
plan-review-on = Next review: { $day }
plan-show-ended = { $count ->
        [one] Show { $count } goal reached or set aside
       *[other] Show { $count } goals reached or set aside
    }
plan-hide-ended = Hide goals reached or set aside
plan-actions = What is done for it
plan-reviews = Reviews

## Goals.

goal-add = Add goal
goal-edit = Edit goal
goal-wording = What the person wants
    .hint = In their own words. They can take a copy along.
goal-area = What kind of help it is about
goal-agreement = Does the person agree?
goal-target = By when
    .hint = For example: in 3 months, 27 3 2027
goal-review-on = Next review
    .hint = You get a reminder. For example: in 4 weeks
goal-saved = Goal recorded
goal-since = Since { $day }
goal-until = Until { $day }
goal-ended = Ended { $day }
goal-set-aside = Set aside
goal-take-up = Take up again
goal-is-aside = Goal set aside
goal-is-open = Goal taken up again

## A review: looking at a goal together.

goal-review = Review
goal-review-due = Review due
goal-review-day = On which day
goal-progress = Progress
goal-how-far = How far it is
    .hint = As the person sees it.
goal-note = What was said
goal-reviewed = Review recorded
goal-is-reached = Goal reached

## Actions: what is done for a goal, by whom, by when.

action-add = Add action
action-edit = Edit action
goal-edit-action = Edit
action-title = What is done
    .hint = One thing that can be ticked off.
action-doer = Who does it?
action-member = Which colleague
action-due = By when
    .hint = For example: fri, in 2 weeks
action-status = Where it stands
action-finish = Mark as done
action-reopen = Open again
action-late = late
action-saved = Action recorded
action-is-done = Action done
action-is-open = Action open again

## The copy the person takes along. It names nobody: "you" is the person, "we" those who help.

plan-copy = Copy to take along
plan-copy-hint = No name is added to it. Read what stands there, and ask first whether it is safe to have it on paper.
plan-names-hidden = Names are hidden. Show them before you print.
plan-mine = My plan
plan-doer-survivor = I do this
plan-doer-member = We do this for you
plan-doer-provider = Someone else who helps does this
plan-doer-other = Someone else does this

# $who does it, and by when.
plan-doer-until = { $who }, until { $day }
plan-together = We look at it together: { $day }
