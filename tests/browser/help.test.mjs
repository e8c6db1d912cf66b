// From any page to a number that can be called: two taps at most, by following the links that are seen.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open, phone } from './harness/browser.mjs';
import { common, everyPage } from './harness/pages.mjs';
import { stage } from './harness/stage.mjs';

const { browser, url } = await stage();

for (const script of [true, false]) {
  for (const [name, address] of everyPage()) {
    test(`help within two taps: ${name}${script ? '' : ', without a script'}`, async () => {
      const page = await open(browser, { script });
      await page.goto(url + address);
      const first = page.locator('.help-now');
      const box = await first.boundingBox();
      assert.ok(box && box.y + box.height <= phone.height, 'the way to help is in the first window');
      await first.click();
      const number = page.locator('a[href^="tel:"]').first();
      await number.waitFor({ state: 'visible' });
      assert.match(await number.getAttribute('href'), /^tel:\+?\d+$/);
      const call = await number.boundingBox();
      assert.ok(call.y + call.height <= phone.height, `the first number stands ${Math.round(call.y)} px down, below the first window`);
      await page.context().close();
    });
  }
}

test('the reader who knows no language of the site finds help from the chooser', async () => {
  const page = await open(browser);
  await page.goto(url + common.chooser);
  assert.ok(await page.locator('.help-now').isVisible());
});
