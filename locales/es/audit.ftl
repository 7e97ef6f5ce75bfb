### The activity log.

audit = Registro de actividad
# One line: who, what. $deed is such as "Letter made".
audit-line = { $member }: { $deed }
audit-line-case = { $member }: { $deed }, { $code }
# In the place of a member, for what no member did.
audit-program = El programa
audit-newer = algo que conoce una versión más nueva
audit-count = Líneas, { $shown } de { $total }
audit-what = Quién hizo qué
audit-rows = Registros
audit-result = Resultado
audit-at = Cuándo
audit-none = Ninguna línea coincide.
audit-filters = Filtros
audit-case = Código del caso
audit-member = Quién
audit-deed = Qué
audit-from = Desde
audit-to = Hasta
audit-verify = Comprobar el registro
audit-whole = El registro está completo: { $count } líneas
audit-broken = La línea { $line } no sigue de la anterior. Avisa a quien te ayuda.
