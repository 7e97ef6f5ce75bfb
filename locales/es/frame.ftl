### La ventana alrededor de cada página.

frame-search = Busque un caso, persona, proveedor o acción
frame-names-hidden = Nombres ocultos
frame-lock = Bloquear
frame-main = Principal
