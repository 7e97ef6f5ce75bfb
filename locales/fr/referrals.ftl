### Referrals: the list of a case, the board, a new one, its steps and its letter.

referral = Orientation
referral-new = Nouvelle orientation
referral-none = Pas encore d’orientation.
referral-none-hint = La plupart des orientations partent d’un besoin.

## Headings of a list grouped by who acts next.
referral-group-us = À nous d’agir
referral-group-provider = À la structure d’agir
referral-group-person = À la personne de décider
referral-group-service = En cours
referral-group-nobody = Terminées
referral-group-label = { $group }, { $count ->
        [one] { $count } orientation
       *[other] { $count } orientations
    }

# A row: who is asked, and for what.
referral-title = { $provider } · { $need }
# A whole row for screen readers; $clock is "3 of 7 days" or empty.
referral-row = { $area } : { $provider }, { $need }. { $status }. { $clock }. { $code }
referral-since = Depuis le { $day }
referral-attempt = { $count ->
        [1] 1re tentative
       *[other] { $count }e tentative
    }
# Days in this state against the days it may take.
referral-clock = { $days } jours sur { $allowed }

## One referral.
referral-provider = Structure
referral-offer = Offre
referral-area = Type d’aide
referral-need = Type de besoin
referral-case = Dossier
referral-urgency = Dans quel délai
referral-asked = Demandée le
referral-answered-after = Réponse après
referral-service-after = Service commencé après
referral-shares = Ils apprennent : { $items }
referral-history = Ce qui s’est passé
referral-event = { $status }, { $day }
# $setBy is "our step" or "the provider’s step".
referral-event-by = { $setBy }, noté par { $member } le { $day }
referral-not-applied = Cette étape ne suivait pas la précédente ; elle n’a pas été appliquée. Elle reste ici.

## The next step.
referral-what-happened = Que s’est-il passé ?
referral-waiting-list = Mise en liste d’attente
referral-reason = Pourquoi
referral-on = Quel jour
referral-weeks = Environ combien de semaines
    .hint = Un rappel pour redemander sera créé.
referral-note = Ce qui a été répondu
referral-ask-again = Redemander le
    .hint = Par exemple : dans 2 semaines, 27 3 2027
referral-state-saved = Enregistré : { $status }
referral-ask-another = Demander à une autre structure
referral-discard = Jeter le brouillon
referral-discard-title = Jeter ce brouillon ?
referral-discard-body = Personne n’a encore été sollicité. Le besoin reste.
referral-discarded = Brouillon jeté

## A new referral.
referral-what = Ce qui est demandé
    .hint = Avec les mots de la personne si possible. Omettez ce que la structure n’a pas à savoir.
referral-items = Ce qui peut leur être dit
    .hint = Le moins possible.
referral-covered = { $provider } peut le savoir jusqu’au { $day }.
referral-agreed = La personne accepte-t-elle que { $provider } le sache ?
    .hint = Elle peut dire non, et changer d’avis à tout moment.
referral-not-agreed = N’a pas accepté, ou pas encore demandé
referral-agreed-missing = Notez la réponse de la personne avant d’envoyer. Vous pouvez garder un brouillon.
referral-interpreter = Interprète ou témoin
referral-until = Jusqu’au
    .hint = Un an au plus.
referral-see = Ce que { $provider } verra
referral-see-nothing = Rien pour l’instant. Sans le oui de la personne, cela reste un brouillon.
referral-see-always = Les notes, les parties scellées et tout le reste demeurent ici.
referral-safe-way = Le premier moyen noté comme sûr
referral-only-words = Seulement ce que vous écrivez ci-dessus
referral-save-send = Enregistrer et envoyer
referral-save-letter = Enregistrer et imprimer
referral-keep-draft = Garder en brouillon
referral-sent = Orientation envoyée
referral-kept = Brouillon gardé
referral-send = Envoyer
referral-draft-covered = Ce brouillon peut partir. Ils apprendront : { $items }
referral-draft-open = Aucune autorisation ne couvre encore ceci : { $items }
referral-not-covered = Un collègue qui peut noter la réponse de la personne peut l’envoyer.

## Beside a provider in the list: what speaks for and against it.
match-full = Ne prend personne de plus
match-speaks = Parle la langue de la personne
match-answers = Répond d’ordinaire en { $days ->
        [one] { $days } jour
       *[other] { $days } jours
    } ({ $count })
match-checked = Vérifié { $count ->
        [0] aujourd’hui
        [one] il y a { $count } jour
       *[other] il y a { $count } jours
    }
match-unchecked = Détails jamais vérifiés
match-release = Peut être informé jusqu’au { $day }

## The letter.
letter = Lettre
letter-print = Imprimer
letter-copies = Pour la garder en fichier, choisissez d’imprimer dans un fichier. Imprimantes et autres ordinateurs peuvent garder des copies.
letter-names-hidden = Les noms sont masqués. Affichez-les avant d’imprimer.
letter-subject = Demande d’aide, { $code } : { $need }
letter-answer-by = Merci de répondre avant le { $day }.
letter-release = La personne a accepté cette lettre. Son accord prend fin le { $day } et peut être retiré avant.

## The board.
board = Orientations
board-filters = Filtres
board-view = Afficher en
board-list = Liste
board-columns = Colonnes
board-next = Qui doit agir
board-mine = Les miennes seulement
board-late = En retard seulement
board-silent = Sans nouvelles depuis un moment
board-ended = Terminées aussi
board-count = { $total ->
        [one] { $total } orientation
       *[other] { $shown } sur { $total } orientations
    }
board-late-count = { $number } en retard
board-none = Aucune orientation ne correspond.
board-none-hint = Retirez un filtre, ou commencez depuis un dossier.
board-more = Afficher plus (encore { $count })

## Asking late providers for news: one reminder each.
chase = { $count ->
        [one] Me rappeler de relancer { $count } structure
       *[other] Me rappeler de relancer { $count } structures
    }
# The words of a reminder; $codes are case codes.
chase-title = Relancer { $provider } : { $codes }
chase-made = { $count ->
        [one] { $count } rappel est sur votre liste d’aujourd’hui.
       *[other] { $count } rappels sont sur votre liste d’aujourd’hui.
    }
