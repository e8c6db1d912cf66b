// Folders of short Markdown pages to measure search on, from packages of npm that hold texts in many languages:
// the manual of Electron, one page a section (MIT), and for English one page a verse of a Quran translation.
//
//   node benches/search/corpus.mjs DIR    writes DIR/{id,en,ar,ko,zh-Hant}; prints how many pages each has
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
const packages = ['electron-i18n@1.1239.0', 'quran-json@3.1.2'];
if (!fs.existsSync(path.join(tools, 'node_modules/quran-json'))) {
  execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', tools, ...packages], { stdio: 'inherit' });
}
const require = createRequire(path.join(tools, 'x.js'));
const counts = {};
// Words of a language's own script; in Chinese two characters count as a word.
const scripts = { ar: /\p{Script=Arabic}+/gu, ko: /\p{Script=Hangul}+/gu, 'zh-Hant': /\p{Script=Han}{1,2}/gu };
const prose = (text) => text.replace(/```[^]*?```|`[^`]*`|\]\([^)]*\)/g, ' ');
const isForeign = (lang, text) => lang in scripts && (prose(text).match(scripts[lang]) ?? []).length < (prose(text).match(/\p{Script=Latin}+/gu) ?? []).length;
const seen = {};
const isRepeated = (lang, text) => {
  const words = new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
  const holders = seen[lang] ??= new Map();
  const common = new Map();
  for (const word of words) for (const other of holders.get(word) ?? []) common.set(other, (common.get(other) ?? 0) + 1);
  for (const [other, n] of common) if (n / (words.size + other.size - n) >= 0.7) return true;
  for (const word of words) { if (!holders.has(word)) holders.set(word, []); holders.get(word).push(words); }
  return false;
};
const write = (lang, name, title, body) => {
  if (isForeign(lang, body) || isRepeated(lang, body)) return;
  const file = path.join(out, lang, `${name}.md`);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, `# ${title.replace(/[\n#<>]/g, ' ').trim()}\n\n${body.trim()}\n`);
  counts[lang] = (counts[lang] ?? 0) + 1;
};

const manual = require('electron-i18n').docs;
for (const [lang, locale] of [['id', 'id-ID'], ['en', 'en-US'], ['ar', 'ar-SA'], ['ko', 'ko-KR'], ['zh-Hant', 'zh-TW']]) {
  for (const [slug, document] of Object.entries(manual[locale])) {
    document.sections.forEach((section, n) => {
      if (lang !== 'en' && section.body === manual['en-US'][slug]?.sections[n]?.body) return;
      // The first heading is the page's title; deeper ones stay its headings.
      const [first, ...rest] = section.body.split('\n');
      const headed = /^#+ +(.*)$/.exec(first);
      const body = headed ? rest.join('\n') : section.body;
      if (!body.trim()) return;
      const title = headed?.[1].replace(/[`*[\]]|\(.*?\)/g, '').trim() || document.title || slug;
      write(lang, `${slug.replace(/^\/docs\//, '')}-${n}`.replace(/[^\w/-]+/g, '-'), title, body.replace(/^(#+) /gm, (_, marks) => `${'#'.repeat(Math.max(2, marks.length - 1))} `));
    });
  }
}
for (const chapter of require('quran-json/dist/quran_en.json')) {
  for (const verse of chapter.verses) write('en', `quran/${chapter.id}-${verse.id}`, `${chapter.transliteration} ${verse.id}`, verse.translation);
}
console.log(counts);
