### The activity log.

audit = سجل النشاط
# One line: who, what. $deed is such as "Letter made".
audit-line = { $member }: { $deed }
audit-line-case = { $member }: { $deed }، { $code }
# In the place of a member, for what no member did.
audit-program = البرنامج
audit-newer = شيء تعرفه نسخة أحدث
audit-count = الأسطر، { $shown } من { $total }
audit-what = من فعل ماذا
audit-rows = السجلات
audit-result = النتيجة
audit-at = متى
audit-none = لا أسطر مطابقة.
audit-filters = عوامل التصفية
audit-case = رمز الحالة
audit-member = من
audit-deed = ماذا
audit-from = من يوم
audit-to = إلى يوم
audit-verify = فحص السجل
audit-whole = السجل كامل: { $count } سطر
audit-broken = السطر { $line } لا يتبع ما قبله. أخبر من يساعدك.
