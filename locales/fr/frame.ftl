### La fenêtre autour de chaque page.

frame-search = Chercher un dossier, une personne, une structure ou une action
frame-names-hide = Masquer les noms
frame-names-show = Afficher les noms
frame-hide = Masquer et verrouiller
frame-lock = Verrouiller
frame-main = Principal
