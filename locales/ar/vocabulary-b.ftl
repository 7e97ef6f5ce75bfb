### Words for codes: appointments, services, directory, referrals, reports, import.

## What an appointment is for.
appointment-kind-meeting = لقاء
appointment-kind-session = جلسة
appointment-kind-hearing = جلسة محكمة
appointment-kind-interview = مقابلة
appointment-kind-medical = موعد طبي
appointment-kind-other = أخرى

## What came of it. No blame in any of them.
appointment-status-planned = مخطط له
appointment-status-kept = تم
appointment-status-rescheduled = نُقل إلى يوم آخر
appointment-status-not-today = ليس اليوم
appointment-status-cancelled = أُلغي

audit-result-done = تم
audit-result-refused = غير مسموح

training-kind-vocational = تدريب مهني
training-kind-language = دورة لغة
training-kind-computer = دورة حاسوب
training-kind-school = مدرسة
training-kind-apprenticeship = تلمذة مهنية
training-kind-job-readiness = الاستعداد للعمل

training-status-planned = مخطط له
training-status-enrolled = مشارك حاليًا
training-status-completed = اكتمل
training-status-left-early = انتهى مبكرًا

placement-status-applied = قُدّم الطلب
placement-status-interview = مقابلة
placement-status-started = بدأ العمل
placement-status-ended = انتهى
placement-status-not-chosen = اختير شخص آخر

## Where an offer of a provider stands.
offer-status-active = مفتوح
offer-status-inactive = غير متاح حاليًا
offer-status-defunct = انتهى نهائيًا
offer-status-temporarily_closed = مغلق مؤقتًا
offer-status-unknown = غير معروف

## How a provider takes referrals.
refer-by-paper = برسالة
refer-by-phone = بالهاتف
refer-by-file = بملف
refer-by-unknown = غير معروف

site-kind-physical = مكان للزيارة
site-kind-postal = عنوان بريدي
site-kind-virtual = عبر الإنترنت

## What a legal matter is about. “Victim” is the legal term here.
matter-kind-immigration = الإقامة والهجرة
matter-kind-victim-witness = ضحية أو شاهد في قضية (مصطلح قانوني)
matter-kind-criminal-defence = دفاع جنائي
matter-kind-record-relief = محو السوابق
matter-kind-civil-suit = دعوى مدنية
matter-kind-wage-claim = مطالبة بالأجر
matter-kind-family = أسرة
matter-kind-protective-order = أمر حماية
matter-kind-housing = سكن
matter-kind-benefits = إعانات
matter-kind-compensation = تعويض
matter-kind-documents = أوراق ووثائق

matter-status-open = مفتوح
matter-status-waiting = قيد الانتظار
matter-status-closed = مغلق

matter-outcome-granted = مُنح
matter-outcome-denied = لم يُمنح
matter-outcome-settled = تسوية
matter-outcome-withdrawn = سُحب
matter-outcome-advice-given = قُدّمت المشورة
matter-outcome-handed-over = حُوّل إلى جهة أخرى

legal-event-hearing = جلسة محكمة
legal-event-deadline = موعد نهائي
legal-event-filing = تقديم طلب
legal-event-decision = قرار
legal-event-meeting = لقاء
legal-event-document = وثيقة

## What someone needs.
need-trauma-therapy = علاج الصدمات
need-counselling = إرشاد نفسي
need-group-therapy = علاج جماعي
need-psychiatric-care = رعاية نفسية طبية
need-substance-use = مساعدة في تعاطي المواد
need-crisis-support = دعم عاجل في الأزمات
need-immigration = الإقامة والهجرة
need-victim-witness = مساعدة كضحية أو شاهد (مصطلح قانوني)
need-criminal-defence = دفاع جنائي
need-record-relief = محو السوابق
need-civil-claim = مطالبة مدنية
need-wage-claim = مطالبة بالأجر
need-family-law = قانون الأسرة
need-protective-order = أمر حماية
need-identity-documents = وثائق هوية
need-job-training = تدريب مهني
need-job-placement = إيجاد عمل
need-education = تعليم
need-language-course = دورة لغة
need-career-counselling = إرشاد مهني
need-housing = سكن
need-medical-care = رعاية طبية
need-food-and-clothing = طعام وملابس
need-financial-help = مساعدة مالية
need-childcare = رعاية أطفال
need-interpretation = ترجمة شفهية
need-safe-return = عودة آمنة
need-other = أخرى

need-status-active = مفتوحة
need-status-on-hold = متوقفة مؤقتًا
need-status-revoked = لم تعد مطلوبة
need-status-completed = تمت تلبيتها
need-status-entered-in-error = أُدخلت بالخطأ

## The ten states of a referral.
state-draft = مسودة
state-requested = طُلبت
state-accepted = مقبولة
state-rejected = لم تتمكن الجهة من المساعدة
state-in-progress = قيد الخدمة
state-on-hold = معلّقة
state-completed = تم تلقي الخدمة
state-failed = لم تتم
state-cancelled = سُحبت
state-entered-in-error = أُدخلت بالخطأ

## The finer words of daily work.
status-draft = مسودة
status-ready = جاهزة للإرسال
status-sent = أُرسلت
status-confirmed = استلمتها الجهة
status-needs-info = طُلبت معلومات إضافية
status-accepted = مقبولة
status-waitlist = قائمة انتظار
status-paused = متوقفة مؤقتًا
status-started = قيد الخدمة
status-received = تم تلقي الخدمة
status-declined-provider = لم تتمكن الجهة من المساعدة
status-declined-person = اختار الشخص عدم المتابعة
status-withdrawn = سحبناها نحن
status-lost = فُقد الاتصال
status-did-not-happen = لم تتم
status-release-ended = انتهى الإذن بالمشاركة
status-entered-in-error = أُدخلت بالخطأ

## Who acts next.
next-us = بانتظارنا
next-provider = بانتظار الجهة
next-person = بانتظار الشخص
next-nobody = منتهية

## Why a step was taken. Reports count these.
referral-reason-no-capacity = لا مكان شاغر
referral-reason-not-eligible = لا يستوفي شروطهم
referral-reason-wrong-service = ليست الخدمة المناسبة
referral-reason-no-language = اللغة غير متوفرة لديهم
referral-reason-too-far = بعيدة جدًا
referral-reason-not-safe = غير آمن
referral-reason-no-answer = لا جواب
referral-reason-person-chose = اختار الشخص ذلك
referral-reason-no-longer-needed = لم تعد هناك حاجة
referral-reason-release-ended = انتهى الإذن بالمشاركة
referral-reason-waiting-list = قائمة انتظار
referral-reason-information-asked = طلبوا معلومات
referral-reason-person-asked-pause = طلب الشخص توقفًا مؤقتًا
referral-reason-provider-paused = أوقفت الجهة مؤقتًا
referral-reason-contact-lost = فُقد الاتصال
referral-reason-did-not-come = لم يحضر
referral-reason-service-ended = انتهت الخدمة
referral-reason-moved-away = انتقل إلى مكان آخر
referral-reason-other = سبب آخر

set-by-requester = خطوة منا
set-by-target = خطوة من الجهة

## What came of help.
outcome-ongoing = مستمر
outcome-completed = اكتمل
outcome-left-early = انتهى مبكرًا
outcome-granted = مُنح
outcome-denied = لم يُمنح
outcome-settled = تسوية
outcome-placed = في عمل
outcome-other = أخرى

modality-individual = فردية
modality-group = جماعية
modality-family = عائلية
modality-remote = بالهاتف أو الفيديو

area-therapy = علاج نفسي
area-legal = قانوني
area-career = مهني
area-other = أخرى

urgency-24h = جواب خلال 24 ساعة
urgency-72h = جواب خلال 3 أيام
urgency-2w = جواب خلال أسبوعين

## What happened at an agreed time. No blame in any of them.
attendance-attended = حضر
attendance-rescheduled = نُقل إلى يوم آخر
attendance-not-today = ليس اليوم

## What was odd in an imported directory. Nothing was dropped.
odd-missingRequired = عمود مطلوب فارغ
odd-brokenKey = يشير إلى صف غير موجود؛ أُبقي
odd-duplicateId = صفان بمعرّف واحد؛ أُبقيا معًا
odd-notUuid = معرّف من نوع آخر؛ صُنع منه معرّف ثابت
odd-unknownStatus = كلمة خارج القائمة؛ تُقرأ كغير معروف
odd-embeddedNewline = سطر جديد داخل خلية؛ أُبقي
odd-unknownColumn = عمود ليس في المعيار؛ أُبقي
odd-unknownTable = جدول ليس في المعيار
odd-badNumber = ليس رقمًا؛ أُبقي نصًا
odd-badDate = ليس تاريخًا؛ أُبقي نصًا
odd-badEncoding = حروف غير معتادة؛ قُرئت كـ Windows-1252
odd-tooLong = أطول من أي اسم؛ أُبقي
odd-formulaLike = يشبه صيغة حسابية؛ أُبقي نصًا
odd-markupLike = يشبه شيفرة صفحة؛ أُبقي نصًا
odd-legacyName = اسم من إصدار أقدم؛ قُرئ كاسم اليوم
odd-badShape = قائمة حيث يجب قيمة واحدة؛ أُبقيت
odd-extraCells = خلايا أكثر من العناوين؛ أُبقيت
odd-secondValue = قيمة ثانية للشيء نفسه؛ أُبقيت بجانب الأولى
odd-weekdayNumber = يوم مكتوب رقمًا؛ قُرئ على أن الاثنين 1، وأُبقي الرقم

## How a report is split.
split-area = حسب نوع المساعدة
split-provider = حسب الجهة
split-urgency = حسب الاستعجال
split-age-band = حسب العمر
split-gender = حسب النوع الاجتماعي
split-exploitation = حسب شكل الاستغلال
split-region = حسب منطقة المنشأ
split-month = حسب الشهر

## How far referrals came.
stage-made = أُنشئت
stage-sent = أُرسلت
stage-answered = تم الرد
stage-accepted = قُبلت
stage-started = بدأت الخدمة
stage-completed = تم تلقي الخدمة

## ما ينتمي إليه هاتف أو جدول أو لغة في الدليل.

link-provider = مقدم الخدمة
link-offer = الخدمة المقدمة
link-site = المكان
link-offer-site = الخدمة في مكان
link-contact = جهة الاتصال
link-phone = الهاتف
link-none = لا شيء

## Sorts of files of a case.

media-type-pdf = PDF
media-type-png = صورة PNG
media-type-jpeg = صورة JPEG
media-type-text = نص
media-type-other = ملف آخر

## Where a goal stands.

goal-status-open = مفتوح
goal-status-reached = تحقق
goal-status-set-aside = مؤجل

## Whether the person agrees with a goal.

goal-agreement-agreed = موافق
goal-agreement-not-yet = لم يوافق بعد
goal-agreement-disagreed = غير موافق

## How far a goal has come.

goal-progress-not-begun = لم يبدأ
goal-progress-begun = بدأ
goal-progress-half-way = في منتصف الطريق
goal-progress-nearly-there = قارب على التحقق
goal-progress-reached = تحقق

## Who does something for a goal.

action-doer-survivor = الشخص نفسه
action-doer-member = أحد الزملاء
action-doer-provider = إحدى الجهات
action-doer-other = شخص آخر

## Where an action stands.

action-status-open = مفتوح
action-status-done = تمّ
action-status-dropped = تُرك

## How much danger somebody is in.

risk-level-low = منخفض
risk-level-medium = متوسط
risk-level-high = مرتفع
risk-level-immediate = وشيك

## Where the danger comes from.

risk-factor-contact-sought = حاولوا الاتصال
risk-factor-threats = تهديدات
risk-factor-whereabouts-known = يعرفون مكان الشخص
risk-factor-violence-now = عنف الآن
risk-factor-no-safe-place = لا مكان آمن
risk-factor-self-harm = خطر إيذاء النفس
risk-factor-children-in-danger = أطفال في خطر
risk-factor-family-in-danger = العائلة في خطر
risk-factor-debt-demanded = مطالبة بدَين
risk-factor-papers-held = أوراق محتجزة
risk-factor-watched = مراقبة أو تعقّب
