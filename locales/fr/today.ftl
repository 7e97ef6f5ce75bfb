### The first page of the day: what is due, what waits for us, what comes.

today-title = Aujourd’hui
today-overdue = En retard
today-due-today = À faire aujourd’hui
today-appointments = Rendez-vous d’aujourd’hui
today-next-appointments = Rendez-vous des 7 prochains jours

# $day is such as "Fri, 27 Nov", $time such as "14:05".
today-at = { $day }, { $time }
today-waiting = À nous d’agir
today-no-news = Sans nouvelles depuis un moment

# Opens the board of referrals; $count (number) are there.
today-all = Afficher les { $count }
today-releases = Autorisations bientôt terminées

# $day is a day seen from today, such as "in 9 days".
today-release-ends = Fin { $day }
today-next-days = Les 7 prochains jours
today-nothing = Rien n’est prévu aujourd’hui.
today-nothing-hint = Ouvrez un dossier ou notez la suite.
today-find-case = Trouver un dossier
today-done = Fait
today-done-said = Rappel fait
today-move = Déplacer
today-move-title = Un autre jour
today-moved = Rappel déplacé
today-new-day = Nouveau jour
    .hint = En mots aussi : demain, ven, dans 2 semaines
today-add = Nouveau rappel
today-added = Rappel enregistré
today-task = Ce qu’il faut faire
    .hint = Commencez par un verbe : appeler, demander, apporter
today-due = Pour quand
    .hint = En mots aussi : demain, ven, dans 2 semaines
today-clash = Se chevauche
today-glance = En un coup d’œil
today-open-cases = Dossiers ouverts
today-open-referrals = Orientations en cours

## First steps of a new office.

today-first-steps = Premiers pas
today-step-add-provider = Ajouter une structure
today-step-open-case = Ouvrir un dossier
today-step-add-member = Ajouter un collègue
