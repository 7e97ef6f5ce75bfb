### Releases: what may be shared, with whom, why, until when.

releases-none =
    Aucune autorisation enregistrée. Vous ne pouvez encore rien transmettre hors de l’équipe.
releases-none-hint = Demandez à la personne ce qui peut être transmis et notez la réponse.
release-new = Nouvelle autorisation
release-to = Autorisation pour { $provider }

# A valid release that ends soon.
release-ending =
        { $count ->
            [0] Prend fin aujourd’hui
            [one] Prend fin dans { $count } jour
           *[other] Prend fin dans { $count } jours
        }

# One line: why, from when to when, how it was given.
release-line = { $purpose }. Du { $from } au { $until }. { $given }.
release-revoked-line = Retirée le { $day }. { $how }.
release-rests =
        { $count ->
            [one] { $count } orientation en cours en dépend.
           *[other] { $count } orientations en cours en dépendent.
        }
release-provider = Qui peut les recevoir
    .hint = Une seule structure. Une autre demande sa propre autorisation.
release-items = Ce qui peut être transmis
    .hint = Seulement ce que la personne a choisi.
release-purpose = Pourquoi
release-given = Comment la personne a donné son accord
    .hint = En connaissance de cause, dans une langue comprise. L’aide n’en dépend pas.
release-interpreter = Interprète
release-witness = Témoin
release-until = Jusqu’à quand
    .hint = Un an au plus.
release-language = Langue de lecture
release-recorded = Autorisation enregistrée

## Taking a release back.

release-revoke = Retirer
release-revoke-title = Retirer une autorisation
release-revoke-how = Comment la personne l’a dit
release-follows = Ce qui suit
release-follows-now = À partir de maintenant, plus rien n’est transmis à { $provider }.
release-follows-marked =
        { $count ->
            [one] { $count } orientation en cours est marquée :
           *[other] { $count } orientations en cours sont marquées :
        }
release-follows-task = Un rappel pour prévenir { $provider } est sur votre liste.
release-follows-had =
    Ce qu’ils peuvent avoir depuis le { $from } : { $items }. Dites-le à la personne.
release-revoked =
        { $count ->
            [0] Autorisation retirée
            [one] Autorisation retirée, { $count } orientation marquée
           *[other] Autorisation retirée, { $count } orientations marquées
        }
