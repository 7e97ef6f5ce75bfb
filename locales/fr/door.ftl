### The door: first start, unlock, recovery. Neutral: no word here tells what the work is.

door-language = Langue
door-version = Version { $version }
door-passphrase = Phrase secrète
door-passphrase-again = La même phrase encore une fois
door-passphrases-differ = Les deux ne sont pas identiques. Retapez celle-ci.
door-show-passphrase = Afficher
door-hide-passphrase = Masquer
door-caps-lock = La touche Verr. Maj. est activée
door-unlock = Déverrouiller
door-opening = Ouverture
door-cannot-open = Je n’arrive pas à ouvrir

# Only in a practice workspace, where nothing is real. $passphrase is the word that opens it.
door-practice-passphrase =
    Ceci est un espace d’entraînement. Sa phrase secrète est : { $passphrase }

## Several workspaces in one account of the computer: whose door is it?

vaults = Quel espace de travail ?
# The one that stood there first and was given no name.
vaults-first = Premier espace de travail
vaults-practice = Exercice
vaults-other = Un autre espace de travail…
vaults-new = Nouvel espace de travail
vaults-folder = Un autre dossier…
vaults-name = Nom sur cet ordinateur
    .hint = Toute personne qui utilise ce compte peut le lire. Un prénom suffit ; ne dites rien du travail.

## The printed code in place of a lost passphrase.

door-recover-how =
    Prenez la feuille de secours imprimée. Son code ouvre l’espace de travail, puis vous
    choisissez une nouvelle phrase.
door-code = Code de secours
    .hint = Tous les groupes, comme imprimés. Majuscules et tirets sont sans importance.
door-code-wrong =
    Ce code n’ouvre pas cet espace de travail. Comparez-le à la feuille, groupe par groupe.
door-no-code =
    Sans la phrase et sans la feuille, personne ne peut l’ouvrir, pas même les auteurs de ce
    programme. L’espace de vos collègues n’est pas touché.
door-new-passphrase = Une nouvelle phrase secrète
door-continue = Continuer

## The first start.

door-welcome = Bienvenue
door-start = Créer un espace de travail
door-start-why =
    Pour votre propre travail. Tout reste sur cet ordinateur, fermé par votre phrase secrète.
door-start-do = Commencer
door-practice = Découvrir avec des données d’entraînement
door-practice-why = Des personnes inventées uniquement. Rien de ce que vous y faites n’est réel.
door-practice-do = Découvrir
door-practice-making = Préparation des données d’entraînement

# $number of $count steps.
door-step = Étape { $number } sur { $count }
door-office = Votre organisation et vous
door-agency = Nom de l’organisation
    .hint = Il figure sur les lettres, à l’intérieur de l’espace de travail seulement.
door-member = Votre nom
    .hint = Tel que vos collègues vous connaissent.
door-roles = Ce que vous faites
    .hint = Choisissez tout ce qui convient. Vous pourrez le changer plus tard.

## What a role opens, in one line.

door-role-caseworker = Suit les dossiers : personnes, autorisations, orientations, notes
door-role-clinician = Ouvre la partie thérapie, scellée
door-role-attorney = Ouvre la partie juridique, scellée
door-role-career-counsellor = Formations et emplois
door-role-manager = Chiffres et orientations, sans les noms
door-role-data-officer = Rapports, sans les noms
door-role-administrator = Équipe et réglages, sans dossiers
door-role-auditor = Le journal d’activité
door-passphrase-title = Votre phrase secrète
door-suggestion = Phrase proposée
door-suggestion-why =
    Ces mots ont été tirés au hasard. Personne ne peut les deviner, et on les retient mieux que
    des signes.
door-other-words = D’autres mots
door-own-passphrase = Utiliser la mienne
    .hint = Quatre mots ou plus, sans lien entre eux. Toute écriture, espaces permis.
door-suggest-words = Proposer des mots
door-write-down =
    Notez-la et gardez le papier sur vous les premiers jours. Personne d’autre n’en a besoin.
door-strength-too-short = Trop courte. Ajoutez des mots.
door-strength-guessable = Peut être devinée. Ajoutez des mots sans lien entre eux.
door-strength-good = Bien. Difficile à deviner.
door-create = Créer l’espace de travail
door-done = L’espace de travail est prêt
door-done-next = La première page montre par quoi commencer. Tout fonctionne aussi sans réseau.
door-no-audit =
    Ce programme n’a pas encore été vérifié par des spécialistes externes de la sécurité.
door-open = Ouvrir l’espace de travail

## The printed sheet. It names no office and no work.

recovery-title = Un moyen de rentrer à nouveau
recovery-why =
    Si la phrase est oubliée, seul ce code ouvre l’espace de travail. Imprimez-le, ou
    enregistrez-le sur une clé rangée ailleurs.
recovery-sheet = Feuille de secours
recovery-keep = À garder loin de l’ordinateur.
recovery-print = Imprimer
recovery-save = Enregistrer dans un fichier
recovery-saved = Enregistré. Éloignez le fichier de cet ordinateur.
recovery-confirm = Tapez maintenant deux groupes de la feuille, pour être sûr qu’elle est lisible.

# $number is the place of the group on the sheet.
recovery-group = Groupe { $number }
recovery-group-differs = Comparez avec la feuille et retapez-le.

## Reprendre une sauvegarde.

restore = Reprendre une sauvegarde
restore-why =
    Vous avez une copie scellée d’un espace de travail, sur une clé par exemple, et cet ordinateur est
    vide.
restore-from = Reprendre une sauvegarde…
restore-what =
    La copie vient sur cet ordinateur, là où commencerait un nouvel espace de travail. Le fichier
    lui-même reste tel quel.
restore-file = Choisir le fichier…
restore-other-file = Choisir un autre fichier…
restore-file-first = Choisissez d’abord le fichier de la sauvegarde.
restore-with = Ce qui l’ouvre
restore-with-passphrase = Phrase secrète
restore-with-code = Code imprimé
restore-passphrase = Phrase secrète de la sauvegarde
    .hint = Celle qui servait quand la copie a été faite.
restore-wrong-passphrase =
    Cette phrase n’ouvre pas cette sauvegarde. C’est celle du jour de la copie. Vérifiez les
    majuscules et la langue du clavier.
restore-wrong-code =
    Ce code n’ouvre pas cette sauvegarde. Comparez-le à la feuille, groupe par groupe ; une copie plus
    ancienne demande la feuille de son époque.
restore-do = La reprendre
restore-running = Reprise et comparaison
restore-nothing-changed = Rien n’a été changé sur cet ordinateur.
restore-fault-fileNotRecognised =
    Ce fichier n’est pas une sauvegarde de ce programme. Choisissez un autre fichier.
restore-fault-fileDamaged =
    Cette sauvegarde est abîmée ou s’arrête trop tôt. Copiez-la encore depuis son support, ou
    choisissez-en une plus ancienne.
restore-fault-vaultTooNew =
    Cette sauvegarde vient d’une version plus récente. Demandez d’abord cette version à la personne
    qui vous aide.
restore-fault-cancelled = Arrêté.
restore-done = La sauvegarde est là
restore-done-next =
    Comparez-la à vos souvenirs. Le travail fait après le dernier changement n’y est pas.
restore-found-cases = Dossiers
restore-found-records = Enregistrements
restore-found-files = Fichiers
restore-found-change = Dernier changement
restore-occupied =
    Il y a déjà un espace de travail sur cet ordinateur, et une sauvegarde ne prend jamais sa place.
    Ainsi rien n’est perdu par erreur. Pour reprendre quand même une sauvegarde :
restore-occupied-folder =
    Fermez le programme. Renommez le dossier de l’espace de travail : il s’appelle « linden » et se
    trouve là où cet ordinateur garde les données des programmes. Si vous ne le trouvez pas, demandez
    à la personne qui vous aide.
restore-occupied-start = Relancez le programme. Il vous accueille comme au premier jour.
restore-occupied-choose = Choisissez-y « Reprendre une sauvegarde ».
restore-occupied-keep = Gardez le dossier renommé jusqu’à ce que vous sachiez que rien ne manque.

## Joining colleagues: their invitation, the words, the wait.

join = Rejoindre des collègues
join-why = Quelqu’un de votre organisation vous a donné un fichier d’invitation.
join-do = Rejoindre
join-what = Votre propre espace sur cet ordinateur, qui partage avec le leur ce que vous pouvez lire tous deux.
join-file = Choisir l’invitation…
join-other-file = Choisir une autre invitation…
join-found = { $agency } invite { $member }. Si ce n’est pas vous, revenez et demandez la vôtre.
join-second = Vous y travaillez déjà sur un autre ordinateur ; celui-ci s’y ajoute.
join-relay = Vous partagerez à { $place }
join-device-title = Cet ordinateur
join-begin = Continuer
# Where it stands: the words are still to be compared, let in and on its way, or done.
join-asked = En attente d’admission
join-welcome = Admis. Les premiers changements arrivent.
join-joined = Vous en faites partie
join-as = { $member }, { $agency }
join-step-here = Votre collègue ouvre « Admettre quelqu’un ». Sur cet ordinateur, il ou elle vous y trouve ; sur un autre, il lui faut le fichier de demande.
join-step-save = Enregistrez le fichier de demande et donnez-le à qui vous a invité.
join-step-save-relay = Enregistrez le fichier de demande et donnez-le à qui vous a invité, sur une clé par exemple.
join-step-compare = Lisez-vous les mots ci-dessous, côte à côte ou au téléphone.
join-step-again = S’ils sont les mêmes, votre collègue vous admet. Regardez alors encore ici.
join-compare-why = Si un seul mot diffère, quelqu’un s’est peut-être interposé. Arrêtez là ; demandez une nouvelle invitation.
join-save = Enregistrer le fichier de demande…
join-saved = Enregistré sous { $name }
join-look = Admis ? Regarder encore
join-welcome-file = Ouvrir le fichier d’accueil…
