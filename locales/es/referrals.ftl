### Referrals: the list of a case, the board, a new one, its steps and its letter.

referral = Derivación
referral-new = Nueva derivación
referral-none = Aún no hay derivaciones.
referral-none-hint = La mayoría de las derivaciones parten de una necesidad.

## Headings of a list grouped by who acts next.
referral-group-us = Nos toca a nosotros
referral-group-provider = Le toca a la entidad
referral-group-person = Le toca a la persona
referral-group-service = En atención
referral-group-nobody = Terminadas
referral-group-label = { $group }, { $count ->
        [one] { $count } derivación
       *[other] { $count } derivaciones
    }

# A row: who is asked, and for what.
referral-title = { $provider } · { $need }
# A whole row for screen readers; $clock is "3 of 7 days" or empty.
referral-row = { $area }: { $provider }, { $need }. { $status }. { $clock }. { $code }
referral-since = Desde el { $day }
referral-attempt = { $count ->
       *[other] Intento { $count }
    }
# Days in this state against the days it may take.
referral-clock = { $days } de { $allowed } días

## One referral.
referral-provider = Entidad
referral-offer = Servicio
referral-area = Tipo de ayuda
referral-need = Tipo de necesidad
referral-case = Caso
referral-urgency = Con qué prisa
referral-asked = Pedida el
referral-answered-after = Respuesta en
referral-service-after = Servicio iniciado en
referral-shares = Se les comunica: { $items }
referral-history = Lo que ha pasado
referral-event = { $status }, { $day }
# $setBy is "our step" or "the provider’s step".
referral-event-by = { $setBy }, anotado por { $member } el { $day }
referral-not-applied = Este paso no seguía del anterior, así que no se aplicó. Se conserva aquí.

## The next step.
referral-what-happened = ¿Qué pasó?
referral-waiting-list = Lista de espera
referral-reason = Por qué
referral-on = Qué día
referral-weeks = Cuántas semanas, más o menos
    .hint = Se pondrá un recordatorio para volver a preguntar.
referral-note = Qué respondieron
referral-ask-again = Volver a preguntar el
    .hint = Por ejemplo: dentro de 2 semanas, 27 3 2027
referral-state-saved = Guardado: { $status }
referral-ask-another = Preguntar a otra entidad
referral-discard = Descartar borrador
referral-discard-title = ¿Descartar este borrador?
referral-discard-body = Aún no se ha preguntado a nadie. La necesidad se mantiene.
referral-discarded = Borrador descartado

## A new referral.
referral-what = Qué se necesita
    .hint = Con las palabras de la persona, si es posible. Omite lo que la entidad no necesite saber.
referral-items = Qué se les puede comunicar
    .hint = Lo menos posible.
referral-covered = Se puede comunicar a { $provider } hasta el { $day }.
referral-agreed = ¿Aceptó la persona que { $provider } lo sepa?
    .hint = Puede decir que no y cambiar de opinión cualquier día.
referral-not-agreed = No aceptó, o aún no se le preguntó
referral-agreed-missing = Anota la respuesta de la persona antes de enviar. Puedes dejarlo como borrador.
referral-interpreter = Intérprete o testigo
referral-until = Hasta
    .hint = Como máximo, un año.
referral-see = Qué verá { $provider }
referral-see-nothing = Nada por ahora. Sin el sí de la persona, queda en borrador.
referral-see-always = Las notas, las partes selladas y todo lo demás se quedan aquí.
referral-safe-way = La primera vía marcada como segura
referral-only-words = Solo lo que escribas arriba
referral-save-send = Guardar y enviar
referral-save-letter = Guardar e imprimir carta
referral-keep-draft = Dejar en borrador
referral-sent = Derivación enviada
referral-kept = Borrador guardado
referral-send = Enviar
referral-draft-covered = Este borrador se puede enviar. Se comunicará: { $items }
referral-draft-open = Ningún permiso cubre esto todavía: { $items }
referral-not-covered = Lo puede enviar quien pueda anotar la respuesta de la persona.

## Beside a provider in the list: what speaks for and against it.
match-full = No admite a nadie más
match-speaks = Habla el idioma de la persona
match-answers = Suele responder en { $days ->
        [one] { $days } día
       *[other] { $days } días
    } ({ $count })
match-checked = Comprobado { $count ->
        [0] hoy
        [one] hace { $count } día
       *[other] hace { $count } días
    }
match-unchecked = Datos sin comprobar
match-release = Se le puede informar hasta el { $day }

## The letter.
letter = Carta
letter-print = Imprimir
letter-copies = Para guardarla como archivo, elige imprimir en un archivo. Las impresoras y otros equipos pueden guardar copias.
letter-names-hidden = Los nombres están ocultos. Muéstralos antes de imprimir la carta.
letter-subject = Solicitud de ayuda, { $code }: { $need }
letter-answer-by = Rogamos respuesta antes del { $day }.
letter-release = La persona aceptó esta carta. Su permiso termina el { $day } y puede retirarlo antes.

## The board.
board = Derivaciones
board-filters = Filtros
board-view = Ver como
board-list = Lista
board-columns = Columnas
board-next = A quién le toca
board-mine = Solo las mías
board-late = Solo las atrasadas
board-silent = Sin noticias desde hace tiempo
board-ended = También terminadas
board-count = { $total ->
        [one] { $total } derivación
       *[other] { $shown } de { $total } derivaciones
    }
board-late-count = { $number } con retraso
board-none = Ninguna derivación coincide.
board-none-hint = Quita un filtro o empieza una derivación desde un caso.
board-more = Mostrar más (quedan { $count })

## Asking late providers for news: one reminder each.
chase = { $count ->
        [one] Recordarme preguntar a { $count } entidad
       *[other] Recordarme preguntar a { $count } entidades
    }
# The words of a reminder; $codes are case codes.
chase-title = Preguntar a { $provider }: { $codes }
chase-made = { $count ->
        [one] { $count } recordatorio está en tu lista de hoy.
       *[other] { $count } recordatorios están en tu lista de hoy.
    }
