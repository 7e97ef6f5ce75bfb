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
palette-member = Colegas
palette-actions = Hacer
palette-go = Ir a { $page }
# Why something was found.
palette-why-other-name = coincide con otro nombre
palette-why-sounds-like = suena parecido
palette-why-spelling = se escribe parecido
palette-why-code = coincide el código
palette-why-phone = coincide un teléfono
palette-name-hidden = Nombre oculto
