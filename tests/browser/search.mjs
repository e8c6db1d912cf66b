// The browser's search against tantivy's: for every question of tests/queries the same pages in the same order
// with the same scores, over http, from a sub-folder and from disk; and what bad input does.
//
//   node tests/browser/search.mjs [--suluh target/release/suluh] [--site .] [--public public] [--languages id,en]
//
// A language for which the site has no questions is asked three words of some of its lines.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const option = (name, value) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? value : process.argv[at + 1];
};
const suluh = option('suluh', 'target/release/suluh');
const site = option('site', '.');
const folder = path.resolve(option('public', path.join(site, 'public')));
const kinds = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };

let problems = 0;
const wrong = (text) => { problems += 1; console.log(`✗ ${text}`); };

// A host that serves the site in a sub-folder.
const server = http.createServer((request, response) => {
  const name = decodeURIComponent(request.url.split(/[?#]/)[0]).replace(/^\/sub/, '');
  const file = path.join(folder, name);
  if (!file.startsWith(folder) || !fs.existsSync(file) || fs.statSync(file).isDirectory()) return response.writeHead(404).end();
  response.writeHead(200, { 'content-type': kinds[path.extname(file)] ?? 'application/octet-stream' });
  fs.createReadStream(file).pipe(response);
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const host = `http://127.0.0.1:${server.address().port}/sub`;

const asked = path.join(site, 'tests/queries');
const languages = option('languages')?.split(',') ?? fs.readdirSync(asked).map((name) => name.replace('.toml', ''));
const questions = Object.fromEntries(languages.map((language) => [language, written(path.join(asked, `${language}.toml`)) ?? made(language)]));

function written(file) {
  if (!fs.existsSync(file)) return undefined;
  return [...fs.readFileSync(file, 'utf8').matchAll(/^text = "([^"]*)"/gm)].map((match) => match[1]);
}

// First, middle and last word of a line of every n-th file, so many as make fifty questions.
function made(language) {
  const root = path.join(site, 'content', language);
  const files = fs.readdirSync(root, { recursive: true }).filter((name) => name.endsWith('.md')).sort();
  return files.filter((_, n) => n % Math.ceil(files.length / 50) === 0).map((name, n) => {
    const lines = fs.readFileSync(path.join(root, name), 'utf8').split('\n').filter((line) => /^\p{L}.*\p{L}/u.test(line) && !line.includes('='));
    const words = (lines[n % lines.length] ?? 'x').replace(/\]\([^)]*\)/g, ' ').match(/[\p{L}\p{M}]+/gu) ?? ['x'];
    return [...new Set([words[0], words[words.length >> 1], words.at(-1)])].map((word) => word.slice(0, 20)).join(' ');
  });
}

// One typing error in the longest word of five letters or more, always the same.
const misspelt = (text) => {
  const word = text.split(' ').sort((a, b) => b.length - a.length)[0];
  if (word.length < 5 || /[^\p{Script=Latin}\p{Script=Arabic}]/u.test(word)) return text;
  const at = 2 + text.length % (word.length - 3);
  const letters = [...word];
  [letters[at], letters[at + 1]] = letters[at + 1] === letters[at] ? [letters[at], ''] : [letters[at + 1], letters[at]];
  return text.replace(word, letters.join(''));
};

const bad = ['', ' ', '?!…', '<img src=x onerror=alert(1)>', '.*[a-z]+(', '\ud800 gaji \udfff', 'gaji '.repeat(2_000), '\u202eijag\u202c', 'yang dan di',
  'gaji 薪水 راتب', '"\'`${}', '0', '__proto__ constructor toString', 'a'.repeat(10_000), '+'.repeat(500)];

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
for (const [way, root] of [['http', host], ['file', pathToFileURL(folder).href]]) {
  const page = await browser.newPage();
  const noise = [];
  page.on('console', (message) => { if (message.type() === 'error') noise.push(message.text()); });
  page.on('pageerror', (error) => noise.push(String(error)));
  page.on('requestfailed', (request) => noise.push(`failed: ${request.url()}`));
  page.on('request', (request) => { if (!request.url().startsWith(root)) noise.push(`foreign: ${request.url()}`); });
  for (const language of languages) {
    const asked = [...questions[language], ...questions[language].map(misspelt), '+966 11 488 2800', '0060176688032', 'gaj', 'pasp'];
    const lines = execFileSync(suluh, ['search', '-', '--lang', language, '--site', site], { input: asked.join('\n') + '\n', maxBuffer: 1 << 28 });
    const expected = lines.toString().trim().split('\n').map((line) => JSON.parse(line));
    await page.goto(`${root}/${language}/index.html#search`);
    await page.waitForFunction(() => window.suluh && window.suluh.search);
    const got = await page.evaluate((asked) => asked.reduce((all, query) => all.then((list) =>
      window.suluh.search(query, { limit: 10 }).then((found) => [...list, found])), Promise.resolve([])), asked);
    let same = 0;
    asked.forEach((query, i) => {
      const line = (found) => found.map((r) => `${r.url}#${r.anchor} ${r.score.toFixed(3)}`);
      const differs = expected[i].length !== got[i].length || expected[i].some((r, k) =>
        r.url !== got[i][k].url || r.anchor !== got[i][k].anchor || Math.abs(r.score - got[i][k].score) > 1e-3);
      if (differs) wrong(`${way} ${language} “${query}”\n  tantivy ${line(expected[i]).slice(0, 4).join(' | ')}\n  browser ${line(got[i]).slice(0, 4).join(' | ')}`);
      else same += 1;
    });
    console.log(`${way} ${language}: ${same} of ${asked.length} queries have the same pages, order and scores`);
    for (const query of bad) {
      const found = await page.evaluate((query) => window.suluh.search(query).then((list) => list.length, (error) => String(error)), query);
      if (typeof found !== 'number') wrong(`${way} ${language} bad input ${JSON.stringify(query.slice(0, 30))}: ${found}`);
    }
  }
  if (noise.length) wrong(`${way}: ${[...new Set(noise)].slice(0, 5).join('\n  ')}`);
  await page.close();
}
await browser.close();
server.close();
if (problems) process.exitCode = 1;
console.log(problems ? `${problems} problems` : 'browser = tantivy');
