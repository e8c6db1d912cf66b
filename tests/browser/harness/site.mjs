// In: a site folder. Out: the folder that Suluh published it to.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root of the repository. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The day from which ages are counted, so that labels stay as they are from one year to the next. */
export const today = '2026-11-24';

/** An address that is written into canonical links and share links, as on a real host. */
export const baseUrl = 'https://suluh.example/';

/** The program that is tested. */
export const suluh = process.env.SULUH || newest(['release', 'debug'].map(profile => path.join(root, 'target', profile, 'suluh')));

function newest(files) {
  const age = file => fs.statSync(file).mtimeMs;
  return files.filter(f => fs.existsSync(f)).sort((a, b) => age(b) - age(a))[0];
}

/** Publishes the site in `folder` to `out`; throws with the list of problems when Suluh refuses it. */
export function publish(folder, out) {
  if (!suluh) throw new Error('There is no suluh to test: run "cargo build" first, or name it in SULUH.');
  const line = ['build', '--site', folder, '--out', out, '--base-url', baseUrl, '--today', today, '--ui-language', 'en'];
  try {
    execFileSync(suluh, line, { stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 2 ** 26 });
  } catch (error) {
    throw new Error(`suluh ${line.join(' ')}\n${String(error.stderr).slice(-4000)}`);
  }
  return out;
}

/** Packs the site in `folder` as `kind` into `out`; `more` are further arguments. Gives the paths of the carriers. */
export function pack(kind, out, more = [], folder = root) {
  const line = ['pack', kind, '--site', folder, '--out', out, '--today', today, '--ui-language', 'en', ...more];
  fs.rmSync(out, { recursive: true, force: true });
  execFileSync(suluh, line, { stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 2 ** 26 });
  return fs.readdirSync(out).sort().map(name => path.join(out, name));
}

/** The site of this repository, published once: `run` does it and says where in SULUH_SITE. */
export const site = process.env.SULUH_SITE || publish(root, path.join(root, 'target', 'browser', 'site'));

/** Text of a published file. */
export const read = (address, folder = site) => fs.readFileSync(path.join(folder, address), 'utf8');
