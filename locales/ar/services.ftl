### The help a person gets: therapy, legal help, career.

services = الخدمات
services-given = المساعدة المقدمة
services-therapy = علاج نفسي
services-legal = قانوني
services-career = مهني
services-none = لم تُسجّل مساعدة بعد.
services-none-hint = تظهر الجلسات والقضايا والتدريبات والأعمال هنا تلقائيًا.
services-referral = من أي إحالة
    .hint = ما تسجّله يحرّك تلك الإحالة أيضًا.
services-no-referral = لا شيء
services-referral-option = { $provider }، { $need }
minutes = { $count ->
        [zero] { $count } دقيقة
        [one] دقيقة واحدة
        [two] دقيقتان
        [few] { $count } دقائق
        [many] { $count } دقيقة
       *[other] { $count } دقيقة
    }

## Therapy.
sessions = الجلسات
session-log = تسجيل جلسة
session-none = لا جلسات بعد.
session-attendance = هل حضر الشخص؟
session-day = في أي يوم
session-minutes = كم دقيقة
session-modality = شكل الجلسة
session-next = الجلسة القادمة
    .hint = مثلًا: خلال أسبوع، الجمعة، 27 3 2027
session-next-on = القادمة: { $day }
session-last = كانت هذه الجلسة الأخيرة
session-last-hint = تُسجّل الإحالة عندها: تم تلقي الخدمة.
session-saved = حُفظت الجلسة

## Sealed notes: opened by the passphrase for a few minutes.
sealed-therapy = ملاحظات جلسات مختومة
sealed-legal = ملاحظات مختومة محمية بالسرية المهنية
sealed-note = ملاحظة مختومة
sealed-write = كتابة ملاحظة مختومة
sealed-what = لا يستطيع أحد من غير دورك فتحها. لا يُبحث فيها ولا تُحصى ولا تُطبع.
sealed-text = الملاحظة
sealed-row = { $day }، كتبها { $author }
sealed-open = فتح
sealed-none = لا ملاحظات مختومة.
sealed-none-hint = تُفتح بعبارة المرور لخمس دقائق.
sealed-passphrase = عبارة المرور
    .hint = تُفتح الملاحظات المختومة خمس دقائق ثم تُغلق تلقائيًا.
sealed-until = مفتوحة حتى { $time }
sealed-covered = انتهت الدقائق الخمس فأُخفيت كلماتك. لم يضع شيء: افتح للمتابعة.
sealed-saved = حُفظت الملاحظة المختومة

## Legal help.
matter-add = إضافة قضية
matter-edit = تعديل القضية
edit-matter = تعديل { $title }
matter-none = لا قضايا بعد.
matter-kind = موضوعها
matter-title = بكلمات قليلة
    .hint = من دون أسماء.
matter-status = أين وصلت
matter-outcome = كيف انتهت
matter-opened = منذ
matter-since = منذ { $day }
matter-until = حتى { $day }
matter-saved = حُفظت القضية
events-of = مواعيد { $title }
event-add = إضافة موعد
event-edit = تعديل الموعد
event-none = لا جلسات محكمة ولا مواعيد نهائية بعد.
event-kind = ماذا
event-day = في أي يوم
event-note = ملاحظة
event-in = { $count ->
        [0] اليوم
        [zero] اليوم
        [one] خلال يوم
        [two] خلال يومين
        [few] خلال { $count } أيام
        [many] خلال { $count } يومًا
       *[other] خلال { $count } يوم
    }
event-finish = تم
event-reopen = لم يتم
event-is-done = تم
event-done = سُجّل الموعد كمنجز
event-open-again = الموعد مفتوح من جديد
event-saved = حُفظ الموعد

## Career.
trainings = التدريبات
training-add = إضافة تدريب
training-edit = تعديل التدريب
training-none = لا تدريبات بعد.
training-kind = النوع
training-title = اسم التدريب
training-status = أين وصل
training-starts = اليوم الأول
training-ends = اليوم الأخير
certificate = حصل على شهادة
training-saved = حُفظ التدريب
placements = الأعمال
placement-add = إضافة عمل
placement-edit = تعديل العمل
placement-none = لا أعمال بعد.
placement-title = { $job }، { $employer }
placement-job = أي عمل
placement-employer = أين
placement-status = أين وصل
placement-day = منذ
placement-ended = اليوم الأخير
placement-hours-week = ساعات في الأسبوع
placement-hours = { $count ->
        [zero] { $count } ساعة في الأسبوع
        [one] ساعة واحدة في الأسبوع
        [two] ساعتان في الأسبوع
        [few] { $count } ساعات في الأسبوع
        [many] { $count } ساعة في الأسبوع
       *[other] { $count } ساعة في الأسبوع
    }
placement-saved = حُفظ العمل
