### Ctrl K: find anything, do anything.

# Headings of what was found.
palette-case = Personas y casos
palette-provider = Entidades
palette-referral = En derivaciones
palette-note = En notas
palette-task = En recordatorios
palette-appointment = En citas
palette-legal = En asuntos legales
palette-career = En formaciones y empleos
palette-plan = En planes
palette-member = Colegas
palette-actions = Hacer
palette-go = Ir a { $page }
# Why something was found.
palette-why-other-name = Coincide con otro nombre
palette-why-sounds-like = Suena parecido
palette-why-spelling = Se escribe parecido
palette-why-code = Coincide el código
palette-why-phone = Coincide un teléfono
# Beside the name in use, when another name was found; never while names are hidden.
palette-also = También como { $name }
