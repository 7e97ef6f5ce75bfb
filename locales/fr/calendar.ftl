### Appointments and tasks.

calendar = Calendrier
calendar-show = Afficher
calendar-agenda = Agenda
calendar-week = Semaine
calendar-month = Mois
calendar-tasks = Rappels
calendar-mine = Les miens seulement
calendar-print = Imprimer la semaine avec codes
calendar-span = Du { $from } au { $to }
calendar-back = Plus tôt
calendar-on = Plus tard
calendar-today = Aujourd’hui
calendar-none = Aucun rendez-vous ces jours-ci.
calendar-none-hint = Regardez plus tard, ou ajoutez-en un : Ctrl Maj A
# $day is "Fri, 27 Nov", $when "in 5 days".
calendar-day = { $day }, { $when }
calendar-more = et { $count } de plus
calendar-case = Pour quel dossier
calendar-open = Ouvrir
calendar-open-case = Ouvrir { $code }

appointment-add = Ajouter un rendez-vous
appointment-edit = Modifier le rendez-vous
appointment-line = En une ligne
    .hint = Par exemple : ven 14:00 Clinique du port
appointment-title = Quoi
    .hint = Sans nom : cela peut être imprimé.
appointment-day = Quel jour
appointment-time = À quelle heure
appointment-minutes = Combien de minutes
appointment-kind = Pour quoi
appointment-place = Où
appointment-hours = { $from } à { $to }
appointment-clashes = Chevauche un autre rendez-vous
# A button; $status is what came of it so far.
appointment-status = Ce qui s’est passé : { $status }
appointment-now = Enregistré : { $status }
appointment-saved = Rendez-vous enregistré

task-add = Nouveau rappel
task-edit = Modifier le rappel
task-none = Rien à faire.
task-title = Ce qu’il faut faire
    .hint = Commencez par un verbe, sans nom.
task-due = Pour quand
    .hint = Par exemple : demain, dans 2 semaines, 27 3 2027
task-finish = Fait
task-done = Rappel fait
task-saved = Rappel enregistré
