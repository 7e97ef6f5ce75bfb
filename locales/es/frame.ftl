### La ventana alrededor de cada página.

frame-search = Buscar un caso, una persona, una entidad o una acción
frame-names-hide = Ocultar nombres
frame-names-show = Mostrar nombres
frame-hide = Ocultar y bloquear ahora
frame-lock = Bloquear
frame-main = Principal
