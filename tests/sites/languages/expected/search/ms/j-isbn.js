suluh.piece = function (code, key, front, numbers) {
var b = suluh.book(code);
(b.pieces = b.pieces || {})[key] = [front, numbers];
};
suluh.whole = function (b, load, words, reader, reversed, PAIR) {
var names = b.h.k.match(/.{8}/g), groups = Object.create(null), spelt = [], first = 0, key;
function times(count, f) { var list = []; while (count--) list.push(f()); return list; }
function cut(list, begins, text, slices) {
var n = 0;
begins.forEach(function (_, i) { slices[i] = []; });
list.forEach(function (item) {
while (n + 1 < begins.length && begins[n + 1] <= text(item)) n++;
item.slice = n;
item.at = slices[n].push(item) - 1;
});
}
function add(front, numbers, count) {
var next = reader(numbers), texts = words(front), at = 0, own = [], section = b.page[first] || 0;
var pairs = times(next(), () => [next(), next()]);
while (at < texts.length) {
var text = texts[at++], flags = next(), others = next(), group = groups[text] = groups[text] || { words: {} };
own.push(group);
if (others & 1) group.words[" " + text] = text;
for (others >>= 1; others--; at++) group.words[" " + texts[at]] = texts[at];
if (flags & 32) {
var page = first;
group.pages = (group.pages || []).concat(times(next(), () => (page += next(), page++)));
}
if (flags & 15) group.fields = group.fields || [];
[3, 2, 0, 1].forEach(function (field, bit) {
if (!(flags >> bit & 1)) return;
var place = field < 2 ? first : section;
group.fields[field] = (group.fields[field] || []).concat(times(next(), function () {
var gap = next();
place += gap >> 1;
return [place++, pairs[gap & 1 ? next() + 1 : 0]];
}));
});
if (flags & 16) group.links = times(next(), () => times(next(), () => next())).map(link => link.map(n => () => own[n]));
}
first += count;
}
function make() {
var counts = reader(b.h.kp);
names.forEach(function (name) { var piece = b.pieces[name.slice(0, 4)]; add(piece[0], piece[1], counts()); });
for (key in groups) {
var group = groups[key], list = Object.keys(group.words).map(text => ({ text: group.words[text], links: [], group: group }));
group.home = list.sort((x, y) => Array.from(x.text).length - Array.from(y.text).length || (x.text < y.text ? -1 : 1))[0];
spelt = spelt.concat(list);
}
spelt.sort((x, y) => x.text < y.text ? -1 : 1);
cut(spelt, b.first, word => word.text, b.words);
spelt.forEach(function (word) {
var group = word.group, home = group.home;
if (word !== home) { word.moved = [home.slice, home.at]; return; }
if (group.fields) word.fields = group.fields;
if (group.pages) word.pages = group.pages;
if (group.links) word.links = group.links.map(link => link.map(of => [of().home.slice, of().home.at]));
});
var ends = spelt.filter(function (word) {
var home = word.group.home;
return (home.fields || home.links.length) && Array.from(word.text).length > 4 && !/[\p{N} =]/u.test(word.text) && !PAIR.test(word.text);
}).map(word => ({ text: word.text, end: reversed(word.text) })).sort((x, y) => x.end < y.end ? -1 : 1), slices = {};
cut(ends, b.last, word => word.end, slices);
b.last.forEach(function (_, n) { b.ends[n] = slices[n].map(word => word.text); });
}
return b.whole = b.whole || Promise.all(names.map(name =>
load(b, b.code + "/k-" + name.slice(0, 4) + "-" + name.slice(4) + ".js", () => b.pieces && b.pieces[name.slice(0, 4)])
)).then(make).catch(function (e) { b.whole = 0; throw e; });
};
suluh.lasting("ms",{"b":"di> ke> ku> se> ber> be> ter> te> per> pe> mem> mem>p men> men>t meng> meng>k meny>s me> pem> pem>p pen> pen>t peng> peng>k peny>s nge> ng> ng>k ng>meng ny>s ny>meny n>t n>men m>p m>mem >di p>mem t>men k>meng s>meny","d":[],"e":"kan> an> i> in> nya> ku> mu> kah> lah> pun> ne> e>","o":[["id","Indonesia","id","ltr"],["en","English","en","ltr"],["AR","العربية","ar","rtl"]],"s":{"all":"Tunjukkan semua hasil","choose-country":"Pilih negara anda","danger":"Dalam bahaya? Telefon sekarang","every-country":"Semua negara","every-kind":"Semua jenis","failed":"Carian gagal dimuatkan. Guna senarai A–Z.","filter-country":"Negara","filter-kind":"Tunjukkan","in-language":"Hasil dalam bahasa lain","instead":"Adakah anda maksudkan","kind-agency":"Hubungan","kind-country":"Negara","kind-form":"Borang","kind-guide":"Panduan","kind-page":"Halaman","kind-procedure":"Langkah","kind-section":"Bahagian","kind-term":"Istilah","kind-triage":"Bantuan berpandu","none":"Tiada yang sepadan. Cuba perkataan lain.","results":"Hasil carian","wait":"Mencari…"},"x":"saya aku gue gw kami kita anda kamu kau awak dia ia mereka kalian ku mu nya yang yg apa apakah siapa kapan bila bagaimana gimana macam mana dimana kemana kenapa mengapa berapa adakah kah lah sih dong deh kok kan nih tuh loh ya yah iya pun juga jg saja aja sahaja lagi lg sudah udah dah telah akan mau nak mahu ingin pengen bisa boleh dapat dapet harus mesti perlu itu ini tu ni dan atau tapi tetapi dengan dgn untuk utk buat bagi kepada pada oleh dari dr di ke karena krn sebab supaya agar jika kalau kalo klo jadi adalah ialah ada cara tolong mohon permisi maaf halo hai selamat pagi siang malam min admin pak bu bapak ibu kak mas mbak gan bang soko seko iki iku piye opo sopo ning karo lan wes wis terus trus dulu nanti kena i me my mine we us our you your he him his she her it its they them their the a an and or but of to in on at by for from with is am are was were be been being do does did have has had will would shall should can could may might must what who whom which when where why how this that these those there here if then so as about into please hello hi want wants need needs get gets got"});
