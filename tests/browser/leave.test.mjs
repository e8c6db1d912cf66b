// Leave this page: blank at once however slow the network is, not found again with Back, and a plain link without a script.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open, shut, slow } from './harness/browser.mjs';
import { look } from './harness/looks.mjs';
import { everyPage, kinds } from './harness/pages.mjs';
import { stage } from './harness/stage.mjs';

const { browser, url } = await stage();
const harmless = '<!doctype html><title>weather</title><p>Weather</p>';

/** A page with a stand-in for the harmless site, which answers after `wait` milliseconds, or never. */
async function ready({ script = true, wait = 0, dead = false } = {}) {
  const page = await open(browser, { script });
  const asked = [];
  await page.route(address => !address.href.startsWith(url), async route => {
    asked.push({ url: route.request().url(), referer: route.request().headers().referer });
    await new Promise(done => setTimeout(done, wait));
    await (dead ? route.abort('internetdisconnected') : route.fulfill({ contentType: 'text/html', body: harmless })).catch(() => {});
  });
  return { page, asked };
}

const looking = await open(browser);
for (const [name, address] of everyPage()) {
  test(`leave: ${name} has the way out in sight, above all else`, async () => {
    const page = looking;
    await page.goto(url + address);
    for (const down of [0, 1e6]) {
      await page.evaluate(y => scrollTo(0, y), down);
      const hit = await page.locator('.leave').evaluate(link => {
        const box = link.getBoundingClientRect();
        const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
        return box.top >= 0 && box.bottom <= innerHeight && link.contains(top);
      });
      assert.ok(hit);
    }
  });
}

/**
 * Taps on the way out and gives what the page itself tells of the moments after: `[milliseconds, blank]`.
 * Chromium answers no question while a page waits for the next one, so the page must speak by itself.
 */
async function moments(page, { stop = false } = {}) {
  const told = [];
  await page.exposeFunction('tell', (...moment) => told.push(moment));
  assert.equal(await look(page, 'blank'), false);
  await page.evaluate(stops => addEventListener('click', () => {
    const start = performance.now();
    const say = () => window.tell(performance.now() - start, window.looks.blank());
    requestAnimationFrame(() => setTimeout(say));
    setTimeout(() => { if (stops) window.stop(); }, 500);
    setTimeout(say, 1000);
  }, true), stop);
  await page.locator('.leave').click({ noWaitAfter: true });
  for (let wait = 0; told.length < 2 && wait < 10_000; wait += 50) await page.waitForTimeout(50);
  return told;
}

test('leave: the page is blank at once on a slow network and a slow phone', async t => {
  const { page, asked } = await ready({ wait: 3000 });
  await page.goto(url + kinds.procedure);
  await slow(page);
  const told = await moments(page);
  assert.deepEqual(told.map(([, blank]) => blank), [true, true], 'nothing is seen and the tab has no title');
  assert.equal(page.url(), url + kinds.procedure, 'the other site has not answered yet');
  t.diagnostic(`${Math.round(told[0][0])} ms`);
  assert.ok(told[0][0] < 200, `${Math.round(told[0][0])} ms`);
  await page.locator('text=Weather').waitFor();
  assert.equal(asked.length, 1);
  assert.equal(asked[0].referer, undefined, 'the other site is not told where the reader comes from');
  await shut(page);
});

test('leave: the page stays blank when the network is gone', async () => {
  const { page } = await ready({ dead: true });
  await page.goto(url + kinds.guide);
  await page.locator('.leave').click({ noWaitAfter: true });
  await page.waitForTimeout(500);
  const text = await page.evaluate(() => document.body.innerText).catch(() => '');
  assert.ok(!/kekerasan/i.test(text), text.slice(0, 200));
  await shut(page);
});

test('leave: Back does not lead to the page that was left', async () => {
  const { page } = await ready();
  await page.goto(url + kinds.home);
  await page.goto(url + kinds.guide);
  await page.locator('.leave').click();
  await page.locator('text=Weather').waitFor();
  await page.goBack();
  assert.equal(page.url(), url + kinds.home);
  await page.goForward();
  assert.ok(!page.url().startsWith(url));
  await shut(page);
});

test('leave: stopping a slow answer does not show the page again', async () => {
  const { page } = await ready({ wait: 3000 });
  await page.goto(url + kinds.guide);
  const told = await moments(page, { stop: true });
  assert.deepEqual(told.map(([, blank]) => blank), [true, true]);
  await shut(page);
});

test('leave: by keyboard', async () => {
  const { page } = await ready();
  await page.goto(url + kinds.guide);
  await page.locator('.leave').focus();
  await page.keyboard.press('Enter');
  await page.locator('text=Weather').waitFor();
  await shut(page);
});

test('leave: a plain link without a script', async () => {
  const { page, asked } = await ready({ script: false });
  await page.goto(url + kinds.guide);
  await page.locator('.leave').click();
  await page.locator('text=Weather').waitFor();
  assert.equal(asked[0].referer, undefined);
  await shut(page);
});
