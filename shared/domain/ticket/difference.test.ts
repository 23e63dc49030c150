import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ModifierKind } from '../../contracts/common.ts';
import { differenceOf, isSameWish, type Wish } from './difference.ts';

const modifier = (kind: ModifierKind, name: string, quantity = 1) => ({ kind, name: { en: name }, quantity });
const PLAIN: Wish = { variantName: null, modifiers: [], note: '', seat: null };

const wishes: fc.Arbitrary<Wish> = fc.record({
  variantName: fc.constantFrom(null, { en: 'small' }, { en: 'large', vi: 'lớn' }),
  modifiers: fc.uniqueArray(
    fc.record({
      kind: fc.constantFrom<ModifierKind>('no', 'add', 'choice'),
      name: fc.constantFrom({ en: 'onion' }, { en: 'egg', vi: 'trứng' }, { en: 'mild' }),
      quantity: fc.integer({ min: 1, max: 3 }),
    }),
    { selector: ({ kind, name }) => `${kind} ${name.en}` },
  ),
  note: fc.constantFrom('', 'no salt', 'allergy: nuts'),
  seat: fc.constantFrom(null, 1, 2),
});

describe('what a cook is told of a changed line', () => {
  it('is what came, what went, and what stays, of modifiers, note, size and seat', () => {
    const was = { ...PLAIN, modifiers: [modifier('add', 'egg'), modifier('choice', 'mild')], note: 'no salt', seat: 1 };
    const now = { ...PLAIN, modifiers: [modifier('no', 'onion'), modifier('choice', 'mild')], seat: 2 };
    const { modifiers, ...rest } = differenceOf(was, now);
    expect(modifiers.map(({ kind, change }) => [kind, change])).toEqual([
      ['no', 'new'],
      ['choice', null],
      ['add', 'gone'],
    ]);
    expect(rest).toEqual({
      variantGone: null,
      variantNew: false,
      noteGone: 'no salt',
      noteNew: false,
      seatGone: 1,
      seatNew: true,
    });
  });

  it('has a modifier twice that is wanted another number of times', () => {
    const twice = differenceOf(
      { ...PLAIN, modifiers: [modifier('add', 'egg')] },
      { ...PLAIN, modifiers: [modifier('add', 'egg', 2)] },
    );
    expect(twice.modifiers.map(({ quantity, change }) => [quantity, change])).toEqual([
      [2, 'new'],
      [1, 'gone'],
    ]);
  });

  it('is nothing of what is the same, in whatever order its words came', () => {
    const was = { ...PLAIN, modifiers: [{ ...modifier('no', 'onion'), name: { en: 'onion', vi: 'hành' } }] };
    const now = { ...PLAIN, modifiers: [{ ...modifier('no', 'onion'), name: { vi: 'hành', en: 'onion' } }] };
    expect(isSameWish(was, now)).toBe(true);
  });

  it('makes what it is now out of what it was, and back', () => {
    fc.assert(
      fc.property(wishes, wishes, (was, now) => {
        const { modifiers } = differenceOf(was, now);
        const words = (wish: Wish['modifiers']) =>
          wish.map(({ kind, name, quantity }) => JSON.stringify([kind, name, quantity])).sort();
        const without = (change: 'new' | 'gone') =>
          modifiers
            .filter((each) => each.change !== change)
            .map(({ kind, name, quantity }) => ({ kind, name, quantity }));
        expect(words(without('gone'))).toEqual(words(now.modifiers));
        expect(words(without('new'))).toEqual(words(was.modifiers));
        expect(isSameWish(was, now)).toBe(isSameWish(now, was));
      }),
      { seed: 4600, numRuns: 300 },
    );
  });
});
