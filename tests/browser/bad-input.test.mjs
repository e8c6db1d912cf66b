// What editors will one day write: nothing overlaps, nothing scrolls sideways, nothing is cut.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { codes, pages, write } from './harness/bad-site.mjs';
import { desk, enlarge, narrow, open, phone } from './harness/browser.mjs';
import { look } from './harness/looks.mjs';
import { compressed } from './harness/server.mjs';
import { publish, root } from './harness/site.mjs';
import { nothing, stage } from './harness/stage.mjs';

const work = path.join(root, 'target', 'browser');
const out = publish(write(path.join(work, 'bad')), path.join(work, 'bad-published'));
const { browser, url } = await stage(out);
const page = await open(browser);
const checks = ['sideways', 'cut', 'overlaps', 'order', 'numbers'];

async function all(where) {
  const found = [];
  for (const check of checks) found.push(...(await look(page, check)).map(fault => `${where} ${check}: ${fault}`));
  return found;
}

for (const [name, address] of Object.entries(pages)) {
  test(`bad input: ${name}`, async () => {
    const found = [];
    await page.goto(url + address);
    for (const viewport of [desk, phone, narrow]) {
      await page.setViewportSize(viewport);
      found.push(...await all(viewport.width));
    }
    await page.evaluate(() => document.querySelectorAll('main details').forEach(d => { d.open = true; }));
    found.push(...await all('opened 320'));
    await enlarge(page, 200);
    found.push(...await all('opened 320 at 200 %'));
    await enlarge(page, 100);
    nothing(found);
  });
}

test('bad input: 200 languages in the switch can be scrolled, filtered and reached', async () => {
  for (const viewport of [narrow, desk]) {
    await page.setViewportSize(viewport);
    await page.goto(url + pages['home in 200 languages']);
    await page.locator('.languages > summary').click();
    nothing([...await look(page, 'sideways'), ...await look(page, 'cut')]);
    const links = page.locator('.languages a');
    assert.equal(await links.count(), codes.length);
    const last = links.last();
    await last.scrollIntoViewIfNeeded();
    assert.ok(await last.evaluate(link => {
      const box = link.getBoundingClientRect();
      return link.contains(document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2));
    }), 'the last language can be reached');
    await page.locator('.languages [data-filter]').fill('العربية');
    assert.equal(await page.locator('.languages li:visible').count(), 1);
    await page.locator('.languages li:visible a').click();
    await page.waitForURL(url + 'ar/index.html');
  }
});

test('bad input: a page in 200 languages weighs at most 14 kB', () => {
  for (const name of ['home in 200 languages', 'page with only a title', 'chooser of 200 languages', 'not found in 200 languages']) {
    const size = compressed(fs.readFileSync(path.join(out, pages[name])));
    assert.ok(size <= 14_000, `${name}: ${size} bytes`);
  }
});

test('bad input: a logo of 5,000 px is sent small and keeps its place', async () => {
  await page.setViewportSize(phone);
  await page.goto(url + pages['home in 200 languages']);
  const logo = page.locator('.brand img');
  const { source, width, height } = await logo.evaluate(img => ({ source: img.currentSrc, width: img.clientWidth, height: img.clientHeight }));
  assert.ok(width > 8 && width <= 48 && height <= 48, `${width} × ${height} px`);
  const bytes = fs.statSync(path.join(out, new URL(source).pathname)).size;
  assert.ok(bytes < 20_000, `${bytes} bytes`);
});

test('bad input: telephone numbers read from left to right in Arabic', async () => {
  for (const address of [pages['agency with numbers, from right to left'], pages['scripts mixed in one line, from right to left'], 'ar/help.html']) {
    await page.goto(url + address);
    nothing(await look(page, 'numbers'));
    assert.ok(await page.locator('a[href^="tel:"]').count() > 0);
  }
});
