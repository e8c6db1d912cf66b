// How soon something can be read: 50 kB/s, 400 ms for each request, a processor four times slower than this one.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { median, open, slow } from './harness/browser.mjs';
import { inLanguage, kinds, languages, measured } from './harness/pages.mjs';
import { stage } from './harness/stage.mjs';

const { browser, url } = await stage();
const limit = 1000;

async function firstPaint(address) {
  const page = await open(browser);
  await slow(page);
  await page.goto(url + address, { waitUntil: 'load' });
  const time = await page.evaluate(() => new Promise(done => {
    const seen = list => { const paint = list.find(e => e.name === 'first-contentful-paint'); if (paint) done(paint.startTime); };
    seen(performance.getEntriesByType('paint'));
    new PerformanceObserver(list => seen(list.getEntries())).observe({ type: 'paint', buffered: true });
  }));
  await page.context().close();
  return time;
}

// The browser's own start is not the page's.
await firstPaint(kinds.home);

for (const kind of measured) {
  for (const language of languages) {
    test(`first paint: ${kind} ${language} in under 1.0 s`, async t => {
      const times = [];
      for (let i = 0; i < 3; i++) times.push(await firstPaint(inLanguage(kinds[kind], language)));
      t.diagnostic(`${times.map(Math.round).join(', ')} ms`);
      assert.ok(median(times) < limit, `${Math.round(median(times))} ms`);
    });
  }
}
