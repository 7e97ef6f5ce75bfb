### The open office: rail, band, keys.

# The neutral name of the program. It never says what the work is and is the same everywhere.
app-name = Linden

practice-band = Espace d’entraînement. Rien ici n’est réel.

# The full name of a button that stands in many rows: "Edit: phone". $action is the word on it.
action-on = { $action } : { $what }
rail-today = Aujourd’hui
rail-cases = Dossiers
rail-referrals = Orientations
rail-providers = Structures
rail-calendar = Calendrier
rail-reports = Rapports
rail-settings = Réglages
rail-audit = Journal d’activité
rail-help = Aide

# $seconds (number): until the desk locks because nobody touched it.
idle-warning =
        { $seconds ->
            [one] Verrouillage dans { $seconds } seconde. Appuyez sur une touche pour rester.
           *[other] Verrouillage dans { $seconds } secondes. Appuyez sur une touche pour rester.
        }

# $seconds (nombre) : ensuite la fenêtre vide le presse-papiers.
copied =
        { $seconds ->
            [one] Copié. On peut le coller pendant une seconde.
           *[other] Copié. On peut le coller pendant { $seconds } secondes.
        }

## Notes en cours d’écriture au moment du verrouillage.
drafts-left = Pas encore enregistré
# $code est le code d’un dossier, $time une heure.
draft-left-note = Vous écriviez une note dans { $code } à { $time }.
draft-continue = Continuer
draft-later = Garder pour plus tard
draft-throw-away = Jeter

## The list of keys.

shortcuts = Touches
shortcuts-in-rows = Dans une liste
shortcut-search = Tout trouver, tout faire
shortcut-filter = Filtrer cette liste
shortcut-new-case = Nouveau dossier
shortcut-new-referral = Nouvelle orientation pour ce dossier
shortcut-new-note = Nouvelle note dans ce dossier
shortcut-record = Enregistrer ce qui est écrit
shortcut-close = Fermer le volet ; le brouillon reste
shortcut-undo = Annuler
shortcut-names = Masquer ou afficher les noms
shortcut-hide = Tout cacher immédiatement
shortcut-lock = Verrouiller
shortcut-tabs = Onglets d’un dossier ou lieux du menu (1 à 9)
shortcut-regions = Partie suivante de la fenêtre
shortcut-no-answer = Dire pourquoi il n’y a pas de réponse
shortcut-larger = Plus grand
shortcut-smaller = Plus petit
shortcut-back = Retour
shortcut-shortcuts = Cette liste
shortcut-row-next = Ligne suivante
shortcut-row-previous = Ligne précédente
shortcut-row-open = Ouvrir
shortcut-row-done = Fait
shortcut-row-move = Un autre jour
shortcut-row-note = Nouvelle note
shortcut-row-referral = Nouvelle orientation
