import { expect, test } from 'vitest';
import { failuresSaid, playwrightFailures, vitestFailures } from './failures.ts';

test('vitest: each failed test with its file and reason, and files that break before their first test', () => {
  const report = {
    testResults: [
      {
        name: '/house/hub/a.test.ts',
        status: 'failed',
        assertionResults: [
          { status: 'failed', fullName: 'sums', failureMessages: ['expected 2\n    at /house/node_modules/x.js'] },
          { status: 'passed', fullName: 'other', failureMessages: [] },
        ],
      },
      { name: '/house/hub/b.test.ts', status: 'failed', message: 'no such module', assertionResults: [] },
    ],
  };
  expect(failuresSaid(vitestFailures(report, '/house')).split('\n')).toEqual([
    '✘ hub/a.test.ts › sums',
    '    expected 2',
    '✘ hub/b.test.ts › the file itself',
    '    no such module',
  ]);
});

test('playwright: failed tests of every depth, flaky ones, and faults outside tests', () => {
  const spec = (title: string, status: string, message: string) => ({
    title,
    line: 7,
    tests: [{ status, results: [{ status: 'failed', errors: [{ message }] }] }],
  });
  const report = {
    suites: [
      {
        file: 'order.spec.ts',
        specs: [spec('is paid', 'expected', ''), spec('is sent', 'unexpected', '\u001b[31mno toast\u001b[0m')],
        suites: [{ file: 'order.spec.ts', specs: [spec('comes back', 'flaky', 'late')] }],
      },
    ],
    errors: [{ message: 'no test found' }],
  };
  expect(failuresSaid(playwrightFailures(report)).split('\n')).toEqual([
    '✘ order.spec.ts:7 › is sent',
    '    no toast',
    '✘ order.spec.ts:7 › comes back',
    '    late',
    '✘  › outside any test',
    '    no test found',
  ]);
});

test('of many failures the first are told and the rest counted', () => {
  const many = Array.from({ length: 25 }, (_, at) => ({ where: 'a', title: `t${at}`, message: 'x\n'.repeat(100) }));
  const said = failuresSaid(many).split('\n');
  expect(said.at(-1)).toBe('and 5 more');
  expect(said.length).toBe(20 * 15 + 1);
});
