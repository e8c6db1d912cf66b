// In: a folder. Out: in it, a site with everything that editors will one day write and no designer draws.
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';

const long_title = 'Apa yang harus dilakukan pekerja migran Indonesia di sektor rumah tangga kalau majikan tidak membayar gaji, menahan paspor, dan melarang menelepon keluarga, kantor, atau perwakilan selama lebih dari tiga bulan berturut-turut';
const long_word = 'pertanggungjawaban'.repeat(5).slice(0, 80);
const long_address = `https://www.${'subdirektorat-pelindungan.'.repeat(3)}example/${'a'.repeat(80)}`;
const long_name = 'Balai Pelayanan Pelindungan Pekerja Migran Indonesia Subdirektorat Penanganan Kasus dan Pemulangan Terpadu Wilayah Kepulauan Riau dan Sekitarnya';
const mixed = 'Hubungi سفارة إندونيسيا في كوالالمبور atau 印尼駐吉隆坡大使館 di +60 3-2116 4016 sebelum pukul 17.00 (توقيت ماليزيا), lalu 1955 專線。';

/** Codes of 200 languages, the ones that the tests look at first. */
export const codes = ['id', 'ar', 'zh-Hant', ...(
  'af am as az be bg bn bo br bs ca ceb cs cy da de dv dz ee el en eo es et eu fa ff fi fil fo fr fy ga gd gl gu ha haw he hi hr hu hy ia ig ii is it ja jv ka kab kam '
  + 'kea khq ki kk kl kln km kn ko kok ks ksb ksf ksh ku kw ky lag lb lg lkt ln lo lrc lt lu luo luy lv mas mer mfe mg mgh mgo mi mk ml mn mni mr ms mt mua my mzn naq nb '
  + 'nd nds ne nl nmg nn nnh no nus nyn om or os pa pcm pl prg ps pt qu rm rn ro rof ru rw rwk sa sah saq sat sbp sc sd se seh ses sg shi si sk sl smn sn so sq sr su sv sw '
  + 'ta te teo tg th ti tk to tr tt twq tzm ug uk ur uz vai vi vo vun wae wo xh xog yav yi yo yue zgh zu ace ban bug min mad bjn tet ilo war pam bik hil asa bas bem bez brx '
  + 'cgg chr ckb dav dje dsb dua dyo ebu ewo guz hsb jgo jmc mai').split(' ')].slice(0, 200);

/** What is looked at, by name: the address of a page and why it is there. */
export const pages = {
  'very long title and words of 80 letters': 'id/panjang/kata-panjang.html',
  'procedure with everything too long': 'id/panjang/prosedur.html',
  'section with a very long title': 'id/panjang/index.html',
  'page with only a title': 'id/judul.html',
  'agency with no number': 'id/agencies/tanpa-nomor.html',
  'agency with twelve numbers and a very long name': 'id/agencies/dua-belas.html',
  'country with no agency': 'id/countries/tv.html',
  'country with a very long list': 'id/countries/my.html',
  'directory': 'id/agencies/index.html',
  'help': 'id/help.html',
  'index': 'id/a-z.html',
  'glossary': 'id/glossary.html',
  'home in 200 languages': 'id/index.html',
  'chooser of 200 languages': 'index.html',
  'not found in 200 languages': '404.html',
  'scripts mixed in one line': 'id/campuran.html',
  'scripts mixed in one line, from right to left': 'ar/campuran.html',
  'agency with numbers, from right to left': 'ar/agencies/dua-belas.html',
  'fallback, from right to left': 'ar/panjang/kata-panjang.html',
};

const numbers = Array.from({ length: 12 }, (_, i) => `
[[phones]]
number = "+603211640${10 + i}"
label = { id = "${i % 3 ? 'Darurat' : long_name}", ar = "خط الطوارئ رقم ${i + 1}" }
hours = { id = "${i % 2 ? '24 jam' : 'Senin–Jumat 08.00–17.00, Sabtu 08.00–12.00, kecuali hari libur nasional kedua negara'}" }
reachable_from = "${i % 2 ? 'worldwide' : 'MY'}"
basis = "official"
source_date = "2026-11-01"`).join('\n');

const agency = (name, more = '') => `kind = "embassy"
name = { id = "${name}" }
country = "MY"
serves = ["MY"]
source_date = "2026-11-01"
confidence = "two-sources"
checked = "2026-11-24"
sources = ["${long_address}"]
${more}`;

const files = {
  'site.toml': `title = "Suluh ${long_name}"
default_language = "id"
logo = "logo.png"
about = "judul"
description = "${long_title}"
[help]
agencies = ["dua-belas", "tanpa-nomor"]
[budgets]
page = 10_000_000
first_visit = 20_000_000
[checks]
figures = false
${codes.map(code => `[[languages]]\ncode = "${code}"${code === 'id' ? '' : '\nfallback = ["id"]'}`).join('\n')}
[[problems]]
icon = "wages"
page = "panjang/prosedur"
[[problems]]
icon = "passport"
page = "panjang/kata-panjang"
`,
  'content/id/index.md': `+++\ntitle = "${long_title}"\ndescription = "${long_title}"\n+++\n\n${mixed}\n`,
  'content/id/judul.md': '# Judul saja\n',
  'content/id/campuran.md': `# ${mixed}\n\n## ${mixed}\n\n${mixed}\n\n- ${mixed}\n\n[KBRI](agency:dua-belas)\n\n| ${mixed} | b |\n|---|---|\n| ${mixed} | ${long_word} |\n`,
  'content/ar/campuran.md': `# ${mixed}\n\n## اتصل برقم +60 3-2116 4016 الآن\n\nاتصل بالرقم +62 21 2924 4800 أو 1955 أو 0800-1000 من داخل إندونيسيا. ${mixed}\n\n- ${mixed}\n\n[KBRI](agency:dua-belas)\n`,
  'content/id/panjang/index.md': `+++\ntitle = "${long_title}"\n+++\n`,
  'content/id/panjang/kata-panjang.md': `+++
title = "${long_word} ${long_title}"
description = "${long_word} ${long_title}"
applies_to = "${long_word}"
reviewed = 2026-11-24
reviewed_by = "${long_word}"
+++

${long_word} ${long_address}

## ${long_word}

> [!WARNING]
> ${long_word} ${long_title}

- ${long_word}
  - ${long_word}
    - ${long_word}

| ${long_word} | ${long_word} | ${long_word} |
|---|---|---|
| ${long_word} | 2 | 3 |

\`${long_word}\` [${long_word}](agency:dua-belas)

- [ ] ${long_word}

\`\`\`
${long_word} ${long_title}
\`\`\`

## ${long_title}

[KBRI](agency:dua-belas)

[${long_word}](term:istilah-panjang) ${'kata '.repeat(300)}
`,
  'content/id/panjang/prosedur.md': `+++
title = "${long_title}"
description = "${long_title} ${long_word}"
kind = "procedure"
where = "${long_word}, ${long_name}"
time_limit = "${long_word}"
cost = "Rp 1.000.000.000.000.000.000.000.000.000"
documents = ["${long_word}", "${long_title}"]
agencies = ["dua-belas", "tanpa-nomor"]
if_refused = "${long_word} ${long_title}"
+++

${long_title}

${Array.from({ length: 14 }, (_, i) => `## ${i % 2 ? long_word : `Langkah ${i + 1}`}\n\n${long_title} ${long_word}\n\n- [KBRI](agency:dua-belas)\n`).join('\n')}
`,
  'content/agencies/tanpa-nomor.toml': agency('Kantor tanpa telepon'),
  'content/agencies/dua-belas.toml': agency(`${long_name} ${long_word}`, `city = "Kuala Lumpur ${long_word}"
area = { id = "${long_title}" }
address = "${long_title}, ${long_word}"
geo = "3.149, 101.723"
hours = { id = "${long_title}" }
languages = ["id", "ar", "zh-Hant", "en", "ms", "jv", "su", "ta", "my"]
services = { id = ["${long_word}", "${long_title}"] }
email = "${long_word.slice(0, 60)}@${long_word.slice(0, 50)}.example"
web = "${long_address}"
whatsapp = "+60321164016"
note = { id = "${mixed}" }
${numbers}`),
  'content/countries/MY.toml': 'emergency = ["dua-belas"]\nfirst_contacts = ["dua-belas", "tanpa-nomor"]\n',
  'content/countries/TV.toml': 'order = 9\n',
  'content/glossary.toml': `[[term]]
id = "istilah-panjang"
group = "people"
name = { id = "${long_word}", ar = "عامل مهاجر", "zh-Hant" = "移工" }
definition = { id = "${long_title} ${long_word}" }
reviewed = false
`,
};

/** A picture of one colour: `size` × `size` pixels, 8 bits of grey (PNG, RFC 2083). */
function picture(size) {
  const chunk = (name, data) => {
    const body = Buffer.concat([Buffer.from(name), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head[8] = 8;
  const dots = zlib.deflateSync(Buffer.alloc((size + 1) * size, 0));
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', head), chunk('IDAT', dots), chunk('IEND', Buffer.alloc(0))]);
}

function crc(bytes) {
  let value = ~0;
  for (const byte of bytes) {
    value ^= byte;
    for (let i = 0; i < 8; i++) value = value >>> 1 ^ (value & 1 ? 0xedb88320 : 0);
  }
  return ~value >>> 0;
}

/** Writes the site. */
export function write(folder) {
  fs.rmSync(folder, { recursive: true, force: true });
  for (const [file, text] of Object.entries({ ...files, 'content/logo.png': picture(5000) })) {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), text);
  }
  return folder;
}
