// Folders of short Markdown pages to measure search on, from packages of npm that hold texts in many languages:
// the manual of Electron, one page a section (MIT), and one page a verse of a translation of the Quran for the languages that
// the package has one in; the Chinese one is in simplified characters there and is converted to traditional ones (OpenCC).
//
//   node benches/search/corpus.mjs DIR    writes DIR/{id,en,ar,ko,zh-Hant}, DIR/large/{id,zh-Hant} and DIR/middle/zh-Hant; prints how many pages each has
//
// The verses are in `en` and in the two large ones, and the first of them in the middle one, up to 580 pages; the others are
// the manual alone.
//
// Nothing of it belongs to this repository. A section that a language leaves in English is left out there (the same
// text, or in Arabic, Korean and Chinese more Latin words than its own), and a page that repeats an earlier one (7 of 10
// different words the same), as no query can tell the two apart.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const out = path.resolve(process.argv[2] ?? 'target/tmp/bench-corpus');
const tools = path.resolve('target/tmp/bench-corpus-packages');
fs.mkdirSync(tools, { recursive: true });
const packages = ['electron-i18n@1.1239.0', 'quran-json@3.1.2', 'opencc-js@1.4.2'];
if (!fs.existsSync(path.join(tools, 'node_modules/opencc-js'))) {
  execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', tools, ...packages], { stdio: 'inherit' });
}
const require = createRequire(path.join(tools, 'x.js'));
const counts = {};
// Words of a language's own script; in Chinese two characters count as a word.
const scripts = { ar: /\p{Script=Arabic}+/gu, ko: /\p{Script=Hangul}+/gu, 'zh-Hant': /\p{Script=Han}{1,2}/gu };
const prose = (text) => text.replace(/```[^]*?```|`[^`]*`|\]\([^)]*\)/g, ' ');
const isForeign = (lang, text) => lang in scripts && (prose(text).match(scripts[lang]) ?? []).length < (prose(text).match(/\p{Script=Latin}+/gu) ?? []).length;
const seen = {};
const isRepeated = (folder, text) => {
  const words = new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
  const holders = seen[folder] ??= new Map();
  const common = new Map();
  for (const word of words) for (const other of holders.get(word) ?? []) common.set(other, (common.get(other) ?? 0) + 1);
  for (const [other, n] of common) if (n / (words.size + other.size - n) >= 0.7) return true;
  for (const word of words) { if (!holders.has(word)) holders.set(word, []); holders.get(word).push(words); }
  return false;
};
const write = (folder, name, title, body) => {
  if (isForeign(path.basename(folder), body) || isRepeated(folder, body)) return;
  const file = path.join(out, folder, `${name}.md`);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, `# ${title.replace(/[\n#<>]/g, ' ').trim()}\n\n${body.trim()}\n`);
  counts[folder] = (counts[folder] ?? 0) + 1;
};

const manual = require('electron-i18n').docs;
const folders = { id: 'id-ID', en: 'en-US', ar: 'ar-SA', ko: 'ko-KR', 'zh-Hant': 'zh-TW', 'large/id': 'id-ID', 'middle/zh-Hant': 'zh-TW', 'large/zh-Hant': 'zh-TW' };
for (const [folder, locale] of Object.entries(folders)) {
  for (const [slug, document] of Object.entries(manual[locale])) {
    document.sections.forEach((section, n) => {
      if (folder !== 'en' && section.body === manual['en-US'][slug]?.sections[n]?.body) return;
      // The first heading is the page's title; deeper ones stay its headings.
      const [first, ...rest] = section.body.split('\n');
      const headed = /^#+ +(.*)$/.exec(first);
      const body = headed ? rest.join('\n') : section.body;
      if (!body.trim()) return;
      const title = headed?.[1].replace(/[`*[\]]|\(.*?\)/g, '').trim() || document.title || slug;
      write(folder, `${slug.replace(/^\/docs\//, '')}-${n}`.replace(/[^\w/-]+/g, '-'), title, body.replace(/^(#+) /gm, (_, marks) => `${'#'.repeat(Math.max(2, marks.length - 1))} `));
    });
  }
}
const traditional = require('opencc-js').Converter({ from: 'cn', to: 'tw' });
const plain = (text) => text;
for (const [folder, code, converted, most] of [['en', 'en', plain], ['large/id', 'id', plain], ['middle/zh-Hant', 'zh', traditional, 580], ['large/zh-Hant', 'zh', traditional]]) {
  for (const chapter of require(`quran-json/dist/quran_${code}.json`)) {
    for (const verse of chapter.verses) if (!(counts[folder] >= most)) write(folder, `quran/${chapter.id}-${verse.id}`, `${chapter.transliteration} ${verse.id}`, converted(verse.translation));
  }
}
console.log(counts);
