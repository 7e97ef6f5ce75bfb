### The help a person gets: therapy, legal help, career.

services = Services
services-given = Aide apportée
services-therapy = Thérapie
services-legal = Juridique
services-career = Emploi
services-none = Aucune aide notée pour l’instant.
services-none-hint = Séances, démarches, formations et emplois s’affichent ici d’eux-mêmes.
services-referral = De quelle orientation
    .hint = Ce que vous notez fait aussi avancer cette orientation.
services-no-referral = Aucune
services-referral-option = { $provider }, { $need }
minutes = { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }

## Therapy.
sessions = Séances
session-log = Noter une séance
session-none = Pas encore de séance.
session-attendance = La personne est-elle venue ?
session-day = Quel jour
session-minutes = Combien de minutes
session-modality = Sous quelle forme
session-next = Prochaine séance
    .hint = Par exemple : dans 1 semaine, ven, 27 3 2027
session-next-on = Prochaine : { $day }
session-last = C’était la dernière séance
session-last-hint = L’orientation sera notée : service reçu.
session-saved = Séance enregistrée

## Sealed notes: opened by the passphrase for a few minutes.
sealed-therapy = Notes de séance scellées
sealed-legal = Notes scellées sous secret professionnel
sealed-note = Note scellée
sealed-write = Écrire une note scellée
sealed-what = Personne sans votre fonction ne peut l’ouvrir. Elle n’est ni recherchée, ni comptée, ni imprimée.
sealed-text = Note
sealed-row = { $day }, écrite par { $author }
sealed-open = Ouvrir
sealed-none = Aucune note scellée.
sealed-none-hint = Elles s’ouvrent avec votre phrase secrète pour cinq minutes.
sealed-passphrase = Votre phrase secrète
    .hint = Les notes scellées s’ouvrent cinq minutes puis se referment seules.
sealed-until = Ouverte jusqu’à { $time }
sealed-covered = Les cinq minutes sont passées, vos mots sont couverts. Rien n’est perdu : ouvrez pour continuer.
sealed-saved = Note scellée enregistrée

## Legal help.
matter-add = Ajouter une démarche
matter-edit = Modifier la démarche
edit-matter = Modifier { $title }
matter-none = Pas encore de démarche.
matter-kind = De quoi il s’agit
matter-title = En quelques mots
    .hint = Sans nom.
matter-status = Où elle en est
matter-outcome = Comment elle s’est terminée
matter-opened = Depuis
matter-since = Depuis le { $day }
matter-until = Jusqu’au { $day }
matter-saved = Démarche enregistrée
events-of = Dates de { $title }
event-add = Ajouter une date
event-edit = Modifier la date
event-none = Pas encore d’audience ni d’échéance.
event-kind = Quoi
event-day = Quel jour
event-note = Note
event-in = { $count ->
        [0] Aujourd’hui
        [one] Dans { $count } jour
       *[other] Dans { $count } jours
    }
event-finish = Fait
event-reopen = Pas fait
event-is-done = Fait
event-done = Date notée comme faite
event-open-again = La date est de nouveau ouverte
event-saved = Date enregistrée

## Career.
trainings = Formations
training-add = Ajouter une formation
training-edit = Modifier la formation
training-none = Pas encore de formation.
training-kind = Quel type
training-title = Nom de la formation
training-status = Où elle en est
training-starts = Premier jour
training-ends = Dernier jour
certificate = Certificat reçu
training-saved = Formation enregistrée
placements = Emplois
placement-add = Ajouter un emploi
placement-edit = Modifier l’emploi
placement-none = Pas encore d’emploi.
placement-title = { $job }, { $employer }
placement-job = Quel travail
placement-employer = Où
placement-status = Où cela en est
placement-day = Depuis
placement-ended = Dernier jour
placement-hours-week = Heures par semaine
placement-hours = { $count ->
        [one] { $count } heure par semaine
       *[other] { $count } heures par semaine
    }
placement-saved = Emploi enregistré
