### Settings: one's own choices, the agency, members, keys, and what this program is.

settings = Réglages
settings-preferences = Mes choix
settings-agency = Organisation
settings-members = Équipe
settings-keys = Clés et sauvegarde
settings-about = À propos

## My choices.
preferences-of = Ce sont les choix de { $name } sur cet ordinateur.
preferences-look = Langue et apparence
preferences-safe = À ce poste
preferences-language = Langue
preferences-language-system = Comme cet ordinateur
preferences-unreviewed = Pas encore relu par une personne de langue maternelle du métier
preferences-theme = Clair ou sombre
theme-system = Comme cet ordinateur
theme-light = Clair
theme-dark = Sombre
theme-hc-light = Contraste élevé, clair
theme-hc-dark = Contraste élevé, sombre
preferences-density = Espacement des lignes
    .hint = Large convient au tactile et à la lecture à deux.
density-compact = Serré
density-standard = Normal
density-large = Large
preferences-size = Taille de tout
    .hint = Aussi Ctrl + et Ctrl -
preferences-letters = Des lettres seules agissent sur les lignes
preferences-letters-hint = Par exemple, S déplace un rappel. À désactiver si vous dictez ou appuyez par mégarde.
preferences-names = Commencer avec les noms masqués
preferences-names-hint = Pour les lieux où d’autres voient l’écran.
preferences-idle = Verrouiller sans activité
    .hint = Ce qui est enregistré est en sûreté. Une note en cours d’écriture est gardée ; d’autres formulaires ouverts ne le sont pas. Un avertissement vient avant.
preferences-minutes = { $count ->
        [one] Après { $count } minute
       *[other] Après { $count } minutes
    }

## Dans quel lieu se trouve l’ordinateur.
computer = Cet ordinateur est
    .hint = Cela décide si les noms sont d’abord masqués et quand il se verrouille. Tout se change dans les réglages.
computer-office = Au bureau
computer-office-means = Seuls des collègues voient l’écran. Les noms sont visibles ; il se verrouille après 5 minutes.
computer-shared = Partagé entre plusieurs personnes
computer-shared-means = D’autres l’utilisent ou voient l’écran. Les noms sont d’abord masqués ; il se verrouille après 3 minutes.
computer-carried = Emporté avec soi
computer-carried-means = Chez les gens, au tribunal, ailleurs. Les noms sont d’abord masqués, les lignes espacées ; il se verrouille après 2 minutes.

## The agency.
agency-name = Nom de l’organisation
    .hint = Il figure sur les lettres. Choisissez-en un qui ne révèle pas le travail.
agency-news = Relancer après combien de jours sans nouvelles
    .hint = Les orientations sans nouvelles apparaissent alors dans Aujourd’hui.
agency-saved = Réglages enregistrés

## Members.
member-name = Nom
member-me = { $name } (vous)
member-roles = Rôles
member-gone = N’est plus là
member-saved = Membre enregistré
# What a role may see, in one sentence.
role-means-caseworker = Suit dossiers et orientations ; voit les noms, pas les parties scellées.
role-means-clinician = Voit la partie thérapie et peut ouvrir ses notes scellées.
role-means-attorney = Voit la partie juridique et peut ouvrir ses notes scellées.
role-means-career-counsellor = Suit formations et emplois.
role-means-manager = Voit les rapports et l’annuaire, jamais un nom.
role-means-data-officer = Prépare rapports et fichiers, sans noms.
role-means-administrator = Gère équipe et réglages ; n’ouvre aucun dossier.
role-means-auditor = Lit le journal d’activité et rien d’autre.

## Backup.
backup = Sauvegarde
backup-what = Une copie scellée de tout, pour une clé ou un autre disque. Elle ne s’ouvre qu’avec votre phrase ou le code imprimé.
backup-make = Sauvegarder maintenant
backup-check = Vérifier une sauvegarde
backup-running = Copie et comparaison
backup-equal = Ouverte et comparée : la copie est complète
backup-whole = Ouverte : la copie est complète
backup-differs = Ouverte : elle diffère de l’état actuel
backup-made = { $name }, { $size }, { $count ->
        [one] { $rows } fiche
       *[other] { $rows } fiches
    }
backup-passphrase = Phrase secrète de { $name }
    .hint = Celle qui servait quand la copie a été faite.
backup-open = Ouvrir et comparer

## Is the vault whole?
vault-health = Tout est-il complet ?
vault-health-what = Lit chaque page du coffre et chaque ligne de son journal.
vault-health-check = Vérifier maintenant
vault-pages-whole = Pages complètes
vault-pages-damaged = Pages abîmées
vault-structure-whole = Structure complète
vault-structure-damaged = Structure abîmée
vault-log-whole = Journal complet
vault-log-damaged = Journal abîmé
vault-lines = { $count } lignes

## Passphrase and printed code.
passphrase-change = Changer la phrase
passphrase-old = Votre phrase actuelle
passphrase-new = Nouvelle phrase
    .hint = Cinq mots que personne ne relie à vous.
passphrase-again = Nouvelle phrase encore une fois
passphrase-suggest = Proposer des mots
passphrase-weak = On peut la deviner. Ajoutez des mots.
passphrase-differs = Les deux ne sont pas identiques.
passphrase-changed = Votre phrase a changé. Les anciennes sauvegardes gardent l’ancienne.
recovery = Code imprimé
recovery-what = Le code ouvre le coffre si la phrase est oubliée. Faites-en un nouveau si le papier est perdu ; l’ancien ne servira plus.
recovery-make = Créer un nouveau code
recovery-once = Imprimez-le ou notez-le maintenant. Il ne sera plus montré. Gardez-le loin de cet ordinateur.
recovery-kept = Je l’ai

## About.
about = À propos de ce programme
about-version = Version { $version }
about-audit = Pas encore d’audit externe
about-audit-means = Personne d’extérieur n’a encore vérifié ces promesses. Pesez-le avant de lui confier la sécurité de quelqu’un.
about-licence = Logiciel libre sous licence Apache 2.0.
about-does = Contre quoi il protège
about-does-theft = Un ordinateur volé ou saisi : sans la phrase, tout dans le coffre est illisible.
about-does-colleague = Un collègue curieux : les notes scellées redemandent la phrase secrète, et chaque lecture est notée.
about-does-server = Un serveur piraté ou contraint de livrer des données : il n’y en a pas.
about-does-edits = Un journal modifié : la vérification montre la première ligne qui ne va pas.
about-does-release = Partager sans le oui de la personne : rien ne part sans autorisation valable.
about-not = Contre quoi il ne protège pas
about-not-open = Quelqu’un devant un écran ouvert. Verrouillez : Ctrl L.
about-not-camera = Les caméras et les regards. Masquez les noms quand d’autres sont près.
about-not-malware = Un ordinateur que quelqu’un d’autre contrôle, par exemple avec un logiciel espion.
about-not-paper = Les lettres imprimées et fichiers enregistrés, une fois sortis.
about-not-forgotten = Une phrase oubliée sans le code imprimé : personne ne peut alors ouvrir le coffre.
about-vault = Ce coffre en chiffres
about-cipher = Chiffrement
about-size = Taille
about-records = Fiches
about-changes = Modifications gardées
about-lines = Lignes du journal
about-format = Format
about-format-of = { $format }, tables { $schema }
