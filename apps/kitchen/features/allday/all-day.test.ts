import type { TicketView } from '@comanda/shared/contracts/views/kitchen.ts';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { line as lineOf } from '../../testing/line.ts';
import { allDay, steady } from './all-day.ts';

type Line = TicketView['lines'][number];

const line = (itemId: string, quantity: number, given: Partial<Line> = {}): Line =>
  lineOf(`${itemId} ${quantity}`, { itemId, name: { en: itemId }, quantity, ...given });
const ticket = (lines: Line[], state: TicketView['state'] = 'open'): TicketView => ({ state, lines }) as TicketView;
const egg = { kind: 'add' as const, name: { en: 'Egg' }, quantity: 2 };

test('totals are of open lines of open tickets only, sizes apart, in the order of asking', () => {
  const { items } = allDay([
    ticket([line('pho', 1), line('rolls', 2), line('tea', 5, { state: 'done' })]),
    ticket([line('pho', 2), line('pho', 4, { variantName: { en: 'Large' } }), line('tea', 1, { state: 'voided' })]),
    ticket([line('rolls', 9)], 'bumped'),
  ]);
  expect(items.map(({ itemId, variantName, count }) => [itemId, variantName?.['en'] ?? null, count])).toEqual([
    ['pho', null, 3],
    ['rolls', null, 2],
    ['pho', 'Large', 4],
  ]);
});

test('a modifier counts for each of its line, apart by item', () => {
  const { modifiers } = allDay([
    ticket([line('pho', 3, { modifiers: [egg] }), line('pho', 1, { modifiers: [egg] })]),
    ticket([line('rice', 1, { modifiers: [egg] })]),
  ]);
  expect(modifiers.map(({ name, itemName, count }) => [name['en'], itemName['en'], count])).toEqual([
    ['Egg', 'pho', 8],
    ['Egg', 'rice', 2],
  ]);
});

test('what stays keeps its order, whatever comes and goes', () => {
  expect(steady(['a', 'b', 'c'], ['d', 'c', 'a'])).toEqual(['a', 'c', 'd']);
  const keys = fc.uniqueArray(fc.integer({ min: 0, max: 12 }).map(String));
  fc.assert(
    fc.property(keys, keys, (before, now) => {
      const next = steady(before, now);
      expect([...next].sort()).toEqual([...now].sort());
      const stayed = before.filter((key) => now.includes(key));
      expect(next.slice(0, stayed.length)).toEqual(stayed);
    }),
    { seed: 4600 },
  );
});
