import { describe, expect, test } from 'vitest';
import * as drafts from './draft.ts';
import { id } from '@comanda/shared/domain/modifiers/testing/menu.ts';
import { line, order } from './testing/order.ts';

const head = { orderId: id('order'), type: 'takeaway', tableId: null, covers: 0, opened: false } as const;
const beer: drafts.NewLine = {
  itemId: id('beer'),
  variantId: id('bottle'),
  quantity: 1,
  choices: [
    { modifierId: id('ice'), quantity: 1 },
    { modifierId: id('lime'), quantity: 2 },
  ],
  price: null,
  seat: null,
  course: null,
  note: '',
};
const withBeer = drafts.withLine(drafts.draftOf(head), 'a', beer);

describe('a line is added', () => {
  test('as a line of its own, or to the one that is the same thing', () => {
    const again = drafts.withLine(withBeer, 'b', { ...beer, quantity: 2, choices: beer.choices.toReversed() });
    expect(again.lines).toMatchObject([{ id: 'a', quantity: 3 }]);
  });
  test.each([
    { note: 'cold' },
    { seat: 2 },
    { price: 5_000 },
    { variantId: id('can') },
    { choices: [{ modifierId: id('ice'), quantity: 2 }] },
  ])('of its own where it differs: %o', (other) => {
    expect(drafts.withLine(withBeer, 'b', { ...beer, ...other }).lines).toHaveLength(2);
  });
  test('of its own where the same one is on its way or full', () => {
    expect(drafts.withLine(drafts.going(withBeer, ['a']), 'b', beer).lines).toHaveLength(2);
    expect(drafts.withLine(drafts.withQuantity(withBeer, 'a', 999), 'b', beer).lines).toHaveLength(2);
  });
});

test('a quantity stays within 1 and 999', () => {
  expect(drafts.withQuantity(withBeer, 'a', 0).lines[0]?.quantity).toBe(1);
  expect(drafts.withQuantity(withBeer, 'a', 2_000).lines[0]?.quantity).toBe(999);
});

test('a removed line comes back where it was', () => {
  const three = ['b', 'c'].reduce((now, each) => drafts.withLine(now, each, { ...beer, note: each }), withBeer);
  const [, second] = three.lines;
  if (!second) throw new Error('three lines were made');
  expect(drafts.withLineAt(drafts.without(three, 'b'), second, 1)).toEqual(three);
});

describe('a line that is on its way', () => {
  const going = drafts.going(withBeer, ['a']);
  test('is not sent again, and opened its order', () => {
    expect(drafts.unsent(going)).toEqual([]);
    expect(going.opened).toBe(true);
  });
  test('can be changed and sent again once it was refused', () => {
    expect(drafts.released(going, ['a'], false)).toEqual(withBeer);
  });
  test('stays in view until the order shows it or the log is past it', () => {
    const accepted = drafts.accepted(going, ['a'], 40);
    expect(drafts.settled(accepted, order(), 39)).toBe(accepted);
    expect(drafts.settled(accepted, order(), 40).lines).toEqual([]);
    expect(drafts.settled(going, order({ lines: [line('x', { id: 'a' })] }), 1).lines).toEqual([]);
    expect(drafts.settled(going, undefined, 99)).toBe(going);
  });
});

test('what is asked for carries a price only for open-price items', () => {
  const [made] = withBeer.lines;
  if (!made) throw new Error('a line was made');
  expect(drafts.inputOf(made)).not.toHaveProperty('price');
  expect(drafts.inputOf({ ...made, price: 0 })).toMatchObject({ id: 'a', price: 0 });
});
