### The person: names, contacts, what is known.

contacts = طرق التواصل مع هذا الشخص
contacts-none = لم تُسجّل أي طريقة للتواصل.
contact-new = طريقة تواصل جديدة
contact-edit = طريقة التواصل
contact-kind = النوع
contact-value = الرقم أو العنوان أو الاسم
    .hint = إن كان شخصًا وسيطًا فكيف يُتواصل معه.
contact-safety = هل هي آمنة؟
contact-note = متى، وما الذي يُقال
contact-saved = سُجّلت طريقة التواصل
contact-remove = إزالة
contact-removed = أُزيلت طريقة التواصل
names = الأسماء
names-none = لم يُسجّل أي اسم.
name-new = اسم جديد
name-edit = الاسم
name-text = الاسم
    .hint = كما يقوله الشخص، بأي كتابة.
name-kind = نوع الاسم
name-avoid = لا يريد الشخص سماعه
    .hint = يُستخدم للعثور على الحالة لكنه لا يُقال.
name-avoid-said = لا يُقال
name-saved = سُجّل الاسم
name-remove = إزالة
name-removed = أُزيل الاسم
known = ما هو معروف
known-saved = تم التسجيل
known-birth = تاريخ الميلاد
known-age = العمر

# $age (number) in years.
known-age-years =
        { $age ->
            [zero] أقل من سنة
            [one] سنة واحدة
            [two] سنتان
            [few] { $age } سنوات
            [many] { $age } سنة
           *[other] { $age } سنة
        }

# $age is such as "24 years".
known-age-about = نحو { $age }
known-pronouns = الضمائر
    .hint = بكلمات الشخص نفسه.
known-language = اللغة الرئيسية
known-interpreter = هل يلزم مترجم؟
known-citizenship = الجنسية
known-stateless = عديم الجنسية
known-safe-contact = كيف يمكننا التواصل مع هذا الشخص؟
    .hint = يظهر أولًا حيثما يكون التواصل ممكنًا.
known-safe-contact-note = الأيام والساعات وما يُقال
    .hint = مثلًا: الثلاثاء أو الخميس بعد 14:00
