### النافذة المحيطة بكل صفحة.

frame-search = ابحث عن حالة أو شخص أو جهة أو إجراء
frame-names-hidden = إخفاء الأسماء
frame-hide = إخفاء وقفل الآن
frame-lock = قفل
frame-main = الرئيسية
