### The referral report: counts and waits without names, for inside the agency only.

report = ¿En qué acaban las derivaciones y cuánto se espera?
report-inside = Solo para uso interno
report-inside-why = Los números pequeños se muestran tal cual y pueden revelar a una persona.
report-period = Periodo
report-month = Mes
report-quarter = Trimestre
report-year = Año
report-own = Otras fechas
report-span = Del { $from } al { $to }
report-earlier = Periodo anterior
report-later = Periodo siguiente
report-from = Desde
report-to = Hasta
report-show = Mostrar
report-area = Tipo de ayuda
report-none = No hay derivaciones en este periodo.
report-none-hint = Mira un periodo anterior o quita el área.
report-total = En total
# $survivors is the number of people as text; $count the same for the plural.
report-lead = { $count ->
        [one] { $survivors } persona
       *[other] { $survivors } personas
    }; derivaciones: { $attempts }; servicio recibido: { $completed }.
report-survivors = Personas
report-needs = Necesidades
report-attempts = Derivaciones
report-accepted = Aceptadas
report-completed = Servicio recibido
report-declined = No pudieron ayudar
report-why-declined = Por qué no pudieron ayudar
report-lost = No sucedieron
report-cancelled = Retiradas
report-open = Aún abiertas
# Waits: $median and $p90 are spans such as "4 days".
report-wait-answer = La mitad de las respuestas llegó en { $median }; nueve de cada diez, en { $p90 } ({ $count } con respuesta).
report-wait-answer-none = Aún no hay respuestas.
report-wait-service = La mitad de los servicios empezó en { $median }; nueve de cada diez, en { $p90 } ({ $count } iniciados).
report-wait-service-none = Aún no empezó ningún servicio.
report-waiting = { $count ->
        [one] { $count } aún espera respuesta.
       *[other] { $count } aún esperan respuesta.
    }
report-pathway = Hasta dónde llegaron
report-pathway-finding = De { $sent } derivaciones enviadas, { $received } acabaron con el servicio recibido ({ $share })
report-pathway-none = No se envió ninguna derivación en este periodo
report-pathway-how = Cada barra cuenta las derivaciones que llegaron a esta etapa, pasara lo que pasara después.
report-stage = Etapa
report-splits = Comparación
report-waits-finding = La espera habitual más larga: { $group }, { $median }
report-waits-how = El punto es la espera que la mitad no superó; la línea acaba donde nueve de cada diez tenían respuesta.
report-target = Plazo máximo de respuesta
report-no-waits = No hay respuestas que medir aquí.
report-blank = Sin respuesta anotada
# In a table where there is nothing to measure.
report-no-number = –
report-answer-median = La mitad respondió en (días)
report-answer-p90 = Nueve de diez, en
report-service-median = La mitad empezó en (días)
report-service-p90 = Nueve de diez empezaron en
report-why-ended = Por qué no llegaron a suceder
report-declined-most = Lo más frecuente: { $reason } ({ $count })
report-ended-most = Lo más frecuente: { $reason } ({ $count })
report-reason = Motivo
report-no-reason = Sin motivo
report-no-reasons = Ninguno en este periodo.
report-left-out = { $count ->
        [0] No se dejó fuera a nadie.
        [one] { $said } persona no se cuenta porque no lo aceptó.
       *[other] { $said } personas no se cuentan porque no lo aceptaron.
    }
report-definitions = Cada persona se cuenta una vez. Se cuentan las necesidades y derivaciones del periodo, sin borradores; también lo que resultó después.
report-save = Guardar como archivo
report-as-xlsx = Hoja de cálculo (XLSX)
report-as-csv = Tabla simple (CSV)
report-writing = Preparando el informe
