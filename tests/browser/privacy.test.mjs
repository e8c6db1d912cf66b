// Nothing leaves the reader's phone and nothing stays on it, over http, in a sub-folder and from a memory card.
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { open, shut } from './harness/browser.mjs';
import { common, everyPage, kinds } from './harness/pages.mjs';
import { serve } from './harness/server.mjs';
import { site } from './harness/site.mjs';
import { nothing, stage } from './harness/stage.mjs';

const { browser, url } = await stage();
const below = await serve(site, '/some/folder/');
const bases = { http: url, 'a sub-folder': below.url, file: `${pathToFileURL(site).href}/` };

/** Watches a page from before its first byte. */
async function watched(base) {
  const page = await open(browser);
  const faults = [];
  page.on('request', r => { if (!r.url().startsWith(base) && !r.url().startsWith('data:')) faults.push(`asks for ${r.url()}`); });
  page.on('response', r => { if (r.status() >= 400) faults.push(`${r.status()} for ${r.url()}`); });
  // What is still loading when a page is left is cut off, and no fault.
  page.on('requestfailed', r => { if (r.failure()?.errorText !== 'net::ERR_ABORTED') faults.push(`cannot load ${r.url()}`); });
  page.on('console', m => { if (m.type() === 'error' || m.type() === 'warning') faults.push(`${m.type()}: ${m.text()}`); });
  page.on('pageerror', e => faults.push(`script: ${e.message}`));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', e => console.error(`policy refuses ${e.blockedURI} by ${e.violatedDirective}`));
  });
  return { page, faults };
}

/** What stays behind in the browser. */
async function kept(page) {
  const inPage = await page.evaluate(async () => [
    ...(location.protocol === 'file:' ? [] : [document.cookie]), ...Object.keys(localStorage), ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(d => d.name),
    ...(location.protocol === 'file:' ? [] : [...await caches.keys(), ...(await navigator.serviceWorker.getRegistrations()).map(r => r.scope)]),
  ].filter(Boolean)).catch(error => [`cannot be read: ${error.message}`]);
  return [...inPage, ...(await page.context().cookies()).map(c => c.name)].map(name => `keeps ${name}`);
}

/** Does what a curious reader does: opens all that opens, goes through the fields. */
async function use(page) {
  await page.evaluate(() => document.querySelectorAll('summary, button.term').forEach(e => e.click()));
  if (await page.locator('input[name="q"]').count()) {
    await page.locator('input[name="q"]').first().fill('gaji');
    await page.locator('[role=option], .found li').first().waitFor({ state: 'attached' });
  }
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
}

for (const [where, base] of Object.entries(bases)) {
  test(`nothing leaves and nothing stays: ${where}`, async () => {
    const all = [];
    const { page, faults } = await watched(base);
    const pages = everyPage(where === 'a sub-folder' ? ['id'] : undefined).filter(([, a]) => where === 'http' || a !== common['not found']);
    for (const [name, address] of pages) {
      await page.goto(base + address);
      await use(page);
      all.push(...[...faults.splice(0), ...await kept(page)].map(fault => `${name}: ${fault}`));
    }
    await shut(page);
    nothing(all);
  });
}

test('links lead on in a sub-folder and from a memory card', async () => {
  for (const base of [below.url, bases.file]) {
    const { page, faults } = await watched(base);
    await page.goto(`${base}index.html`);
    await page.locator('.chooser a').first().click();
    await page.waitForURL(`${base}${kinds.home}`);
    await page.locator('.tiles a').first().click();
    await page.locator('main h1').waitFor();
    await page.locator('.help-now').click();
    await page.waitForURL(`${base}${kinds.help}`);
    nothing(faults);
    await shut(page);
  }
});

test('without a script, everything can be read and every way leads on', async () => {
  const faults = [];
  const [page, bare] = [await open(browser), await open(browser, { script: false })];
  for (const [name, address] of everyPage()) {
    for (const p of [page, bare]) await p.goto(url + address);
    const lines = p => p.evaluate(() => {
      document.querySelectorAll('details').forEach(d => { d.open = true; });
      // Keeping pages is what only a script can do; how large they are is an addition to a link that leads on without.
      document.querySelectorAll('[data-script], [data-theme-form], [data-keep]').forEach(e => e.remove());
      document.querySelectorAll('[data-offline] a span').forEach(e => { e.textContent = e.textContent.replace(/ · [^·]* [kM]B$/, ''); });
      return [...new Set(document.body.innerText.split('\n').map(l => l.trim()).filter(Boolean))];
    });
    const withScript = await lines(page);
    const without = new Set(await lines(bare));
    faults.push(...withScript.filter(l => !without.has(l)).map(l => `${name}: “${l}” needs a script`));
    const dead = await bare.evaluate(() => [...document.querySelectorAll('button:not([popovertarget]):not([type="submit"]):not([type="reset"]), [onclick]')]
      .filter(e => e.checkVisibility()).map(e => e.outerHTML.slice(0, 80)));
    faults.push(...dead.map(html => `${name}: ${html} does nothing`));
  }
  await shut(page, bare);
  nothing(faults);
});

test('without a script, the search field leads to the index', async () => {
  const page = await open(browser, { script: false });
  await page.goto(url + kinds.home);
  await page.locator('input[name="q"]').first().fill('gaji');
  await page.keyboard.press('Enter');
  await page.waitForURL(address => address.pathname.endsWith(path.basename(kinds.az)));
});

test('the choice of light or dark is kept only when that is asked for', async () => {
  const { page, faults } = await watched(url);
  const stored = () => page.evaluate(() => Object.keys(localStorage).length);
  const theme = () => page.evaluate(() => document.documentElement.dataset.theme);
  await page.goto(url + kinds.home);
  await page.locator('input[name="theme"][value="dark"]').check();
  assert.equal(await theme(), 'dark');
  assert.equal(await stored(), 0);
  await page.locator('input[name="keep"]').check();
  assert.equal(await stored(), 1);
  await page.goto(url + kinds.help);
  assert.equal(await theme(), 'dark');
  await page.locator('input[name="keep"]').uncheck();
  assert.equal(await stored(), 0);
  nothing(faults);
});

// The sub-folder's server is this file's own.
test.after(() => below.close());
