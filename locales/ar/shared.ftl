### Words that several screens share.

# A read takes longer than a moment.
kit-waiting = لحظة…
# A place where nothing is known yet.
not-known = غير معروف
days = { $count ->
        [zero] { $count } يوم
        [one] يوم واحد
        [two] يومان
        [few] { $count } أيام
        [many] { $count } يومًا
       *[other] { $count } يوم
    }
# $day is a past or future day such as "in 3 days".
late-by = { $count ->
        [zero] بلا تأخير
        [one] متأخر يومًا واحدًا
        [two] متأخر يومين
        [few] متأخر { $count } أيام
        [many] متأخر { $count } يومًا
       *[other] متأخر { $count } يوم
    }
# Buttons of most forms.
record = حفظ
edit = تعديل
all = الكل
clear-filters = مسح عوامل التصفية
# A file was written; it now lies outside the protection of the program.
file-written = حُفظ باسم { $name }. هذا الملف خارج الخزنة: يمكن لأي شخص يملكه أن يقرأه.
show-more = عرض المزيد
days-part = { $said } يوم
