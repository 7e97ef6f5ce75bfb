### Words for codes: appointments, services, directory, referrals, reports, import.

## What an appointment is for.
appointment-kind-meeting = Reunión
appointment-kind-session = Sesión
appointment-kind-hearing = Audiencia
appointment-kind-interview = Entrevista
appointment-kind-medical = Cita médica
appointment-kind-other = Otra cosa

## What came of it. No blame in any of them.
appointment-status-planned = Prevista
appointment-status-kept = Tuvo lugar
appointment-status-rescheduled = Pasada a otro día
appointment-status-not-today = Hoy no
appointment-status-cancelled = Cancelada

audit-result-done = Hecho
audit-result-refused = No permitido

training-kind-vocational = Formación profesional
training-kind-language = Curso de idioma
training-kind-computer = Curso de informática
training-kind-school = Escuela
training-kind-apprenticeship = Aprendizaje en empresa
training-kind-job-readiness = Preparación para el empleo

training-status-planned = Prevista
training-status-enrolled = En curso
training-status-completed = Terminada
training-status-left-early = Terminada antes

placement-status-applied = Solicitud enviada
placement-status-interview = Entrevista
placement-status-started = Empezó a trabajar
placement-status-ended = Terminado
placement-status-not-chosen = Eligieron a otra persona

## Where an offer of a provider stands.
offer-status-active = Abierto
offer-status-inactive = No se ofrece ahora
offer-status-defunct = Cerrado definitivamente
offer-status-temporarily_closed = Cerrado por un tiempo
offer-status-unknown = No se sabe

## How a provider takes referrals.
refer-by-paper = Por carta
refer-by-phone = Por teléfono
refer-by-file = Por archivo
refer-by-unknown = No se sabe

site-kind-physical = Lugar de atención
site-kind-postal = Dirección postal
site-kind-virtual = En línea

## What a legal matter is about. “Victim” is the legal term here.
matter-kind-immigration = Residencia y migración
matter-kind-victim-witness = Víctima o testigo en un proceso (término legal)
matter-kind-criminal-defence = Defensa penal
matter-kind-record-relief = Cancelación de antecedentes
matter-kind-civil-suit = Demanda civil
matter-kind-wage-claim = Reclamación de salario
matter-kind-family = Familia
matter-kind-protective-order = Orden de protección
matter-kind-housing = Vivienda
matter-kind-benefits = Prestaciones
matter-kind-compensation = Indemnización
matter-kind-documents = Documentación

matter-status-open = Abierto
matter-status-waiting = En espera
matter-status-closed = Cerrado

matter-outcome-granted = Concedido
matter-outcome-denied = No concedido
matter-outcome-settled = Acuerdo
matter-outcome-withdrawn = Retirado
matter-outcome-advice-given = Asesoramiento dado
matter-outcome-handed-over = Traspasado

legal-event-hearing = Audiencia
legal-event-deadline = Plazo
legal-event-filing = Presentación de escrito
legal-event-decision = Decisión
legal-event-meeting = Reunión
legal-event-document = Documento

## What someone needs.
need-trauma-therapy = Terapia de trauma
need-counselling = Apoyo psicológico
need-group-therapy = Terapia de grupo
need-psychiatric-care = Atención psiquiátrica
need-substance-use = Ayuda por consumo de sustancias
need-crisis-support = Apoyo en crisis
need-immigration = Residencia y migración
need-victim-witness = Ayuda como víctima o testigo (término legal)
need-criminal-defence = Defensa penal
need-record-relief = Cancelación de antecedentes
need-civil-claim = Reclamación civil
need-wage-claim = Reclamación de salario
need-family-law = Derecho de familia
need-protective-order = Orden de protección
need-identity-documents = Documentos de identidad
need-job-training = Formación laboral
need-job-placement = Búsqueda de empleo
need-education = Educación
need-language-course = Curso de idioma
need-career-counselling = Orientación laboral
need-housing = Vivienda
need-medical-care = Atención médica
need-food-and-clothing = Comida y ropa
need-financial-help = Ayuda económica
need-childcare = Cuidado de niños
need-interpretation = Interpretación
need-safe-return = Retorno seguro
need-other = Otra cosa

need-status-active = Abierta
need-status-on-hold = En pausa
need-status-revoked = Ya no se desea
need-status-completed = Cubierta
need-status-entered-in-error = Anotada por error

## The ten states of a referral.
state-draft = Borrador
state-requested = Pedida
state-accepted = Aceptada
state-rejected = La entidad no pudo ayudar
state-in-progress = En atención
state-on-hold = En espera
state-completed = Servicio recibido
state-failed = No llegó a suceder
state-cancelled = Retirada
state-entered-in-error = Anotada por error

## The finer words of daily work.
status-draft = Borrador
status-ready = Lista para enviar
status-sent = Enviada
status-confirmed = Recibida por la entidad
status-needs-info = Piden más información
status-accepted = Aceptada
status-waitlist = Lista de espera
status-paused = En pausa
status-started = En atención
status-received = Servicio recibido
status-declined-provider = La entidad no pudo ayudar
status-declined-person = La persona decidió que no
status-withdrawn = Retirada por nuestra parte
status-lost = Contacto perdido
status-did-not-happen = No llegó a suceder
status-release-ended = Terminó el permiso para compartir
status-entered-in-error = Anotada por error

## Who acts next.
next-us = Nos toca a nosotros
next-provider = Le toca a la entidad
next-person = Le toca a la persona
next-nobody = Terminadas

## Why a step was taken. Reports count these.
referral-reason-no-capacity = Sin plazas
referral-reason-not-eligible = No cumple sus condiciones
referral-reason-wrong-service = No es el servicio adecuado
referral-reason-no-language = No hablan el idioma
referral-reason-too-far = Demasiado lejos
referral-reason-not-safe = No es seguro
referral-reason-no-answer = Sin respuesta
referral-reason-person-chose = La persona lo decidió
referral-reason-no-longer-needed = Ya no hace falta
referral-reason-release-ended = Terminó el permiso para compartir
referral-reason-waiting-list = Lista de espera
referral-reason-information-asked = Piden información
referral-reason-person-asked-pause = La persona pidió una pausa
referral-reason-provider-paused = La entidad hizo una pausa
referral-reason-contact-lost = Contacto perdido
referral-reason-did-not-come = No vino
referral-reason-service-ended = El servicio terminó
referral-reason-moved-away = Se mudó
referral-reason-other = Otro motivo

set-by-requester = Paso nuestro
set-by-target = Paso de la entidad

## What came of help.
outcome-ongoing = Continúa
outcome-completed = Terminado
outcome-left-early = Terminado antes
outcome-granted = Concedido
outcome-denied = No concedido
outcome-settled = Acuerdo
outcome-placed = Con empleo
outcome-other = Otro

modality-individual = Individual
modality-group = En grupo
modality-family = En familia
modality-remote = Por teléfono o vídeo

area-therapy = Terapia
area-legal = Legal
area-career = Empleo
area-other = Otra ayuda

urgency-24h = Respuesta en 24 horas
urgency-72h = Respuesta en 3 días
urgency-2w = Respuesta en 2 semanas

## What happened at an agreed time. No blame in any of them.
attendance-attended = Vino
attendance-rescheduled = Pasó a otro día
attendance-not-today = Hoy no

## What was odd in an imported directory. Nothing was dropped.
odd-missingRequired = Falta una columna obligatoria
odd-brokenKey = Apunta a una fila que no existe; se conserva
odd-duplicateId = Dos filas con el mismo id; se conservan las dos
odd-notUuid = Un id de otro tipo; se creó uno fijo a partir de él
odd-unknownStatus = Una palabra fuera de la lista; se lee como no se sabe
odd-embeddedNewline = Un salto de línea en una celda; se conserva
odd-unknownColumn = Una columna que el estándar no tiene; se conserva
odd-unknownTable = Una tabla que el estándar no tiene
odd-badNumber = No es un número; se conserva como texto
odd-badDate = No es una fecha; se conserva como texto
odd-badEncoding = Letras poco habituales; leídas como Windows-1252
odd-tooLong = Más largo que cualquier nombre; se conserva
odd-formulaLike = Parece una fórmula; se conserva como texto
odd-markupLike = Parece código de página; se conserva como texto
odd-legacyName = Un nombre de una versión antigua; leído como el actual
odd-badShape = Una lista donde va un solo valor; se conserva
odd-extraCells = Más celdas que nombres en la cabecera; se conservan
odd-secondValue = Un segundo valor para lo mismo; se conserva junto al primero
odd-weekdayNumber = Un día como número; leído con el lunes como 1, y conservado

## How a report is split.
split-area = Por tipo de ayuda
split-provider = Por entidad
split-urgency = Por urgencia
split-age-band = Por edad
split-gender = Por género
split-exploitation = Por forma de explotación
split-region = Por región de origen
split-month = Por mes

## How far referrals came.
stage-made = Hechas
stage-sent = Enviadas
stage-answered = Con respuesta
stage-accepted = Aceptadas
stage-started = Servicio iniciado
stage-completed = Servicio recibido

## A qué pertenece un teléfono, horario o idioma del directorio.

link-provider = Proveedor
link-offer = Servicio ofrecido
link-site = Lugar
link-offer-site = Servicio en un lugar
link-contact = Persona de contacto
link-phone = Teléfono
link-none = Nada

## Sorts of files of a case.

media-type-pdf = PDF
media-type-png = Imagen PNG
media-type-jpeg = Imagen JPEG
media-type-text = Texto
media-type-other = Otro archivo

## Where a goal stands.

goal-status-open = Abierta
goal-status-reached = Alcanzada
goal-status-set-aside = Apartada

## Whether the person agrees with a goal.

goal-agreement-agreed = De acuerdo
goal-agreement-not-yet = Aún sin acuerdo
goal-agreement-disagreed = En desacuerdo

## How far a goal has come.

goal-progress-not-begun = Sin empezar
goal-progress-begun = Empezada
goal-progress-half-way = A mitad de camino
goal-progress-nearly-there = Casi lograda
goal-progress-reached = Alcanzada

## Who does something for a goal.

action-doer-survivor = La persona
action-doer-member = Una persona del equipo
action-doer-provider = Una entidad
action-doer-other = Otra persona

## Where an action stands.

action-status-open = Abierta
action-status-done = Hecha
action-status-dropped = Descartada

## How much danger somebody is in.

risk-level-low = Bajo
risk-level-medium = Medio
risk-level-high = Alto
risk-level-immediate = Inmediato

## Where the danger comes from.

risk-factor-contact-sought = Han intentado contactar
risk-factor-threats = Amenazas
risk-factor-whereabouts-known = Saben dónde está la persona
risk-factor-violence-now = Violencia ahora
risk-factor-no-safe-place = Sin lugar seguro
risk-factor-self-harm = Peligro de autolesión
risk-factor-children-in-danger = Niños en peligro
risk-factor-family-in-danger = Familia en peligro
risk-factor-debt-demanded = Exigen una deuda
risk-factor-papers-held = Retienen documentos
risk-factor-watched = Vigilancia o rastreo
