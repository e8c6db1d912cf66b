// A translation whose original has changed: each passage that is behind says so where it stands, and leads to the original,
// in words that every reader can see, reach and hear.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { bring, violations } from './harness/axe.mjs';
import { desk, enlarge, narrow, open, phone } from './harness/browser.mjs';
import { look } from './harness/looks.mjs';
import { publish, root, suluh, today } from './harness/site.mjs';
import { nothing, stage } from './harness/stage.mjs';

const head = (title, more = '') => `+++\ntitle = "${title}"\nkind = "guide"\nreviewed = 2026-11-01\n${more}+++\n\n`;
const word = 'pertanggungjawaban'.repeat(3);
/** One passage of each kind, in words of a language. */
const text = (one, two) => `${one} pertama. ${two} [X](index.md)\n\n## ${one}\n\n- ${two} ${word}\n- ${one}\n\n> [!WARNING]\n> ${two}\n\n`
  + `| ${one} | ${two} |\n|---|---|\n| ${two} | ${one} |\n\n### ${two}\n\n${one} ${two}\n`;
const languages = { en: ['Pay', 'Ask for the slip.'], ar: ['الأجر', 'اطلب كشف الراتب.'], 'zh-Hant': ['工資', '索取薪資單。'] };
const files = {
  'site.toml': `title = "Uji"\ndefault_language = "id"\n${['id', ...Object.keys(languages)].map(code => `[[languages]]\ncode = "${code}"\n`).join('')}`,
  'content/id/index.md': '# Awal\n\n[Gaji](gaji.md)\n',
  'content/id/gaji.md': head('Gaji') + text('Gaji', 'Minta slip.'),
  ...Object.fromEntries(Object.entries(languages).map(([code, [one, two]]) => [`content/${code}/gaji.md`, head(one) + text(one, two)])),
};

const folder = path.join(root, 'target', 'browser', 'outdated');
fs.rmSync(folder, { recursive: true, force: true });
for (const [file, content] of Object.entries(files)) {
  fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  fs.writeFileSync(path.join(folder, file), content);
}
execFileSync(suluh, ['translate', 'accept', '--site', folder, '--today', today]);
// The original says something else everywhere, and more.
fs.writeFileSync(path.join(folder, 'content/id/gaji.md'), head('Gaji') + text('Upah', 'Minta bukti.').replace('- Upah\n', '- Upah\n- Baru\n'));
const { browser, url } = await stage(publish(folder, path.join(root, 'target', 'browser', 'outdated-published')));
const page = await open(browser);
const client = await page.context().newCDPSession(page);

for (const code of Object.keys(languages)) {
  test(`outdated passages: ${code}`, async () => {
    const found = [];
    const add = (where, faults) => found.push(...faults.map(fault => `${where}: ${fault}`));
    await page.goto(`${url}${code}/gaji.html`);
    const marks = page.locator('main .mark.outdated');
    assert.ok(await marks.count() >= 5, `${await marks.count()} marks`);
    // Each leads to what the original says now, by keyboard too.
    for (const link of await marks.locator('a').all()) {
      assert.match(await link.getAttribute('href'), /id\/gaji\.html/);
      assert.equal(await link.getAttribute('hreflang'), 'id');
      await link.focus();
    }
    await bring(client);
    for (const viewport of [narrow, phone, desk]) {
      await page.setViewportSize(viewport);
      for (const colorScheme of ['light', 'dark']) {
        await page.emulateMedia({ colorScheme });
        const where = `${viewport.width} ${colorScheme}`;
        add(where, await violations(client));
        add(where, await look(page, 'contrast', 4.5));
      }
      for (const [check, value] of [['targets', 44], ['sideways'], ['cut'], ['overlaps'], ['order']]) add(`${viewport.width} ${check}`, await look(page, check, value));
    }
    await enlarge(page, 200);
    await page.setViewportSize(narrow);
    for (const check of ['sideways', 'cut', 'overlaps', 'order']) add(`320 at 200 % ${check}`, await look(page, check));
    await enlarge(page, 100);
    nothing(found);
  });
}
