# Frame of every page
skip-to-content = انتقل إلى النص
help-now = مساعدة الآن
leave-page = غادر هذه الصفحة
leave-note = زر «غادر هذه الصفحة» يفتح موقعًا آخر. لا يمحو سجل التصفح في هاتفك.
menu = القائمة
home = الصفحة الرئيسية
breadcrumbs = موضع هذه الصفحة
language = اللغة
language-filter = ابحث عن لغة
beside = اقرأ جنبًا إلى جنب مع
beside-missing = هذا الجزء غير موجود في هذه اللغة.
other-languages = اقرأ بلغة أخرى
search = بحث
countries = الدول
directory = دليل جهات الاتصال
glossary = معاني الكلمات
az = كل الصفحات حسب الحروف
about = عن هذا الموقع
theme = المظهر
theme-auto = كإعداد الهاتف
theme-light = فاتح
theme-dark = داكن
theme-keep = احفظ هذا الاختيار في هذا الهاتف

# Text and its freshness
on-this-page = في هذه الصفحة
applies-to = لمن:
reviewed = آخر مراجعة:
reviewed-by = بواسطة { $name }
updated = آخر تعديل:
maintained-by = يتولى رعايتها:
approved-by = اعتمدها:
review-due = لم تُراجَع هذه الصفحة منذ مدة طويلة. اسأل مكتب مساعدة قبل أن تتصرف.
awaiting-review = لم يراجع هذا النص بعد متحدث أصلي باللغة أو خبير قانوني.
machine-made = ترجمت آلة هذا النص، ولم يراجعه أحد بعد.
outdated = تغيّر النص الأصلي. قد تكون أجزاء من هذه الصفحة قديمة.
outdated-part = تغيّر هذا الجزء في النص الأصلي.
read-original = اقرأ النص الأصلي
fallback-notice = هذه الصفحة غير متوفرة بلغتك بعد. نعرضها بهذه اللغة: { $language }.
fallback-notice-other = هذه الصفحة غير متوفرة بلغتك بعد. نعرضها بلغة أخرى.
sources = المصادر
seen = قُرئ في
related-countries = ينطبق في
share = شارك أو اطبع
copy-link = انسخ العنوان
copied = نُسخ العنوان
share-more = شارك
print = اطبع
previous-next = الصفحة السابقة والتالية
previous = السابق
next = التالي
in-this-section = اختر ما تحتاجه

# Home
what-happened = ماذا حدث؟
where-are-you = أين أنت؟
danger = في خطر؟
danger-text = افتح أرقام الطوارئ في البلد الذي أنت فيه.
help-line = تحتاج مساعدة؟ اتصل أو اكتب
emergency = في خطر؟ اتصل الآن
all-guides = كل الأدلة
offline = احفظ الموقع لوقت انقطاع الشبكة
offline-text = نزّله مرة واحدة عبر الواي فاي. افتحه في أي وقت دون إنترنت.

# Procedure
summary = باختصار
where = إلى أين تذهب
time-limit = المهلة
cost = التكلفة
who-helps = من يساعدك
documents = أحضر معك
if-refused = إذا رفض المكتب
legal-basis = الأساس القانوني

# مساعدة خطوة بخطوة
choose-again = اختر من جديد

# Contacts
contact = اتصل بهم
call = اتصل
dial-inside = داخل { $country } اطلب
reach-worldwide = يعمل من أي بلد
reach-only = من { $country } فقط
toll-free = مجاني
verified = المصدر مُراجَع
not-verified = غير مؤكد
not-verified-text = لم نتمكن من تأكيد هذه الأرقام. إذا لم يعمل رقم، استخدم طريقة أخرى في هذه الصفحة.
undated = بلا تاريخ
old = أقدم من سنتين
no-number = لم نجد رقم هاتف لهذا المكتب.
no-number-other = استخدم طريقة أخرى أدناه.
no-number-help = ابحث عن مساعدة أخرى
section-all = كل الصفحات ({ $count })
more-numbers = { $count ->
    [zero] لا أرقام أخرى
    [one] رقم آخر
    [two] رقمان آخران
    [few] { $count } أرقام أخرى
    [many] { $count } رقمًا آخر
   *[other] { $count } رقم آخر
}
email = البريد الإلكتروني
website = الموقع الإلكتروني
save-contact = احفظ في جهات اتصال هاتفك
hours = ساعات العمل
timezone = التوقيت المحلي: { $zone }
address = العنوان
open-map = افتح في الخريطة
languages-spoken = اللغات المستخدمة
area = المنطقة
services = ما يمكنهم فعله
note = مما يجب أن تعرفه
no-answer = إذا لم يجب أحد
no-answer-text = حاول في وقت آخر. أرسل رسالة مكتوبة أيضًا. إذا كنت في خطر، فاتصل برقم الطوارئ في البلد الذي أنت فيه.
pages-naming = أدلة تذكر هذا المكتب
where-from = من أين هذه المعلومات
source-date = تاريخ المصدر:
confidence-two = يذكر مصدران الرقم نفسه.
confidence-one = مصدر واحد فقط.
source-seen = قرأناه
source-recorded = سجّله آخرون، ولم نفتحه
source-directory = يذكره دليل الوزارة، ولم نفتحه
source-context = عن المكتب، دون رقم

# Countries and help
first-contacts = اتصل بهؤلاء أولًا
guides-here = أدلة لهذا البلد
all-contacts = كل جهات الاتصال في { $country }
phoning = الاتصال الهاتفي
dialling-in = رمز البلد من الخارج
dialling-out = للاتصال بالخارج ابدأ بـ
time-zone = المنطقة الزمنية
help-title = مساعدة الآن
help-description = اختر البلد الذي أنت فيه، ثم اتصل.
countries-description = أرقام الطوارئ والسفارات ومكاتب المساعدة في كل بلد.
country-description = أرقام الطوارئ والسفارات ومكاتب المساعدة في { $country }.
directory-description = كل المكاتب والمنظمات في هذا الموقع، حسب البلد.
glossary-description = كلمات الأوراق والمكاتب بلغة بسيطة.
az-description = كل الصفحات مرتبة حسب الحروف.
search-description = ابحث عن دليل أو مكتب أو رقم هاتف.

# Cards to show
phrases = بطاقات للعرض
phrases-description = اضغط على جملة فتملأ الشاشة. أرِها للشخص الذي أمامك.
phrases-text = لا تتكلم لغة البلد؟ أرِ جملة للشرطة أو الطبيب أو صاحب العمل.
phrases-open = اختر لغة
phrases-in = بطاقات: { $language }
phrases-others = بطاقات بلغات أخرى
phrases-unreviewed = لم يراجع متحدث أصلي هذه الجمل بعد.
close = إغلاق

# Search
search-label = اكتب بضع كلمات، مثل: أجر غير مدفوع
search-no-script = يحتاج البحث إلى جافا سكربت. بدونه استخدم هذه القائمة:
search-none = لا نتائج. جرّب كلمات أخرى.
search-wait = جارٍ البحث…
search-failed = تعذّر تحميل البحث. استخدم القائمة حسب الحروف.
search-all = عرض كل النتائج
search-every-country = كل البلدان
search-every-kind = الكل
search-in-language = نتائج بلغات أخرى
search-instead = هل تقصد
search-danger = في خطر؟ اتصل الآن
search-choose-country = اختر بلدك
search-results = نتائج البحث
search-kind-guide = دليل
search-kind-procedure = خطوات
search-kind-triage = مساعدة خطوة بخطوة
search-kind-section = قسم
search-kind-form = نموذج
search-kind-page = صفحة
search-kind-agency = جهة اتصال
search-kind-country = بلد
search-kind-term = مصطلح
search-filter-country = البلد
search-filter-kind = عرض
number-asked = رقم هاتف
search-found = { $count ->
    [zero] لا نتائج
    [one] نتيجة واحدة
    [two] نتيجتان
    [few] { $count } نتائج
    [many] { $count } نتيجة
   *[other] { $count } نتيجة
}

# Glossary
term-unreviewed = لم يراجع متحدثون أصليون الترجمات بعد.
glossary-people = الأشخاص والأطراف
glossary-documents = الوثائق
glossary-work = العمل
glossary-pay = الأجر والمال
glossary-harm = الأذى والانتهاك
glossary-procedure = الإجراءات
glossary-places = الأماكن والمكاتب
glossary-other = أخرى

# Kinds of offices: one office, and the heading over several
kind-ministry = وزارة
kind-province-office = مكتب إقليمي
kind-embassy = سفارة
kind-consulate = قنصلية
kind-labour-authority = هيئة العمل
kind-police-emergency = الشرطة والطوارئ
kind-hotline = خط مساعدة
kind-ngo = منظمة غير حكومية
kind-legal-aid = مساعدة قانونية
kind-un = هيئة أممية
kinds-ministry = الوزارات
kinds-province-office = المكاتب الإقليمية
kinds-embassy = السفارات
kinds-consulate = القنصليات
kinds-labour-authority = هيئات العمل
kinds-police-emergency = الشرطة والطوارئ
kinds-hotline = خطوط المساعدة
kinds-ngo = المنظمات غير الحكومية
kinds-legal-aid = المساعدة القانونية
kinds-un = هيئات الأمم المتحدة

# What a number rests on
basis-official = صفحة رسمية
basis-official-recorded = صفحة رسمية كما سجّلها آخرون
basis-press = خبر صحفي
basis-ministry-directory-copy = نسخة من دليل الوزارة
basis-data-file = ملف بيانات عام
worldwide = أي بلد

# How sure a fact is
mark-single = مصدر واحد
mark-old = قديم
mark-weak = مصدر ضعيف
mark-conflict = المصادر تختلف

# Text made from Markdown
alert-note = ملاحظة
alert-tip = نصيحة
alert-important = مهم
alert-warning = انتبه
alert-caution = خطر
table = جدول
figures = الأرقام في جدول
heading-link = عنوان هذا الجزء
footnotes = الحواشي
footnote-back = العودة إلى النص
source-number = المصدر { $number }

# Page not found, page moved
not-found = هذه الصفحة غير موجودة
not-found-text = قد يكون العنوان خطأ أو نُقلت الصفحة. ابحث أعلاه أو اختر مما يلي.
moved = نُقلت هذه الصفحة
moved-link = افتحها في مكانها الجديد

# Carriers: files that are handed on
carrier-stated = بتاريخ { $date }، الإصدار { $version }.
carrier-contents = كل الصفحات
cards-title = بطاقة أرقام
cards-cut = قص على طول الخطوط.
cards-stated = الإصدار { $version }، { $date }

# دون شبكة: محفوظ في الهاتف أو منقول في ملف
offline-open = احفظه في هذا الهاتف أو انقله في ملف
carry = خذ هذا الموقع معك
carry-description = احفظ الصفحات في هذا الهاتف، أو انقلها في ملف. تُفتح دون شبكة.
keep-text = كل ما هو بهذه اللغة، مع البحث. يُحفظ في هذا المتصفح وفي هذا الهاتف. كل من يستعمل هذا الهاتف يمكنه رؤيته.
keep-look = اعرض الحجم
keep-ask = { $size } في { $files } ملفًا. استعمل الواي فاي إن أمكن.
keep-save = احفظه
keep-choose = اختر ما تريد
keep-papers = صفحات بلغتين وأوراق للطباعة
keep-texts = وكذلك نصوص للقراءة بصوت عالٍ أو للإرسال في محادثة
keep-busy = بقي { $size }. اترك هذه الصفحة مفتوحة.
keep-stop = توقف
keep-stopped = توقف الحفظ. ما وصل يمكن قراءته دون شبكة. يمكنك المتابعة في أي وقت.
keep-resume = تابع
keep-done = محفوظ: { $files } ملفًا، { $size }. آخر تحديث { $date }.
keep-part = محفوظ جزئيًا: { $files } ملفًا. آخر تحديث { $date }.
keep-newer = توجد نسخة أحدث: { $size } للتنزيل.
keep-fresh = هذه أحدث نسخة.
keep-update = ابحث عن نسخة أحدث
keep-remove = احذفه من هذا الهاتف
keep-removed = تم الحذف. هذا الهاتف لا يحفظ شيئًا من هذا الموقع.
keep-full = لا توجد مساحة في هذا الهاتف. احذف شيئًا ثم تابع. ما وصل يمكن قراءته.
keep-denied = هذا المتصفح لا يسمح للموقع بحفظ شيء (ربما نافذة خاصة). افتحه في نافذة عادية.
keep-lost = انقطع الاتصال. ما وصل يمكن قراءته. تابع عندما تتوفر شبكة.
keep-changed = الموقع يُعدَّل الآن. لم يُستبدل شيء. حاول مرة أخرى بعد عشر دقائق.
keep-unable = هذا المتصفح لا يستطيع حفظ الصفحات. استعمل كروم أو فايرفوكس.
keep-progress = التقدم
not-kept = لا توجد شبكة، وتلك الصفحة غير محفوظة في هذا الهاتف.
not-kept-text = المحفوظ:
carry-files = ملفات للنقل
carry-files-text = أرسل ملفًا بالبلوتوث أو بطاقة الذاكرة أو المحادثة. يُفتح دون شبكة.
carry-about = { $size }، بتاريخ { $date }، النسخة { $version }
carry-check = للتأكد من أن الملف لم يتغير، قارن رمز التحقق (BLAKE3):
carry-key = المفتاح العام لهذا الموقع (minisign):
pack-start-file = ابدأ-من-هنا
pack-about-file = عن-هذا-الملف
pack-about =
    { $title }
    صفحات بتاريخ { $date }، النسخة { $version }.

    فك ضغط كل الملفات، ثم افتح { $file }. لا حاجة إلى شبكة.
    يجوز لأي شخص نسخه ونقله.
pack-newest = أحدث نسخة: { $url }
pack-zip = مجلد لأي هاتف أو حاسوب (zip)
pack-page = صفحة واحدة للمحادثة (HTML)
pack-epub = كتاب (EPUB)
pack-zim = لتطبيق كيويكس (ZIM)
pack-cards = بطاقات اتصال للطباعة (HTML)

# Data for other programs
data = بيانات مفتوحة
data-description = جهات الاتصال والإرشادات والمصطلحات في هذا الموقع، للبرامج والمكاتب الأخرى.
data-basis = يذكر كل سجل مصدره وتاريخه وقوة الدليل عليه. وما لا نعرفه نتركه فارغًا. تحقق من الرقم قبل أن تنشره مرة أخرى.
data-licence = يمكنك استخدامها بموجب هذه الرخصة:
data-no-licence = لم يذكر الناشر رخصة. اسأله قبل أن تنشرها مرة أخرى.
data-agencies = جهات الاتصال
data-agencies-text = كل المكاتب. يُفتح ملف CSV في جدول بيانات، سطر لكل رقم. ويحتوي ملف JSON على جميع اللغات.
data-hsds = جهات الاتصال والخطوات لأدلة المساعدة (HSDS 3.0)
data-hsds-text = المنظمات والخدمات مع الهواتف والأماكن واللغات والمناطق والتكاليف والأوراق المطلوبة. وتصف حزمة البيانات المحتوى نفسه في جداول CSV.
data-glossary = المصطلحات بجميع اللغات
data-glossary-text = ملف CSV لجداول البيانات، وملف TBX لأدوات المترجمين.
data-sources = المصادر
data-sources-text = ما تستند إليه الإرشادات، مع التواريخ.
data-pages = الإرشادات والخطوات
data-pages-text = ملف لكل لغة. النصوص بصيغة Markdown.
data-calendar = التقويم
data-calendar-text = مواعيد إعادة التحقق من الصفحات وجهات الاتصال، ومواعيد الوعود، وأيام الحملات. لأي برنامج تقويم (iCalendar).
data-schemas = أشكال ملفاتنا (JSON Schema)
data-schemas-text = لمحرري المواقع: يستطيع محرر النصوص إكمال الحقول والتحقق منها بواسطتها.

# النماذج
yes = نعم
no = لا
sheet-private = ما تكتبه هنا لا يُحفظ ولا يُرسل. يبقى في هذه الصفحة حتى تسلّمه بنفسك. أغلق الصفحة فيزول.
sheet-paper = متصفحك لا يشغّل البرامج النصية. اطبع هذه الصفحة فارغة أو معبأة.
sheet-carrier = اكتب الأجوبة على ورقة. في الموقع يمكن تعبئة هذا النموذج بالهاتف.
sheet-second = لغة ثانية
sheet-wipe = امسح كل شيء
sheet-wiped = مُسح كل شيء.
sheet-row = أضف سطرًا
sheet-day = 2026-11-24
sheet-currency = العملة
sheet-out = سلّمه إلى من يساعدك
sheet-out-text = سلّمه فقط إلى من تثق به. الملف المحفوظ والنص المنسوخ يبقيان في هاتفك حتى تحذفهما.
sheet-copy = انسخ كنص
sheet-share = أرسل إلى تطبيق آخر
sheet-save = احفظ كملف
sheet-codes = اعرض رموز QR
sheet-copied = نُسخ النص. الصقه في محادثة.
sheet-saved = الملف بين تنزيلات هاتفك. احذفه هناك حين لا تحتاج إليه.
sheet-failed = لم ينجح ذلك هنا. اختر طريقة أخرى.
sheet-code-shown = دع الموظف يمسح هذا الرمز.
sheet-codes-shown = دع الموظف يمسح كل الرموز، بأي ترتيب.
sheet-letters = رسائل من أجوبتك
sheet-letters-text = الفراغات أسئلة لم تجب عنها. اقرأ الرسالة قبل أن توقّعها. هذه ليست استشارة قانونية.
limit-last = آخر يوم:
limit-early = لا تنتظر حتى ذلك اليوم. اسأل المكتب كيف يعدّ الأيام.
limit-passed = مضى هذا اليوم. اسأل المكتب على أي حال.

# الوعود
commitments = الوعود
commitments-of = وعود { $name }
commitments-description = من وعد العمال المهاجرين بماذا، وإلى أي موعد، وماذا حدث بعد ذلك.
commitments-basis = لا يُذكر هنا إلا ما يثبته مصدر. إذا كنت تعرف أكثر فأخبرنا مع ذكر المصدر. وإذا فات موعد الوعد فاسأل الجهة.
commitments-by-body = حسب الجهة
commitments-follow = تابع
feed = خلاصة الأخبار (Atom)
promise-overdue = فات موعده
promise-broken = لم يُوفَ به
promise-under-way = جارٍ التنفيذ
promise-made = وعد قائم
promise-kept = تم الوفاء به
promise-by = من وعد
promise-to = لمن
promise-made-on = تاريخ الوعد
promise-due = الموعد
promise-history = ما حدث بعد ذلك
data-commitments = الوعود
data-commitments-text = من وعد بماذا، وإلى أي موعد، وماذا حدث. يُفتح CSV في جدول بيانات، ويحوي JSON التسلسل والمصادر.

# الحملات والأوراق والتوعية
campaign-demand = المطلوب
campaign-to = موجَّه إلى
campaign-state = الحالة
campaign-from = من
campaign-until = حتى
campaign-planned = مخطط لها
campaign-running = جارية
campaign-ended = انتهت
campaign-reached = تحقق المطلوب
campaign-stopped = أُوقفت
campaign-partners = المشاركون
campaign-no-partners = هذا الموقع وحده
campaign-results = ما تحقق
campaign-do = ما يمكنك فعله
campaign-do-text = افعل فقط ما هو آمن لك. تُرسل رسالتك من هاتفك باسمك ورقمك. هذا الموقع لا يرسل شيئًا ولا يحفظ شيئًا.
campaign-write = اكتب
campaign-message = نص الرسالة للنسخ
campaign-call = اتصل
campaign-script = ما يمكنك قوله
campaign-tell = أخبر الآخرين
campaign-updates = أخبار هذه الحملة
campaign-no-updates = لا توجد أخبار بعد.
paper-poster = ملصق (A4)
paper-leaflet = منشور للطباعة
paper-text = نص للقراءة بصوت عالٍ
paper-chat = نص للمحادثة
short-poster = ملصق
short-leaflet = منشور
short-text = نص
short-chat = محادثة
paper-back = العودة إلى الصفحة
paper-as-of = بتاريخ
outreach-papers = ما يمكنك توزيعه
outreach-papers-text = اطبع منشورًا لكل شخص. اقرأ النص في الإذاعة أو في القرية. أرسل أجزاء المحادثة واحدًا بعد الآخر.
