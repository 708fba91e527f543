import { expect, it } from 'vitest';
import { judgeAudit } from './audit.ts';

const report = (counts: object, names: readonly string[] = []) =>
  JSON.stringify({
    vulnerabilities: Object.fromEntries(names.map((name) => [name, {}])),
    metadata: {
      vulnerabilities: { info: 0, low: 0, moderate: 0, high: 0, critical: 0, total: 0, ...counts },
    },
  });

it.each([
  ['nothing found', report({}), true, /^No known fault/],
  ['a low one', report({ low: 1, total: 1 }, ['papaparse']), true, /none of them high: papaparse/],
  ['a high one', report({ high: 1, total: 1 }, ['papaparse']), false, /critical severity: papaparse/],
  ['a critical one', report({ critical: 2, total: 2 }, ['a', 'b']), false, /: a, b\./],
  [
    'a registry without audits',
    '{"message":"405 Method Not Allowed","statusCode":405}',
    true,
    /^Not audited/,
  ],
  ['being offline', '{"message":"request failed, reason: getaddrinfo ENOTFOUND"}', true, /^Not audited/],
  ['no answer in time', '', true, /^Not audited/],
  ['a page in place of a report', '<html>', true, /^Not audited/],
  ['a report of another form', '{"metadata":{"vulnerabilities":{"high":"1"}}}', true, /^Not audited/],
])('an audit with %s is judged', (_, output, passes, text) => {
  const verdict = judgeAudit(output);
  expect(verdict.passes).toBe(passes);
  expect(verdict.text).toMatch(text);
});
