### The open office: rail, band, keys.

# The neutral name of the program. It never says what the work is and is the same everywhere.
app-name = Linden

practice-band = Espacio de práctica. Nada de esto es real.

# The full name of a button that stands in many rows: "Edit: phone". $action is the word on it.
action-on = { $action }: { $what }
rail-today = Hoy
rail-cases = Casos
rail-referrals = Derivaciones
rail-providers = Entidades
rail-calendar = Calendario
rail-reports = Informes
rail-settings = Ajustes
rail-audit = Registro de actividad
rail-help = Ayuda

# $seconds (number): until the desk locks because nobody touched it.
idle-warning =
        { $seconds ->
            [one] Se bloquea en un segundo. Pulsa cualquier tecla para seguir.
           *[other] Se bloquea en { $seconds } segundos. Pulsa cualquier tecla para seguir.
        }

# $seconds (número): después, la ventana vacía el portapapeles.
copied =
        { $seconds ->
            [one] Copiado. Se puede pegar durante un segundo.
           *[other] Copiado. Se puede pegar durante { $seconds } segundos.
        }

## Notas que se estaban escribiendo cuando se bloqueó.
drafts-left = Aún sin registrar
# $code es el código de un caso, $time una hora.
draft-left-note = Estaba escribiendo una nota en { $code } a las { $time }.
draft-continue = Continuar
draft-later = Dejar para después
draft-throw-away = Descartar

## The list of keys.

shortcuts = Teclas
shortcuts-in-rows = En una lista
shortcut-search = Buscar o hacer cualquier cosa
shortcut-filter = Filtrar esta lista
shortcut-new-case = Nuevo caso
shortcut-new-referral = Nueva derivación de este caso
shortcut-new-note = Nueva nota en este caso
shortcut-record = Guardar lo escrito
shortcut-close = Cerrar el panel; el borrador queda
shortcut-undo = Deshacer
shortcut-names = Ocultar o mostrar nombres
shortcut-hide = Ocultar todo de inmediato
shortcut-lock = Bloquear
shortcut-tabs = Pestañas de un caso o lugares del menú (1 a 9)
shortcut-regions = Siguiente parte de la ventana
shortcut-no-answer = Indicar por qué no hay respuesta
shortcut-larger = Más grande
shortcut-smaller = Más pequeño
shortcut-back = Atrás
shortcut-shortcuts = Esta lista
shortcut-row-next = Fila siguiente
shortcut-row-previous = Fila anterior
shortcut-row-open = Abrir
shortcut-row-done = Hecho
shortcut-row-move = Otro día
shortcut-row-note = Nueva nota
shortcut-row-referral = Nueva derivación
