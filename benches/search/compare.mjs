// Suluh's search beside Pagefind's, on the same pages, in Chromium: bytes of a cold search with five results, of a
// second one, and MRR@10 of known-item queries (three content words of one sentence of a page, asked only where at
// most five pages hold all three).
//
//   node benches/search/compare.mjs --markdown FOLDER --lang CODE [--queries 200] [--cold 20] [--suluh target/release/suluh]
//     [--joined] [--save FILE] [--keep]
//
// --joined writes the three words without spaces between them, as people who write Chinese, Japanese or Thai do; two Latin
// words keep theirs.
// --save writes the queries and both answers as JSON; --keep leaves the two sites where they are and says where.
// FOLDER holds Markdown of one language. Needs npm and Chromium; packages are installed into target/tmp/bench-search.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import zlib from 'node:zlib';

const option = (name, value) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? value : process.argv[at + 1];
};
const lang = option('lang', 'id');
const source = path.resolve(option('markdown', `content/${lang}`));
const suluh = path.resolve(option('suluh', 'target/release/suluh'));
const wanted = Number(option('queries', 200));
const colds = Number(option('cold', 20));
const joined = process.argv.includes('--joined');
const tools = path.resolve('target/tmp/bench-search');
const work = fs.mkdtempSync(path.join(fs.existsSync('/dev/shm') ? '/dev/shm' : '/tmp', 'suluh-search-'));

fs.mkdirSync(tools, { recursive: true });
if (!fs.existsSync(path.join(tools, 'node_modules/pagefind'))) {
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--prefix', tools, 'pagefind@1.6.0', 'playwright-core@1.65.1'], { stdio: 'inherit' });
}
const { chromium } = createRequire(path.join(tools, 'x.js'))('playwright-core');

// A site of these texts alone. Links lead to files that may not be there, so they become words.
const files = fs.readdirSync(source, { recursive: true }).filter((name) => name.endsWith('.md')).map((name) => name.split(path.sep).join('/')).sort();
const texts = {};
const slug = (name) => name.toLowerCase().normalize('NFC').replace(/[^\p{L}\p{N}\p{M}/._-]+/gu, '-').replace(/(^|\/)[^\p{L}\p{N}]+/gu, '$1x');
for (const name of files) {
  const text = fs.readFileSync(path.join(source, name), 'utf8').replace(/^\+\+\+\n[^]*?\n\+\+\+\n/, (matter) => {
    const title = /^title = "(.*)"$/m.exec(matter);
    return title ? `# ${title[1]}\n` : '';
  });
  texts[slug(name)] = text.replace(/!\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/!\[/g, '[').replace(/\]\(/g, '] (').replace(/<[^>\n]*>/g, ' ').replace(/^ *\[[^\]]+\]: .*$/gm, '').replace(/\{#[^}]*\}/g, '');
}
const write = (name, text) => { fs.mkdirSync(path.dirname(path.join(work, name)), { recursive: true }); fs.writeFileSync(path.join(work, name), text); };
write('site/site.toml', `title = "Bench"\ndefault_language = "${lang}"\n[[languages]]\ncode = "${lang}"\n`);
for (const [name, text] of Object.entries(texts)) write(`site/content/${lang}/${name}`, text);
if (!texts['index.md']) write(`site/content/${lang}/index.md`, '# Bench\n');

const timed = (name, f) => { const from = process.hrtime.bigint(); f(); console.log(`${name}: ${Number((process.hrtime.bigint() - from) / 1000000n)} ms`); };
timed('suluh build', () => execFileSync(suluh, ['build', '--site', `${work}/site`, '--out', `${work}/public`], { stdio: 'ignore' }));

// Pagefind gets the written pages and no lists, and of each its main part.
const pages = Object.keys(texts).map((name) => `${lang}/${name.replace(/\.md$/, '.html')}`).filter((name) => fs.existsSync(path.join(work, 'public', name)));
for (const name of pages) { fs.mkdirSync(path.dirname(path.join(work, 'pf', name)), { recursive: true }); fs.copyFileSync(path.join(work, 'public', name), path.join(work, 'pf', name)); }
timed('pagefind', () => execFileSync(path.join(tools, 'node_modules/.bin/pagefind'), ['--site', `${work}/pf`, '--root-selector', 'main'], { stdio: 'ignore' }));
fs.writeFileSync(path.join(work, 'pf/blank.html'), '<!doctype html><title>x</title>');

// Known-item queries, from a generator that always gives the same.
let seed = 7;
const random = (n) => { seed = (seed * 1103515245 + 12345) % 2147483648; return Math.floor(seed / 65536) % n; };
const segmenter = new Intl.Segmenter(lang, { granularity: 'word' });
const words = (text) => [...segmenter.segment(text)].filter((s) => s.isWordLike).map((s) => s.segment.toLowerCase());
const plain = Object.fromEntries(pages.map((name) => [name, texts[name.slice(lang.length + 1).replace(/\.html$/, '.md')].replace(/```[^]*?```/g, '').replace(/[*_`#>|]/g, ' ')]));
const sets = Object.fromEntries(pages.map((name) => [name, new Set(words(plain[name]))]));
const frequency = new Map();
for (const set of Object.values(sets)) for (const word of set) frequency.set(word, (frequency.get(word) ?? 0) + 1);
const cjk = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]/;
const content = (word) => !/\d/.test(word) && word.length >= (cjk.test(word) ? 2 : 4) && frequency.get(word) <= Math.max(3, pages.length * 0.2);
const queries = [];
for (let tries = 0; queries.length < wanted && tries < wanted * 200; tries += 1) {
  const name = pages[random(pages.length)];
  const sentences = plain[name].split(/[.?!。？！؟\n]+/);
  const list = [...new Set(words(sentences[random(sentences.length)]).filter(content))];
  if (list.length < 3) continue;
  const three = [0, 1, 2].map(() => list.splice(random(list.length), 1)[0]);
  if (pages.filter((other) => three.every((word) => sets[other].has(word))).length > 5) continue;
  const query = three.join(' ');
  queries.push([joined ? query.replace(/ (?!\p{Script=Latin})|(?<!\p{Script=Latin}) /gu, '') : query, name]);
}

let bytes = 0;
let requests = 0;
const kinds = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.json': 'application/json' };
const serve = (folder) => http.createServer((request, response) => {
  const file = path.join(folder, decodeURIComponent(request.url.split(/[?#]/)[0]));
  if (!fs.existsSync(file) || fs.statSync(file).isDirectory()) return response.writeHead(404).end();
  const kind = kinds[path.extname(file)];
  const raw = fs.readFileSync(file);
  // Text is compressed as hosts do; Pagefind's own files are compressed already.
  const body = kind ? zlib.gzipSync(raw, { level: 9 }) : raw;
  bytes += body.length;
  requests += 1;
  response.writeHead(200, { 'content-type': kind ?? 'application/octet-stream', ...(kind ? { 'content-encoding': 'gzip' } : {}) }).end(body);
}).listen(0, '127.0.0.1');
const ours = serve(path.join(work, 'public'));
const theirs = serve(path.join(work, 'pf'));
const address = (server) => `http://127.0.0.1:${server.address().port}`;
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

const browser = await chromium.launch({ executablePath: option('chromium', '/usr/bin/chromium'), args: ['--no-sandbox'] });
const tool = {
  Suluh: {
    start: async (page) => { await page.goto(`${address(ours)}/${lang}/index.html`); await page.waitForTimeout(50); },
    open: (page) => page.evaluate(() => new Promise((done) => {
      document.querySelector('form[data-search] input').focus();
      const wait = () => (window.suluh && window.suluh.search ? done() : setTimeout(wait, 5));
      wait();
    })),
    ask: (page, query, limit) => page.evaluate(([query, limit]) => window.suluh.search(query, { limit }).then((list) => list.map((r) => r.url)), [query, limit]),
  },
  Pagefind: {
    start: (page) => page.goto(`${address(theirs)}/blank.html`),
    open: (page) => page.evaluate(async () => { window.pf = await import('/pagefind/pagefind.js'); await window.pf.init(); }),
    ask: (page, query, limit) => page.evaluate(async ([query, limit]) => {
      const found = await window.pf.search(query);
      const data = await Promise.all(found.results.slice(0, limit).map((r) => r.data()));
      return data.map((d) => d.url.replace(/^\//, ''));
    }, [query, limit]),
  },
};
console.log(`\n${pages.length} pages, ${queries.length} queries, language ${lang}\n`);
console.log('| | cold search, 5 results: median B | worst B | requests | second search: median B | MRR@10 |');
console.log('| --- | ---: | ---: | ---: | ---: | ---: |');
const saved = queries.map(([query, page]) => ({ query, page }));
for (const [name, t] of Object.entries(tool)) {
  const cold = [];
  const second = [];
  const asked = [];
  for (let i = 0; i < Math.min(colds, queries.length - 1); i += 1) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await t.start(page);
    [bytes, requests] = [0, 0];
    await t.open(page);
    await t.ask(page, queries[i][0], 5);
    cold.push(bytes);
    asked.push(requests);
    bytes = 0;
    await t.ask(page, queries[i + 1][0], 5);
    second.push(bytes);
    await context.close();
  }
  const page = await browser.newPage();
  await t.start(page);
  await t.open(page);
  let sum = 0;
  for (const [i, [query, wantedPage]] of queries.entries()) {
    const found = await t.ask(page, query, 10);
    saved[i][name] = found;
    const at = found.indexOf(wantedPage);
    if (at >= 0) sum += 1 / (at + 1);
  }
  await page.close();
  console.log(`| ${name} | ${median(cold)} | ${Math.max(...cold)} | ${median(asked)} | ${median(second)} | ${(sum / queries.length).toFixed(3)} |`);
}
await browser.close();
ours.close();
theirs.close();
if (option('save')) fs.writeFileSync(option('save'), JSON.stringify(saved, null, 1));
if (process.argv.includes('--keep')) console.log(`kept: ${work}`);
else fs.rmSync(work, { recursive: true, force: true });
