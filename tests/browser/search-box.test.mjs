// The search field as a person uses it: results as one types, by keyboard and by ear, filters, an address that can be
// shared, help before anything else in distress, other languages, and a sentence where a part of the index is missing.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { test } from 'node:test';
import { open, shut } from './harness/browser.mjs';
import { inLanguage, kinds } from './harness/pages.mjs';
import { read, site } from './harness/site.mjs';
import { nothing, stage } from './harness/stage.mjs';

const { browser, url } = await stage();
const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const field = '.tools form[data-search] input';

/** What is typed in each language, and a misspelt word with what it stands for. */
const typed = { id: ['gaji tidak dibayar', 'xaspor', 'paspor'], en: ['unpaid wages', 'xassport', 'passport'], ar: ['جواز السفر'], ms: ['gaji tak bayar'], 'zh-Hant': ['護照'] };

async function opened(language, query, options = {}) {
  const page = await open(browser, options);
  await page.goto(url + inLanguage(kinds.home, language));
  await type(page, query);
  return page;
}

async function type(page, query) {
  await page.locator(field).fill(query);
  await page.locator('.search-box:not([hidden])').waitFor();
  await page.waitForFunction(() => document.querySelector('[role=option]') || document.querySelector('.search-note')?.textContent);
}

for (const [language, [query]] of Object.entries(typed)) {
  for (const dark of [false, true]) {
    test(`axe and layout of the open list: ${language}, ${dark ? 'dark' : 'light'}`, async () => {
      const page = await opened(language, query, { dark });
      const client = await page.context().newCDPSession(page);
      await page.keyboard.press('ArrowDown');
      await client.send('Runtime.evaluate', { expression: axe });
      const expression = `axe.run({ runOnly: ['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice'], rules: { 'target-size': { enabled: true } } })
        .then(r => r.violations.flatMap(v => v.nodes.map(n => v.id + ': ' + n.html.slice(0, 100) + ' ' + (n.any[0]?.message ?? v.help))))`;
      const { result } = await client.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
      nothing(result.value);
      const shape = await page.evaluate(() => {
        const box = document.querySelector('.search-box').getBoundingClientRect();
        const low = [...document.querySelectorAll('[role=option]')].filter(o => o.getBoundingClientRect().height < 44).length;
        return { wide: document.documentElement.scrollWidth > innerWidth, inside: box.left >= 0 && box.right <= innerWidth && box.width >= 280, low };
      });
      assert.deepEqual(shape, { wide: false, inside: true, low: 0 });
      await shut(page);
    });
  }
}

test('the keyboard leads through the list, as in the combobox pattern', async () => {
  const page = await opened('id', 'gaji');
  const state = () => page.evaluate(selector => {
    const input = document.querySelector(selector);
    const active = input.getAttribute('aria-activedescendant');
    const list = document.getElementById(input.getAttribute('aria-controls'));
    const chosen = [...list.querySelectorAll('[role=option]')].map(o => o.getAttribute('aria-selected') === 'true');
    return { role: input.getAttribute('role'), expanded: input.getAttribute('aria-expanded'), chosen: chosen.indexOf(true), count: chosen.filter(Boolean).length,
      points: active ? [...list.children].findIndex(o => o.id === active) : -1, focused: document.activeElement === input };
  }, field);
  assert.deepEqual(await state(), { role: 'combobox', expanded: 'true', chosen: -1, count: 0, points: -1, focused: true });
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  assert.deepEqual(await state(), { role: 'combobox', expanded: 'true', chosen: 1, count: 1, points: 1, focused: true });
  await page.keyboard.press('ArrowUp');
  assert.equal((await state()).points, 0);
  await page.keyboard.press('Escape');
  assert.equal((await state()).expanded, 'false');
  assert.equal((await state()).points, -1);
  await page.keyboard.press('ArrowDown');
  const target = await page.evaluate(() => new URL(document.querySelector('[aria-selected=true]').to, location.href).href);
  await page.keyboard.press('Enter');
  await page.waitForURL(target);
  await shut(page);
});

test('how many there are is said aloud', async () => {
  const page = await opened('id', 'gaji');
  const said = await page.locator('.tools [role=status]').textContent();
  assert.match(said, /\d/);
  await shut(page);
});

for (const [language, [, wrong, right]] of Object.entries(typed).filter(([, list]) => list[1])) {
  test(`did you mean, with an error in the first letter: ${language}`, async () => {
    const page = await opened(language, wrong);
    await page.locator('.search-note button').waitFor();
    assert.equal(await page.locator('.search-note button').textContent(), right);
    await page.locator('.search-note button').click();
    await page.waitForFunction(([selector, right]) => document.querySelector(selector).value === right, [field, right]);
    await shut(page);
  });
}

test('in distress the contacts of the country stand before the results', async () => {
  const page = await opened('id', 'saya dipukul majikan di malaysia');
  await page.locator('.search-urgent a[href^="tel:"]').first().waitFor();
  const order = await page.evaluate(() => {
    const number = document.querySelector('.search-urgent a[href^="tel:"]').getBoundingClientRect();
    const result = document.querySelector('[role=option]').getBoundingClientRect();
    return number.height >= 44 && number.bottom <= innerHeight && number.bottom <= result.top;
  });
  assert.ok(order, 'a number is in the window, before the first result');
  await page.locator('.search-urgent select').selectOption('sa');
  await page.waitForFunction(() => [...document.querySelectorAll('.search-urgent a[href^="tel:"]')].some(a => /tel:(\+966|9\d\d)/.test(a.getAttribute('href'))));
  await shut(page);
});

test('a language without an answer offers the others', async () => {
  const page = await opened('ms', 'المستحقات');
  await page.locator('[role=option][lang]').first().waitFor();
  assert.match(await page.locator('.search-note').textContent(), /العربية/);
  await shut(page);
});

test('a search has an address, and its page filters by country and kind', async () => {
  const page = await open(browser);
  await page.goto(`${url}${inLanguage(kinds.search, 'id')}#search?q=${encodeURIComponent('gaji & <b>upah</b>')}`);
  await page.locator('.found > li').first().waitFor();
  assert.equal(await page.locator('.page-search input').inputValue(), 'gaji & <b>upah</b>');
  assert.equal(await page.locator('.found b b, .search-note b').count(), 0);
  await page.locator('.page-search input').fill('kbri');
  await page.locator('.search-filters select').nth(1).selectOption('agency');
  await page.locator('.search-filters select').first().selectOption('my');
  const agency = await page.evaluate(() => window.suluh.book('id').h.s['kind-agency']);
  await page.waitForFunction(agency => {
    const list = [...document.querySelectorAll('.found .search-kind')];
    return list.length && list.every(kind => kind.textContent === agency);
  }, agency);
  assert.match(await page.locator('.found > li').first().textContent(), /Kuala Lumpur|Johor|Penang|Kinabalu|Kuching|Tawau/);
  assert.match(page.url(), /#search\?q=kbri$/);
  await shut(page);
});

for (const [way, broken] of Object.entries({ missing: route => route.fulfill({ status: 404, body: '' }), truncated: route => route.fulfill({ contentType: 'text/javascript', body: 'suluh.words("id",0,"Aga' }) })) {
  test(`a slice that is ${way} gives a sentence and the A–Z index`, async () => {
    const page = await open(browser);
    await page.route(/\/search\/id\/w/, broken);
    await page.goto(url + kinds.home);
    await page.locator(field).fill('gaji');
    const link = page.locator('.search-note a');
    await link.waitFor();
    assert.ok((await link.textContent()).length > 10);
    assert.equal(await link.evaluate(a => new URL(a.href).pathname), new URL(url + kinds.az).pathname);
    await page.unroute(/\/search\/id\/w/);
    await page.locator(field).fill('gaj');
    await page.locator('[role=option]').first().waitFor();
    await shut(page);
  });
}

test('without a script the form leads to the A–Z index', () => {
  for (const address of [kinds.home, kinds.search]) {
    const action = /<form[^>]*action="([^"]*)"[^>]*data-search/.exec(read(address))[1];
    assert.equal(path.posix.join(path.posix.dirname(address), action), kinds.az);
    assert.ok(fs.existsSync(path.join(site, kinds.az)));
  }
});
