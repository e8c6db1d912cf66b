// In: the events of node's test runner. Out: what failed, with its reasons, and the count; in the file AGAIN, if nothing else
// failed, which files of tests were stopped because they took too long.
import fs from 'node:fs';

const counts = { passed: 0, failed: 0, skipped: 0 };
// What each file was at when it ended: a file that takes too long is stopped from outside, and its test cannot say so itself.
const begun = new Map();
const stopped = [];

export default async function* report(events) {
  for await (const { type, data } of events) {
    if (type === 'test:diagnostic' && / (ms|bytes in \d+ requests|\d+)$/.test(data.message) && !/^(tests|suites|pass|fail|cancelled|skipped|todo|duration_ms) /.test(data.message)) {
      yield `    ${data.message}\n`;
    }
    if (type === 'test:dequeue' && data.nesting === 0) begun.set(data.file, data.name);
    if (type === 'test:pass' && !data.skip) counts.passed += 1;
    if (type === 'test:pass' && data.skip) counts.skipped += 1;
    if (type === 'test:fail' && data.details.error.failureType === 'testTimeoutFailure') {
      stopped.push(data.name);
      yield `STOPPED ${data.name} while it was at “${begun.get(data.name)}”\n`;
    } else if (type === 'test:fail') {
      counts.failed += 1;
      yield `FAILED ${data.name}\n  ${(data.details.error.cause?.message ?? data.details.error.message).replaceAll('\n', '\n  ')}\n`;
    }
  }
  if (process.env.AGAIN && counts.failed === 0) fs.writeFileSync(process.env.AGAIN, stopped.map(name => `${name}\n`).join(''));
  yield `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped, ${stopped.length} stopped\n`;
}
