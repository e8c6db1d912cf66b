// What an eye and a finger meet: contrast, size of targets, places of text, order, focus.
import { test } from 'node:test';
import { desk, enlarge, narrow, open, phone } from './harness/browser.mjs';
import { look } from './harness/looks.mjs';
import { everyPage, everyView } from './harness/pages.mjs';
import { nothing, stage } from './harness/stage.mjs';

const { browser, url } = await stage();
const page = await open(browser);
const minimum_contrast = 4.5;
const minimum_target = 44;

async function each(checks, where) {
  const found = [];
  for (const [check, value] of checks) found.push(...(await look(page, check, value)).map(fault => `${where} ${check}: ${fault}`));
  return found;
}

const places = [['sideways'], ['cut'], ['overlaps'], ['order']];

for (const [name, address] of everyView()) {
  test(`layout: ${name}`, async () => {
    const found = [];
    await page.goto(url + address);
    for (const viewport of [phone, desk]) {
      await page.setViewportSize(viewport);
      for (const colorScheme of ['light', 'dark']) {
        await page.emulateMedia({ colorScheme });
        found.push(...await each([['contrast', minimum_contrast]], `${viewport.width} ${colorScheme}`));
      }
      found.push(...await each([['targets', minimum_target], ...places, ['numbers']], viewport.width));
      await page.keyboard.press('Tab');
      found.push(...await each([['focus']], viewport.width));
    }
    await page.evaluate(() => document.querySelectorAll('main details').forEach(d => { d.open = true; }));
    await page.setViewportSize(narrow);
    found.push(...await each([['targets', minimum_target], ...places, ['numbers']], 'opened 320'));
    await enlarge(page, 200);
    for (const viewport of [narrow, desk]) {
      await page.setViewportSize(viewport);
      found.push(...await each(places, `${viewport.width} at 200 %`));
    }
    await enlarge(page, 100);
    nothing(found);
  });
}

for (const menu of ['.languages', '.menu']) {
  for (const [name, address] of everyPage().filter(([n]) => n.startsWith('home'))) {
    test(`layout: ${name} with ${menu} opened`, async () => {
      const found = [];
      for (const viewport of [narrow, phone, desk]) {
        await page.setViewportSize(viewport);
        await page.goto(url + address);
        await page.locator(`${menu} > summary`).click();
        await page.keyboard.press('Tab');
        found.push(...await each([['targets', minimum_target], ['contrast', minimum_contrast], ['sideways'], ['cut'], ['focus', menu]], viewport.width));
      }
      nothing(found);
    });
  }
}
