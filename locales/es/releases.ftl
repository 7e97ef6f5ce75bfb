### Releases: what may be shared, with whom, why, until when.

releases-none = No hay permisos registrados. Aún no puedes compartir fuera del equipo.
releases-none-hint = Pregunta a la persona qué se puede compartir y anota la respuesta.
release-new = Nuevo permiso
release-to = Permiso para { $provider }

# A valid release that ends soon.
release-ending =
        { $count ->
            [0] Termina hoy
            [one] Termina en { $count } día
           *[other] Termina en { $count } días
        }

# One line: why, from when to when, how it was given.
release-line = { $purpose }. Desde el { $from } hasta el { $until }. { $given }.
release-revoked-line = Retirado el { $day }. { $how }.
release-rests =
        { $count ->
            [one] { $count } derivación abierta depende de él.
           *[other] { $count } derivaciones abiertas dependen de él.
        }
release-provider = Quién puede recibirlo
    .hint = Una sola entidad. Otra necesita su propio permiso.
release-items = Qué se puede compartir
    .hint = Solo lo que la persona haya elegido.
release-purpose = Para qué
release-given = Cómo aceptó la persona
    .hint = Con información, en un idioma que la persona entiende. La ayuda no depende de ello.
release-interpreter = Intérprete
release-witness = Testigo
release-until = Hasta cuándo
    .hint = Un año como máximo.
release-language = Idioma en que se leyó
release-recorded = Permiso registrado

## Taking a release back.

release-revoke = Retirar
release-revoke-title = Retirar un permiso
release-revoke-how = Cómo lo dijo la persona
release-follows = Lo que sigue
release-follows-now = A partir de ahora no se envía nada más a { $provider }.
release-follows-marked =
        { $count ->
            [one] Se marca { $count } derivación abierta:
           *[other] Se marcan { $count } derivaciones abiertas:
        }
release-follows-task = En tu lista queda un recordatorio para avisar a { $provider }.
release-follows-had = Lo que pueden tener desde el { $from }: { $items }. Díselo a la persona.
release-revoked =
        { $count ->
            [0] Permiso retirado
            [one] Permiso retirado, { $count } derivación marcada
           *[other] Permiso retirado, { $count } derivaciones marcadas
        }
