### Des dates dont on ne connaît parfois qu’une partie.

date-day = Jour
date-month = Mois
date-year = Année
date-and = et
date-how-sure = Avec quelle certitude ?
date-exact = Exacte
date-about = Environ
date-before = Avant
date-after = Après
date-between = Entre

date-said-exact = { $date }
date-said-about = Vers { $date }
date-said-before = Avant { $date }
date-said-after = Après { $date }
date-said-between = Entre { $from } et { $to }

date-about-words = vers, environ
date-before-words = avant
date-after-words = après, depuis

date-type-it = L’écrire en mots
date-use-fields = Utiliser jour, mois et année
date-in-words = Date en mots
date-in-words-example = Par exemple : vers 2019, mars 2026, il y a 3 jours
date-kept-words = Vos mots sont gardés. Ajoutez une année si possible.
date-not-understood = Écrivez par exemple 27 3 2026, vendredi ou demain.

date-problem-year-missing = Ajoutez une année ou choisissez Inconnu.
date-problem-month-missing = Ajoutez un mois ou retirez le jour.
date-problem-month-unknown = Vérifiez le mois. Écrivez un nombre ou un nom.
date-problem-no-such-day = Vérifiez la date. Ce jour n’existe pas.
date-problem-order = Vérifiez les deux dates. La seconde est avant la première.
