### The support plan of a case: goals in the person's own words, what is done for them, reviews.

plan-none = Todavía no hay plan.
plan-none-hint = Pregunta qué mejoraría las próximas semanas y escríbelo como la persona lo dice.
plan-none-open = No hay metas abiertas.
plan-review-on = Próxima revisión: { $day }
plan-show-ended = { $count ->
        [one] Mostrar { $count } meta alcanzada o apartada
       *[other] Mostrar { $count } metas alcanzadas o apartadas
    }
plan-hide-ended = Ocultar metas alcanzadas o apartadas
plan-actions = Qué se hace para lograrla
plan-reviews = Revisiones

## Goals.

goal-add = Añadir meta
goal-edit = Editar meta
goal-wording = Qué quiere la persona
    .hint = Con sus propias palabras. Puede llevarse una copia.
goal-area = De qué tipo de ayuda se trata
goal-agreement = ¿Está de acuerdo la persona?
goal-target = Para cuándo
    .hint = Por ejemplo: en 3 meses, 27 3 2027
goal-review-on = Próxima revisión
    .hint = Recibirás un recordatorio. Por ejemplo: en 4 semanas
goal-saved = Meta registrada
goal-since = Desde el { $day }
goal-until = Hasta el { $day }
goal-ended = Terminó el { $day }
goal-set-aside = Apartar
goal-take-up = Retomar
goal-is-aside = Meta apartada
goal-is-open = Meta retomada

## A review: looking at a goal together.

goal-review = Revisar
goal-review-due = Toca revisarla
goal-review-day = Qué día
goal-progress = Avance
goal-how-far = Hasta dónde ha llegado
    .hint = Como lo ve la persona.
goal-note = Qué se dijo
goal-reviewed = Revisión registrada
goal-is-reached = Meta alcanzada

## Actions: what is done for a goal, by whom, by when.

action-add = Añadir acción
action-edit = Editar acción
goal-edit-action = Editar
action-title = Qué se hace
    .hint = Una sola cosa que se pueda marcar.
action-doer = ¿Quién lo hace?
action-member = Qué colega
action-due = Para cuándo
    .hint = Por ejemplo: vie, en 2 semanas
action-status = En qué punto está
action-finish = Marcar como hecha
action-reopen = Abrir de nuevo
action-late = con retraso
action-saved = Acción registrada
action-is-done = Acción hecha
action-is-open = Acción abierta de nuevo

## The copy the person takes along. It names nobody: "you" is the person, "we" those who help.

plan-copy = Copia para llevar
plan-copy-hint = No se añade ningún nombre. Lee lo que dice y pregunta antes si es seguro tenerla en papel.
plan-names-hidden = Los nombres están ocultos. Muéstralos antes de imprimir.
plan-mine = Mi plan
plan-doer-survivor = Esto lo hago yo
plan-doer-member = Esto lo hacemos por ti
plan-doer-provider = Esto lo hace otra entidad que ayuda
plan-doer-other = Esto lo hace otra persona

# $who does it, and by when.
plan-doer-until = { $who }, hasta el { $day }
plan-together = Lo vemos juntos: { $day }
