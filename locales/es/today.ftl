### The first page of the day: what is due, what waits for us, what comes.

today-title = Hoy
today-overdue = Con retraso
today-due-today = Para hoy
today-appointments = Citas de hoy
today-next-appointments = Citas de los próximos 7 días

# $day is such as "Fri, 27 Nov", $time such as "14:05".
today-at = { $day }, { $time }
today-waiting = Nos toca a nosotros
today-no-news = Sin noticias desde hace tiempo

# Opens the board of referrals; $count (number) are there.
today-all = Mostrar las { $count }
today-releases = Permisos que terminan pronto

# $day is a day seen from today, such as "in 9 days".
today-release-ends = Termina { $day }
today-next-days = Próximos 7 días
today-nothing = No hay nada para hoy.
today-nothing-hint = Abre un caso o anota lo que sigue.
today-find-case = Buscar un caso
today-done = Hecho
today-done-said = Recordatorio hecho
today-move = Cambiar día
today-move-title = Otro día
today-moved = Recordatorio cambiado de día
today-new-day = Nuevo día
    .hint = También con palabras: mañana, vie, dentro de 2 semanas
today-add = Nuevo recordatorio
today-added = Recordatorio guardado
today-task = Qué hay que hacer
    .hint = Empieza con un verbo: llamar, preguntar, llevar
today-due = Hasta cuándo
    .hint = También con palabras: mañana, vie, dentro de 2 semanas
today-clash = Coincide con otra
today-glance = De un vistazo
today-open-cases = Casos abiertos
today-open-referrals = Derivaciones abiertas

## First steps of a new office.

today-first-steps = Primeros pasos
today-step-add-provider = Añadir una entidad
today-step-open-case = Abrir un caso
today-step-add-member = Añadir a un colega
