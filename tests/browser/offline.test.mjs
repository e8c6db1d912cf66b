// What a reader has kept opens when the network is gone; nothing is kept unasked; an update comes whole or not at all.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { launch, open, shut } from './harness/browser.mjs';
import { compressed, serve } from './harness/server.mjs';
import { pack, publish, root, site } from './harness/site.mjs';
import { unzip } from './harness/zip.mjs';
import { nothing } from './harness/stage.mjs';

const work = path.join(root, 'target', 'browser', 'offline');
fs.rmSync(work, { recursive: true, force: true });
const browser = await launch();
after(() => browser.close());

/** Writes files of the site in `folder`. */
const writer = folder => (file, content) => {
  fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  fs.writeFileSync(path.join(folder, file), content);
};

/** A small site of one language, published with `text` in its guide and `extra` in its site.toml. */
function small(name, text, extra = '') {
  const folder = path.join(work, name), write = writer(folder);
  write('site.toml', `title = "Uji"\ndefault_language = "id"\n${extra}\n[[languages]]\ncode = "id"\n[[languages]]\ncode = "en"\n`);
  write('content/id/index.md', '+++\ntitle = "Depan"\n+++\n[gaji](gaji.md) [paspor](paspor.md)\n');
  write('content/id/gaji.md', `+++\ntitle = "Gaji"\n+++\n${text}\n`);
  write('content/id/paspor.md', '+++\ntitle = "Paspor"\n+++\nParagraf tentang paspor.\n');
  write('content/en/index.md', '+++\ntitle = "Front"\n+++\nText.\n');
  return publish(folder, path.join(folder, 'public'));
}

const first = small('first', 'Upah dibayar setiap bulan.');
const second = small('second', 'Upah dibayar setiap minggu.');
const retired = small('retired', 'Upah dibayar setiap bulan.', '[offline]\nkeep = false\n');

/** A host that can be published anew, cut off and watched. */
async function host(folder, options = {}) {
  const state = { folder, asked: [], bytes: 0, gate: undefined };
  const server = await serve(() => state.folder, options.prefix ?? '/', {
    port: options.port,
    gate: asked => { state.asked.push(asked); return state.gate?.(asked); },
    sent: (_, bytes) => { state.bytes += bytes; },
  });
  return Object.assign(state, server, { forget() { state.asked = []; state.bytes = 0; } });
}

// What is kept only if it is asked for: texts to read aloud.
const texts = /\.txt$|^offline\/id\/texts-/;

// What a copy makes of other pages, by a recipe: papers to print, and pages that say in two languages what two others say.
const made = /\.(leaflet|poster|ar|en|ms|zh-Hant)\.html$/;

// What it never needs: slices by words, the head that names them, bundles of what is here already.
const onNetwork = /^search\/id(\.js|\/[wr]\d)|-all\.json$|^id\/feed\.xml$/;

const carry = 'id/bawa.html';
const plain = 'id/carry.html';

/** Waits until `condition` holds in the page; it may be asynchronous. */
async function until(page, condition, what) {
  for (let waited = 0; waited < 30_000; waited += 200) {
    if (await page.evaluate(condition)) return;
    await page.waitForTimeout(200);
  }
  assert.fail(what);
}

const kept = page => page.evaluate(() => window.suluh.offline.status());
const save = page => page.evaluate(() => window.suluh.offline.save().then(s => ({ ...s }), e => ({ why: e.why ?? String(e) })));

async function visit(page, url) {
  await page.goto(url);
  await page.waitForFunction(() => window.suluh?.offline);
}

/** Everything that this browser has stored for the page's origin. */
const stored = page => page.evaluate(async () => [
  ...await caches.keys(), ...(await navigator.serviceWorker.getRegistrations()).map(r => r.scope), document.cookie,
  ...Object.keys(localStorage), ...Object.keys(sessionStorage), ...(await indexedDB.databases()).map(d => d.name),
].filter(Boolean));

test('worker and page script weigh no more than 4 kB together', () => {
  const assets = fs.readdirSync(path.join(site, 'assets'));
  const script = assets.find(name => /^offline-\w+\.js$/.test(name));
  const bytes = compressed(fs.readFileSync(path.join(site, 'sw.js'))) + compressed(fs.readFileSync(path.join(site, 'assets', script)));
  assert.ok(bytes <= 4_000, `${bytes} bytes`);
});

test('before the reader asks, nothing is stored and no worker is asked for', async () => {
  const server = await host(site);
  const page = await open(browser);
  for (const address of ['index.html', 'id/index.html', 'id/masalah/kekerasan.html', carry]) {
    await page.goto(server.url + address);
    await page.waitForTimeout(200);
  }
  await page.goto(`${server.url}id/index.html`);
  await until(page, () => / · \d+ kB$/.test(document.querySelector('[data-offline] a').textContent.trim()), 'the home page says how large a copy is');
  await visit(page, server.url + carry);
  await page.locator('[data-do="look"]').click();
  await page.locator('[data-do="save"]').waitFor();
  assert.match(await page.locator('[data-keep-say]').textContent(), /kB|MB/, 'the size is shown first');
  assert.deepEqual(await kept(page), { files: 0, bytes: 0, version: null, complete: false });
  assert.deepEqual(await stored(page), []);
  assert.ok(!server.asked.includes('/sw.js'));
  await shut(page);
  await server.close();
});

for (const [what, aloud] of Object.entries({ 'every page of the kept language': false, 'every page and every text to read aloud': true })) test(`with the network gone, ${what} opens, and search answers`, async t => {
  const server = await host(site, { prefix: '/some/folder/' });
  const page = await open(browser);
  await visit(page, server.url + carry);
  server.forget();
  await page.locator('[data-do="look"]').click();
  const box = name => page.locator(`[data-keep-parts] input[value="${name}"]`);
  await box('texts').waitFor();
  assert.ok(await box('papers').isChecked() && !await box('texts').isChecked(), 'texts to read aloud are kept only if they are asked for');
  if (aloud) await box('texts').check();
  await page.locator('[data-do="save"]').click();
  await page.locator('[data-do="update"]').waitFor({ timeout: 60_000 });
  t.diagnostic(`the language of the repository: ${server.bytes} bytes in ${server.asked.length} requests`);
  assert.ok(server.bytes <= 1_000_000, `${server.bytes} bytes over the wire`);
  assert.ok((await kept(page)).complete);
  await server.close();
  await page.context().setOffline(true);
  const faults = [];
  let address = '';
  // A page that is left while its icon loads cuts that request off; that is no fault.
  page.on('requestfailed', r => { if (r.failure().errorText !== 'net::ERR_ABORTED' && r.url().startsWith(server.url)) faults.push(`${address}: cannot load ${r.url()}`); });
  page.on('response', r => { if (r.status() >= 400) faults.push(`${address}: ${r.status()} for ${r.url()}`); });
  page.on('pageerror', e => faults.push(`${address}: ${e.message}`));
  const files = fs.readdirSync(path.join(site, 'id'), { recursive: true }).filter(f => /\.(html|txt)$/.test(f)).map(f => `id/${f}`);
  assert.ok(files.length > 100 && files.filter(f => made.test(f)).length > 20 && files.filter(f => texts.test(f)).length > 20);
  for (address of files) {
    const answer = await page.goto(server.url + address, { waitUntil: 'load' });
    if (made.test(address) && await answer.text() !== fs.readFileSync(path.join(site, address), 'utf8')) faults.push(`${address} is not what is published`);
    const looks = await page.evaluate(() => ({
      styled: document.contentType === 'text/plain' ? document.body.textContent.length > 100 : getComputedStyle(document.body).lineHeight !== 'normal' && document.styleSheets.length > 0,
      broken: [...document.images].filter(i => !i.complete || !i.naturalWidth).map(i => i.src),
      title: document.title || document.contentType === 'text/plain',
    }));
    if (!looks.styled || !looks.title || looks.broken.length) faults.push(`${address}: ${JSON.stringify(looks)}`);
    // A text is not kept unasked, and says so; every page is the one that was asked for.
    const expected = server.url + (!aloud && texts.test(address) ? `${carry}#not-kept` : address);
    if (page.url() !== expected) faults.push(`${address} leads to ${page.url()}`);
  }
  address = 'id/';
  await page.goto(`${server.url}id/`);
  await page.locator('input[name="q"]').first().focus();
  const found = await page.waitForFunction(() => window.suluh.search && window.suluh.search('gaji tidak dibayar', { limit: 3 }));
  assert.match(JSON.stringify(await found.jsonValue()), /gaji-tidak-dibayar/);
  nothing(faults);
  address = 'en/index.html';
  await page.goto(server.url + address);
  assert.equal(page.url(), `${server.url}${carry}#not-kept`, 'a page that is not kept leads to what is');
  assert.ok(await page.locator('#not-kept').isVisible());
  await page.locator('#not-kept a').first().click();
  await page.waitForURL(`${server.url}id/index.html`);
  await shut(page);
});

/** The site of the repository with one sentence of a guide changed, `from` into `to`. */
function edited(name, from, to) {
  const copy = path.join(work, name);
  for (const part of ['site.toml', 'content', 'themes']) fs.cpSync(path.join(root, part), path.join(copy, part), { recursive: true });
  const guide = path.join(copy, 'content/id/masalah/gaji-tidak-dibayar.md');
  const text = fs.readFileSync(guide, 'utf8');
  assert.ok(text.includes(from), `the guide still says “${from}”`);
  fs.writeFileSync(guide, text.replace(from, to));
  return publish(copy, path.join(copy, 'public'));
}

/** Paths of published files that differ between two folders. */
function different(one, other) {
  const list = folder => new Map(fs.readFileSync(path.join(folder, 'checksums.txt'), 'utf8').trim().split('\n').map(l => l.split('  ').reverse()));
  const before = list(one);
  return [...list(other)].filter(([file, hash]) => before.get(file) !== hash).map(([file]) => file);
}

for (const [what, from, to, shown = to] of [
  ['one word', 'Buat catatan untuk setiap bulan.', 'Buat catatan untuk setiap minggu.'],
  ['a whole sentence', 'Buat catatan untuk setiap bulan.', 'Simpan salinan surat jawaban itu di rumah keluarga Anda.'],
  ['a sentence in a field', 'Tidak tahu kantornya?', 'Belum tahu alamat kantor itu?'],
  ['a sentence beside a definition', 'Kirim salinannya kepada orang', 'Titipkan salinan semuanya pada saudara atau orang'],
  ['a sentence that gets a link', 'Buat catatan untuk setiap bulan.', 'Simpan semua [bukti](bukti.md) yang ada setiap bulan.', 'Simpan semua bukti yang ada setiap bulan.'],
]) {
  test(`an update loads what changed and nothing else: ${what}`, async t => {
    const changed = edited(`edited ${what}`.replaceAll(' ', '-'), from, to);
    const server = await host(site);
    const page = await open(browser);
    await visit(page, server.url + carry);
    await save(page);
    server.folder = changed;
    await visit(page, server.url + carry);
    server.forget();
    assert.ok((await save(page)).complete);
    t.diagnostic(`${what} changed: ${server.bytes} bytes in ${server.asked.length} requests`);
    const own = different(site, changed).filter(f => /^(id\/|search\/id|offline\/id|assets|index)/.test(f) && !onNetwork.test(f) && !texts.test(f) && !made.test(f));
    assert.deepEqual(server.asked.map(a => a.slice(1)).filter(a => a !== 'sw.js').sort(), own.sort());
    assert.ok(server.bytes <= 25_000, `${server.bytes} bytes`);
    assert.ok(server.asked.length <= 8, server.asked.join('\n'));
    await server.close();
    for (const name of ['gaji-tidak-dibayar', 'gaji-tidak-dibayar.ar', 'gaji-tidak-dibayar.leaflet']) {
      await page.goto(`${server.url}id/masalah/${name}.html`);
      assert.ok((await page.locator('main').textContent()).includes(shown), `${name} says what is new`);
    }
    await shut(page);
  });
}

test('an update is complete or absent, at whichever request the connection breaks', async () => {
  const server = await host(first);
  let requests = 0;
  for (let cut = 0; cut <= requests; cut += 1) {
    server.folder = first;
    server.gate = undefined;
    const page = await open(browser);
    await visit(page, server.url + plain);
    const before = await save(page);
    assert.ok(before.complete, JSON.stringify(before));
    server.folder = second;
    let count = 0;
    server.gate = asked => { count += 1; return count > cut ? 'cut' : undefined; };
    const result = await save(page);
    if (cut === 0) {
      // Nothing of the new version came: find out how many requests a whole update takes.
      server.gate = undefined;
      server.forget();
      assert.ok((await save(page)).complete);
      requests = server.asked.length;
      assert.ok(requests >= 3, `an update takes ${requests} requests`);
    } else {
      const s = await kept(page);
      const whole = result.why === undefined;
      assert.equal(s.version === before.version, !whole, `cut at ${cut}: ${JSON.stringify([result, s])}`);
      assert.ok(s.complete, `cut at ${cut}: what was kept is whole`);
      if (!whole) assert.equal(result.why, 'lost');
      server.gate = () => 'cut';
      await page.goto(`${server.url}id/gaji.html`);
      assert.match(await page.locator('main').textContent(), whole ? /minggu/ : /bulan/, `cut at ${cut}`);
      await page.goto(`${server.url}id/paspor.html`);
      assert.match(await page.locator('main').textContent(), /paspor/);
      // Going on after the network is back loads only the rest.
      server.gate = undefined;
      await visit(page, server.url + plain);
      assert.ok((await save(page)).complete);
      await page.goto(`${server.url}id/gaji.html`);
      assert.match(await page.locator('main').textContent(), /minggu/);
    }
    await shut(page);
  }
  await server.close();
});

test('a first copy that breaks off can be read and is gone on with', async () => {
  const server = await host(first);
  const page = await open(browser);
  await visit(page, server.url + plain);
  let count = 0;
  server.gate = () => { count += 1; return count > 7 ? 'cut' : undefined; };
  assert.equal((await save(page)).why, 'lost');
  const part = await kept(page);
  assert.ok(part.files > 0 && !part.complete, JSON.stringify(part));
  await page.goto(`${server.url}id/index.html`);
  assert.match(await page.locator('h1').textContent(), /Depan/);
  server.gate = undefined;
  await visit(page, server.url + plain);
  server.forget();
  assert.ok((await save(page)).complete);
  const again = server.asked.filter(a => a.includes('-base-'));
  assert.deepEqual(again, [], 'the part that was there is not loaded again');
  await shut(page);
  await server.close();
});

/** A site of so many pages that a reader is asked which of them to keep: two topics, and pages on two countries. */
function large() {
  const folder = path.join(work, 'large'), write = writer(folder);
  const pages = Array.from({ length: 1_010 }, (_, n) => n);
  write('site.toml', 'title = "Uji"\ndefault_language = "id"\n[[languages]]\ncode = "id"\n');
  write('content/id/index.md', '# Depan\n\nSatu.\n');
  write('content/id/hak/index.md', `# Hak\n\n${pages.map(n => `- [${n}](p${n}.md)`).join('\n')}\n`);
  for (const n of pages) write(`content/id/hak/p${n}.md`, `# Hak ${n}\n\nIsi.\n`);
  write('content/id/masalah/index.md', '# Masalah\n\n[Gaji](gaji.md), [Hong Kong](hk.md), [Malaysia](my.md)\n');
  write('content/id/masalah/gaji.md', '# Gaji\n\nIsi.\n');
  for (const code of ['HK', 'MY']) {
    write(`content/countries/${code}.toml`, '');
    write(`content/id/masalah/${code.toLowerCase()}.md`, `+++\ntitle = "Di ${code}"\ncountries = ["${code}"]\n+++\nIsi.\n`);
  }
  return publish(folder, path.join(folder, 'public'));
}

test('of a large site a reader keeps the topics and countries that are chosen', async () => {
  const server = await host(large());
  const page = await open(browser);
  await visit(page, server.url + plain);
  const says = () => page.locator('[data-keep-say]').textContent();
  await page.locator('[data-do="look"]').click();
  const all = await says();
  for (const name of [/^Hak/, /^Malaysia/]) await page.getByLabel(name).uncheck();
  assert.notEqual(await says(), all, 'the size is that of what is chosen');
  server.forget();
  await page.locator('[data-do="save"]').click();
  await page.locator('[data-do="update"]').waitFor();
  assert.ok(server.asked.length < 100, `${server.asked.length} requests`);
  await server.close();
  await page.context().setOffline(true);
  for (const address of ['id/masalah/gaji.html', 'id/masalah/hk.html', 'id/countries/hk.html', 'id/agencies/index.html']) {
    await page.goto(server.url + address);
    assert.equal(page.url(), server.url + address, 'what was chosen opens');
  }
  for (const address of ['id/hak/p7.html', 'id/masalah/my.html']) {
    await page.goto(server.url + address);
    assert.equal(page.url(), `${server.url}${plain}#not-kept`, `${address} was not chosen`);
  }
  await shut(page);
});

test('who has kept a language can choose anew', async () => {
  const server = await host(site);
  const page = await open(browser);
  const [text, pair] = ['id/masalah/gaji-tidak-dibayar.txt', 'id/masalah/gaji-tidak-dibayar.ar.html'];
  const box = name => page.locator(`[data-keep-parts] input[value="${name}"]`);
  const choose = async change => {
    await visit(page, server.url + carry);
    await page.locator('[data-do="choose"]').click();
    await change();
    server.forget();
    await page.locator('[data-do="save"]').click();
    await page.locator('[data-do="update"]').waitFor();
  };
  const opens = async address => {
    await page.context().setOffline(true);
    await page.goto(server.url + address);
    await page.context().setOffline(false);
    return page.url() === server.url + address;
  };
  await visit(page, server.url + carry);
  await save(page);
  assert.ok(!await opens(text) && await opens(pair));
  await choose(() => box('texts').check());
  assert.ok(server.bytes < 50_000, `what is here is not loaded again: ${server.bytes} bytes`);
  assert.ok(await opens(text) && await opens(pair));
  await choose(() => box('papers').uncheck());
  assert.ok(await opens(text) && !await opens(pair));
  await visit(page, server.url + carry);
  await page.locator('[data-do="remove"]').click();
  await page.locator('[data-do="look"]').click();
  assert.equal(await page.locator('[data-keep-parts] legend').count(), 1);
  assert.ok(await box('papers').isChecked() && !await box('texts').isChecked(), 'nothing is left of an earlier choice');
  await shut(page);
  await server.close();
});

test('a copy of a site that has grown and is divided anew loses no page', async () => {
  const server = await host(first);
  const page = await open(browser);
  await visit(page, server.url + plain);
  await page.evaluate(() => window.suluh.offline.save({ unwanted: ['s-gone'] }).then(() => {}));
  server.folder = large();
  assert.ok((await save(page)).complete);
  await server.close();
  await page.context().setOffline(true);
  for (const address of ['id/masalah/gaji.html', 'id/hak/p7.html', 'id/masalah/my.html', 'id/countries/hk.html']) {
    await page.goto(server.url + address);
    assert.equal(page.url(), server.url + address);
  }
  await shut(page);
});

test('what is wrong is said, and what was kept stays', async () => {
  const server = await host(first);
  const page = await open(browser);
  const says = async () => page.locator('[data-keep-say]').textContent();
  await visit(page, server.url + plain);
  // A page of a hot spot in place of every file.
  server.gate = asked => /gaji|-all\.json/.test(asked) ? Buffer.from('<h1>Log in</h1>') : undefined;
  await page.locator('[data-do="look"]').click();
  await page.locator('[data-do="save"]').click();
  await page.locator('[data-do="resume"]').waitFor();
  assert.match(await says(), /sedang diubah/);
  server.gate = asked => /offline\/id\.json/.test(asked) ? Buffer.from('<h1>Log in</h1>') : undefined;
  await page.locator('[data-do="resume"]').click();
  await page.waitForFunction(() => !document.querySelector('[data-do="resume"]').hidden);
  assert.match(await says(), /sedang diubah/);
  assert.ok((await kept(page)).files > 0);
  server.gate = undefined;
  await page.locator('[data-do="resume"]').click();
  await page.locator('[data-do="update"]').waitFor();
  // No room for the next version.
  const client = await page.context().newCDPSession(page);
  const origin = new URL(server.url).origin;
  server.folder = second;
  await client.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  assert.equal((await save(page)).why, 'full');
  assert.ok((await kept(page)).complete);
  await page.goto(`${server.url}id/gaji.html`);
  assert.match(await page.locator('main').textContent(), /bulan/);
  await client.send('Storage.overrideQuotaForOrigin', { origin });
  await visit(page, server.url + plain);
  assert.ok((await save(page)).complete);
  // Removed, it leaves nothing.
  await page.reload();
  await page.locator('[data-do="remove"]').click();
  await page.locator('[data-do="look"]').waitFor();
  await page.goto(`${server.url}id/index.html`);
  assert.deepEqual(await stored(page), []);
  await shut(page);
  await server.close();
});

test('a browser that forbids to store says so, and the page opens', async () => {
  const server = await host(first);
  const page = await open(browser);
  await page.addInitScript(() => {
    for (const name of ['open', 'match', 'has', 'keys']) {
      CacheStorage.prototype[name] = () => Promise.reject(new DOMException('no', 'SecurityError'));
    }
  });
  await visit(page, server.url + plain);
  assert.equal((await save(page)).why, 'denied');
  await page.locator('[data-do="look"]').click();
  await page.locator('[data-keep-say]').filter({ hasText: /./ }).waitFor();
  await shut(page);
  await server.close();
});

test('a half-written cache and an entry that cannot be read do no harm', async () => {
  const server = await host(first);
  const page = await open(browser);
  await visit(page, server.url + plain);
  await save(page);
  await page.evaluate(async () => {
    const [name] = await caches.keys();
    const cache = await caches.open(name);
    const files = (await cache.keys()).filter(r => !r.url.endsWith('/kept'));
    for (const file of files.slice(0, 10)) await cache.delete(file);
  });
  await page.goto(`${server.url}id/index.html`);
  assert.match(await page.locator('h1').textContent(), /Depan/);
  await visit(page, server.url + plain);
  assert.ok(!(await kept(page)).complete);
  assert.ok((await save(page)).complete);
  await page.evaluate(async () => {
    const [name] = await caches.keys();
    const cache = await caches.open(name);
    const kept = (await cache.keys()).find(r => r.url.endsWith('/kept'));
    await cache.put(kept, new Response('{"id":'));
    navigator.serviceWorker.controller?.postMessage('kept');
  });
  await page.goto(`${server.url}id/gaji.html`);
  assert.match(await page.locator('main').textContent(), /bulan/);
  await visit(page, server.url + plain);
  assert.ok((await save(page)).complete, 'saving mends it');
  await shut(page);
  await server.close();
});

test('a worker of an older version gives way, and its cache goes', async () => {
  const server = await host(first);
  const page = await open(browser);
  const old = 'addEventListener("install", () => skipWaiting()); addEventListener("fetch", () => {});';
  server.gate = asked => asked === '/sw.js' ? Buffer.from(old) : undefined;
  await visit(page, server.url + plain);
  await page.evaluate(async scope => {
    await caches.open(`suluh 0 ${scope}`);
    await navigator.serviceWorker.register(`${scope}sw.js`);
    await navigator.serviceWorker.ready;
  }, server.url);
  server.gate = undefined;
  await visit(page, server.url + plain);
  await page.evaluate(() => navigator.serviceWorker.getRegistration().then(r => r.update()));
  await until(page, async () => (await caches.keys()).length === 0, 'the old cache is still there');
  assert.ok((await save(page)).complete);
  await shut(page);
  await server.close();
});

test('a site that no longer wants its worker is rid of it at the next visit', async () => {
  const server = await host(first);
  const page = await open(browser);
  await visit(page, server.url + plain);
  await save(page);
  await page.reload();
  assert.ok((await stored(page)).length > 0);
  server.folder = retired;
  await page.goto(`${server.url}id/index.html`);
  await until(page, async () => !(await navigator.serviceWorker.getRegistration()) && !(await caches.keys()).length, 'the worker is still there');
  await page.reload();
  assert.deepEqual(await stored(page), []);
  assert.equal(await page.locator('[data-offline]').count(), 0);
  await shut(page);
  await server.close();
});

test('a zip opens from the disk, with its search, and nothing is missing', async t => {
  const [zip] = pack('zip', path.join(work, 'packs'), ['--lang', 'id']);
  t.diagnostic(`bytes of a zip of one language: ${fs.statSync(zip).size}`);
  for (const file of [zip, ...['en', 'ar', 'ms', 'zh-Hant'].flatMap(language => pack('zip', path.join(work, `packs-${language}`), ['--lang', language]))]) {
    assert.ok(fs.statSync(file).size <= 700_000, `${file}: ${fs.statSync(file).size} bytes`);
  }
  const folder = path.join(work, 'unpacked');
  const files = unzip(fs.readFileSync(zip));
  for (const [name, bytes] of files) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), bytes);
  }
  const base = `${pathToFileURL(folder).href}/`;
  const page = await open(browser);
  const faults = [];
  let address = '';
  page.on('requestfailed', r => { if (r.failure().errorText !== 'net::ERR_ABORTED') faults.push(`${address}: cannot load ${r.url()}`); });
  page.on('request', r => { if (!r.url().startsWith(base) && !r.url().startsWith('data:')) faults.push(`${address}: asks for ${r.url()}`); });
  page.on('pageerror', e => faults.push(`${address}: ${e.message}`));
  await page.goto(`${base}MULAI-DI-SINI.html`);
  await page.waitForURL(`${base}id/index.html`);
  const pages = [...files.keys()].filter(name => /^id\/.*\.html$/.test(name));
  assert.ok(pages.length > 100);
  for (address of pages) {
    await page.goto(base + address);
    const looks = await page.evaluate(() => ({
      styled: getComputedStyle(document.querySelector('.top')).backgroundColor !== 'rgba(0, 0, 0, 0)',
      broken: [...document.images].filter(i => !i.complete || !i.naturalWidth).map(i => i.src),
    }));
    if (!looks.styled || looks.broken.length) faults.push(`${address}: ${JSON.stringify(looks)}`);
  }
  await page.locator('input[name="q"]').first().focus();
  const found = await page.waitForFunction(() => window.suluh?.search && window.suluh.search('gaji tidak dibayar', { limit: 3 }));
  assert.match(JSON.stringify(await found.jsonValue()), /gaji-tidak-dibayar/);
  assert.equal(await page.locator('[data-keep]').count(), 0);
  nothing(faults);
  await shut(page);
});
