### The person: names, contacts, what is known.

contacts = Comment joindre cette personne
contacts-none = Aucun moyen de contact n’est noté.
contact-new = Nouveau contact
contact-edit = Contact
contact-kind = Type
contact-value = Numéro, adresse ou nom
    .hint = Pour un intermédiaire, comment le joindre.
contact-safety = Est-ce sûr ?
contact-note = Quand, et quoi dire
contact-saved = Contact enregistré
contact-remove = Retirer
contact-removed = Contact retiré
names = Noms
names-none = Aucun nom n’est noté.
name-new = Nouveau nom
name-edit = Nom
name-text = Nom
    .hint = Tel que la personne le donne, dans toute écriture.
name-kind = Quel genre de nom
name-avoid = La personne ne veut pas l’entendre
    .hint = Il sert à trouver le dossier, mais n’est pas prononcé.
name-avoid-said = Ne pas prononcer
name-saved = Nom enregistré
name-remove = Retirer
name-removed = Nom retiré
known = Ce que l’on sait
known-saved = Enregistré
known-birth = Date de naissance
known-age = Âge

# $age (number) in years.
known-age-years =
        { $age ->
            [one] { $age } an
           *[other] { $age } ans
        }

# $age is such as "24 years".
known-age-about = Environ { $age }
known-pronouns = Pronoms
    .hint = Dans les mots de la personne.
known-language = Langue principale
known-interpreter = Interprète nécessaire ?
known-citizenship = Nationalité
known-stateless = Apatride
known-safe-contact = Comment pouvons-nous joindre cette personne ?
    .hint = Ceci figure en premier partout où un contact est possible.
known-safe-contact-note = Jours, heures, quoi dire
    .hint = Par exemple : mardi ou jeudi après 14 h
