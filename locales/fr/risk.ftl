### The danger somebody is in, judged on a day.

risk = Risque
risk-none = Pas encore évalué.
risk-judge = Évaluer le risque
risk-judged = Risque enregistré
risk-level = Quel danger
    .hint = Aujourd’hui, avec tout ce que vous savez.
risk-factors = D’où il vient
risk-note = Sur quoi vous vous fondez, et ce qui a été convenu
    .hint = Tous ceux qui peuvent lire le dossier le lisent.
risk-review-on = Regarder à nouveau
    .hint = Un risque élevé demande un jour. Vous recevrez un rappel. Par exemple : dans 3 jours
risk-course = Son évolution
risk-earlier = Évaluations précédentes
risk-hide = Masquer les évaluations précédentes
risk-show = { $count ->
        [one] Afficher { $count } évaluation précédente
       *[other] Afficher { $count } évaluations précédentes
    }

# $level is "high", "low" …
risk-said = Risque : { $level }

# $risk says how high the risk is, as above.
risk-until = { $risk }. À revoir avant le { $day }
risk-due = { $risk }. À revoir : c’était pour le { $day }
