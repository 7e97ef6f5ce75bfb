### النافذة المحيطة بكل صفحة.

frame-search = ابحث عن حالة أو شخص أو جهة أو إجراء
frame-names-hide = إخفاء الأسماء
frame-names-show = إظهار الأسماء
frame-hide = إخفاء وقفل الآن
frame-lock = قفل
frame-main = الرئيسية
