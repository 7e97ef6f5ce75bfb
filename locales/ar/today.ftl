### The first page of the day: what is due, what waits for us, what comes.

today-title = اليوم
today-overdue = متأخر
today-due-today = مستحق اليوم
today-appointments = مواعيد اليوم
today-next-appointments = مواعيد الأيام السبعة القادمة

# $day is such as "Fri, 27 Nov", $time such as "14:05".
today-at = { $day }، { $time }
today-waiting = بانتظارنا
today-no-news = لا أخبار منذ مدة

# Opens the board of referrals; $count (number) are there.
today-all = إظهار الكل ({ $count })
today-releases = أذونات توشك على الانتهاء

# $day is a day seen from today, such as "in 9 days".
today-release-ends = ينتهي { $day }
today-next-days = الأيام السبعة القادمة
today-nothing = لا شيء مستحق اليوم.
today-nothing-hint = اطّلع على حالة أو دوّن الخطوة التالية.
today-find-case = البحث عن حالة
today-done = تم
today-done-said = أُنجز التذكير
today-move = تأجيل
today-move-title = يوم آخر
today-moved = نُقل التذكير
today-new-day = اليوم الجديد
    .hint = يمكن الكتابة بالكلمات أيضًا: غدًا، الجمعة
today-add = تذكير جديد
today-added = سُجّل التذكير
today-task = ما المطلوب
    .hint = ابدأ بفعل: اتصل، اسأل، أحضر
today-due = حتى متى
    .hint = يمكن الكتابة بالكلمات أيضًا: غدًا، الجمعة
today-clash = يتداخل مع موعد آخر
today-glance = نظرة سريعة
today-open-cases = حالات مفتوحة
today-open-referrals = إحالات مفتوحة

## First steps of a new office.

today-first-steps = الخطوات الأولى
today-step-add-provider = إضافة جهة
today-step-open-case = فتح حالة
today-step-add-member = إضافة زميل
