### What went wrong. Each fault: what happened; .safe: what is safe; .next: what to do now.
### Never blame, never a person's data, no exclamation marks.

fault-locked = El espacio de trabajo está bloqueado.
    .safe = Tu trabajo está guardado.
    .next = Ábrelo de nuevo con tu frase de acceso.
fault-noVault = Todavía no hay un espacio de trabajo en este equipo.
    .next = Crea uno o recupera una copia de seguridad.
fault-vaultExists = Aquí ya hay un espacio de trabajo.
    .safe = No se cambió nada.
    .next = Reinicia el programa para abrirlo.
fault-wrongPassphrase = Esa frase de acceso no abre este espacio de trabajo.
    .next = Revisa las mayúsculas y el idioma del teclado. Si las palabras son sin duda correctas, ábrelo con la hoja de recuperación.

# $wait (number): seconds until the next try.
fault-tooSoon =
        { $wait ->
            [one] Espera un segundo antes de volver a intentarlo.
           *[other] Espera { $wait } segundos antes de volver a intentarlo.
        }
    .safe = No se pierde nada.
    .next = Varios intentos seguidos alargan la espera.
fault-weakPassphrase = Esta frase de acceso se puede adivinar.
    .next = Usa las palabras sugeridas o añade más palabras.
fault-vaultInUse = Otra ventana tiene abierto este espacio de trabajo.
    .safe = Tu trabajo está a salvo.
    .next = Cierra la otra ventana e inténtalo de nuevo.
fault-vaultDamaged = El archivo de este espacio de trabajo está dañado.
    .safe = Tus copias de seguridad siguen intactas.
    .next = Recupera la última copia de seguridad o pide ayuda.
fault-vaultTooNew = Este espacio de trabajo se hizo con una versión más nueva.
    .safe = No se cambió nada.
    .next = Pide la versión más nueva a quien te ayuda.
fault-notEncrypted = El archivo no está protegido, por eso no se abrió.
    .next = Pide ayuda antes de continuar.
fault-sealed = Esta parte está sellada.
    .next = Escribe de nuevo tu frase de acceso para abrirla unos minutos.
fault-notAllowed = Tu función no incluye esto.
    .safe = No se cambió nada.
    .next = Pídeselo a alguien del equipo que pueda hacerlo.
fault-notFound = Esto ya no está aquí o no puedes verlo.
    .next = Vuelve atrás y mira de nuevo.
fault-invalid = Hay una respuesta que conviene revisar.
    .safe = Lo que escribiste sigue aquí.
    .next = Revisa las respuestas.
fault-badInput = El programa hizo una petición que no se reconoce.
    .safe = No se cambió nada.
    .next = Revisa las respuestas. Si se repite, pide ayuda.
fault-unknownCommand = Esta versión no puede hacer eso.
    .next = Reinicia el programa. Si se repite, pide ayuda.
fault-changedMeanwhile = Esto cambió mientras lo tenías abierto.
    .safe = Lo que escribiste sigue aquí.
    .next = Mira la versión nueva y guarda otra vez.
fault-releaseMissing = Ningún permiso vigente cubre esto.
    .safe = No se compartió nada.
    .next = Registra primero la respuesta de la persona. Puedes dejarlo como borrador.
fault-nothingToUndo = No hay nada que deshacer.
fault-fileNotRecognised = El programa no reconoce este tipo de archivo.
    .safe = No se cambió nada.
    .next = Elige otro archivo.
fault-fileDamaged = El archivo está dañado o incompleto.
    .safe = No se cambió nada.
    .next = Pide el archivo otra vez.
fault-fileTooLarge = El archivo es demasiado grande.
    .safe = No se cambió nada.
    .next = Divídelo o elige uno más pequeño.
fault-fileUnreachable = No se puede acceder al archivo o la carpeta.
    .safe = Tu trabajo está a salvo.
    .next = Comprueba que la memoria o carpeta está conectada o elige otro lugar.
fault-diskFull = Este equipo no tiene espacio.
    .safe = Lo que escribiste sigue en la pantalla.
    .next = Libera espacio y guarda otra vez.
fault-cancelled = Detenido.
    .safe = No se cambió nada.
fault-unexpected = Algo salió mal aquí.
    .safe = Tu trabajo guardado está a salvo.
    .next = Inténtalo otra vez. Si se repite, pide ayuda.

## The rules an answer can break. One sentence that says what to do instead.

reason-required = Añade una respuesta aquí.
reason-too-long = Acorta este texto.
reason-not-a-date = Revisa la fecha.
reason-in-future = Elige hoy o un día anterior.
reason-before-start = Elige un día que no sea anterior al comienzo.
reason-too-long-lasting = Elige un final más cercano. Un permiso dura un año como máximo.
reason-step-not-allowed = Este paso no sigue al estado actual. Míralo de nuevo.
reason-reason-expected = Elige un motivo.
reason-reason-not-for-state = Este motivo no corresponde aquí. Elige otro.
reason-case-closed = Este caso está cerrado. Ábrelo de nuevo primero.
reason-case-open = Este caso ya está abierto.
reason-not-covered = El permiso no cubre esto. Quítalo o pregunta de nuevo a la persona.
reason-not-in-list = Elige una opción de la lista.
reason-already-done = Esto ya se hizo.
reason-in-use = Esto todavía se usa en otra parte.
reason-last-one = Este es el último. Añade otro primero.
reason-not-possible = Esto no puede ser correcto. Revísalo.
reason-not-yet = Esto aún no ha llegado. Elige otra cosa u otro momento.
