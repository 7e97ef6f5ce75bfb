### What went wrong. Each fault: what happened; .safe: what is safe; .next: what to do now.
### Never blame, never a person's data, no exclamation marks.

fault-locked = L’espace de travail est verrouillé.
    .safe = Votre travail est enregistré.
    .next = Rouvrez-le avec votre phrase secrète.
fault-noVault = Il n’y a pas encore d’espace de travail sur cet ordinateur.
    .next = Créez-en un ou restaurez une sauvegarde.
fault-vaultExists = Il y a déjà un espace de travail ici.
    .safe = Rien n’a été modifié.
    .next = Redémarrez le programme pour l’ouvrir.
fault-wrongPassphrase = Cette phrase secrète n’ouvre pas cet espace de travail.
    .next = Vérifiez la touche Verr. Maj. et la langue du clavier. Si les mots sont justes sans aucun doute, ouvrez-le avec la feuille de secours.

# $wait (number): seconds until the next try.
fault-tooSoon =
        { $wait ->
            [one] Attendez { $wait } seconde avant de réessayer.
           *[other] Attendez { $wait } secondes avant de réessayer.
        }
    .safe = Rien n’est perdu.
    .next = Plusieurs essais de suite allongent l’attente.
fault-weakPassphrase = Cette phrase secrète peut être devinée.
    .next = Prenez les mots proposés ou ajoutez-en.
fault-vaultInUse = Une autre fenêtre a ouvert cet espace de travail.
    .safe = Votre travail est en sécurité.
    .next = Fermez l’autre fenêtre, puis réessayez.
fault-vaultDamaged = Le fichier de cet espace de travail est endommagé.
    .safe = Vos sauvegardes sont intactes.
    .next = Restaurez la dernière sauvegarde ou demandez de l’aide.
fault-vaultTooNew = Cet espace de travail vient d’une version plus récente.
    .safe = Rien n’a été modifié.
    .next = Demandez la version plus récente à la personne qui vous aide.
fault-notEncrypted = Le fichier n’est pas protégé, il n’a donc pas été ouvert.
    .next = Demandez de l’aide avant de continuer.
fault-sealed = Cette partie est scellée.
    .next = Redonnez votre phrase secrète pour l’ouvrir quelques minutes.
fault-notAllowed = Votre rôle ne comprend pas cela.
    .safe = Rien n’a été modifié.
    .next = Demandez à une personne de l’équipe qui peut le faire.
fault-notFound = Ceci n’est plus là, ou vous ne pouvez pas le voir.
    .next = Revenez en arrière et regardez à nouveau.
fault-invalid = Une réponse est à revoir.
    .safe = Ce que vous avez écrit est toujours là.
    .next = Vérifiez les réponses.
fault-badInput = Le programme a fait une demande inconnue.
    .safe = Rien n’a été modifié.
    .next = Vérifiez les réponses. Si cela se répète, demandez de l’aide.
fault-unknownCommand = Cette version ne peut pas faire cela.
    .next = Redémarrez le programme. Si cela se répète, demandez de l’aide.
fault-changedMeanwhile = Ceci a été modifié pendant que vous l’aviez ouvert.
    .safe = Ce que vous avez écrit est toujours là.
    .next = Regardez la nouvelle version, puis enregistrez à nouveau.
fault-releaseMissing = Aucune autorisation valable ne couvre ceci.
    .safe = Rien n’a été transmis.
    .next = Notez d’abord la réponse de la personne. Vous pouvez garder un brouillon.
fault-nothingToUndo = Il n’y a rien à annuler.
fault-fileNotRecognised = Le programme ne connaît pas ce type de fichier.
    .safe = Rien n’a été modifié.
    .next = Choisissez un autre fichier.
fault-fileDamaged = Ce fichier est endommagé ou incomplet.
    .safe = Rien n’a été modifié.
    .next = Redemandez le fichier.
fault-fileTooLarge = Ce fichier est trop volumineux.
    .safe = Rien n’a été modifié.
    .next = Divisez-le ou choisissez-en un plus petit.
fault-fileUnreachable = Le fichier ou le dossier n’est pas accessible.
    .safe = Votre travail est en sécurité.
    .next = Vérifiez que la clé ou le dossier est là, ou choisissez un autre endroit.
fault-diskFull = Cet ordinateur n’a plus de place.
    .safe = Ce que vous avez écrit est toujours à l’écran.
    .next = Libérez de la place, puis enregistrez à nouveau.
fault-cancelled = Arrêté.
    .safe = Rien n’a été modifié.
fault-unexpected = Quelque chose n’a pas fonctionné ici.
    .safe = Votre travail enregistré est en sécurité.
    .next = Réessayez. Si cela se répète, demandez de l’aide.

## The rules an answer can break. One sentence that says what to do instead.

reason-required = Ajoutez une réponse ici.
reason-too-long = Raccourcissez ce texte.
reason-not-a-date = Vérifiez la date.
reason-in-future = Choisissez aujourd’hui ou un jour antérieur.
reason-before-start = Choisissez un jour qui n’est pas avant le début.
reason-too-long-lasting = Choisissez une fin plus proche. Une autorisation dure un an au plus.
reason-step-not-allowed = Cette étape ne suit pas l’état actuel. Regardez à nouveau.
reason-reason-expected = Choisissez une raison.
reason-reason-not-for-state = Cette raison ne convient pas ici. Choisissez-en une autre.
reason-case-closed = Ce dossier est clos. Rouvrez-le d’abord.
reason-case-open = Ce dossier est déjà ouvert.
reason-not-covered = L’autorisation ne couvre pas ceci. Retirez-le ou redemandez à la personne.
reason-not-in-list = Choisissez dans la liste.
reason-already-done = C’est déjà fait.
reason-in-use = Ceci est encore utilisé ailleurs.
reason-last-one = C’est le dernier. Ajoutez-en un autre d’abord.
reason-not-possible = Ceci ne peut pas être juste. Vérifiez-le.
reason-not-yet = Ce moment n’est pas encore venu. Choisissez autre chose ou un autre moment.
