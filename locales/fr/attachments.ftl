### Fichiers d’un dossier : scellés, enregistrés en copie, décrits, retirés. Rien ne montre leur contenu.

attachments = Fichiers
attachments-none = Pas encore de fichiers.
attachments-none-hint = Lettres, numérisations, documents : jusqu’à 200 Mo chacun. Le fichier d’origine reste où il est.
attachment-add = Ajouter un fichier
attachment-added = Fichier ajouté
attachment-adding = Le fichier est en train d’être scellé…
attachment-save = Enregistrer une copie
attachment-saving = La copie est en train d’être écrite…
attachment-describe = Décrire
attachment-described = Description consignée
attachment-description = De quoi s’agit-il ?
    .hint = Quelques mots, pour qui le cherchera plus tard.
attachment-remove = Retirer
# It can be brought back with Undo.
attachment-removed = Fichier retiré
attachment-not-here = Pas encore arrivé
attachment-not-here-hint = Il arrive au prochain partage de cet ordinateur. Rien n’est perdu.
# Names one file for screen readers while names are hidden: "PDF of 20 Nov 2026, 10:00".
attachment-of = { $sort } du { $day }
