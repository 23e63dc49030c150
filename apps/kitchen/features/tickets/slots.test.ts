import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pagesOf, place } from './slots.ts';

describe('slots', () => {
  test('a bumped ticket frees its slot, and nobody else moves', () => {
    const before = place([], ['a', 'b', 'c']);
    const after = place(before, ['a', 'c']);
    expect(after).toEqual(['a', null, 'c']);
    expect(place(after, ['a', 'c', 'd'])).toEqual(['a', 'd', 'c']);
  });

  test('the same tickets are the same slots', () => {
    const slots = place([], ['a', 'b']);
    expect(place(slots, ['a', 'b'])).toBe(slots);
  });

  test('no ticket that stays ever moves, none is missing, none is there twice', () => {
    const days = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 30 }).map(String), { maxLength: 20 }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(days, (steps) => {
        let slots = place([], []);
        for (const tickets of steps) {
          const next = place(slots, tickets);
          for (const [at, id] of slots.entries()) if (id !== null && tickets.includes(id)) expect(next[at]).toBe(id);
          expect(next.filter((id) => id !== null).sort()).toEqual([...tickets].sort());
          slots = next;
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test('pages', () => {
    expect(pagesOf([], 8)).toEqual([[]]);
    expect(pagesOf(['a', 'b', 'c'], 2)).toEqual([['a', 'b'], ['c']]);
  });
});
