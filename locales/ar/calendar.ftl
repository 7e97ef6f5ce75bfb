### Appointments and tasks.

calendar = التقويم
calendar-show = عرض
calendar-agenda = جدول
calendar-week = أسبوع
calendar-month = شهر
calendar-tasks = التذكيرات
calendar-mine = ما يخصني فقط
calendar-print = طباعة الأسبوع بالرموز
calendar-span = من { $from } إلى { $to }
calendar-back = أسبق
calendar-on = لاحق
calendar-today = اليوم
calendar-none = لا مواعيد في هذه الأيام.
calendar-none-hint = انظر لاحقًا أو أضف موعدًا: Ctrl Shift A
# $day is "Fri, 27 Nov", $when "in 5 days".
calendar-day = { $day }، { $when }
calendar-more = و{ $count } غيرها
calendar-case = لأي حالة
calendar-open = فتح
calendar-open-case = فتح { $code }

appointment-add = إضافة موعد
appointment-edit = تعديل الموعد
appointment-line = في سطر واحد
    .hint = مثلًا: الجمعة 14:00 عيادة الميناء
appointment-title = ماذا
    .hint = من دون أسماء: قد يُطبع.
appointment-day = في أي يوم
appointment-time = في أي ساعة
appointment-minutes = كم دقيقة
appointment-kind = الغرض
appointment-place = أين
appointment-hours = { $from } إلى { $to }
appointment-clashes = يتداخل مع موعد آخر
# A button; $status is what came of it so far.
appointment-status = ما نتج عنه: { $status }
appointment-now = حُفظ: { $status }
appointment-saved = حُفظ الموعد

task-add = تذكير جديد
task-edit = تعديل التذكير
task-none = لا شيء للقيام به.
task-title = ما يجب عمله
    .hint = ابدأ بفعل واترك الأسماء.
task-due = بحلول متى
    .hint = مثلًا: غدًا، خلال أسبوعين، 27 3 2027
task-finish = تم
task-done = أُنجز التذكير
task-saved = حُفظ التذكير
