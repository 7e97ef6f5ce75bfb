### Les mots des éléments de base, sur tous les écrans.

kit-optional = (facultatif)
kit-choose = Choisir
kit-change = Modifier
kit-clear = Effacer
kit-close = Fermer
kit-cancel = Annuler
kit-go-back = Revenir
kit-more = Plus
kit-undo = Annuler l’action
# Said after something was taken back.
kit-undone = Annulé
kit-try-again = Réessayer
kit-show-suggestions = Afficher les suggestions
kit-searching = Recherche…
kit-nothing-found = Rien trouvé
kit-search = Rechercher
kit-search-results = Résultats de la recherche
kit-of = { $value } sur { $max }
kit-characters-left =
    { $count ->
        [one] { $count } caractère restant
       *[other] { $count } caractères restants
    }
kit-no-answer = Sans réponse
kit-no-answer-for = Sans réponse : { $field }
kit-drafts =
    { $count ->
        [one] { $count } brouillon
       *[other] { $count } brouillons
    }
kit-type-to-confirm = Saisissez { $text } pour continuer

kit-safe-contact = Contact sûr :

kit-hidden-name = Nom masqué, afficher
kit-hidden-phone = Téléphone masqué, afficher
kit-hidden-address = Adresse masquée, afficher
kit-hidden-birth = Date de naissance masquée, afficher
kit-hidden-text = Texte masqué, afficher

kit-open-calendar = Ouvrir le calendrier
kit-previous-month = Mois précédent
kit-next-month = Mois suivant

chart-show-table = Afficher le tableau
chart-day = Jour
chart-show-chart = Afficher le graphique
chart-withheld = non communiqué
chart-median = La moitié en moins de
chart-p90 = Neuf sur dix en moins de
chart-count = Comptés
chart-interval =
    { $count ->
        [one] { $median }, la plupart en { $most } au plus ({ $count } orientation)
       *[other] { $median }, la plupart en { $most } au plus ({ $count } orientations)
    }
chart-target = { $label } : { $value }
