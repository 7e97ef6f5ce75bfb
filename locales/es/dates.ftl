### Fechas de las que quizá solo se conoce una parte.

date-day = Día
date-month = Mes
date-year = Año
date-and = y
date-how-sure = ¿Con qué certeza?
date-exact = Exacta
date-about = Aproximada
date-before = Antes de
date-after = Después de
date-between = Entre

date-said-exact = { $date }
date-said-about = Hacia { $date }
date-said-before = Antes de { $date }
date-said-after = Después de { $date }
date-said-between = Entre { $from } y { $to }

date-about-words = hacia, alrededor de, sobre
date-before-words = antes de
date-after-words = después de, desde

date-type-it = Escribirla en palabras
date-use-fields = Usar día, mes y año
date-in-words = Fecha en palabras
date-in-words-example = Por ejemplo: hacia 2019, mar 2026, hace 3 días
date-kept-words = Guardamos sus palabras. Añada un año si puede.
date-not-understood = Escríbala como 27 3 2026, viernes o mañana.

date-problem-year-missing = Añada un año o elija No se sabe.
date-problem-month-missing = Añada un mes o quite el día.
date-problem-month-unknown = Revise el mes. Escriba un número o un nombre.
date-problem-no-such-day = Revise la fecha. Ese día no existe.
date-problem-order = Revise las dos fechas. La segunda es anterior a la primera.
