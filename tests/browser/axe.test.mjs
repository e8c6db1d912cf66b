// WCAG 2.2 AA as axe reads it: every kind of page, light and dark, phone and desk, and with all that its text folds away.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { desk, open, phone } from './harness/browser.mjs';
import { everyView } from './harness/pages.mjs';
import { nothing, stage } from './harness/stage.mjs';

const { browser, url } = await stage();
const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
// Both are off in axe until asked for by name.
const rules = { 'target-size': { enabled: true }, 'css-orientation-lock': { enabled: true } };
const page = await open(browser);
const client = await page.context().newCDPSession(page);

async function violations() {
  // Through the debugger, since the page's own policy rightly refuses the script.
  const expression = `axe.run({ runOnly: ${JSON.stringify(tags)}, rules: ${JSON.stringify(rules)}, resultTypes: ['violations'] })
    .then(r => r.violations.flatMap(v => v.nodes.map(n => v.id + ': ' + n.html.slice(0, 100) + ' ' + (n.any[0]?.message ?? v.help))))`;
  const { result, exceptionDetails } = await client.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

for (const [name, address] of everyView()) {
  test(`axe: ${name}`, async () => {
    await page.setViewportSize(phone);
    await page.goto(url + address);
    await client.send('Runtime.evaluate', { expression: axe });
    const found = [];
    for (const [width, viewport] of Object.entries({ 360: phone, 1280: desk })) {
      await page.setViewportSize(viewport);
      for (const colorScheme of ['light', 'dark']) {
        await page.emulateMedia({ colorScheme });
        found.push(...(await violations()).map(v => `${width} ${colorScheme} ${v}`));
      }
    }
    await page.evaluate(() => document.querySelectorAll('main details').forEach(d => { d.open = true; }));
    found.push(...(await violations()).map(v => `opened ${v}`));
    nothing(found);
  });
}
