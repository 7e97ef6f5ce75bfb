### The referral report: counts and waits without names, for inside the agency only.

report = Où aboutissent les orientations, et combien de temps attend-on ?
report-inside = Réservé à l’usage interne
report-inside-why = Les petits nombres sont montrés tels quels et peuvent révéler une personne.
report-period = Période
report-month = Mois
report-quarter = Trimestre
report-year = Année
report-own = Autres dates
report-span = Du { $from } au { $to }
report-earlier = Période précédente
report-later = Période suivante
report-from = Du
report-to = Au
report-show = Afficher
report-area = Type d’aide
report-none = Aucune orientation pendant cette période.
report-none-hint = Regardez une période précédente, ou retirez le domaine.
report-total = En tout
# $survivors is the number of people as text; $count the same for the plural.
report-lead = { $count ->
        [one] { $survivors } personne
       *[other] { $survivors } personnes
    } ; orientations : { $attempts } ; service reçu : { $completed }.
report-survivors = Personnes
report-needs = Besoins
report-attempts = Orientations
report-accepted = Acceptées
report-completed = Service reçu
report-declined = N’ont pas pu aider
report-why-declined = Pourquoi ils n’ont pas pu aider
report-lost = N’ont pas eu lieu
report-cancelled = Retirées
report-open = Encore ouvertes
# Waits: $median and $p90 are spans such as "4 days".
report-wait-answer = La moitié des réponses sont venues en { $median }, neuf sur dix en { $p90 } ({ $count } réponses).
report-wait-answer-none = Pas encore de réponse.
report-wait-service = La moitié des services ont commencé en { $median }, neuf sur dix en { $p90 } ({ $count } commencés).
report-wait-service-none = Aucun service n’a encore commencé.
report-waiting = { $count ->
        [one] { $count } attend encore une réponse.
       *[other] { $count } attendent encore une réponse.
    }
report-pathway = Jusqu’où elles sont allées
report-pathway-finding = Sur { $sent } orientations envoyées, { $received } ont mené au service reçu ({ $share })
report-pathway-none = Aucune orientation envoyée pendant cette période
report-pathway-how = Chaque barre compte les orientations arrivées à cette étape, quelle que soit la suite.
report-stage = Étape
report-splits = Comparaison
report-waits-finding = L’attente habituelle la plus longue : { $group }, { $median }
report-waits-how = Le point est l’attente que la moitié n’a pas dépassée ; la ligne finit où neuf sur dix avaient une réponse.
report-target = Délai le plus long pour une réponse
report-no-waits = Pas de réponse à mesurer ici.
report-blank = Pas de réponse notée
# In a table where there is nothing to measure.
report-no-number = –
report-answer-median = Moitié des réponses en (jours)
report-answer-p90 = Neuf sur dix en
report-service-median = Moitié commencée en (jours)
report-service-p90 = Neuf sur dix commencés en
report-why-ended = Pourquoi elles n’ont pas abouti
report-declined-most = Le plus souvent : { $reason } ({ $count })
report-ended-most = Le plus souvent : { $reason } ({ $count })
report-reason = Motif
report-no-reason = Sans motif
report-no-reasons = Aucun pendant cette période.
report-left-out = { $count ->
        [0] Personne n’est laissé de côté.
        [one] { $said } personne n’est pas comptée, faute d’accord.
       *[other] { $said } personnes ne sont pas comptées, faute d’accord.
    }
report-definitions = Chaque personne est comptée une fois. Sont comptés les besoins et orientations de la période, sans les brouillons, et ce qui en est résulté ensuite.
report-save = Enregistrer dans un fichier
report-as-xlsx = Tableur (XLSX)
report-as-csv = Tableau simple (CSV)
report-writing = Préparation du rapport
