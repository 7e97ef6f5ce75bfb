### Settings: one's own choices, the agency, members, keys, and what this program is.

settings = الإعدادات
settings-preferences = تفضيلاتي
settings-agency = المنظمة
settings-members = الفريق
settings-keys = المفاتيح والنسخ الاحتياطي
settings-about = حول

## My choices.
preferences-of = هذه تفضيلات { $name } على هذا الحاسوب.
preferences-look = اللغة والمظهر
preferences-safe = على هذا المكتب
preferences-language = اللغة
preferences-language-system = كما في هذا الحاسوب
preferences-unreviewed = لم يراجعها بعد متحدث أصلي يعرف العمل
preferences-theme = فاتح أو داكن
theme-system = كما في هذا الحاسوب
theme-light = فاتح
theme-dark = داكن
theme-hc-light = تباين عالٍ، فاتح
theme-hc-dark = تباين عالٍ، داكن
preferences-density = تباعد الأسطر
    .hint = الكبير مناسب للمس وللقراءة معًا.
density-compact = متقارب
density-standard = عادي
density-large = كبير
preferences-size = حجم كل شيء
    .hint = وأيضًا Ctrl + و Ctrl -
preferences-letters = حروف مفردة تعمل على الصفوف
preferences-letters-hint = مثلًا، S ينقل تذكيرًا. أوقفه إذا كنت تملي أو تضغط المفاتيح دون قصد.
preferences-names = البدء مع إخفاء الأسماء
preferences-names-hint = للأماكن التي قد يرى فيها آخرون الشاشة.
preferences-idle = القفل عند عدم العمل
    .hint = ما سُجِّل محفوظ. والملاحظة التي تُكتب تُحفظ؛ أما النماذج المفتوحة الأخرى فلا. ويأتي تنبيه قبل القفل.
preferences-minutes = { $count ->
        [zero] بعد { $count } دقيقة
        [one] بعد دقيقة
        [two] بعد دقيقتين
        [few] بعد { $count } دقائق
        [many] بعد { $count } دقيقة
       *[other] بعد { $count } دقيقة
    }

## في أي مكان يقف الحاسوب.
computer = هذا الحاسوب
    .hint = يحدد هذا هل تبدأ الأسماء مخفية ومتى يُقفل. يمكن تغيير كل ذلك في الإعدادات.
computer-office = في المكتب
computer-office-means = لا يرى الشاشة إلا الزملاء. تظهر الأسماء؛ ويُقفل بعد 5 دقائق.
computer-shared = مشترك بين عدة أشخاص
computer-shared-means = يستعمله آخرون أو يرون الشاشة. تبدأ الأسماء مخفية؛ ويُقفل بعد 3 دقائق.
computer-carried = محمول معك
computer-carried-means = إلى البيوت والمحاكم ومكاتب أخرى. تبدأ الأسماء مخفية والأسطر متباعدة؛ ويُقفل بعد دقيقتين.

## The agency.
agency-name = اسم المنظمة
    .hint = يظهر في الرسائل. اختر اسمًا لا يكشف طبيعة العمل.
agency-news = السؤال بعد كم يوم بلا أخبار
    .hint = تظهر الإحالات التي بقيت بلا أخبار في صفحة اليوم.
agency-saved = حُفظت الإعدادات

## Members.
member-name = الاسم
member-me = { $name } (أنت)
member-roles = الأدوار
member-gone = لم يعد هنا
member-saved = حُفظ العضو
# What a role may see, in one sentence.
role-means-caseworker = يعمل على الحالات والإحالات؛ يرى الأسماء لا الأجزاء المختومة.
role-means-clinician = يرى قسم العلاج النفسي ويستطيع فتح ملاحظاته المختومة.
role-means-attorney = يرى القسم القانوني ويستطيع فتح ملاحظاته المختومة.
role-means-career-counsellor = يعمل على التدريبات والأعمال.
role-means-manager = يرى التقارير ودليل الجهات، ولا يرى اسمًا أبدًا.
role-means-data-officer = يعدّ التقارير والملفات من دون أسماء.
role-means-administrator = يدير الفريق والإعدادات؛ لا يفتح أي حالة.
role-means-auditor = يقرأ سجل النشاط ولا شيء غيره.

## Backup.
backup = نسخة احتياطية
backup-what = نسخة مختومة من كل شيء، لذاكرة أو قرص آخر. لا تُفتح إلا بعبارة المرور أو بالرمز المطبوع.
backup-make = إنشاء نسخة الآن
backup-check = فحص نسخة
backup-running = إنشاء النسخة ومقارنتها
backup-equal = فُتحت وقورنت: النسخة كاملة
backup-whole = فُتحت: النسخة كاملة
backup-differs = فُتحت: تختلف عما هو هنا الآن
backup-made = { $name }، { $size }، { $count ->
        [zero] لا سجلات
        [one] سجل واحد
        [two] سجلان
        [few] { $rows } سجلات
        [many] { $rows } سجلًا
       *[other] { $rows } سجل
    }
backup-passphrase = عبارة المرور لـ { $name }
    .hint = العبارة المستخدمة وقت إنشاء النسخة.
backup-open = فتح ومقارنة

## Is the vault whole?
vault-health = هل كل شيء سليم؟
vault-health-what = يقرأ كل صفحة من الخزنة وكل سطر من سجلها.
vault-health-check = الفحص الآن
vault-pages-whole = الصفحات سليمة
vault-pages-damaged = صفحات تالفة
vault-structure-whole = البنية سليمة
vault-structure-damaged = البنية تالفة
vault-log-whole = السجل سليم
vault-log-damaged = السجل تالف
vault-lines = { $count } سطر

## Passphrase and printed code.
passphrase-change = تغيير عبارة المرور
passphrase-old = عبارة المرور الحالية
passphrase-new = عبارة المرور الجديدة
    .hint = خمس كلمات لا يربطها أحد بك.
passphrase-again = عبارة المرور الجديدة مرة أخرى
passphrase-suggest = اقتراح كلمات
passphrase-weak = يمكن تخمينها. أضف كلمات.
passphrase-differs = العبارتان غير متطابقتين.
passphrase-changed = تغيّرت عبارة المرور. تبقى النسخ القديمة بالعبارة القديمة.
recovery = الرمز المطبوع
recovery-what = يفتح الرمز الخزنة عند نسيان العبارة. أنشئ رمزًا جديدًا إذا ضاعت الورقة؛ ويتوقف القديم عن العمل.
recovery-make = إنشاء رمز جديد
recovery-once = اطبعه أو اكتبه الآن. لن يظهر مرة أخرى. احفظه بعيدًا عن هذا الحاسوب.
recovery-kept = أصبح معي

## About.
about = حول هذا البرنامج
about-version = الإصدار { $version }
about-audit = لا تدقيق خارجي بعد
about-audit-means = لم يتحقق أحد من الخارج بعد من وفائه بهذه الوعود. ضع ذلك في الحسبان قبل أن تأتمنه على سلامة الناس.
about-licence = برنامج حر برخصة Apache 2.0.
about-does = مما يحمي
about-does-theft = حاسوب مسروق أو محجوز: من دون العبارة يبقى كل ما في الخزنة غير مقروء.
about-does-colleague = زميل فضولي: تطلب الملاحظات المختومة عبارة المرور مرة أخرى، وتُسجَّل كل قراءة.
about-does-server = خادم يُخترق أو يُؤمر بتسليم البيانات: لا يوجد خادم.
about-does-edits = سجل نشاط معدّل: يُظهر الفحص أول سطر لا يتطابق.
about-does-release = المشاركة دون موافقة الشخص: لا يُرسل شيء لا يغطيه إذن سارٍ.
about-not = ما لا يحمي منه
about-not-open = شخص أمام شاشة مفتوحة. اقفلها: Ctrl L.
about-not-camera = الكاميرات والأعين. أخفِ الأسماء عند وجود آخرين.
about-not-malware = حاسوب يتحكم فيه شخص آخر، ببرنامج تجسس مثلًا.
about-not-paper = الرسائل المطبوعة والملفات المحفوظة بعد خروجها.
about-not-forgotten = عبارة منسية دون الرمز المطبوع: لا يستطيع أحد عندها فتح الخزنة.
about-vault = هذه الخزنة بالأرقام
about-cipher = التشفير
about-size = الحجم
about-records = السجلات
about-changes = التغييرات المحفوظة
about-lines = أسطر السجل
about-format = الصيغة
about-format-of = { $format }، الجداول { $schema }
