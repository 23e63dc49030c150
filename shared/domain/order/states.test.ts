import { OpenState, OrderState } from '@comanda/shared/contracts/views/order-state.ts';
import { describe, expect, it } from 'vitest';
import { isOpen, mayBecome, mergedState, ORDER_MOVES, partState } from './states.ts';

describe('the moves of an order', () => {
  it('end where it is cancelled; what is completed comes back only as what it was before', () => {
    for (const state of OrderState.options) expect(mayBecome('cancelled', state)).toBe(false);
    expect(OrderState.options.filter((state) => mayBecome('completed', state))).toEqual([
      'preparing',
      'ready',
      'handed_over',
    ]);
  });

  it('cancel only what no guest has: not sent yet, or all of it voided', () => {
    expect(OrderState.options.filter((state) => mayBecome(state, 'cancelled'))).toEqual([
      'placed',
      'preparing',
      'ready',
    ]);
  });

  it('lead to every state, and from every open one to an end', () => {
    const reached = new Set(Object.values(ORDER_MOVES).flat());
    expect([...reached].sort()).toEqual([...OrderState.options].sort());
    for (const state of OpenState.options) expect(ORDER_MOVES[state].some((next) => !isOpen(next))).toBe(true);
  });
});

describe('merging', () => {
  it('gives the state of the more urgent, whichever comes first', () => {
    for (const a of OpenState.options) {
      expect(mergedState(a, a)).toBe(a);
      for (const b of OpenState.options) expect(mergedState(a, b)).toBe(mergedState(b, a));
    }
    expect(mergedState('handed_over', 'preparing')).toBe('preparing');
    expect(mergedState('placed', 'handed_over')).toBe('handed_over');
  });

  it('and taking out again leaves each part where its own dishes are', () => {
    expect(partState({ sent: true, busy: true, served: false })).toBe('preparing');
    expect(partState({ sent: true, busy: false, served: false })).toBe('ready');
    expect(partState({ sent: true, busy: false, served: true })).toBe('handed_over');
    expect(partState({ sent: false, busy: false, served: true })).toBe('placed');
  });
});
