### Ctrl K: find anything, do anything.

# Headings of what was found.
palette-case = الأشخاص والحالات
palette-provider = الجهات
palette-referral = في الإحالات
palette-note = في الملاحظات
palette-task = في التذكيرات
palette-appointment = في المواعيد
palette-legal = في القضايا القانونية
palette-career = في التدريبات والأعمال
palette-plan = في الخطط
palette-member = الزملاء
palette-actions = تنفيذ
palette-go = الانتقال إلى { $page }
# Why something was found.
palette-why-other-name = يطابق اسمًا آخر
palette-why-sounds-like = يشبهه في النطق
palette-why-spelling = كتابة مشابهة
palette-why-code = يطابق الرمز
palette-why-phone = يطابق هاتفًا
# Beside the name in use, when another name was found; never while names are hidden.
palette-also = يُعرف أيضًا باسم { $name }
