### Cases: the list, the file, opening and closing.

cases = Dossiers

# Names the list for screen readers. $shown and $total are numbers.
cases-count = Dossiers, { $shown } sur { $total }
cases-filter = Filtrer
cases-text = Nom ou code, quelle que soit l’orthographe
cases-status = État
cases-area = Orienté vers
cases-caseworker = Suivi par
cases-mine = Les miens et ceux partagés avec moi
cases-everybody = Toute l’équipe

# One's own name in a list of colleagues.
cases-me = { $name } (moi)
cases-case = Dossier
cases-next-step = Prochaine étape
cases-open-referrals = Orientations en cours
cases-last-contact = Dernier contact
cases-none = Il n’y a pas encore de dossier.
cases-none-hint = Un dossier commence par la façon de joindre la personne sans risque.
cases-no-match = Aucun dossier ne correspond.
cases-filters-on =
        { $count ->
            [one] { $count } filtre est actif.
           *[other] { $count } filtres sont actifs.
        }
cases-search-all = Chercher dans tous les dossiers
cases-saved-filters = Filtres enregistrés
cases-usual-filter = Mes dossiers ouverts
cases-all-filter = Tous les dossiers
cases-save-filter = Enregistrer ce filtre
cases-remove-filter = Retirer « { $name } »
cases-filter-name = Nom du filtre
    .hint = Ce qui a été tapé n’est pas gardé.

## Why a case was found when its name is spelt differently.

# $why is one of the lines below, $text the name that fits.
case-found = { $why } : { $text }
case-found-other-name = Autre nom
case-found-sounds-like = Se prononce comme
case-found-spelling = S’écrit presque comme
case-found-phone = Par le téléphone

## One case in words.

case-name-unknown = Nom inconnu
case-name-hidden = nom masqué

# In the sentence a screen reader says for a row.
case-next = prochaine étape : { $what }
case-age-about-said = Environ { $age } ans
case-age-said = { $age } ans
case-with-interpreter = { $language } · interprète nécessaire
case-worker = Suivi par { $name }
case-other-names = Autres noms :
case-tabs = Parties du dossier
case-tab-overview = Vue d’ensemble
case-tab-plan = Plan
case-tab-referrals = Orientations
case-tab-services = Services
case-tab-notes = Notes
case-tab-files = Fichiers
case-tab-releases = Autorisations
case-tab-contacts = Contacts
case-tab-access = Accès

# A menu of things that can be added to a case.
case-make = Nouveau
case-make-referral = Orientation
case-make-note = Note
case-make-need = Besoin
case-make-release = Autorisation
case-make-task = Rappel

## Opening a case.

case-new = Nouveau dossier
case-new-name = Nom à employer
    .hint = Tel que la personne le donne, dans toute écriture. Laissez vide s’il est inconnu.
case-new-continue = Continuer
case-new-open = Ouvrir le dossier

# $code is the code of the earlier case.
case-new-same = La personne du dossier { $code }
case-opened = Dossier { $code } ouvert
case-similar-title = Personnes ressemblantes
case-similar =
        { $count ->
            [one] { $count } personne se ressemble. Ouvrez son dossier ou continuez.
           *[other] { $count } personnes se ressemblent. Ouvrez un dossier ou continuez.
        }
case-similar-open = Ouvrir
case-similar-same = Même personne
case-safe-contact = Comment pouvons-nous joindre cette personne ?
    .hint = Ceci figure en premier partout où un contact est possible.
case-safe-contact-note = Jours, heures, quoi dire
    .hint = Par exemple : mardi ou jeudi après 14 h
case-age-about = Environ quel âge ?
    .hint = En années. Une date de naissance peut être ajoutée plus tard.
case-language = Langue principale
case-interpreter = Interprète nécessaire ?
case-statistics = Les faits peuvent-ils être comptés dans les rapports ?
    .hint = Comptés sans nom. L’aide n’en dépend pas.

## Closing and opening again.

case-close = Clore le dossier
case-close-keeps = Rien n’est supprimé. Le dossier peut être rouvert.
case-close-reason = Pourquoi il prend fin
case-close-on = Dernier jour
case-closed = Dossier clos
case-reopen = Rouvrir
case-reopened = Dossier rouvert

## The overview.

case-next-steps = Prochaines étapes
case-add-step = Rappel
case-no-steps = Rien de prévu.
case-step-finish = Fait
case-step-done = Étape faite
needs = Besoins
needs-none = Aucun besoin noté pour l’instant.
need-new = Nouveau besoin
need-kind = Ce qui est nécessaire
need-urgency = Dans quel délai
need-recorded = Besoin noté
need-changed = Besoin modifié
need-refer = Orienter
need-set = Modifier

# $need is the kind of help.
need-set-for = Modifier : { $need }

# How many providers were asked for this need.
need-attempts =
        { $count ->
            [0] personne n’a encore été sollicité
            [one] { $count } structure sollicitée
           *[other] { $count } structures sollicitées
        }
case-facts = Faits
case-facts-saved = Faits enregistrés
case-opened-on = Ouvert le
case-closed-on = Clos le
case-fact-age-band = Groupe d’âge
case-fact-gender = Genre
case-fact-exploitation = Principale forme d’exploitation
case-fact-region = Région d’origine

# What stands in a sealed part: how many entries, and the last day; never what.
case-part =
        { $count ->
            [one] { $count } entrée, le { $day }
           *[other] { $count } entrées, la dernière le { $day }
        }
case-part-empty = Rien pour l’instant
case-show-account = Afficher le récit
case-close-account = Fermer le récit

## What is usually done first in a new case.

case-first-steps = Premiers pas
case-first-contact = Noms et moyens de joindre la personne
case-first-need = Ce dont la personne a besoin
case-first-release = Ce qui peut être transmis, et à qui
case-first-referral = La première orientation

## The timeline.

timeline = Ce qui s’est passé

# A filter of the timeline; $kind is what it shows, such as "Notes".
timeline-show = Afficher : { $kind }
timeline-none = Rien ici pour l’instant.

# $first says what happened, $second why or how.
timeline-joined = { $first } : { $second }

# $what happened with a provider.
timeline-with = { $what } · { $provider }
timeline-released = Autorisation enregistrée
timeline-revoked = Autorisation retirée
timeline-goal-set = Objectif fixé
timeline-goal-reviewed = Point sur un objectif
timeline-goal-set-aside = Objectif mis de côté
