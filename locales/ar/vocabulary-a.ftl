### The words for the codes of the contract, part one. An id is <vocabulary>-<code>.
### A code stays for ever; its words may change.

## Why a question has no answer. Reports count these and never take one for a no.

missing-not-asked = لم يُسأل بعد
missing-unknown = غير معروف
missing-prefers-not-to-say = يُفضَّل عدم الإفصاح
missing-declined = لم تكن هناك رغبة في الإجابة

## Age in years when the case was opened.

age-band-0-11 = من 0 إلى 11
age-band-12-17 = من 12 إلى 17
age-band-18-24 = من 18 إلى 24
age-band-25-34 = من 25 إلى 34
age-band-35-44 = من 35 إلى 44
age-band-45-59 = من 45 إلى 59
age-band-60_ = 60 فأكثر

## Where a case stands.

case-status-Active = مفتوحة
case-status-FollowUp = متابعة
case-status-Closed = مغلقة

## Why a case was closed. No blame in any of them.

close-reason-goals-reached = تحققت الأهداف
close-reason-person-chose = اختار الشخص إنهاء الدعم
close-reason-moved-away = انتقل إلى مكان آخر
close-reason-contact-lost = انقطع الاتصال
close-reason-handed-over = سُلّم إلى منظمة أخرى
close-reason-not-eligible = نوع آخر من المساعدة أنسب
close-reason-died = وفاة
close-reason-other = سبب آخر

## Whether the person's facts may be counted in reports.

statistics-not-asked = لم يُسأل بعد
statistics-given = تمت الموافقة
statistics-refused = اختيار عدم المشاركة

## Turns in the life of a case, in the timeline.

case-turn-opened = فُتحت الحالة
case-turn-follow-up = بدأت المتابعة
case-turn-closed = أُغلقت الحالة
case-turn-reopened = أُعيد فتح الحالة
case-turn-reassigned = مسؤول حالة جديد

## Ways to reach someone.

contact-kind-phone = هاتف
contact-kind-messenger = تطبيق مراسلة
contact-kind-email = بريد إلكتروني
contact-kind-address = عنوان
contact-kind-person = عن طريق شخص
contact-safety-safe = آمن
contact-safety-careful = بحذر
contact-safety-unsafe = غير آمن

## What members do; shown in the activity log and after an undo.

deed-unlock = فتح مساحة العمل
deed-lock = قفل مساحة العمل
deed-change-keys = تغيير عبارة المرور أو رمز الاسترداد
deed-read-office = الاطلاع على الفريق والإعدادات
deed-edit-preferences = تغيير التفضيلات الشخصية
deed-edit-agency = تغيير إعدادات المنظمة
deed-edit-members = تغيير في الفريق
deed-list-cases = الاطلاع على قائمة الحالات
deed-search = بحث
deed-open-case = فتح حالة
deed-read-case = الاطلاع على حالة
deed-edit-case = تغيير في حالة
deed-edit-identity = تغيير الاسم أو طريقة التواصل أو البيانات الشخصية
deed-close-case = إغلاق حالة
deed-reopen-case = إعادة فتح حالة
deed-read-directory = الاطلاع على دليل الجهات
deed-edit-directory = تغيير في دليل الجهات
deed-import-directory = استيراد دليل الجهات
deed-export-directory = حفظ دليل الجهات في ملف
deed-record-release = تسجيل إذن بالمشاركة
deed-revoke-release = سحب إذن بالمشاركة
deed-end-release = انتهاء إذن بالمشاركة
deed-record-need = تسجيل احتياج
deed-draft-referral = كتابة مسودة إحالة
deed-send-referral = إرسال إحالة
deed-step-referral = تحديث حالة إحالة
deed-print-letter = إعداد رسالة
deed-list-referrals = الاطلاع على الإحالات
deed-write-note = كتابة ملاحظة
deed-edit-task = تغيير تذكير
deed-edit-appointment = تغيير موعد
deed-add-attachment = إضافة ملف
deed-save-attachment = حفظ نسخة من ملف
deed-describe-attachment = وصف ملف
deed-remove-attachment = إزالة ملف
deed-edit-plan = تغيير الخطة
deed-print-plan = نسخ الخطة ليأخذها الشخص
deed-judge-risk = تقدير الخطر
deed-read-therapy = الاطلاع على قسم العلاج النفسي
deed-write-therapy = تغيير في قسم العلاج النفسي
deed-open-sealed-therapy = فتح ملاحظة علاج مختومة
deed-read-legal = الاطلاع على القسم القانوني
deed-write-legal = تغيير في القسم القانوني
deed-open-sealed-legal = فتح ملاحظة قانونية مختومة
deed-share-sealed = مشاركة مفاتيح الملاحظات المختومة
deed-read-career = الاطلاع على القسم المهني
deed-write-career = تغيير في القسم المهني
deed-read-report = الاطلاع على تقرير
deed-export-report = حفظ تقرير في ملف
deed-read-audit = الاطلاع على سجل النشاط
deed-check-vault = فحص مساحة العمل
deed-read-exchange = الاطلاع على وضع المشاركة
deed-exchange = مشاركة مع الزملاء
deed-set-up-relay = تغيير مكان مشترك
deed-edit-devices = تغيير جهاز
deed-read-team = الاطلاع على قارئي حالة
deed-edit-team = مشاركة حالة أو سحبها
deed-decide-conflict = قرار بين نسختين
deed-judge-packs = حكم فيما أرسله جهاز مُزال
deed-erase-case = حذف حالة إلى الأبد
deed-make-backup = نسخة احتياطية
deed-fill-demo = إضافة بيانات تدريب
deed-undo = تراجع

## What happened to the person; coded facts for reports (HTCDS).

exploitation-ForcedLabour = العمل القسري
exploitation-SexualExploitation = الاستغلال الجنسي
exploitation-Servitude = الاستعباد
exploitation-ForcedMarriage = الزواج القسري
exploitation-ForcedBegging = التسول القسري
exploitation-ChildLabour = عمل الأطفال
exploitation-ForcedMilitaryByNonStateActors = التجنيد القسري لدى جماعات مسلحة
exploitation-OrganRemoval = نزع الأعضاء
exploitation-ForcedAdoption = التبني القسري
exploitation-Surrogacy = تأجير الأرحام القسري
exploitation-Other = غير ذلك

## Parts of a record that are opened by their own key.

facet-agency = المنظمة
facet-facts = الوقائع
facet-identity = الهوية
facet-casework = عمل الحالة
facet-career = المسار المهني
facet-therapy = العلاج النفسي
facet-legal = القانوني
facet-audit = سجل النشاط

## Gender, as the person says (HTCDS).

gender-Feminine = امرأة أو فتاة
gender-Masculine = رجل أو فتى
gender-TransgenderFeminine = امرأة أو فتاة عابرة
gender-TransgenderMasculine = رجل أو فتى عابر
gender-NonConforming = غير ثنائي أو جندر آخر

## How a person agreed to sharing.

given-how-signed = توقيع على ورقة
given-how-oral-interpreter = شفهيًا بحضور مترجم
given-how-oral-witness = شفهيًا بحضور شاهد
given-how-guardian = من الوصي

## What may be shared.

item-name = الاسم
item-contact = طريقة التواصل مع الشخص
item-age = العمر
item-gender = الجندر
item-language = اللغة والمترجم
item-need = ما هو مطلوب
item-safety = معلومات السلامة
item-health = معلومات صحية
item-legal-status = الإقامة والوضع القانوني
item-account = رواية الشخص

## Kinds of names.

name-kind-used = الاسم المستخدم
name-kind-legal = الاسم في الوثائق
name-kind-alias = اسم آخر
name-kind-former = اسم سابق
name-kind-other-script = بكتابة أخرى
name-kind-nickname = اسم تدليل

## Kinds of notes. An account is the person's own story; it stays closed until asked for.

note-kind-general = ملاحظة
note-kind-call = مكالمة
note-kind-meeting = لقاء
note-kind-home-visit = زيارة منزلية
note-kind-safety = السلامة
note-kind-account = رواية

## Why something is shared.

purpose-referral = إحالة
purpose-coordination = تنسيق العمل
purpose-legal-proceedings = إجراءات قانونية
purpose-benefits = مساعدات وإعانات

## Where the person comes from, by world region.

region-northern-africa = شمال أفريقيا
region-sub-saharan-africa = أفريقيا جنوب الصحراء
region-latin-america = أمريكا اللاتينية والكاريبي
region-northern-america = أمريكا الشمالية
region-central-asia = آسيا الوسطى
region-eastern-asia = شرق آسيا
region-south-eastern-asia = جنوب شرق آسيا
region-southern-asia = جنوب آسيا
region-western-asia = غرب آسيا
region-eastern-europe = شرق أوروبا
region-northern-europe = شمال أوروبا
region-southern-europe = جنوب أوروبا
region-western-europe = غرب أوروبا
region-oceania = أوقيانوسيا
region-stateless = عديم الجنسية

## Where a release stands today.

release-state-valid = سارٍ
release-state-not-yet = لم يسرِ بعد
release-state-ended = منتهٍ
release-state-revoked = مسحوب

## How a person took a release back.

revoked-how-oral = شفهيًا
revoked-how-written = كتابيًا
revoked-how-guardian = عن طريق الوصي

## What members do in the agency.

role-caseworker = مسؤول حالات
role-clinician = معالج نفسي
role-attorney = محامٍ
role-career-counsellor = مستشار مهني
role-manager = مدير
role-data-officer = مسؤول البيانات
role-administrator = مسؤول النظام
role-auditor = مدقق

## How a person may be reached. It stands first wherever contact is possible.

safe-contact-anytime = يمكن التواصل في أي وقت
safe-contact-with-care = التواصل بحذر
safe-contact-message-only = رسائل فقط، دون اتصال
safe-contact-through-worker = عن طريق مسؤول الحالة فقط
safe-contact-do-not-contact = عدم التواصل

## What a reminder made by a rule asks for; a manual one has its own words.

task-kind-manual = تذكير
task-kind-chase = سؤال الجهة عن المستجدات
task-kind-tell-provider = إبلاغ الجهة بسحب الإذن
task-kind-release-ending = إذن يوشك على الانتهاء: اسأل الشخص مجددًا
task-kind-ask-again = السؤال مجددًا
task-kind-review-plan = مراجعة الخطة معًا
task-kind-review-risk = النظر في الخطر مجددًا
yes-no-yes = نعم
yes-no-no = لا

## What a line of the timeline tells of; also its filter.

timeline-kind-case = الحالة
timeline-kind-note = الملاحظات
timeline-kind-referral = الإحالات
timeline-kind-release = الأذونات
timeline-kind-service = الخدمات
timeline-kind-appointment = المواعيد
timeline-kind-task = التذكيرات
timeline-kind-plan = الخطة والخطر
