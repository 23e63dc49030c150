import { id } from '@comanda/shared/domain/modifiers/testing/menu.ts';
import { describe, expect, test } from 'vitest';
import type { KeptSale } from './kept.ts';
import { keptDue } from './kept-due.ts';
import { check, order } from './testing/order.ts';

const sale = (...cash: [checkId: string | null, amount: number][]): KeptSale => ({
  orderId: id('order'),
  number: null,
  type: 'dine_in',
  tableId: null,
  covers: 0,
  hold: [],
  lines: [],
  payments: cash.map(([checkId, amount]) => ({
    paymentId: id(`payment ${amount}`),
    checkId,
    amount,
    tendered: amount,
    change: 0,
    rounding: 0,
    takenAt: 0,
  })),
  deeds: [],
  fixed: new Set(),
});

const first = check({ id: id('first'), total: 300, due: 300 });
const second = check({ id: id('second'), total: 200, due: 50, partOf: id('first') });

describe('what is due while cut off', () => {
  test('of an order of this device’s own is all of it, until it is paid', () => {
    expect(keptDue(undefined, undefined, 500, 2)).toMatchObject({ check: undefined, added: true, due: 500 });
    expect(keptDue(undefined, sale([null, 500]), 500, 2).due).toBe(0);
  });

  test('of a check of the hub is what the hub said, less what was taken here', () => {
    expect(keptDue(order({ checks: [first] }), undefined, 0, 0)).toMatchObject({
      check: first,
      added: false,
      due: 300,
    });
    expect(keptDue(order({ checks: [first] }), sale([first.id, 300]), 0, 0).due).toBe(0);
  });

  test('with lines of this device is on the check that they go on, by its own reckoning', () => {
    expect(keptDue(order({ checks: [first, second] }), undefined, 420, 1)).toMatchObject({ check: first, due: 420 });
    expect(keptDue(order({ checks: [{ ...first, due: 100 }] }), undefined, 420, 1).due).toBe(220);
  });

  test('is the check that is looked at, then the next', () => {
    const split = order({ checks: [first, second] });
    expect(keptDue(split, undefined, 0, 0, second.id)).toMatchObject({ check: second, due: 50 });
    expect(keptDue(split, sale([second.id, 50]), 0, 0, second.id)).toMatchObject({ check: first, due: 300 });
    expect(keptDue(split, sale([second.id, 50], [first.id, 300]), 0, 0).due).toBe(0);
  });

  test('goes on a new check where the hub has none that takes lines', () => {
    const paid = order({ checks: [{ ...first, state: 'paid', due: 0 }] });
    expect(keptDue(paid, undefined, 80, 1)).toMatchObject({ check: undefined, added: true, due: 80 });
  });
});
