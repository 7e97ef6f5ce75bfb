### The support plan of a case: goals in the person's own words, what is done for them, reviews.

plan-none = Pas encore de plan.
plan-none-hint = Demandez ce qui rendrait les prochaines semaines meilleures, et notez-le comme la personne le dit.
plan-none-open = Aucun objectif ouvert.
plan-review-on = Prochain point : { $day }
plan-show-ended = { $count ->
        [one] Afficher { $count } objectif atteint ou mis de côté
       *[other] Afficher { $count } objectifs atteints ou mis de côté
    }
plan-hide-ended = Masquer les objectifs atteints ou mis de côté
plan-actions = Ce qui est fait pour y arriver
plan-reviews = Points faits ensemble

## Goals.

goal-add = Ajouter un objectif
goal-edit = Modifier l’objectif
goal-wording = Ce que veut la personne
    .hint = Avec ses propres mots. Elle peut en emporter une copie.
goal-area = De quelle aide il s’agit
goal-agreement = La personne est-elle d’accord ?
goal-target = Pour quand
    .hint = Par exemple : dans 3 mois, 27 3 2027
goal-review-on = Prochain point
    .hint = Vous recevrez un rappel. Par exemple : dans 4 semaines
goal-saved = Objectif enregistré
goal-since = Depuis le { $day }
goal-until = Jusqu’au { $day }
goal-ended = Terminé le { $day }
goal-set-aside = Mettre de côté
goal-take-up = Reprendre
goal-is-aside = Objectif mis de côté
goal-is-open = Objectif repris

## A review: looking at a goal together.

goal-review = Faire le point
goal-review-due = Point à faire
goal-review-day = Quel jour
goal-progress = Avancée
goal-how-far = Où on en est
    .hint = Comme la personne le voit.
goal-note = Ce qui a été dit
goal-reviewed = Point enregistré
goal-is-reached = Objectif atteint

## Actions: what is done for a goal, by whom, by when.

action-add = Ajouter une action
action-edit = Modifier l’action
goal-edit-action = Modifier
action-title = Ce qui est fait
    .hint = Une seule chose, que l’on peut cocher.
action-doer = Qui le fait ?
action-member = Quel collègue
action-due = Pour quand
    .hint = Par exemple : ven, dans 2 semaines
action-status = Où on en est
action-finish = Marquer comme fait
action-reopen = Rouvrir
action-late = en retard
action-saved = Action enregistrée
action-is-done = Action faite
action-is-open = Action rouverte

## The copy the person takes along. It names nobody: "you" is the person, "we" those who help.

plan-copy = Copie à emporter
plan-copy-hint = Aucun nom n’y est ajouté. Relisez ce qui y figure, et demandez d’abord s’il est sûr de l’avoir sur papier.
plan-names-hidden = Les noms sont masqués. Affichez-les avant d’imprimer.
plan-mine = Mon plan
plan-doer-survivor = Je le fais
plan-doer-member = Nous le faisons pour vous
plan-doer-provider = Une autre structure qui aide le fait
plan-doer-other = Quelqu’un d’autre le fait

# $who does it, and by when.
plan-doer-until = { $who }, jusqu’au { $day }
plan-together = Nous en reparlons ensemble : { $day }
