### The person: names, contacts, what is known.

contacts = Cómo contactar a esta persona
contacts-none = No hay ninguna forma de contacto registrada.
contact-new = Nuevo contacto
contact-edit = Contacto
contact-kind = Tipo
contact-value = Número, dirección o nombre
    .hint = Si es otra persona, cómo se la contacta.
contact-safety = ¿Es seguro?
contact-note = Cuándo y qué decir
contact-saved = Contacto guardado
contact-remove = Quitar
contact-removed = Contacto quitado
names = Nombres
names-none = No hay ningún nombre registrado.
name-new = Nuevo nombre
name-edit = Nombre
name-text = Nombre
    .hint = Como lo dice la persona, en cualquier escritura.
name-kind = Qué clase de nombre
name-avoid = La persona no quiere oírlo
    .hint = Sirve para encontrar el caso, pero no se dice.
name-avoid-said = No decir
name-saved = Nombre guardado
name-remove = Quitar
name-removed = Nombre quitado
known = Lo que se sabe
known-saved = Guardado
known-birth = Fecha de nacimiento
known-age = Edad

# $age (number) in years.
known-age-years =
        { $age ->
            [one] { $age } año
           *[other] { $age } años
        }

# $age is such as "24 years".
known-age-about = Unos { $age }
known-pronouns = Pronombres
    .hint = En palabras de la persona.
known-language = Idioma principal
known-interpreter = ¿Necesita intérprete?
known-citizenship = Nacionalidad
known-stateless = Sin nacionalidad
known-safe-contact = ¿Cómo podemos contactar a esta persona?
    .hint = Aparece primero dondequiera que haya contacto.
known-safe-contact-note = Días, horas, qué decir
    .hint = Por ejemplo: martes o jueves después de las 14:00
