### The danger somebody is in, judged on a day.

risk = الخطر
risk-none = لم يُقدَّر بعد.
risk-judge = تقدير الخطر
risk-judged = سُجّل الخطر
risk-level = ما مدى الخطر
    .hint = كما هو اليوم، بكل ما تعرفه.
risk-factors = من أين يأتي
risk-note = على ماذا تستند، وما الذي اتُّفق عليه
    .hint = يقرؤه كل من يحق له قراءة الحالة.
risk-review-on = النظر مجددًا
    .hint = الخطر المرتفع يحتاج إلى يوم محدد. ستتلقى تذكيرًا. مثلًا: 27 3 2027
risk-course = كيف تغيّر
risk-earlier = تقديرات سابقة
risk-hide = إخفاء التقديرات السابقة
risk-show = { $count ->
        [zero] إظهار التقديرات السابقة ({ $count })
        [one] إظهار تقدير سابق واحد ({ $count })
        [two] إظهار تقديرين سابقين ({ $count })
        [few] إظهار { $count } تقديرات سابقة
        [many] إظهار { $count } تقديرًا سابقًا
       *[other] إظهار { $count } تقدير سابق
    }

# $level is "high", "low" …
risk-said = الخطر: { $level }

# $risk says how high the risk is, as above.
risk-until = { $risk }. النظر مجددًا قبل { $day }
risk-due = { $risk }. كان يجب النظر مجددًا في { $day }
