### The door: first start, unlock, recovery. Neutral: no word here tells what the work is.

door-language = Idioma
door-version = Versión { $version }
door-passphrase = Frase de acceso
door-passphrase-again = La misma frase otra vez
door-passphrases-differ = No son iguales. Escribe esta otra vez.
door-show-passphrase = Mostrar
door-hide-passphrase = Ocultar
door-caps-lock = Las mayúsculas están activadas
door-unlock = Desbloquear
door-opening = Abriendo
door-cannot-open = No puedo abrirlo

# Only in a practice workspace, where nothing is real. $passphrase is the word that opens it.
door-practice-passphrase = Este es un espacio de práctica. Su frase de acceso es: { $passphrase }

## Several workspaces in one account of the computer: whose door is it?

vaults = ¿Qué espacio de trabajo?
# The one that stood there first and was given no name.
vaults-first = Primer espacio de trabajo
vaults-practice = Práctica
vaults-other = Otro espacio de trabajo…
vaults-new = Nuevo espacio de trabajo
vaults-folder = Otra carpeta…
vaults-name = Nombre en este equipo
    .hint = Puede leerlo cualquiera que use esta cuenta. Basta un nombre de pila; no digas nada del trabajo.

## The printed code in place of a lost passphrase.

door-recover-how =
    Toma la hoja de recuperación impresa. Su código abre el espacio de trabajo y eliges una frase
    nueva.
door-code = Código de recuperación
    .hint = Todos los grupos, como están impresos. Las mayúsculas y los guiones no importan.
door-code-wrong =
    Ese código no abre este espacio de trabajo. Compáralo con la hoja, grupo por grupo.
door-no-code =
    Sin la frase y sin la hoja nadie puede abrirlo, tampoco quienes hacen este programa. El
    espacio de tus colegas no se ve afectado.
door-new-passphrase = Una frase nueva
door-continue = Continuar

## The first start.

door-welcome = Te damos la bienvenida
door-start = Crear un espacio de trabajo
door-start-why =
    Para tu propio trabajo. Todo queda en este equipo, cerrado con tu frase de acceso.
door-start-do = Empezar
door-practice = Explorar con datos de práctica
door-practice-why = Solo personas inventadas. Nada de lo que hagas allí es real.
door-practice-do = Explorar
door-practice-making = Preparando datos de práctica

# $number of $count steps.
door-step = Paso { $number } de { $count }
door-office = Tu organización y tú
door-agency = Nombre de la organización
    .hint = Aparece en las cartas, solo dentro del espacio de trabajo.
door-member = Tu nombre
    .hint = Como te conocen tus colegas.
door-roles = Lo que haces
    .hint = Elige todo lo que corresponda. Puedes cambiarlo después.

## What a role opens, in one line.

door-role-caseworker = Lleva casos: personas, permisos, derivaciones, notas
door-role-clinician = Abre la parte sellada de terapia
door-role-attorney = Abre la parte jurídica sellada
door-role-career-counsellor = Formaciones y empleos
door-role-manager = Cifras y derivaciones, sin nombres
door-role-data-officer = Informes, sin nombres
door-role-administrator = Equipo y ajustes, sin casos
door-role-auditor = El registro de actividad
door-passphrase-title = Tu frase de acceso
door-suggestion = Frase sugerida
door-suggestion-why =
    Estas palabras se sacaron al azar. Nadie puede adivinarlas y se recuerdan mejor que los
    signos.
door-other-words = Otras palabras
door-own-passphrase = Usar la mía
    .hint = Cuatro palabras o más que no vayan juntas. En cualquier escritura, con espacios.
door-suggest-words = Sugerir palabras
door-write-down = Anótala y lleva el papel contigo los primeros días. Nadie más la necesita.
door-strength-too-short = Demasiado corta. Añade palabras.
door-strength-guessable = Se puede adivinar. Añade palabras que no vayan juntas.
door-strength-good = Bien. Difícil de adivinar.
door-create = Crear el espacio de trabajo
door-done = El espacio de trabajo está listo
door-done-next = La primera página muestra por dónde empezar. Funciona también sin red.
door-no-audit = Este programa aún no ha sido revisado por especialistas externos en seguridad.
door-open = Abrir el espacio de trabajo

## The printed sheet. It names no office and no work.

recovery-title = Una forma de volver a entrar
recovery-why =
    Si se olvida la frase, solo este código abre el espacio de trabajo. Imprímelo o guárdalo en
    una memoria que esté en otro lugar.
recovery-sheet = Hoja de recuperación
recovery-keep = Guárdala lejos del equipo.
recovery-print = Imprimir
recovery-save = Guardar como archivo
recovery-saved = Guardado. Lleva el archivo fuera de este equipo.
recovery-confirm = Ahora escribe dos grupos de la hoja, para comprobar que se lee bien.

# $number is the place of the group on the sheet.
recovery-group = Grupo { $number }
recovery-group-differs = Compáralo con la hoja y escríbelo otra vez.

## Recuperar una copia de seguridad.

restore = Recuperar una copia de seguridad
restore-why =
    Tiene una copia cerrada de un espacio de trabajo, por ejemplo en una memoria USB, y este equipo
    está vacío.
restore-from = Recuperar una copia de seguridad…
restore-what =
    La copia pasa a este equipo, donde empezaría un espacio de trabajo nuevo. El archivo queda como
    está.
restore-file = Elegir el archivo…
restore-other-file = Elegir otro archivo…
restore-file-first = Elija primero el archivo de la copia.
restore-with = Con qué se abre
restore-with-passphrase = Frase de acceso
restore-with-code = Código impreso
restore-passphrase = Frase de acceso de la copia
    .hint = La que se usaba cuando se hizo la copia.
restore-wrong-passphrase =
    Esa frase no abre esta copia. Es la del día en que se hizo. Compruebe las mayúsculas y el idioma
    del teclado.
restore-wrong-code =
    Ese código no abre esta copia. Compárelo con la hoja, grupo por grupo; una copia más antigua
    necesita la hoja de su tiempo.
restore-do = Recuperarla
restore-running = Recuperando y comparando
restore-nothing-changed = No se cambió nada en este equipo.
restore-fault-fileNotRecognised = Este archivo no es una copia de este programa. Elija otro archivo.
restore-fault-fileDamaged =
    Esta copia está dañada o termina antes de tiempo. Vuelva a copiarla de donde está, o elija una
    más antigua.
restore-fault-vaultTooNew =
    Esta copia se hizo con una versión más nueva. Pida antes esa versión a quien le ayuda.
restore-fault-cancelled = Detenido.
restore-done = La copia está aquí
restore-done-next =
    Compárela con lo que recuerda. El trabajo posterior al último cambio no está en ella.
restore-found-cases = Casos
restore-found-records = Registros
restore-found-files = Archivos
restore-found-change = Último cambio
restore-occupied =
    En este equipo ya hay un espacio de trabajo, y una copia nunca ocupa su lugar. Así nada se
    pierde por error. Para recuperar una copia de todos modos:
restore-occupied-folder =
    Cierre el programa. Cambie el nombre de la carpeta del espacio de trabajo: se llama «linden» y
    está donde este equipo guarda los datos de los programas. Si no la encuentra, pregunte a quien le
    ayuda.
restore-occupied-start = Abra de nuevo el programa. Le dará la bienvenida como el primer día.
restore-occupied-choose = Elija allí «Recuperar una copia de seguridad».
restore-occupied-keep = Guarde la carpeta con el nombre nuevo hasta saber que no falta nada.

## Joining colleagues: their invitation, the words, the wait.

join = Unirme a mis colegas
join-why = Alguien de tu organización te dio un archivo de invitación.
join-do = Unirme
join-what = Tu propio espacio de trabajo en este equipo, que comparte con el suyo lo que ambos podéis leer.
join-file = Elegir la invitación…
join-other-file = Elegir otra invitación…
join-found = { $agency } invita a { $member }. Si no eres tú, vuelve y pide la tuya.
join-second = Ya trabajas allí en otro equipo; este se añade.
join-relay = Compartirás en { $place }
join-device-title = Este equipo
join-begin = Continuar
# Where it stands: the words are still to be compared, let in and on its way, or done.
join-asked = A la espera de admisión
join-welcome = Admitido. Los primeros cambios están en camino.
join-joined = Ya formas parte
join-as = { $member }, { $agency }
join-step-here = Su colega abre «Admitir a alguien». En este equipo le encuentra allí; en otro necesita el archivo de solicitud.
join-step-save = Guarda el archivo de solicitud y dáselo a quien te invitó.
join-step-save-relay = Guarda el archivo de solicitud y dáselo a quien te invitó, por ejemplo en una memoria.
join-step-compare = Leed las palabras de abajo en voz alta, juntos o por teléfono.
join-step-again = Si son las mismas, tu colega te admite. Después mira aquí otra vez.
join-compare-why = Si una sola palabra es distinta, alguien puede haberse interpuesto. No sigas; pide otra invitación.
join-save = Guardar el archivo de solicitud…
join-saved = Guardado como { $name }
join-look = ¿Admitido? Mirar otra vez
join-welcome-file = Abrir el archivo de bienvenida…
