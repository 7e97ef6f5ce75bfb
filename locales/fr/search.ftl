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
palette-member = Collègues
palette-actions = Faire
palette-go = Aller à { $page }
# Why something was found.
palette-why-other-name = correspond à un autre nom
palette-why-sounds-like = se prononce pareil
palette-why-spelling = orthographe proche
palette-why-code = correspond au code
palette-why-phone = correspond à un téléphone
palette-name-hidden = Nom masqué
