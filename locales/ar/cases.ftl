### Cases: the list, the file, opening and closing.

cases = الحالات

# Names the list for screen readers. $shown and $total are numbers.
cases-count = الحالات، { $shown } من { $total }
cases-filter = تصفية
cases-text = الاسم أو الرمز بأي تهجئة
cases-status = الحالة الراهنة
cases-area = إحالات مفتوحة إلى
cases-caseworker = مسؤول الحالة
cases-mine = حالاتي وما شورك معي
cases-everybody = الجميع

# One's own name in a list of colleagues.
cases-me = { $name } (أنا)
cases-case = الحالة
cases-next-step = الخطوة التالية
cases-open-referrals = الإحالات المفتوحة
cases-last-contact = آخر تواصل
cases-none = لا توجد حالات بعد.
cases-none-hint = تبدأ الحالة بمعرفة طريقة آمنة للتواصل مع الشخص.
cases-no-match = لا توجد حالات مطابقة.
cases-filters-on =
        { $count ->
            [zero] لا توجد مرشحات مفعّلة.
            [one] مرشح واحد مفعّل.
            [two] مرشحان مفعّلان.
            [few] { $count } مرشحات مفعّلة.
            [many] { $count } مرشحًا مفعّلًا.
           *[other] { $count } مرشح مفعّل.
        }
cases-search-all = البحث في كل الحالات
cases-saved-filters = المرشحات المحفوظة
cases-usual-filter = حالاتي المفتوحة
cases-all-filter = كل الحالات
cases-save-filter = حفظ هذا المرشح
cases-remove-filter = إزالة «{ $name }»
cases-filter-name = اسم المرشح
    .hint = لا يُحفظ ما كُتب في البحث.

## Why a case was found when its name is spelt differently.

# $why is one of the lines below, $text the name that fits.
case-found = { $why }: { $text }
case-found-other-name = اسم آخر
case-found-sounds-like = يشبه في النطق
case-found-spelling = تهجئة قريبة من
case-found-phone = برقم الهاتف

## One case in words.

case-name-unknown = الاسم غير معروف
case-name-hidden = الاسم مخفي

# In the sentence a screen reader says for a row.
case-next = التالي: { $what }
case-age-about-said = نحو { $age } سنة
case-age-said = { $age } سنة
case-with-interpreter = { $language } · يلزم مترجم
case-worker = مسؤول الحالة: { $name }
case-other-names = أسماء أخرى:
case-tabs = أقسام الحالة
case-tab-overview = نظرة عامة
case-tab-plan = الخطة
case-tab-referrals = الإحالات
case-tab-services = الخدمات
case-tab-notes = الملاحظات
case-tab-files = الملفات
case-tab-releases = الأذونات
case-tab-contacts = التواصل
case-tab-access = الوصول

# A menu of things that can be added to a case.
case-make = جديد
case-make-referral = إحالة
case-make-note = ملاحظة
case-make-need = احتياج
case-make-release = إذن
case-make-task = تذكير

## Opening a case.

case-new = حالة جديدة
case-new-name = الاسم المستخدم
    .hint = كما يقوله الشخص، بأي كتابة. اتركه فارغًا إن لم يُعرف.
case-new-continue = متابعة
case-new-open = فتح الحالة

# $code is the code of the earlier case.
case-new-same = الشخص صاحب الحالة { $code }
case-opened = فُتحت الحالة { $code }
case-similar-title = أشخاص مشابهون
case-similar =
        { $count ->
            [zero] لا يوجد شخص مشابه.
            [one] يوجد شخص مشابه. افتح حالته أو تابع بحالة جديدة.
            [two] يوجد شخصان مشابهان. افتح حالة أو تابع بحالة جديدة.
            [few] يوجد { $count } أشخاص مشابهين. افتح حالة أو تابع بحالة جديدة.
            [many] يوجد { $count } شخصًا مشابهًا. افتح حالة أو تابع بحالة جديدة.
           *[other] يوجد { $count } شخص مشابه. افتح حالة أو تابع بحالة جديدة.
        }
case-similar-open = فتح
case-similar-same = الشخص نفسه
case-safe-contact = كيف يمكننا التواصل مع هذا الشخص؟
    .hint = يظهر أولًا حيثما يكون التواصل ممكنًا.
case-safe-contact-note = الأيام والساعات وما يُقال
    .hint = مثلًا: الثلاثاء أو الخميس بعد 14:00
case-age-about = كم العمر تقريبًا؟
    .hint = بالسنوات. يمكن إضافة تاريخ الميلاد لاحقًا.
case-language = اللغة الرئيسية
case-interpreter = هل يلزم مترجم؟
case-statistics = هل يمكن احتساب الوقائع في التقارير؟
    .hint = تُحتسب دون اسم. المساعدة لا تتوقف على ذلك.

## Closing and opening again.

case-close = إغلاق الحالة
case-close-keeps = لا يُحذف شيء. يمكن إعادة فتح الحالة.
case-close-reason = سبب الانتهاء
case-close-on = آخر يوم
case-closed = أُغلقت الحالة
case-reopen = إعادة الفتح
case-reopened = أُعيد فتح الحالة

## The overview.

case-next-steps = الخطوات التالية
case-add-step = تذكير
case-no-steps = لا شيء مخطط.
case-step-finish = تم
case-step-done = أُنجزت الخطوة
needs = الاحتياجات
needs-none = لم تُسجّل احتياجات بعد.
need-new = احتياج جديد
need-kind = ما المطلوب
need-urgency = متى
need-recorded = سُجّل الاحتياج
need-changed = عُدّل الاحتياج
need-refer = إحالة
need-set = تغيير

# $need is the kind of help.
need-set-for = تغيير: { $need }

# How many providers were asked for this need.
need-attempts =
        { $count ->
            [zero] لم تُسأل أي جهة بعد
            [one] سُئلت جهة واحدة
            [two] سُئلت جهتان
            [few] سُئلت { $count } جهات
            [many] سُئلت { $count } جهة
           *[other] سُئلت { $count } جهة
        }
case-facts = الوقائع
case-facts-saved = سُجّلت الوقائع
case-opened-on = فُتحت في
case-closed-on = أُغلقت في
case-fact-age-band = الفئة العمرية
case-fact-gender = الجندر
case-fact-exploitation = الشكل الرئيسي للاستغلال
case-fact-region = منطقة الأصل

# What stands in a sealed part: how many entries, and the last day; never what.
case-part =
        { $count ->
            [zero] لا مدخلات، { $day }
            [one] مدخل واحد، في { $day }
            [two] مدخلان، آخرهما في { $day }
            [few] { $count } مدخلات، آخرها في { $day }
            [many] { $count } مدخلًا، آخرها في { $day }
           *[other] { $count } مدخل، آخرها في { $day }
        }
case-part-empty = لا شيء بعد
case-show-account = إظهار الرواية
case-close-account = إغلاق الرواية

## What is usually done first in a new case.

case-first-steps = الخطوات الأولى
case-first-contact = الأسماء وطرق التواصل
case-first-need = ما يحتاجه الشخص
case-first-release = ما يمكن مشاركته ومع من
case-first-referral = الإحالة الأولى

## The timeline.

timeline = ما حدث

# A filter of the timeline; $kind is what it shows, such as "Notes".
timeline-show = إظهار: { $kind }
timeline-none = لا شيء هنا بعد.

# $first says what happened, $second why or how.
timeline-joined = { $first }: { $second }

# $what happened with a provider.
timeline-with = { $what } · { $provider }
timeline-released = سُجّل إذن
timeline-revoked = سُحب إذن
timeline-goal-set = وُضع هدف
timeline-goal-reviewed = رُوجع هدف
timeline-goal-set-aside = أُجّل هدف
