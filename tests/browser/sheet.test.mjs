// The case sheet: nothing is asked for and nothing is kept, before, while and after it is filled in; what comes out of it
// on paper, as text, as a file and as codes is what was written; over http and from a memory card.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { open, phone, shut } from './harness/browser.mjs';
import { pack, root, site, suluh } from './harness/site.mjs';
import { compressed } from './harness/server.mjs';
import { nothing, stage } from './harness/stage.mjs';
import { unzip } from './harness/zip.mjs';

const { browser, url } = await stage();
const address = 'id/masalah/lembar-kasus.html';
const limits = 'id/masalah/batas-waktu.html';
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'sheet-'));
test.after(() => fs.rmSync(scratch, { recursive: true }));

/** A memory card: the zip of a language, unpacked. */
function card() {
  const folder = path.join(scratch, 'card');
  const [zip] = pack('zip', path.join(scratch, 'packs'), ['--lang', 'id']);
  for (const [name, bytes] of unzip(fs.readFileSync(zip))) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), bytes);
  }
  return folder;
}
const bases = { http: url, file: `${pathToFileURL(site).href}/`, 'a memory card': `${pathToFileURL(card()).href}/` };

/** A page that is watched from before its first byte. `page.asked` are its requests. */
async function watched(to, options = {}) {
  const page = await open(browser, { acceptDownloads: true, deviceScaleFactor: 3, ...options });
  page.asked = [];
  page.faults = [];
  page.on('request', r => page.asked.push(r.url()));
  page.on('console', m => { if (['error', 'warning'].includes(m.type())) page.faults.push(m.text()); });
  page.on('pageerror', e => page.faults.push(`script: ${e.message}`));
  page.on('dialog', dialog => dialog.accept());
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', e => console.error(`policy refuses ${e.blockedURI} by ${e.violatedDirective}`));
  });
  await page.goto(to, { waitUntil: 'load' });
  await page.locator('[data-second]').or(page.locator('[data-limit]')).first().waitFor();
  return page;
}

/** Bytes that the page's origin has on the disk, and cookies. */
async function kept(page) {
  const inPage = await page.evaluate(async () => [
    ...(location.protocol === 'file:' ? [] : [document.cookie]), ...Object.keys(localStorage), ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(d => d.name), ...(location.protocol === 'file:' ? [] : await caches.keys()),
  ].filter(Boolean));
  return [...inPage, ...(await page.context().cookies()).map(c => c.name)];
}

const events = [['2025-03-01', 'Majikan berhenti membayar gaji.\nSaya minta  lewat pesan – "besok", katanya.'], ['2025-01-05', '=HYPERLINK("http://x")'], ['', 'Sesudah itu paspor diambil.']];

/** Fills the sheet in. `long` makes a text of several codes of it. */
async function fill(page, long = 1) {
  await page.fill('[name=nama]', 'Siti Aminah');
  await page.fill('[name=majikan]', '陳大文 محمد');
  await page.fill('[name=majikan-alamat]', `Jl. Ñandú 5\n${'Blok A lantai 2, pintu hijau. '.repeat(long)}`);
  await page.check('[name=aman][value=no]');
  await page.check('[name=kontrak][value=dipegang]');
  await page.fill('[name=mulai]', '2024-02-29');
  await page.selectOption('[name="gaji~"]', 'HKD');
  await page.fill('[name=gaji]', '4.990');
  for (const choice of ['gaji', 'paspor']) await page.check(`[name=masalah][value=${choice}]`);
  for (const [at, [day, what]] of events.entries()) {
    const row = page.locator('[data-row]').nth(at);
    await row.locator('[data-column=tanggal]').fill(day);
    await row.locator('[data-column=apa]').fill(what);
  }
  await page.fill('[name=kepada]', 'KBRI');
}

/** What `suluh data cases` makes of texts: a map for each row. */
function sheetOf(...texts) {
  const files = texts.map((text, at) => {
    const file = path.join(scratch, `${at}.txt`);
    fs.writeFileSync(file, text);
    return file;
  });
  const rows = parse(execFileSync(suluh, ['data', 'cases', ...files, '--site', root], { encoding: 'utf8' }));
  return rows.slice(1).map(row => Object.fromEntries(row.map((cell, at) => [rows[0][at], cell])));
}

/** CSV by RFC 4180. */
function parse(csv) {
  const rows = [[]];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^,"\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
    if (end === '') break;
  }
  return rows.filter(row => row.length > 1);
}

/** What must come back of what `fill` wrote. */
function check(row, long = 1) {
  assert.equal(row.nama, 'Siti Aminah');
  assert.equal(row.majikan, '陳大文 محمد');
  assert.equal(row['majikan-alamat'], `Jl. Ñandú 5\n${'Blok A lantai 2, pintu hijau. '.repeat(long)}`.trim());
  assert.deepEqual([row.form, row.aman, row.kontrak, row.mulai, row.gaji, row.masalah], ['kasus', 'no', 'dipegang', '2024-02-29', 'HKD 4.990', 'gaji; paspor']);
  // In the order of the days; without one, behind the event that stands before it.
  assert.equal(row.kejadian, [`2025-01-05 – ${events[1][1]}`, events[2][1], `2025-03-01 – ${events[0][1]}`].join('\n'));
}

/** Texts of all codes in a picture, as an independent decoder reads them. */
function scan(picture) {
  const out = execFileSync('zbarimg', ['--quiet', '--raw', '-Sdisable', '-Sqrcode.enable', picture], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return out.split('\n').filter(Boolean);
}

for (const [where, base] of Object.entries(bases)) {
  test(`nothing is asked for and nothing is kept: ${where}`, async () => {
    const page = await watched(base + address);
    const own = page.asked.length;
    assert.deepEqual(await kept(page), []);
    await fill(page);
    await page.selectOption('[data-second]', 'zh-Hant');
    await page.click('[data-do=row]');
    const download = page.waitForEvent('download');
    await page.click('[data-do=save]');
    await download;
    await page.click('[data-do=codes]');
    await page.locator('.codes figure').first().waitFor();
    await page.locator('.letters summary').first().click();
    assert.deepEqual(await kept(page), []);
    await page.locator('.wipe').first().click();
    await page.locator('[data-say]', { hasText: /dihapus/ }).waitFor();
    assert.deepEqual(await kept(page), []);
    const asked = page.asked.slice(own).filter(address => !address.startsWith('blob:'));
    assert.deepEqual(asked, [], 'requests after the page was there');
    nothing(page.faults);
    await shut(page);
  });

  test(`codes on the screen are the record: ${where}`, async () => {
    for (const long of [1, 40]) {
      const page = await watched(base + address);
      await fill(page, long);
      await page.click('[data-do=codes]');
      const figures = page.locator('.codes figure');
      const count = await figures.count();
      assert.ok(long === 1 ? count >= 1 : count >= 4, `${count} codes`);
      const texts = [];
      for (let at = 0; at < count; at++) {
        const picture = path.join(scratch, 'code.png');
        await figures.nth(at).scrollIntoViewIfNeeded();
        await figures.nth(at).screenshot({ path: picture });
        const found = scan(picture);
        assert.equal(found.length, 1, `code ${at + 1} of ${count} is read`);
        texts.push(found[0]);
      }
      const rows = sheetOf(`${texts.reverse().join('\n')}\n`);
      assert.equal(rows.length, 1);
      check(rows[0], long);
      await shut(page);
    }
  });

  test(`a saved file is read by people and by the program: ${where}`, async () => {
    const page = await watched(base + address);
    await fill(page);
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('[data-do=save]')]);
    assert.equal(download.suggestedFilename(), 'suluh-kasus.txt');
    const text = fs.readFileSync(await download.path(), 'utf8');
    for (const part of ['Lembar kasus', 'Nama lengkap / Full name:\nSiti Aminah', 'Gaji tidak dibayar / Wages not paid']) assert.ok(text.includes(part), part);
    check(sheetOf(text)[0]);
    await shut(page);
  });
}

test('wiping leaves no trace on the page', async () => {
  const page = await watched(url + address);
  await fill(page);
  await page.click('[data-do=row]');
  await page.click('[data-do=codes]');
  await page.locator('.wipe').last().click();
  await page.waitForFunction(() => !document.querySelector('form.sheet').hasAttribute('data-filled'));
  assert.equal(await page.locator('[data-row]').count(), 4);
  assert.equal(await page.locator('.codes figure').count(), 0);
  const left = await page.evaluate(() => [...document.querySelectorAll('form.sheet input, form.sheet textarea')]
    .filter(f => (['radio', 'checkbox'].includes(f.type) ? f.checked : f.value)).map(f => f.outerHTML));
  assert.deepEqual(left, []);
  assert.ok(!(await page.locator('main').innerHTML()).includes('Siti'));
  await shut(page);
});

test('whoever leaves in a hurry is not asked, and finds nothing when going back', async () => {
  const page = await watched(url + address);
  let asked = 0;
  page.on('dialog', () => { asked += 1; });
  await fill(page);
  await page.route('https://**', route => route.fulfill({ body: 'elsewhere', contentType: 'text/html' }));
  await page.click('[data-leave]');
  await page.waitForURL(/^https:/);
  assert.equal(asked, 0);
  await shut(page);
});

test('labels stand in two languages, answers as they were written', async () => {
  const page = await watched(url + address);
  const label = page.locator('label[for=f-nama]');
  assert.match(await label.innerText(), /Nama lengkap\s+Full name/);
  await page.fill('[name=nama]', 'Siti');
  for (const [code, name, dir] of [['zh-Hant', '姓名', 'ltr'], ['ar', 'الاسم الكامل', 'rtl'], ['ms', 'Nama penuh', 'ltr'], ['en', 'Full name', 'ltr']]) {
    await page.selectOption('[data-second]', code);
    assert.equal(await label.locator('.second').innerText(), name);
    assert.equal(await label.locator('.second').getAttribute('dir'), dir);
    assert.ok((await page.locator('[data-answers]').textContent()).includes(name));
  }
  assert.equal(await page.inputValue('[name=nama]'), 'Siti');
  await shut(page);
});

test('letters are made of the answers, and gaps stay gaps', async () => {
  const page = await watched(url + address);
  const letter = page.locator('[data-letter=surat-gaji]');
  await letter.locator('summary').click();
  assert.match(await letter.locator('[data-own]').innerText(), /Nama saya …+\./);
  await fill(page);
  const own = await letter.locator('[data-own]').innerText();
  for (const part of ['Kepada: KBRI', 'Nama saya Siti Aminah', '29 Februari 2024', 'HKD 4.990 sebulan', '5 Januari 2025 – =HYPERLINK', 'Gaji yang belum dibayar: …']) assert.ok(own.includes(part), `${part} in ${own}`);
  // In the second language too, where somebody has written it in that.
  assert.ok((await letter.locator('[data-other]').innerText()).includes('My name is Siti Aminah.'));
  await page.selectOption('[data-second]', 'ms');
  assert.ok(await letter.locator('[data-other]').isHidden());
  await shut(page);
});

test('on paper there are lines for a pen, or the answers with their codes', async () => {
  for (const script of [true, false]) {
    const page = await open(browser, { script });
    await page.goto(url + address);
    await page.emulateMedia({ media: 'print' });
    const line = await page.locator('[name=nama]').evaluate(f => [getComputedStyle(f).borderBlockEndStyle, getComputedStyle(f).borderBlockStartStyle]);
    assert.deepEqual(line, ['solid', 'none']);
    for (const hidden of ['.sheet-bar', '.out', '[data-do=row]']) assert.ok(await page.locator(hidden).first().isHidden(), hidden);
    assert.match(await page.locator('label[for=f-nama]').innerText(), /Nama lengkap\s+Full name/);
    await shut(page);
  }
  const page = await watched(url + address);
  await fill(page);
  await page.click('[data-do=codes]');
  await page.emulateMedia({ media: 'print' });
  assert.ok(await page.locator('[name=nama]').isHidden());
  assert.ok((await page.locator('[data-answers]').innerText()).includes('Siti Aminah'));
  const paper = path.join(scratch, 'paper.png');
  await page.locator('.codes').screenshot({ path: paper });
  check(sheetOf(scan(paper).join('\n'))[0]);
  await shut(page);
});

test('the last day is counted by the calendar, and the rule stands there without a script', async () => {
  const page = await watched(url + limits, { viewport: phone });
  const counted = async (id, day) => {
    await page.fill(`#l-${id}`, day);
    return page.locator(`#l-${id}-out strong`).innerText();
  };
  assert.match(await counted('hk-tinggal', '2026-02-20'), /6 Maret 2026/);
  assert.match(await counted('hk-klaim', '2024-02-29'), /28 Februari 2025/);
  assert.match(await counted('sg-gaji', '2026-12-31'), /7 Januari 2027/);
  assert.match(await page.locator('#l-hk-klaim-out').innerText(), /sudah lewat/);
  await page.locator('.wipe').first().click();
  await page.waitForFunction(() => !document.querySelector('output').textContent);
  nothing(page.faults);
  await shut(page);
  const bare = await open(browser, { script: false });
  await bare.goto(url + limits);
  assert.match(await bare.locator('#hk-tinggal').innerText(), /dua minggu/);
  await shut(bare);
});

test('one script is loaded here and nowhere else, and it is small', async () => {
  const scripts = fs.readdirSync(path.join(site, 'assets')).filter(name => /^sheet-.*\.js$/.test(name));
  assert.equal(scripts.length, 1);
  const size = compressed(fs.readFileSync(path.join(site, 'assets', scripts[0])));
  assert.ok(size <= 10_000, `${size} bytes`);
  const pages = fs.readdirSync(site, { recursive: true }).filter(name => name.endsWith('.html'));
  const with_ = pages.filter(name => fs.readFileSync(path.join(site, name), 'utf8').includes(scripts[0]));
  const names = new Set(with_.map(name => path.basename(name, '.html')));
  assert.deepEqual([...names].sort(), ['batas-waktu', 'case-sheet', 'lembar-kasus', 'time-limits']);
  for (const name of with_) assert.match(fs.readFileSync(path.join(site, name), 'utf8'), /form-action 'none'/);
});

test('a letter that nobody has written in the reader’s language is shown in the nearest one, and says so', async () => {
  const page = await watched(url + 'zh-Hant/masalah/lembar-kasus.html');
  const own = page.locator('[data-letter=surat-gaji] [data-own]');
  assert.equal(await own.getAttribute('lang'), 'en');
  await page.locator('[data-letter=surat-gaji] summary').click();
  await page.fill('[name=mulai]', '2024-02-29');
  await page.check('[name=bukti][value=slip]');
  const text = await own.innerText();
  assert.ok(text.includes('February 29, 2024') && text.includes('Payslips or bank record'), text);
  await page.selectOption('[data-second]', 'en');
  assert.ok(await page.locator('[data-letter=surat-gaji] [data-other]').isHidden(), 'not the same letter twice');
  await shut(page);
});
