### Two versions: what two people wrote without seeing each other.

versions-none = Nada espera una decisión.
versions-none-hint = Si un colega y tú cambiáis el mismo campo sin ver el cambio del otro, ambas versiones llegan aquí.
versions-count = { $count ->
        [one] { $count } campo con dos versiones
       *[other] { $count } campos con dos versiones
    }
versions-look = Decidir
# $number of $total.
versions-place = { $number } de { $total }
versions-previous = Anterior
versions-next = Siguiente
versions-all = De todos los casos
# The sort of record, then the field.
versions-of = { $record }: { $field }
versions-open-case = Abrir el caso
versions-who = { $first } y { $second } cambiaron esto sin ver el cambio del otro. Elige una, o lo que encaje mejor.
versions-several = Esto se cambió en varios dispositivos sin ver los demás cambios.
versions-orphan = Aquello a lo que pertenece se quitó entretanto. Se conserva hasta que decidas.
versions-same = { $count ->
        [one] { $count } registro más tiene el mismo valor, y cada uno debe tener el suyo.
       *[other] { $count } registros más tienen el mismo valor, y cada uno debe tener el suyo.
    }
versions-removed-changed = Un colega lo quitó y otro lo cambió. Se queda hasta que decidas.
versions-somebody = Alguien
versions-by = { $member }, { $when }
versions-keep = Conservar esta
versions-both = Conservar ambas
versions-other = Escribir otra cosa
versions-shown = Se muestra hasta decidir
versions-decided = Decidido
versions-existence = si está o no
versions-there = Se queda
versions-removed = Se quita
versions-nothing = Nada
versions-other-field = un campo de una versión más nueva
versions-other-record = Registro
