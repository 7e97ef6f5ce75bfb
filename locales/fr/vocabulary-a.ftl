### The words for the codes of the contract, part one. An id is <vocabulary>-<code>.
### A code stays for ever; its words may change.

## Why a question has no answer. Reports count these and never take one for a no.

missing-not-asked = Pas encore demandé
missing-unknown = Non connu
missing-prefers-not-to-say = Préfère ne pas le dire
missing-declined = N’a pas souhaité répondre

## Age in years when the case was opened.

age-band-0-11 = 0 à 11 ans
age-band-12-17 = 12 à 17 ans
age-band-18-24 = 18 à 24 ans
age-band-25-34 = 25 à 34 ans
age-band-35-44 = 35 à 44 ans
age-band-45-59 = 45 à 59 ans
age-band-60_ = 60 ans ou plus

## Where a case stands.

case-status-Active = Ouvert
case-status-FollowUp = Suivi
case-status-Closed = Clos

## Why a case was closed. No blame in any of them.

close-reason-goals-reached = Objectifs atteints
close-reason-person-chose = La personne a choisi d’arrêter l’accompagnement
close-reason-moved-away = Départ dans une autre région
close-reason-contact-lost = Contact perdu
close-reason-handed-over = Confié à une autre organisation
close-reason-not-eligible = Une autre aide convient mieux
close-reason-died = Décès
close-reason-other = Autre raison

## Whether the person's facts may be counted in reports.

statistics-not-asked = Pas encore demandé
statistics-given = D’accord
statistics-refused = Ne le souhaite pas

## Turns in the life of a case, in the timeline.

case-turn-opened = Dossier ouvert
case-turn-follow-up = Début du suivi
case-turn-closed = Dossier clos
case-turn-reopened = Dossier rouvert
case-turn-reassigned = Nouvelle personne référente

## Ways to reach someone.

contact-kind-phone = Téléphone
contact-kind-messenger = Messagerie
contact-kind-email = E-mail
contact-kind-address = Adresse
contact-kind-person = Par une personne
contact-safety-safe = Sûr
contact-safety-careful = Avec prudence
contact-safety-unsafe = Pas sûr

## What members do; shown in the activity log and after an undo.

deed-unlock = Ouverture de l’espace de travail
deed-lock = Verrouillage de l’espace de travail
deed-change-keys = Changement de phrase secrète ou de code de secours
deed-read-office = Lecture de l’équipe et des réglages
deed-edit-preferences = Changement des préférences
deed-edit-agency = Changement des réglages de l’organisation
deed-edit-members = Changement dans l’équipe
deed-list-cases = Lecture de la liste des dossiers
deed-search = Recherche
deed-open-case = Ouverture d’un dossier
deed-read-case = Lecture d’un dossier
deed-edit-case = Changement dans un dossier
deed-edit-identity = Changement de nom, de contact ou de données personnelles
deed-close-case = Clôture d’un dossier
deed-reopen-case = Réouverture d’un dossier
deed-read-directory = Lecture de l’annuaire
deed-edit-directory = Changement dans l’annuaire
deed-import-directory = Importation de l’annuaire
deed-export-directory = Annuaire enregistré dans un fichier
deed-record-release = Enregistrement d’une autorisation
deed-revoke-release = Retrait d’une autorisation
deed-end-release = Fin d’une autorisation
deed-record-need = Enregistrement d’un besoin
deed-draft-referral = Brouillon d’orientation
deed-send-referral = Envoi d’une orientation
deed-step-referral = Avancement d’une orientation
deed-print-letter = Lettre préparée
deed-list-referrals = Lecture des orientations
deed-write-note = Note écrite
deed-edit-task = Changement d’un rappel
deed-edit-appointment = Changement d’un rendez-vous
deed-add-attachment = Fichier ajouté
deed-save-attachment = Copie d’un fichier enregistrée
deed-describe-attachment = Description d’un fichier
deed-remove-attachment = Fichier retiré
deed-edit-plan = Plan modifié
deed-print-plan = Plan copié pour être emporté
deed-judge-risk = Risque évalué
deed-read-therapy = Lecture de la partie thérapie
deed-write-therapy = Changement dans la partie thérapie
deed-open-sealed-therapy = Ouverture d’une note scellée de thérapie
deed-read-legal = Lecture de la partie juridique
deed-write-legal = Changement dans la partie juridique
deed-open-sealed-legal = Ouverture d’une note juridique scellée
deed-share-sealed = Clés de notes scellées partagées
deed-read-career = Lecture de la partie emploi
deed-write-career = Changement dans la partie emploi
deed-read-report = Lecture d’un rapport
deed-export-report = Rapport enregistré dans un fichier
deed-read-audit = Lecture du journal d’activité
deed-check-vault = Vérification de l’espace de travail
deed-read-exchange = État du partage consulté
deed-exchange = Partage avec des collègues
deed-set-up-relay = Lieu partagé modifié
deed-edit-devices = Appareil modifié
deed-read-team = Lecteurs d’un dossier consultés
deed-edit-team = Dossier partagé ou retiré
deed-decide-conflict = Choix entre deux versions
deed-judge-packs = Avis sur l’envoi d’un appareil retiré
deed-erase-case = Dossier effacé pour toujours
deed-make-backup = Sauvegarde
deed-fill-demo = Données d’entraînement ajoutées
deed-undo = Annulation

## What happened to the person; coded facts for reports (HTCDS).

exploitation-ForcedLabour = Travail forcé
exploitation-SexualExploitation = Exploitation sexuelle
exploitation-Servitude = Servitude
exploitation-ForcedMarriage = Mariage forcé
exploitation-ForcedBegging = Mendicité forcée
exploitation-ChildLabour = Travail des enfants
exploitation-ForcedMilitaryByNonStateActors = Enrôlement forcé par des groupes armés
exploitation-OrganRemoval = Prélèvement d’organes
exploitation-ForcedAdoption = Adoption forcée
exploitation-Surrogacy = Gestation pour autrui forcée
exploitation-Other = Autre

## Parts of a record that are opened by their own key.

facet-agency = Organisation
facet-facts = Faits
facet-identity = Identité
facet-casework = Accompagnement
facet-career = Emploi
facet-therapy = Thérapie
facet-legal = Juridique
facet-audit = Journal d’activité

## Gender, as the person says (HTCDS).

gender-Feminine = Femme ou fille
gender-Masculine = Homme ou garçon
gender-TransgenderFeminine = Femme ou fille trans
gender-TransgenderMasculine = Homme ou garçon trans
gender-NonConforming = Non binaire ou autre genre

## How a person agreed to sharing.

given-how-signed = Signature sur papier
given-how-oral-interpreter = À l’oral, avec interprète
given-how-oral-witness = À l’oral, avec témoin
given-how-guardian = Par la personne ayant l’autorité parentale

## What may be shared.

item-name = Nom
item-contact = Comment joindre la personne
item-age = Âge
item-gender = Genre
item-language = Langue et interprète
item-need = Ce dont la personne a besoin
item-safety = Éléments de sécurité
item-health = Éléments de santé
item-legal-status = Séjour et situation juridique
item-account = Le récit de la personne

## Kinds of names.

name-kind-used = Nom à employer
name-kind-legal = Nom sur les documents
name-kind-alias = Autre nom
name-kind-former = Ancien nom
name-kind-other-script = Dans une autre écriture
name-kind-nickname = Surnom

## Kinds of notes. An account is the person's own story; it stays closed until asked for.

note-kind-general = Note
note-kind-call = Appel
note-kind-meeting = Rencontre
note-kind-home-visit = Visite à domicile
note-kind-safety = Sécurité
note-kind-account = Récit

## Why something is shared.

purpose-referral = Orientation
purpose-coordination = Coordination
purpose-legal-proceedings = Procédure judiciaire
purpose-benefits = Aides et prestations

## Where the person comes from, by world region.

region-northern-africa = Afrique du Nord
region-sub-saharan-africa = Afrique subsaharienne
region-latin-america = Amérique latine et Caraïbes
region-northern-america = Amérique du Nord
region-central-asia = Asie centrale
region-eastern-asia = Asie de l’Est
region-south-eastern-asia = Asie du Sud-Est
region-southern-asia = Asie du Sud
region-western-asia = Asie de l’Ouest
region-eastern-europe = Europe de l’Est
region-northern-europe = Europe du Nord
region-southern-europe = Europe du Sud
region-western-europe = Europe de l’Ouest
region-oceania = Océanie
region-stateless = Sans nationalité

## Where a release stands today.

release-state-valid = Valable
release-state-not-yet = Pas encore valable
release-state-ended = Terminée
release-state-revoked = Retirée

## How a person took a release back.

revoked-how-oral = À l’oral
revoked-how-written = Par écrit
revoked-how-guardian = Par la personne ayant l’autorité parentale

## What members do in the agency.

role-caseworker = Accompagnement
role-clinician = Thérapie
role-attorney = Aide juridique
role-career-counsellor = Conseil en emploi
role-manager = Responsable
role-data-officer = Données et rapports
role-administrator = Administration
role-auditor = Audit

## How a person may be reached. It stands first wherever contact is possible.

safe-contact-anytime = Contact possible à tout moment
safe-contact-with-care = Contact avec prudence
safe-contact-message-only = Messages seulement, ne pas appeler
safe-contact-through-worker = Seulement par la personne référente
safe-contact-do-not-contact = Ne pas contacter

## What a reminder made by a rule asks for; a manual one has its own words.

task-kind-manual = Rappel
task-kind-chase = Demander des nouvelles à la structure
task-kind-tell-provider = Prévenir la structure que l’autorisation est retirée
task-kind-release-ending = Une autorisation se termine bientôt : redemander à la personne
task-kind-ask-again = Redemander
task-kind-review-plan = Faire le point sur le plan
task-kind-review-risk = Regarder à nouveau le risque
yes-no-yes = Oui
yes-no-no = Non

## What a line of the timeline tells of; also its filter.

timeline-kind-case = Dossier
timeline-kind-note = Notes
timeline-kind-referral = Orientations
timeline-kind-release = Autorisations
timeline-kind-service = Services
timeline-kind-appointment = Rendez-vous
timeline-kind-task = Rappels
timeline-kind-plan = Plan et risque
