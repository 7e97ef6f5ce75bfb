### The support plan of a case: goals in the person's own words, what is done for them, reviews.

plan-none = لا توجد خطة بعد.
plan-none-hint = اسأل عمّا يجعل الأسابيع القادمة أفضل، واكتبه كما يقوله الشخص.
plan-none-open = لا أهداف مفتوحة.
plan-review-on = المراجعة القادمة: { $day }
plan-show-ended = { $count ->
        [zero] إظهار الأهداف المحققة أو المؤجلة ({ $count })
        [one] إظهار هدف واحد محقق أو مؤجل ({ $count })
        [two] إظهار هدفين محققين أو مؤجلين ({ $count })
        [few] إظهار { $count } أهداف محققة أو مؤجلة
        [many] إظهار { $count } هدفًا محققًا أو مؤجلًا
       *[other] إظهار { $count } هدف محقق أو مؤجل
    }
plan-hide-ended = إخفاء الأهداف المحققة أو المؤجلة
plan-actions = ما يُعمل من أجله
plan-reviews = المراجعات

## Goals.

goal-add = إضافة هدف
goal-edit = تعديل الهدف
goal-wording = ما الذي يريده الشخص
    .hint = بكلماته هو. يمكنه أن يأخذ نسخة معه.
goal-area = أي نوع من المساعدة
goal-agreement = هل يوافق الشخص؟
goal-target = إلى متى
    .hint = مثلًا: 27 3 2027
goal-review-on = المراجعة القادمة
    .hint = ستتلقى تذكيرًا. مثلًا: 27 3 2027
goal-saved = سُجّل الهدف
goal-since = منذ { $day }
goal-until = حتى { $day }
goal-ended = انتهى في { $day }
goal-set-aside = تأجيل
goal-take-up = العودة إليه
goal-is-aside = أُجّل الهدف
goal-is-open = عاد الهدف مفتوحًا

## A review: looking at a goal together.

goal-review = مراجعة
goal-review-due = حان وقت المراجعة
goal-review-day = في أي يوم
goal-progress = التقدم
goal-how-far = إلى أين وصل
    .hint = كما يراه الشخص.
goal-note = ما الذي قيل
goal-reviewed = سُجّلت المراجعة
goal-is-reached = تحقق الهدف

## Actions: what is done for a goal, by whom, by when.

action-add = إضافة عمل
action-edit = تعديل العمل
goal-edit-action = تعديل
action-title = ما الذي يُعمل
    .hint = أمر واحد يمكن إنجازه.
action-doer = من يقوم به؟
action-member = أي زميل
action-due = إلى متى
    .hint = مثلًا: 27 3 2027
action-status = أين وصل
action-finish = وضع علامة تمّ
action-reopen = فتح من جديد
action-late = متأخر
action-saved = سُجّل العمل
action-is-done = تمّ العمل
action-is-open = عاد العمل مفتوحًا

## The copy the person takes along. It names nobody: "you" is the person, "we" those who help.

plan-copy = نسخة يأخذها الشخص
plan-copy-hint = لا يُضاف إليها أي اسم. اقرأ ما فيها، واسأل أولًا هل من الآمن الاحتفاظ بها على ورق.
plan-names-hidden = الأسماء مخفية. أظهرها قبل الطباعة.
plan-mine = خطتي
plan-doer-survivor = أقوم به بنفسي
plan-doer-member = نقوم به من أجلك
plan-doer-provider = تقوم به جهة أخرى تساعد
plan-doer-other = يقوم به شخص آخر

# $who does it, and by when.
plan-doer-until = { $who }، حتى { $day }
plan-together = نراجعها معًا: { $day }
