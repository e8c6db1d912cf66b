// WCAG 2.2 AA as axe reads it, on a page that is open.
import fs from 'node:fs';
import { createRequire } from 'node:module';

const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
// Both are off in axe until asked for by name.
const rules = { 'target-size': { enabled: true }, 'css-orientation-lock': { enabled: true } };

/** Loads axe into the page of `client` (a session of its debugger). */
export const bring = client => client.send('Runtime.evaluate', { expression: axe });

/** What axe finds there, one text a fault. */
export async function violations(client) {
  // Through the debugger, since the page's own policy rightly refuses the script.
  const expression = `axe.run({ runOnly: ${JSON.stringify(tags)}, rules: ${JSON.stringify(rules)}, resultTypes: ['violations'] })
    .then(r => r.violations.flatMap(v => v.nodes.map(n => v.id + ': ' + n.html.slice(0, 100) + ' ' + (n.any[0]?.message ?? v.help))))`;
  const { result, exceptionDetails } = await client.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}
