# Frame of every page
skip-to-content = Langsung ke isi
help-now = Bantuan
leave-page = Tinggalkan halaman ini
leave-note = “Tinggalkan halaman ini” membuka situs lain. Riwayat di ponsel Anda tidak terhapus.
menu = Menu
home = Beranda
breadcrumbs = Letak halaman ini
language = Bahasa
language-filter = Cari bahasa
beside = Baca berdampingan dengan
beside-missing = Bagian ini tidak ada dalam bahasa ini.
other-languages = Baca dalam bahasa lain
search = Cari
countries = Negara
directory = Daftar kontak
glossary = Arti kata
az = Semua halaman, A–Z
about = Tentang situs ini
theme = Tampilan
theme-auto = Ikut ponsel
theme-light = Terang
theme-dark = Gelap
theme-keep = Ingat pilihan ini di ponsel ini

# Text and its freshness
on-this-page = Di halaman ini
applies-to = Untuk siapa:
reviewed = Terakhir diperiksa:
reviewed-by = oleh { $name }
updated = Terakhir diubah:
maintained-by = Dirawat oleh:
approved-by = Disetujui oleh:
review-due = Halaman ini sudah lama tidak diperiksa. Tanyakan dulu ke kantor bantuan sebelum Anda bertindak.
awaiting-review = Penutur asli atau ahli hukum belum memeriksa teks ini.
machine-made = Mesin menerjemahkan teks ini, dan belum ada orang yang memeriksanya.
outdated = Teks asli sudah berubah. Sebagian isi halaman ini mungkin sudah lama.
outdated-part = Bagian ini sudah berubah di teks asli.
read-original = Baca teks asli
fallback-notice = Halaman ini belum ada dalam bahasa Anda. Kami menampilkannya dalam { $language }.
fallback-notice-other = Halaman ini belum ada dalam bahasa Anda. Kami menampilkannya dalam bahasa lain.
sources = Sumber
seen = dibaca
related-countries = Berlaku di
share = Bagikan atau cetak
copy-link = Salin alamat
copied = Alamat tersalin
share-more = Bagikan
print = Cetak
previous-next = Halaman sebelum dan sesudah ini
previous = Sebelumnya
next = Berikutnya
in-this-section = Pilih yang Anda perlukan

# Home
what-happened = Apa yang terjadi?
where-are-you = Anda di mana?
danger = Dalam bahaya?
danger-text = Buka nomor darurat negara Anda.
help-line = Perlu bantuan? Telepon atau tulis
emergency = Dalam bahaya? Telepon sekarang
all-guides = Semua panduan
offline = Simpan untuk saat tidak ada sinyal
offline-text = Unduh sekali lewat Wi-Fi. Buka kapan saja, tanpa kuota.

# Procedure
summary = Ringkasan
where = Ke mana
time-limit = Batas waktu
cost = Biaya
who-helps = Siapa yang membantu
documents = Bawa ini
if-refused = Kalau kantor menolak
legal-basis = Dasar hukum

# Bantuan terpandu
choose-again = Pilih lagi

# Contacts
contact = Hubungi
call = Telepon
dial-inside = Di { $country }, tekan
reach-worldwide = Bisa dari semua negara
reach-only = Hanya dari { $country }
toll-free = Gratis
verified = Sumber dicek
not-verified = Belum diverifikasi
not-verified-text = Nomor ini belum kami pastikan. Kalau tidak tersambung, pakai cara lain di halaman ini.
undated = tanpa tanggal
old = lebih dari 2 tahun
no-number = Kami belum menemukan nomor telepon kantor ini.
no-number-other = Pakai cara lain di bawah ini.
no-number-help = Cari bantuan lain
section-all = Semua { $count } halaman
more-numbers = { $count } nomor lagi
email = Email
website = Situs web
save-contact = Simpan ke kontak ponsel
hours = Jam buka
timezone = Waktu setempat: { $zone }
address = Alamat
open-map = Buka di peta
languages-spoken = Bahasa yang dipakai
area = Wilayah
services = Yang bisa mereka bantu
note = Perlu Anda tahu
no-answer = Kalau tidak ada yang menjawab
no-answer-text = Coba lagi pada jam lain. Kirim juga pesan tertulis. Kalau Anda dalam bahaya, telepon nomor darurat negara tempat Anda berada.
pages-naming = Panduan yang menyebut kantor ini
where-from = Dari mana data ini
source-date = Tanggal sumber:
confidence-two = Dua sumber menyebut nomor yang sama.
confidence-one = Hanya satu sumber.
source-seen = kami baca
source-recorded = dicatat pihak lain, belum kami buka
source-directory = disebut daftar kementerian, belum kami buka
source-context = tentang kantor ini, tanpa nomor

# Countries and help
first-contacts = Hubungi mereka dulu
guides-here = Panduan untuk negara ini
all-contacts = Semua kontak di { $country }
phoning = Menelepon
dialling-in = Kode negara, dari luar negeri
dialling-out = Awalan untuk menelepon ke luar negeri
time-zone = Zona waktu
help-title = Bantuan sekarang
help-description = Pilih negara tempat Anda berada, lalu telepon.
countries-description = Nomor darurat, kedutaan, dan kantor bantuan di setiap negara.
country-description = Nomor darurat, kedutaan, dan kantor bantuan di { $country }.
directory-description = Semua kantor dan lembaga di situs ini, menurut negara.
glossary-description = Kata-kata di surat dan kantor, dalam bahasa sederhana.
az-description = Semua halaman menurut abjad.
search-description = Cari panduan, kantor, atau nomor telepon.

# Cards to show
phrases = Kartu untuk ditunjukkan
phrases-description = Tekan satu kalimat. Kalimat itu memenuhi layar. Tunjukkan kepada orang di depan Anda.
phrases-text = Tidak bisa bahasa setempat? Tunjukkan kalimat kepada polisi, dokter, atau majikan.
phrases-open = Pilih bahasa
phrases-in = Kartu bahasa { $language }
phrases-others = Kartu dalam bahasa lain
phrases-unreviewed = Kalimat-kalimat ini belum diperiksa penutur asli.
close = Tutup

# Search
search-label = Tulis beberapa kata, misalnya: gaji tidak dibayar
search-no-script = Pencarian perlu JavaScript. Tanpa itu, pakai daftar ini:
search-none = Tidak ada yang cocok. Coba kata lain.
search-wait = Mencari…
search-failed = Pencarian gagal dimuat. Pakai daftar A–Z.
search-all = Tampilkan semua hasil
search-every-country = Semua negara
search-every-kind = Semua jenis
search-in-language = Hasil dalam bahasa lain
search-instead = Mungkin maksud Anda
search-danger = Dalam bahaya? Telepon sekarang
search-choose-country = Pilih negara Anda
search-results = Hasil pencarian
search-kind-guide = Panduan
search-kind-procedure = Langkah
search-kind-triage = Bantuan terpandu
search-kind-section = Bagian
search-kind-form = Formulir
search-kind-page = Halaman
search-kind-agency = Kontak
search-kind-country = Negara
search-kind-term = Istilah
search-filter-country = Negara
search-filter-kind = Tampilkan
number-asked = nomor telepon
search-found = { $count } hasil

# Glossary
term-unreviewed = Terjemahan belum diperiksa penutur asli.
glossary-people = Orang dan pihak
glossary-documents = Dokumen
glossary-work = Pekerjaan
glossary-pay = Gaji dan uang
glossary-harm = Bahaya dan pelanggaran
glossary-procedure = Prosedur
glossary-places = Tempat dan kantor
glossary-other = Lain-lain

# Kinds of offices: one office, and the heading over several
kind-ministry = Kementerian
kind-province-office = Kantor provinsi
kind-embassy = Kedutaan besar
kind-consulate = Konsulat
kind-labour-authority = Kantor tenaga kerja
kind-police-emergency = Polisi dan darurat
kind-hotline = Layanan telepon
kind-ngo = Lembaga swadaya masyarakat
kind-legal-aid = Bantuan hukum
kind-un = Badan PBB
kinds-ministry = Kementerian
kinds-province-office = Kantor provinsi
kinds-embassy = Kedutaan besar
kinds-consulate = Konsulat
kinds-labour-authority = Kantor tenaga kerja
kinds-police-emergency = Polisi dan darurat
kinds-hotline = Layanan telepon
kinds-ngo = Lembaga swadaya masyarakat
kinds-legal-aid = Bantuan hukum
kinds-un = Badan PBB

# What a number rests on
basis-official = situs resmi
basis-official-recorded = situs resmi, dicatat pihak lain
basis-press = berita
basis-ministry-directory-copy = salinan daftar kementerian
basis-data-file = data terbuka
worldwide = semua negara

# How sure a fact is
mark-single = satu sumber
mark-old = data lama
mark-weak = sumber lemah
mark-conflict = sumber berbeda

# Text made from Markdown
alert-note = Catatan
alert-tip = Saran
alert-important = Penting
alert-warning = Hati-hati
alert-caution = Bahaya
table = Tabel
figures = Angka dalam tabel
heading-link = Alamat bagian ini
footnotes = Catatan kaki
footnote-back = Kembali ke teks
source-number = Sumber { $number }

# Page not found, page moved
not-found = Halaman ini tidak ada
not-found-text = Alamatnya mungkin salah atau halamannya sudah pindah. Cari di atas, atau pilih satu di bawah.
moved = Halaman ini pindah
moved-link = Buka halaman di tempat barunya

# Carriers: files that are handed on
carrier-stated = Per { $date }, versi { $version }.
carrier-contents = Semua halaman
cards-title = Kartu telepon
cards-cut = Gunting menurut garis.
cards-stated = Versi { $version }, { $date }

# Tanpa jaringan: disimpan di ponsel, dibawa sebagai berkas
offline-open = Simpan di ponsel ini, atau bawa sebagai berkas
carry = Bawa situs ini
carry-description = Simpan semua halaman di ponsel ini, atau teruskan sebagai berkas. Bisa dibuka tanpa sinyal.
keep-text = Semua yang ada dalam bahasa ini, dengan pencarian. Disimpan di peramban ini, di ponsel ini. Siapa pun yang memakai ponsel ini bisa melihatnya.
keep-look = Lihat ukurannya
keep-ask = { $size } dalam { $files } berkas. Kalau bisa, pakai Wi-Fi.
keep-save = Simpan
keep-choose = Pilih yang Anda perlukan
keep-papers = Halaman dua bahasa dan lembar untuk dicetak
keep-texts = Juga teks untuk dibacakan atau dikirim lewat obrolan
keep-busy = Tinggal { $size }. Biarkan halaman ini terbuka.
keep-stop = Berhenti
keep-stopped = Berhenti. Yang sudah tersimpan bisa dibaca tanpa sinyal. Anda bisa meneruskan kapan saja.
keep-resume = Teruskan
keep-done = Tersimpan: { $files } berkas, { $size }. Terakhir diperbarui { $date }.
keep-part = Tersimpan sebagian: { $files } berkas. Terakhir diperbarui { $date }.
keep-newer = Ada versi yang lebih baru: { $size } untuk diunduh.
keep-fresh = Ini versi terbaru.
keep-update = Cari versi yang lebih baru
keep-remove = Hapus dari ponsel ini
keep-removed = Sudah dihapus. Ponsel ini tidak menyimpan apa pun dari situs ini.
keep-full = Ruang ponsel habis. Hapus sesuatu, lalu teruskan. Yang sudah tersimpan bisa dibaca.
keep-denied = Peramban ini tidak mengizinkan situs menyimpan (mungkin jendela pribadi). Buka di jendela biasa.
keep-lost = Sambungan terputus. Yang sudah tersimpan bisa dibaca. Teruskan saat ada sinyal.
keep-changed = Situs sedang diubah. Tidak ada yang diganti. Coba lagi sepuluh menit lagi.
keep-unable = Peramban ini tidak bisa menyimpan halaman. Pakai Chrome atau Firefox.
keep-progress = Kemajuan
not-kept = Tidak ada sinyal, dan halaman itu tidak tersimpan di ponsel ini.
not-kept-text = Yang tersimpan:
carry-files = Berkas untuk diteruskan
carry-files-text = Kirim lewat Bluetooth, kartu memori, atau obrolan. Bisa dibuka tanpa sinyal.
carry-about = { $size }, tanggal { $date }, versi { $version }
carry-check = Untuk memastikan berkas tidak diubah, bandingkan jumlah ceknya (BLAKE3):
carry-key = Kunci publik situs ini (minisign):
pack-start-file = MULAI-DI-SINI
pack-about-file = TENTANG-BERKAS-INI
pack-about =
    { $title }
    Halaman tanggal { $date }, versi { $version }.

    Ekstrak semuanya, lalu buka { $file }. Tidak perlu sinyal.
    Siapa pun boleh menyalin dan meneruskannya.
pack-newest = Versi terbaru: { $url }
pack-zip = Folder untuk ponsel atau komputer apa pun (zip)
pack-page = Satu halaman untuk obrolan (HTML)
pack-epub = Buku (EPUB)
pack-zim = Untuk Kiwix (ZIM)
pack-cards = Kartu telepon untuk dicetak (HTML)

# Data for other programs
data = Data terbuka
data-description = Kontak, panduan, dan istilah situs ini, untuk program dan kantor lain.
data-basis = Setiap catatan menyebut asalnya, tanggalnya, dan seberapa kuat buktinya. Yang tidak kami ketahui tidak diisi. Periksa nomor sebelum Anda menerbitkannya lagi.
data-licence = Anda boleh memakainya dengan lisensi ini:
data-no-licence = Penerbit tidak menyebut lisensi. Tanyakan sebelum Anda menerbitkannya lagi.
data-agencies = Kontak
data-agencies-text = Semua kantor. CSV terbuka di lembar kerja, satu baris untuk setiap nomor. JSON memuat semua bahasa.
data-hsds = Kontak dan langkah untuk direktori bantuan (HSDS 3.0)
data-hsds-text = Lembaga dan layanan dengan telepon, tempat, bahasa, wilayah, biaya, dan dokumen yang perlu dibawa. Paket data menjelaskan isi yang sama sebagai tabel CSV.
data-glossary = Istilah dalam semua bahasa
data-glossary-text = CSV untuk lembar kerja, TBX untuk alat penerjemah.
data-sources = Sumber
data-sources-text = Dasar setiap panduan, dengan tanggalnya.
data-pages = Panduan dan langkah
data-pages-text = Satu berkas untuk setiap bahasa. Teksnya Markdown.
data-calendar = Kalender
data-calendar-text = Sampai kapan halaman dan kontak harus diperiksa lagi, kapan janji jatuh tempo, dan kapan kampanye berjalan. Untuk program kalender apa pun (iCalendar).
data-schemas = Bentuk berkas kami (JSON Schema)
data-schemas-text = Untuk penyunting situs: penyunting teks Anda dapat melengkapi dan memeriksa kolom dengan ini.

# Formulir
yes = Ya
no = Tidak
sheet-private = Yang Anda tulis di sini tidak disimpan dan tidak dikirim. Isinya tetap di halaman ini sampai Anda sendiri memberikannya. Tutup halaman ini, dan isinya hilang.
sheet-paper = Peramban Anda tidak menjalankan skrip. Cetak halaman ini, kosong atau terisi.
sheet-carrier = Tulis jawabannya di kertas. Di situs, formulir ini bisa diisi di HP.
sheet-second = Bahasa kedua
sheet-wipe = Hapus semua
sheet-wiped = Semua sudah dihapus.
sheet-row = Tambah satu baris
sheet-day = 2026-11-24
sheet-currency = Mata uang
sheet-out = Berikan kepada pendamping
sheet-out-text = Berikan hanya kepada orang yang Anda percaya. Berkas dan teks salinan tetap ada di HP sampai Anda menghapusnya.
sheet-copy = Salin sebagai teks
sheet-share = Kirim ke aplikasi lain
sheet-save = Simpan sebagai berkas
sheet-codes = Tampilkan kode QR
sheet-copied = Teks tersalin. Tempelkan ke percakapan.
sheet-saved = Berkas ada di unduhan HP Anda. Hapus di sana kalau tidak perlu lagi.
sheet-failed = Cara ini tidak berhasil di sini. Pilih cara lain.
sheet-code-shown = Minta petugas memindai kode ini.
sheet-codes-shown = Minta petugas memindai semua kode. Urutannya bebas.
sheet-letters = Surat dari jawaban Anda
sheet-letters-text = Titik-titik berarti belum Anda jawab. Baca suratnya sebelum menandatangani. Ini bukan nasihat hukum.
limit-last = Hari terakhir:
limit-early = Jangan menunggu sampai hari itu. Tanyakan kepada kantor cara menghitung harinya.
limit-passed = Hari itu sudah lewat. Tetap tanyakan kepada kantor.

# Janji
commitments = Janji
commitments-of = Janji { $name }
commitments-description = Siapa menjanjikan apa kepada pekerja migran, sampai kapan, dan apa hasilnya.
commitments-basis = Di sini hanya ada hal yang ditunjukkan sumber. Kalau Anda tahu lebih banyak, beri tahu kami, beserta sumbernya. Kalau janji sudah lewat waktu, tanya kantornya.
commitments-by-body = Menurut lembaga
commitments-follow = Ikuti
feed = Umpan berita (Atom)
promise-overdue = Lewat waktu
promise-broken = Tidak ditepati
promise-under-way = Sedang berjalan
promise-made = Dijanjikan
promise-kept = Ditepati
promise-by = Siapa berjanji
promise-to = Kepada siapa
promise-made-on = Dijanjikan pada
promise-due = Sampai
promise-history = Yang terjadi sesudahnya
data-commitments = Janji
data-commitments-text = Siapa menjanjikan apa, sampai kapan, dan apa hasilnya. CSV dibuka di lembar kerja; JSON memuat riwayat dan sumbernya.

# Kampanye, bahan cetak, penyuluhan
campaign-demand = Yang diminta
campaign-to = Diminta dari
campaign-state = Keadaan
campaign-from = mulai
campaign-until = sampai
campaign-planned = Direncanakan
campaign-running = Berjalan
campaign-ended = Selesai
campaign-reached = Tercapai
campaign-stopped = Dihentikan
campaign-partners = Siapa ikut
campaign-no-partners = Hanya situs ini
campaign-results = Hasilnya
campaign-do = Yang bisa Anda lakukan
campaign-do-text = Lakukan hanya yang aman bagi Anda. Pesan dikirim dari ponsel Anda sendiri, dengan nama dan nomor Anda. Situs ini tidak mengirim dan tidak menyimpan apa pun.
campaign-write = Tulis
campaign-message = Isi pesan, untuk disalin
campaign-call = Telepon
campaign-script = Yang bisa Anda katakan
campaign-tell = Beri tahu orang lain
campaign-updates = Kabar kampanye ini
campaign-no-updates = Belum ada kabar.
paper-poster = Poster (A4)
paper-leaflet = Lembar untuk dicetak
paper-text = Teks untuk dibacakan
paper-chat = Teks untuk obrolan
short-poster = Poster
short-leaflet = Lembar
short-text = Teks
short-chat = Obrolan
paper-back = Kembali ke halaman
paper-as-of = per
outreach-papers = Bahan yang bisa dibagikan
outreach-papers-text = Cetak satu lembar untuk tiap orang. Bacakan teksnya di radio atau di desa. Kirim potongan untuk obrolan satu per satu.
