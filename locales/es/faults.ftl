### What went wrong. Each fault: what happened; .safe: what is safe; .next: what to do now.
### Never blame, never a person's data, no exclamation marks.

fault-locked = El espacio de trabajo está bloqueado.
    .safe = Su trabajo está guardado.
    .next = Ábralo de nuevo con su frase de acceso.
fault-noVault = Todavía no hay un espacio de trabajo en este equipo.
    .next = Cree uno o recupere una copia de seguridad.
fault-vaultExists = Aquí ya hay un espacio de trabajo.
    .safe = No se cambió nada.
    .next = Reinicie el programa para abrirlo.
fault-wrongPassphrase = Esa frase de acceso no abre este espacio de trabajo.
    .next = Revise las mayúsculas y el idioma del teclado.

# $wait (number): seconds until the next try.
fault-tooSoon =
        { $wait ->
            [one] Espere un segundo antes de volver a intentarlo.
           *[other] Espere { $wait } segundos antes de volver a intentarlo.
        }
    .safe = No se pierde nada.
    .next = Varios intentos seguidos alargan la espera.
fault-weakPassphrase = Esta frase de acceso se puede adivinar.
    .next = Use las palabras sugeridas o añada más palabras.
fault-vaultInUse = Otra ventana tiene abierto este espacio de trabajo.
    .safe = Su trabajo está a salvo.
    .next = Cierre la otra ventana e inténtelo de nuevo.
fault-vaultDamaged = El archivo de este espacio de trabajo está dañado.
    .safe = Sus copias de seguridad siguen intactas.
    .next = Recupere la última copia de seguridad o pida ayuda.
fault-vaultTooNew = Este espacio de trabajo se hizo con una versión más nueva.
    .safe = No se cambió nada.
    .next = Pida la versión más nueva a quien le ayuda.
fault-notEncrypted = El archivo no está protegido, por eso no se abrió.
    .next = Pida ayuda antes de continuar.
fault-sealed = Esta parte está sellada.
    .next = Escriba de nuevo su frase de acceso para abrirla unos minutos.
fault-notAllowed = Su función no incluye esto.
    .safe = No se cambió nada.
    .next = Pídaselo a alguien del equipo que pueda hacerlo.
fault-notFound = Esto ya no está aquí o no puede verlo.
    .next = Vuelva atrás y mire de nuevo.
fault-invalid = Hay una respuesta que conviene revisar.
    .safe = Lo que escribió sigue aquí.
    .next = Revise las respuestas.
fault-badInput = El programa hizo una petición que no se reconoce.
    .safe = No se cambió nada.
    .next = Revise las respuestas. Si se repite, pida ayuda.
fault-unknownCommand = Esta versión no puede hacer eso.
    .next = Reinicie el programa. Si se repite, pida ayuda.
fault-changedMeanwhile = Esto cambió mientras lo tenía abierto.
    .safe = Lo que escribió sigue aquí.
    .next = Mire la versión nueva y guarde otra vez.
fault-releaseMissing = Ninguna autorización vigente cubre esto.
    .safe = No se compartió nada.
    .next = Registre primero la respuesta de la persona. Puede dejarlo como borrador.
fault-nothingToUndo = No hay nada que deshacer.
fault-fileNotRecognised = El programa no reconoce este tipo de archivo.
    .safe = No se cambió nada.
    .next = Elija otro archivo.
fault-fileDamaged = El archivo está dañado o incompleto.
    .safe = No se cambió nada.
    .next = Pida el archivo otra vez.
fault-fileTooLarge = El archivo es demasiado grande.
    .safe = No se cambió nada.
    .next = Divídalo o elija uno más pequeño.
fault-fileUnreachable = No se puede acceder al archivo o la carpeta.
    .safe = Su trabajo está a salvo.
    .next = Compruebe que la memoria o carpeta está conectada o elija otro lugar.
fault-diskFull = Este equipo no tiene espacio.
    .safe = Lo que escribió sigue en la pantalla.
    .next = Libere espacio y guarde otra vez.
fault-cancelled = Detenido.
    .safe = No se cambió nada.
fault-unexpected = Algo salió mal aquí.
    .safe = Su trabajo guardado está a salvo.
    .next = Inténtelo otra vez. Si se repite, pida ayuda.

## The rules an answer can break. One sentence that says what to do instead.

reason-required = Añada una respuesta aquí.
reason-too-long = Acorte este texto.
reason-not-a-date = Revise la fecha.
reason-in-future = Elija hoy o un día anterior.
reason-before-start = Elija un día que no sea anterior al comienzo.
reason-too-long-lasting = Elija un final más cercano. Una autorización dura un año como máximo.
reason-step-not-allowed = Este paso no sigue al estado actual. Mírelo de nuevo.
reason-reason-expected = Elija un motivo.
reason-reason-not-for-state = Este motivo no corresponde aquí. Elija otro.
reason-case-closed = Este caso está cerrado. Ábralo de nuevo primero.
reason-case-open = Este caso ya está abierto.
reason-not-covered = La autorización no cubre esto. Quítelo o pregunte de nuevo a la persona.
reason-not-in-list = Elija una opción de la lista.
reason-already-done = Esto ya se hizo.
reason-in-use = Esto todavía se usa en otra parte.
reason-last-one = Este es el último. Añada otro primero.
