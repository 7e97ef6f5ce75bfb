### Who reads what of a case, and sharing it with a colleague.

team-readers = Quién lee este caso
team-nobody = Nadie lee este caso todavía.
team-by-role = Por su función, solo recuentos sin nombres: { $facets }
team-share = Compartir
team-share-do = Permitir que lea
team-with = Con quién
team-parts = Qué partes
team-part-agency = Equipo, entidades, ajustes
team-part-facts = Hechos, necesidades y derivaciones, sin nombres
team-part-identity = Nombres, contactos, fecha de nacimiento
team-part-casework = Notas, recordatorios, citas, permisos
team-part-career = Formaciones y empleos
team-part-therapy = Sesiones y notas selladas
team-part-legal = Asuntos y notas selladas
team-part-audit = El registro de actividad
team-shared = Compartido
team-unread = Lo leído no se puede desleer. Retirar solo corta lo que venga después.
team-withdraw = Retirar
team-no-longer = { $member } deja de leer
team-withdrawn = Retirado
team-contested = Dos personas dicen haberlo abierto: { $facets }. Nadie nuevo puede leerlo hasta que administración decida.
