### ملفات الحالة: محفوظة مختومة، تُحفظ نسخة منها، وتوصف، وتُزال. لا شيء يعرض ما فيها.

attachments = الملفات
attachments-none = لا توجد ملفات بعد.
attachments-none-hint = رسائل ومسح ضوئي ووثائق: حتى 200 ميغابايت لكل ملف. يبقى الملف الأصلي في مكانه.
attachment-add = إضافة ملف
attachment-added = أُضيف الملف
attachment-adding = يجري ختم الملف…
attachment-save = حفظ نسخة
attachment-saving = تجري كتابة النسخة…
attachment-describe = وصف
attachment-described = سُجّل الوصف
attachment-description = ما هو؟
    .hint = بضع كلمات لمن يبحث عنه لاحقًا.
attachment-remove = إزالة
# It can be brought back with Undo.
attachment-removed = أُزيل الملف
attachment-not-here = لم يصل بعد
attachment-not-here-hint = يصل في المرة القادمة التي يشارك فيها هذا الحاسوب. لم يضع شيء.
# Names one file for screen readers while names are hidden: "PDF of 20 Nov 2026, 10:00".
attachment-of = { $sort } بتاريخ { $day }
