### Palabras de las piezas básicas, en todas las pantallas.

kit-optional = (opcional)
kit-choose = Elija
kit-change = Cambiar
kit-clear = Borrar
kit-close = Cerrar
kit-cancel = Cancelar
kit-go-back = Volver
kit-more = Más
kit-undo = Deshacer
# Said after something was taken back.
kit-undone = Deshecho
kit-try-again = Intentar de nuevo
kit-show-suggestions = Mostrar sugerencias
kit-searching = Buscando…
kit-nothing-found = No se encontró nada
kit-search = Buscar
kit-search-results = Resultados de la búsqueda
kit-of = { $value } de { $max }
kit-characters-left =
    { $count ->
        [one] Queda { $count } carácter
       *[other] Quedan { $count } caracteres
    }
kit-no-answer = Sin respuesta
kit-no-answer-for = Sin respuesta: { $field }
kit-drafts =
    { $count ->
        [one] { $count } borrador
       *[other] { $count } borradores
    }
kit-type-to-confirm = Escriba { $text } para continuar

kit-safe-contact = Contacto seguro:

kit-hidden-name = Nombre oculto, mostrar
kit-hidden-phone = Teléfono oculto, mostrar
kit-hidden-address = Dirección oculta, mostrar
kit-hidden-birth = Fecha de nacimiento oculta, mostrar
kit-hidden-text = Texto oculto, mostrar

kit-open-calendar = Abrir el calendario
kit-previous-month = Mes anterior
kit-next-month = Mes siguiente

chart-show-table = Mostrar tabla
chart-day = Día
chart-show-chart = Mostrar gráfico
chart-withheld = reservado
chart-median = La mitad no tardó más de
chart-p90 = Nueve de cada diez no tardaron más de
chart-count = Contados
chart-interval =
    { $count ->
        [one] { $median }, la mayoría hasta { $most } ({ $count } derivación)
       *[other] { $median }, la mayoría hasta { $most } ({ $count } derivaciones)
    }
chart-target = { $label }: { $value }
