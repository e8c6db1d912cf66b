// How soon something can be read: 50 kB/s, 400 ms for each request, a processor four times slower than this one.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { desk, median, open, phone, shut, slow } from './harness/browser.mjs';
import { inLanguage, kinds, languages, measured } from './harness/pages.mjs';
import { nothing, stage } from './harness/stage.mjs';

const { browser, url } = await stage();
const limit = 1000;
const line = { latency: 400, bytes_per_ms: 50 };
const processor = 4;
// Layout shift as browsers score it (W3C, Layout Instability): half of what counts as good. The head is painted while it arrives.
const steady = .05;

/**
 * When a page is first painted on the slow line, in milliseconds: one wait, its bytes, and the work of the page's
 * thread. The work is counted in time of the processor, not of the clock, so it is the same however busy the machine
 * is. No other file is answered, so a page that waits for one is never painted; and all of the page is counted
 * although painting may begin before its end, so the true time is sooner. Runs of one page differ by some 50 ms.
 */
async function firstPaint(address) {
  const page = await open(browser);
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  const work = async () => (await client.send('Performance.getMetrics')).metrics.find(m => m.name === 'TaskDuration').value * 1000;
  await page.route(asked => asked.href !== url + address, () => {});
  const before = await work();
  await page.goto(url + address, { waitUntil: 'commit' });
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length, null, { polling: 50 });
  const after = await work();
  const size = await page.evaluate(() => performance.getEntriesByType('navigation')[0].transferSize);
  await shut(page);
  return line.latency + size / line.bytes_per_ms + (after - before) * processor;
}

for (const kind of measured) {
  for (const language of languages) {
    test(`first paint: ${kind} ${language} in under 1.0 s, without another file`, async t => {
      const times = [];
      for (let i = 0; i < 3; i++) times.push(await firstPaint(inLanguage(kinds[kind], language)));
      t.diagnostic(`${times.map(Math.round).join(', ')} ms`);
      assert.ok(median(times) < limit, `${times.map(Math.round).join(', ')} ms`);
    });
  }
}

/** Loads a page on a line that is slow indeed. Gives what moved after it was painted. */
async function moves(address, viewport) {
  const page = await open(browser, { viewport });
  await page.addInitScript(() => {
    window.moved = [];
    new PerformanceObserver(list => window.moved.push(...list.getEntries().map(entry => ({
      value: entry.value, what: entry.sources.map(({ node }) => node?.className || node?.nodeName).join(', '),
    })))).observe({ type: 'layout-shift', buffered: true });
  });
  await slow(page);
  await page.goto(url + address, { waitUntil: 'load' });
  // Two frames later all that moves has moved; where none is drawn, nothing does.
  const moved = await page.evaluate(() => new Promise(done => {
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(window.moved))));
    setTimeout(() => done(window.moved), 5000);
  }));
  await shut(page);
  return moved.reduce((sum, { value }) => sum + value, 0) > steady ? moved.map(m => `${viewport.width}: ${m.what} moves by ${m.value.toFixed(3)}`) : [];
}

for (const [kind, address] of Object.entries(kinds)) {
  test(`first paint: ${kind} stays where it was painted, from left to right and from right to left`, async () => {
    nothing([...await moves(address, phone), ...await moves(inLanguage(address, 'ar'), desk)]);
  });
}
