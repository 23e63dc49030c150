import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { sum } from '../../base/money.ts';
import { input } from '../pricing/testing/checks.ts';
import { price } from '../pricing/price.ts';
import { snapshotOf, unsplit } from './snapshot.ts';
import { splitByAmounts, splitEvenly, splitLines } from './split.ts';
import type { CheckSnapshot } from './types.ts';

const OPTIONS = { timeout: 120_000 };
const RUNS = { numRuns: 10_000, seed: 4601 };

const check = input.map((given) => snapshotOf(price(given), given.rules.taxMode));
const ways = fc.integer({ min: 1, max: 7 });

const named = (checks: readonly CheckSnapshot[], of: (check: CheckSnapshot) => Readonly<Record<string, number>>) => {
  const names = new Set(checks.flatMap((each) => Object.keys(of(each))));
  const at = (record: Readonly<Record<string, number>>, name: string) =>
    Object.hasOwn(record, name) ? (record[name] ?? 0) : 0;
  return new Map([...names].sort().map((name) => [name, sum(checks.map((each) => at(of(each), name)))]));
};

function wholeOf(whole: CheckSnapshot, parts: readonly CheckSnapshot[]): void {
  for (const amount of ['gross', 'discount', 'comp', 'net', 'total'] as const) {
    expect(sum(parts.map((part) => part[amount]))).toBe(whole[amount]);
    expect(parts.every((part) => part[amount] >= 0)).toBe(true);
  }
  expect(sum(parts.map((part) => part.serviceCharge.amount))).toBe(whole.serviceCharge.amount);
  expect(named(parts, (part) => part.tax)).toEqual(named([whole], (part) => part.tax));
  expect(named(parts, (part) => part.discounts)).toEqual(named([whole], (part) => part.discounts));
  for (const part of parts) {
    const added = part.taxMode === 'exclusive' ? sum(Object.values(part.tax)) : 0;
    expect(part.total).toBe(part.net + part.serviceCharge.amount + added);
    for (const line of part.lines) {
      expect(line.gross).toBe(line.net + line.discount + (line.comp?.amount ?? 0));
      expect([line.net, line.discount, line.partPpm].every((amount) => amount >= 0)).toBe(true);
    }
  }
}

test('an even split sums to its check in every component, and unsplit gives it back', OPTIONS, () => {
  fc.assert(
    fc.property(check, ways, (whole, n) => {
      const parts = splitEvenly(whole, n);
      wholeOf(whole, parts);
      expect(unsplit(parts)).toEqual(whole);
      const totals = parts.map((part) => part.total);
      // Each component may give its last unit to the first ones.
      const components = 2 + Object.keys(whole.tax).length;
      expect(Math.max(...totals) - Math.min(...totals)).toBeLessThanOrEqual(components);
    }),
    RUNS,
  );
});

test('a split by amount meets each amount to the unit, and unsplit gives the check back', OPTIONS, () => {
  fc.assert(
    fc.property(check, fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 5 }), (whole, shares) => {
      const most = sum(shares);
      const amounts = most === 0 ? shares : shares.map((each) => Math.floor((whole.total * each) / (most * 1.5)));
      const parts = splitByAmounts(whole, amounts);
      expect(parts?.map((part) => part.total)).toEqual([...amounts, whole.total - sum(amounts)]);
      wholeOf(whole, parts ?? []);
      expect(unsplit(parts ?? [])).toEqual(whole);
      expect(splitByAmounts(whole, [whole.total + 1])).toBeNull();
    }),
    RUNS,
  );
});

test('lines, seats and fractions sum to their check, and unsplit gives it back', OPTIONS, () => {
  const weights = fc.array(fc.array(fc.nat(3), { minLength: 4, maxLength: 4 }), { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(check, weights, (whole, given) => {
      const weightsOf = new Map(
        whole.lines.flatMap(({ id }, at): [string, number[]][] => {
          const own = given[at] ?? [];
          return own.some((weight) => weight > 0) ? [[id, own]] : [];
        }),
      );
      const parts = splitLines(whole, 4, weightsOf);
      wholeOf(whole, parts);
      expect(unsplit(parts)).toEqual(whole);
    }),
    RUNS,
  );
});

test('what was split may be split again, and comes together in any order', OPTIONS, () => {
  fc.assert(
    fc.property(check, ways, ways, fc.nat(), (whole, n, m, seed) => {
      const [first, ...others] = splitEvenly(whole, n);
      if (!first) return;
      const again = splitEvenly(first, m);
      const all = [...again, ...others];
      const turned = [...all.slice(seed % all.length), ...all.slice(0, seed % all.length)];
      wholeOf(whole, turned);
      expect(unsplit(turned)).toEqual(whole);
    }),
    { ...RUNS, numRuns: 3_000 },
  );
});
