### Releases: what may be shared, with whom, why, until when.

releases-none = لا إذن مسجّل. لا يمكنك المشاركة خارج الفريق بعد.
releases-none-hint = اسأل الشخص عما يمكن مشاركته ودوّن الجواب.
release-new = إذن جديد
release-to = إذن لـ { $provider }

# A valid release that ends soon.
release-ending =
        { $count ->
            [zero] ينتهي اليوم
            [one] ينتهي بعد يوم
            [two] ينتهي بعد يومين
            [few] ينتهي بعد { $count } أيام
            [many] ينتهي بعد { $count } يومًا
           *[other] ينتهي بعد { $count } يوم
        }

# One line: why, from when to when, how it was given.
release-line = { $purpose }. من { $from } حتى { $until }. { $given }.
release-revoked-line = سُحب في { $day }. { $how }.
release-rests =
        { $count ->
            [zero] لا إحالات مفتوحة تستند إليه.
            [one] تستند إليه إحالة مفتوحة واحدة.
            [two] تستند إليه إحالتان مفتوحتان.
            [few] تستند إليه { $count } إحالات مفتوحة.
            [many] تستند إليه { $count } إحالة مفتوحة.
           *[other] تستند إليه { $count } إحالة مفتوحة.
        }
release-provider = من يمكنه الاطلاع
    .hint = جهة واحدة. كل جهة أخرى تحتاج إلى إذن خاص بها.
release-items = ما يمكن مشاركته
    .hint = ما اختاره الشخص فقط.
release-purpose = الغرض
release-given = كيف وافق الشخص
    .hint = عن علم وبلغة يفهمها الشخص. المساعدة لا تتوقف على ذلك.
release-interpreter = المترجم
release-witness = الشاهد
release-until = حتى متى
    .hint = سنة على الأكثر.
release-language = اللغة التي قُرئ بها
release-recorded = سُجّل الإذن

## Taking a release back.

release-revoke = سحب الإذن
release-revoke-title = سحب إذن
release-revoke-how = كيف أبلغ الشخص بذلك
release-follows = ما يترتب على ذلك
release-follows-now = من الآن لا يُرسل شيء آخر إلى { $provider }.
release-follows-marked =
        { $count ->
            [zero] لا تُعلَّم أي إحالة:
            [one] تُعلَّم إحالة مفتوحة واحدة:
            [two] تُعلَّم إحالتان مفتوحتان:
            [few] تُعلَّم { $count } إحالات مفتوحة:
            [many] تُعلَّم { $count } إحالة مفتوحة:
           *[other] تُعلَّم { $count } إحالة مفتوحة:
        }
release-follows-task = يُضاف إلى قائمتك تذكير بإبلاغ { $provider }.
release-follows-had = ما قد يكون لديهم منذ { $from }: { $items }. أخبر الشخص بذلك.
release-revoked =
        { $count ->
            [zero] سُحب الإذن
            [one] سُحب الإذن وعُلِّمت إحالة واحدة
            [two] سُحب الإذن وعُلِّمت إحالتان
            [few] سُحب الإذن وعُلِّمت { $count } إحالات
            [many] سُحب الإذن وعُلِّمت { $count } إحالة
           *[other] سُحب الإذن وعُلِّمت { $count } إحالة
        }
