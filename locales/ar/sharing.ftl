### Sharing with colleagues: how it stands, shared places, files, what waits outside.

rail-sharing = المشاركة
sharing = المشاركة
sharing-tab-share = المشاركة
sharing-tab-versions = نسختان
sharing-tab-held = خارج المساحة
sharing-tab-erased = المحذوفة

## Where it stands; also the quiet line in the top bar.

sharing-state-alone = على هذا الحاسوب فقط
sharing-state-current = كل شيء محدّث
# $when is a time such as "10:42", or a day and a time.
sharing-current-at = محدّث، { $when }
sharing-state-waiting = المزيد في الطريق
sharing-to-go = { $count ->
        [zero] لا تغييرات للمشاركة
        [one] تغيير واحد للمشاركة
        [two] تغييران للمشاركة
        [few] { $count } تغييرات للمشاركة
        [many] { $count } تغييرًا للمشاركة
       *[other] { $count } تغيير للمشاركة
    }
sharing-state-working = جارٍ المشاركة…
sharing-state-unreachable = لم تتم المشاركة بعد، ولم يُفقد شيء
sharing-state-warned = يحتاج إلى نظرة
sharing-means-alone = كل شيء محفوظ هنا. لا نسخة عند غيرك، فأنشئ نسخًا احتياطية.
sharing-means-current = من يحق لهم القراءة لديهم ما كتبت، أو سيصلهم عند مشاركتهم التالية.
sharing-means-waiting = هذا طبيعي. ما ينتظر يخرج أو يصل وحده.
sharing-means-working = يمكنك متابعة العمل.
sharing-means-unreachable = عملك محفوظ هنا. تُعاد المحاولة تلقائيًا.
sharing-means-warned = عملك محفوظ هنا. في الأسفل ما وُجد وما ينبغي فعله.
sharing-now = الوضع الآن
sharing-last = آخر مشاركة
sharing-never = ليس بعد
sharing-going = بانتظار الخروج
sharing-coming = بانتظار الوصول
sharing-do = المشاركة الآن
sharing-invite = دعوة زميل
sharing-sent = { $count ->
        [zero] لم تُرسل حزم
        [one] أُرسلت حزمة واحدة
        [two] أُرسلت حزمتان
        [few] أُرسلت { $count } حزم
        [many] أُرسلت { $count } حزمة
       *[other] أُرسلت { $count } حزمة
    }
sharing-received = { $count ->
        [zero] لم تصل حزم
        [one] وصلت حزمة واحدة
        [two] وصلت حزمتان
        [few] وصلت { $count } حزم
        [many] وصلت { $count } حزمة
       *[other] وصلت { $count } حزمة
    }
sharing-new-versions = { $count ->
        [zero] لا حقول لها نسختان.
        [one] لحقل واحد الآن نسختان.
        [two] لحقلين الآن نسختان.
        [few] لـ { $count } حقول الآن نسختان.
        [many] لـ { $count } حقلًا الآن نسختان.
       *[other] لـ { $count } حقل الآن نسختان.
    }

## What was found that should not be so: what happened, what is safe, what to do now.

sharing-look = يحتاج إلى نظرة
sharing-somebody = زميل
sharing-some-device = جهاز
sharing-open-case = فتح الحالة
alarm-forked = «{ $device }» لـ { $member } موجود مرتين: نُسخ، أو أُعيد من نسخة احتياطية.
    .safe = ما كتبه كلاهما موجود هنا؛ لم يُمحَ شيء.
    .next = اسأل { $member }. إن لم يفسّره أحد، يزيل مسؤول النظام الجهاز.
alarm-own-elsewhere = تُستعمل مساحة العمل هذه في مكان آخر أيضًا: إنها نسخة.
    .safe = كل منهما تستمر وحدها؛ لم يُفقد شيء.
    .next = إن لم تنسخها أنت، فأخبر مسؤول النظام اليوم.
alarm-rolled-back = عادت حالة أقدم لمساحة العمل هذه، من نسخة احتياطية مثلًا.
    .safe = ما كنت قد شاركته يعود من الزملاء وحده.
    .next = شارك الآن، ثم انظر هل ينقص شيء من الأيام الأخيرة.
alarm-withheld = { $count ->
        [zero] لا شيء ناقص من { $member }.
        [one] شيء من { $member } رآه آخرون لا يصل.
        [two] حزمتان من { $member } رآهما آخرون لا تصلان.
        [few] { $count } حزم من { $member } رآها آخرون لا تصل.
        [many] { $count } حزمة من { $member } رآها آخرون لا تصل.
       *[other] { $count } حزمة من { $member } رآها آخرون لا تصل.
    }
    .safe = ما لديك يبقى كما هو.
    .next = اطلب من زميل ملفًا فيه كل شيء، وافتحه هنا.
alarm-relay-short = المكان المشترك لم يعد يعرض ما كان فيه.
    .safe = كل شيء ما زال هنا، ويُعاد إليه تلقائيًا.
    .next = اسأل من يدير المكان المشترك عما حدث.
alarm-clock-ahead = ساعة «{ $device }» لـ { $member } متقدمة { $days ->
        [zero] { $days } يوم
        [one] يومًا واحدًا
        [two] يومين
        [few] { $days } أيام
        [many] { $days } يومًا
       *[other] { $days } يوم
    }.
    .safe = لم يُفقد شيء؛ أوقات هذا الجهاز غير صحيحة.
    .next = اطلب من { $member } ضبط الساعة.
alarm-clock-behind = ساعة «{ $device }» لـ { $member } متأخرة { $days ->
        [zero] { $days } يوم
        [one] يومًا واحدًا
        [two] يومين
        [few] { $days } أيام
        [many] { $days } يومًا
       *[other] { $days } يوم
    }.
    .safe = لم يُفقد شيء؛ أوقات هذا الجهاز غير صحيحة.
    .next = اطلب من { $member } ضبط الساعة.
alarm-damaged = { $count ->
        [zero] لا ملفات تالفة في المكان المشترك.
        [one] ملف واحد في المكان المشترك تالف.
        [two] ملفان في المكان المشترك تالفان.
        [few] { $count } ملفات في المكان المشترك تالفة.
        [many] { $count } ملفًا في المكان المشترك تالفة.
       *[other] { $count } ملف في المكان المشترك تالفة.
    }
    .safe = لم يؤخذ منه شيء.
    .next = يعود من الزميل الذي كتبه. إن استمر ذلك فاسأل من يدير المكان.
alarm-planted = { $count ->
        [zero] لا ملفات غريبة في المكان المشترك.
        [one] ملف واحد في المكان المشترك ليس لهذه المنظمة.
        [two] ملفان في المكان المشترك ليسا لهذه المنظمة.
        [few] { $count } ملفات في المكان المشترك ليست لهذه المنظمة.
        [many] { $count } ملفًا في المكان المشترك ليست لهذه المنظمة.
       *[other] { $count } ملف في المكان المشترك ليست لهذه المنظمة.
    }
    .safe = تُرك دون قراءة.
    .next = إن لم تضعه أنت، فاسأل من يدير المكان عمّن يستطيع الكتابة فيه.
alarm-forged = شيء يدّعي أنه من { $member } وليس موقّعًا منه.
    .safe = لم يؤخذ منه شيء.
    .next = أخبر مسؤول النظام اليوم: حاول ذلك شخص يستطيع الكتابة في المكان المشترك.
alarm-misplaced = وصل تغيير من { $member } تحت مفتاح حالة أو جزء آخر.
    .safe = لم يُطبَّق.
    .next = أخبر مسؤول النظام: ربما عُدِّل البرنامج على «{ $device }».
alarm-removed = أُزيل «{ $device }» لـ { $member } وما زال يرسل.
    .safe = ما يرسله يبقى خارجًا.
    .next = ينظر مسؤول النظام في «خارج المساحة» ويقرر.
alarm-two-faced = قال «{ $device }» لـ { $member } أشياء مختلفة لزملاء مختلفين.
    .safe = كلاهما هنا؛ لم يُمحَ شيء.
    .next = أخبر مسؤول النظام اليوم. وحتى يتضح الأمر لا تثق بجديد هذا الجهاز.
alarm-differs = الحالة { $code } ليست هنا كما هي على «{ $device }» لـ { $member }، مع أن كليهما تلقّى الشيء نفسه.
    .safe = لم يُمحَ شيء، لا هنا ولا هناك.
    .next = ليضغط كل منكما «الفحص الآن» في المشاركة. ومن وجد خللًا يخبر مسؤول النظام.
alarm-newer = يستعمل زملاء إصدارًا أحدث من البرنامج.
    .safe = كل ما عداه مستمر؛ والجديد ينتظر ويُحفظ.
    .next = اطلب الإصدار الأحدث ممن يساعدك.
alarm-contested = يقول عضوان إنهما فتحا الحالة { $code }.
    .safe = لا يستطيع أحد جديد قراءتها حتى يُحسم الأمر.
    .next = يقرر مسؤول النظام في الإعدادات، الفريق.
alarm-same-code = حالتان لهما الرمز { $code }.
    .safe = هما حالتان منفصلتان؛ لم يختلط شيء.
    .next = أعطِ إحداهما رمزًا آخر، وأخبر من يعرفها بالرمز القديم.

## Devices that were not heard of.

sharing-silent = بلا أخبار منذ مدة
sharing-silent-days = { $count ->
        [zero] { $count } يوم
        [one] يوم واحد
        [two] يومان
        [few] { $count } أيام
        [many] { $count } يومًا
       *[other] { $count } يوم
    }
sharing-silent-never = لم يُسمع منه بعد

## One sealed file, from hand to hand.

sharing-file = بملف
sharing-file-what = دون شبكة: ملف مختوم على ذاكرة أو بالبريد. لا تفتحه إلا أجهزة منظمتك.
sharing-file-save = حفظ الجديد
sharing-file-save-all = حفظ كل شيء
sharing-file-open = فتح ملف
sharing-file-saving = كتابة الملف
sharing-file-saved = حُفظ باسم { $name }: { $count ->
        [zero] لا حزم
        [one] حزمة واحدة
        [two] حزمتان
        [few] { $count } حزم
        [many] { $count } حزمة
       *[other] { $count } حزمة
    }، { $size }
sharing-file-reading = الاطلاع على الملف
sharing-file-taking = جارٍ أخذه
sharing-file-take = أخذه
sharing-bundle-fresh = { $count ->
        [zero] لا يجلب حزمًا جديدة
        [one] يجلب حزمة ليست هنا بعد
        [two] يجلب حزمتين ليستا هنا بعد
        [few] يجلب { $count } حزم ليست هنا بعد
        [many] يجلب { $count } حزمة ليست هنا بعد
       *[other] يجلب { $count } حزمة ليست هنا بعد
    } ({ $size })
sharing-bundle-nothing = كل ما فيه موجود هنا.
sharing-bundle-author = { $member }، { $device }: { $count ->
        [zero] لا جديد
        [one] جديد واحد
        [two] جديدان
        [few] { $count } جديدة
        [many] { $count } جديدة
       *[other] { $count } جديدة
    }
sharing-bundle-author-until = { $member }، { $device }: { $count ->
        [zero] لا جديد
        [one] جديد واحد
        [two] جديدان
        [few] { $count } جديدة
        [many] { $count } جديدة
       *[other] { $count } جديدة
    }، حتى { $when }
sharing-facet = { $facet }: { $count ->
        [zero] لا تغييرات
        [one] تغيير واحد
        [two] تغييران
        [few] { $count } تغييرات
        [many] { $count } تغييرًا
       *[other] { $count } تغيير
    }
sharing-bundle-incomplete = { $count ->
        [zero] لا شيء منها ينتظر.
        [one] واحدة منها تنتظر شيئًا ليس في هذا الملف.
        [two] اثنتان منها تنتظران شيئًا ليس في هذا الملف.
        [few] { $count } منها تنتظر شيئًا ليس في هذا الملف.
        [many] { $count } منها تنتظر شيئًا ليس في هذا الملف.
       *[other] { $count } منها تنتظر شيئًا ليس في هذا الملف.
    }
sharing-bundle-nothing-yet = لم يتغير شيء بعد.

## Is everything that came whole?

sharing-check = هل ما شورك سليم؟
sharing-check-what = يقرأ كل حزمة وتوقيعها ومكانها في السلسلة، ويقارنها بما هو هنا.
sharing-check-do = الفحص الآن
sharing-check-chain-whole = الحزم سليمة
sharing-check-chain-broken = حزمة غير صحيحة
sharing-check-rows-whole = السجلات متطابقة
sharing-check-rows-broken = السجلات تختلف
sharing-check-audit-whole = سجل النشاط سليم
sharing-check-audit-broken = تنقص أسطر من سجل النشاط
sharing-check-counts = الحزم: { $packs }، التغييرات: { $changes }، الأجهزة: { $logs }
sharing-check-forks = { $count ->
        [zero] لا جهاز يستمر بطريقتين.
        [one] جهاز واحد يستمر بطريقتين.
        [two] جهازان يستمران بطريقتين.
        [few] { $count } أجهزة تستمر بطريقتين.
        [many] { $count } جهازًا تستمر بطريقتين.
       *[other] { $count } جهاز تستمر بطريقتين.
    }
sharing-check-first = أول حزمة غير صحيحة. أخبر من يساعدك:
sharing-backup = المشاركة ليست نسخة احتياطية: احفظ أيضًا نسخة مختومة على ذاكرة.
sharing-backup-go = إلى النسخ الاحتياطية

## Shared places: a folder, a server of files, a store.

relays = الأماكن المشتركة
relays-none = لا مكان مشترك بعد.
relays-none-hint = هناك يلتقي الزملاء: مجلد أو ذاكرة أو خادم ملفات. لا يوجد فيه إلا تغييرات مختومة.
relay-add = إضافة مكان مشترك
relay-kind = نوع المكان
    .hint = من يديره يرى كم ومتى تشارك، ولا يرى شيئًا من المحتوى.
relay-kind-folder = مجلد
relay-kind-folder-means = على هذا الحاسوب، أو شبكة المكتب، أو ذاكرة، أو لبرنامج ينسخه إلى مكان آخر.
# A folder that nobody set up: colleagues work at the same computer.
relay-common = هذا الحاسوب
relay-common-what = يعمل زميل على هذا الحاسوب أيضًا. تمر التغييرات المختومة عبر هذا المجلد، ولم يحتج أحد إلى إعداده.
relay-kind-webdav = WebDAV أو Nextcloud
relay-kind-webdav-means = خادم ملفات بحساب.
relay-kind-s3 = مخزن S3
relay-kind-s3-means = حاوية بمفتاح خاص بها.
relay-folder = اختيار المجلد…
relay-folder-first = اختر المجلد أولًا.
relay-folder-what = في هذا المجلد تغييرات مختومة. لاستعمال غيره أضفه وأزل هذا.
relay-webdav-address = العنوان
    .hint = كما يعرضه الخادم، مثل https://example.org/remote.php/dav/files/name/folder
relay-s3-address = عنوان المخزن
    .hint = مثل https://s3.example.org
relay-bucket = الحاوية
relay-region = المنطقة
    .hint = فقط إذا طلبها المخزن.
relay-user = الحساب
relay-password = كلمة المرور
    .hint = تُحفظ في مساحة العمل هذه فقط. والأفضل كلمة مرور خاصة بالتطبيق.
relay-key-id = اسم المفتاح
relay-key-secret = المفتاح السري
relay-secret-kept = اتركه فارغًا للإبقاء على المحفوظ.
relay-authority = شهادة خاصة
    .hint = إن كانت للخادم جهة إصدار خاصة، فألصق شهادتها هنا؛ ولا يوثق عندها إلا بها.
relay-automatic = المشاركة تلقائيًا
relay-automatic-hint = ما دامت مساحة العمل مفتوحة. وإلا فبـ«المشاركة الآن» فقط.
relay-test = تجربة
relay-test-reached-yes = تم الوصول
relay-test-reached-no = لم يتم الوصول
relay-test-read-yes = تمت القراءة
relay-test-read-no = لم تتم القراءة
relay-test-written-yes = تمت الكتابة
relay-test-written-no = لم تتم الكتابة
relay-test-works = يعمل. احفظه لبدء المشاركة هناك.
relay-saved = سُجِّل المكان المشترك
relay-last = آخر مرة { $when }
relay-new = لم يُستعمل بعد
relay-trouble = لم تتم المشاركة بعد
relay-remove = إزالة هذا المكان
relay-remove-title = التوقف عن المشاركة في هذا المكان؟
relay-remove-means = ما هناك يبقى هناك مختومًا. لا يُفقد شيء من عملك.
relay-removed = أُزيل المكان المشترك

## What removed devices sent after their removal.

held-what = أُزيلت هذه الأجهزة ثم أرسلت المزيد. يبقى ذلك خارجًا حتى تأخذه.
held-none = لا شيء خارج المساحة.
held-none-hint = ما يرسله جهاز مُزال لاحقًا ينتظر هنا حكمك.
held-from = { $member }، { $device }
held-packs = { $count ->
        [zero] لا حزم
        [one] حزمة واحدة
        [two] حزمتان
        [few] { $count } حزم
        [many] { $count } حزمة
       *[other] { $count } حزمة
    }، هنا منذ { $since }؛ كُتبت آخرها في { $until }
held-unreadable = لا يمكن قراءة شيء منها بمفاتيحك.
held-stays = إن تُركت بقيت خارجًا.
held-admit = أخذها
held-leave = تركها خارجًا
held-admit-title = أخذ ما كتبه الجهاز المُزال؟
held-admit-means = تُحسب عندها للجميع كأن { $member } كتبها قبل الإزالة. اسأل { $member } أولًا هل كتبها.
held-admitted = أُخذت
held-refused = تركتها خارجًا. ما زال أخذها ممكنًا.
held-left = تُركت خارجًا

## حزمة رآها آخرون وليست عند أحد هنا.

missed-what = رأى آخرون هذه الحزم ولم تصل. ما كُتب بعدها ينتظر.
missed-from = ناقصة: من { $member }، { $device }
missed-from-unknown = ناقصة: لا يُعرف ممن
missed-packs = { $count ->
        [zero] لا حزم تنتظرها
        [one] حزمة واحدة تنتظرها
        [two] حزمتان تنتظرانها
        [few] { $count } حزم تنتظرها
        [many] { $count } حزمة تنتظرها
       *[other] { $count } حزمة تنتظرها
    } منذ { $since }
missed-seen-by = رآها: { $members }
missed-first = أولًا دَع كل حاسوب يتشارك، القديم منها أيضًا، وانظر في كل ذاكرة USB.
missed-lose = عدّها مفقودة
missed-wait = مواصلة الانتظار
missed-lose-title = ألم تعد هذه الحزمة عند أحد؟
missed-lose-means = فقط إن تشارك كل حاسوب منذ ذلك الحين ولم تكن في أي ذاكرة USB ولا في مكان مشترك آخر. عندها يدخل ما ينتظر من دونها عند الجميع. قد تكون لبعض الحقول نسختان للبتّ فيهما. وإن ظهرت بعد ذلك أُخذت إلى جانبهما.
missed-lost = عُدّت مفقودة
