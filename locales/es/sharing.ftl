### Sharing with colleagues: how it stands, shared places, files, what waits outside.

rail-sharing = Compartir
sharing = Compartir
sharing-tab-share = Compartir
sharing-tab-versions = Dos versiones
sharing-tab-held = Fuera
sharing-tab-erased = Borrados

## Where it stands; also the quiet line in the top bar.

sharing-state-alone = Solo en este equipo
sharing-state-current = Al día
# $when is a time such as "10:42", or a day and a time.
sharing-current-at = Al día, { $when }
sharing-state-waiting = Hay más en camino
sharing-to-go = { $count ->
        [one] { $count } cambio por compartir
       *[other] { $count } cambios por compartir
    }
sharing-state-working = Compartiendo…
sharing-state-unreachable = Aún sin compartir, no se pierde nada
sharing-state-warned = Conviene mirarlo
sharing-means-alone = Todo está guardado aquí. Nadie más tiene una copia: haz copias de seguridad.
sharing-means-current = Quienes pueden leerlo tienen lo que escribiste, o lo tendrán cuando compartan.
sharing-means-waiting = Es normal. Lo que espera sale o llega por sí solo.
sharing-means-working = Puedes seguir trabajando.
sharing-means-unreachable = Tu trabajo está guardado aquí. Se intenta de nuevo por sí solo.
sharing-means-warned = Tu trabajo está guardado aquí. Abajo está lo que se encontró y qué hacer.
sharing-now = Cómo está
sharing-last = Última vez
sharing-never = Aún no
sharing-going = Por salir
sharing-coming = Por llegar
sharing-do = Compartir ahora
sharing-invite = Invitar a un colega
sharing-sent = { $count ->
        [one] { $count } paquete enviado
       *[other] { $count } paquetes enviados
    }
sharing-received = { $count ->
        [one] { $count } paquete recibido
       *[other] { $count } paquetes recibidos
    }
sharing-new-versions = { $count ->
        [one] Un campo tiene ahora dos versiones.
       *[other] { $count } campos tienen ahora dos versiones.
    }

## What was found that should not be so: what happened, what is safe, what to do now.

sharing-look = Conviene mirarlo
sharing-somebody = un colega
sharing-some-device = un dispositivo
sharing-open-case = Abrir el caso
alarm-forked = «{ $device }» de { $member } existe dos veces: se copió o se recuperó de una copia.
    .safe = Lo que escribieron ambos está aquí; no se sobrescribió nada.
    .next = Pregunta a { $member }. Si nadie lo explica, administración retira el dispositivo.
alarm-own-elsewhere = Este espacio de trabajo también se usa en otro lugar: es una copia.
    .safe = Ambas siguen por su cuenta; no se pierde nada.
    .next = Si no la copiaste tú, avisa hoy a administración.
alarm-rolled-back = Volvió un estado anterior de este espacio, por ejemplo de una copia.
    .safe = Lo que habías compartido vuelve de tus colegas por sí solo.
    .next = Comparte ahora y mira si falta algo de los últimos días.
alarm-withheld = { $count ->
        [one] Algo de { $member } que otros han visto no llega.
       *[other] { $count } paquetes de { $member } que otros han visto no llegan.
    }
    .safe = Lo que tienes queda como está.
    .next = Pide a un colega un archivo con todo y ábrelo aquí.
alarm-relay-short = El lugar compartido ya no muestra lo que había.
    .safe = Todo sigue aquí y se vuelve a poner por sí solo.
    .next = Pregunta a quien administra el lugar qué pasó.
alarm-clock-ahead = El reloj de «{ $device }» de { $member } va { $days ->
        [one] { $days } día
       *[other] { $days } días
    } adelantado.
    .safe = No se pierde nada; las horas de ese dispositivo no son correctas.
    .next = Pide a { $member } que ponga el reloj en hora.
alarm-clock-behind = El reloj de «{ $device }» de { $member } va { $days ->
        [one] { $days } día
       *[other] { $days } días
    } atrasado.
    .safe = No se pierde nada; las horas de ese dispositivo no son correctas.
    .next = Pide a { $member } que ponga el reloj en hora.
alarm-damaged = { $count ->
        [one] Un archivo del lugar compartido está dañado.
       *[other] { $count } archivos del lugar compartido están dañados.
    }
    .safe = No se tomó nada de ahí.
    .next = Llega de nuevo de quien lo escribió. Si sigue, pregunta a quien administra el lugar.
alarm-planted = { $count ->
        [one] Un archivo del lugar compartido no es de esta organización.
       *[other] { $count } archivos del lugar compartido no son de esta organización.
    }
    .safe = Se dejó sin leer.
    .next = Si no lo pusiste tú, pregunta a quien administra el lugar quién más escribe en él.
alarm-forged = Algo dice ser de { $member } y no lleva su firma.
    .safe = No se tomó nada de ahí.
    .next = Avisa hoy a administración: lo intentó alguien que puede escribir en el lugar.
alarm-misplaced = Un cambio de { $member } llegó con la clave de otro caso o parte.
    .safe = No se aplicó.
    .next = Avisa a administración: el programa de «{ $device }» puede estar alterado.
alarm-removed = «{ $device }» de { $member } se retiró y sigue enviando.
    .safe = Lo que envía queda fuera.
    .next = Administración mira en «Fuera» y decide.
alarm-two-faced = «{ $device }» de { $member } dijo cosas distintas a colegas distintos.
    .safe = Ambas están aquí; no se sobrescribió nada.
    .next = Avisa hoy a administración. Hasta aclararlo, no confíes en lo nuevo de ese dispositivo.
alarm-differs = El caso { $code } no está igual aquí que en «{ $device }» de { $member }, aunque ambos recibieron lo mismo.
    .safe = No se sobrescribió nada, ni aquí ni allí.
    .next = Que cada cual pulse «Comprobar ahora» en Compartir. Quien vea algo mal, que avise a administración.
alarm-newer = Tus colegas usan una versión más nueva del programa.
    .safe = Todo lo demás sigue; lo nuevo espera y se conserva.
    .next = Pide la versión más nueva a quien te ayuda.
alarm-contested = Dos personas dicen haber abierto el caso { $code }.
    .safe = Nadie nuevo puede leerlo hasta que se decida.
    .next = Administración decide en Ajustes, Equipo.
alarm-same-code = Dos casos tienen el código { $code }.
    .safe = Son casos separados; no se mezcló nada.
    .next = Da otro código a uno y avisa a quien lo conozca por el antiguo.

## Devices that were not heard of.

sharing-silent = Sin noticias desde hace tiempo
sharing-silent-days = { $count ->
        [one] { $count } día
       *[other] { $count } días
    }
sharing-silent-never = Aún nunca

## One sealed file, from hand to hand.

sharing-file = Con un archivo
sharing-file-what = Sin red: un archivo sellado en una memoria o por correo. Solo lo abren dispositivos de tu organización.
sharing-file-save = Guardar lo nuevo
sharing-file-save-all = Guardar todo
sharing-file-open = Abrir un archivo
sharing-file-saving = Escribiendo el archivo
sharing-file-saved = Guardado como { $name }: { $count ->
        [one] { $count } paquete
       *[other] { $count } paquetes
    }, { $size }
sharing-file-reading = Mirando el archivo
sharing-file-taking = Incorporando
sharing-file-take = Incorporarlo
sharing-bundle-fresh = { $count ->
        [one] Trae { $count } paquete que aún no está aquí
       *[other] Trae { $count } paquetes que aún no están aquí
    } ({ $size })
sharing-bundle-nothing = Todo lo que trae ya está aquí.
sharing-bundle-author = { $member }, { $device }: { $count ->
        [one] { $count } nuevo
       *[other] { $count } nuevos
    }
sharing-bundle-author-until = { $member }, { $device }: { $count ->
        [one] { $count } nuevo
       *[other] { $count } nuevos
    }, hasta { $when }
sharing-facet = { $facet }: { $count ->
        [one] { $count } cambio
       *[other] { $count } cambios
    }
sharing-bundle-incomplete = { $count ->
        [one] { $count } espera algo que no está en este archivo.
       *[other] { $count } esperan algo que no está en este archivo.
    }
sharing-bundle-nothing-yet = Aún no se cambió nada.

## Is everything that came whole?

sharing-check = ¿Está entero lo compartido?
sharing-check-what = Lee cada paquete, su firma y su lugar en la cadena, y los compara con lo que hay aquí.
sharing-check-do = Comprobar ahora
sharing-check-chain-whole = Paquetes enteros
sharing-check-chain-broken = Un paquete no cuadra
sharing-check-rows-whole = Los registros cuadran
sharing-check-rows-broken = Los registros difieren
sharing-check-audit-whole = Registro de actividad entero
sharing-check-audit-broken = Faltan líneas del registro de actividad
sharing-check-counts = { $packs } paquetes, { $changes } cambios, { $logs } dispositivos
sharing-check-forks = { $count ->
        [one] { $count } dispositivo sigue por dos caminos.
       *[other] { $count } dispositivos siguen por dos caminos.
    }
sharing-check-first = El primero que no cuadra. Díselo a quien te ayuda:
sharing-backup = Compartir no es una copia de seguridad: guarda también una copia sellada en una memoria.
sharing-backup-go = Ir a las copias

## Shared places: a folder, a server of files, a store.

relays = Lugares compartidos
relays-none = No hay ningún lugar compartido.
relays-none-hint = Allí se encuentran los colegas: una carpeta, una memoria, un servidor. Solo guarda cambios sellados.
relay-add = Añadir un lugar
relay-kind = Qué tipo de lugar
    .hint = Quien lo administra ve cuánto y cuándo compartes, y nada del contenido.
relay-kind-folder = Carpeta
relay-kind-folder-means = En este equipo, en la red de la oficina, en una memoria o de un programa que la copia.
# A folder that nobody set up: colleagues work at the same computer.
relay-common = Este equipo
relay-common-what = En este equipo trabaja también otra persona de su organización. Los cambios sellados pasan por esta carpeta; nadie tuvo que configurarla.
relay-kind-webdav = WebDAV o Nextcloud
relay-kind-webdav-means = Un servidor de archivos con una cuenta.
relay-kind-s3 = Almacén S3
relay-kind-s3-means = Un depósito con clave propia.
relay-folder = Elegir la carpeta…
relay-folder-first = Elige primero la carpeta.
relay-folder-what = En esta carpeta hay cambios sellados. Para usar otra, añádela y quita esta.
relay-webdav-address = Dirección
    .hint = Como la muestra el servidor, por ejemplo https://example.org/remote.php/dav/files/name/folder
relay-s3-address = Dirección del almacén
    .hint = Por ejemplo https://s3.example.org
relay-bucket = Depósito
relay-region = Región
    .hint = Solo si el almacén la pide.
relay-user = Cuenta
relay-password = Contraseña
    .hint = Se guarda solo en este espacio. Lo mejor es una contraseña de aplicación.
relay-key-id = Nombre de la clave
relay-key-secret = Clave secreta
relay-secret-kept = Déjalo vacío para conservar la guardada.
relay-authority = Certificado propio
    .hint = Si el servidor usa su propia autoridad, pega aquí su certificado; solo se confiará en ese.
relay-automatic = Compartir por sí solo
relay-automatic-hint = Mientras el espacio está abierto. Si no, solo con «Compartir ahora».
relay-test = Probar
relay-test-reached-yes = Alcanzado
relay-test-reached-no = No alcanzado
relay-test-read-yes = Leído
relay-test-read-no = No leído
relay-test-written-yes = Escrito
relay-test-written-no = No escrito
relay-test-works = Funciona. Regístralo para empezar a compartir.
relay-saved = Lugar compartido registrado
relay-last = Última vez { $when }
relay-new = Aún sin usar
relay-trouble = Aún sin compartir
relay-remove = Quitar este lugar
relay-remove-title = ¿Dejar de compartir en este lugar?
relay-remove-means = Lo que hay allí se queda, sellado. No se pierde nada de tu trabajo.
relay-removed = Lugar compartido quitado

## What removed devices sent after their removal.

held-what = Estos dispositivos se retiraron y enviaron más después. Queda fuera hasta que lo incorpores.
held-none = No hay nada fuera.
held-none-hint = Aquí esperaría tu decisión lo que un dispositivo retirado envíe después.
held-from = { $member }, { $device }
held-packs = { $count ->
        [one] { $count } paquete
       *[other] { $count } paquetes
    }, aquí desde el { $since }; el último se escribió el { $until }
held-unreadable = Con tus claves no se puede leer nada de ello.
held-stays = Si no haces nada, queda fuera.
held-admit = Incorporarlo
held-leave = Dejarlo fuera
held-admit-title = ¿Incorporar lo que escribió el dispositivo retirado?
held-admit-means = Contará para todos, como si { $member } lo hubiera escrito antes. Pregunta primero a { $member } si lo escribió.
held-admitted = Incorporado
held-refused = Lo dejaste fuera. Todavía se puede incorporar.
held-left = Se dejó fuera

## Un paquete que otros han visto y aquí nadie tiene.

missed-what = Otros han visto estos paquetes y no han llegado. Lo que se escribió después espera.
missed-from = Falta: de { $member }, { $device }
missed-from-unknown = Falta: no se sabe de quién
missed-packs = { $count ->
        [one] { $count } paquete lo espera
       *[other] { $count } paquetes lo esperan
    } desde el { $since }
missed-seen-by = Lo han visto: { $members }
missed-first = Antes, que todos los ordenadores compartan, también los viejos, y mira en cada memoria USB.
missed-lose = Darlo por perdido
missed-wait = Seguir esperando
missed-lose-title = ¿Ya nadie tiene este paquete?
missed-lose-means = Solo si todos los ordenadores han compartido desde entonces y no está en ninguna memoria USB ni en otro lugar compartido. Para todos, lo que espera entra sin él. Algunos campos pueden quedar con dos versiones por decidir. Si apareciera, se incorpora junto a ellas.
missed-lost = Dado por perdido
