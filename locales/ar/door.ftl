### The door: first start, unlock, recovery. Neutral: no word here tells what the work is.

door-language = اللغة
door-version = الإصدار { $version }
door-passphrase = عبارة المرور
door-passphrase-again = عبارة المرور نفسها مجددًا
door-passphrases-differ = العبارتان غير متطابقتين. أعد كتابة هذه.
door-show-passphrase = إظهار
door-hide-passphrase = إخفاء
door-caps-lock = مفتاح الأحرف الكبيرة مفعّل
door-unlock = فتح القفل
door-opening = جارٍ الفتح
door-cannot-open = لا أستطيع الفتح

# Only in a practice workspace, where nothing is real. $passphrase is the word that opens it.
door-practice-passphrase = هذه مساحة للتدريب. عبارة المرور هي: { $passphrase }

## Several workspaces in one account of the computer: whose door is it?

vaults = أي مساحة عمل؟
# The one that stood there first and was given no name.
vaults-first = مساحة العمل الأولى
vaults-practice = تدريب
vaults-other = مساحة عمل أخرى…
vaults-new = مساحة عمل جديدة
vaults-folder = مجلد آخر…
vaults-name = الاسم على هذا الحاسوب
    .hint = يستطيع قراءته كل من يستعمل هذا الحساب. يكفي الاسم الأول؛ لا تذكر شيئًا عن العمل.

## The printed code in place of a lost passphrase.

door-recover-how = خذ ورقة الاسترداد المطبوعة. رمزها يفتح مساحة العمل ثم تختار عبارة مرور جديدة.
door-code = رمز الاسترداد
    .hint = كل المجموعات كما طُبعت. لا يهم شكل الأحرف ولا الشرطات.
door-code-wrong = هذا الرمز لا يفتح مساحة العمل. قارنه بالورقة مجموعة بعد مجموعة.
door-no-code =
    بلا العبارة وبلا الورقة لا يستطيع أحد فتحها، ولا حتى صانعو هذا البرنامج. مساحات عمل الزملاء
    لا تتأثر.
door-new-passphrase = عبارة مرور جديدة
door-continue = متابعة

## The first start.

door-welcome = أهلًا بك
door-start = إنشاء مساحة عمل
door-start-why = لعملك أنت. كل شيء يبقى على هذا الحاسوب، مقفلًا بعبارة مرورك.
door-start-do = ابدأ
door-practice = التجول ببيانات للتدريب
door-practice-why = أشخاص متخيَّلون فقط. لا شيء مما تفعله هناك حقيقي.
door-practice-do = تجوّل
door-practice-making = إعداد بيانات التدريب

# $number of $count steps.
door-step = الخطوة { $number } من { $count }
door-office = منظمتك وأنت
door-agency = اسم المنظمة
    .hint = يظهر في الرسائل وداخل مساحة العمل فقط.
door-member = اسمك
    .hint = كما يعرفك الزملاء.
door-roles = ما تقوم به
    .hint = اختر كل ما ينطبق. يمكنك تغييره لاحقًا.

## What a role opens, in one line.

door-role-caseworker = يتولى الحالات: الأشخاص والأذونات والإحالات والملاحظات
door-role-clinician = يفتح قسم العلاج النفسي المختوم
door-role-attorney = يفتح القسم القانوني المختوم
door-role-career-counsellor = التدريب والوظائف
door-role-manager = الأرقام والإحالات دون أسماء
door-role-data-officer = التقارير دون أسماء
door-role-administrator = الفريق والإعدادات دون حالات
door-role-auditor = سجل النشاط
door-passphrase-title = عبارة مرورك
door-suggestion = عبارة مقترحة
door-suggestion-why =
    اختيرت هذه الكلمات عشوائيًا. لا يستطيع أحد تخمينها، وهي أسهل حفظًا من الرموز.
door-other-words = كلمات أخرى
door-own-passphrase = استخدام عبارتي
    .hint = أربع كلمات أو أكثر لا رابط بينها. بأي كتابة، والمسافات مسموحة.
door-suggest-words = اقتراح كلمات
door-write-down = دوّنها واحتفظ بالورقة معك في الأيام الأولى. لا يحتاجها أحد غيرك.
door-strength-too-short = قصيرة جدًا. أضف كلمات.
door-strength-guessable = يمكن تخمينها. أضف كلمات لا رابط بينها.
door-strength-good = جيدة. يصعب تخمينها.
door-create = إنشاء مساحة العمل
door-done = مساحة العمل جاهزة
door-done-next = تعرض الصفحة الأولى ما تبدأ به. وكل شيء يعمل بلا شبكة أيضًا.
door-no-audit = لم يفحص خبراء أمن خارجيون هذا البرنامج بعد.
door-open = فتح مساحة العمل

## The printed sheet. It names no office and no work.

recovery-title = طريق للعودة
recovery-why =
    إذا نُسيت العبارة فلا يفتح مساحة العمل إلا هذا الرمز. اطبعه أو احفظه على ذاكرة تُحفظ في مكان
    آخر.
recovery-sheet = ورقة الاسترداد
recovery-keep = احفظها بعيدًا عن الحاسوب.
recovery-print = طباعة
recovery-save = حفظ كملف
recovery-saved = حُفظ. انقله بعيدًا عن هذا الحاسوب.
recovery-confirm = اكتب الآن مجموعتين من الورقة للتأكد من أنها مقروءة.

# $number is the place of the group on the sheet.
recovery-group = المجموعة { $number }
recovery-group-differs = قارنها بالورقة واكتبها مجددًا.

## استرجاع نسخة احتياطية.

restore = استرجاع نسخة احتياطية
restore-why = لديك نسخة مختومة من مساحة عمل، على ذاكرة خارجية مثلًا، وهذا الحاسوب فارغ.
restore-from = استرجاع نسخة احتياطية…
restore-what = تأتي النسخة إلى هذا الحاسوب، حيث كانت ستبدأ مساحة عمل جديدة. يبقى الملف نفسه كما هو.
restore-file = اختر الملف…
restore-other-file = اختر ملفًا آخر…
restore-file-first = اختر ملف النسخة أولًا.
restore-with = بماذا تُفتح
restore-with-passphrase = عبارة المرور
restore-with-code = الرمز المطبوع
restore-passphrase = عبارة مرور النسخة
    .hint = العبارة التي كانت مستعملة حين صُنعت النسخة.
restore-wrong-passphrase =
    هذه العبارة لا تفتح هذه النسخة. المطلوب عبارة يوم صُنعت النسخة. تحقق من مفتاح الأحرف الكبيرة ولغة
    لوحة المفاتيح.
restore-wrong-code =
    هذا الرمز لا يفتح هذه النسخة. قارنه بالورقة مجموعة بعد مجموعة؛ النسخة الأقدم تحتاج إلى ورقة زمنها.
restore-do = استرجعها
restore-running = جارٍ الاسترجاع والمقارنة
restore-nothing-changed = لم يتغيّر شيء على هذا الحاسوب.
restore-fault-fileNotRecognised = هذا الملف ليس نسخة احتياطية لهذا البرنامج. اختر ملفًا آخر.
restore-fault-fileDamaged = هذه النسخة تالفة أو تنتهي قبل أوانها. انسخها مرة أخرى من مكانها، أو اختر نسخة أقدم.
restore-fault-vaultTooNew = صُنعت هذه النسخة بإصدار أحدث. اطلب ذلك الإصدار أولًا ممن يساعدك.
restore-fault-cancelled = توقّف.
restore-done = عادت النسخة
restore-done-next = قارنها بما تتذكره. العمل الذي جاء بعد آخر تغيير ليس فيها.
restore-found-cases = الحالات
restore-found-records = السجلات
restore-found-files = الملفات
restore-found-change = آخر تغيير
restore-occupied =
    على هذا الحاسوب مساحة عمل بالفعل، والنسخة الاحتياطية لا تحل محلها أبدًا. هكذا لا يضيع شيء خطأً.
    لاسترجاع نسخة رغم ذلك:
restore-occupied-folder =
    أغلق البرنامج. غيّر اسم مجلد مساحة العمل: اسمه «linden» وهو حيث يحفظ هذا الحاسوب بيانات البرامج.
    اسأل من يساعدك إن لم تجده.
restore-occupied-start = شغّل البرنامج من جديد. سيرحب بك كما في اليوم الأول.
restore-occupied-choose = اختر هناك «استرجاع نسخة احتياطية».
restore-occupied-keep = احتفظ بالمجلد باسمه الجديد حتى تعرف أن لا شيء ينقص.

## Joining colleagues: their invitation, the words, the wait.

join = الانضمام إلى الزملاء
join-why = أعطاك شخص من منظمتك ملف دعوة.
join-do = انضمام
join-what = مساحة عمل خاصة بك على هذا الحاسوب، تشارك مع مساحتهم ما يحق لكما قراءته.
join-file = اختيار الدعوة…
join-other-file = اختيار دعوة أخرى…
join-found = تدعو { $agency } { $member }. إن لم تكن أنت فارجع واطلب دعوتك.
join-second = تعمل هناك على حاسوب آخر؛ ويُضاف هذا إليه.
join-relay = ستشارك في { $place }
join-device-title = هذا الحاسوب
join-begin = متابعة
# Where it stands: the words are still to be compared, let in and on its way, or done.
join-asked = بانتظار القبول
join-welcome = تم القبول. التغييرات الأولى في الطريق.
join-joined = أصبحت منهم
join-as = { $member }، { $agency }
join-step-here = يفتح زميلك «قبول شخص». على هذا الحاسوب يجدك هناك، وعلى حاسوب آخر يحتاج إلى ملف الطلب.
join-step-save = احفظ ملف الطلب وأعطه لمن دعاك.
join-step-save-relay = احفظ ملف الطلب وأعطه لمن دعاك، على ذاكرة مثلًا.
join-step-compare = اقرآ الكلمات أدناه بعضكما لبعض، معًا أو بالهاتف.
join-step-again = إذا كانت هي نفسها يقبلك زميلك. ثم انظر هنا مجددًا.
join-compare-why = إن اختلفت كلمة واحدة فربما تدخّل أحد بينكما. لا تتابع؛ اطلب دعوة جديدة.
join-save = حفظ ملف الطلب…
join-saved = حُفظ باسم { $name }
join-look = هل قُبلت؟ انظر مجددًا
join-welcome-file = فتح ملف الترحيب…
