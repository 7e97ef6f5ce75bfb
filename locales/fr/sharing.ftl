### Sharing with colleagues: how it stands, shared places, files, what waits outside.

rail-sharing = Partage
sharing = Partage
sharing-tab-share = Partager
sharing-tab-versions = Deux versions
sharing-tab-held = Laissé dehors
sharing-tab-erased = Effacés

## Where it stands; also the quiet line in the top bar.

sharing-state-alone = Sur cet ordinateur seulement
sharing-state-current = À jour
# $when is a time such as "10:42", or a day and a time.
sharing-current-at = À jour, { $when }
sharing-state-waiting = La suite arrive
sharing-to-go = { $count ->
        [one] { $count } changement à partager
       *[other] { $count } changements à partager
    }
sharing-state-working = Partage en cours…
sharing-state-unreachable = Pas encore partagé, rien n’est perdu
sharing-state-warned = À regarder
sharing-means-alone = Tout est enregistré ici. Personne d’autre n’en a de copie : faites des sauvegardes.
sharing-means-current = Les collègues qui peuvent le lire ont ce que vous avez écrit, ou l’auront à leur prochain partage.
sharing-means-waiting = C’est normal. Ce qui attend part ou arrive tout seul.
sharing-means-working = Vous pouvez continuer à travailler.
sharing-means-unreachable = Votre travail est enregistré ici. Un nouvel essai se fait tout seul.
sharing-means-warned = Votre travail est enregistré ici. Plus bas : ce qui a été trouvé et quoi faire.
sharing-now = Où on en est
sharing-last = Dernier partage
sharing-never = Pas encore
sharing-going = En attente de départ
sharing-coming = En attente d’arrivée
sharing-do = Partager maintenant
sharing-invite = Inviter un collègue
sharing-sent = { $count ->
        [one] { $count } paquet envoyé
       *[other] { $count } paquets envoyés
    }
sharing-received = { $count ->
        [one] { $count } paquet reçu
       *[other] { $count } paquets reçus
    }
sharing-new-versions = { $count ->
        [one] Un champ a maintenant deux versions.
       *[other] { $count } champs ont maintenant deux versions.
    }

## What was found that should not be so: what happened, what is safe, what to do now.

sharing-look = À regarder
sharing-somebody = un collègue
sharing-some-device = un appareil
sharing-open-case = Ouvrir le dossier
alarm-forked = « { $device } » de { $member } existe en double : copié, ou revenu d’une sauvegarde.
    .safe = Ce que les deux ont écrit est ici ; rien n’a été écrasé.
    .next = Demandez à { $member }. Si personne ne l’explique, l’administration retire l’appareil.
alarm-own-elsewhere = Cet espace de travail sert aussi ailleurs : c’est une copie.
    .safe = Chacune continue de son côté ; rien n’est perdu.
    .next = Si vous ne l’avez pas copiée vous-même, prévenez l’administration aujourd’hui.
alarm-rolled-back = Un état plus ancien de cet espace est revenu, par exemple d’une sauvegarde.
    .safe = Ce que vous aviez partagé revient tout seul de vos collègues.
    .next = Partagez maintenant, puis regardez s’il manque quelque chose des derniers jours.
alarm-withheld = { $count ->
        [one] Un envoi de { $member } que d’autres ont vu n’arrive pas.
       *[other] { $count } paquets de { $member } que d’autres ont vus n’arrivent pas.
    }
    .safe = Ce que vous avez reste tel quel.
    .next = Demandez à un collègue un fichier avec tout, et ouvrez-le ici.
alarm-relay-short = Le lieu partagé ne montre plus ce qui s’y trouvait.
    .safe = Tout est encore ici et y est remis tout seul.
    .next = Demandez à la personne qui gère ce lieu ce qui s’est passé.
alarm-clock-ahead = L’horloge de « { $device } » de { $member } avance de { $days ->
        [one] { $days } jour
       *[other] { $days } jours
    }.
    .safe = Rien n’est perdu ; les heures de cet appareil sont inexactes.
    .next = Demandez à { $member } de régler l’horloge.
alarm-clock-behind = L’horloge de « { $device } » de { $member } retarde de { $days ->
        [one] { $days } jour
       *[other] { $days } jours
    }.
    .safe = Rien n’est perdu ; les heures de cet appareil sont inexactes.
    .next = Demandez à { $member } de régler l’horloge.
alarm-damaged = { $count ->
        [one] Un fichier du lieu partagé est abîmé.
       *[other] { $count } fichiers du lieu partagé sont abîmés.
    }
    .safe = Rien n’en a été repris.
    .next = Il revient du collègue qui l’a écrit. Si cela dure, demandez à la personne qui gère le lieu.
alarm-planted = { $count ->
        [one] Un fichier du lieu partagé n’est pas de cette organisation.
       *[other] { $count } fichiers du lieu partagé ne sont pas de cette organisation.
    }
    .safe = Il n’a pas été lu.
    .next = Si ce n’est pas vous, demandez à qui gère le lieu qui d’autre peut y écrire.
alarm-forged = Un envoi se dit de { $member }, sans porter sa signature.
    .safe = Rien n’en a été repris.
    .next = Prévenez l’administration aujourd’hui : quelqu’un qui peut écrire dans ce lieu l’a tenté.
alarm-misplaced = Un changement de { $member } est arrivé sous la clé d’un autre dossier ou d’une autre partie.
    .safe = Il n’a pas été appliqué.
    .next = Prévenez l’administration : le programme de « { $device } » a peut-être été modifié.
alarm-removed = « { $device } » de { $member } a été retiré et envoie encore.
    .safe = Ce qu’il envoie reste dehors.
    .next = L’administration regarde dans « Laissé dehors » et décide.
alarm-two-faced = « { $device } » de { $member } a dit des choses différentes à des collègues différents.
    .safe = Les deux sont ici ; rien n’a été écrasé.
    .next = Prévenez l’administration aujourd’hui. D’ici là, ne vous fiez à rien de nouveau de cet appareil.
alarm-differs = Le dossier { $code } n’est pas le même ici que sur « { $device } » de { $member }, bien que les deux aient tout reçu.
    .safe = Rien n’a été écrasé, ni ici ni là-bas.
    .next = Chacun clique sur « Vérifier maintenant » dans Partage. Qui voit une erreur prévient l’administration.
alarm-newer = Des collègues utilisent une version plus récente du programme.
    .safe = Tout le reste continue ; ce qui est nouveau attend et est conservé.
    .next = Demandez la version plus récente à la personne qui vous aide.
alarm-contested = Deux membres disent avoir ouvert le dossier { $code }.
    .safe = Personne de nouveau ne peut le lire avant une décision.
    .next = L’administration décide dans Réglages, Équipe.
alarm-same-code = Deux dossiers ont le code { $code }.
    .safe = Ce sont deux dossiers distincts ; rien n’a été mêlé.
    .next = Donnez un autre code à l’un, et prévenez qui le connaît sous l’ancien.

## Devices that were not heard of.

sharing-silent = Sans nouvelles depuis un moment
sharing-silent-days = { $count ->
        [one] { $count } jour
       *[other] { $count } jours
    }
sharing-silent-never = Encore jamais

## One sealed file, from hand to hand.

sharing-file = Par un fichier
sharing-file-what = Sans réseau : un fichier scellé, sur une clé ou par courriel. Seuls les appareils de votre organisation l’ouvrent.
sharing-file-save = Enregistrer les nouveautés
sharing-file-save-all = Tout enregistrer
sharing-file-open = Ouvrir un fichier
sharing-file-saving = Écriture du fichier
sharing-file-saved = Enregistré sous { $name } : { $count ->
        [one] { $count } paquet
       *[other] { $count } paquets
    }, { $size }
sharing-file-reading = Lecture du fichier
sharing-file-taking = Reprise en cours
sharing-file-take = Le reprendre
sharing-bundle-fresh = { $count ->
        [one] Il apporte { $count } paquet qui n’est pas encore ici
       *[other] Il apporte { $count } paquets qui ne sont pas encore ici
    } ({ $size })
sharing-bundle-nothing = Tout ce qu’il contient est déjà ici.
sharing-bundle-author = { $member }, { $device } : { $count ->
        [one] { $count } nouveau
       *[other] { $count } nouveaux
    }
sharing-bundle-author-until = { $member }, { $device } : { $count ->
        [one] { $count } nouveau
       *[other] { $count } nouveaux
    }, jusqu’à { $when }
sharing-facet = { $facet } : { $count ->
        [one] { $count } changement
       *[other] { $count } changements
    }
sharing-bundle-incomplete = { $count ->
        [one] { $count } attend quelque chose qui n’est pas dans ce fichier.
       *[other] { $count } attendent quelque chose qui n’est pas dans ce fichier.
    }
sharing-bundle-nothing-yet = Rien n’a encore été changé.

## Is everything that came whole?

sharing-check = Ce qui a été partagé est-il entier ?
sharing-check-what = Lit chaque paquet, sa signature et sa place dans la chaîne, et les compare à ce qui est ici.
sharing-check-do = Vérifier maintenant
sharing-check-chain-whole = Paquets entiers
sharing-check-chain-broken = Un paquet est faux
sharing-check-rows-whole = Les fiches concordent
sharing-check-rows-broken = Les fiches diffèrent
sharing-check-audit-whole = Journal entier
sharing-check-audit-broken = Il manque des lignes au journal
sharing-check-counts = { $packs } paquets, { $changes } changements, { $logs } appareils
sharing-check-forks = { $count ->
        [one] { $count } appareil continue de deux façons.
       *[other] { $count } appareils continuent de deux façons.
    }
sharing-check-first = Le premier qui est faux. Dites-le à la personne qui vous aide :
sharing-backup = Partager n’est pas sauvegarder : gardez aussi une copie scellée sur une clé.
sharing-backup-go = Aller aux sauvegardes

## Shared places: a folder, a server of files, a store.

relays = Lieux partagés
relays-none = Aucun lieu partagé.
relays-none-hint = Les collègues s’y retrouvent : un dossier, une clé, un serveur. Il n’y a que des changements scellés.
relay-add = Ajouter un lieu
relay-kind = Quelle sorte de lieu
    .hint = Qui le gère voit combien et quand vous partagez, et rien du contenu.
relay-kind-folder = Dossier
relay-kind-folder-means = Sur cet ordinateur, le réseau du bureau, une clé, ou d’un programme qui le copie ailleurs.
# A folder that nobody set up: colleagues work at the same computer.
relay-common = Cet ordinateur
relay-common-what = Un ou une collègue travaille aussi sur cet ordinateur. Les changements scellés passent par ce dossier ; personne n’a eu à le configurer.
relay-kind-webdav = WebDAV ou Nextcloud
relay-kind-webdav-means = Un serveur de fichiers avec un compte.
relay-kind-s3 = Stockage S3
relay-kind-s3-means = Un compartiment avec sa propre clé.
relay-folder = Choisir le dossier…
relay-folder-first = Choisissez d’abord le dossier.
relay-folder-what = Des changements scellés sont dans ce dossier. Pour un autre, ajoutez-le et retirez celui-ci.
relay-webdav-address = Adresse
    .hint = Comme le serveur l’affiche, par exemple https://example.org/remote.php/dav/files/name/folder
relay-s3-address = Adresse du stockage
    .hint = Par exemple https://s3.example.org
relay-bucket = Compartiment
relay-region = Région
    .hint = Seulement si le stockage la demande.
relay-user = Compte
relay-password = Mot de passe
    .hint = Gardé dans cet espace seulement. Un mot de passe d’application est préférable.
relay-key-id = Nom de la clé
relay-key-secret = Clé secrète
relay-secret-kept = Laissez vide pour garder celui qui est enregistré.
relay-authority = Certificat propre
    .hint = Si le serveur a sa propre autorité, collez ici son certificat ; lui seul sera alors reconnu.
relay-automatic = Partager tout seul
relay-automatic-hint = Tant que l’espace est ouvert. Sinon, seulement avec « Partager maintenant ».
relay-test = Essayer
relay-test-reached-yes = Atteint
relay-test-reached-no = Pas atteint
relay-test-read-yes = Lu
relay-test-read-no = Pas lu
relay-test-written-yes = Écrit
relay-test-written-no = Pas écrit
relay-test-works = Cela marche. Enregistrez-le pour commencer.
relay-saved = Lieu partagé enregistré
relay-last = Dernier partage { $when }
relay-new = Pas encore utilisé
relay-trouble = Pas encore partagé
relay-remove = Retirer ce lieu
relay-remove-title = Ne plus partager dans ce lieu ?
relay-remove-means = Ce qui s’y trouve y reste, scellé. Rien de votre travail n’est perdu.
relay-removed = Lieu partagé retiré

## What removed devices sent after their removal.

held-what = Ces appareils ont été retirés et ont encore envoyé. Cela reste dehors tant que vous ne le reprenez pas.
held-none = Rien n’est laissé dehors.
held-none-hint = Ce qu’un appareil retiré enverrait plus tard attendrait ici votre avis.
held-from = { $member }, { $device }
held-packs = { $count ->
        [one] { $count } paquet
       *[other] { $count } paquets
    }, ici depuis le { $since } ; le dernier a été écrit le { $until }
held-unreadable = Vos clés n’en lisent rien.
held-stays = Sans rien faire, cela reste dehors.
held-admit = Le reprendre
held-leave = Le laisser dehors
held-admit-title = Reprendre ce que l’appareil retiré a écrit ?
held-admit-means = Cela vaudra pour tous, comme si { $member } l’avait écrit avant. Demandez d’abord à { $member } si c’est bien le cas.
held-admitted = Repris
held-refused = Vous l’avez laissé dehors. Il peut encore être repris.
held-left = Laissé dehors

## Un paquet que d’autres ont vu et que personne n’a ici.

missed-what = D’autres ont vu ces paquets et ils ne sont pas arrivés. Ce qui a été écrit après attend.
missed-from = Manque : de { $member }, { $device }
missed-from-unknown = Manque : on ne sait pas de qui
missed-packs = { $count ->
        [one] { $count } paquet l’attend
       *[other] { $count } paquets l’attendent
    } depuis le { $since }
missed-seen-by = Vu par : { $members }
missed-first = D’abord, faites partager chaque ordinateur, les anciens aussi, et regardez chaque clé USB.
missed-lose = Le déclarer perdu
missed-wait = Attendre encore
missed-lose-title = Plus personne n’a ce paquet ?
missed-lose-means = Seulement si chaque ordinateur a partagé depuis et qu’il n’est sur aucune clé USB ni à un autre lieu de partage. Pour tous, ce qui attend entre alors sans lui. Certains champs peuvent avoir deux versions à trancher. S’il réapparaît, il est repris à côté d’elles.
missed-lost = Déclaré perdu
