### Ctrl K: find anything, do anything.

# Headings of what was found.
palette-case = Personnes et dossiers
palette-provider = Structures
palette-referral = Dans les orientations
palette-note = Dans les notes
palette-task = Dans les rappels
palette-appointment = Dans les rendez-vous
palette-legal = Dans les démarches juridiques
palette-career = Dans les formations et emplois
palette-plan = Dans les plans
palette-member = Collègues
palette-actions = Faire
palette-go = Aller à { $page }
# Why something was found.
palette-why-other-name = Correspond à un autre nom
palette-why-sounds-like = Se prononce pareil
palette-why-spelling = Orthographe proche
palette-why-code = Correspond au code
palette-why-phone = Correspond à un téléphone
# Beside the name in use, when another name was found; never while names are hidden.
palette-also = Autre nom : { $name }
