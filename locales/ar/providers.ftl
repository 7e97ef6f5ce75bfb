### The directory of providers one can refer to.

directory = الجهات
directory-label = الجهات، { $shown } من { $total }
directory-filters = عوامل التصفية
directory-search = اسم أو كلمة
directory-takes-new = يستقبل أشخاصًا جددًا
directory-unchecked = لم تُراجع منذ 6 أشهر
directory-archived = غير المستخدمة أيضًا
directory-none = لا توجد جهات مطابقة.
directory-none-hint = أزل عامل تصفية أو أضف جهة أو استورد دليلًا.
directory-files = استيراد أو تسليم

provider-name = الاسم
provider-other-name = اسم آخر
provider-areas = نوع المساعدة
provider-city = المكان
provider-languages = اللغات
provider-takes-new = يستقبل جددًا
provider-yes = نعم
provider-not-now = ليس الآن
provider-checked = آخر مراجعة
provider-full = لا يستقبل أحدًا جديدًا
provider-open = يستقبل أشخاصًا جددًا
provider-archived = لم تعد مستخدمة
provider-archived-hint = تبقى هنا لأن إحالات تذكرها، ولا تُقترح بعد الآن.
provider-never-checked = أبدًا
provider-days-ago = { $count ->
        [0] اليوم
        [zero] اليوم
        [one] قبل يوم
        [two] قبل يومين
        [few] قبل { $count } أيام
        [many] قبل { $count } يومًا
       *[other] قبل { $count } يوم
    }
# A whole row for screen readers.
provider-row = { $name }. { $areas }. { $city }. { $open }
provider-back = كل الجهات
provider-add = إضافة جهة
provider-edit = تعديل الجهة
provider-saved = حُفظت الجهة
provider-description = ماذا يقدمون
provider-email = البريد الإلكتروني
provider-website = الموقع
provider-refer-by = طريقة الإحالة
provider-answers = مدة الجواب المعتادة
provider-answers-unknown = غير معروفة بعد
# From our own referrals; $count of them were answered.
provider-answers-in = خلال { $days ->
        [zero] أقل من يوم
        [one] يوم واحد
        [two] يومين
        [few] { $days } أيام
        [many] { $days } يومًا
       *[other] { $days } يوم
    } (نصف { $count } أسرع)
provider-referrals = الإحالات المفتوحة
provider-offers = ما يقدمونه
provider-sites = الأماكن
provider-phones = الهواتف
provider-spoken = اللغات المتحدث بها
provider-hours = ساعات العمل

## Is the entry still right?
provider-check-first = لم يراجع أحد هذه البيانات بعد. هل هي صحيحة؟
provider-checked-on = رُوجعت البيانات في { $day }.
provider-checked-long-ago = رُوجعت البيانات في { $day }. هل ما زالت صحيحة؟
provider-still-right = نعم، صحيحة
provider-verified = رُوجعت البيانات اليوم

edit-named = تعديل { $name }
spoken-remove = إزالة
remove-named = إزالة { $name }

offer-add = إضافة خدمة
offer-edit = تعديل الخدمة
offer-none = لا خدمات بعد.
offer-name = اسم الخدمة
offer-status = حالتها
offer-full = لا تستقبل أحدًا جديدًا حاليًا
offer-now-full = سُجّل: لا تستقبل أحدًا جديدًا
offer-now-open = سُجّل: تستقبل أشخاصًا جددًا
offer-eligibility = لمن
offer-fees = التكلفة
offer-interpretation = الترجمة الشفهية
offer-application = طريقة التقديم
offer-minimum-age = من أي عمر
offer-maximum-age = حتى أي عمر
offer-ages = من عمر { $from } إلى { $to }
offer-age-from = من عمر { $from }
offer-age-to = حتى عمر { $to }

site-add = إضافة مكان
site-edit = تعديل المكان
site-none = لا أماكن بعد.
site-name = اسم المكان
site-kind = ما هو
site-confidential = سري
site-confidential-hint = مأوى مثلًا. لا يخرج عنوانه في أي رسالة أو ملف.
site-kept-back = العنوان محجوب.
site-street = الشارع والرقم
site-postalCode = الرمز البريدي
site-city = المدينة
site-state = المنطقة
site-country = البلد

phone-add = إضافة هاتف
phone-edit = تعديل الهاتف
phone-none = لا هاتف بعد.
phone-number = الرقم
phone-extension = رقم داخلي
phone-ext = داخلي { $number }
phone-description = لماذا
    .hint = مثلًا: استقبال، فاكس، ليلًا

spoken-add = إضافة لغة
spoken-none = لا لغات بعد.
spoken-language = اللغة
spoken-removed = أُزيلت اللغة

hours-add = إضافة ساعات
hours-edit = تعديل الساعات
hours-none = لا ساعات بعد.
hours-days = في أي أيام
hours-from = يفتح في
hours-to = يغلق في
hours-note = ملاحظة
hours-line = { $days }، من { $from } إلى { $to }
time-hint = مثلًا: 9، 930، 14:30
time-not-understood = اكتب وقتًا، مثل 9:30.

## Bringing a directory in, and handing ours on.
import = استيراد دليل
import-what = دليل بصيغة Open Referral (HSDS): ملف JSON أو مجلد ملفات CSV. سترى أولًا ما سيجلبه.
import-file = اختيار ملف
import-folder = اختيار مجلد
import-reading = قراءة الدليل
import-running = جارٍ الاستيراد
import-would = ما سيجلبه { $name }
import-did = ما جلبه { $name }
import-rows = { $count ->
        [zero] لم يُقرأ أي صف
        [one] قُرئ صف واحد
        [two] قُرئ صفان
        [few] قُرئت { $count } صفوف
        [many] قُرئ { $count } صفًا
       *[other] قُرئ { $count } صف
    }
import-new = { $count ->
        [zero] لا مدخلات جديدة
        [one] مدخل جديد واحد
        [two] مدخلان جديدان
        [few] { $count } مدخلات جديدة
        [many] { $count } مدخلًا جديدًا
       *[other] { $count } مدخل جديد
    }
import-changed = { $count ->
        [zero] لم يتغير شيء
        [one] تغيّر واحد
        [two] تغيّر اثنان
        [few] تغيّرت { $count }
        [many] تغيّر { $count }
       *[other] تغيّر { $count }
    }
import-same = { $count ->
        [zero] لا شيء بقي كما كان
        [one] واحد كما كان
        [two] اثنان كما كانا
        [few] { $count } كما كانت
        [many] { $count } كما كان
       *[other] { $count } كما كان
    }
import-table = { $table }: { $rows }
import-nothing-yet = لم يُكتب شيء بعد.
import-bring = استيراد
import-done = تم
import-nothing-odd = لا شيء غير معتاد.
import-odd = { $count ->
        [zero] لا شيء غير معتاد
        [one] شيء واحد غير معتاد
        [two] شيئان غير معتادين
        [few] { $count } أشياء غير معتادة
        [many] { $count } شيئًا غير معتاد
       *[other] { $count } شيء غير معتاد
    }
import-odd-kept = لا يُسقط شيء.
import-odd-where = أين
import-odd-what = ماذا
# A file, its row and its column.
import-where = { $file }، الصف { $row }، { $field }
import-odd-more = يُعرض أول { $shown } من { $total }.
export = تسليم دليلنا
export-what = يكتب دليلنا بصيغة Open Referral (HSDS). تُستبعد العناوين السرية.
export-json = حفظ كملف واحد
export-csv = حفظ في مجلد
export-running = كتابة الدليل
export-odd-hours = { $count ->
        [zero] كل مواعيد الفتح والإغلاق ساعات من اليوم.
        [one] موعد فتح أو إغلاق واحد ليس ساعة من اليوم. بقي في الملف كما كُتب، وقد تتجاوزه برامج أخرى:
        [two] موعدا فتح أو إغلاق ليسا ساعتين من اليوم. بقيا في الملف كما كُتبا، وقد تتجاوزهما برامج أخرى:
        [few] { $count } مواعيد فتح أو إغلاق ليست ساعات من اليوم. بقيت في الملف كما كُتبت، وقد تتجاوزها برامج أخرى:
        [many] { $count } موعد فتح أو إغلاق ليست ساعات من اليوم. بقيت في الملف كما كُتبت، وقد تتجاوزها برامج أخرى:
       *[other] { $count } موعد فتح أو إغلاق ليست ساعات من اليوم. بقيت في الملف كما كُتبت، وقد تتجاوزها برامج أخرى:
    }
export-done = { $rows ->
        [zero] لا صفوف
        [one] صف واحد
        [two] صفان
        [few] { $rows } صفوف
        [many] { $rows } صفًا
       *[other] { $rows } صف
    }، { $size }.
