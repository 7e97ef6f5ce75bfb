### La ventana alrededor de cada página.

frame-search = Busque un caso, persona, proveedor o acción
frame-names-hidden = Nombres ocultos
frame-hide = Ocultar y bloquear ahora
frame-lock = Bloquear
frame-main = Principal
