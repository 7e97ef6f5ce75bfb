### The directory of providers one can refer to.

directory = Entidades
directory-label = Entidades, { $shown } de { $total }
directory-filters = Filtros
directory-search = Nombre o palabra
directory-takes-new = Admite a más personas
directory-unchecked = Sin comprobar hace 6 meses
directory-archived = También las que ya no se usan
directory-none = Ninguna entidad coincide.
directory-none-hint = Quita un filtro, añade una entidad o importa un directorio.
directory-files = Importar o compartir

provider-name = Nombre
provider-other-name = Otro nombre
provider-areas = Tipo de ayuda
provider-city = Lugar
provider-languages = Idiomas
provider-takes-new = Admite personas
provider-yes = Sí
provider-not-now = Ahora no
provider-checked = Comprobada
provider-full = No admite a nadie más
provider-open = Admite a más personas
provider-archived = Ya no se usa
provider-archived-hint = Se conserva porque hay derivaciones que la nombran; ya no se sugiere.
provider-never-checked = Nunca
provider-days-ago = { $count ->
        [0] Hoy
        [one] Hace { $count } día
       *[other] Hace { $count } días
    }
# A whole row for screen readers.
provider-row = { $name }. { $areas }. { $city }. { $open }
provider-back = Todas las entidades
provider-add = Añadir entidad
provider-edit = Editar entidad
provider-saved = Entidad guardada
provider-description = Qué hacen
provider-email = Correo electrónico
provider-website = Sitio web
provider-refer-by = Cómo derivar
provider-answers = Respuesta habitual
provider-answers-unknown = Aún no se sabe
# From our own referrals; $count of them were answered.
provider-answers-in = En { $days ->
        [one] { $days } día
       *[other] { $days } días
    } (la mitad de { $count } tardó menos)
provider-referrals = Derivaciones abiertas
provider-offers = Qué ofrecen
provider-sites = Lugares
provider-phones = Teléfonos
provider-spoken = Idiomas que hablan
provider-hours = Horario

## Is the entry still right?
provider-check-first = Nadie ha comprobado estos datos. ¿Son correctos?
provider-checked-on = Datos comprobados el { $day }.
provider-checked-long-ago = Datos comprobados el { $day }. ¿Siguen siendo correctos?
provider-still-right = Sí, es correcto
provider-verified = Datos comprobados hoy

edit-named = Editar { $name }
spoken-remove = Quitar
remove-named = Quitar { $name }

offer-add = Añadir servicio
offer-edit = Editar servicio
offer-none = Aún no hay servicios.
offer-name = Nombre del servicio
offer-status = Estado
offer-full = Ahora no admite a nadie más
offer-now-full = Marcado: no admite a nadie más
offer-now-open = Marcado: admite a más personas
offer-eligibility = Para quién
offer-fees = Coste
offer-interpretation = Interpretación
offer-application = Cómo solicitarlo
offer-minimum-age = Desde qué edad
offer-maximum-age = Hasta qué edad
offer-ages = De { $from } a { $to } años
offer-age-from = Desde { $from } años
offer-age-to = Hasta { $to } años

site-add = Añadir lugar
site-edit = Editar lugar
site-none = Aún no hay lugares.
site-name = Nombre del lugar
site-kind = Qué es
site-confidential = Confidencial
site-confidential-hint = Un refugio, por ejemplo. Su dirección no sale en cartas ni archivos.
site-kept-back = La dirección se reserva.
site-street = Calle y número
site-postalCode = Código postal
site-city = Ciudad
site-state = Región
site-country = País

phone-add = Añadir teléfono
phone-edit = Editar teléfono
phone-none = Aún no hay teléfono.
phone-number = Número
phone-extension = Extensión
phone-ext = ext. { $number }
phone-description = Para qué es
    .hint = Por ejemplo: admisión, fax, noches

spoken-add = Añadir idioma
spoken-none = Aún no hay idiomas.
spoken-language = Idioma
spoken-removed = Idioma quitado

hours-add = Añadir horario
hours-edit = Editar horario
hours-none = Aún no hay horario.
hours-days = Qué días
hours-from = Abre a las
hours-to = Cierra a las
hours-note = Nota
hours-line = { $days }, de { $from } a { $to }
time-hint = Por ejemplo: 9, 930, 14:30
time-not-understood = Escribe una hora, por ejemplo 9:30.

## Bringing a directory in, and handing ours on.
import = Importar un directorio
import-what = Un directorio en formato Open Referral (HSDS): un archivo JSON o una carpeta de CSV. Primero verás qué traería.
import-file = Elegir un archivo
import-folder = Elegir una carpeta
import-reading = Leyendo el directorio
import-running = Importando
import-would = Qué traería { $name }
import-did = Qué trajo { $name }
import-rows = { $count ->
        [one] { $count } fila leída
       *[other] { $count } filas leídas
    }
import-new = { $count ->
        [one] { $count } entrada nueva
       *[other] { $count } entradas nuevas
    }
import-changed = { $count ->
        [one] { $count } cambiada
       *[other] { $count } cambiadas
    }
import-same = { $count ->
        [one] { $count } sin cambios
       *[other] { $count } sin cambios
    }
import-table = { $table }: { $rows }
import-nothing-yet = Aún no se ha escrito nada.
import-bring = Importar
import-done = Listo
import-nothing-odd = Nada llamó la atención.
import-odd = { $count ->
        [one] { $count } cosa llamó la atención
       *[other] { $count } cosas llamaron la atención
    }
import-odd-kept = No se pierde nada.
import-odd-where = Dónde
import-odd-what = Qué
# A file, its row and its column.
import-where = { $file }, fila { $row }, { $field }
import-odd-more = Se muestran las primeras { $shown } de { $total }.
export = Compartir nuestro directorio
export-what = Escribe nuestro directorio en formato Open Referral (HSDS). Las direcciones confidenciales no se incluyen.
export-json = Guardar en un archivo
export-csv = Guardar en una carpeta
export-running = Escribiendo el directorio
export-odd-hours = { $count ->
        [one] Una hora de apertura o cierre no es una hora del día. Está en el archivo tal como se escribió; otros programas pueden pasarla por alto:
       *[other] { $count } horas de apertura o cierre no son horas del día. Están en el archivo tal como se escribieron; otros programas pueden pasarlas por alto:
    }
export-done = { $rows ->
        [one] { $rows } fila
       *[other] { $rows } filas
    }, { $size }.
