### The directory of providers one can refer to.

directory = Structures
directory-label = Structures, { $shown } sur { $total }
directory-filters = Filtres
directory-search = Nom ou mot
directory-takes-new = Accueille de nouvelles personnes
directory-unchecked = Non vérifiées depuis 6 mois
directory-archived = Celles qui ne servent plus aussi
directory-none = Aucune structure ne correspond.
directory-none-hint = Retirez un filtre, ajoutez une structure ou importez un annuaire.
directory-files = Importer ou transmettre

provider-name = Nom
provider-other-name = Autre nom
provider-areas = Type d’aide
provider-city = Lieu
provider-languages = Langues
provider-takes-new = Accueille
provider-yes = Oui
provider-not-now = Pas maintenant
provider-checked = Vérifiée
provider-full = Ne prend personne de plus
provider-open = Accueille
provider-archived = N’est plus utilisée
provider-archived-hint = Elle reste ici car des orientations la citent ; elle n’est plus proposée.
provider-never-checked = Jamais
provider-days-ago = { $count ->
        [0] Aujourd’hui
        [one] Il y a { $count } jour
       *[other] Il y a { $count } jours
    }
# A whole row for screen readers.
provider-row = { $name }. { $areas }. { $city }. { $open }
provider-back = Toutes les structures
provider-add = Ajouter une structure
provider-edit = Modifier la structure
provider-saved = Structure enregistrée
provider-description = Ce qu’ils font
provider-email = E-mail
provider-website = Site web
provider-refer-by = Comment orienter
provider-answers = Réponse habituelle
provider-answers-unknown = Pas encore connue
# From our own referrals; $count of them were answered.
provider-answers-in = En { $days ->
        [one] { $days } jour
       *[other] { $days } jours
    } (la moitié des { $count } plus vite)
provider-referrals = Orientations ouvertes
provider-offers = Ce qu’ils proposent
provider-sites = Lieux
provider-phones = Téléphones
provider-spoken = Langues parlées
provider-hours = Horaires

## Is the entry still right?
provider-check-first = Personne n’a encore vérifié ces détails. Sont-ils justes ?
provider-checked-on = Détails vérifiés le { $day }.
provider-checked-long-ago = Détails vérifiés le { $day }. Toujours justes ?
provider-still-right = Oui, c’est juste
provider-verified = Détails vérifiés aujourd’hui

edit-named = Modifier { $name }
spoken-remove = Retirer
remove-named = Retirer { $name }

offer-add = Ajouter une offre
offer-edit = Modifier l’offre
offer-none = Pas encore d’offre.
offer-name = Nom de l’offre
offer-status = Où elle en est
offer-full = Ne prend personne de plus en ce moment
offer-now-full = Noté : ne prend personne de plus
offer-now-open = Noté : accueille de nouvelles personnes
offer-eligibility = Pour qui
offer-fees = Coût
offer-interpretation = Interprétariat
offer-application = Comment s’inscrire
offer-minimum-age = À partir de quel âge
offer-maximum-age = Jusqu’à quel âge
offer-ages = De { $from } à { $to } ans
offer-age-from = À partir de { $from } ans
offer-age-to = Jusqu’à { $to } ans

site-add = Ajouter un lieu
site-edit = Modifier le lieu
site-none = Pas encore de lieu.
site-name = Nom du lieu
site-kind = Ce que c’est
site-confidential = Confidentiel
site-confidential-hint = Un refuge, par exemple. L’adresse ne sort dans aucune lettre ni aucun fichier.
site-kept-back = L’adresse est gardée secrète.
site-street = Rue et numéro
site-postalCode = Code postal
site-city = Ville
site-state = Région
site-country = Pays

phone-add = Ajouter un téléphone
phone-edit = Modifier le téléphone
phone-none = Pas encore de téléphone.
phone-number = Numéro
phone-extension = Poste
phone-ext = poste { $number }
phone-description = À quoi il sert
    .hint = Par exemple : accueil, fax, nuit

spoken-add = Ajouter une langue
spoken-none = Pas encore de langue.
spoken-language = Langue
spoken-removed = Langue retirée

hours-add = Ajouter des horaires
hours-edit = Modifier les horaires
hours-none = Pas encore d’horaires.
hours-days = Quels jours
hours-from = Ouvre à
hours-to = Ferme à
hours-note = Note
hours-line = { $days }, de { $from } à { $to }
time-hint = Par exemple : 9, 930, 14:30
time-not-understood = Écrivez une heure, par exemple 9:30.

## Bringing a directory in, and handing ours on.
import = Importer un annuaire
import-what = Un annuaire au format Open Referral (HSDS) : un fichier JSON ou un dossier de CSV. Vous voyez d’abord ce qu’il apporterait.
import-file = Choisir un fichier
import-folder = Choisir un dossier
import-reading = Lecture de l’annuaire
import-running = Importation
import-would = Ce que { $name } apporterait
import-did = Ce que { $name } a apporté
import-rows = { $count ->
        [one] { $count } ligne lue
       *[other] { $count } lignes lues
    }
import-new = { $count ->
        [one] { $count } nouvelle entrée
       *[other] { $count } nouvelles entrées
    }
import-changed = { $count ->
        [one] { $count } modifiée
       *[other] { $count } modifiées
    }
import-same = { $count ->
        [one] { $count } inchangée
       *[other] { $count } inchangées
    }
import-table = { $table }: { $rows }
import-nothing-yet = Rien n’a encore été écrit.
import-bring = Importer
import-done = Terminé
import-nothing-odd = Rien d’inhabituel.
import-odd = { $count ->
        [one] { $count } point inhabituel
       *[other] { $count } points inhabituels
    }
import-odd-kept = Rien n’est perdu.
import-odd-where = Où
import-odd-what = Quoi
# A file, its row and its column.
import-where = { $file }, ligne { $row }, { $field }
import-odd-more = Les { $shown } premiers sur { $total } sont affichés.
export = Transmettre notre annuaire
export-what = Écrit notre annuaire au format Open Referral (HSDS). Les adresses confidentielles n’y sont pas.
export-json = Enregistrer en un fichier
export-csv = Enregistrer dans un dossier
export-running = Écriture de l’annuaire
export-odd-hours = { $count ->
        [one] Une heure d’ouverture ou de fermeture n’est pas une heure du jour. Elle est dans le fichier telle qu’écrite ; d’autres programmes peuvent l’ignorer :
       *[other] { $count } heures d’ouverture ou de fermeture ne sont pas des heures du jour. Elles sont dans le fichier telles qu’écrites ; d’autres programmes peuvent les ignorer :
    }
export-done = { $rows ->
        [one] { $rows } ligne
       *[other] { $rows } lignes
    }, { $size }.
