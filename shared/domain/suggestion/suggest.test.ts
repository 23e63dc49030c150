import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Bought, suggest } from './suggest.ts';

/** Counts checks as the hub does. */
function boughtIn(checks: readonly (readonly string[])[]): Bought {
  const item = new Map<string, number>();
  const together = new Map<string, Map<string, number>>();
  for (const check of checks) {
    const ids = [...new Set(check)];
    for (const a of ids) {
      item.set(a, (item.get(a) ?? 0) + 1);
      const others = together.get(a) ?? new Map<string, number>();
      together.set(a, others);
      for (const b of ids) if (a !== b) others.set(b, (others.get(b) ?? 0) + 1);
    }
  }
  return { checks: checks.length, item, together };
}
const times = (count: number, check: readonly string[]) => Array.from({ length: count }, () => check);
const all = () => true;

test('what most guests with the basket had comes first, and what everybody has anyway is no suggestion', () => {
  const checks = [...times(6, ['pho', 'tea', 'water']), ...times(4, ['pho', 'cake', 'water']), ...times(9, ['water'])];
  expect(suggest(['pho'], boughtIn(checks), all)).toEqual(['tea', 'cake']);
  expect(suggest(['water'], boughtIn(checks), all)).toEqual([]);
});

test('what happened twice is chance', () => {
  expect(suggest(['pho'], boughtIn([...times(2, ['pho', 'tea']), ...times(9, ['rice'])]), all)).toEqual([]);
});

test('what is in the basket, or cannot be sold, is never suggested', () => {
  const names = fc.constantFrom<string>('a', 'b', 'c', 'd', 'e', 'f');
  fc.assert(
    fc.property(
      fc.array(fc.array(names, { minLength: 1, maxLength: 5 }), { maxLength: 40 }),
      fc.array(names, { maxLength: 4 }),
      fc.array(names),
      (checks, basket, gone) => {
        const suggested = suggest(basket, boughtIn(checks), (id) => !gone.includes(id));
        expect(suggested.filter((id) => basket.includes(id) || gone.includes(id))).toEqual([]);
        expect(new Set(suggested).size).toBe(suggested.length);
      },
    ),
    { seed: 4600 },
  );
});
