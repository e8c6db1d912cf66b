// WCAG 2.2 AA as axe reads it: every kind of page, light and dark, phone and desk, and with all that its text folds away.
import { test } from 'node:test';
import { bring, violations } from './harness/axe.mjs';
import { desk, open, phone } from './harness/browser.mjs';
import { everyView } from './harness/pages.mjs';
import { nothing, stage } from './harness/stage.mjs';

const { browser, url } = await stage();
const page = await open(browser);
const client = await page.context().newCDPSession(page);

for (const [name, address] of everyView()) {
  test(`axe: ${name}`, async () => {
    await page.setViewportSize(phone);
    await page.goto(url + address);
    await bring(client);
    const found = [];
    for (const [width, viewport] of Object.entries({ 360: phone, 1280: desk })) {
      await page.setViewportSize(viewport);
      for (const colorScheme of ['light', 'dark']) {
        await page.emulateMedia({ colorScheme });
        found.push(...(await violations(client)).map(v => `${width} ${colorScheme} ${v}`));
      }
    }
    await page.evaluate(() => document.querySelectorAll('main details').forEach(d => { d.open = true; }));
    found.push(...(await violations(client)).map(v => `opened ${v}`));
    nothing(found);
  });
}
