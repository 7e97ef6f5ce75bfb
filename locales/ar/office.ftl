### The open office: rail, band, keys.

# The neutral name of the program. It never says what the work is and is the same everywhere.
app-name = Linden

practice-band = مساحة للتدريب. لا شيء هنا حقيقي.

# The full name of a button that stands in many rows: "Edit: phone". $action is the word on it.
action-on = { $action }: { $what }
rail-today = اليوم
rail-cases = الحالات
rail-referrals = الإحالات
rail-providers = الجهات
rail-calendar = التقويم
rail-reports = التقارير
rail-settings = الإعدادات
rail-audit = سجل النشاط
rail-help = مساعدة

# $seconds (number): until the desk locks because nobody touched it.
idle-warning =
        { $seconds ->
            [zero] يُقفل الآن. اضغط أي مفتاح للبقاء.
            [one] يُقفل بعد ثانية واحدة. اضغط أي مفتاح للبقاء.
            [two] يُقفل بعد ثانيتين. اضغط أي مفتاح للبقاء.
            [few] يُقفل بعد { $seconds } ثوانٍ. اضغط أي مفتاح للبقاء.
            [many] يُقفل بعد { $seconds } ثانية. اضغط أي مفتاح للبقاء.
           *[other] يُقفل بعد { $seconds } ثانية. اضغط أي مفتاح للبقاء.
        }

# $seconds (عدد): بعدها تُفرغ النافذة الحافظة.
copied =
        { $seconds ->
            [zero] نُسخ. لم يعد لصقه ممكنًا.
            [one] نُسخ. يمكن لصقه خلال ثانية واحدة.
            [two] نُسخ. يمكن لصقه خلال ثانيتين.
            [few] نُسخ. يمكن لصقه خلال { $seconds } ثوانٍ.
            [many] نُسخ. يمكن لصقه خلال { $seconds } ثانية.
           *[other] نُسخ. يمكن لصقه خلال { $seconds } ثانية.
        }

## ملاحظات كانت تُكتب حين أُقفل المكتب.
drafts-left = لم يُسجَّل بعد
# $code رمز حالة، $time ساعة من اليوم.
draft-left-note = كنت تكتب ملاحظة في { $code } الساعة { $time }.
draft-continue = متابعة
draft-later = احتفظ بها لوقت لاحق
draft-throw-away = تخلّص منها

## The list of keys.

shortcuts = المفاتيح
shortcuts-in-rows = في القوائم
shortcut-search = البحث عن أي شيء أو فعله
shortcut-filter = تصفية هذه القائمة
shortcut-new-case = حالة جديدة
shortcut-new-referral = إحالة جديدة لهذه الحالة
shortcut-new-note = ملاحظة جديدة في هذه الحالة
shortcut-record = تسجيل المكتوب
shortcut-close = إغلاق اللوحة؛ تبقى المسودة
shortcut-undo = تراجع
shortcut-names = إخفاء الأسماء أو إظهارها
shortcut-hide = إخفاء كل شيء فورًا
shortcut-lock = قفل
shortcut-tabs = ألسنة الحالة أو أماكن القائمة (1 إلى 9)
shortcut-regions = الجزء التالي من النافذة
shortcut-no-answer = بيان سبب غياب الإجابة
shortcut-larger = تكبير
shortcut-smaller = تصغير
shortcut-back = رجوع
shortcut-shortcuts = هذه القائمة
shortcut-row-next = الصف التالي
shortcut-row-previous = الصف السابق
shortcut-row-open = فتح
shortcut-row-done = تم
shortcut-row-move = يوم آخر
shortcut-row-note = ملاحظة جديدة
shortcut-row-referral = إحالة جديدة
