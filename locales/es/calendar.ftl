### Appointments and tasks.

calendar = Calendario
calendar-show = Mostrar
calendar-agenda = Agenda
calendar-week = Semana
calendar-month = Mes
calendar-tasks = Recordatorios
calendar-mine = Solo lo mío
calendar-print = Imprimir semana con códigos
calendar-span = Del { $from } al { $to }
calendar-back = Antes
calendar-on = Después
calendar-today = Hoy
calendar-none = No hay citas estos días.
calendar-none-hint = Mira más adelante o añade una: Ctrl Mayús A
# $day is "Fri, 27 Nov", $when "in 5 days".
calendar-day = { $day }, { $when }
calendar-more = y { $count } más
calendar-case = Para qué caso
calendar-open = Abrir
calendar-open-case = Abrir { $code }

appointment-add = Añadir cita
appointment-edit = Editar cita
appointment-line = En una línea
    .hint = Por ejemplo: vie 14:00 Clínica del Puerto
appointment-title = Qué
    .hint = Sin nombres: puede imprimirse.
appointment-day = Qué día
appointment-time = A qué hora
appointment-minutes = Cuántos minutos
appointment-kind = Para qué
appointment-place = Dónde
appointment-hours = { $from } a { $to }
appointment-clashes = Coincide con otra cita
# A button; $status is what came of it so far.
appointment-status = Qué pasó: { $status }
appointment-now = Guardado: { $status }
appointment-saved = Cita guardada

task-add = Nuevo recordatorio
task-edit = Editar recordatorio
task-none = Nada pendiente.
task-title = Qué hay que hacer
    .hint = Empieza con un verbo y no pongas nombres.
task-due = Para cuándo
    .hint = Por ejemplo: mañana, dentro de 2 semanas, 27 3 2027
task-finish = Hecho
task-done = Recordatorio hecho
task-saved = Recordatorio guardado
