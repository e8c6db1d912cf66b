// What `suluh new cms` writes, as the system that reads it sees it: by its schema, and opened.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { desk, open, shut } from './harness/browser.mjs';
import { root, suluh } from './harness/site.mjs';
import { nothing, stage } from './harness/stage.mjs';

const sveltia = fileURLToPath(new URL('node_modules/@sveltia/cms/', import.meta.url));
const host = 'https://unpkg.com/@sveltia/cms';
const read = file => fs.readFileSync(file, 'utf8');

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'suluh-cms-'));
after(() => fs.rmSync(folder, { recursive: true }));
for (const part of ['site.toml', 'content', 'translated']) fs.cpSync(path.join(root, part), path.join(folder, part), { recursive: true });
execFileSync(suluh, ['new', 'cms', '--repo', 'owner/site', '--site', folder]);
const config = parse(read(path.join(folder, 'admin/config.yml')));

test('CMS: its configuration is valid by the schema of Sveltia CMS', () => {
  const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(JSON.parse(read(path.join(sveltia, 'schema/sveltia-cms.json'))));
  validate(config);
  // A field may be of twenty kinds, and of each that it is not there is a fault: those of its own kind tell what is wrong.
  nothing((validate.errors ?? []).filter(e => !['const', 'anyOf', 'enum', 'not'].includes(e.keyword)).map(e => `${e.instancePath} ${e.message} ${JSON.stringify(e.params)}`));
  assert.equal(validate.errors, null);
});

test('CMS: Sveltia CMS opens with it and offers to sign in', async () => {
  const version = JSON.parse(read(path.join(sveltia, 'package.json'))).version;
  const { browser, url } = await stage(folder);
  const page = await open(browser, { viewport: desk });
  const told = [];
  page.on('console', message => { if (/configur|collection/i.test(message.text()) && message.type() === 'error') told.push(message.text()); });
  await page.route(/^https:/, route => {
    const file = path.join(sveltia, route.request().url().slice(`${host}@${version}/`.length));
    return route.request().url().startsWith(`${host}@${version}/`) ? route.fulfill({ path: file }) : route.abort();
  });
  await page.goto(`${url}admin/index.html`);
  const button = page.getByRole('button', { name: /GitHub/ }).first();
  await Promise.race([button.waitFor(), page.getByText('errors in the CMS configuration').waitFor()]);
  nothing(told);
  assert.ok(await button.isVisible());
  await shut(page);
});
