import { expect, test } from 'vitest';
import { sizeFaults } from './size.ts';

const house = { median: 80, p95: 350, longest: 500 };
const file = (path: string, lines: number) => ({ path, text: 'x\n'.repeat(lines) });
const small = (count: number) => Array.from({ length: count }, (_, n) => file(`hub/a${n}.ts`, 10));

test('small files pass, and the figures are said', () => {
  const { faults, figures } = sizeFaults([...small(39), file('hub/log/commit.ts', 349)], house);
  expect(faults).toEqual([]);
  expect(figures).toBe('median 10 of 80, p95 10 of 350, longest 349 of 500');
});

test('a file over 500 lines is named, a test too', () => {
  const { faults } = sizeFaults([...small(40), file('hub/b.ts', 501), file('hub/b.test.ts', 502)], house);
  expect(faults.map((fault) => fault.split(' ')[0])).toEqual(['hub/b.ts', 'hub/b.test.ts']);
});

test('many middling files fail by the median and the 95th percentile; tests do not count there', () => {
  const middling = [file('a.ts', 90), file('b.ts', 90), file('c.ts', 400)];
  expect(sizeFaults(middling, house).faults).toHaveLength(2);
  expect(sizeFaults([...small(3), file('a.test.ts', 400)], house).faults).toEqual([]);
});

test('the ratchet tightens what is allowed and never loosens it', () => {
  expect(sizeFaults([file('a.ts', 60)], { ...house, median: 50 }).faults).toHaveLength(1);
  expect(sizeFaults(small(1), { ...house, longest: 501 }).faults).toEqual([
    'build/checks/size.json: longest may not exceed 500',
  ]);
});
