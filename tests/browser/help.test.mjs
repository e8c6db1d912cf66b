// From any page to a number that can be called: two taps at most, by following the links that are seen.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from './harness/browser.mjs';
import { everyPage } from './harness/pages.mjs';
import { stage } from './harness/stage.mjs';

const { browser, url } = await stage();

/** The first of these links that is seen in the window as it stands, without scrolling. */
async function inWindow(page, selector) {
  const all = await page.locator(selector).elementHandles();
  for (const link of all) {
    const seen = await link.evaluate(e => {
      const box = e.getBoundingClientRect();
      const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      return box.height > 0 && box.top >= 0 && box.bottom <= innerHeight && e.contains(top);
    });
    if (seen) return link;
  }
  return undefined;
}

for (const script of [true, false]) {
  const page = await open(browser, { script });
  for (const [name, address] of everyPage(script ? undefined : ['id'])) {
    test(`help within two taps: ${name}${script ? '' : ', without a script'}`, async () => {
      await page.goto(url + address);
      const help = await inWindow(page, '.help-now');
      assert.ok(help, 'the way to help is in the first window');
      await help.click();
      let number = await inWindow(page, 'a[href^="tel:"]');
      if (!number) {
        const country = await inWindow(page, 'main a[href^="#"]');
        assert.ok(country, 'the help page begins with a number, or with the countries that lead to one');
        await country.click();
        await page.waitForTimeout(50);
        number = await inWindow(page, 'a[href^="tel:"]');
      }
      assert.ok(number, 'a number is in the window after two taps');
      assert.match(await number.getAttribute('href'), /^tel:\+?\d+$/);
    });
  }
}
