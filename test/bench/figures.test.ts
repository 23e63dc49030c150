import { describe, expect, it } from 'vitest';
import { atLeastTimes, atMost, atMostTimes, lessThan, summed, table } from './figures.ts';
import { median, percentile } from './stats.ts';

describe('figures', () => {
  it('are held against their goal before they are shortened for reading', () => {
    expect(atMost({ id: 'report', value: 10.004, unit: 'ms' }, 10)).toMatchObject({ value: 10, ok: false });
    expect(atMost({ id: 'report', value: 10, unit: 'ms' }, 10)).toMatchObject({ ok: true });
  });

  it('are held against the reference of the same run', () => {
    expect(atLeastTimes({ id: 'orders', value: 599, unit: '/s' }, 0.6, 1_000)).toMatchObject({ ok: false });
    expect(atLeastTimes({ id: 'orders', value: 600, unit: '/s' }, 0.6, 1_000)).toMatchObject({
      ok: true,
      reference: 1_000,
    });
    expect(atMostTimes({ id: 'cpu', value: 0.9, unit: 'ms' }, 2, 0.44)).toMatchObject({ ok: false });
    expect(lessThan({ id: 'error', value: 100, unit: 's' }, 100)).toMatchObject({ ok: false });
    expect(lessThan({ id: 'error', value: 99.9, unit: 's' }, 100)).toMatchObject({ ok: true });
  });

  it('that could not be measured at all are not met', () => {
    expect(atMost({ id: 'memory', value: Number.NaN, unit: 'MB' }, 300).ok).toBe(false);
    expect(summed('bench', []).ok).toBe(false);
  });

  it('are a table that shows how many times the reference they are', () => {
    expect(table([atMostTimes({ id: 'cpu', value: 0.9, unit: 'ms' }, 2, 0.5)])).toBe(
      'ok  cpu  0.9 ms  ≤ 2 × reference  reference 0.5, 1.80 ×',
    );
  });
});

describe('statistics', () => {
  it('take a percentile that is one of the values', () => {
    const values = Array.from({ length: 100 }, (_, n) => 100 - n);
    expect(percentile(values, 0.99)).toBe(99);
    expect(percentile([5], 0.99)).toBe(5);
  });

  it('take a median between the two in the middle', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
  });
});
