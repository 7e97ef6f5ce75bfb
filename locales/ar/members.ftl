### Members and their devices: inviting, letting in, removing, signing as second.

## Members. (Names, roles and "you" stand with the settings.)

member-name-only = اسم فقط، دون جهاز
member-active = يعمل هنا
member-active-hint = من غادر يبقى اسمه في السجل ولا يستطيع فتح شيء.
member-devices = { $count ->
        [zero] لا أجهزة
        [one] جهاز واحد
        [two] جهازان
        [few] { $count } أجهزة
        [many] { $count } جهازًا
       *[other] { $count } جهاز
    }
member-remove = إزالة هذا العضو
member-remove-title = إزالة { $name }؟
member-remove-does = من الآن لا يُفتح جديد على أي من أجهزته، وتُصنع مفاتيح جديدة. وما يكتبه من الآن يبقى خارجًا حتى تحكم فيه.
member-remove-cannot = ما هو على تلك الأجهزة لا يمكن استرجاعه من هنا. اطلب الحاسوب أيضًا.
member-removed = أُزيل العضو

## Devices.

devices = الأجهزة
devices-none = لا جهاز بعد. اكتب دعوة لتغيير ذلك.
device-this = هذا الحاسوب
device-forked = موجود مرتين
device-forked-means = نُسخ أو أُعيد من نسخة احتياطية. إن لم يفسّره أحد فأزله.
device-removed = أُزيل
device-joined = هنا منذ { $when }
device-heard = آخر خبر: { $when }
device-never-heard = لا خبر بعد
device-name = اسم الحاسوب
    .hint = يراه الزملاء. لا تذكر شيئًا عن العمل: «الحاسوب الأزرق».
# What a computer is called if its first member does not say otherwise.
device-usual = حاسوب المكتب
device-rename = إعادة تسمية
device-named = أُعيدت تسمية الجهاز
device-remove = إزالة
device-remove-title = إزالة «{ $name }»؟
device-remove-this = إنه الحاسوب الذي تجلس أمامه.
device-remove-does = من الآن لا يُفتح عليه جديد، وتُصنع مفاتيح جديدة. وما يُكتب عليه من الآن يبقى خارجًا حتى يحكم فيه مسؤول النظام.
device-was-removed = أُزيل الجهاز

## The organisation as a whole.

roster-fingerprint = هل نحن المنظمة نفسها؟
roster-fingerprint-what = هذه الكلمات هي نفسها على كل حاسوب في منظمتك. قارنها هاتفيًا إن لم تكن متأكدًا.
roster-statements = { $count ->
        [zero] لا بيانات موقّعة
        [one] بيان موقّع واحد
        [two] بيانان موقّعان
        [few] { $count } بيانات موقّعة
        [many] { $count } بيانًا موقّعًا
       *[other] { $count } بيان موقّع
    }، دون أثر: { $without }
roster-newer = يستعمل زملاء إصدارًا أحدث. يمكن تغيير الفريق هنا حين يصبح لديك أيضًا.

## Inviting.

invite = دعوة
invite-what = تكتب ملفًا صغيرًا. يفتحه زميلك على حاسوبه، وتقارنان ثماني كلمات قبل مشاركة أي شيء.
invite-write = كتابة الدعوة…
invite-member = دعوة هذا العضو…
invite-device = دعوة جهاز آخر…
invite-written = حُفظ باسم { $name }
invite-step-hand = سلّم الملف شخصيًا على ذاكرة.
invite-step-words = يختار زميلك «الانضمام إلى الزملاء» على حاسوبه، ويفتحه، ويعطيك ملف طلب.
invite-step-let-in = افتح الطلب هنا في «قبول شخص»، وقارنا الكلمات الثماني.
invite-relay = ويذكر أيضًا أين تشاركون: { $place }

## Letting in: two people compare eight words.

request = قبول شخص
request-what = افتح ملف الطلب الذي كتبه الحاسوب الآخر. اجلسا معًا أو تحدثا هاتفيًا.
request-here = على هذا الحاسوب
# Who asks, and what their computer calls itself.
request-here-one = { $member } يطلب الانضمام باسم «{ $device }»
request-file = اختيار ملف الطلب…
request-other-file = اختيار ملف آخر…
request-from = يطلب { $member } الانضمام بصفة: { $roles }
request-second = جهاز آخر لـ { $member } ({ $roles })
request-compare = اقرآ هذه الكلمات بصوت عالٍ. هل هي نفسها على الشاشة الأخرى وبالترتيب نفسه؟
eight-words = ثماني كلمات للمقارنة
request-same = هي نفسها
request-differ = مختلفة
request-other-agency = هذا الطلب لمنظمة أخرى.
    .safe = لم يُقبل أحد.
    .next = اسأل أي دعوة فُتحت، واكتب دعوة جديدة إن لزم.
request-admit = قبول
request-admit-file = قبول مع ملف ترحيب…
request-admitted = تم القبول
request-pending = وُقِّع. يجب أن يوقّع مسؤول نظام ثانٍ أيضًا، في «بانتظار توقيع ثانٍ».
request-at-relay = الترحيب في المكان المشترك. على الحاسوب الآخر اضغط «هل قُبلت؟ انظر مجددًا».
request-by-file = حُفظ الترحيب باسم { $name }. سلّمه وافتحه على الحاسوب الآخر.

## What takes two signatures.

proposals = بانتظار توقيع ثانٍ
proposal-add-administrator = يصبح { $member } مسؤول نظام.
proposal-restored-device = يُحسب من جديد جهاز لـ { $member } عاد من نسخة احتياطية.
proposal-sealed-facet = يقرأ { $member } جزءًا مختومًا من الحالة { $code }.
proposal-recovery-set = يتغير من يستطيع استعادة مساحة عمل مفقودة.
proposal-erase-case = تُحذف الحالة { $code } في كل مكان إلى الأبد.
proposal-reopen-facet = يُحسم من فتح الحالة { $code }.
proposal-by = وقّعه { $member }، { $when }
proposal-sign = التوقيع ثانيًا
proposal-sign-title = التوقيع على هذا ثانيًا؟
proposal-signed = وُقِّع
proposal-waits = ينتظر شخصًا آخر
