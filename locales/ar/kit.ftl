### كلمات العناصر الأساسية في كل الشاشات.

kit-optional = (اختياري)
kit-choose = اختر
kit-change = تغيير
kit-clear = مسح
kit-close = إغلاق
kit-cancel = إلغاء
kit-go-back = رجوع
kit-more = المزيد
kit-undo = تراجع
# Said after something was taken back.
kit-undone = تم التراجع
kit-try-again = حاول مرة أخرى
kit-show-suggestions = عرض الاقتراحات
kit-searching = جارٍ البحث…
kit-nothing-found = لم يُعثر على شيء
kit-search = بحث
kit-search-results = نتائج البحث
kit-of = { $value } من { $max }
kit-characters-left =
    { $count ->
        [zero] لم يبقَ أي حرف
        [one] بقي حرف واحد
        [two] بقي حرفان
        [few] بقيت { $count } أحرف
        [many] بقي { $count } حرفًا
       *[other] بقي { $count } حرف
    }
kit-no-answer = بلا إجابة
kit-no-answer-for = بلا إجابة: { $field }
kit-drafts =
    { $count ->
        [zero] لا مسودات
        [one] مسودة واحدة
        [two] مسودتان
        [few] { $count } مسودات
        [many] { $count } مسودة
       *[other] { $count } مسودة
    }
kit-type-to-confirm = اكتب { $text } للمتابعة

kit-safe-contact = تواصل آمن:

kit-hidden-name = الاسم مخفي، عرض
kit-hidden-phone = الهاتف مخفي، عرض
kit-hidden-address = العنوان مخفي، عرض
kit-hidden-birth = تاريخ الميلاد مخفي، عرض
kit-hidden-text = النص مخفي، عرض

kit-open-calendar = فتح التقويم
kit-previous-month = الشهر السابق
kit-next-month = الشهر التالي

chart-show-table = عرض الجدول
chart-day = اليوم
chart-show-chart = عرض الرسم
chart-withheld = محجوب
chart-median = النصف لم يستغرق أكثر من
chart-p90 = تسعة من عشرة لم تستغرق أكثر من
chart-count = العدد
chart-interval =
    { $count ->
        [zero] { $median }، والغالب حتى { $most } (لا إحالات)
        [one] { $median }، والغالب حتى { $most } (إحالة واحدة)
        [two] { $median }، والغالب حتى { $most } (إحالتان)
        [few] { $median }، والغالب حتى { $most } ({ $count } إحالات)
        [many] { $median }، والغالب حتى { $most } ({ $count } إحالة)
       *[other] { $median }، والغالب حتى { $most } ({ $count } إحالة)
    }
chart-target = { $label }: { $value }
