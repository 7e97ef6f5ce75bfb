### Taking a case away for ever, on every device.

erase = Effacer pour toujours
erase-what = Seulement si la loi ou la personne le demande. Il faut deux signatures, et rien ne le ramène. Pour finir le travail, fermez plutôt le dossier.
erase-do = Effacer ce dossier
erase-title = Effacer le dossier { $code } partout ?
erase-does = Une fois signée par une seconde personne, ses clés sont détruites ici et sur chaque appareil dès qu’il partage. Personne ne pourra le lire, ni ici ni au lieu partagé.
erase-cannot = Le papier imprimé, les fichiers enregistrés et les anciennes sauvegardes ne sont pas atteints.
erase-proposed = Signé. Une seconde personne doit signer avant tout effacement.
erase-began = Effacé ici. Les appareils des collègues suivent.
erase-waits = Il doit être effacé.
erase-list = Voir où cela en est

## The list of erased cases.

erasures-none = Aucun dossier n’a été effacé.
erasures-none-hint = Cela commence dans le dossier, sous « Accès ».
erasure-no-code = Dossier effacé
erasure-pending = Attend une seconde signature
erasure-pending-means = Rien n’a encore été effacé. Quelqu’un d’autre signe dans Réglages, Équipe.
erasure-under-way = { $count ->
        [one] encore { $count } appareil
       *[other] encore { $count } appareils
    }
erasure-whole = Effacé sur tous les appareils
erasure-open = À venir
erasure-done = Effacé
erasure-device = { $member }, { $device }
