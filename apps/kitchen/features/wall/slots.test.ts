import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyWall, inView, pagesOf, type Wall, type WallChange, waiting, wallReducer } from './slots.ts';

fc.configureGlobal({ seed: 4600 });

const tickets = (...ids: string[]): WallChange => ({ kind: 'tickets', ids });
const after = (wall: Wall, ...changes: WallChange[]): Wall => changes.reduce(wallReducer, wall);
const ids = (text: string): string[] => text.split('');

describe('slots', () => {
  const full = after(emptyWall(3), tickets(...ids('abcde')));

  test('the first come into slots, the others wait', () => {
    expect(inView(full)).toEqual(['a', 'b', 'c']);
    expect(waiting(full)).toEqual(['d', 'e']);
    expect(pagesOf(full)).toBe(2);
  });

  test('the next waiting one comes into a freed slot; nobody else moves', () => {
    const bumped = after(full, tickets(...ids('acde')));
    expect(inView(bumped)).toEqual(['a', 'd', 'c']);
    expect(waiting(bumped)).toEqual(['e']);
  });

  test('with nobody waiting the slot stays free until somebody comes', () => {
    const wall = after(emptyWall(3), tickets(...ids('abc')), tickets(...ids('ac')));
    expect(inView(wall)).toEqual(['a', null, 'c']);
    expect(inView(after(wall, tickets(...ids('acd'))))).toEqual(['a', 'd', 'c']);
  });

  test('an undone bump has its slot back, and whoever came into it is next again', () => {
    const undone = after(full, tickets(...ids('acde')), tickets(...ids('abcde')));
    expect(inView(undone)).toEqual(['a', 'b', 'c']);
    expect(waiting(undone)).toEqual(['d', 'e']);
  });

  test('a later page stands still while it is in view', () => {
    const second = after(full, { kind: 'page', page: 1 });
    const bumped = after(second, tickets(...ids('bcde')), tickets(...ids('bcdef')));
    expect(inView(bumped)).toEqual(['d', 'e', 'f']);
    const left = after(bumped, tickets(...ids('bcef')));
    expect(inView(left)).toEqual([null, 'e', 'f']);
    expect(inView(after(left, { kind: 'page', page: 0 }))).toEqual(['e', 'b', 'c']);
  });

  test('a page that is no more gives way to the last one there is', () => {
    const second = after(full, { kind: 'page', page: 1 });
    expect(after(second, tickets(...ids('abc'))).page).toBe(0);
    expect(after(full, { kind: 'page', page: 9 }).page).toBe(1);
  });

  test('another size keeps the order', () => {
    expect(inView(after(full, { kind: 'size', size: 4 }))).toEqual(['a', 'b', 'c', 'd']);
    expect(after(full, { kind: 'size', size: 3 })).toBe(full);
  });

  test('what is kept back waits behind the others, stays where it has a slot, and comes back into its turn', () => {
    const kept = after(full, { kind: 'tickets', ids: ids('abcdef'), behind: ['a', 'd'] });
    expect(inView(kept)).toEqual(['a', 'b', 'c']);
    expect(waiting(kept)).toEqual(['e', 'f', 'd']);
    expect(inView(after(kept, { kind: 'tickets', ids: ids('acdef'), behind: ['a', 'd'] }))).toEqual(['a', 'e', 'c']);
    expect(waiting(after(kept, tickets(...ids('abcdef'))))).toEqual(['d', 'e', 'f']);
  });

  test('a rush has the next free slot; nobody who has one is moved for it', () => {
    const rushed = after(full, { kind: 'tickets', ids: ids('abcdef'), rushed: ['f'] });
    expect(inView(rushed)).toEqual(['a', 'b', 'c']);
    expect(waiting(rushed)).toEqual(['f', 'd', 'e']);
    expect(inView(after(rushed, { kind: 'tickets', ids: ids('abdef'), rushed: ['f'] }))).toEqual(['a', 'b', 'f']);
    expect(waiting(after(rushed, tickets(...ids('abcdef'))))).toEqual(['f', 'd', 'e']);
  });

  test('a later page in view stands still, whoever becomes a rush', () => {
    const second = after(full, { kind: 'page', page: 1 });
    const rushed = after(second, { kind: 'tickets', ids: ids('abcdef'), rushed: ['e'] });
    expect(inView(rushed)).toEqual(['d', 'e', 'f']);
    expect(waiting(after(rushed, { kind: 'page', page: 0 }))).toEqual(['e', 'd', 'f']);
  });

  test('the same tickets are the same wall', () => {
    expect(after(full, tickets(...ids('edcba')))).toBe(full);
  });
});

test('over any day: none missing, none twice, and what stays in view stays where it is', () => {
  const change = fc.oneof(
    { weight: 4, arbitrary: fc.uniqueArray(fc.integer({ min: 0, max: 30 }).map(String), { maxLength: 20 }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 4 }) },
  );
  fc.assert(
    fc.property(fc.array(change, { maxLength: 15 }), (day) => {
      let wall = emptyWall(4);
      let open: readonly string[] = [];
      for (const step of day) {
        if (typeof step === 'number') {
          wall = wallReducer(wall, { kind: 'page', page: step });
        } else {
          const before = wall;
          open = step;
          wall = wallReducer(wall, tickets(...step));
          const undone = step.filter((id) => before.left.some((each) => each.id === id));
          if (wall.page === before.page && undone.length === 0) {
            const now = inView(wall);
            for (const [slot, id] of inView(before).entries()) {
              if (id !== null && step.includes(id)) expect(now[slot]).toBe(id);
            }
          }
        }
        const shown = [...wall.front, ...wall.later].filter((id) => id !== null);
        expect(shown.sort()).toEqual([...open].sort());
        if (wall.page === 0 && wall.front.includes(null)) expect(waiting(wall)).toEqual([]);
      }
    }),
    { numRuns: 2_000 },
  );
});
