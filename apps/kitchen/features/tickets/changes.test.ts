import { expect, test } from 'vitest';
import { line } from '../../testing/line.ts';
import { marked, type Marks, seen, type Shown, shownNow, withTold } from './changes.ts';
import { readKept, writeKept } from './kept-marks.ts';
import type { Line, Ticket } from './ticket.ts';

const ticket = (lines: Line[]): Ticket => ({ id: 't', lines }) as Ticket;
const none: Marks = new Map();
const nothing: Shown = new Map();
const shownOf = (...tickets: Ticket[]): Shown => shownNow(nothing, new Set(), tickets);
const after = (marks: Marks, before: Shown, ...tickets: Ticket[]): Marks =>
  marked(marks, before, tickets, shownOf(...tickets), false);

test('what was there when the ticket came is not marked', () => {
  expect(after(none, nothing, ticket([line('a')]))).toBe(none);
});

test('an added and a changed line are marked until touched; a done or void one is no change', () => {
  const before = ticket([line('a'), line('b'), line('c')]);
  const now = ticket([
    line('a', { note: 'no salt' }),
    line('b', { state: 'done' }),
    line('c', { state: 'voided', acknowledged: false }),
    line('d'),
    line('e', { state: 'voided', acknowledged: false }),
  ]);
  const marks = after(none, shownOf(before), now);
  expect([...(marks.get('t') ?? [])]).toEqual([
    ['a', 'changed'],
    ['d', 'new'],
  ]);
  expect(after(marks, shownOf(now), now)).toBe(marks);
  const rest = seen(marks, 't', 'a');
  expect([...(rest.get('t') ?? [])]).toEqual([['d', 'new']]);
  expect(seen(rest, 't', 'd').size).toBe(0);
  expect(seen(rest, 't', 'b')).toBe(rest);
});

test('what the hub keeps in mind is marked for as long as it does, and nowhere twice', () => {
  const was = { variantName: null, modifiers: [], note: '', seat: null };
  const before = ticket([line('a'), line('b')]);
  const told = ticket([line('a', { note: 'no salt', was }), line('b', { state: 'voided', was })]);
  const own = marked(none, shownOf(before), [told], shownOf(told), true);
  expect(own).toBe(none);
  expect([...(withTold(own, [told]).get('t') ?? [])]).toEqual([['a', 'changed']]);
  const acknowledged = ticket([line('a', { note: 'no salt' }), line('b', { state: 'voided' })]);
  expect(marked(own, shownOf(told), [acknowledged], shownOf(acknowledged), true)).toBe(none);
  expect(withTold(none, [acknowledged])).toBe(none);
  // Expo marks it for itself.
  expect(after(none, shownOf(before), told).get('t')?.get('a')).toBe('changed');
});

test('marks leave with their ticket', () => {
  const marks: Marks = new Map([['t', new Map([['a', 'new']])]]);
  expect(after(marks, shownOf(ticket([line('a')]))).size).toBe(0);
});

test('a ticket that is the same as before is not looked at again', () => {
  const same = ticket([line('a')]);
  const shown = shownOf(same);
  expect(shownNow(shown, new Set([same]), [same]).get('t')).toBe(shown.get('t'));
  expect(shownNow(shown, new Set(), [ticket([line('a')])]).get('t')).not.toBe(shown.get('t'));
});

test('a screen that was off marks what changed meanwhile, and what its cook had not touched before', () => {
  const was = ticket([line('a'), line('b')]);
  const marks: Marks = new Map([['t', new Map([['b', 'changed']])]]);
  const kept = readKept(writeKept('grill', { shown: shownOf(was), marks }), 'grill');
  const now = ticket([line('a', { quantity: 2 }), line('b'), line('c')]);
  expect([...(after(kept.marks, kept.shown, now).get('t') ?? [])]).toEqual([
    ['b', 'changed'],
    ['a', 'changed'],
    ['c', 'new'],
  ]);
  expect(after(kept.marks, kept.shown, was).get('t')).toEqual(new Map([['b', 'changed']]));
});

test.each([
  null,
  '',
  '{',
  '7',
  '{"station":"bar","shown":{"t":{"a":"x"}}}',
  '{"station":"grill","shown":7,"marks":{"t":7}}',
  '{"station":"grill","shown":{"t":{"a":7}},"marks":{"t":{"a":"old"}}}',
])('nothing is taken from what is no word of this station: %s', (text) => {
  const { shown, marks } = readKept(text, 'grill');
  expect([...shown.values(), ...marks.values()].flatMap((lines) => [...lines])).toEqual([]);
});
