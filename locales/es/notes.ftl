### Notes: written once, never changed; a correction stands beside them.

note-new = Nueva nota
note-text = Nota
    .hint = Qué pasó, qué se acordó. La persona podría leerla algún día.
note-kind = Tipo
note-kind-account-hint =
    La historia de la propia persona. Queda cerrada hasta que alguien la pide.
note-day = Día
note-recorded = Nota guardada
notes-none = Todavía no hay notas.
notes-none-hint = Bastan unas palabras: qué pasó, qué sigue.

# Names one note for screen readers, such as "Call of 22 November 2026".
note-of = { $kind } del { $day }
note-amend = Corregir
note-amend-how = La primera versión se conserva. Tu corrección se muestra en su lugar.
note-amends = Corrección
note-amended = Corregida después
note-show = Mostrar el texto
note-hide = Cerrar el texto
