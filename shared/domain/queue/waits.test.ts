import { expect, test } from 'vitest';
import { waitsBy, waitsOf } from './waits.ts';

test('the average, and what nine in ten did not exceed', () => {
  expect(waitsOf([])).toEqual({ orders: 0, average: 0, p90: 0 });
  expect(waitsOf([60])).toEqual({ orders: 1, average: 60, p90: 60 });
  expect(waitsOf([...Array(11).keys()].map((n) => n * 100))).toEqual({ orders: 11, average: 500, p90: 900 });
});

test('each by its key', () => {
  const all = [
    { at: 'grill', took: 10 },
    { at: 'bar', took: 1 },
    { at: 'grill', took: 20 },
  ];
  const by = waitsBy(
    all,
    ({ at }) => at,
    ({ took }) => took,
  );
  expect(by.get('grill')).toEqual({ orders: 2, average: 15, p90: 19 });
  expect(by.get('bar')?.orders).toBe(1);
});
