### The danger somebody is in, judged on a day.

risk = Riesgo
risk-none = Aún sin valorar.
risk-judge = Valorar el riesgo
risk-judged = Riesgo registrado
risk-level = Cuánto peligro hay
    .hint = Hoy, con todo lo que sabes.
risk-factors = De dónde viene
risk-note = En qué te basas y qué se acordó
    .hint = Lo lee quien puede leer el caso.
risk-review-on = Volver a mirar
    .hint = Un riesgo alto necesita un día. Recibirás un recordatorio. Por ejemplo: en 3 días
risk-course = Cómo ha ido
risk-earlier = Valoraciones anteriores
risk-hide = Ocultar valoraciones anteriores
risk-show = { $count ->
        [one] Mostrar { $count } valoración anterior
       *[other] Mostrar { $count } valoraciones anteriores
    }

# $level is "high", "low" …
risk-said = Riesgo: { $level }

# $risk says how high the risk is, as above.
risk-until = { $risk }. Volver a mirar antes del { $day }
risk-due = { $risk }. Había que volver a mirar el { $day }
