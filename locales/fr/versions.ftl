### Two versions: what two people wrote without seeing each other.

versions-none = Rien n’attend une décision.
versions-none-hint = Si un collègue et vous changez le même champ sans voir le changement de l’autre, les deux versions arrivent ici.
versions-count = { $count ->
        [one] { $count } champ avec deux versions
       *[other] { $count } champs avec deux versions
    }
versions-look = Décider
# $number of $total.
versions-place = { $number } sur { $total }
versions-previous = Précédent
versions-next = Suivant
versions-all = De tous les dossiers
# The sort of record, then the field.
versions-of = { $record } : { $field }
versions-open-case = Ouvrir le dossier
versions-who = { $first } et { $second } ont changé ceci sans voir le changement de l’autre. Choisissez, ou mettez ce qui convient mieux.
versions-several = Ceci a été changé sur plusieurs appareils sans voir les autres changements.
versions-orphan = Ce dont il dépend a été retiré entre-temps. Il est gardé jusqu’à votre décision.
versions-same = { $count ->
        [one] { $count } autre fiche a la même valeur, et chacune devrait avoir la sienne.
       *[other] { $count } autres fiches ont la même valeur, et chacune devrait avoir la sienne.
    }
versions-removed-changed = Un collègue l’a retiré, un autre l’a changé. Il reste jusqu’à votre décision.
versions-somebody = Quelqu’un
versions-by = { $member }, { $when }
versions-keep = Garder celle-ci
versions-both = Garder les deux
versions-other = Écrire autre chose
versions-shown = Affichée en attendant
versions-decided = Décidé
versions-existence = s’il est là ou non
versions-there = Reste
versions-removed = Est retiré
versions-nothing = Rien
versions-other-field = un champ d’une version plus récente
versions-other-record = Fiche
