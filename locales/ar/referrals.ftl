### Referrals: the list of a case, the board, a new one, its steps and its letter.

referral = إحالة
referral-new = إحالة جديدة
referral-none = لا توجد إحالات بعد.
referral-none-hint = تبدأ معظم الإحالات من احتياج.

## Headings of a list grouped by who acts next.
referral-group-us = بانتظارنا
referral-group-provider = بانتظار الجهة
referral-group-person = بانتظار الشخص
referral-group-service = قيد الخدمة
referral-group-nobody = منتهية
referral-group-label = { $group }، { $count ->
        [zero] لا إحالات
        [one] إحالة واحدة
        [two] إحالتان
        [few] { $count } إحالات
        [many] { $count } إحالة
       *[other] { $count } إحالة
    }

# A row: who is asked, and for what.
referral-title = { $provider } · { $need }
# A whole row for screen readers; $clock is "3 of 7 days" or empty.
referral-row = { $area }: { $provider }، { $need }. { $status }. { $clock }. { $code }
referral-since = منذ { $day }
referral-attempt = { $count ->
       *[other] المحاولة { $count }
    }
# Days in this state against the days it may take.
referral-clock = { $days } من { $allowed } أيام

## One referral.
referral-provider = الجهة
referral-offer = الخدمة
referral-area = نوع المساعدة
referral-need = نوع الاحتياج
referral-case = الحالة
referral-urgency = مدى الاستعجال
referral-asked = تاريخ الطلب
referral-answered-after = جاء الرد بعد
referral-service-after = بدأت الخدمة بعد
referral-shares = يُبلَّغون بما يلي: { $items }
referral-history = ما حدث حتى الآن
referral-event = { $status }، { $day }
# $setBy is "our step" or "the provider’s step".
referral-event-by = { $setBy }، سجّله { $member } في { $day }
referral-not-applied = لم تتبع هذه الخطوة ما قبلها فلم تُطبّق. تبقى محفوظة هنا.

## The next step.
referral-what-happened = ماذا حدث؟
referral-waiting-list = وضعوا الشخص على قائمة انتظار
referral-reason = السبب
referral-on = في أي يوم
referral-weeks = كم أسبوعًا تقريبًا
    .hint = سيُضبط تذكير للسؤال مجددًا.
referral-note = ما جاء في الرد
referral-ask-again = السؤال مجددًا في
    .hint = مثلًا: خلال أسبوعين، 27 3 2027
referral-state-saved = حُفظ: { $status }
referral-ask-another = سؤال جهة أخرى
referral-discard = التخلص من المسودة
referral-discard-title = التخلص من هذه المسودة؟
referral-discard-body = لم يُسأل أحد بعد. يبقى الاحتياج قائمًا.
referral-discarded = تم التخلص من المسودة

## A new referral.
referral-what = ما هو المطلوب
    .hint = بكلمات الشخص نفسه إن أمكن. اترك ما لا تحتاج الجهة إلى معرفته.
referral-items = ما يجوز إبلاغهم به
    .hint = أقل ما يكفي.
referral-covered = يجوز إبلاغ { $provider } بهذا حتى { $day }.
referral-agreed = هل وافق الشخص على إبلاغ { $provider } بهذا؟
    .hint = يمكنه الرفض، ويمكنه تغيير رأيه في أي يوم.
referral-not-agreed = لم يوافق أو لم يُسأل بعد
referral-agreed-missing = سجّل جواب الشخص عن المشاركة قبل الإرسال. يمكنك الاحتفاظ بمسودة.
referral-interpreter = المترجم أو الشاهد
referral-until = حتى
    .hint = سنة واحدة على الأكثر.
referral-see = ما سيراه { $provider }
referral-see-nothing = لا شيء بعد. من دون موافقة الشخص تبقى هذه مسودة.
referral-see-always = تبقى الملاحظات والأجزاء المختومة وكل ما عدا ذلك هنا.
referral-safe-way = أول وسيلة مسجلة كآمنة
referral-only-words = فقط ما تكتبه أعلاه
referral-save-send = حفظ وإرسال
referral-save-letter = حفظ وطباعة الرسالة
referral-keep-draft = الاحتفاظ بمسودة
referral-sent = أُرسلت الإحالة
referral-kept = حُفظت المسودة
referral-send = إرسال
referral-draft-covered = يمكن إرسال هذه المسودة. سيُبلَّغون بما يلي: { $items }
referral-draft-open = لا إذن بالمشاركة يغطي هذا بعد: { $items }
referral-not-covered = يمكن أن يرسلها زميل مخوّل بتسجيل جواب الشخص.

## Beside a provider in the list: what speaks for and against it.
match-full = لا يستقبل أحدًا جديدًا
match-speaks = يتحدثون لغة الشخص
match-answers = يجيب عادةً خلال { $days ->
        [zero] يوم
        [one] يوم واحد
        [two] يومين
        [few] { $days } أيام
        [many] { $days } يومًا
       *[other] { $days } يوم
    } ({ $count })
match-checked = رُوجع { $count ->
        [0] اليوم
        [zero] اليوم
        [one] قبل يوم
        [two] قبل يومين
        [few] قبل { $count } أيام
        [many] قبل { $count } يومًا
       *[other] قبل { $count } يوم
    }
match-unchecked = لم تُراجع البيانات
match-release = يجوز إبلاغه حتى { $day }

## The letter.
letter = الرسالة
letter-print = طباعة
letter-copies = لحفظها كملف اختر الطباعة إلى ملف. قد تحتفظ الطابعات وأجهزة أخرى بنسخ.
letter-names-hidden = الأسماء مخفية. أظهرها قبل طباعة الرسالة.
letter-subject = طلب مساعدة، { $code }: { $need }
letter-answer-by = نرجو الجواب قبل { $day }.
letter-release = وافق الشخص على هذه الرسالة. تنتهي الموافقة في { $day } ويمكن سحبها قبل ذلك.

## The board.
board = الإحالات
board-filters = عوامل التصفية
board-view = العرض
board-list = قائمة
board-columns = أعمدة
board-next = الخطوة التالية على
board-mine = إحالاتي فقط
board-late = المتأخرة فقط
board-silent = لا أخبار منذ مدة
board-ended = المنتهية أيضًا
board-count = { $total ->
        [zero] لا إحالات
        [one] إحالة واحدة
        [two] إحالتان
        [few] { $shown } من { $total } إحالات
        [many] { $shown } من { $total } إحالة
       *[other] { $shown } من { $total } إحالة
    }
board-late-count = { $number } متأخرة
board-none = لا توجد إحالات مطابقة.
board-none-hint = أزل عامل تصفية أو ابدأ إحالة من حالة.
board-more = عرض المزيد (بقي { $count })

## Asking late providers for news: one reminder each.
chase = { $count ->
        [zero] لا جهات للسؤال
        [one] ذكّرني بسؤال جهة واحدة
        [two] ذكّرني بسؤال جهتين
        [few] ذكّرني بسؤال { $count } جهات
        [many] ذكّرني بسؤال { $count } جهة
       *[other] ذكّرني بسؤال { $count } جهة
    }
# The words of a reminder; $codes are case codes.
chase-title = سؤال { $provider } عن المستجدات: { $codes }
chase-made = { $count ->
        [zero] لا تذكيرات.
        [one] تذكير واحد في قائمتك لليوم.
        [two] تذكيران في قائمتك لليوم.
        [few] { $count } تذكيرات في قائمتك لليوم.
        [many] { $count } تذكيرًا في قائمتك لليوم.
       *[other] { $count } تذكير في قائمتك لليوم.
    }
