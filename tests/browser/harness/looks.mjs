// In: a page in the browser. Out: lists of what a person would stumble over, each as a short sentence.
import fs from 'node:fs';

const source = fs.readFileSync(new URL('./looks.js', import.meta.url), 'utf8');

/** Runs one of the checks of `looks.js` in `page`. The debugger puts it there, so the page's policy stays as it is. */
export async function look(page, check, ...values) {
  return page.evaluate(`${source}\nlooks.${check}(...${JSON.stringify(values.filter(v => v !== undefined))})`);
}
