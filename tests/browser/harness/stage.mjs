// In: a published folder. Out: a browser, and the address where the folder is served; both end with the tests of the file.
import { after } from 'node:test';
import { launch } from './browser.mjs';
import { serve } from './server.mjs';
import { site } from './site.mjs';

/** Serves `folder` below `prefix` and starts Chromium. */
export async function stage(folder = site, prefix = '/') {
  const [server, browser] = await Promise.all([serve(folder, prefix), launch()]);
  after(async () => {
    await browser.close();
    await server.close();
  });
  return { browser, url: server.url };
}

/** Fails with the whole list, one fault a line, when there is one. */
export function nothing(faults) {
  if (faults.length) throw new Error(`${faults.length} found:\n  ${faults.slice(0, 40).join('\n  ')}`);
}
