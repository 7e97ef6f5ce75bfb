### The help a person gets: therapy, legal help, career.

services = Servicios
services-given = Ayuda prestada
services-therapy = Terapia
services-legal = Legal
services-career = Empleo
services-none = Aún no hay ayuda anotada.
services-none-hint = Las sesiones, asuntos, formaciones y empleos aparecen aquí solos.
services-referral = De qué derivación viene
    .hint = Lo que anotes también mueve esa derivación.
services-no-referral = Ninguna
services-referral-option = { $provider }, { $need }
minutes = { $count ->
        [one] { $count } minuto
       *[other] { $count } minutos
    }

## Therapy.
sessions = Sesiones
session-log = Anotar sesión
session-none = Aún no hay sesiones.
session-attendance = ¿Vino la persona?
session-day = Qué día
session-minutes = Cuántos minutos
session-modality = Cómo fue
session-next = Próxima sesión
    .hint = Por ejemplo: dentro de 1 semana, vie, 27 3 2027
session-next-on = Próxima: { $day }
session-last = Fue la última sesión
session-last-hint = La derivación quedará como: servicio recibido.
session-saved = Sesión guardada

## Sealed notes: opened by the passphrase for a few minutes.
sealed-therapy = Notas de sesión selladas
sealed-legal = Notas selladas bajo secreto profesional
sealed-note = Nota sellada
sealed-write = Escribir nota sellada
sealed-what = Nadie sin tu función puede abrirla. No se busca, ni se cuenta, ni se imprime.
sealed-text = Nota
sealed-row = { $day }, escrita por { $author }
sealed-open = Abrir
sealed-none = No hay notas selladas.
sealed-none-hint = Se abren con tu frase de acceso durante cinco minutos.
sealed-passphrase = Tu frase de acceso
    .hint = Las notas selladas se abren cinco minutos y luego se cierran solas.
sealed-until = Abierta hasta las { $time }
sealed-covered = Pasaron los cinco minutos y tus palabras están tapadas. No se pierde nada: abre para seguir.
sealed-saved = Nota sellada guardada

## Legal help.
matter-add = Añadir asunto
matter-edit = Editar asunto
edit-matter = Editar { $title }
matter-none = Aún no hay asuntos.
matter-kind = De qué se trata
matter-title = En pocas palabras
    .hint = Sin nombres.
matter-status = Estado
matter-outcome = Cómo terminó
matter-opened = Desde
matter-since = Desde el { $day }
matter-until = Hasta el { $day }
matter-saved = Asunto guardado
events-of = Fechas de { $title }
event-add = Añadir fecha
event-edit = Editar fecha
event-none = Aún no hay audiencias ni plazos.
event-kind = Qué
event-day = Qué día
event-note = Nota
event-in = { $count ->
        [0] Hoy
        [one] En { $count } día
       *[other] En { $count } días
    }
event-finish = Hecho
event-reopen = No hecho
event-is-done = Hecho
event-done = Fecha marcada como hecha
event-open-again = La fecha vuelve a estar abierta
event-saved = Fecha guardada

## Career.
trainings = Formaciones
training-add = Añadir formación
training-edit = Editar formación
training-none = Aún no hay formaciones.
training-kind = De qué tipo
training-title = Nombre de la formación
training-status = Estado
training-starts = Primer día
training-ends = Último día
certificate = Certificado recibido
training-saved = Formación guardada
placements = Empleos
placement-add = Añadir empleo
placement-edit = Editar empleo
placement-none = Aún no hay empleos.
placement-title = { $job }, { $employer }
placement-job = Qué trabajo
placement-employer = Dónde
placement-status = Estado
placement-day = Desde
placement-ended = Último día
placement-hours-week = Horas por semana
placement-hours = { $count ->
        [one] { $count } hora por semana
       *[other] { $count } horas por semana
    }
placement-saved = Empleo guardado
