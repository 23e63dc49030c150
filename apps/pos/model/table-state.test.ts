import { describe, expect, test } from 'vitest';
import { draftOf, withLine } from './draft.ts';
import { hashOf, placeOf } from './place.ts';
import { id } from '@comanda/shared/domain/modifiers/testing/menu.ts';
import { check, order, payment as paidBy, tea } from './testing/order.ts';
import { partyState } from './table-state.ts';

const head = { orderId: id('order'), type: 'dine_in', tableId: id('table'), covers: 0, opened: false } as const;
const payment = paidBy({ tender: 'card', state: 'waiting', amount: 1, tendered: 1 });

describe('a table is', () => {
  test('free, or has a draft', () => {
    expect(partyState(undefined, undefined)).toBe('free');
    expect(partyState(undefined, draftOf(head))).toBe('free');
    expect(partyState(undefined, withLine(draftOf(head), 'a', tea))).toBe('draft');
  });
  test.each([
    ['seated', order()],
    ['preparing', order({ state: 'preparing' })],
    ['ready', order({ state: 'ready', checks: [check({ state: 'paid' })] })],
    ['served', order({ state: 'handed_over' })],
    ['paid', order({ state: 'preparing', checks: [check({ state: 'paid' })] })],
    ['paying', order({ state: 'preparing', checks: [check({ total: 9, payments: [payment] })] })],
    ['preparing', order({ state: 'preparing', checks: [check({ payments: [{ ...payment, state: 'failed' }] })] })],
  ])('%s', (state, party) => expect(partyState(party, undefined)).toBe(state));
});

test('a place is in the address, and an address of nothing is the floor', () => {
  const place = { at: 'order', orderId: id('order') } as const;
  expect(placeOf(hashOf(place))).toEqual(place);
  expect(placeOf('#/order/../x')).toEqual({ at: 'floor' });
  expect(placeOf('')).toEqual({ at: 'floor' });
});
