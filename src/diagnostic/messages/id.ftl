# Yang dikatakan Suluh, dalam bahasa Indonesia. Nama pesan sama dengan kode masalahnya.

word-error = galat
word-warning = peringatan
word-help = saran
and-more = … dan { $count } masalah lagi dari jenis { $code } (--all menampilkan semuanya)

not-utf8 = Berkas ini bukan teks UTF-8.
    .hint = Simpan lagi dengan penyandian UTF-8 (di banyak editor: “Simpan sebagai”, penyandian “UTF-8”).
nul-byte = Berkas ini berisi bita NUL, yang tidak ada dalam teks.
    .hint = Hapus karakter tak terlihat di sini, atau simpan lagi berkasnya sebagai teks UTF-8.
file-too-large = Teks ini sebesar { $size }; batasnya { $limit }.
    .hint = Bagi menjadi beberapa halaman.
file-unreadable = Berkas ini tidak dapat dibaca: { $cause }.
    .hint = Periksa izin berkasnya.
not-a-file = Ini bukan berkas dan bukan folder (pipa, soket atau perangkat), jadi tidak dibuka.
    .hint = Hapus saja.
symlink-outside = Tautan ini menuju sesuatu di luar folder situs: { $target }.
    .hint = Taruh salinan berkasnya di sini sebagai ganti tautan.
symlink-folder = Ini tautan ke sebuah folder; tautan seperti itu bisa berputar-putar dan tidak diikuti.
    .hint = Taruh foldernya langsung di sini.
name-not-utf8 = Nama berkas ini bukan UTF-8.
    .hint = Ganti namanya; huruf biasa, angka dan tanda hubung bisa dipakai di mana saja.
name-reserved = Nama “{ $name }” tidak bisa dipakai di semua server dan ponsel.
    .hint = Ganti namanya; huruf biasa, angka dan tanda hubung bisa dipakai di mana saja.
name-case = Nama ini hanya berbeda huruf besar-kecil dari “{ $other }”; di Windows dan kartu memori keduanya satu berkas.
    .hint = Ganti nama salah satunya.
file-ignored = Suluh tidak menerbitkan berkas jenis “{ $extension }”, jadi berkas ini dilewati.
    .hint = Hapus, atau simpan sebagai PDF, CSV, teks biasa, PNG, JPEG, WebP atau SVG.

config-missing = Tidak ada site.toml di folder ini.
    .hint = Jalankan perintah di folder situs, sebut foldernya dengan --site, atau buat situs baru dengan “suluh new FOLDER”.
toml-syntax = TOML ini tidak dapat dibaca: { $cause }.
    .hint = Bandingkan barisnya dengan yang benar: nama = "nilai", dengan tanda kutip lurus; hari ditulis updated = 2026-11-24.
yaml-syntax = YAML ini tidak dapat dibaca: { $cause }.
    .hint = Apit nilai yang berisi titik dua atau tanda pagar dengan tanda kutip, dan menjoroklah dengan spasi.
front-matter-unclosed = Bagian depan dimulai di sini tetapi tidak pernah ditutup.
    .hint = Taruh baris yang hanya berisi { $fence } setelah isian terakhirnya.
field-unknown = Tidak ada isian “{ $field }” di { $where }.
    .hint = Hapus. Isian yang ada: { $known }.
    .suggest = Maksud Anda “{ $suggestion }”?
field-missing = Isian “{ $field }” belum ada di { $where }.
    .hint = Tambahkan, misalnya: { $example }
field-type = Isian “{ $field }” harus { $expected }, tetapi ini { $found }.
    .hint = Misalnya: { $example }
field-value = “{ $value }” tidak bisa menjadi nilai “{ $field }”: { $expected }.
    .hint = Pilih salah satunya.
    .suggest = Maksud Anda “{ $suggestion }”?
id-duplicate = “{ $id }” sudah dipakai entri lain.
    .hint = Beri setiap entri nama sendiri.
nothing-published = Tidak ada halaman untuk diterbitkan di content/.
    .hint = Tulis halaman pertama: content/{ $language }/index.md

language-unknown = “{ $code }” bukan kode bahasa.
    .hint = Kodenya menurut BCP 47, misalnya id, en, ar, ms, zh-Hant.
    .suggest = Maksud Anda “{ $suggestion }”?
language-duplicate = Bahasa “{ $code }” tercantum dua kali.
    .hint = Hapus salah satunya.
language-unlisted = Folder “{ $code }” bukan milik bahasa yang tercantum di site.toml.
    .hint = Tambahkan ke site.toml dengan [[languages]] code = "{ $code }", atau pindahkan foldernya dari content/.
    .suggest = Maksud Anda folder “{ $suggestion }”?
fallback-unknown = Bahasa cadangan “{ $code }” bukan bahasa situs ini.
    .hint = Sebut bahasa yang punya entri [[languages]].
    .suggest = Maksud Anda “{ $suggestion }”?
fallback-loop = Bahasa “{ $code }” menjadi cadangan bagi dirinya sendiri.
    .hint = Keluarkan dari daftarnya sendiri.
side-by-side = “{ $code }” tidak bisa berdampingan dengan “{ $other }” di sini.
    .hint = Sebut bahasa lain dari situs ini, dan setiap pasangan hanya sekali.
    .suggest = Maksud Anda “{ $suggestion }”?

theme-missing = Tidak ada tema “{ $name }”: file themes/{ $name }/theme.toml tidak ada.
    .hint = Buat file itu dengan baris “contract = 1”, atau hapus baris ini untuk memakai tema bawaan.
    .suggest = Maksud Anda “{ $suggestion }”?
theme-contract = Tema ini dibuat untuk kontrak { $found }; versi Suluh ini memakai kontrak { $supported }.
    .hint = Ambil versi tema, atau Suluh, yang lebih baru.
template-syntax = Templat ini tidak dapat dibaca: { $cause }.
    .hint = Perbaiki templatnya, atau hapus berkasnya untuk memakai yang bawaan.
template-render = Templat ini gagal pada halaman { $page }: { $cause }.
    .hint = Bandingkan namanya dengan daftar di themes/README.md.
strings-syntax = Baris teks ini tidak dapat dibaca: { $cause }.
    .hint = Sebuah teks ditulis begini: help-now = Minta bantuan
accent-contrast = Warna aksen { $colour } terlalu pucat untuk dibaca: kontrasnya { $ratio }, padahal perlu 4.5.
    .hint = Pakai warna terdekat yang terbaca: { $nearest }

title-missing = Halaman ini tidak punya judul; nama berkasnya yang ditampilkan.
    .hint = Mulai halaman dengan judul: # Judul
address-clash = Halaman ini akan terbit di { $address }, padahal di sana sudah ada { $other }.
    .hint = Ganti slug, alias atau nama salah satunya.
slug-invalid = “{ $slug }” tidak bisa menjadi bagian alamat.
    .hint = Pakai huruf, angka dan tanda hubung, tanpa spasi, garis miring atau titik.
alias-invalid = Alias “{ $alias }” bukan alamat di dalam bahasa ini.
    .hint = Tulis alamat lamanya tanpa bahasa: lama/halaman
nesting-too-deep = Teks di sini bersarang { $depth } tingkat; batasnya { $limit }.
    .hint = Hapus tanda > atau jorokan yang berlebihan.
heading-skipped = Judul ini melompat dari tingkat { $from } ke tingkat { $to }.
    .hint = Pakai tingkat { $next }, supaya pembaca layar bisa mengikuti.
headings-differ = Terjemahan ini punya { $count } judul, aslinya { $original }, jadi jangkarnya tidak bisa dicocokkan.
    .hint = Beri terjemahan judul yang sama dengan urutan yang sama seperti { $other }.
html-removed = HTML ini tidak diizinkan dan dibuang: { $html }
    .hint = Tulis dengan Markdown.
steps-missing = Prosedur ini tidak punya langkah.
    .hint = Mulai setiap langkah dengan judul tingkat dua: ## Datang ke kantor tenaga kerja

triage-empty = Bantuan terpandu ini tidak punya jawaban.
    .hint = Tulis jawaban atas pertanyaan di judul sebagai daftar. Di bawah tiap jawaban, menjorok, tulis tautan atau pertanyaan berikutnya.
triage-dead-end = Ini buntu: tidak ada tautan, dan tidak ada jawaban di bawahnya.
    .hint = Tulis jawabannya di bawah, menjorok, atau jadikan tautan: - [Paspor ditahan](paspor.md)
triage-unlinked = Tidak ada kelanjutan dari jawaban ini.
    .hint = Tulis di bawahnya, menjorok, tautan ke panduan, prosedur, atau lembaga, atau pertanyaan berikutnya dengan jawabannya.
triage-questions = Ini pertanyaan kedua di bawah satu jawaban.
    .hint = Tanyakan satu hal setiap kali. Jadikan pertanyaan kedua bagian dari jawaban yang pertama.
triage-foreign = Bantuan terpandu adalah daftar teks dan tautan; ini hal lain.
    .hint = Pindahkan ke atas atau ke bawah daftar, atau tulis sebagai paragraf.
triage-nobody = Siapa pun yang memilih jawaban ini tidak menemukan nomor yang dapat ditelepon.
    .hint = Tambahkan lembaga yang punya nomor: - [Nama](agency:…). Halaman atau negara yang menyebutnya juga cukup.
triage-loop = Jawaban ini berputar, melalui “{ $title }” kembali ke sini.
    .hint = Arahkan ke panduan, prosedur, atau lembaga.

chart-empty = Tidak ada yang dapat digambar dari berkas ini.
    .hint = Tulis nama kolom di baris pertama, lalu satu nama dan satu angka di tiap baris. Bagian dari keseluruhan perlu jumlah di atas nol.
chart-syntax = Baris angka ini tidak dapat dibaca: { $cause }.
    .hint = Beri tiap baris jumlah sel yang sama dengan baris pertama, dipisah koma. Satu bagan paling banyak 60 baris.
chart-columns = Berkas ini punya { $count } kolom; bagan jenis ini punya satu kolom nama dan paling banyak { $most } kolom angka.
    .hint = Hapus kolom yang berlebih, atau bagi berkasnya. Tulis nama kolom di baris pertama.
chart-number = “{ $text }” di kolom “{ $column }” bukan angka yang dibaca sama oleh semua orang.
    .hint = Tulis angka dengan titik sebelum desimal, tanpa tanda ribuan: 1500 atau 1.5
chart-negative = Bagian “{ $name }” negatif. Bagian dari keseluruhan tidak bisa kurang dari nol.
    .hint = Perbaiki angkanya, atau gambar batang: "bar"
chart-kind = Bagan jenis “{ $kind }” tidak dikenal.
    .hint = Tulis salah satu ini: { $known }
    .suggest = Maksud Anda { $suggestion }?
chart-place = Bagan berdiri di awal paragrafnya sendiri, tidak di dalam kalimat, daftar, tabel, atau kutipan.
    .hint = Beri baris kosong di atas dan di bawahnya.
chart-source = Bagan ini tidak menyebut sumber.
    .hint = Tulis di baris di bawah bagan: [Laporan 2025](source:…)
form-unknown = Tidak ada formulir “{ $form }” di content/forms/.
    .hint = Buat berkas content/forms/{ $form }.toml, atau sebut formulir yang ada.
    .suggest = Maksud Anda “{ $suggestion }”?
form-label = Label ini tidak punya teks dalam bahasa “{ $language }”, padahal label lain di formulir ini punya.
    .hint = Tambahkan { $language } = "…"; sebelum itu formulir tidak ditawarkan dalam bahasa ini.
letter-gap = Tidak ada pertanyaan “{ $field }” untuk isian surat ini.
    .hint = Isian yang ada: { $known }. Tutup setiap isian dengan kurung kurawal: {"{"}nama{"}"}.
    .suggest = Maksud Anda “{ $suggestion }”?
case-none = Tidak ada formulir terisi di berkas ini.
    .hint = Pakai berkas yang disimpan oleh halaman, atau teks hasil pindai kode QR-nya. Barisnya dimulai dengan SULUH1.
case-altered = Baris ini tidak seperti yang ditulis halaman ({ $cause }): ada yang diubah, terpotong, atau terbelah dua.
    .hint = Pindai lagi kodenya, atau minta berkas aslinya, bukan teks salinan.
case-incomplete = Formulir ini punya { $count } kode, dan sebagian belum ada: { $missing }.
    .hint = Pindai juga kode itu dan tambahkan ke berkas ini; urutannya bebas.
case-version = Ini ditulis oleh versi { $found }; di sini yang dibaca versi { $known }.
    .hint = Pakai Suluh dan berkas situs terbaru. Kalau formulirnya sudah berubah, minta diisi lagi.
case-form = Situs ini tidak punya formulir “{ $form }”.
    .hint = Sebutkan folder situs tempat formulir itu diisi: --site FOLDER
    .suggest = Maksud Anda “{ $suggestion }”?
case-answer = “{ $field }” dijawab dengan cara yang tidak ada di formulir “{ $form }”.
    .hint = Formulir situs ini berbeda. Pakai berkas situs tempat formulir itu diisi.

link-page = Tautan ini menuju halaman yang tidak ada: { $target }.
    .hint = Periksa nama berkas dan folder di depannya.
    .suggest = Maksud Anda { $suggestion }?
link-anchor = Halaman { $page } tidak punya judul dengan jangkar “{ $anchor }”.
    .hint = Jangkar yang ada: { $known }
    .suggest = Maksud Anda #{ $suggestion }?
link-agency = Tidak ada lembaga “{ $target }” di content/agencies/.
    .hint = Buat berkas content/agencies/{ $target }.toml, atau sebut yang sudah ada.
    .suggest = Maksud Anda agency:{ $suggestion }?
link-term = Tidak ada istilah “{ $target }” di content/glossary.toml.
    .hint = Tambahkan ke daftar istilah, atau sebut yang sudah ada.
    .suggest = Maksud Anda term:{ $suggestion }?
link-source = Tidak ada sumber “{ $target }” di content/sources.toml.
    .hint = Tambahkan ke daftar sumber, atau sebut yang sudah ada.
    .suggest = Maksud Anda source:{ $suggestion }?
link-country = Tidak ada negara “{ $target }” di content/countries/.
    .hint = Buat berkas content/countries/{ $target }.toml, atau sebut yang sudah ada.
    .suggest = Maksud Anda country:{ $suggestion }?
link-file = Ini menuju berkas yang tidak ada: { $target }.
    .hint = Periksa namanya, juga huruf besar-kecilnya.
    .suggest = Maksud Anda { $suggestion }?
link-outside = Tautan ini keluar dari folder content: { $target }.
    .hint = Tautkan ke berkas di dalam content/, atau ke alamat lengkap dengan https://
link-scheme = Tautan yang diawali “{ $scheme }:” tidak diizinkan, karena bisa menjalankan program atau membawa isi tersembunyi.
    .hint = Tautkan ke halaman, atau ke alamat dengan https://, mailto: atau tel:
link-dead = Alamat ini tidak menjawab seperti seharusnya: { $target } ({ $cause }).
    .hint = Buka di peramban. Kalau sudah tidak ada, cari alamat barunya, atau sumber lain yang menyatakan hal yang sama.
link-moved = Alamat ini sudah pindah untuk seterusnya: { $target }.
    .hint = Tulis yang baru: { $to }
image-foreign = Gambar ini akan dimuat dari server lain: { $target }.
    .hint = Simpan gambarnya di samping halaman dan sebut berkasnya; pembaca tanpa jaringan juga perlu.
image-alt = Gambar ini tidak punya keterangan untuk orang yang tidak bisa melihatnya.
    .hint = Tulis isinya di antara kurung: ![Kontrak dengan upah yang ditandai](kontrak.png)
image-broken = Gambar ini tidak dapat dibaca: { $cause }.
    .hint = Simpan lagi sebagai PNG, JPEG atau WebP.
file-active = SVG ini berisi { $what }, yang bisa menjalankan program di peramban pembaca.
    .hint = Simpan lagi sebagai “SVG biasa”, atau sebagai PNG.

personal-data = { $kind ->
    [passport] Ini tampak seperti nomor paspor milik seseorang.
   *[other] Ini tampak seperti NIK milik seseorang (16 angka).
}
    .hint = Data pribadi tidak boleh ada di situs, karena semua orang bisa membacanya. Hapus. Untuk contoh, tulis A 0000000 atau 16 angka nol.
phone-invalid = “{ $number }” bukan nomor telepon yang bisa dipanggil: { $cause }.
    .hint = Tulis dengan kode negaranya, misalnya +62 21 2924 4800, atau sebagai nomor pendek seperti 110.
country-unknown = “{ $code }” bukan kode negara.
    .hint = Kodenya menurut ISO 3166, misalnya ID, MY, HK.
phrase-empty = Kalimat ini tidak ada isinya dalam bahasa “{ $language }”.
    .hint = Tulis kalimatnya, atau hapus bahasa itu dari kalimat ini.
phrase-untranslated = Kalimat ini belum ditulis dalam { $language }, bahasa utama situs.
    .hint = Setiap pembaca harus bisa melihat apa isi kartunya: tambahkan { $language } = "…".
number-unverified = Nomor { $number } belum diverifikasi ({ $reason }); halamannya mengatakan itu.
    .hint = Telepon nomornya, lalu isi tanggal dan sumbernya.
number-old = Nomor { $number } terakhir dipastikan pada { $date }, lebih dari { $days } hari lalu; halamannya mengatakan itu.
    .hint = Telepon nomornya, lalu isi tanggal dan sumber yang baru.
evidence-missing = Ini menyebut janji atau hasilnya, tetapi tidak menyebut buktinya.
    .hint = Tambahkan sources = ["…"] dengan kode dari content/sources.toml. Tanpa sumber, ini tidak dapat terbit.
dates-reversed = Ini berakhir ({ $end }) sebelum dimulai ({ $start }).
    .hint = Perbaiki salah satu dari dua tanggal itu.

review-missing = Halaman ini tidak menyebut kapan terakhir diperiksa.
    .hint = Tambahkan harinya di bagian depan: reviewed = { $today }
review-due = Halaman ini terakhir diperiksa pada { $date }, lebih dari { $days } hari lalu.
    .hint = Periksa dengan sumbernya, lalu isi reviewed = { $today }
translation-missing = Halaman ini belum punya terjemahan ke { $language }.
    .hint = Tulis content/{ $path }
translation-outdated = Aslinya diubah pada { $original }, setelah terjemahan ini ({ $date }).
    .hint = Bandingkan dengan { $other }, lalu isi updated = { $original }
passage-outdated = { $kind ->
    [added] Teks asli punya bagian baru yang belum ada di terjemahan ini: “{ $new }” (sebelumnya { $old }).
    [removed] Teks asli tidak lagi memuat bagian ini: “{ $old }” (sekarang { $new }).
   *[changed] Teks asli bagian ini sudah berubah sejak diterjemahkan, dari “{ $old }” menjadi “{ $new }”.
}
    .hint = Bandingkan dengan { $other }, perbaiki terjemahannya, lalu jalankan: suluh translate accept
figures-differ = Angkanya tidak sama dengan teks asli ({ $other }): di sana { $original }, di sini { $here }.
    .hint = Tulis angka seperti di teks asli. Kalau bahasa ini memang menyebutnya dengan cara lain, tambahkan ke own_figures di front matter.
page-orphan = Tidak ada halaman lain yang menautkan ke halaman ini.
    .hint = Tautkan dari halaman yang dibuka pembacanya.
synonym-lost = Tidak ada halaman bahasa ini yang memuat satu pun kata dari kelompok “{ $word }”, jadi pencarian dengan kata itu tidak menemukan apa-apa.
    .hint = Tulis di sebelah kiri kata yang dipakai halaman, atau hapus barisnya.
sentence-long = Kalimat ini berisi { $words } kata; batas bahasa ini { $limit }.
    .hint = Bagi menjadi dua. Batasnya ada di longest pada [plain] di site.toml.
word-hard = “{ $word }” adalah kata yang sulit.
    .hint = Tulis “{ $plain }”.
passive-chain = Kalimat ini banyak bentuk pasifnya: { $words }.
    .hint = Sebut siapa yang melakukannya.
import-syntax = Bagian ini tidak bisa dibaca: { $cause }.
    .hint = Perbaiki barisnya, atau ekspor lagi berkasnya; pesan yang bisa dibaca sudah diambil.
import-foreign = Tidak satu pun dari { $count } pesan berasal dari situs ini.
    .hint = Periksa apakah berkas dan --lang sudah benar, atau ekspor berkas baru.
import-stale = Teks asli tidak lagi memuat pesan ini ({ $context }), jadi terjemahannya tidak diambil.
    .hint = Ekspor lagi berkasnya: yang sudah diterjemahkan tetap ada.
import-placeholder = Penanda { $placeholder } mewakili tautan ({ $target }) dan harus ada di terjemahan sebanyak di teks asli ({ $other }).
    .hint = Tulis di belakang kata tautannya: [kata]{ $placeholder }
import-link = Tautan di terjemahan ini tidak sama dengan teks asli ({ $other }).
    .hint = Salin bagian di dalam kurung dari teks asli.
import-structure = Terjemahan ini tidak akan menjadi satu paragraf, judul, butir, atau sel seperti aslinya ({ $context }, { $other }).
    .hint = Hapus ganti baris dan tanda di awalnya, seperti #, -, atau |.
import-incomplete = { $context } belum lengkap: { $done } dari { $total } teks sudah diterjemahkan, jadi yang belum punya tempat tidak diambil.
    .hint = Terjemahkan sisanya lalu impor lagi. Sementara itu pembaca melihat teks asli.
page-over-budget = Halaman ini { $size } setelah dimampatkan; batasnya { $limit }.
    .hint = Bagi menjadi dua halaman, atau ringkas.
visit-over-budget = Kunjungan pertama ke halaman ini memuat { $size }; batasnya { $limit }.
    .hint = Perkecil gambarnya, atau ringkas halamannya.
foreign-resource = Halaman ini akan memuat sesuatu dari server lain: { $target }.
    .hint = Simpan berkasnya di situs; pembaca tanpa jaringan juga perlu.
carrier-too-large = Halaman satu berkas untuk “{ $language }” akan berukuran { $size }; batasnya { $limit }.
    .hint = Pilih lebih sedikit: --section dengan salah satu dari { $sections }, atau --country dengan salah satu dari { $countries }. Zip, EPUB, dan ZIM tidak berbatas demikian.

timing-line = { $stage } { $time }
progress-reading = Membaca
progress-rendering = Menyusun
progress-writing = Menulis
built = { $pages } halaman dibuat untuk { $languages }: { $detail }.
built-language = { $language } { $pages } ({ $translated } tertulis, { $fallback } dalam bahasa lain, { $outdated } usang)
built-where = { $bytes } dalam { $files } berkas, { $written } di antaranya baru atau berubah → { $out }
unchanged = Tidak ada yang berubah; { $files } berkas → { $out }
checked = { $pages } halaman diperiksa: { $errors } galat, { $warnings } peringatan.
external-checked = { $count } alamat situs lain: { $asked } ditanya sekarang, { $unsure } tidak bisa dinilai.
external-offline = Tidak satu pun situs lain ditemukan. Apakah komputer ini punya jaringan? Tentang situs itu tidak ada yang dinilai.
external-unsure = { $target }: servernya tidak menjawab program. Buka di peramban.
mended-line = { $place }: { $old } → { $new }
mended = { $count ->
    [0] Tidak ada yang bisa diperbaiki tanpa bertanya.
   *[other] { $count } hal diperbaiki.
}
mended-not = { $file } tidak diperbaiki: { $cause }
mended-changed = sementara itu berkas ini berubah
mended-locked = berkas ini hanya bisa dibaca, atau ada tautan keluar dari situs
search-missed = { $language } “{ $query }”: di urutan { $rank }, bukan tiga hasil pertama. Yang dicari: { $wanted }. Hasil pertama: { $found }
search-quality = { $language } { $found } dari { $count } pertanyaan terjawab dalam tiga hasil pertama, MRR@10 { $mrr }
build-stopped = Tidak ada yang ditulis: { $count } galat harus diperbaiki dulu. Yang sudah terbit tetap seperti semula.
build-warnings = { $count } peringatan: { $detail }. “suluh check” menampilkan semuanya.
created = Situs baru ada di { $where }. Buat dengan: suluh build --site { $where }
created-untranslated = Belum ada teks awal dalam { $languages }: foldernya berisi teks bahasa Inggris, ditandai menunggu pemeriksaan. Terjemahkan dulu.
new-written = { $file } sudah ada. Buka di penyunting teks mana pun, atau dengan: suluh serve
new-exists = { $file } sudah ada; tidak ada yang ditulis. Buka berkas itu, atau pilih id lain.
new-id = “{ $id }” bukan id. Tulis nama dari huruf, angka, dan tanda hubung, dengan / di antara folder: masalah/upah-lembur
new-reserved = “{ $name }” adalah nama yang dipakai sendiri oleh Windows dan kartu memori. Pilih yang lain.
new-language = Situs ini tidak punya bahasa { $code }; yang ada { $known }. Tambahkan di site.toml, atau pilih salah satunya.
new-country = { $country } bukan negara menurut ISO 3166. Tulis dua huruf besar: MY, SA, HK
new-no-original = Tidak ada halaman { $id } untuk diterjemahkan. Tulis dulu halaman aslinya: suluh new page { $id }
new-outside = { $file } tidak ditulis: ada folder berupa tautan, atau hanya bisa dibaca.
new-not-written = { $file } tidak ditulis, karena situs tidak bisa dibuat dengannya. Perbaiki yang di atas, atau pilih id lain.
new-file = { $file } sudah ada.
new-exists-replace = { $file } sudah ada; tidak ada yang ditulis. Agar dibuat lagi, hapus dulu berkas itu.
new-no-site = { $where } bukan situs: tidak ada { $file }. Sebut foldernya dengan --site.
new-branch = --branch { $branch }: nama cabang berisi huruf, angka, - _ . dan /; perintah hanya satu baris.
new-repo = --repo { $repo }: tulis pemilik dan nama, seperti di https://github.com/OWNER/NAME

state-current = sesuai
state-awaiting-review = menunggu pemeriksaan
state-machine-made = buatan mesin
state-outdated = usang
state-missing = belum ada
change-changed = berubah
change-added = baru di teks asli
change-removed = tidak ada lagi di teks asli
status-title = Terjemahan { $site }
status-language = Bahasa
status-old = Teks asli saat diterjemahkan
status-new = Teks asli sekarang
status-translation = Terjemahan
status-line = { $language }: { $current } sesuai, { $outdated } usang, { $machine-made } buatan mesin, { $awaiting-review } menunggu pemeriksaan, { $missing } belum ada
accepted = { $count ->
   *[other] { $count } terjemahan
} kini sesuai dengan teks asli; { $written } catatan ditulis.
exported = { $count } pesan untuk { $language } → { $out }
imported = { $taken } terjemahan diambil, { $same } tetap sama, { $unfinished } belum selesai, { $refused } ditolak; { $files } berkas ditulis.
due-number = Nomor belum dipastikan
due-review = Peninjauan
due-translation = Terjemahan perlu diselesaikan atau dibaca
owner-none = Tidak ada
board-title = Yang jatuh tempo pada { $date }
board-late = { $count ->
   *[other] { $count } sudah jatuh tempo.
}
board-day = Hari
board-now = sekarang
board-what = Apa
board-where = Berkas
board-made = { $count } hal jatuh tempo, { $late } di antaranya sekarang → { $out }

pack-made = { $path }  { $size }
pack-signed-by = Sudah ditandatangani. Pembaca memeriksanya dengan kunci publik { $key }

verify-nothing = Tidak ada apa-apa di { $path }. Sebutkan folder terbitan atau berkas untuk dibagikan.
verify-broken = { $path } tidak bisa dibuka sebagai zip ({ $cause }). Mungkin terpotong di jalan: ambil sekali lagi.
verify-zim-whole = { $path } utuh: jumlah ceknya sendiri cocok.
verify-zim-cut = { $path } tidak utuh: mungkin terpotong di jalan. Ambil sekali lagi.
verify-zim-changed = { $path } tidak seperti saat ditulis: isinya diubah. Jangan percaya nomor di dalamnya, dan ambil sekali lagi.
verify-zim-other = { $path } bukan arsip ZIM. Ambil sekali lagi dari tempat terbitnya.
verify-nothing-known = { $path } tidak berisi daftar bagiannya dan tidak punya tanda tangan di sebelahnya ({ $path }.minisig), jadi tidak bisa diketahui apakah isinya sama dengan yang diterbitkan. Ambil sekali lagi dari tempat terbitnya.
verify-no-list = { $path } tidak berisi checksums.txt, jadi tidak bisa diketahui apakah isinya sama dengan yang diterbitkan. Ambil sekali lagi dari tempat terbitnya.
verify-bad-list = Baris { $line } di checksums.txt tidak bisa dibaca, jadi daftarnya diubah atau rusak. Ambil semuanya sekali lagi.
verify-changed = diubah: { $file }
verify-added = ditambahkan: { $file }
verify-missing = hilang: { $file }
verify-same = Semua { $files } berkas sesuai dengan daftarnya.
verify-different = { $count } berkas tidak sama dengan yang diterbitkan. Jangan diandalkan; ambil sekali lagi.
verify-signed = Tanda tangannya dibuat oleh pemilik kunci publik itu.
verify-unsigned = Tidak ada tanda tangan: isinya utuh, tetapi pembuatnya tidak terbukti.
verify-no-key = Ada tanda tangan. Untuk tahu milik siapa, sebutkan kunci publik dengan --key; situs menampilkannya di halaman untuk membawa situs ini.
verify-signature-missing = Tidak ada tanda tangan, jadi kunci publik tidak membuktikan apa-apa. Ambil sekali lagi dari tempat terbitnya.
verify-key-broken = Kunci publiknya tidak bisa dibaca. Bentuknya satu baris berisi 56 huruf dan angka yang diawali RW.
verify-signature-broken = Tanda tangannya tidak bisa dibaca. Ambil semuanya sekali lagi.
verify-signature-other = Tanda tangan itu bukan milik pemilik kunci publik ini, atau bukan untuk berkas-berkas ini. Jangan diandalkan.

import-preview = { $file }: { $count } kantor
import-is = { $column } → { $field }
import-unused = { $column } tidak dipakai. Kalau perlu: --column "{ $column }=KOLOM"
import-merged = { $count } sel gabungan diisi dengan isi sel pertamanya.
import-others = { $count } catatan bukan kantor (langkah adalah halaman), jadi dilewati.
import-new = baru: { $id } (baris { $line })
import-added = ditambah: { $id } { $field }: { $new } ({ $date })
import-replaced = berubah: { $id } { $field }: { $old } ({ $old_date }) → { $new } ({ $date })
import-kept = bertentangan: { $id } { $field }: di situs { $old } ({ $old_date }), di berkas { $new } ({ $date }). Isi situs tetap, karena isi berkas tidak lebih baru atau buktinya lebih lemah. Putuskan, lalu tulis sendiri.
import-missing = tidak ada: { $id } ada di situs, tetapi tidak ada di berkas. Tidak ada yang dihapus.
import-summary = { $new } baru, { $changed } berubah, { $same } sama, { $missing } tidak ada, { $conflicts } bertentangan.
import-ask = Tidak ada yang ditulis. Untuk menulisnya, ulangi dengan --write.
import-written = { $count } berkas ditulis di content/agencies. Periksa dulu, lalu buat situsnya.
import-refused = Tidak ada yang ditulis: { $count } hal di { $file } harus diperbaiki dulu.
import-format = Ini bukan .csv, .xlsx, atau .json. Simpan sebagai salah satunya.
import-csv = Ini bukan tabel: { $cause }. Simpan lagi sebagai CSV.
import-xlsx = Buku kerja tidak bisa dibuka: { $cause }. Simpan lagi sebagai .xlsx, tanpa kata sandi.
import-json = Baris { $line } bukan JSON: { $cause }.
import-empty = Tidak ada baris di dalamnya. Tulis nama kolom di baris pertama, lalu satu kantor di setiap baris.
import-row = Baris { $line } punya { $cells } sel, padahal kepalanya hanya { $columns }. Beri tanda kutip pada sel yang memuat pemisah.
import-column = --column { $column }={ $field }: kolom atau isian itu tidak ada.
import-nameless = Tidak ada kolom berisi nama kantor ({ $columns }). Sebutkan: --column "KOLOM=name"
import-personal = Baris { $line }, kolom { $column }: ini tampak seperti nomor milik seseorang (KTP atau paspor). Data pribadi tidak boleh ada di situs, karena semua orang bisa membacanya. Hapus dari berkas.
import-phone = Baris { $line }: { $number } bukan nomor telepon ({ $cause }). Tulis dengan kode negaranya, misalnya +62 21 2924 4800.
import-record = Baris { $line }: { $field } belum ada atau salah ({ $cause }). Perbaiki, atau sebutkan untuk semua: --kind, --country.
import-vouch = Siapa yang memberi, di halaman mana tertulis, dan tanggal berapa? Sebutkan --from, --source, dan --date: fakta tanpa sumber tidak diterbitkan.
cases-made = { $count } formulir terisi → { $out }. Isinya rahasia orang: simpan di tempat yang hanya bisa dibaca oleh yang berhak.
export-made = { $count } berkas → { $out }

serve-open = Pratinjau ada di { $address } (Ctrl+C mengakhirinya)
serve-changed = { $count ->
   *[other] { $count } berkas berubah
}; tampil setelah { $time } ms.
serve-errors = { $count ->
   *[other] { $count } galat
} harus diperbaiki dulu. Halaman baik yang terakhir tetap tampil di peramban.

preview = Pratinjau
preview-foreign = Pratinjau ini hanya menjawab peramban di komputer ini yang membuka sendiri { $address }.
preview-edit = Sunting halaman ini
preview-problems = Masalah
preview-no-problems = Tidak ada yang salah di halaman ini.
preview-translations = Terjemahan
preview-weight = Berat
preview-visit = Kunjungan pertama
preview-view = Tampilan
preview-width = Lebar
preview-full = Penuh
preview-colours = Warna
preview-auto = Ikut perangkat
preview-light = Terang
preview-dark = Gelap
preview-script = Skrip
preview-script-on = Hidup
preview-script-off = Mati
preview-errors = Ini harus diperbaiki
preview-errors-kept = Yang tampil di bawah adalah versi terakhir tanpa galat.
preview-hide = Sembunyikan
preview-gone = Halaman ini sudah tidak ada.
preview-lost = Pratinjau sudah berakhir. Jalankan lagi “suluh serve”.
preview-translate = Terjemahkan
preview-new = Halaman baru
preview-state-original = asli
preview-state-current = mutakhir
preview-state-outdated = tertinggal dari aslinya
preview-state-awaiting-review = menunggu pemeriksaan
preview-state-missing = belum ada

editor = Penyunting
editor-save = Simpan
editor-undo = Batalkan
editor-redo = Ulangi
editor-new = Baru
editor-back = Kembali ke halaman
editor-parts = Yang ditampilkan
editor-text = Teks
editor-fields = Isian
editor-page = Halaman
editor-original = Teks asli
editor-tools = Alat
editor-heading = Judul
editor-list = Daftar
editor-bold = Tebal
editor-link = Tautan
editor-image = Gambar
editor-warning = Peringatan
editor-find = Halaman atau lembaga
editor-cancel = Batal
editor-conflict = Berkas ini sementara itu diubah di disk
editor-conflict-text = Tidak ada yang ditulis. Bandingkan kedua versi dan ambil dari versi lain apa yang harus tetap ada; baris yang tidak ada pada versi Anda ditandai.
editor-mine = Versi Anda
editor-theirs = Di disk
editor-keep-mine = Simpan versi saya
editor-take-theirs = Pakai yang di disk
editor-what = Jenis
editor-guide = Panduan
editor-procedure = Prosedur
editor-other-page = Halaman lain
editor-agency = Lembaga
editor-title = Judul atau nama
editor-address = Alamat (huruf kecil, angka, tanda hubung)
editor-language = Bahasa
editor-country = Negara (dua huruf)
editor-begin = Mulai
editor-saved = Tersimpan
editor-unsaved = Belum disimpan
editor-saving = Menyimpan …
editor-not-saved = Tidak tersimpan:
editor-no-problems = Tidak ada yang salah di sini.
editor-shown-when-saved = Perubahan ini tampil setelah disimpan.
editor-no-page = Berkas ini belum punya halaman.
editor-no-form = Isian ini tidak terbaca, atau berkas ini tidak punya isian: tulis di teksnya.
editor-by-hand = Isian ini hanya bisa diubah di teksnya:
editor-nothing-found = Tidak ditemukan.
editor-new-file = Baru; ditulis ketika Anda menyimpannya.
editor-one-a-line = satu per baris
editor-heading-word = Judul
editor-item-word = Teks
editor-warning-word = Hati-hati.
editor-choose = – pilih –
editor-line = Baris
editor-lost = Pratinjau tidak menjawab. Jalankan lagi “suluh serve”; teks Anda masih di sini.
editor-refused-path = Penyunting hanya menulis teks di dalam content/ (.md dan .toml), dan tidak melalui tautan berkas.
editor-refused-read-only = Berkas ini hanya bisa dibaca; tanyakan pemiliknya, atau ubah izinnya.
editor-refused-changed = { $file } sementara itu diubah di disk; tidak ada yang ditulis.
editor-refused-disk = Tidak bisa ditulis: { $cause }. Berkas di disk tetap seperti semula.
editor-refused-size = Ini terlalu besar; batasnya { $limit }. Tidak ada yang ditulis.
editor-refused-picture = Gambar perlu nama sederhana yang berakhir dengan .png, .jpg, .webp, atau .gif.
