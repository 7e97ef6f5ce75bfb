### Taking a case away for ever, on every device.

erase = حذف إلى الأبد
erase-what = فقط إذا طلبه القانون أو الشخص. يحتاج إلى توقيعين، ولا شيء يعيده. لإنهاء العمل أغلق الحالة بدلًا من ذلك.
erase-do = حذف هذه الحالة
erase-title = حذف الحالة { $code } في كل مكان؟
erase-does = بعد توقيع شخص ثانٍ تُتلف مفاتيحها هنا وعلى جهاز كل زميل حالما يشارك. لا يستطيع أحد قراءتها بعدها، لا هنا ولا في المكان المشترك.
erase-cannot = لا يصل ذلك إلى الورق المطبوع والملفات المحفوظة والنسخ الأقدم.
erase-proposed = وُقِّع. يجب أن يوقّع شخص ثانٍ قبل حذف أي شيء.
erase-began = حُذفت هنا. وتتبعها أجهزة الزملاء.
erase-waits = ستُحذف.
erase-list = معرفة ما تم

## The list of erased cases.

erasures-none = لم تُحذف أي حالة.
erasures-none-hint = يبدأ الحذف من الحالة، في «الوصول».
erasure-no-code = حالة محذوفة
erasure-pending = يحتاج توقيعًا ثانيًا
erasure-pending-means = لم يُحذف شيء بعد. يوقّع شخص آخر في الإعدادات، الفريق.
erasure-under-way = { $count ->
        [zero] لم يبق جهاز
        [one] بقي جهاز واحد
        [two] بقي جهازان
        [few] بقيت { $count } أجهزة
        [many] بقي { $count } جهازًا
       *[other] بقي { $count } جهاز
    }
erasure-whole = حُذفت على كل الأجهزة
erasure-open = لم تحذف بعد
erasure-done = حذفت
erasure-device = { $member }، { $device }
