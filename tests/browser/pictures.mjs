// Makes the pictures of the README: node tests/browser/pictures.mjs [folder]
import fs from 'node:fs';
import path from 'node:path';
import { launch, open, phone, shut } from './harness/browser.mjs';
import { inLanguage, kinds } from './harness/pages.mjs';
import { serve } from './harness/server.mjs';
import { root, site } from './harness/site.mjs';

const folder = path.resolve(process.argv[2] ?? path.join(root, 'pictures'));
const limit = 150_000;
const a4 = { width: 794, height: 1123 };

/** Name of each picture, the page that it shows and how. `part` shows one element alone, `down` scrolls to one. */
const pictures = {
  home: { address: kinds.home },
  procedure: { address: kinds.procedure, down: '.steps' },
  contact: { address: kinds.country, part: '.card:not(.urgent)' },
  arabic: { address: inLanguage(kinds.procedure, 'ar') },
  dark: { address: kinds.agency, dark: true },
  print: { address: kinds.procedure, viewport: a4, print: true, scale: 1 },
};

const [server, browser] = [await serve(site), await launch()];
fs.mkdirSync(folder, { recursive: true });
for (const [name, { address, viewport = phone, dark = false, part, down, print = false, scale = 1.5 }] of Object.entries(pictures)) {
  const page = await open(browser, { viewport, dark, deviceScaleFactor: scale });
  if (print) await page.emulateMedia({ media: 'print' });
  await page.goto(server.url + address);
  // A sheet has margins and a card of its own has nothing floating over it; the page's policy lets no style in but through the debugger.
  await page.evaluate(([onPaper, alone]) => {
    if (onPaper) document.body.style.setProperty('margin', '15mm');
    if (alone) document.querySelector('.leave').style.setProperty('display', 'none');
  }, [print, Boolean(part)]);
  // The numbered steps and the cards are what a reader comes for, so the picture starts there.
  if (down) await page.locator(down).first().evaluate(element => scrollTo(0, element.getBoundingClientRect().top - 16));
  const file = path.join(folder, `${name}.png`);
  await (part ? page.locator(part).first() : page).screenshot({ path: file, animations: 'disabled' });
  const { size } = fs.statSync(file);
  console.log(`${path.relative(process.cwd(), file)}  ${size} bytes`);
  if (size > limit) throw new Error(`${file} is over ${limit} bytes`);
  await shut(page);
}
await browser.close();
await server.close();
