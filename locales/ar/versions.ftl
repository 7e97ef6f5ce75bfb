### Two versions: what two people wrote without seeing each other.

versions-none = لا شيء ينتظر قرارًا.
versions-none-hint = إذا غيّرت أنت وزميل الحقل نفسه دون أن يرى أحدكما تغيير الآخر، تأتي النسختان هنا.
versions-count = { $count ->
        [zero] لا حقول بنسختين
        [one] حقل واحد بنسختين
        [two] حقلان بنسختين
        [few] { $count } حقول بنسختين
        [many] { $count } حقلًا بنسختين
       *[other] { $count } حقل بنسختين
    }
versions-look = اتخاذ القرار
# $number of $total.
versions-place = { $number } من { $total }
versions-previous = السابق
versions-next = التالي
versions-all = من كل الحالات
# The sort of record, then the field.
versions-of = { $record }: { $field }
versions-open-case = فتح الحالة
versions-who = غيّر { $first } و{ $second } هذا دون أن يرى أحدهما تغيير الآخر. اختر واحدًا أو ما هو أنسب.
versions-several = غُيِّر هذا على عدة أجهزة دون رؤية تغييرات بعضها.
versions-orphan = ما ينتمي إليه هذا أُزيل في الأثناء. يُحفظ حتى تقرر.
versions-same = { $count ->
        [zero] لا سجل آخر بالقيمة نفسها.
        [one] سجل آخر له القيمة نفسها، ولكل سجل قيمته.
        [two] سجلان آخران لهما القيمة نفسها، ولكل سجل قيمته.
        [few] { $count } سجلات أخرى لها القيمة نفسها، ولكل سجل قيمته.
        [many] { $count } سجلًا آخر لها القيمة نفسها، ولكل سجل قيمته.
       *[other] { $count } سجل آخر لها القيمة نفسها، ولكل سجل قيمته.
    }
versions-removed-changed = أزاله زميل وغيّره آخر. يبقى حتى تقرر.
versions-somebody = شخص ما
versions-by = { $member }، { $when }
versions-keep = الإبقاء على هذه
versions-both = الإبقاء على كلتيهما
versions-other = كتابة شيء آخر
versions-shown = المعروضة حتى القرار
versions-decided = تم القرار
versions-existence = هل هو موجود
versions-there = يبقى
versions-removed = يُزال
versions-nothing = لا شيء
versions-other-field = حقل من إصدار أحدث
versions-other-record = سجل
