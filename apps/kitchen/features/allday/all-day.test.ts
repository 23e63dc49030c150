import type { TicketView } from '@comanda/shared/contracts/views/kitchen.ts';
import { expect, test } from 'vitest';
import { allDay } from './all-day.ts';

type Line = TicketView['lines'][number];

const line = (itemId: string, quantity: number, given: Partial<Line> = {}): Line => ({
  lineId: `${itemId} ${quantity}`,
  itemId,
  name: { en: itemId },
  variantName: null,
  quantity,
  modifiers: [],
  note: '',
  seat: null,
  course: 1,
  state: 'open',
  acknowledged: true,
  startAt: null,
  ...given,
});
const ticket = (lines: Line[], state: TicketView['state'] = 'open'): TicketView => ({ state, lines }) as TicketView;
const egg = { kind: 'add' as const, name: { en: 'Egg' }, quantity: 2 };

test('totals are of open lines of open tickets only, sizes apart, in the order of asking', () => {
  const totals = allDay([
    ticket([line('pho', 1), line('rolls', 2), line('tea', 5, { state: 'done' })]),
    ticket([line('pho', 2), line('pho', 4, { variantName: { en: 'Large' } }), line('tea', 1, { state: 'voided' })]),
    ticket([line('rolls', 9)], 'bumped'),
  ]);
  expect(totals.map(({ itemId, variantName, count }) => [itemId, variantName?.['en'] ?? null, count])).toEqual([
    ['pho', null, 3],
    ['rolls', null, 2],
    ['pho', 'Large', 4],
  ]);
});

test('a modifier counts for each of its line', () => {
  const totals = allDay([ticket([line('pho', 3, { modifiers: [egg] }), line('pho', 1, { modifiers: [egg] })])]);
  expect(totals[0]?.modifiers.map(({ name, count }) => [name['en'], count])).toEqual([['Egg', 8]]);
});
