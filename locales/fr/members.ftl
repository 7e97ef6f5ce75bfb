### Members and their devices: inviting, letting in, removing, signing as second.

## Members. (Names, roles and "you" stand with the settings.)

member-name-only = Nom seul, sans appareil
member-active = Travaille ici
member-active-hint = Qui est parti garde son nom dans l’historique et ne peut rien ouvrir.
member-devices = { $count ->
        [one] { $count } appareil
       *[other] { $count } appareils
    }
member-remove = Retirer ce membre
member-remove-title = Retirer { $name } ?
member-remove-does = Dès maintenant aucun de ses appareils n’ouvre rien de nouveau, et de nouvelles clés sont faites. Ce qui y sera écrit reste dehors jusqu’à votre avis.
member-remove-cannot = Ce qui est déjà sur ces appareils ne peut pas être repris d’ici. Demandez aussi l’ordinateur.
member-removed = Membre retiré

## Devices.

devices = Appareils
devices-none = Pas encore d’appareil. Écrivez une invitation pour changer cela.
device-this = Cet ordinateur
device-forked = Existe en double
device-forked-means = Il a été copié, ou une sauvegarde est revenue. Si personne ne l’explique, retirez-le.
device-removed = Retiré
device-joined = Ici depuis le { $when }
device-heard = Dernières nouvelles : { $when }
device-never-heard = Pas encore de nouvelles
device-name = Nom de l’ordinateur
    .hint = Les collègues le voient. Rien sur le travail : « Portable bleu ».
# What a computer is called if its first member does not say otherwise.
device-usual = Ordinateur du bureau
device-rename = Renommer
device-named = Appareil renommé
device-remove = Retirer
device-remove-title = Retirer « { $name } » ?
device-remove-this = C’est l’ordinateur devant lequel vous êtes.
device-remove-does = Dès maintenant il n’ouvre rien de nouveau, et de nouvelles clés sont faites. Ce qui y est écrit reste dehors jusqu’à l’avis de l’administration.
device-was-removed = Appareil retiré

## The organisation as a whole.

roster-fingerprint = Sommes-nous la même organisation ?
roster-fingerprint-what = Ces mots sont les mêmes sur chaque ordinateur de votre organisation. En cas de doute, comparez-les par téléphone.
roster-statements = { $count ->
        [one] { $count } déclaration signée
       *[other] { $count } déclarations signées
    }, { $without } sans effet
roster-newer = Des collègues ont une version plus récente. L’équipe pourra être changée ici quand vous l’aurez aussi.

## Inviting.

invite = Inviter
invite-what = Vous écrivez un petit fichier. Votre collègue l’ouvre sur son ordinateur, et vous comparez huit mots avant tout partage.
invite-write = Écrire l’invitation…
invite-member = Inviter ce membre…
invite-device = Inviter un autre appareil…
invite-written = Enregistré sous { $name }
invite-step-hand = Remettez le fichier en main propre, sur une clé.
invite-step-words = Votre collègue choisit « Rejoindre des collègues » sur son ordinateur, l’ouvre et vous donne un fichier de demande.
invite-step-let-in = Ouvrez la demande ici sous « Admettre quelqu’un » et comparez les huit mots.
invite-relay = Il dit aussi où vous partagez : { $place }

## Letting in: two people compare eight words.

request = Admettre quelqu’un
request-what = Ouvrez le fichier de demande que l’autre ordinateur a écrit. Asseyez-vous ensemble, ou téléphonez-vous.
request-here = Sur cet ordinateur
# Who asks, and what their computer calls itself.
request-here-one = { $member } demande à rejoindre, en tant que « { $device } »
request-file = Choisir le fichier de demande…
request-other-file = Choisir un autre fichier…
request-from = { $member } demande à se joindre comme : { $roles }
request-second = Un autre appareil de { $member } ({ $roles })
request-compare = Lisez ces mots à voix haute. Sont-ils les mêmes sur l’autre écran, dans le même ordre ?
eight-words = Huit mots à comparer
request-same = Ce sont les mêmes
request-differ = Ils diffèrent
request-other-agency = Cette demande est pour une autre organisation.
    .safe = Personne n’a été admis.
    .next = Demandez quelle invitation a été ouverte, et écrivez-en une autre au besoin.
request-admit = Admettre
request-admit-file = Admettre, avec un fichier d’accueil…
request-admitted = Admis
request-pending = Signé. Une autre personne de l’administration doit aussi signer, sous « Attend une seconde signature ».
request-at-relay = L’accueil est au lieu partagé. Sur l’autre ordinateur, appuyez sur « Admis ? Regarder encore ».
request-by-file = L’accueil est enregistré sous { $name }. Remettez-le et ouvrez-le sur l’autre ordinateur.

## What takes two signatures.

proposals = Attend une seconde signature
proposal-add-administrator = { $member } deviendrait membre de l’administration.
proposal-restored-device = Un appareil de { $member }, revenu d’une sauvegarde, compterait de nouveau.
proposal-sealed-facet = { $member } lirait une partie scellée du dossier { $code }.
proposal-recovery-set = Les personnes qui peuvent retrouver un espace perdu changeraient.
proposal-erase-case = Le dossier { $code } serait effacé partout, pour toujours.
proposal-reopen-facet = Il serait décidé qui a ouvert le dossier { $code }.
proposal-by = Signé par { $member }, { $when }
proposal-sign = Signer en second
proposal-sign-title = Signer ceci en second ?
proposal-signed = Signé
proposal-waits = Attend quelqu’un d’autre
