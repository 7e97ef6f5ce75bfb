### Notes: written once, never changed; a correction stands beside them.

note-new = Nouvelle note
note-text = Note
    .hint = Ce qui s’est passé, ce qui est convenu. La personne pourra la lire un jour.
note-kind = Type
note-kind-account-hint =
    L’histoire de la personne. Elle reste fermée tant qu’on ne la demande pas.
note-day = Jour
note-recorded = Note enregistrée
notes-none = Pas encore de note.
notes-none-hint = Quelques mots suffisent : ce qui s’est passé, ce qui vient.

# Names one note for screen readers, such as "Call of 22 November 2026".
note-of = { $kind } du { $day }
note-amend = Corriger
note-amend-how = La première version reste. Votre correction s’affiche à sa place.
note-amends = Correction
note-amended = Corrigée ensuite
note-show = Afficher le texte
note-hide = Fermer le texte
