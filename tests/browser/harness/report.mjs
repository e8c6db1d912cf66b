// In: the events of node's test runner. Out: what failed, with its reasons, and the count.
const counts = { passed: 0, failed: 0, skipped: 0 };
// What each file was at when it ended: a file that takes too long is stopped from outside, and its test cannot say so itself.
const begun = new Map();

export default async function* report(events) {
  for await (const { type, data } of events) {
    if (type === 'test:diagnostic' && / (ms|bytes in \d+ requests|\d+)$/.test(data.message) && !/^(tests|suites|pass|fail|cancelled|skipped|todo|duration_ms) /.test(data.message)) {
      yield `    ${data.message}\n`;
    }
    if (type === 'test:dequeue' && data.nesting === 0) begun.set(data.file, data.name);
    if (type === 'test:pass' && !data.skip) counts.passed += 1;
    if (type === 'test:pass' && data.skip) counts.skipped += 1;
    if (type === 'test:fail') {
      counts.failed += 1;
      const at = data.details.error.failureType === 'testTimeoutFailure' ? ` while it was at “${begun.get(data.name)}”` : '';
      yield `FAILED ${data.name}${at}\n  ${(data.details.error.cause?.message ?? data.details.error.message).replaceAll('\n', '\n  ')}\n`;
    }
  }
  yield `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`;
}
