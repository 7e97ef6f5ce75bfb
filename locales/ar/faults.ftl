### What went wrong. Each fault: what happened; .safe: what is safe; .next: what to do now.
### Never blame, never a person's data, no exclamation marks.

fault-locked = مساحة العمل مقفلة.
    .safe = عملك محفوظ.
    .next = افتحها مجددًا بعبارة المرور.
fault-noVault = لا توجد مساحة عمل على هذا الحاسوب بعد.
    .next = أنشئ مساحة عمل أو استعد نسخة احتياطية.
fault-vaultExists = توجد هنا مساحة عمل بالفعل.
    .safe = لم يتغير شيء.
    .next = أعد تشغيل البرنامج لفتحها.
fault-wrongPassphrase = عبارة المرور هذه لا تفتح مساحة العمل.
    .next = تحقق من مفتاح الأحرف الكبيرة ولغة لوحة المفاتيح. إن كانت الكلمات صحيحة بلا شك فافتحها بورقة الاسترداد.

# $wait (number): seconds until the next try.
fault-tooSoon =
        { $wait ->
            [zero] يمكنك المحاولة الآن.
            [one] انتظر ثانية واحدة قبل المحاولة التالية.
            [two] انتظر ثانيتين قبل المحاولة التالية.
            [few] انتظر { $wait } ثوانٍ قبل المحاولة التالية.
            [many] انتظر { $wait } ثانية قبل المحاولة التالية.
           *[other] انتظر { $wait } ثانية قبل المحاولة التالية.
        }
    .safe = لم يضع شيء.
    .next = المحاولات المتتالية تطيل الانتظار.
fault-weakPassphrase = يمكن تخمين عبارة المرور هذه.
    .next = استخدم الكلمات المقترحة أو أضف كلمات أخرى.
fault-vaultInUse = نافذة أخرى تفتح مساحة العمل هذه.
    .safe = عملك في أمان.
    .next = أغلق النافذة الأخرى ثم حاول مجددًا.
fault-vaultDamaged = ملف مساحة العمل تالف.
    .safe = نسخك الاحتياطية لم تُمس.
    .next = استعد آخر نسخة احتياطية أو اطلب المساعدة.
fault-vaultTooNew = أُنشئت مساحة العمل بإصدار أحدث.
    .safe = لم يتغير شيء.
    .next = اطلب الإصدار الأحدث ممن يساعدك.
fault-notEncrypted = الملف هنا غير محمي، لذلك لم يُفتح.
    .next = اطلب المساعدة قبل المتابعة.
fault-sealed = هذا القسم مختوم.
    .next = أدخل عبارة المرور مجددًا لفتحه بضع دقائق.
fault-notAllowed = دورك لا يشمل هذا.
    .safe = لم يتغير شيء.
    .next = اطلب ذلك من زميل يُسمح له به.
fault-notFound = لم يعد هذا موجودًا هنا أو لا يمكنك رؤيته.
    .next = ارجع وابحث مجددًا.
fault-invalid = إحدى الإجابات تحتاج إلى مراجعة.
    .safe = ما كتبته ما زال هنا.
    .next = راجع الإجابات.
fault-badInput = أرسل البرنامج طلبًا غير معروف.
    .safe = لم يتغير شيء.
    .next = راجع الإجابات. إن تكرر ذلك فاطلب المساعدة.
fault-unknownCommand = هذا الإصدار لا يستطيع ذلك.
    .next = أعد تشغيل البرنامج. إن تكرر ذلك فاطلب المساعدة.
fault-changedMeanwhile = تغيّر هذا أثناء فتحه لديك.
    .safe = ما كتبته ما زال هنا.
    .next = اطّلع على النسخة الجديدة ثم احفظ مجددًا.
fault-releaseMissing = لا يوجد إذن سارٍ يشمل هذا.
    .safe = لم تتم مشاركة شيء.
    .next = سجّل أولًا جواب الشخص عن المشاركة. يمكنك الاحتفاظ بهذا كمسودة.
fault-nothingToUndo = لا يوجد ما يمكن التراجع عنه.
fault-fileNotRecognised = لا يتعرف البرنامج على هذا النوع من الملفات.
    .safe = لم يتغير شيء.
    .next = اختر ملفًا آخر.
fault-fileDamaged = هذا الملف تالف أو غير مكتمل.
    .safe = لم يتغير شيء.
    .next = اطلب الملف مجددًا.
fault-fileTooLarge = هذا الملف كبير جدًا.
    .safe = لم يتغير شيء.
    .next = قسّمه أو اختر ملفًا أصغر.
fault-fileUnreachable = لا يمكن الوصول إلى الملف أو المجلد.
    .safe = عملك في أمان.
    .next = تحقق من وجود الذاكرة أو المجلد، أو اختر مكانًا آخر.
fault-diskFull = لا توجد مساحة كافية على هذا الحاسوب.
    .safe = ما كتبته ما زال على الشاشة.
    .next = وفّر مساحة ثم احفظ مجددًا.
fault-cancelled = تم الإيقاف.
    .safe = لم يتغير شيء.
fault-unexpected = حدث خطأ ما هنا.
    .safe = عملك المسجّل في أمان.
    .next = حاول مجددًا. إن تكرر ذلك فاطلب المساعدة.

## The rules an answer can break. One sentence that says what to do instead.

reason-required = أضف إجابة هنا.
reason-too-long = اختصر هذا النص.
reason-not-a-date = تحقق من التاريخ.
reason-in-future = اختر اليوم أو يومًا سابقًا.
reason-before-start = اختر يومًا لا يسبق البداية.
reason-too-long-lasting = اختر نهاية أقرب. مدة الإذن سنة على الأكثر.
reason-step-not-allowed = هذه الخطوة لا تتبع الحالة الراهنة. راجعها مجددًا.
reason-reason-expected = اختر سببًا.
reason-reason-not-for-state = هذا السبب لا يناسب هنا. اختر سببًا آخر.
reason-case-closed = هذه الحالة مغلقة. أعد فتحها أولًا.
reason-case-open = هذه الحالة مفتوحة بالفعل.
reason-not-covered = الإذن لا يشمل هذا. احذفه أو اسأل الشخص مجددًا.
reason-not-in-list = اختر من القائمة.
reason-already-done = تم هذا من قبل.
reason-in-use = ما زال هذا مستخدمًا في مكان آخر.
reason-last-one = هذا هو الأخير. أضف غيره أولًا.
reason-not-possible = لا يمكن أن يكون هذا صحيحًا. راجعه مرة أخرى.
reason-not-yet = لم يحن هذا بعد. اختر شيئًا آخر أو وقتًا آخر.
