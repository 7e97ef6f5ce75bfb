### Taking a case away for ever, on every device.

erase = Borrar para siempre
erase-what = Solo si lo pide la ley o la persona. Necesita dos firmas y nada lo recupera. Para terminar el trabajo, cierra el caso.
erase-do = Borrar este caso
erase-title = ¿Borrar el caso { $code } en todas partes?
erase-does = Cuando firme una segunda persona, sus claves se destruyen aquí y en cada dispositivo en cuanto comparta. Nadie podrá leerlo, ni aquí ni en el lugar compartido.
erase-cannot = No alcanza el papel impreso, los archivos guardados ni las copias anteriores.
erase-proposed = Firmado. Debe firmar otra persona antes de que se borre nada.
erase-began = Borrado aquí. Siguen los dispositivos de tus colegas.
erase-waits = Está por borrarse.
erase-list = Ver cómo va

## The list of erased cases.

erasures-none = No se borró ningún caso.
erasures-none-hint = Se empieza en el caso, en «Acceso».
erasure-no-code = Caso borrado
erasure-pending = Falta una segunda firma
erasure-pending-means = Aún no se borró nada. Otra persona firma en Ajustes, Equipo.
erasure-under-way = { $count ->
        [one] falta { $count } dispositivo
       *[other] faltan { $count } dispositivos
    }
erasure-whole = Borrado en todos los dispositivos
erasure-open = Faltan
erasure-done = Borrado
erasure-device = { $member }, { $device }
