### Archivos de un caso: sellados, guardados como copia, descritos, retirados. Nada muestra su contenido.

attachments = Archivos
attachments-none = Todavía no hay archivos.
attachments-none-hint = Cartas, escaneos, documentos: hasta 200 MB cada uno. El archivo original se queda donde está.
attachment-add = Añadir un archivo
attachment-added = Archivo añadido
attachment-adding = El archivo se está sellando…
attachment-save = Guardar una copia
attachment-saving = La copia se está escribiendo…
attachment-describe = Describir
attachment-described = Descripción registrada
attachment-description = ¿Qué es?
    .hint = Unas palabras, para quien lo busque más tarde.
attachment-remove = Retirar
# It can be brought back with Undo.
attachment-removed = Archivo retirado
attachment-not-here = Aún no ha llegado
attachment-not-here-hint = Llega la próxima vez que este equipo comparta. No se ha perdido nada.
# Names one file for screen readers while names are hidden: "PDF of 20 Nov 2026, 10:00".
attachment-of = { $sort } del { $day }
