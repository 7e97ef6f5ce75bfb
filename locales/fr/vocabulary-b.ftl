### Words for codes: appointments, services, directory, referrals, reports, import.

## What an appointment is for.
appointment-kind-meeting = Rendez-vous
appointment-kind-session = Séance
appointment-kind-hearing = Audience
appointment-kind-interview = Entretien
appointment-kind-medical = Rendez-vous médical
appointment-kind-other = Autre

## What came of it. No blame in any of them.
appointment-status-planned = Prévu
appointment-status-kept = A eu lieu
appointment-status-rescheduled = Reporté
appointment-status-not-today = Pas aujourd’hui
appointment-status-cancelled = Annulé

audit-result-done = Fait
audit-result-refused = Non autorisé

training-kind-vocational = Formation professionnelle
training-kind-language = Cours de langue
training-kind-computer = Cours d’informatique
training-kind-school = École
training-kind-apprenticeship = Apprentissage
training-kind-job-readiness = Préparation à l’emploi

training-status-planned = Prévue
training-status-enrolled = En cours
training-status-completed = Terminée
training-status-left-early = Arrêtée avant la fin

placement-status-applied = Candidature envoyée
placement-status-interview = Entretien
placement-status-started = A commencé
placement-status-ended = Terminé
placement-status-not-chosen = Une autre personne a été choisie

## Where an offer of a provider stands.
offer-status-active = Ouvert
offer-status-inactive = Pas proposé actuellement
offer-status-defunct = Supprimé
offer-status-temporarily_closed = Fermé pour un temps
offer-status-unknown = Inconnu

## How a provider takes referrals.
refer-by-paper = Par lettre
refer-by-phone = Par téléphone
refer-by-file = Par fichier
refer-by-unknown = Inconnu

site-kind-physical = Lieu d’accueil
site-kind-postal = Adresse postale
site-kind-virtual = En ligne

## What a legal matter is about. “Victim” is the legal term here.
matter-kind-immigration = Séjour et immigration
matter-kind-victim-witness = Victime ou témoin (terme juridique)
matter-kind-criminal-defence = Défense pénale
matter-kind-record-relief = Effacement du casier
matter-kind-civil-suit = Action civile
matter-kind-wage-claim = Réclamation de salaire
matter-kind-family = Famille
matter-kind-protective-order = Ordonnance de protection
matter-kind-housing = Logement
matter-kind-benefits = Prestations sociales
matter-kind-compensation = Indemnisation
matter-kind-documents = Papiers et documents

matter-status-open = Ouvert
matter-status-waiting = En attente
matter-status-closed = Clos

matter-outcome-granted = Accordé
matter-outcome-denied = Refusé
matter-outcome-settled = Accord trouvé
matter-outcome-withdrawn = Retiré
matter-outcome-advice-given = Conseil donné
matter-outcome-handed-over = Transmis

legal-event-hearing = Audience
legal-event-deadline = Échéance
legal-event-filing = Dépôt
legal-event-decision = Décision
legal-event-meeting = Rendez-vous
legal-event-document = Document

## What someone needs.
need-trauma-therapy = Thérapie du traumatisme
need-counselling = Soutien psychologique
need-group-therapy = Thérapie de groupe
need-psychiatric-care = Soins psychiatriques
need-substance-use = Aide liée aux addictions
need-crisis-support = Soutien en situation de crise
need-immigration = Séjour et immigration
need-victim-witness = Aide comme victime ou témoin (terme juridique)
need-criminal-defence = Défense pénale
need-record-relief = Effacement du casier
need-civil-claim = Action civile
need-wage-claim = Réclamation de salaire
need-family-law = Droit de la famille
need-protective-order = Ordonnance de protection
need-identity-documents = Papiers d’identité
need-job-training = Formation professionnelle
need-job-placement = Recherche d’emploi
need-education = Études
need-language-course = Cours de langue
need-career-counselling = Orientation professionnelle
need-housing = Logement
need-medical-care = Soins médicaux
need-food-and-clothing = Nourriture et vêtements
need-financial-help = Aide financière
need-childcare = Garde d’enfants
need-interpretation = Interprétariat
need-safe-return = Retour en sécurité
need-other = Autre

need-status-active = Ouvert
need-status-on-hold = En pause
need-status-revoked = Plus souhaité
need-status-completed = Satisfait
need-status-entered-in-error = Saisi par erreur

## The ten states of a referral.
state-draft = Brouillon
state-requested = Demandée
state-accepted = Acceptée
state-rejected = La structure n’a pas pu aider
state-in-progress = En cours
state-on-hold = En attente
state-completed = Service reçu
state-failed = N’a pas eu lieu
state-cancelled = Retirée
state-entered-in-error = Saisie par erreur

## The finer words of daily work.
status-draft = Brouillon
status-ready = Prête à envoyer
status-sent = Envoyée
status-confirmed = Reçue par la structure
status-needs-info = Complément demandé
status-accepted = Acceptée
status-waitlist = Liste d’attente
status-paused = En pause
status-started = En cours
status-received = Service reçu
status-declined-provider = La structure n’a pas pu aider
status-declined-person = La personne a choisi de ne pas donner suite
status-withdrawn = Retirée par nous
status-lost = Contact perdu
status-did-not-happen = N’a pas eu lieu
status-release-ended = L’autorisation de partage a pris fin
status-entered-in-error = Saisie par erreur

## Who acts next.
next-us = À nous d’agir
next-provider = À la structure d’agir
next-person = À la personne de décider
next-nobody = Terminées

## Why a step was taken. Reports count these.
referral-reason-no-capacity = Pas de place
referral-reason-not-eligible = Ne remplit pas leurs conditions
referral-reason-wrong-service = Pas le bon service
referral-reason-no-language = Langue non parlée sur place
referral-reason-too-far = Trop loin
referral-reason-not-safe = Pas sûr
referral-reason-no-answer = Pas de réponse
referral-reason-person-chose = La personne l’a choisi
referral-reason-no-longer-needed = Plus nécessaire
referral-reason-release-ended = L’autorisation de partage a pris fin
referral-reason-waiting-list = Liste d’attente
referral-reason-information-asked = Informations demandées
referral-reason-person-asked-pause = La personne a demandé une pause
referral-reason-provider-paused = La structure a fait une pause
referral-reason-contact-lost = Contact perdu
referral-reason-did-not-come = N’est pas venu·e
referral-reason-service-ended = Le service s’est arrêté
referral-reason-moved-away = A déménagé
referral-reason-other = Autre

set-by-requester = Notre étape
set-by-target = Étape de la structure

## What came of help.
outcome-ongoing = Continue
outcome-completed = Terminé
outcome-left-early = Arrêté avant la fin
outcome-granted = Accordé
outcome-denied = Refusé
outcome-settled = Accord trouvé
outcome-placed = En emploi
outcome-other = Autre

modality-individual = Individuelle
modality-group = En groupe
modality-family = En famille
modality-remote = Par téléphone ou vidéo

area-therapy = Thérapie
area-legal = Juridique
area-career = Emploi
area-other = Autre

urgency-24h = Réponse sous 24 heures
urgency-72h = Réponse sous 3 jours
urgency-2w = Réponse sous 2 semaines

## What happened at an agreed time. No blame in any of them.
attendance-attended = Présent·e
attendance-rescheduled = Reporté
attendance-not-today = Pas aujourd’hui

## What was odd in an imported directory. Nothing was dropped.
odd-missingRequired = Une colonne obligatoire est vide
odd-brokenKey = Renvoie à une ligne absente ; conservé
odd-duplicateId = Deux lignes avec le même id ; les deux sont gardées
odd-notUuid = Un id d’un autre type ; un id stable en a été tiré
odd-unknownStatus = Un mot hors liste ; lu comme inconnu
odd-embeddedNewline = Un saut de ligne dans une cellule ; conservé
odd-unknownColumn = Une colonne hors norme ; conservée
odd-unknownTable = Une table hors norme
odd-badNumber = Pas un nombre ; gardé comme texte
odd-badDate = Pas une date ; gardé comme texte
odd-badEncoding = Caractères inhabituels ; lus comme Windows-1252
odd-tooLong = Plus long que tout nom ; conservé
odd-formulaLike = Ressemble à une formule ; gardé comme texte
odd-markupLike = Ressemble à du code de page ; gardé comme texte
odd-legacyName = Un nom d’une ancienne version ; lu comme l’actuel
odd-badShape = Une liste là où il faut une valeur ; conservée
odd-extraCells = Plus de cellules que d’en-têtes ; conservées
odd-secondValue = Une seconde valeur pour une même chose ; conservée à côté
odd-weekdayNumber = Un jour en chiffre ; lu avec lundi comme 1, et gardé

## How a report is split.
split-area = Par type d’aide
split-provider = Par structure
split-urgency = Par urgence
split-age-band = Par âge
split-gender = Par genre
split-exploitation = Par forme d’exploitation
split-region = Par région d’origine
split-month = Par mois

## How far referrals came.
stage-made = Créées
stage-sent = Envoyées
stage-answered = Avec réponse
stage-accepted = Acceptées
stage-started = Service commencé
stage-completed = Service reçu

## À quoi appartient un téléphone, un horaire ou une langue du répertoire.

link-provider = Prestataire
link-offer = Service proposé
link-site = Lieu
link-offer-site = Service dans un lieu
link-contact = Personne à contacter
link-phone = Téléphone
link-none = Rien

## Sorts of files of a case.

media-type-pdf = PDF
media-type-png = Image PNG
media-type-jpeg = Image JPEG
media-type-text = Texte
media-type-other = Autre fichier

## Where a goal stands.

goal-status-open = Ouvert
goal-status-reached = Atteint
goal-status-set-aside = Mis de côté

## Whether the person agrees with a goal.

goal-agreement-agreed = D’accord
goal-agreement-not-yet = Pas encore d’accord
goal-agreement-disagreed = Pas d’accord

## How far a goal has come.

goal-progress-not-begun = Pas commencé
goal-progress-begun = Commencé
goal-progress-half-way = À mi-chemin
goal-progress-nearly-there = Presque atteint
goal-progress-reached = Atteint

## Who does something for a goal.

action-doer-survivor = La personne
action-doer-member = Un collègue
action-doer-provider = Une structure
action-doer-other = Quelqu’un d’autre

## Where an action stands.

action-status-open = À faire
action-status-done = Fait
action-status-dropped = Abandonné

## How much danger somebody is in.

risk-level-low = Faible
risk-level-medium = Moyen
risk-level-high = Élevé
risk-level-immediate = Immédiat

## Where the danger comes from.

risk-factor-contact-sought = Ils ont cherché le contact
risk-factor-threats = Menaces
risk-factor-whereabouts-known = Ils savent où est la personne
risk-factor-violence-now = Violence en ce moment
risk-factor-no-safe-place = Pas de lieu sûr
risk-factor-self-harm = Danger d’automutilation
risk-factor-children-in-danger = Enfants en danger
risk-factor-family-in-danger = Famille en danger
risk-factor-debt-demanded = Dette réclamée
risk-factor-papers-held = Papiers confisqués
risk-factor-watched = Surveillance ou traçage
