// Carriers, opened as a reader does: one file from the disk, an archive in Kiwix's own server, cards on paper.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { desk, launch, open } from './harness/browser.mjs';
import { baseUrl, pack, root } from './harness/site.mjs';

const browser = await launch();
after(() => browser.close());
const folder = name => path.join(root, 'target', 'browser', 'carriers', name);

/** A page that writes down what it asks for and what goes wrong. */
async function watched(options) {
  const page = await open(browser, options);
  const asked = [], wrong = [];
  page.on('request', request => asked.push(request.url()));
  page.on('console', message => message.type() === 'error' && wrong.push(message.text()));
  page.on('pageerror', error => wrong.push(String(error)));
  return { page, asked, wrong };
}

for (const [language, word, more] of [['id', 'gaji', []], ['zh-Hant', '護照', []], ['ar', 'جواز', ['--section', 'masalah']]]) {
  const [file] = pack('page', folder(`page-${language}`), ['--lang', language, ...more]);
  const address = String(pathToFileURL(file));

  test(`page ${language}: a megabyte at most, and all of it opens from the disk without a request`, async () => {
    assert.ok(fs.statSync(file).size <= 1_000_000, `${fs.statSync(file).size} bytes`);
    const { page, asked, wrong } = await watched();
    await page.goto(address);
    const faults = await page.evaluate(() => {
      const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
      const twice = ids.filter((id, at) => ids.indexOf(id) !== at).map(id => `id twice: ${id}`);
      const known = new Set(ids);
      const lost = [...document.querySelectorAll('a[href^="#"]')].map(a => a.getAttribute('href').slice(1));
      const relative = [...document.querySelectorAll('a[href]')].map(a => a.getAttribute('href'));
      return [
        ...twice,
        ...lost.filter(id => !known.has(decodeURIComponent(id))).map(id => `leads nowhere: #${id}`),
        ...relative.filter(href => !/^(#|[a-z]+:)/.test(href)).map(href => `not carried: ${href}`),
        ...[...document.images].filter(i => !i.complete || !i.naturalWidth).map(i => `no picture: ${i.alt}`),
      ];
    });
    assert.deepEqual(faults, []);
    assert.deepEqual(asked.filter(url => url !== address && !url.startsWith('data:')), []);
    assert.deepEqual(wrong, []);
  });

  test(`page ${language}: the search finds what the site's finds, and leads to it`, async () => {
    const { page, asked, wrong } = await watched();
    await page.goto(address);
    const found = await page.evaluate(query => window.suluh.search(query, { limit: 5 }), word);
    assert.ok(found.length > 0 && found[0].excerpt.length > 20, JSON.stringify(found[0]));
    await page.locator('input[name=q]').fill(word);
    await page.locator('[role=option]').first().click();
    const seen = await page.evaluate(() => {
      const part = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      return { path: part.closest('[data-path]').dataset.path, top: part.getBoundingClientRect().top };
    });
    assert.equal(seen.path, found[0].url);
    assert.ok(seen.top > -200 && seen.top < 740, `its place is at ${seen.top}`);
    assert.deepEqual(asked.filter(url => !url.startsWith(address)), []);
    assert.deepEqual(wrong, []);
  });

  test(`page ${language}: without a script the text is there, and no field that would not work`, async () => {
    const { page } = await watched({ script: false });
    await page.goto(address);
    assert.ok(await page.locator('main h1').first().isVisible());
    assert.equal(await page.locator('form').first().isVisible(), false);
    const wide = await page.evaluate('document.documentElement.scrollWidth');
    assert.ok(wide <= 360, `${wide} px wide`);
  });
}

/** Starts Debian's kiwix-serve on an archive. */
async function kiwix(file) {
  const probe = net.createServer().listen(0, '127.0.0.1');
  await new Promise(done => probe.once('listening', done));
  const { port } = probe.address();
  await new Promise(done => probe.close(done));
  const server = spawn('kiwix-serve', ['--address=127.0.0.1', `--port=${port}`, file], { stdio: 'ignore' });
  after(() => server.kill());
  const url = `http://127.0.0.1:${port}/`;
  for (let tries = 0; tries < 100; tries++) {
    if (await fetch(url).then(r => r.ok, () => false)) return url;
    await new Promise(done => setTimeout(done, 100));
  }
  throw new Error('kiwix-serve does not answer');
}

test('zim: in kiwix-serve every page of a guide opens, its links lead on, and the search answers', async () => {
  const [file] = pack('zim', folder('zim'), ['--lang', 'id,ar', '--base-url', baseUrl]);
  const url = await kiwix(file);
  const { page, asked, wrong } = await watched({ viewport: desk });
  const failed = [];
  page.on('response', response => response.status() >= 400 && failed.push(`${response.status()} ${response.url()}`));
  const name = path.basename(file, '.zim');
  await page.goto(`${url}${name}/id/index.html`);
  const within = page.frameLocator('iframe').first();
  const frame = (await page.locator('iframe').count()) ? within : page;
  await frame.locator('a[href$="gaji-tidak-dibayar.html"]').first().click();
  await frame.locator('h1', { hasText: 'Gaji' }).waitFor();
  const colour = await frame.locator('body').evaluate(body => getComputedStyle(body).backgroundColor);
  assert.notEqual(colour, 'rgba(0, 0, 0, 0)', 'the style sheet is there');
  await frame.locator('input[name=q]').first().fill('paspor ditahan');
  await frame.locator('[role=option]').first().click();
  await frame.locator('h1', { hasText: /paspor ditahan/i }).waitFor();
  await frame.locator('a[hreflang=ar]').first().evaluate(link => link.click());
  await frame.locator('html[dir=rtl] h1').waitFor();
  assert.deepEqual(failed, []);
  assert.deepEqual(asked.filter(address => !address.startsWith(url) && !address.startsWith('data:')), []);
  // The handlers are those of the bar that Kiwix writes into every page; the pages' policy keeps them from running.
  assert.deepEqual(wrong.filter(text => !text.startsWith('Executing inline event handler')), []);
});

test('cards: eight to a sheet of A4, nothing cut off, on paper as on the screen', async () => {
  for (const language of ['id', 'ar', 'zh-Hant']) {
    const [file] = pack('cards', folder(`cards-${language}`), ['--lang', language, '--base-url', baseUrl]);
    const { page, asked, wrong } = await watched({ viewport: desk });
    await page.goto(String(pathToFileURL(file)));
    await page.emulateMedia({ media: 'print' });
    const sheets = await page.evaluate(() => [...document.querySelectorAll('.sheet')].map(sheet => ({
      country: sheet.getAttribute('aria-label'),
      cards: sheet.querySelectorAll('.card').length,
      lines: sheet.querySelectorAll('.card:last-child li').length,
      code: !!sheet.querySelector('.card .qr use'),
      cut: [...sheet.querySelectorAll('.card')].filter(c => c.scrollHeight > c.clientHeight + 1 || c.scrollWidth > c.clientWidth + 1).length,
    })));
    assert.ok(sheets.length > 10);
    for (const sheet of sheets) {
      assert.deepEqual({ cards: sheet.cards, cut: sheet.cut, code: sheet.code }, { cards: 8, cut: 0, code: true }, `${language} ${sheet.country}`);
      assert.ok(sheet.lines > 0, sheet.country);
    }
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g).length;
    const boxes = new Set(pdf.toString('latin1').match(/\/MediaBox\s*\[[^\]]*\]/g));
    assert.equal(pages, sheets.length);
    assert.match([...boxes].join(), /594\.9\d* 841\.9/);
    assert.deepEqual(asked.filter(address => !address.startsWith('file:')), []);
    assert.deepEqual(wrong, []);
  }
});
