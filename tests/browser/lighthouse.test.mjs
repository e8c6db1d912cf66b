// Lighthouse as it stands in Chrome, on its phone: 100 of 100 in everything.
import assert from 'node:assert/strict';
import net from 'node:net';
import { after, test } from 'node:test';
import lighthouse from 'lighthouse';
import { launch, median } from './harness/browser.mjs';
import { kinds, measured } from './harness/pages.mjs';
import { serve } from './harness/server.mjs';
import { site } from './harness/site.mjs';

const port = await new Promise(done => {
  const probe = net.createServer().listen(0, '127.0.0.1', () => {
    const free = probe.address().port;
    probe.close(() => done(free));
  });
});
const [server, browser] = [await serve(site), await launch({ port })];
after(async () => {
  await browser.close();
  await server.close();
});

async function score(address, onlyCategories) {
  const { lhr } = await lighthouse(server.url + address, { port, onlyCategories, logLevel: 'error', output: 'json' });
  assert.ok(!lhr.runtimeError, lhr.runtimeError?.message);
  return Object.values(lhr.categories).map(category => ({
    title: category.title,
    score: Math.round(category.score * 100),
    lost: category.auditRefs.filter(ref => ref.weight && lhr.audits[ref.id].score !== null && lhr.audits[ref.id].score < 1)
      .map(({ id }) => `${id} ${lhr.audits[id].displayValue ?? lhr.audits[id].title}`),
  }));
}

for (const kind of measured) {
  test(`Lighthouse: ${kind}`, async t => {
    const [speed, ...rest] = await score(kinds[kind], ['performance', 'accessibility', 'best-practices', 'seo']);
    // Speed depends on what else the machine does: where the first run falls short, the middle one of three counts.
    const speeds = [speed];
    while (speed.score < 100 && speeds.length < 3) speeds.push(...await score(kinds[kind], ['performance']));
    const all = [...rest, { ...speed, score: median(speeds.map(s => s.score)), lost: speeds.flatMap(s => s.lost) }];
    t.diagnostic(all.map(c => `${c.title} ${c.score}`).join(', '));
    assert.deepEqual(all.filter(c => c.score < 100), []);
  });
}
