// What a first visit costs a reader who pays by the megabyte.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { open, shut } from './harness/browser.mjs';
import { inLanguage, kinds, languages, measured } from './harness/pages.mjs';
import { compressed } from './harness/server.mjs';
import { site } from './harness/site.mjs';
import { nothing, stage } from './harness/stage.mjs';

const { browser, url } = await stage();
const page_limit = 14_000;
const visit_limit = 30_000;
const script_limit = 3_000;
const style_limit = 9_000;

test('no page is over 14 kB', () => {
  const heavy = fs.readdirSync(site, { recursive: true }).filter(f => f.endsWith('.html'))
    .map(f => [f, compressed(fs.readFileSync(path.join(site, f)))]).filter(([, size]) => size > page_limit);
  nothing(heavy.sort((a, b) => b[1] - a[1]).map(([file, size]) => `${file} has ${size} bytes`));
});

test('the style sheet is at most 9 kB, the script of the page at most 3 kB', () => {
  const assets = fs.readdirSync(path.join(site, 'assets'));
  const sizes = pattern => assets.filter(f => pattern.test(f)).map(f => compressed(fs.readFileSync(path.join(site, 'assets', f))));
  assert.ok(sizes(/^style-.*\.css$/).length === 1 && sizes(/^style-.*\.css$/)[0] <= style_limit, `style: ${sizes(/^style-/)} bytes`);
  assert.ok(sizes(/^script-.*\.js$/).length === 1 && sizes(/^script-.*\.js$/)[0] <= script_limit, `script: ${sizes(/^script-/)} bytes`);
});

for (const kind of measured) {
  for (const language of languages) {
    test(`first visit: ${kind} ${language} is at most 30 kB in 6 requests`, async t => {
      const page = await open(browser);
      const asked = new Map();
      page.on('requestfinished', async request => asked.set(request.url(), await request.sizes()));
      await page.goto(url + inLanguage(kinds[kind], language), { waitUntil: 'networkidle' });
      // A browser without a window asks for no icon; one with a window does.
      const icon = await page.locator('link[rel="icon"]').evaluate(link => link.href);
      if (!asked.has(icon)) {
        const [headers, body] = [300, compressed(fs.readFileSync(path.join(site, new URL(icon).pathname)))];
        asked.set(icon, { responseHeadersSize: headers, responseBodySize: body });
      }
      const bytes = [...asked.values()].reduce((sum, s) => sum + s.responseHeadersSize + s.responseBodySize, 0);
      t.diagnostic(`${bytes} bytes in ${asked.size} requests`);
      await shut(page);
      assert.ok(bytes <= visit_limit, `${bytes} bytes`);
      assert.ok(asked.size <= 6, [...asked.keys()].join('\n'));
    });
  }
}
