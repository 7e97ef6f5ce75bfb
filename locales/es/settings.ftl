### Settings: one's own choices, the agency, members, keys, and what this program is.

settings = Ajustes
settings-preferences = Mis preferencias
settings-agency = Organización
settings-members = Equipo
settings-keys = Claves y copia
settings-about = Acerca de

## My choices.
preferences-of = Estas son las preferencias de { $name } en este equipo.
preferences-look = Idioma y aspecto
preferences-safe = En este puesto
preferences-language = Idioma
preferences-language-system = Como en este equipo
preferences-unreviewed = Aún sin revisar por una persona nativa que conozca el trabajo
preferences-theme = Claro u oscuro
theme-system = Como en este equipo
theme-light = Claro
theme-dark = Oscuro
theme-hc-light = Alto contraste, claro
theme-hc-dark = Alto contraste, oscuro
preferences-density = Separación de las líneas
    .hint = Grande va bien para pantallas táctiles y para leer en compañía.
density-compact = Compacta
density-standard = Normal
density-large = Grande
preferences-size = Tamaño de todo
    .hint = También Ctrl + y Ctrl -
preferences-letters = Letras sueltas actúan en las filas
preferences-letters-hint = Por ejemplo, S mueve un recordatorio. Desactívalo si dictas o pulsas teclas sin querer.
preferences-names = Empezar con los nombres ocultos
preferences-names-hint = Para lugares donde otros ven la pantalla.
preferences-idle = Bloquear cuando nadie trabaja
    .hint = Lo registrado está a salvo. Una nota que se está escribiendo se conserva; otros formularios abiertos no. Antes hay un aviso.
preferences-minutes = { $count ->
        [one] Tras { $count } minuto
       *[other] Tras { $count } minutos
    }

## En qué lugar está el equipo.
computer = Este equipo está
    .hint = Decide si los nombres empiezan ocultos y cuándo se bloquea. Todo se puede cambiar en los ajustes.
computer-office = En la oficina
computer-office-means = Solo colegas ven la pantalla. Los nombres se muestran; se bloquea a los 5 minutos.
computer-shared = Compartido por varias personas
computer-shared-means = Otras personas lo usan o ven la pantalla. Los nombres empiezan ocultos; se bloquea a los 3 minutos.
computer-carried = De viaje
computer-carried-means = Va a casas, juzgados y otras oficinas. Los nombres empiezan ocultos, las líneas van separadas; se bloquea a los 2 minutos.

## The agency.
agency-name = Nombre de la organización
    .hint = Aparece en las cartas. Elige uno que no revele de qué se trata.
agency-news = Preguntar tras cuántos días sin noticias
    .hint = Las derivaciones sin noticias durante ese tiempo aparecen en Hoy.
agency-saved = Ajustes guardados

## Members.
member-name = Nombre
member-me = { $name } (tú)
member-roles = Funciones
member-gone = Ya no está
member-saved = Persona guardada
# What a role may see, in one sentence.
role-means-caseworker = Lleva casos y derivaciones; ve nombres, no las partes selladas.
role-means-clinician = Ve la parte de terapia y puede abrir sus notas selladas.
role-means-attorney = Ve la parte jurídica y puede abrir sus notas selladas.
role-means-career-counsellor = Lleva formaciones y empleos.
role-means-manager = Ve informes y el directorio, y nunca un nombre.
role-means-data-officer = Prepara informes y archivos, sin nombres.
role-means-administrator = Cuida del equipo y los ajustes; no abre casos.
role-means-auditor = Lee el registro de actividad y nada más.

## Backup.
backup = Copia de seguridad
backup-what = Una copia sellada de todo, para una memoria u otro disco. Solo se abre con tu frase o con el código impreso.
backup-make = Hacer copia ahora
backup-check = Comprobar una copia
backup-running = Haciendo y comparando la copia
backup-equal = Abierta y comparada: la copia está completa
backup-whole = Abierta: la copia está completa
backup-differs = Abierta: es distinta de lo que hay ahora
backup-made = { $name }, { $size }, { $count ->
        [one] { $rows } registro
       *[other] { $rows } registros
    }
backup-passphrase = Frase de acceso de { $name }
    .hint = La que se usaba cuando se hizo la copia.
backup-open = Abrir y comparar

## Is the vault whole?
vault-health = ¿Está todo completo?
vault-health-what = Lee cada página de la bóveda y cada línea de su registro.
vault-health-check = Comprobar ahora
vault-pages-whole = Páginas completas
vault-pages-damaged = Páginas dañadas
vault-structure-whole = Estructura completa
vault-structure-damaged = Estructura dañada
vault-log-whole = Registro completo
vault-log-damaged = Registro dañado
vault-lines = { $count } líneas

## Passphrase and printed code.
passphrase-change = Cambiar la frase
passphrase-old = Tu frase actual
passphrase-new = Frase nueva
    .hint = Cinco palabras que nadie relacione contigo.
passphrase-again = Frase nueva otra vez
passphrase-suggest = Sugerir palabras
passphrase-weak = Se puede adivinar. Añade más palabras.
passphrase-differs = No son iguales.
passphrase-changed = Tu frase cambió. Las copias anteriores conservan la antigua.
recovery = Código impreso
recovery-what = El código abre la bóveda si se olvida la frase. Haz uno nuevo si pierdes el papel; el antiguo dejará de servir.
recovery-make = Crear un código nuevo
recovery-once = Imprímelo o apúntalo ahora. No se volverá a mostrar. Guárdalo lejos de este equipo.
recovery-kept = Ya lo tengo

## About.
about = Acerca de este programa
about-version = Versión { $version }
about-audit = Aún sin auditoría externa
about-audit-means = Nadie de fuera ha comprobado aún que cumpla estas promesas. Tenlo en cuenta antes de confiarle la seguridad de alguien.
about-licence = Software libre con licencia Apache 2.0.
about-does = De qué protege
about-does-theft = Un equipo robado o incautado: sin la frase, todo en la bóveda es ilegible.
about-does-colleague = Un colega curioso: las notas selladas piden de nuevo la contraseña y cada lectura queda registrada.
about-does-server = Un servidor asaltado u obligado a entregar datos: no hay ninguno.
about-does-edits = Un registro cambiado: la comprobación muestra la primera línea que no encaja.
about-does-release = Compartir sin el sí de la persona: no se envía nada sin un permiso vigente.
about-not = De qué no protege
about-not-open = Alguien ante una pantalla desbloqueada. Bloquéala: Ctrl L.
about-not-camera = Cámaras y miradas. Oculta los nombres si hay otros cerca.
about-not-malware = Un equipo controlado por otra persona, por ejemplo con software espía.
about-not-paper = Cartas impresas y archivos guardados, una vez que salieron.
about-not-forgotten = Una frase olvidada sin el código impreso: entonces nadie puede abrir la bóveda.
about-vault = Esta bóveda en números
about-cipher = Cifrado
about-size = Tamaño
about-records = Registros
about-changes = Cambios conservados
about-lines = Líneas del registro
about-format = Formato
about-format-of = { $format }, tablas { $schema }
