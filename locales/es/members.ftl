### Members and their devices: inviting, letting in, removing, signing as second.

## Members. (Names, roles and "you" stand with the settings.)

member-name-only = Solo el nombre, sin dispositivo
member-active = Trabaja aquí
member-active-hint = Quien se fue conserva su nombre en el historial y no puede abrir nada.
member-devices = { $count ->
        [one] { $count } dispositivo
       *[other] { $count } dispositivos
    }
member-remove = Retirar a esta persona
member-remove-title = ¿Retirar a { $name }?
member-remove-does = Desde ahora ninguno de sus dispositivos abre nada nuevo, y se hacen claves nuevas. Lo que escriba desde ahora queda fuera hasta que decidas.
member-remove-cannot = Lo que ya está en esos dispositivos no se puede recuperar desde aquí. Pide también el equipo.
member-removed = Persona retirada

## Devices.

devices = Dispositivos
devices-none = Aún no hay dispositivo. Escribe una invitación para cambiarlo.
device-this = Este equipo
device-forked = Existe dos veces
device-forked-means = Se copió o se recuperó de una copia. Si nadie lo explica, retíralo.
device-removed = Retirado
device-joined = Aquí desde { $when }
device-heard = Últimas noticias: { $when }
device-never-heard = Aún sin noticias
device-name = Nombre del equipo
    .hint = Tus colegas lo ven. Que no diga nada del trabajo: «Portátil azul».
# What a computer is called if its first member does not say otherwise.
device-usual = Equipo de la oficina
device-rename = Renombrar
device-named = Dispositivo renombrado
device-remove = Retirar
device-remove-title = ¿Retirar «{ $name }»?
device-remove-this = Es el equipo en el que estás.
device-remove-does = Desde ahora no abre nada nuevo, y se hacen claves nuevas. Lo que se escriba allí queda fuera hasta que administración decida.
device-was-removed = Dispositivo retirado

## The organisation as a whole.

roster-fingerprint = ¿Somos la misma organización?
roster-fingerprint-what = Estas palabras son las mismas en todos los equipos de tu organización. Compáralas por teléfono si dudas.
roster-statements = { $count ->
        [one] { $count } declaración firmada
       *[other] { $count } declaraciones firmadas
    }, { $without } sin efecto
roster-newer = Tus colegas usan una versión más nueva. Podrás cambiar el equipo aquí cuando la tengas.

## Inviting.

invite = Invitar
invite-what = Escribes un archivo pequeño. Tu colega lo abre en su equipo y comparáis ocho palabras antes de compartir nada.
invite-write = Escribir la invitación…
invite-member = Invitar a esta persona…
invite-device = Invitar otro dispositivo…
invite-written = Guardado como { $name }
invite-step-hand = Entrega el archivo en persona, en una memoria.
invite-step-words = Tu colega elige «Unirme a mis colegas» en su equipo, lo abre y te da un archivo de solicitud.
invite-step-let-in = Abre la solicitud aquí en «Admitir a alguien» y comparad las ocho palabras.
invite-relay = También dice dónde compartís: { $place }

## Letting in: two people compare eight words.

request = Admitir a alguien
request-what = Abre el archivo de solicitud que escribió el otro equipo. Sentaos juntos o hablad por teléfono.
request-here = En este equipo
# Who asks, and what their computer calls itself.
request-here-one = { $member } pide unirse, como «{ $device }»
request-file = Elegir el archivo de solicitud…
request-other-file = Elegir otro archivo…
request-from = { $member } pide unirse como: { $roles }
request-second = Otro dispositivo de { $member } ({ $roles })
request-compare = Leed estas palabras en voz alta. ¿Son las mismas en la otra pantalla, en el mismo orden?
eight-words = Ocho palabras para comparar
request-same = Son las mismas
request-differ = Son distintas
request-other-agency = Esta solicitud es para otra organización.
    .safe = No se admitió a nadie.
    .next = Pregunta qué invitación se abrió y escribe otra si hace falta.
request-admit = Admitir
request-admit-file = Admitir, con archivo de bienvenida…
request-admitted = Admitido
request-pending = Firmado. Debe firmar también otra persona de administración, en «Falta una segunda firma».
request-at-relay = La bienvenida está en el lugar compartido. En el otro equipo pulsa «¿Admitido? Mirar otra vez».
request-by-file = La bienvenida está guardada como { $name }. Entrégala y ábrela en el otro equipo.

## What takes two signatures.

proposals = Falta una segunda firma
proposal-add-administrator = { $member } pasaría a ser de administración.
proposal-restored-device = Un dispositivo de { $member }, vuelto de una copia, contaría de nuevo.
proposal-sealed-facet = { $member } leería una parte sellada del caso { $code }.
proposal-recovery-set = Cambiaría quién puede recuperar un espacio perdido.
proposal-erase-case = El caso { $code } se borraría en todas partes, para siempre.
proposal-reopen-facet = Se decidiría quién abrió el caso { $code }.
proposal-by = Firmado por { $member }, { $when }
proposal-sign = Firmar en segundo lugar
proposal-sign-title = ¿Firmar esto en segundo lugar?
proposal-signed = Firmado
proposal-waits = Espera a otra persona
