### Ctrl K: find anything, do anything.

# Headings of what was found.
palette-case = People and cases
palette-provider = Providers
palette-referral = In referrals
palette-note = In notes
palette-task = In reminders
palette-appointment = In appointments
palette-legal = In legal matters
palette-career = In trainings and jobs
palette-plan = In plans
palette-member = Colleagues
palette-actions = Do
palette-go = Go to { $page }
# Why something was found.
palette-why-other-name = Matched another name
palette-why-sounds-like = Sounds like it
palette-why-spelling = Similar spelling
palette-why-code = Matched the code
palette-why-phone = Matched a phone
# Beside the name in use, when another name was found; never while names are hidden.
palette-also = Also known as { $name }
