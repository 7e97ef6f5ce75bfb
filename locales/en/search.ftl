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
palette-member = Colleagues
palette-actions = Do
palette-go = Go to { $page }
# Why something was found.
palette-why-other-name = matched another name
palette-why-sounds-like = sounds like it
palette-why-spelling = similar spelling
palette-why-code = matched the code
palette-why-phone = matched a phone
palette-name-hidden = Name hidden
