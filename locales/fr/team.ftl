### Who reads what of a case, and sharing it with a colleague.

team-readers = Qui lit ce dossier
team-nobody = Personne ne lit encore ce dossier.
team-by-role = Par son rôle, en nombres sans noms : { $facets }
team-share = Partager
team-share-do = Permettre la lecture
team-with = Avec qui
team-parts = Quelles parties
team-part-agency = Équipe, structures, réglages
team-part-facts = Faits, besoins et orientations, sans noms
team-part-identity = Noms, contacts, date de naissance
team-part-casework = Notes, rappels, rendez-vous, autorisations
team-part-career = Formations et emplois
team-part-therapy = Séances et notes scellées
team-part-legal = Affaires et notes scellées
team-part-audit = Le journal d’activité
team-shared = Partagé
team-unread = Ce qui a été lu reste su. Retirer n’arrête que la suite.
team-withdraw = Retirer
team-no-longer = { $member } ne lit plus
team-withdrawn = Retiré
team-contested = Deux membres disent l’avoir ouvert : { $facets }. Personne de nouveau ne peut le lire avant la décision de l’administration.
