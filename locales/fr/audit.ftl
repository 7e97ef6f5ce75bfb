### The activity log.

audit = Journal d’activité
# One line: who, what. $deed is such as "Letter made".
audit-line = { $member } : { $deed }
audit-line-case = { $member } : { $deed }, { $code }
# In the place of a member, for what no member did.
audit-program = Le programme
audit-newer = quelque chose que connaît une version plus récente
audit-count = Lignes, { $shown } sur { $total }
audit-what = Qui a fait quoi
audit-rows = Fiches
audit-result = Résultat
audit-at = Quand
audit-none = Aucune ligne ne correspond.
audit-filters = Filtres
audit-case = Code du dossier
audit-member = Qui
audit-deed = Quoi
audit-from = Du
audit-to = Au
audit-verify = Vérifier le journal
audit-whole = Le journal est complet : { $count } lignes
audit-broken = La ligne { $line } ne suit pas la précédente. Prévenez votre référent.
