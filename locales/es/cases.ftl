### Cases: the list, the file, opening and closing.

cases = Casos

# Names the list for screen readers. $shown and $total are numbers.
cases-count = Casos, { $shown } de { $total }
cases-filter = Filtrar
cases-text = Nombre o código, escrito de cualquier modo
cases-status = Estado
cases-area = Derivado a
cases-caseworker = Responsable
cases-mine = Míos y compartidos conmigo
cases-everybody = Todo el equipo

# One's own name in a list of colleagues.
cases-me = { $name } (yo)
cases-case = Caso
cases-next-step = Próximo paso
cases-open-referrals = Derivaciones abiertas
cases-last-contact = Último contacto
cases-none = Todavía no hay casos.
cases-none-hint = Un caso empieza por saber cómo contactar a la persona sin riesgo.
cases-no-match = Ningún caso coincide.
cases-filters-on =
        { $count ->
            [one] Hay { $count } filtro activo.
           *[other] Hay { $count } filtros activos.
        }
cases-search-all = Buscar en todos los casos
cases-saved-filters = Filtros guardados
cases-usual-filter = Mis casos abiertos
cases-all-filter = Todos los casos
cases-save-filter = Guardar este filtro
cases-remove-filter = Quitar «{ $name }»
cases-filter-name = Nombre del filtro
    .hint = Lo escrito no se guarda.

## Why a case was found when its name is spelt differently.

# $why is one of the lines below, $text the name that fits.
case-found = { $why }: { $text }
case-found-other-name = Otro nombre
case-found-sounds-like = Suena como
case-found-spelling = Se escribe parecido a
case-found-phone = Por el teléfono

## One case in words.

case-name-unknown = Nombre desconocido
case-name-hidden = nombre oculto

# In the sentence a screen reader says for a row.
case-next = próximo paso: { $what }
case-age-about-said = Unos { $age } años
case-age-said = { $age } años
case-with-interpreter = { $language } · necesita intérprete
case-worker = Responsable: { $name }
case-other-names = Otros nombres:
case-tabs = Partes del caso
case-tab-overview = Resumen
case-tab-plan = Plan
case-tab-referrals = Derivaciones
case-tab-services = Servicios
case-tab-notes = Notas
case-tab-files = Archivos
case-tab-releases = Permisos
case-tab-contacts = Contactos
case-tab-access = Acceso

# A menu of things that can be added to a case.
case-make = Nuevo
case-make-referral = Derivación
case-make-note = Nota
case-make-need = Necesidad
case-make-release = Permiso
case-make-task = Recordatorio

## Opening a case.

case-new = Nuevo caso
case-new-name = Nombre que se usa
    .hint = Como lo dice la persona, en cualquier escritura. Déjalo vacío si no se sabe.
case-new-continue = Continuar
case-new-open = Abrir caso

# $code is the code of the earlier case.
case-new-same = La persona del caso { $code }
case-opened = Caso { $code } abierto
case-similar-title = Personas parecidas
case-similar =
        { $count ->
            [one] Hay una persona parecida. Abre su caso o continúa con uno nuevo.
           *[other] Hay { $count } personas parecidas. Abre un caso o continúa con uno nuevo.
        }
case-similar-open = Abrir
case-similar-same = Misma persona
case-safe-contact = ¿Cómo podemos contactar a esta persona?
    .hint = Aparece primero dondequiera que haya contacto.
case-safe-contact-note = Días, horas, qué decir
    .hint = Por ejemplo: martes o jueves después de las 14:00
case-age-about = ¿Qué edad, más o menos?
    .hint = En años. La fecha de nacimiento se puede añadir después.
case-language = Idioma principal
case-interpreter = ¿Necesita intérprete?
case-statistics = ¿Se pueden contar los datos en los informes?
    .hint = Se cuentan sin nombre. La ayuda no depende de ello.

## Closing and opening again.

case-close = Cerrar caso
case-close-keeps = No se borra nada. El caso se puede abrir de nuevo.
case-close-reason = Por qué termina
case-close-on = Último día
case-closed = Caso cerrado
case-reopen = Abrir de nuevo
case-reopened = Caso abierto de nuevo

## The overview.

case-next-steps = Próximos pasos
case-add-step = Recordatorio
case-no-steps = Nada previsto.
case-step-finish = Hecho
case-step-done = Paso hecho
needs = Necesidades
needs-none = Aún no hay necesidades registradas.
need-new = Nueva necesidad
need-kind = Qué se necesita
need-urgency = Con qué urgencia
need-recorded = Necesidad registrada
need-changed = Necesidad cambiada
need-refer = Derivar
need-set = Cambiar

# $need is the kind of help.
need-set-for = Cambiar: { $need }

# How many providers were asked for this need.
need-attempts =
        { $count ->
            [0] aún no se ha preguntado a nadie
            [one] se preguntó a { $count } entidad
           *[other] se preguntó a { $count } entidades
        }
case-facts = Datos
case-facts-saved = Datos guardados
case-opened-on = Abierto
case-closed-on = Cerrado
case-fact-age-band = Grupo de edad
case-fact-gender = Género
case-fact-exploitation = Forma principal de explotación
case-fact-region = Región de origen

# What stands in a sealed part: how many entries, and the last day; never what.
case-part =
        { $count ->
            [one] { $count } entrada, el { $day }
           *[other] { $count } entradas, la última el { $day }
        }
case-part-empty = Nada todavía
case-show-account = Mostrar relato
case-close-account = Cerrar relato

## What is usually done first in a new case.

case-first-steps = Primeros pasos
case-first-contact = Nombres y formas de contactar
case-first-need = Qué necesita la persona
case-first-release = Qué se puede compartir y con quién
case-first-referral = La primera derivación

## The timeline.

timeline = Lo que pasó

# A filter of the timeline; $kind is what it shows, such as "Notes".
timeline-show = Mostrar: { $kind }
timeline-none = Todavía no hay nada.

# $first says what happened, $second why or how.
timeline-joined = { $first }: { $second }

# $what happened with a provider.
timeline-with = { $what } · { $provider }
timeline-released = Permiso registrado
timeline-revoked = Permiso retirado
timeline-goal-set = Meta fijada
timeline-goal-reviewed = Meta revisada
timeline-goal-set-aside = Meta apartada
