// The checks themselves: each must find the fault that is planted for it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open, shut } from './harness/browser.mjs';
import { look } from './harness/looks.mjs';
import { stage } from './harness/stage.mjs';

const { browser } = await stage();
const planted = {
  contrast: ['<p style="color:#888">faint</p>', '<div style="background-image:linear-gradient(#fff,#777)"><p style="color:#555">on a gradient</p></div>',
    '<div style="opacity:.4"><p>pale</p></div>', '<input placeholder="x" style="border:1px solid #eee">'],
  targets: ['<ul><li><a href="#">alone</a></li></ul>', '<button style="width:30px;height:60px;padding:0">x</button>'],
  sideways: ['<p style="width:900px">wide</p>', `<p>${'w'.repeat(80)}</p>`],
  cut: ['<p style="overflow:hidden;width:60px;white-space:nowrap">a long line of text</p>', '<div style="border:1px solid;width:50px"><p style="white-space:nowrap">a long line of text</p></div>'],
  overlaps: ['<p>one line</p><p style="margin-top:-2rem">another line</p>'],
  order: ['<div style="display:flex;flex-direction:column-reverse"><p>one</p><p>two</p></div>', '<div style="display:flex"><p style="order:2">one</p><p>two</p></div>'],
  focus: ['<style>a:focus{outline:0}</style><a href="#">no ring</a>', '<style>a:focus{outline:3px solid #eee}</style><a href="#">faint ring</a>', '<a href="#" tabindex="3">first</a>',
    '<a href="#" style="position:relative;z-index:-1">below</a><div style="position:fixed;inset:0;background:#fff"></div>'],
  numbers: ['<p dir="rtl"><bdi dir="ltr" style="direction:rtl">+62 21 2924 4800</bdi></p>'],
};
const values = { contrast: [4.5], targets: [44] };
const good = `<p>Running text with <a href="#">a link</a> and <bdi dir="ltr">+62 21 2924 4800</bdi>.</p>
  <ul><li><a href="#" style="display:block;min-height:44px">alone</a></li></ul>`;

for (const [check, pages] of Object.entries(planted)) {
  test(`${check} finds what is wrong, and nothing where nothing is`, async () => {
    const page = await open(browser);
    for (const [html, wrong] of [...pages.map(p => [p, true]), [good, false]]) {
      await page.setContent(`<!doctype html><title>x</title><meta name="viewport" content="width=device-width"><style>:focus{outline:3px solid #000}</style><body style="background:#fff;color:#000">${html}`);
      await page.keyboard.press('Tab');
      const found = await look(page, check, ...(values[check] ?? []));
      assert.equal(found.length > 0, wrong, `${html}\n${found.join('\n')}`);
    }
    await shut(page);
  });
}
