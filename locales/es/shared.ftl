### Words that several screens share.

# A read takes longer than a moment.
kit-waiting = Un momento…
# A place where nothing is known yet.
not-known = No se sabe
days = { $count ->
        [one] { $count } día
       *[other] { $count } días
    }
# $day is a past or future day such as "in 3 days".
late-by = { $count ->
        [one] { $count } día de retraso
       *[other] { $count } días de retraso
    }
# Buttons of most forms.
record = Guardar
edit = Editar
all = Todo
clear-filters = Quitar filtros
# A file was written; it now lies outside the protection of the program.
file-written = Guardado como { $name }. Este archivo está fuera de la bóveda: quien lo tenga puede leerlo.
show-more = Mostrar más
days-part = { $said } días
