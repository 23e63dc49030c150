import { expect, test } from 'vitest';
import { marked, type Marks, seen } from './changes.ts';
import type { Line, Ticket } from './ticket.ts';

const line = (lineId: string, given: Partial<Line> = {}): Line => ({
  lineId,
  itemId: lineId,
  name: { en: lineId },
  variantName: null,
  quantity: 1,
  modifiers: [],
  note: '',
  seat: null,
  course: 1,
  state: 'open',
  acknowledged: true,
  startAt: null,
  ...given,
});
const ticket = (lines: Line[]): Ticket => ({ id: 't', lines }) as Ticket;
const was = (each: Ticket) => new Map([[each.id, each]]);
const none: Marks = new Map();

test('what was there when the ticket came is not marked', () => {
  expect(marked(none, new Map(), [ticket([line('a')])])).toBe(none);
});

test('an added and a changed line are marked until touched; a done or void one is no change', () => {
  const before = ticket([line('a'), line('b'), line('c')]);
  const after = ticket([
    line('a', { note: 'no salt' }),
    line('b', { state: 'done' }),
    line('c', { state: 'voided', acknowledged: false }),
    line('d'),
  ]);
  const marks = marked(none, was(before), [after]);
  expect([...(marks.get('t') ?? [])]).toEqual([
    ['a', 'changed'],
    ['d', 'new'],
  ]);
  expect(marked(marks, was(after), [after])).toBe(marks);
  const rest = seen(marks, 't', 'a');
  expect([...(rest.get('t') ?? [])]).toEqual([['d', 'new']]);
  expect(seen(rest, 't', 'd').size).toBe(0);
  expect(seen(rest, 't', 'b')).toBe(rest);
});

test('marks leave with their ticket', () => {
  const marks: Marks = new Map([['t', new Map([['a', 'new']])]]);
  expect(marked(marks, was(ticket([line('a')])), []).size).toBe(0);
});
