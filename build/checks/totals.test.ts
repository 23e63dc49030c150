import { expect, test } from 'vitest';
import {
  agreeing,
  oneFailed,
  onePassed,
  playwrightCounts,
  skippedLine,
  sum,
  totalLine,
  vitestCounts,
} from './totals.ts';

test('the last line says what passed and failed; what was skipped is said before it, where there is any', () => {
  const two = sum([onePassed, onePassed, oneFailed]);
  expect([skippedLine(two), totalLine(two)]).toEqual([null, '2 passed, 1 failed']);
  const some = { passed: 3, failed: 0, skipped: 2 };
  expect(skippedLine(some)).toContain('2 skipped');
  expect(totalLine(some)).toBe('3 passed, 0 failed');
});

test('a vitest file that breaks before its first test is a failure', () => {
  const report = {
    numPassedTests: 4,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 1,
    testResults: [
      { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
      { status: 'failed', assertionResults: [] },
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
    ],
  };
  expect(vitestCounts(report)).toEqual({ passed: 4, failed: 2, skipped: 3 });
});

test('a playwright fault outside tests, and a flaky test, are failures', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 };
  expect(playwrightCounts({ stats, errors: [{}] })).toEqual({ passed: 5, failed: 3, skipped: 2 });
});

test('a program that fails while its report shows no failure counts as failed', () => {
  expect(agreeing({ passed: 5, failed: 0, skipped: 0 }, 1).failed).toBe(1);
  expect(agreeing({ passed: 5, failed: 2, skipped: 0 }, 1).failed).toBe(2);
  expect(agreeing({ passed: 5, failed: 0, skipped: 0 }, 0).failed).toBe(0);
});
