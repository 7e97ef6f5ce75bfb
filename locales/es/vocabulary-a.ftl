### The words for the codes of the contract, part one. An id is <vocabulary>-<code>.
### A code stays for ever; its words may change.

## Why a question has no answer. Reports count these and never take one for a no.

missing-not-asked = Aún sin preguntar
missing-unknown = No se sabe
missing-prefers-not-to-say = Prefiere no decirlo
missing-declined = No quiso responder

## Age in years when the case was opened.

age-band-0-11 = De 0 a 11
age-band-12-17 = De 12 a 17
age-band-18-24 = De 18 a 24
age-band-25-34 = De 25 a 34
age-band-35-44 = De 35 a 44
age-band-45-59 = De 45 a 59
age-band-60_ = 60 o más

## Where a case stands.

case-status-Active = Abierto
case-status-FollowUp = Seguimiento
case-status-Closed = Cerrado

## Why a case was closed. No blame in any of them.

close-reason-goals-reached = Objetivos alcanzados
close-reason-person-chose = La persona decidió terminar el apoyo
close-reason-moved-away = Se mudó a otro lugar
close-reason-contact-lost = Se perdió el contacto
close-reason-handed-over = Traspasado a otra organización
close-reason-not-eligible = Otro tipo de ayuda es más adecuado
close-reason-died = Falleció
close-reason-other = Otro motivo

## Whether the person's facts may be counted in reports.

statistics-not-asked = Aún sin preguntar
statistics-given = De acuerdo
statistics-refused = Prefiere que no

## Turns in the life of a case, in the timeline.

case-turn-opened = Caso abierto
case-turn-follow-up = Empezó el seguimiento
case-turn-closed = Caso cerrado
case-turn-reopened = Caso abierto de nuevo
case-turn-reassigned = Nueva persona responsable

## Ways to reach someone.

contact-kind-phone = Teléfono
contact-kind-messenger = Mensajería
contact-kind-email = Correo electrónico
contact-kind-address = Dirección
contact-kind-person = A través de una persona
contact-safety-safe = Seguro
contact-safety-careful = Con cuidado
contact-safety-unsafe = No es seguro

## What members do; shown in the activity log and after an undo.

deed-unlock = Apertura del espacio de trabajo
deed-lock = Bloqueo del espacio de trabajo
deed-change-keys = Cambio de frase o de código de recuperación
deed-read-office = Consulta del equipo y los ajustes
deed-edit-preferences = Cambio de preferencias propias
deed-edit-agency = Cambio de ajustes de la organización
deed-edit-members = Cambio en el equipo
deed-list-cases = Consulta de la lista de casos
deed-search = Búsqueda
deed-open-case = Apertura de un caso
deed-read-case = Consulta de un caso
deed-edit-case = Cambio en un caso
deed-edit-identity = Cambio de nombre, contacto o datos personales
deed-close-case = Cierre de un caso
deed-reopen-case = Reapertura de un caso
deed-read-directory = Consulta del directorio
deed-edit-directory = Cambio en el directorio
deed-import-directory = Importación del directorio
deed-export-directory = Directorio guardado como archivo
deed-record-release = Registro de un permiso para compartir
deed-revoke-release = Retirada de un permiso
deed-end-release = Fin de un permiso
deed-record-need = Registro de una necesidad
deed-draft-referral = Borrador de derivación
deed-send-referral = Envío de una derivación
deed-step-referral = Avance de una derivación
deed-print-letter = Carta preparada
deed-list-referrals = Consulta de derivaciones
deed-write-note = Nota escrita
deed-edit-task = Cambio de un recordatorio
deed-edit-appointment = Cambio de una cita
deed-add-attachment = Archivo añadido
deed-save-attachment = Copia de un archivo guardada
deed-describe-attachment = Descripción de un archivo
deed-remove-attachment = Archivo retirado
deed-edit-plan = Plan modificado
deed-print-plan = Plan copiado para llevar
deed-judge-risk = Riesgo valorado
deed-read-therapy = Consulta de la parte de terapia
deed-write-therapy = Cambio en la parte de terapia
deed-open-sealed-therapy = Apertura de una nota sellada de terapia
deed-read-legal = Consulta de la parte jurídica
deed-write-legal = Cambio en la parte jurídica
deed-open-sealed-legal = Apertura de una nota jurídica sellada
deed-share-sealed = Claves de notas selladas compartidas
deed-read-career = Consulta de la parte laboral
deed-write-career = Cambio en la parte laboral
deed-read-report = Consulta de un informe
deed-export-report = Informe guardado como archivo
deed-read-audit = Consulta del registro de actividad
deed-check-vault = Comprobación del espacio de trabajo
deed-read-exchange = Estado de lo compartido consultado
deed-exchange = Compartido con colegas
deed-set-up-relay = Lugar compartido cambiado
deed-edit-devices = Dispositivo cambiado
deed-read-team = Lectores de un caso consultados
deed-edit-team = Caso compartido o retirado
deed-decide-conflict = Decisión entre dos versiones
deed-judge-packs = Decisión sobre lo enviado por un dispositivo retirado
deed-erase-case = Caso borrado para siempre
deed-make-backup = Copia de seguridad
deed-fill-demo = Datos de práctica añadidos
deed-undo = Deshacer

## What happened to the person; coded facts for reports (HTCDS).

exploitation-ForcedLabour = Trabajo forzoso
exploitation-SexualExploitation = Explotación sexual
exploitation-Servitude = Servidumbre
exploitation-ForcedMarriage = Matrimonio forzado
exploitation-ForcedBegging = Mendicidad forzada
exploitation-ChildLabour = Trabajo infantil
exploitation-ForcedMilitaryByNonStateActors = Reclutamiento forzado por grupos armados
exploitation-OrganRemoval = Extracción de órganos
exploitation-ForcedAdoption = Adopción forzada
exploitation-Surrogacy = Gestación subrogada forzada
exploitation-Other = Otra

## Parts of a record that are opened by their own key.

facet-agency = Organización
facet-facts = Datos
facet-identity = Identidad
facet-casework = Trabajo del caso
facet-career = Empleo
facet-therapy = Terapia
facet-legal = Jurídica
facet-audit = Registro de actividad

## Gender, as the person says (HTCDS).

gender-Feminine = Mujer o niña
gender-Masculine = Hombre o niño
gender-TransgenderFeminine = Mujer o niña trans
gender-TransgenderMasculine = Hombre o niño trans
gender-NonConforming = No binario u otro género

## How a person agreed to sharing.

given-how-signed = Firma en papel
given-how-oral-interpreter = De palabra, con intérprete
given-how-oral-witness = De palabra, con testigo
given-how-guardian = Por su tutor o tutora legal

## What may be shared.

item-name = Nombre
item-contact = Cómo contactar a la persona
item-age = Edad
item-gender = Género
item-language = Idioma e intérprete
item-need = Lo que se necesita
item-safety = Datos de seguridad
item-health = Datos de salud
item-legal-status = Residencia y situación legal
item-account = El relato de la persona

## Kinds of names.

name-kind-used = Nombre que se usa
name-kind-legal = Nombre en los documentos
name-kind-alias = Otro nombre
name-kind-former = Nombre anterior
name-kind-other-script = En otra escritura
name-kind-nickname = Apodo

## Kinds of notes. An account is the person's own story; it stays closed until asked for.

note-kind-general = Nota
note-kind-call = Llamada
note-kind-meeting = Reunión
note-kind-home-visit = Visita a domicilio
note-kind-safety = Seguridad
note-kind-account = Relato

## Why something is shared.

purpose-referral = Derivación
purpose-coordination = Coordinación
purpose-legal-proceedings = Proceso judicial
purpose-benefits = Prestaciones

## Where the person comes from, by world region.

region-northern-africa = África del Norte
region-sub-saharan-africa = África subsahariana
region-latin-america = América Latina y el Caribe
region-northern-america = América del Norte
region-central-asia = Asia central
region-eastern-asia = Asia oriental
region-south-eastern-asia = Sudeste asiático
region-southern-asia = Asia meridional
region-western-asia = Asia occidental
region-eastern-europe = Europa oriental
region-northern-europe = Europa del Norte
region-southern-europe = Europa meridional
region-western-europe = Europa occidental
region-oceania = Oceanía
region-stateless = Sin nacionalidad

## Where a release stands today.

release-state-valid = Vigente
release-state-not-yet = Aún no vigente
release-state-ended = Terminado
release-state-revoked = Retirado

## How a person took a release back.

revoked-how-oral = De palabra
revoked-how-written = Por escrito
revoked-how-guardian = Por su tutor o tutora legal

## What members do in the agency.

role-caseworker = Acompañamiento de casos
role-clinician = Terapia
role-attorney = Abogacía
role-career-counsellor = Orientación laboral
role-manager = Coordinación
role-data-officer = Datos e informes
role-administrator = Administración
role-auditor = Auditoría

## How a person may be reached. It stands first wherever contact is possible.

safe-contact-anytime = Se puede contactar en cualquier momento
safe-contact-with-care = Contactar con cuidado
safe-contact-message-only = Solo mensajes, no llamar
safe-contact-through-worker = Solo a través de la persona responsable
safe-contact-do-not-contact = No contactar

## What a reminder made by a rule asks for; a manual one has its own words.

task-kind-manual = Recordatorio
task-kind-chase = Pedir noticias a la entidad
task-kind-tell-provider = Avisar a la entidad de que se retiró el permiso
task-kind-release-ending = Un permiso termina pronto: volver a preguntar
task-kind-ask-again = Volver a preguntar
task-kind-review-plan = Revisar el plan con la persona
task-kind-review-risk = Volver a mirar el riesgo
yes-no-yes = Sí
yes-no-no = No

## What a line of the timeline tells of; also its filter.

timeline-kind-case = Caso
timeline-kind-note = Notas
timeline-kind-referral = Derivaciones
timeline-kind-release = Permisos
timeline-kind-service = Servicios
timeline-kind-appointment = Citas
timeline-kind-task = Recordatorios
timeline-kind-plan = Plan y riesgo
