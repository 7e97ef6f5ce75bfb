### تواريخ قد لا يُعرف منها إلا جزء.

date-day = اليوم
date-month = الشهر
date-year = السنة
date-and = و
date-how-sure = ما مدى التأكد؟
date-exact = مؤكد
date-about = تقريبًا
date-before = قبل
date-after = بعد
date-between = بين

date-said-exact = { $date }
date-said-about = نحو { $date }
date-said-before = قبل { $date }
date-said-after = بعد { $date }
date-said-between = بين { $from } و{ $to }

date-about-words = نحو, حوالي, تقريبا
date-before-words = قبل
date-after-words = بعد, منذ

date-type-it = اكتبه بالكلمات
date-use-fields = استخدم اليوم والشهر والسنة
date-in-words = التاريخ بالكلمات
date-in-words-example = مثلًا: نحو 2019، مارس 2026، قبل 3 أيام
date-kept-words = حفظنا كلماتك. أضف السنة إن أمكن.
date-not-understood = اكتبه مثل 27 3 2026 أو الجمعة أو غدًا.

date-problem-year-missing = أضف السنة، أو اختر غير معروف.
date-problem-month-missing = أضف الشهر، أو احذف اليوم.
date-problem-month-unknown = راجع الشهر. اكتب رقمًا أو اسمًا.
date-problem-no-such-day = راجع التاريخ. هذا اليوم غير موجود.
date-problem-order = راجع التاريخين. الثاني قبل الأول.
