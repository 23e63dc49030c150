import { describe, expect, test } from 'vitest';
import { line } from '../../testing/line.ts';
import { type Deed, deedOf, type Intent, stillAhead, withIntents } from './intents.ts';
import type { Line, Ticket } from './ticket.ts';

const ticket = (id: string, lines: readonly Line[], orderId = `order of ${id}`): Ticket => ({
  id,
  orderId,
  station: 'wok',
  number: 42,
  orderType: 'dine_in',
  channel: 'pos',
  table: '7',
  covers: 2,
  rush: false,
  keptBack: false,
  addition: false,
  state: 'open',
  sentAt: 0,
  orderedAt: 0,
  showAt: 0,
  firedAt: 0,
  drawnAt: null,
  bumpedAt: null,
  early: false,
  served: false,
  lines: [...lines],
  others: [],
  held: [],
});

const asked = (...deeds: Deed[]): Intent[] => deeds.map((deed, id) => ({ id, deed, seq: null }));
const ticketId = 'a';

describe('what was asked shows before the hub’s word of it', () => {
  const a = ticket('a', [line('1'), line('2')]);
  const b = ticket('b', [line('3')]);

  test('tickets that nothing was asked of are the same objects', () => {
    const shown = withIntents([a, b], asked({ kind: 'bump_line', ticketId, lineId: '1' }));
    expect(shown[0]?.lines.map(({ state }) => state)).toEqual(['done', 'open']);
    expect(shown[0]?.state).toBe('open');
    expect(shown[1]).toBe(b);
    const all = [a, b];
    expect(withIntents(all, [])).toBe(all);
  });

  test('the last line bumps the ticket, and taking it back opens it', () => {
    const both = [
      { kind: 'bump_line', ticketId, lineId: '1' },
      { kind: 'bump_line', ticketId, lineId: '2' },
    ] as const;
    expect(withIntents([a], asked(...both))[0]?.state).toBe('bumped');
    const back = withIntents([a], asked(...both, { kind: 'unbump_line', ticketId, lineId: '2' }))[0];
    expect(back?.state).toBe('open');
    expect(back?.lines.map(({ state }) => state)).toEqual(['done', 'open']);
  });

  test('a void that the cook has not spoken of keeps the ticket', () => {
    const voided = ticket('a', [line('1'), line('2', { state: 'voided', acknowledged: false })]);
    const bumped: Deed = { kind: 'bump_line', ticketId, lineId: '1' };
    expect(withIntents([voided], asked(bumped))[0]?.state).toBe('open');
    expect(withIntents([voided], asked(bumped, { kind: 'say_void', ticketId, lineId: '2' }))[0]?.state).toBe('bumped');
  });

  test('a bump and its undo, in the order in which they were made', () => {
    expect(withIntents([a], asked({ kind: 'bump', ticketId }))[0]?.state).toBe('bumped');
    expect(withIntents([a], asked({ kind: 'bump', ticketId }, { kind: 'unbump', ticketId }))[0]?.state).toBe('open');
  });

  test('an order that is handed over is gone with all its tickets', () => {
    const parts = [ticket('a', [], 'order'), ticket('b', [], 'order'), b];
    expect(withIntents(parts, asked({ kind: 'hand_over', orderId: 'order' }))).toEqual([b]);
    const undone = asked({ kind: 'undo_hand_over', orderId: 'order', kept: parts.slice(0, 2) });
    expect(withIntents([b], undone).map(({ id }) => id)).toEqual(['b', 'a']);
  });
});

test('an intent ends with the hub’s word, never before', () => {
  const deed: Deed = { kind: 'bump', ticketId };
  const intents: Intent[] = [
    { id: 1, deed, seq: 40 },
    { id: 2, deed, seq: 41 },
    { id: 3, deed, seq: null },
  ];
  expect(stillAhead(intents, 40).map(({ id }) => id)).toEqual([2, 3]);
  expect(stillAhead(intents, 39)).toBe(intents);
});

test('kept commands of a page before this one are understood', () => {
  expect(deedOf('bumpLine', '/tickets/t1/lines/l1/bump')).toEqual({ kind: 'bump_line', ticketId: 't1', lineId: 'l1' });
  expect(deedOf('bumpTicket', '/tickets/t1/bump')).toEqual({ kind: 'bump', ticketId: 't1' });
  expect(deedOf('handOverOrder', '/orders/o1/hand-over')).toEqual({ kind: 'hand_over', orderId: 'o1' });
  expect(deedOf('undoHandOver', '/orders/o1/undo-hand-over')).toEqual({ kind: 'undo_hand_over', orderId: 'o1' });
  expect(deedOf('drawnTicket', '/tickets/t1/drawn')).toBeNull();
});

test('a change that is seen, or done, is marked no longer before the hub says so', () => {
  const was = { variantName: null, modifiers: [], note: 'no salt', seat: null };
  const tickets = [ticket('t', [line('a', { was }), line('b', { was })])];
  const deeds = [
    { kind: 'see_change', ticketId: 't', lineId: 'a' },
    { kind: 'bump_line', ticketId: 't', lineId: 'b' },
  ] as const;
  const [after] = withIntents(
    tickets,
    deeds.map((deed, id) => ({ id, deed, seq: null })),
  );
  expect(after?.lines.map(({ state, was: told }) => [state, told])).toEqual([
    ['open', undefined],
    ['done', undefined],
  ]);
});
