// What is shown to somebody else: cards that fill the view, and a page in two languages. All without a script.
import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { test } from 'node:test';
import { desk, enlarge, narrow, phone } from './harness/browser.mjs';
import { site } from './harness/site.mjs';
import { nothing, stage } from './harness/stage.mjs';

const { browser, url } = await stage();
const context = await browser.newContext({ javaScriptEnabled: false, viewport: phone });
const page = await context.newPage();
const places = { http: url, file: `${pathToFileURL(site)}/` };

for (const [where, base] of Object.entries(places)) {
  for (const address of ['id/kartu/ar.html', 'zh-Hant/phrases/en.html', 'ar/phrases/ja.html']) {
    test(`a card fills the view, and closes: ${address} by ${where}`, async () => {
      await page.setViewportSize(phone);
      await page.goto(base + address);
      const card = page.locator('.phrases > li').nth(12);
      const id = await card.getAttribute('id');
      await card.locator('a').first().click();
      assert.equal(new URL(page.url()).hash, `#${id}`);
      assert.deepEqual(await card.boundingBox(), { x: 0, y: 0, ...phone });
      const say = await card.locator('.say').evaluate(e => parseFloat(getComputedStyle(e).fontSize));
      assert.ok(say >= 32, `the sentence is ${say} px high`);
      const below = await card.locator('.say + span').boundingBox();
      const above = await card.locator('.say').boundingBox();
      assert.ok(below.y >= above.y + above.height - 1, 'the reader’s own words stand below it');
      assert.ok(await page.locator('.leave').isVisible(), 'the page can still be left');
      assert.ok(!await page.locator('h1').isVisible() && !await page.locator('.help-now').isVisible(), 'nothing else is seen');
      const reached = [];
      for (let step = 0; step < 3; step++) {
        await page.keyboard.press('Tab');
        reached.push(await page.evaluate(() => document.activeElement.closest('li')?.id ?? document.activeElement.className));
      }
      assert.ok(reached.every(name => name === id || name === 'leave' || name === ''), `focus goes to ${reached}`);
      await card.locator('.close').click();
      assert.ok(await page.locator('h1').isVisible());
      const box = await card.boundingBox();
      assert.ok(box.y >= 0 && box.y < phone.height, 'the reader is where she was');
      await page.goBack();
      assert.deepEqual(await card.boundingBox(), { x: 0, y: 0, ...phone }, 'Back shows the card again');
    });
  }
}

test('the longest sentence can be read whole at 320 px and 200 % text, and closed', async () => {
  await page.setViewportSize(narrow);
  await page.goto(`${url}id/kartu/ja.html#employer-5`);
  await enlarge(page, 200);
  const card = page.locator('#employer-5');
  assert.ok(await card.evaluate(e => e.scrollWidth <= e.clientWidth), 'no scrolling sideways');
  await card.locator('.close').scrollIntoViewIfNeeded();
  const close = await card.locator('.close').boundingBox();
  const leave = await page.locator('.leave').boundingBox();
  assert.ok(close.y + close.height <= leave.y, 'the way out does not cover the way back');
  await enlarge(page, 100);
});

test('on paper every sentence stands in both languages', async () => {
  await page.goto(`${url}id/kartu/ar.html#police-2`);
  await page.emulateMedia({ media: 'print' });
  const hidden = await page.locator('.phrases li').evaluateAll(items => items
    .filter(item => [...item.querySelectorAll('span')].some(e => getComputedStyle(e).visibility !== 'visible' || !e.getClientRects().length))
    .map(item => item.id));
  nothing(hidden);
  const places = await page.locator('.phrases li').evaluateAll(items => items.map(item => getComputedStyle(item).position));
  assert.ok(places.every(place => place === 'static'), 'the open card lies among the others');
  await page.emulateMedia({ media: 'screen' });
});

for (const address of ['id/masalah/gaji-tidak-dibayar.ar.html', 'en/masalah/violence.zh-Hant.html', 'id/tujuan/malaysia.ms.html']) {
  test(`two languages stand where they can be read together: ${address}`, async () => {
    await page.goto(url + address);
    const rows = () => page.locator('.beside > div').evaluateAll(all => all.map(row => [...row.children].map(cell => {
      const { top, bottom, left, right } = cell.getBoundingClientRect();
      return { top, bottom, left, right };
    })));
    for (const [viewport, media, stacked] of [[phone, 'screen', true], [desk, 'screen', false], [{ width: 600, height: 850 }, 'print', false]]) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ media });
      const found = await rows();
      assert.ok(found.length > 15);
      for (const [one, other] of found) {
        if (stacked) assert.ok(other.top >= one.bottom, 'one below the other on a phone');
        else assert.ok(Math.abs(one.top - other.top) < 1 && other.left >= one.right, `beside each other at ${viewport.width} ${media}`);
      }
    }
    await page.emulateMedia({ media: 'screen' });
  });
}
