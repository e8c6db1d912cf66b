# Frame of every page
skip-to-content = Terus ke isi
help-now = Bantuan
leave-page = Tinggalkan halaman ini
leave-note = “Tinggalkan halaman ini” membuka laman lain. Sejarah pelayaran di telefon anda tidak dipadam.
menu = Menu
home = Laman utama
breadcrumbs = Kedudukan halaman ini
language = Bahasa
language-filter = Cari bahasa
beside = Baca berdampingan dengan
beside-missing = Bahagian ini tiada dalam bahasa ini.
other-languages = Baca dalam bahasa lain
search = Cari
countries = Negara
directory = Senarai kenalan
glossary = Maksud perkataan
az = Semua halaman, A–Z
about = Tentang laman ini
theme = Paparan
theme-auto = Ikut telefon
theme-light = Cerah
theme-dark = Gelap
theme-keep = Ingat pilihan ini pada telefon ini

# Text and its freshness
on-this-page = Pada halaman ini
applies-to = Untuk siapa:
reviewed = Terakhir disemak:
reviewed-by = oleh { $name }
updated = Terakhir diubah:
maintained-by = Diselenggara oleh:
approved-by = Diluluskan oleh:
review-due = Halaman ini sudah lama tidak disemak. Tanya pejabat bantuan dahulu sebelum bertindak.
awaiting-review = Penutur asli atau pakar undang-undang belum menyemak teks ini.
machine-made = Mesin menterjemah teks ini, dan belum ada orang yang menyemaknya.
outdated = Teks asal telah berubah. Sebahagian halaman ini mungkin sudah lapuk.
outdated-part = Bahagian ini telah berubah dalam teks asal.
read-original = Baca teks asal
fallback-notice = Halaman ini belum ada dalam bahasa anda. Kami paparkan dalam { $language }.
fallback-notice-other = Halaman ini belum ada dalam bahasa anda. Kami paparkan dalam bahasa lain.
sources = Sumber
seen = dibaca
related-countries = Berkuat kuasa di
share = Kongsi atau cetak
copy-link = Salin alamat
copied = Alamat disalin
share-more = Kongsi
print = Cetak
previous-next = Halaman sebelum dan selepas ini
previous = Sebelumnya
next = Seterusnya
in-this-section = Pilih yang anda perlukan

# Home
what-happened = Apa yang berlaku?
where-are-you = Anda di mana?
danger = Dalam bahaya?
danger-text = Buka nombor kecemasan negara anda.
help-line = Perlu bantuan? Telefon atau tulis
emergency = Dalam bahaya? Telefon sekarang
all-guides = Semua panduan
offline = Simpan untuk waktu tiada rangkaian
offline-text = Muat turun sekali melalui Wi-Fi. Buka bila-bila masa tanpa data.

# Procedure
summary = Ringkasan
where = Ke mana
time-limit = Had masa
cost = Kos
who-helps = Siapa yang membantu
documents = Bawa ini
if-refused = Kalau pejabat menolak
legal-basis = Asas undang-undang

# Bantuan berpandu
choose-again = Pilih semula

# Contacts
contact = Hubungi
call = Telefon
dial-inside = Di { $country }, dail
reach-worldwide = Boleh dari mana-mana negara
reach-only = Hanya dari { $country }
toll-free = Percuma
verified = Sumber disemak
not-verified = Belum disahkan
not-verified-text = Kami belum dapat memastikan nombor ini. Kalau tidak bersambung, guna cara lain di halaman ini.
undated = tanpa tarikh
old = lebih 2 tahun
no-number = Kami belum menemui nombor telefon pejabat ini.
no-number-other = Guna cara lain di bawah.
no-number-help = Cari bantuan lain
section-all = Semua { $count } halaman
more-numbers = { $count } nombor lagi
email = E-mel
website = Laman web
save-contact = Simpan ke kenalan telefon
hours = Waktu buka
timezone = Waktu tempatan: { $zone }
address = Alamat
open-map = Buka dalam peta
languages-spoken = Bahasa yang digunakan
area = Kawasan
services = Bantuan yang diberi
note = Perlu anda tahu
no-answer = Kalau tiada jawapan
no-answer-text = Cuba lagi pada waktu lain. Hantar juga mesej bertulis. Kalau anda dalam bahaya, telefon nombor kecemasan negara tempat anda berada.
pages-naming = Panduan yang menyebut pejabat ini
where-from = Dari mana maklumat ini
source-date = Tarikh sumber:
confidence-two = Dua sumber menyebut nombor yang sama.
confidence-one = Satu sumber sahaja.
source-seen = kami baca
source-recorded = dicatat pihak lain, belum kami buka
source-directory = disebut direktori kementerian, belum kami buka
source-context = tentang pejabat ini, tanpa nombor

# Countries and help
first-contacts = Hubungi mereka dahulu
guides-here = Panduan untuk negara ini
all-contacts = Semua kenalan di { $country }
phoning = Membuat panggilan
dialling-in = Kod negara, dari luar negara
dialling-out = Awalan untuk menelefon ke luar negara
time-zone = Zon waktu
help-title = Bantuan sekarang
help-description = Pilih negara tempat anda berada, kemudian telefon.
countries-description = Nombor kecemasan, kedutaan dan pejabat bantuan di setiap negara.
country-description = Nombor kecemasan, kedutaan dan pejabat bantuan di { $country }.
directory-description = Semua pejabat dan pertubuhan di laman ini, mengikut negara.
glossary-description = Perkataan dalam surat dan pejabat, dengan bahasa mudah.
az-description = Semua halaman mengikut abjad.
search-description = Cari panduan, pejabat atau nombor telefon.

# Cards to show
phrases = Kad untuk ditunjukkan
phrases-description = Tekan satu ayat. Ayat itu memenuhi skrin. Tunjukkan kepada orang di hadapan anda.
phrases-text = Tidak tahu bahasa tempatan? Tunjukkan ayat kepada polis, doktor atau majikan.
phrases-open = Pilih bahasa
phrases-in = Kad bahasa { $language }
phrases-others = Kad dalam bahasa lain
phrases-unreviewed = Ayat-ayat ini belum disemak oleh penutur asli.
close = Tutup

# Search
search-label = Taip beberapa perkataan, contohnya: gaji tidak dibayar
search-no-script = Carian memerlukan JavaScript. Tanpanya, guna senarai ini:
search-none = Tiada yang sepadan. Cuba perkataan lain.
search-wait = Mencari…
search-failed = Carian gagal dimuatkan. Guna senarai A–Z.
search-all = Tunjukkan semua hasil
search-every-country = Semua negara
search-every-kind = Semua jenis
search-in-language = Hasil dalam bahasa lain
search-instead = Adakah anda maksudkan
search-danger = Dalam bahaya? Telefon sekarang
search-choose-country = Pilih negara anda
search-results = Hasil carian
search-kind-guide = Panduan
search-kind-procedure = Langkah
search-kind-triage = Bantuan berpandu
search-kind-section = Bahagian
search-kind-form = Borang
search-kind-page = Halaman
search-kind-agency = Hubungan
search-kind-country = Negara
search-kind-term = Istilah
search-filter-country = Negara
search-filter-kind = Tunjukkan
number-asked = nombor telefon
search-found = { $count } hasil

# Glossary
term-unreviewed = Terjemahan belum disemak penutur asli.
glossary-people = Orang dan pihak
glossary-documents = Dokumen
glossary-work = Pekerjaan
glossary-pay = Gaji dan wang
glossary-harm = Bahaya dan pelanggaran
glossary-procedure = Prosedur
glossary-places = Tempat dan pejabat
glossary-other = Lain-lain

# Kinds of offices: one office, and the heading over several
kind-ministry = Kementerian
kind-province-office = Pejabat wilayah
kind-embassy = Kedutaan
kind-consulate = Konsulat
kind-labour-authority = Pejabat buruh
kind-police-emergency = Polis dan kecemasan
kind-hotline = Talian bantuan
kind-ngo = Badan bukan kerajaan
kind-legal-aid = Bantuan guaman
kind-un = Badan PBB
kinds-ministry = Kementerian
kinds-province-office = Pejabat wilayah
kinds-embassy = Kedutaan
kinds-consulate = Konsulat
kinds-labour-authority = Pejabat buruh
kinds-police-emergency = Polis dan kecemasan
kinds-hotline = Talian bantuan
kinds-ngo = Badan bukan kerajaan
kinds-legal-aid = Bantuan guaman
kinds-un = Badan PBB

# What a number rests on
basis-official = laman rasmi
basis-official-recorded = laman rasmi, dicatat pihak lain
basis-press = berita
basis-ministry-directory-copy = salinan direktori kementerian
basis-data-file = data terbuka
worldwide = semua negara

# How sure a fact is
mark-single = satu sumber
mark-old = data lama
mark-weak = sumber lemah
mark-conflict = sumber berbeza

# Text made from Markdown
alert-note = Nota
alert-tip = Saranan
alert-important = Penting
alert-warning = Berhati-hati
alert-caution = Bahaya
table = Jadual
figures = Angka dalam jadual
heading-link = Alamat bahagian ini
footnotes = Nota kaki
footnote-back = Kembali ke teks
source-number = Sumber { $number }

# Page not found, page moved
not-found = Halaman ini tidak wujud
not-found-text = Alamat mungkin salah atau halaman telah dipindahkan. Cari di atas, atau pilih di bawah.
moved = Halaman ini telah dipindahkan
moved-link = Buka di tempat baharunya

# Carriers: files that are handed on
carrier-stated = Setakat { $date }, versi { $version }.
carrier-contents = Semua halaman
cards-title = Kad telefon
cards-cut = Gunting mengikut garisan.
cards-stated = Versi { $version }, { $date }

# Tanpa rangkaian: disimpan dalam telefon, dibawa sebagai fail
offline-open = Simpan dalam telefon ini, atau bawa sebagai fail
carry = Bawa laman ini
carry-description = Simpan semua halaman dalam telefon ini, atau hantar sebagai fail. Boleh dibuka tanpa rangkaian.
keep-text = Semua yang ada dalam bahasa ini, dengan carian. Disimpan dalam pelayar ini, dalam telefon ini. Sesiapa yang menggunakan telefon ini boleh melihatnya.
keep-look = Lihat saiznya
keep-ask = { $size } dalam { $files } fail. Gunakan Wi-Fi jika boleh.
keep-save = Simpan
keep-choose = Pilih yang anda perlukan
keep-papers = Halaman dwibahasa dan helaian untuk dicetak
keep-texts = Juga teks untuk dibacakan atau dihantar melalui sembang
keep-busy = Tinggal { $size }. Biarkan halaman ini terbuka.
keep-stop = Berhenti
keep-stopped = Berhenti. Yang sudah disimpan boleh dibaca tanpa rangkaian. Anda boleh sambung bila-bila masa.
keep-resume = Sambung
keep-done = Disimpan: { $files } fail, { $size }. Kali terakhir dikemas kini { $date }.
keep-part = Disimpan sebahagian: { $files } fail. Kali terakhir dikemas kini { $date }.
keep-newer = Ada versi yang lebih baharu: { $size } untuk dimuat turun.
keep-fresh = Ini versi terbaharu.
keep-update = Cari versi yang lebih baharu
keep-remove = Padam dari telefon ini
keep-removed = Sudah dipadam. Telefon ini tidak menyimpan apa-apa dari laman ini.
keep-full = Ruang telefon sudah penuh. Padam sesuatu, kemudian sambung. Yang sudah disimpan boleh dibaca.
keep-denied = Pelayar ini tidak membenarkan laman menyimpan (mungkin tetingkap peribadi). Buka dalam tetingkap biasa.
keep-lost = Sambungan terputus. Yang sudah disimpan boleh dibaca. Sambung apabila ada rangkaian.
keep-changed = Laman sedang diubah. Tiada apa yang diganti. Cuba lagi dalam sepuluh minit.
keep-unable = Pelayar ini tidak boleh menyimpan halaman. Gunakan Chrome atau Firefox.
keep-progress = Kemajuan
not-kept = Tiada rangkaian, dan halaman itu tidak disimpan dalam telefon ini.
not-kept-text = Yang disimpan:
carry-files = Fail untuk dihantar
carry-files-text = Hantar melalui Bluetooth, kad memori atau sembang. Boleh dibuka tanpa rangkaian.
carry-about = { $size }, bertarikh { $date }, versi { $version }
carry-check = Untuk memastikan fail tidak diubah, bandingkan jumlah semaknya (BLAKE3):
carry-key = Kunci awam laman ini (minisign):
pack-start-file = MULA-DI-SINI
pack-about-file = TENTANG-FAIL-INI
pack-about =
    { $title }
    Halaman bertarikh { $date }, versi { $version }.

    Keluarkan semuanya, kemudian buka { $file }. Tidak perlu rangkaian.
    Sesiapa pun boleh menyalin dan menghantarnya.
pack-newest = Versi terbaharu: { $url }
pack-zip = Folder untuk mana-mana telefon atau komputer (zip)
pack-page = Satu halaman untuk sembang (HTML)
pack-epub = Buku (EPUB)
pack-zim = Untuk Kiwix (ZIM)
pack-cards = Kad panggilan untuk dicetak (HTML)

# Data for other programs
data = Data terbuka
data-description = Kenalan, panduan dan istilah laman ini, untuk program dan pejabat lain.
data-basis = Setiap rekod menyatakan asalnya, tarikhnya dan kekuatan buktinya. Apa yang kami tidak tahu tidak diisi. Semak nombor sebelum anda menerbitkannya semula.
data-licence = Anda boleh menggunakannya di bawah lesen ini:
data-no-licence = Penerbit tidak menyatakan lesen. Tanya sebelum anda menerbitkannya semula.
data-agencies = Kenalan
data-agencies-text = Semua pejabat. CSV dibuka dalam hamparan, satu baris bagi setiap nombor. JSON mengandungi semua bahasa.
data-hsds = Kenalan dan langkah untuk direktori bantuan (HSDS 3.0)
data-hsds-text = Organisasi dan perkhidmatan dengan telefon, tempat, bahasa, kawasan, kos dan dokumen yang perlu dibawa. Pakej data menerangkan kandungan yang sama sebagai jadual CSV.
data-glossary = Istilah dalam semua bahasa
data-glossary-text = CSV untuk hamparan, TBX untuk alat penterjemah.
data-sources = Sumber
data-sources-text = Asas setiap panduan, dengan tarikhnya.
data-pages = Panduan dan langkah
data-pages-text = Satu fail bagi setiap bahasa. Teksnya Markdown.
data-calendar = Kalendar
data-calendar-text = Hingga bila halaman dan hubungan perlu disemak semula, bila janji perlu ditunaikan, dan bila kempen berjalan. Untuk mana-mana program kalendar (iCalendar).
data-schemas = Bentuk fail kami (JSON Schema)
data-schemas-text = Untuk penyunting laman: penyunting teks anda boleh melengkapkan dan menyemak medan dengannya.

# Borang
yes = Ya
no = Tidak
sheet-private = Apa yang anda tulis di sini tidak disimpan dan tidak dihantar. Isinya kekal di halaman ini sehingga anda sendiri menyerahkannya. Tutup halaman ini, dan isinya hilang.
sheet-paper = Pelayar anda tidak menjalankan skrip. Cetak halaman ini, kosong atau berisi.
sheet-carrier = Tulis jawapan di atas kertas. Di laman ini borang boleh diisi dengan telefon.
sheet-second = Bahasa kedua
sheet-wipe = Padam semua
sheet-wiped = Semuanya sudah dipadam.
sheet-row = Tambah satu baris
sheet-day = 2026-11-24
sheet-currency = Mata wang
sheet-out = Serahkan
sheet-out-text = Serahkan hanya kepada orang yang anda percaya. Fail dan teks salinan kekal di telefon sehingga anda memadamnya.
sheet-copy = Salin sebagai teks
sheet-share = Hantar ke aplikasi lain
sheet-save = Simpan sebagai fail
sheet-codes = Tunjukkan kod QR
sheet-copied = Teks disalin. Tampalkan ke dalam sembang.
sheet-saved = Fail ada dalam muat turun telefon anda. Padam di sana apabila tidak diperlukan lagi.
sheet-failed = Cara ini tidak berjaya di sini. Pilih cara lain.
sheet-code-shown = Minta pegawai mengimbas kod ini.
sheet-codes-shown = Minta pegawai mengimbas semua kod, mengikut apa-apa urutan.
sheet-letters = Surat daripada jawapan anda
sheet-letters-text = Titik-titik ialah soalan yang belum anda jawab. Baca surat itu sebelum menandatanganinya. Ini bukan nasihat undang-undang.
limit-last = Hari terakhir:
limit-early = Jangan tunggu sehingga hari itu. Tanya pejabat bagaimana hari dikira.
limit-passed = Hari itu sudah berlalu. Tanya juga pejabat itu.

# Janji
commitments = Janji
commitments-of = Janji { $name }
commitments-description = Siapa menjanjikan apa kepada pekerja migran, sampai bila, dan apa hasilnya.
commitments-basis = Di sini hanya ada perkara yang ditunjukkan oleh sumber. Jika anda tahu lebih, beritahu kami bersama sumbernya. Jika janji sudah lewat tarikh, tanya pejabatnya.
commitments-by-body = Mengikut agensi
commitments-follow = Ikuti
feed = Suapan berita (Atom)
promise-overdue = Lewat tarikh
promise-broken = Tidak ditunaikan
promise-under-way = Sedang berjalan
promise-made = Dijanjikan
promise-kept = Ditunaikan
promise-by = Siapa berjanji
promise-to = Kepada siapa
promise-made-on = Dijanjikan pada
promise-due = Sehingga
promise-history = Yang berlaku selepas itu
data-commitments = Janji
data-commitments-text = Siapa menjanjikan apa, sehingga bila, dan apa hasilnya. CSV dibuka dalam hamparan; JSON memuatkan sejarah dan sumbernya.

# Kempen, bahan cetak, penerangan
campaign-demand = Apa yang diminta
campaign-to = Diminta daripada
campaign-state = Keadaan
campaign-from = mulai
campaign-until = hingga
campaign-planned = Dirancang
campaign-running = Sedang berjalan
campaign-ended = Tamat
campaign-reached = Tercapai
campaign-stopped = Dihentikan
campaign-partners = Siapa menyertai
campaign-no-partners = Hanya laman ini
campaign-results = Hasilnya
campaign-do = Apa yang anda boleh lakukan
campaign-do-text = Lakukan hanya yang selamat bagi anda. Mesej dihantar dari telefon anda sendiri, dengan nama dan nombor anda. Laman ini tidak menghantar dan tidak menyimpan apa-apa.
campaign-write = Tulis
campaign-message = Isi mesej, untuk disalin
campaign-call = Telefon
campaign-script = Apa yang anda boleh katakan
campaign-tell = Beritahu orang lain
campaign-updates = Khabar kempen ini
campaign-no-updates = Belum ada khabar.
paper-poster = Poster (A4)
paper-leaflet = Risalah untuk dicetak
paper-text = Teks untuk dibacakan
paper-chat = Teks untuk sembang
short-poster = Poster
short-leaflet = Risalah
short-text = Teks
short-chat = Sembang
paper-back = Kembali ke halaman
paper-as-of = setakat
outreach-papers = Bahan untuk diedarkan
outreach-papers-text = Cetak satu risalah untuk setiap orang. Bacakan teksnya di radio atau di kampung. Hantar bahagian untuk sembang satu demi satu.
