### Notes: written once, never changed; a correction stands beside them.

note-new = ملاحظة جديدة
note-text = الملاحظة
    .hint = ما حدث وما اتُّفق عليه. قد يقرأها الشخص يومًا ما.
note-kind = النوع
note-kind-account-hint = قصة الشخص نفسه. تبقى مغلقة إلى أن يطلبها أحد.
note-day = اليوم
note-recorded = سُجّلت الملاحظة
notes-none = لا ملاحظات بعد.
notes-none-hint = تكفي كلمات قليلة: ما حدث وما التالي.

# Names one note for screen readers, such as "Call of 22 November 2026".
note-of = { $kind } بتاريخ { $day }
note-amend = تصحيح
note-amend-how = تبقى النسخة الأولى. يظهر تصحيحك في مكانها.
note-amends = تصحيح لملاحظة
note-amended = صُحّحت لاحقًا
note-show = إظهار النص
note-hide = إغلاق النص
