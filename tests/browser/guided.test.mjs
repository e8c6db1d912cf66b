// Guided help: from the home page to a number in four taps, on every way there is, without leaving anything behind.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { desk, narrow, open, phone, shut } from './harness/browser.mjs';
import { root, site } from './harness/site.mjs';
import { nothing, stage } from './harness/stage.mjs';

const { browser, url } = await stage();
const bases = { http: url, file: `${pathToFileURL(site).href}/` };

/** The pages of the tiles of the home page, and the countries in which most readers are. */
const tiles = [...fs.readFileSync(path.join(root, 'site.toml'), 'utf8').matchAll(/^page = "(.+)"$/gm)].map(m => m[1]);
const countries = { id: ['Malaysia', 'Singapura', 'Hong Kong', 'Taiwan', 'Arab Saudi', 'Korea Selatan'],
  en: ['Malaysia', 'Singapore', 'Hong Kong', 'Taiwan', 'Saudi Arabia', 'South Korea'] };

/** Most taps from the home page to a number. */
const most = 4;

/** The answers that are seen and not yet chosen. */
const choices = page => page.locator('.answer:not([open]) > summary:visible');

/** Where the tile of a page leads in a language. */
function address(language, id) {
  const file = path.join(root, 'content', language, `${id}.md`);
  const slug = fs.readFileSync(file, 'utf8').match(/^slug = "(.+)"$/m)?.[1];
  return `${language}/${slug ? path.posix.join(path.posix.dirname(id), slug) : id}.html`;
}

/**
 * Walks every way from a page of guided help, as a finger does. Gives for each end the words that were chosen, the taps to a
 * number, and the page's own links that were seen on the way. `taps` were needed to come here.
 */
async function walk(page, taps, chosen = []) {
  const ends = [];
  const count = await choices(page).count();
  for (let index = 0; index < count; index++) {
    const choice = choices(page).nth(index);
    const words = (await choice.locator('span').first().textContent()).trim();
    await choice.click();
    const way = [...chosen, words];
    const trail = await page.locator('.answer[open] > summary:visible > span').allTextContents();
    assert.deepEqual(trail.map(t => t.trim()), way, 'the answers so far are in sight, in their order, and no other');
    const numbers = await page.locator('.answer[open] > .card a[href^="tel:"]:visible').count();
    const links = await page.locator('.answer[open] > p a[href]:visible').evaluateAll(all => all.map(a => a.href));
    if (await choices(page).count()) {
      ends.push(...(await walk(page, taps + 1, way)).map(end => ({ ...end, links: [...links, ...end.links] })));
    } else {
      ends.push({ way, taps: taps + 2, numbers, links });
    }
    // The way back: what was chosen is chosen anew by touching it.
    await page.locator('.answer[open] > summary:visible').nth(chosen.length).click();
    assert.equal(await choices(page).count(), count, `back from ${words}, all answers are there again`);
  }
  return ends;
}

for (const language of ['id', 'en']) {
  for (const [where, base] of Object.entries(bases)) {
    for (const script of [true, false]) {
      test(`a number within ${most} taps: ${language}, ${where}${script ? '' : ', without a script'}`, async () => {
        const page = await open(browser, { script });
        await page.goto(`${base}${language}/index.html`);
        await page.locator('.guided').click();
        await page.waitForURL('**/masalah/**');
        const here = page.url();
        const ends = await walk(page, 1);
        assert.ok(ends.length >= tiles.length * 7, `${ends.length} ends`);
        assert.equal(page.url(), here, 'no answer leaves the page');
        const faults = [];
        for (const end of ends) {
          if (!end.numbers) faults.push(`${end.way.join(' › ')}: no number`);
          if (end.taps > most) faults.push(`${end.way.join(' › ')}: ${end.taps} taps`);
        }
        for (const tile of tiles) {
          const leads = end => end.links.some(link => link.split('#')[0] === base + address(language, tile));
          const missing = countries[language].filter(country => !ends.some(end => end.way.at(-1) === country && leads(end) && end.numbers));
          if (missing.length) faults.push(`${tile} has no way for ${missing.join(', ')}`);
        }
        nothing(faults);
        await shut(page);
      });
    }
  }
}

test('the offer of a job is looked at in the same way, and every end calls or leads to a page that does', async () => {
  for (const [language, name] of [['id', 'tawaran-kerja'], ['en', 'job-offer']]) {
    const page = await open(browser, { script: false });
    await page.goto(`${url}${language}/hak/${name}.html`);
    const ends = await walk(page, 1);
    assert.ok(ends.length >= 14, `${ends.length} ends`);
    assert.ok(ends.every(end => end.numbers > 0), JSON.stringify(ends.filter(end => !end.numbers)));
    await shut(page);
  }
});

test('nothing is asked for and nothing is kept by answering', async () => {
  const page = await open(browser);
  const asked = [];
  await page.goto(`${url}id/masalah/apa-yang-terjadi.html`, { waitUntil: 'networkidle' });
  page.on('request', request => asked.push(request.url()));
  await choices(page).nth(1).click();
  await choices(page).nth(0).click();
  const kept = await page.evaluate(() => [document.cookie, ...Object.keys(localStorage), ...Object.keys(sessionStorage), location.hash]);
  assert.deepEqual([asked, kept.filter(Boolean), await page.evaluate(() => history.length)], [[], [], 2]);
  await shut(page);
});

for (const [width, viewport] of Object.entries({ 320: narrow, 360: phone, 1280: desk })) {
  test(`answers and numbers are easily hit at ${width} px, also by keyboard`, async () => {
    const page = await open(browser, { viewport, script: false });
    await page.goto(`${url}id/masalah/apa-yang-terjadi.html`);
    await choices(page).nth(1).focus();
    await page.keyboard.press('Enter');
    await choices(page).nth(3).focus();
    await page.keyboard.press('Enter');
    const small = await page.locator('.answers :is(summary, a):visible').evaluateAll(all => all
      .map(e => [e.textContent.trim(), e.getBoundingClientRect()]).filter(([, box]) => box.height < 44 || box.width < 44)
      .map(([text, box]) => `${text}: ${box.width} × ${box.height}`));
    nothing(small);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0);
    await shut(page);
  });
}
