### Who reads what of a case, and sharing it with a colleague.

team-readers = من يقرأ هذه الحالة
team-nobody = لا أحد يقرأ هذه الحالة بعد.
team-by-role = بحكم الدور، أعداد دون أسماء: { $facets }
team-share = مشاركة
team-share-do = السماح بالقراءة
team-with = مع من
team-parts = أي أجزاء
team-part-agency = الفريق والجهات والإعدادات
team-part-facts = الوقائع والاحتياجات والإحالات دون أسماء
team-part-identity = الأسماء وطرق التواصل وتاريخ الميلاد
team-part-casework = الملاحظات والتذكيرات والمواعيد والأذونات
team-part-career = التدريبات والوظائف
team-part-therapy = الجلسات والملاحظات المختومة
team-part-legal = القضايا والملاحظات المختومة
team-part-audit = سجل النشاط
team-shared = تمت المشاركة
team-unread = ما قُرئ لا يمكن محوه من الذهن. السحب ينهي ما يأتي بعده فقط.
team-withdraw = سحب
team-no-longer = لم يعد { $member } يقرأ
team-withdrawn = تم السحب
team-contested = يقول عضوان إنهما فتحا هذا: { $facets }. لا يستطيع أحد جديد قراءته حتى يقرر مسؤول النظام.
