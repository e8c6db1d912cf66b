// In: a site folder. Out: `suluh serve` of it, and the address.
import { spawn } from 'node:child_process';
import { suluh, today } from './site.mjs';

/** Starts the preview of `folder` in a language of messages; gives `{url, close}`. */
export async function preview(folder, language = 'en') {
  const child = spawn(suluh, ['serve', '--site', folder, '--port', '0', '--today', today, '--ui-language', language], { stdio: ['ignore', 'pipe', 'ignore'] });
  let said = '';
  const url = await new Promise((found, failed) => {
    child.stdout.on('data', bytes => {
      said += bytes;
      const address = said.match(/http:\/\/127\.0\.0\.1:\d+\//);
      if (address) found(address[0]);
    });
    child.on('exit', () => failed(new Error(`suluh serve ended: ${said}`)));
  });
  return { url, close: () => child.kill() };
}
