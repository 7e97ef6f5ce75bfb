### The danger somebody is in, judged on a day.

risk = Risk
risk-none = Not judged yet.
risk-judge = Judge risk
risk-judged = Risk recorded
risk-level = How much danger
    .hint = As it is today, with everything you know.
risk-factors = Where it comes from
risk-note = What you base it on, and what was agreed
    .hint = Everybody who may read the case reads this.
risk-review-on = Look again
    .hint = A high risk needs a day. You get a reminder. For example: in 3 days
risk-course = How it went
risk-earlier = Earlier judgements
risk-hide = Hide earlier judgements
risk-show = { $count ->
        [one] Show { $count } earlier judgement
       *[other] Show { $count } earlier judgements
    }

# $level is "high", "low" …
risk-said = Risk: { $level }

# $risk says how high the risk is, as above.
risk-until = { $risk }. Look again by { $day }
risk-due = { $risk }. Look again: was due { $day }
