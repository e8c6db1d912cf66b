// How soon something can be read: 50 kB/s, 400 ms for each request, a processor four times slower than this one.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { desk, open, phone, slow } from './harness/browser.mjs';
import { inLanguage, kinds, languages, measured } from './harness/pages.mjs';
import { nothing, stage } from './harness/stage.mjs';

const { browser, url } = await stage();
const limit = 1000;
// What else the machine does can only make a page later, never sooner: with nothing else to do, pages are painted at
// 600 to 850 ms, and with one more file to wait for, at 1,250 ms or later. So a page passes when three of its runs
// are under the limit, and fails when three of nine are not: noise of every other run is forgiven, a second wait is not.
const needed = 3;
const runs = 9;
// Layout shift as browsers score it (W3C, Layout Instability): half of what counts as good. The head is painted while it arrives.
const steady = .05;

/** Loads a page on the slow line. Gives when it was first painted, what held that up, and how much moved afterwards. */
async function visit(address, viewport = phone) {
  const page = await open(browser, { viewport });
  await page.addInitScript(() => {
    window.moved = [];
    new PerformanceObserver(list => window.moved.push(...list.getEntries().map(entry => ({
      value: entry.value, what: entry.sources.map(({ node }) => node?.className || node?.nodeName).join(', '),
    })))).observe({ type: 'layout-shift', buffered: true });
  });
  await slow(page);
  await page.goto(url + address, { waitUntil: 'load' });
  const seen = await page.evaluate(() => new Promise(done => {
    const painted = list => {
      const paint = list.find(entry => entry.name === 'first-contentful-paint');
      if (!paint) return;
      const blocking = performance.getEntriesByType('resource').filter(r => r.renderBlockingStatus === 'blocking').map(r => r.name);
      // Two frames later all that moves has moved.
      requestAnimationFrame(() => requestAnimationFrame(() => done({ time: paint.startTime, blocking, moved: window.moved })));
    };
    painted(performance.getEntriesByType('paint'));
    new PerformanceObserver(list => painted(list.getEntries())).observe({ type: 'paint', buffered: true });
  }));
  await page.context().close();
  return seen;
}

const moves = ({ moved }) => (moved.reduce((sum, { value }) => sum + value, 0) > steady ? moved.map(m => `${m.what} moves by ${m.value.toFixed(3)}`) : []);

// The browser's own start is not the page's.
await visit(kinds.home);

for (const kind of measured) {
  for (const language of languages) {
    test(`first paint: ${kind} ${language} in under 1.0 s, waits for no other file, and nothing moves`, async t => {
      const address = inLanguage(kinds[kind], language);
      const times = [];
      for (let soon = 0; times.length < runs && soon < needed;) {
        const seen = await visit(address);
        times.push(seen.time);
        soon += seen.time < limit;
        nothing([...seen.blocking.map(name => `${name} is waited for`), ...moves(seen)]);
      }
      t.diagnostic(`${times.map(Math.round).join(', ')} ms`);
      assert.ok(times.filter(time => time < limit).length >= needed, `${times.map(Math.round).join(', ')} ms`);
    });
  }
}

for (const [kind, address] of Object.entries(kinds)) {
  test(`first paint: ${kind} stays where it was painted on a wide screen, from left to right and from right to left`, async () => {
    nothing([...moves(await visit(address, desk)), ...moves(await visit(inLanguage(address, 'ar'), desk))]);
  });
}
