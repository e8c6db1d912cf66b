// In: nothing. Out: Chromium as it stands on a reader's phone, cut off from every other host.
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from 'playwright-core';

/** Debian's Chromium, or another one named in CHROMIUM. */
export const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** What keeps the browser from talking to anybody on its own account. */
export const quiet = [
  '--no-sandbox', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  '--disable-default-apps', '--no-first-run', '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
];

/** Starts Chromium. `port` opens its debugger for Lighthouse. */
export function launch({ port } = {}) {
  return chromium.launch({ executablePath, args: port ? [...quiet, `--remote-debugging-port=${port}`] : quiet });
}

/** Sizes of window that are looked at, in CSS pixels. */
export const phone = { width: 360, height: 740 };
export const desk = { width: 1280, height: 900 };
export const narrow = { width: 320, height: 640 };

/** A new page of its own context: no cookies, no cache. */
export async function open(browser, { viewport = phone, dark = false, script = true, ...more } = {}) {
  const context = await browser.newContext({ viewport, colorScheme: dark ? 'dark' : 'light', javaScriptEnabled: script, ...more });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  return page;
}

/**
 * Ends pages with their contexts. One that is just being loaded is sometimes never said to be ended, while all others go on as
 * before; nobody waits for it, since it ends with the browser.
 */
export async function shut(...pages) {
  const late = pause(5_000, undefined, { ref: false });
  await Promise.race([late, Promise.all(pages.map(page => page.context().close()))]);
}

/**
 * Slows a page down: `bytes` a second in both directions, `latency` in milliseconds for each request, `cpu` times slower.
 * The defaults are the cheap phone on a poor 3G line by which the theme is measured.
 */
export async function slow(page, { bytes = 50_000, latency = 400, cpu = 4 } = {}) {
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', { offline: false, latency, downloadThroughput: bytes, uploadThroughput: bytes });
  await client.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  return client;
}

/** Doubles the size of text as the settings of a browser do it, media queries in rem included. */
export async function enlarge(page, percent) {
  const client = await page.context().newCDPSession(page);
  const size = 16 * percent / 100;
  await client.send('Page.setFontSizes', { fontSizes: { standard: size, fixed: 13 * percent / 100 } });
}

/** The middle one of an odd number of values. */
export const median = values => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
