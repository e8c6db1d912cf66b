# Frame of every page
skip-to-content = 跳到內文
help-now = 立即求助
leave-page = 離開此頁
leave-note = 「離開此頁」會打開另一個網站，但不會刪除您手機的瀏覽紀錄。
menu = 選單
home = 首頁
breadcrumbs = 本頁位置
language = 語言
language-filter = 尋找語言
beside = 對照閱讀
beside-missing = 這種語言沒有這一段。
other-languages = 用其他語言閱讀
search = 搜尋
countries = 國家和地區
directory = 聯絡機構
glossary = 詞彙說明
az = 所有頁面索引
about = 關於本站
theme = 外觀
theme-auto = 依手機設定
theme-light = 淺色
theme-dark = 深色
theme-keep = 在這支手機上記住此選擇

# Text and its freshness
on-this-page = 本頁內容
applies-to = 適用對象：
reviewed = 上次審閱：
reviewed-by = 審閱者：{ $name }
updated = 上次更新：
maintained-by = 維護者：
approved-by = 核准者：
review-due = 本頁很久沒有審閱。採取行動前，請先詢問援助機構。
awaiting-review = 本文尚未經母語人士或法律專家審閱。
machine-made = 本文由機器翻譯，還沒有人檢查過。
outdated = 原文已更新。本頁部分內容可能已經過時。
outdated-part = 這一段的原文已經更新。
read-original = 閱讀原文
fallback-notice = 本頁尚無您的語言版本，目前以{ $language }顯示。
fallback-notice-other = 本頁尚無您的語言版本，目前以另一種語言顯示。
sources = 資料來源
seen = 查閱日期
related-countries = 適用地點
share = 分享或列印
copy-link = 複製網址
copied = 已複製網址
share-more = 分享
print = 列印
previous-next = 上一頁和下一頁
previous = 上一頁
next = 下一頁
in-this-section = 選擇您需要的內容

# Home
what-happened = 發生了什麼事？
where-are-you = 您在哪裡？
danger = 有危險？
danger-text = 打開您所在地的緊急電話。
help-line = 需要幫忙？打電話或傳訊息
emergency = 有危險？馬上打電話
all-guides = 所有指南
offline = 儲存起來，沒有網路時也能看
offline-text = 用 Wi-Fi 下載一次，之後不用網路也能隨時打開。

# Procedure
summary = 重點摘要
where = 去哪裡辦
time-limit = 期限
cost = 費用
who-helps = 誰能幫忙
documents = 要帶的東西
if-refused = 如果機構拒絕受理
legal-basis = 法律依據

# 引導求助
choose-again = 重新選擇

# Contacts
contact = 聯絡方式
call = 撥打
dial-inside = 在{ $country }境內撥
reach-worldwide = 可從任何國家撥打
reach-only = 只能從{ $country }撥打
toll-free = 免費
verified = 來源已核對
not-verified = 尚未核實
not-verified-text = 我們還無法確認這些號碼。如果打不通，請用本頁的其他方式。
undated = 無日期
old = 超過 2 年
no-number = 我們還沒找到這個機構的電話號碼。
no-number-other = 請用下面的其他方式聯絡。
no-number-help = 尋找其他援助
section-all = 全部 { $count } 頁
more-numbers = 另有 { $count } 個號碼
email = 電子郵件
website = 網站
save-contact = 存到手機通訊錄
hours = 服務時間
timezone = 當地時間：{ $zone }
address = 地址
open-map = 在地圖中打開
languages-spoken = 可用語言
area = 服務地區
services = 可以提供的協助
note = 請注意
no-answer = 如果沒有人接聽
no-answer-text = 換個時間再打，也請傳送文字訊息。如果您有危險，請撥打所在國家的緊急電話。
pages-naming = 提到這個機構的指南
where-from = 資料從哪裡來
source-date = 來源日期：
confidence-two = 有兩個來源提供相同號碼。
confidence-one = 只有一個來源。
source-seen = 我們查閱過
source-recorded = 由他人記錄，我們未查閱
source-directory = 外交部名錄列出，我們未查閱
source-context = 關於該機構，未列號碼

# Countries and help
first-contacts = 先聯絡這些機構
guides-here = 適用這裡的指南
all-contacts = { $country }的所有聯絡機構
phoning = 打電話的方法
dialling-in = 從國外撥入的國碼
dialling-out = 撥打國際電話先按
time-zone = 時區
help-title = 立即求助
help-description = 選擇您所在的國家或地區，然後打電話。
countries-description = 各國家和地區的緊急電話、使館和援助機構。
country-description = { $country }的緊急電話、使館和援助機構。
directory-description = 本站列出的所有機構，按國家和地區排列。
glossary-description = 用簡單的話說明文件和機關的用語。
az-description = 依字序列出所有頁面。
search-description = 尋找指南、機構或電話號碼。

# Cards to show
phrases = 出示用的句子卡
phrases-description = 點一個句子，句子會佔滿螢幕。拿給你面前的人看。
phrases-text = 不會說當地語言？拿句子給警察、醫生或雇主看。
phrases-open = 選擇語言
phrases-in = { $language }句子卡
phrases-others = 其他語言的句子卡
phrases-unreviewed = 這些句子還沒有母語人士看過。
close = 關閉

# Search
search-label = 輸入幾個字，例如：沒拿到工資
search-no-script = 搜尋需要 JavaScript。沒有的話請用這個列表：
search-none = 找不到結果，請換個說法。
search-wait = 搜尋中…
search-failed = 無法載入搜尋，請用索引列表。
search-all = 顯示全部結果
search-every-country = 所有國家
search-every-kind = 全部
search-in-language = 其他語言的結果
search-instead = 你是不是要找
search-danger = 有危險？立刻打電話
search-choose-country = 選擇你所在的國家
search-results = 搜尋結果
search-kind-guide = 指南
search-kind-procedure = 步驟
search-kind-triage = 引導求助
search-kind-section = 單元
search-kind-form = 表單
search-kind-page = 頁面
search-kind-agency = 聯絡資料
search-kind-country = 國家
search-kind-term = 詞語
search-filter-country = 國家
search-filter-kind = 顯示
number-asked = 電話號碼
search-found = { $count } 筆結果

# Glossary
term-unreviewed = 譯文尚未經母語人士審閱。
glossary-people = 人物與各方
glossary-documents = 文件
glossary-work = 工作
glossary-pay = 工資與金錢
glossary-harm = 傷害與侵權
glossary-procedure = 程序
glossary-places = 地點與機關
glossary-other = 其他

# Kinds of offices: one office, and the heading over several
kind-ministry = 政府部會
kind-province-office = 省級辦公室
kind-embassy = 大使館
kind-consulate = 領事館
kind-labour-authority = 勞工主管機關
kind-police-emergency = 警察與緊急救援
kind-hotline = 專線電話
kind-ngo = 民間團體
kind-legal-aid = 法律扶助
kind-un = 聯合國機構
kinds-ministry = 政府部會
kinds-province-office = 省級辦公室
kinds-embassy = 大使館
kinds-consulate = 領事館
kinds-labour-authority = 勞工主管機關
kinds-police-emergency = 警察與緊急救援
kinds-hotline = 專線電話
kinds-ngo = 民間團體
kinds-legal-aid = 法律扶助
kinds-un = 聯合國機構

# What a number rests on
basis-official = 官方網頁
basis-official-recorded = 官方網頁（他人記錄）
basis-press = 新聞報導
basis-ministry-directory-copy = 外交部名錄副本
basis-data-file = 公開資料檔
worldwide = 任何國家

# How sure a fact is
mark-single = 單一來源
mark-old = 資料較舊
mark-weak = 來源不足
mark-conflict = 來源不一致

# Text made from Markdown
alert-note = 說明
alert-tip = 建議
alert-important = 重要
alert-warning = 小心
alert-caution = 危險
table = 表格
figures = 以表格顯示數字
heading-link = 此段網址
footnotes = 註腳
footnote-back = 回到內文
source-number = 來源 { $number }

# Page not found, page moved
not-found = 找不到這個頁面
not-found-text = 網址可能有誤，或頁面已移動。請在上方搜尋，或從下面選擇。
moved = 這個頁面已移動
moved-link = 打開新的頁面

# Carriers: files that are handed on
carrier-stated = 截至 { $date }，版本 { $version }。
carrier-contents = 所有頁面
cards-title = 電話卡
cards-cut = 沿線剪下。
cards-stated = 版本 { $version }，{ $date }

# 沒有網路：存在手機，或以檔案攜帶
offline-open = 存在這支手機，或以檔案攜帶
carry = 把這個網站帶著走
carry-description = 把頁面存在這支手機，或以檔案轉給別人。沒有網路也能打開。
keep-text = 這個語言的全部內容，含搜尋。存在這支手機的這個瀏覽器。使用這支手機的人都看得到。
keep-look = 查看大小
keep-ask = { $size }，共 { $files } 個檔案。可以的話請用 Wi-Fi。
keep-save = 儲存
keep-choose = 選擇您要的
keep-papers = 雙語頁面和可列印的紙本
keep-texts = 也保存可朗讀或以聊天傳送的文字
keep-busy = 還剩 { $size }。請不要關閉這一頁。
keep-stop = 停止
keep-stopped = 已停止。已存的內容沒有網路也能看。您可以隨時繼續。
keep-resume = 繼續
keep-done = 已儲存：{ $files } 個檔案，{ $size }。最後更新 { $date }。
keep-part = 已儲存一部分：{ $files } 個檔案。最後更新 { $date }。
keep-newer = 有較新的版本：需下載 { $size }。
keep-fresh = 這是最新版本。
keep-update = 查看有沒有新版本
keep-remove = 從這支手機刪除
keep-removed = 已刪除。這支手機沒有保留這個網站的任何內容。
keep-full = 手機空間不足。請刪除一些東西再繼續。已存的內容可以看。
keep-denied = 這個瀏覽器不讓網站儲存（可能是無痕視窗）。請在一般視窗打開。
keep-lost = 連線中斷。已存的內容可以看。有網路時再繼續。
keep-changed = 網站正在更新。沒有取代任何內容。請十分鐘後再試。
keep-unable = 這個瀏覽器無法儲存頁面。請使用 Chrome 或 Firefox。
keep-progress = 進度
not-kept = 沒有網路，而且那一頁沒有存在這支手機。
not-kept-text = 已存的有：
carry-files = 可轉交的檔案
carry-files-text = 用藍牙、記憶卡或聊天傳送。沒有網路也能打開。
carry-about = { $size }，{ $date }，版本 { $version }
carry-check = 要確認檔案沒有被改過，請比對檢查碼（BLAKE3）：
carry-key = 這個網站的公開金鑰（minisign）：
pack-start-file = 從這裡開始
pack-about-file = 關於這個檔案
pack-about =
    { $title }
    { $date } 的頁面，版本 { $version }。

    全部解壓縮，再打開 { $file }。不需要網路。
    任何人都可以複製並轉交。
pack-newest = 最新版本：{ $url }
pack-zip = 適用任何手機或電腦的資料夾（zip）
pack-page = 單一頁面，適合聊天傳送（HTML）
pack-epub = 書（EPUB）
pack-zim = 供 Kiwix 使用（ZIM）
pack-cards = 可列印的電話卡（HTML）

# Data for other programs
data = 開放資料
data-description = 本站的聯絡方式、指南與詞彙，供其他程式與機構使用。
data-basis = 每筆資料都註明來源、日期與證據強度。我們不知道的就不填。再次發布號碼之前，請先查證。
data-licence = 您可依此授權條款使用：
data-no-licence = 發布者未註明授權條款。再次發布之前請先詢問。
data-agencies = 聯絡方式
data-agencies-text = 所有機構。CSV 可用試算表開啟，每個號碼一列。JSON 含所有語言。
data-hsds = 供求助目錄使用的聯絡方式與步驟（HSDS 3.0）
data-hsds-text = 機構與服務，附電話、地點、語言、服務地區、費用與應備文件。資料包以 CSV 表格描述同樣的內容。
data-glossary = 各語言的詞彙
data-glossary-text = CSV 供試算表使用，TBX 供翻譯工具使用。
data-sources = 來源
data-sources-text = 各指南的依據與日期。
data-pages = 指南與步驟
data-pages-text = 每種語言一個檔案，內文為 Markdown。
data-calendar = 行事曆
data-calendar-text = 頁面與聯絡資料何時須再查核、承諾何時到期、倡議何時進行。適用任何行事曆程式（iCalendar）。
data-schemas = 我們檔案的格式（JSON Schema）
data-schemas-text = 給網站編輯：您的文字編輯器可用它補全並檢查欄位。

# 表單
yes = 是
no = 否
sheet-private = 您在這裡寫的內容不會儲存，也不會傳送。內容只留在此頁，直到您自己交給別人。關閉此頁後，內容就會消失。
sheet-paper = 您的瀏覽器不執行指令碼。請列印此頁，空白或填好皆可。
sheet-carrier = 請把答案寫在紙上。在網站上可以用手機填寫此表。
sheet-second = 第二語言
sheet-wipe = 全部清除
sheet-wiped = 已全部清除。
sheet-row = 增加一列
sheet-day = 2026-11-24
sheet-currency = 貨幣
sheet-out = 交給協助者
sheet-out-text = 只交給您信任的人。儲存的檔案和複製的文字會留在手機上，直到您刪除。
sheet-copy = 複製為文字
sheet-share = 傳送到其他應用程式
sheet-save = 儲存為檔案
sheet-codes = 顯示 QR 碼
sheet-copied = 文字已複製。請貼到聊天中。
sheet-saved = 檔案在手機的下載項目中。不需要時請在那裡刪除。
sheet-failed = 這個方法在這裡行不通。請選擇其他方法。
sheet-code-shown = 請讓承辦人員掃描此碼。
sheet-codes-shown = 請讓承辦人員掃描每個碼，順序不限。
sheet-letters = 由您的答案產生的信
sheet-letters-text = 空白處是您尚未回答的問題。簽名前請先閱讀。這不是法律意見。
limit-last = 最後一天：
limit-early = 不要等到那一天。請詢問該機關如何計算日數。
limit-passed = 這一天已過。仍請詢問該機關。

# 承諾
commitments = 承諾
commitments-of = { $name }的承諾
commitments-description = 誰向移工承諾了什麼、期限為何、結果如何。
commitments-basis = 這裡只寫有來源證明的事。如果您知道更多，請連同來源告訴我們。承諾若已逾期，請詢問該機關。
commitments-by-body = 依機關
commitments-follow = 追蹤
feed = 消息來源（Atom）
promise-overdue = 已逾期
promise-broken = 未兌現
promise-under-way = 進行中
promise-made = 已承諾
promise-kept = 已兌現
promise-by = 承諾者
promise-to = 對象
promise-made-on = 承諾日期
promise-due = 期限
promise-history = 之後的發展
data-commitments = 承諾
data-commitments-text = 誰承諾了什麼、期限與結果。CSV 可用試算表開啟；JSON 含經過與來源。

# 倡議、印刷品、宣導
campaign-demand = 訴求
campaign-to = 對象
campaign-state = 狀態
campaign-from = 自
campaign-until = 至
campaign-planned = 籌備中
campaign-running = 進行中
campaign-ended = 已結束
campaign-reached = 已達成
campaign-stopped = 已停止
campaign-partners = 參與者
campaign-no-partners = 只有本網站
campaign-results = 成果
campaign-do = 您可以做什麼
campaign-do-text = 只做對您安全的事。訊息由您自己的手機以您的姓名和號碼發出。本網站不發送也不保存任何東西。
campaign-write = 寫信
campaign-message = 訊息內容，可複製
campaign-call = 打電話
campaign-script = 您可以這樣說
campaign-tell = 告訴別人
campaign-updates = 這項倡議的消息
campaign-no-updates = 還沒有消息。
paper-poster = 海報（A4）
paper-leaflet = 可列印的傳單
paper-text = 朗讀用文字
paper-chat = 聊天用文字
short-poster = 海報
short-leaflet = 傳單
short-text = 朗讀
short-chat = 聊天
paper-back = 回到頁面
paper-as-of = 資料日期
outreach-papers = 可以分發的資料
outreach-papers-text = 每人印一張傳單。在廣播或村里朗讀文字。聊天用的段落請一則一則傳送。
