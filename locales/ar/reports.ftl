### The referral report: counts and waits without names, for inside the agency only.

report = إلى أين تنتهي الإحالات، وكم ينتظر الناس؟
report-inside = للاستخدام داخل الجهة فقط
report-inside-why = تُعرض الأرقام الصغيرة كما هي وقد تكشف شخصًا.
report-period = الفترة
report-month = شهر
report-quarter = ربع سنة
report-year = سنة
report-own = تواريخ أخرى
report-span = من { $from } إلى { $to }
report-earlier = الفترة السابقة
report-later = الفترة التالية
report-from = من
report-to = إلى
report-show = عرض
report-area = نوع المساعدة
report-none = لا إحالات في هذه الفترة.
report-none-hint = انظر إلى فترة أسبق أو أزل المجال.
report-total = الإجمالي
# $survivors is the number of people as text; $count the same for the plural.
report-lead = { $count ->
        [zero] لا أحد
        [one] شخص واحد
        [two] شخصان
        [few] { $survivors } أشخاص
        [many] { $survivors } شخصًا
       *[other] { $survivors } شخص
    }؛ الإحالات: { $attempts }؛ تم تلقي الخدمة: { $completed }.
report-survivors = الأشخاص
report-needs = الاحتياجات
report-attempts = الإحالات
report-accepted = مقبولة
report-completed = تم تلقي الخدمة
report-declined = لم تتمكن من المساعدة
report-why-declined = لماذا لم تتمكن الجهات من المساعدة
report-lost = لم تتم
report-cancelled = سُحبت
report-open = ما زالت مفتوحة
# Waits: $median and $p90 are spans such as "4 days".
report-wait-answer = جاء نصف الأجوبة خلال { $median }، وتسعة من كل عشرة خلال { $p90 } ({ $count } جوابًا).
report-wait-answer-none = لا أجوبة بعد.
report-wait-service = بدأ نصف الخدمات خلال { $median }، وتسع من كل عشر خلال { $p90 } ({ $count } بدأت).
report-wait-service-none = لم تبدأ أي خدمة بعد.
report-waiting = { $count ->
        [zero] لا أحد ينتظر جوابًا.
        [one] واحدة ما زالت تنتظر جوابًا.
        [two] اثنتان ما زالتا تنتظران جوابًا.
        [few] { $count } ما زالت تنتظر جوابًا.
        [many] { $count } ما زالت تنتظر جوابًا.
       *[other] { $count } ما زالت تنتظر جوابًا.
    }
report-pathway = إلى أين وصلت الإحالات
report-pathway-finding = من { $sent } إحالة مرسلة، انتهت { $received } بتلقي الخدمة ({ $share })
report-pathway-none = لم تُرسل أي إحالة في هذه الفترة
report-pathway-how = يعدّ كل شريط الإحالات التي بلغت هذه المرحلة، مهما حدث بعدها.
report-stage = المرحلة
report-splits = مقارنة
report-waits-finding = أطول انتظار معتاد للجواب: { $group }، { $median }
report-waits-how = النقطة هي المدة التي لم يتجاوزها النصف؛ وينتهي الخط حيث أُجيب تسعة من كل عشرة.
report-target = أطول مهلة للجواب
report-no-waits = لا أجوبة لقياسها هنا.
report-blank = لا جواب مسجل
# In a table where there is nothing to measure.
report-no-number = –
report-answer-median = أُجيب النصف خلال (أيام)
report-answer-p90 = تسعة من عشرة خلال
report-service-median = بدأ النصف خلال (أيام)
report-service-p90 = بدأ تسعة من عشرة خلال
report-why-ended = لماذا لم تتحقق الإحالات
report-declined-most = الأكثر تكرارًا: { $reason } ({ $count })
report-ended-most = الأكثر تكرارًا: { $reason } ({ $count })
report-reason = السبب
report-no-reason = بلا سبب
report-no-reasons = لا شيء في هذه الفترة.
report-left-out = { $count ->
        [0] لم يُستبعد أحد.
        [zero] لم يُستبعد أحد.
        [one] استُبعد شخص واحد لأنه لم يوافق على إحصائه.
        [two] استُبعد شخصان لأنهما لم يوافقا على إحصائهما.
        [few] استُبعد { $said } أشخاص لأنهم لم يوافقوا على إحصائهم.
        [many] استُبعد { $said } شخصًا لأنهم لم يوافقوا على إحصائهم.
       *[other] استُبعد { $said } شخص لأنهم لم يوافقوا على إحصائهم.
    }
report-definitions = يُعدّ كل شخص مرة واحدة. تُحسب الاحتياجات والإحالات في الفترة دون المسودات، وكذلك ما نتج عنها لاحقًا.
report-save = حفظ كملف
report-as-xlsx = جدول بيانات (XLSX)
report-as-csv = جدول بسيط (CSV)
report-writing = إعداد التقرير
