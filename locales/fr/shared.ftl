### Words that several screens share.

# A read takes longer than a moment.
kit-waiting = Un instant…
# A place where nothing is known yet.
not-known = Inconnu
days = { $count ->
        [one] { $count } jour
       *[other] { $count } jours
    }
# $day is a past or future day such as "in 3 days".
late-by = { $count ->
        [one] En retard de { $count } jour
       *[other] En retard de { $count } jours
    }
# Buttons of most forms.
record = Enregistrer
edit = Modifier
all = Tout
clear-filters = Effacer les filtres
# A file was written; it now lies outside the protection of the program.
file-written = Enregistré sous { $name }. Ce fichier est hors du coffre : toute personne qui l’a peut le lire.
show-more = Afficher plus
days-part = { $said } jours
