// The preview and its editor as an editor uses them: a page is written, broken, mended and translated, an agency is added,
// a change made on the disk meanwhile is not written over; with the keyboard alone, in both languages, judged by axe.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { desk, launch, open, phone, shut } from './harness/browser.mjs';
import { preview } from './harness/preview.mjs';
import { nothing } from './harness/stage.mjs';

const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'suluh-preview-'));
const put = (file, text) => {
  fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  fs.writeFileSync(path.join(folder, file), text);
};
const read = file => fs.readFileSync(path.join(folder, file), 'utf8');

put('site.toml', 'title = "Uji"\ndefault_language = "id"\n[[languages]]\ncode = "id"\n[[languages]]\ncode = "en"\nfallback = ["id"]\n');
put('content/id/index.md', '# Awal\n\n[Gaji](gaji.md)\n');
put('content/en/index.md', '# Home\n\n[Pay](gaji.md)\n');
put('content/id/gaji.md', `+++\ntitle = "Gaji"\nkind = "guide"\nreviewed = 2026-11-01\n+++\n\n${'Isi yang panjang.\n\n'.repeat(80)}`);

const [server, browser] = await Promise.all([preview(folder), launch()]);
after(async () => {
  await browser.close();
  server.close();
  fs.rmSync(folder, { recursive: true });
});

/** Pages that axe looks at just now: it writes styles of its own, which the policy of a page refuses. */
const judging = new Set();

/** What axe says of a part of a page, shadow trees included; previewed pages themselves are judged by `axe.test.mjs`. */
async function judged(page, part = 'html') {
  const client = await page.context().newCDPSession(page);
  judging.add(page);
  await client.send('Runtime.evaluate', { expression: axe });
  const expression = `axe.run('${part}', { runOnly: ['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa'], rules: { 'target-size': { enabled: true } } })
    .then(r => r.violations.flatMap(v => v.nodes.map(n => v.id + ': ' + n.html.slice(0, 120) + ' ' + (n.any[0]?.message ?? v.help))))`;
  const { result } = await client.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
  judging.delete(page);
  nothing(result.value);
}

/** Refusals of a page's policy and errors of its scripts. */
function listen(page) {
  const faults = [];
  page.on('console', message => { if (message.type() === 'error' && !judging.has(page) && !/404|409|500/.test(message.text())) faults.push(message.text()); });
  page.on('pageerror', error => faults.push(error.message));
  return faults;
}

const bar = page => page.locator('suluh-preview .bar');
const edit = async (page, file) => {
  await page.goto(`${server.url}.suluh/edit?file=${encodeURIComponent(file)}`);
  await page.waitForFunction(() => document.getElementById('file').textContent && document.getElementById('problems').children.length);
};

test('a saved change is shown in its place, an error over the last good page until it is mended', async () => {
  const page = await open(browser, { viewport: desk });
  const faults = listen(page);
  await page.goto(`${server.url}id/gaji.html`);
  await bar(page).waitFor();
  await page.evaluate(() => scrollTo(0, 900));
  const good = read('content/id/gaji.md');
  put('content/id/gaji.md', `${good}Kalimat baru.\n`);
  await page.locator('main', { hasText: 'Kalimat baru.' }).waitFor();
  await page.waitForFunction(() => Math.abs(scrollY - 900) < 5);
  put('content/id/gaji.md', `${good}[rusak](tidak-ada.md)\n`);
  const overlay = page.locator('suluh-preview .errors');
  await overlay.waitFor();
  assert.match(await overlay.locator('pre').textContent(), /content\/id\/gaji\.md:\d+/);
  assert.match(await page.locator('main').first().textContent(), /Kalimat baru/);
  await judged(page, 'suluh-preview');
  put('content/id/gaji.md', good);
  await overlay.waitFor({ state: 'detached' });
  await page.locator('main', { hasNotText: 'Kalimat baru.' }).waitFor();
  assert.deepEqual(faults, []);
  await shut(page);
});

test('the bar shows problems, translations and weight, and is clean', async () => {
  const page = await open(browser, { viewport: phone });
  const faults = listen(page);
  await page.goto(`${server.url}id/gaji.html`);
  await bar(page).locator('#translations > summary').click();
  assert.match(await bar(page).locator('#translations').textContent(), /English.*missing/);
  await judged(page, 'suluh-preview');
  await bar(page).locator('#weight > summary').click();
  assert.equal(await bar(page).locator('#translations[open]').count(), 0);
  assert.equal(await bar(page).locator('#weight meter').count(), 2);
  await bar(page).locator('#view > summary').click();
  await judged(page, 'suluh-preview');
  assert.deepEqual(faults, []);
  await shut(page);
});

test('width, colours and script are switched, and a change is shown there too', async () => {
  const page = await open(browser, { viewport: desk });
  await page.goto(`${server.url}id/gaji.html`);
  await bar(page).locator('#view > summary').click();
  await bar(page).getByLabel('320').check();
  await page.waitForURL(/\.suluh\/view\?.*width=320/);
  const frame = page.frameLocator('iframe');
  await frame.locator('main').waitFor();
  assert.equal(await page.locator('iframe').evaluate(f => f.clientWidth), 320);
  assert.equal(await frame.locator('suluh-preview').count(), 0);
  await page.goto(`${server.url}.suluh/view?page=id/gaji.html&script=off&colours=dark`);
  await frame.locator('html[data-theme=dark]').waitFor();
  assert.equal(await page.locator('iframe').getAttribute('sandbox'), 'allow-same-origin allow-forms allow-popups');
  const good = read('content/id/gaji.md');
  await bar(page).waitFor();
  put('content/id/gaji.md', `${good}Di dalam bingkai.\n`);
  await frame.locator('main', { hasText: 'Di dalam bingkai.' }).waitFor();
  put('content/id/gaji.md', good);
  await frame.locator('main', { hasNotText: 'Di dalam bingkai.' }).waitFor();
  await shut(page);
});

test('search works in the preview', async () => {
  const page = await open(browser, { viewport: desk });
  await page.goto(`${server.url}id/index.html`);
  await page.locator('.tools form[data-search] input').fill('gaji');
  await page.locator('[role=option]').first().waitFor();
  await shut(page);
});

test('a page is broken and mended in the editor, by keyboard alone', async () => {
  const page = await open(browser, { viewport: desk });
  const faults = listen(page);
  await edit(page, 'content/id/gaji.md');
  await judged(page);
  await page.locator('#text').focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('[rusak](tidak-ada.md)');
  await page.locator('#problems .error').waitFor();
  assert.equal(await page.locator('#marks mark.error').textContent(), '[rusak](tidak-ada.md)');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.closest('li')?.className), 'error');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => getSelection().toString() || document.getElementById('text').value.slice(document.getElementById('text').selectionStart, document.getElementById('text').selectionEnd)), '[rusak](tidak-ada.md)');
  await page.keyboard.type('Diperbaiki di penyunting.');
  await page.locator('#problems .error').waitFor({ state: 'detached' });
  await page.frameLocator('#result').locator('main', { hasText: 'Diperbaiki di penyunting.' }).waitFor();
  assert.doesNotMatch(read('content/id/gaji.md'), /Diperbaiki/);
  await page.keyboard.press('Control+s');
  await page.locator('#status', { hasText: 'Saved' }).waitFor();
  assert.match(read('content/id/gaji.md'), /Diperbaiki di penyunting\.$/);
  await page.keyboard.press('Control+z');
  await page.locator('#status', { hasText: 'Not saved' }).waitFor();
  assert.doesNotMatch(await page.locator('#text').inputValue(), /Diperbaiki/);
  await page.keyboard.press('Control+y');
  await page.locator('#status', { hasText: /^Saved/ }).waitFor();
  assert.deepEqual(faults, []);
  await shut(page);
});

test('the form sets a field, the tool bar a heading, a warning and a link that was looked for', async () => {
  const page = await open(browser, { viewport: desk });
  await edit(page, 'content/id/gaji.md');
  await page.getByRole('button', { name: 'Fields' }).click();
  await page.locator('#field-description').fill('Satu kalimat.');
  await page.locator('#field-description').press('Tab');
  await page.waitForFunction(() => document.getElementById('text').value.includes('description = "Satu kalimat."'));
  await judged(page);
  await page.locator('[data-part=text]').click();
  await page.locator('#text').focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Control+k');
  await page.locator('#query').fill('awal');
  await page.locator('#found button').first().click();
  assert.match(await page.locator('#text').inputValue(), /\[Awal\]\(index\.md\)$/);
  await page.locator('[data-tool=warning]').click();
  assert.match(await page.locator('#text').inputValue(), /> \[!WARNING\]\n> .*\[Awal\]/);
  await shut(page);
});

test('what was changed on the disk meanwhile is shown beside, and written over only when told to', async () => {
  const page = await open(browser, { viewport: desk });
  await edit(page, 'content/id/gaji.md');
  const begun = read('content/id/gaji.md');
  await page.locator('#text').focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('Dari penyunting.');
  put('content/id/gaji.md', `${begun}\nDari disk.\n`);
  await page.locator('#save').click();
  const dialog = page.locator('#conflict');
  await dialog.waitFor();
  assert.match(await dialog.locator('#theirs').textContent(), /Dari disk\./);
  assert.match(await dialog.locator('#mine').inputValue(), /Dari penyunting\./);
  assert.match(read('content/id/gaji.md'), /Dari disk/);
  await judged(page);
  await dialog.locator('#mine').fill(`${begun}\nDari disk.\n\nDari penyunting.\n`);
  await dialog.locator('#keep-mine').click();
  await page.locator('#status', { hasText: /^Saved/ }).waitFor();
  assert.match(read('content/id/gaji.md'), /Dari disk\.\n\nDari penyunting\.\n$/);
  await shut(page);
});

test('a translation is begun from the bar, with its source beside', async () => {
  const page = await open(browser, { viewport: desk });
  await page.goto(`${server.url}id/gaji.html`);
  await bar(page).locator('#translations > summary').click();
  await bar(page).getByRole('link', { name: 'Translate: English' }).click();
  await page.locator('#source', { hasText: 'Isi yang panjang.' }).waitFor();
  assert.match(await page.locator('#text').inputValue(), /awaiting_review = true/);
  await page.locator('#text').fill('+++\ntitle = "Pay"\nkind = "guide"\nreviewed = 2026-11-01\nawaiting_review = true\n+++\n\nText.\n');
  await page.locator('#save').click();
  await page.locator('#status', { hasText: /^Saved/ }).waitFor();
  assert.match(read('translated/en/gaji.toml'), /Isi yang panjang\./, 'what it is made from is recorded');
  await page.locator('#back').click();
  await page.locator('main', { hasText: 'Text.' }).waitFor();
  await shut(page);
});

test('an agency and a page are begun with New', async () => {
  const page = await open(browser, { viewport: desk });
  await edit(page, 'content/id/gaji.md');
  await page.locator('#new').click();
  await page.locator('#what').selectOption('agency');
  await page.locator('#title').fill('Kantor Uji');
  await page.locator('#country').fill('MY');
  await page.locator('#begin-form [type=submit]').click();
  await page.waitForURL(/kantor-uji\.toml/);
  await page.locator('#status', { hasText: 'New' }).waitFor();
  await page.locator('#save').click();
  await page.locator('#status', { hasText: /^Saved/ }).waitFor();
  assert.match(read('content/agencies/kantor-uji.toml'), /name = "Kantor Uji"\ncountry = "MY"/);
  await page.locator('[data-part=fields]').click();
  await page.locator('#field-city').fill('Ipoh');
  await page.locator('#field-city').press('Tab');
  await page.waitForFunction(() => document.getElementById('text').value.includes('city = "Ipoh"'));
  await page.locator('#save').click();
  await page.locator('#status', { hasText: /^Saved/ }).waitFor();
  await page.locator('#back').click();
  await page.locator('main', { hasText: 'Ipoh' }).waitFor();
  await shut(page);
});

test('the editor fits a telephone and speaks Indonesian', async () => {
  const other = await preview(folder, 'id');
  try {
    const page = await open(browser, { viewport: phone });
    await page.goto(`${other.url}.suluh/edit?file=content/id/gaji.md`);
    await page.getByRole('button', { name: 'Simpan' }).waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'id');
    for (const part of ['text', 'fields', 'page']) {
      await page.locator(`[data-part=${part}]`).click();
      assert.ok(await page.locator(`#part-${part}`).isVisible(), part);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${part} is too wide`);
      await judged(page);
    }
    await shut(page);
  } finally {
    other.close();
  }
});
