import { must } from '@comanda/shared/base/assert.ts';
import type { KeptLine } from '@comanda/shared/contracts/commands/cut-off.ts';
import type { Station, VenueSettings } from '@comanda/shared/contracts/views/venue.ts';
import { paperText } from '@comanda/shared/receipts/plain.ts';
import { expect, test } from 'vitest';
import { type KeptSend, kitchenSlips } from './kitchen-slip.ts';

const station = (id: string, name: string): Station => ({
  id,
  name: { en: name },
  kind: 'prep',
  position: 0,
  minimumSeconds: 0,
  printerId: null,
});
const line = (id: string, more: Partial<KeptLine> = {}): KeptLine => ({
  id,
  itemId: `item ${id}`,
  categoryId: 'c',
  variantId: `variant ${id}`,
  name: { en: `Dish ${id}` },
  variantName: null,
  unitPrice: 100,
  quantity: 1,
  modifiers: [],
  seat: null,
  course: 1,
  note: '',
  taxGroup: 'food',
  stations: ['wok'],
  prepSeconds: 60,
  takenAt: 0,
  ...more,
});
const send = (more: Partial<KeptSend>): KeptSend => ({
  settings: { languages: ['en'], timeZone: 'UTC' } as unknown as VenueSettings,
  stations: [station('wok', 'Wok'), station('bar', 'Bar')],
  number: 'B-07',
  type: 'dine_in',
  table: 'T4',
  covers: 2,
  server: 'Emma',
  at: Date.UTC(2026, 6, 1, 18, 30),
  known: false,
  hold: [],
  before: [],
  now: [],
  ...more,
});
const said = (more: Partial<KeptSend>): string[] => kitchenSlips(send(more)).map((paper) => paperText(paper));
const only = (more: Partial<KeptSend>): string => {
  const papers = said(more);
  expect(papers).toHaveLength(1);
  return must(papers[0], 'a paper');
};

test('each station gets its own paper, with the number, the table and that a ticket follows', () => {
  const modifiers = [
    { modifierId: 'm', groupId: 'g', name: { en: 'No onion' }, kind: 'no', price: 0, quantity: 1 } as const,
  ];
  const papers = said({
    now: [line('a', { quantity: 3, modifiers, note: 'well done' }), line('b', { stations: ['bar'] })],
  });
  expect(papers).toHaveLength(2);
  for (const words of ['Wok', '18:30', 'B-07', 'T4', 'Dish a', '3', 'NO onion', 'well done', 'HUB AWAY'])
    expect(papers[0]).toContain(words);
  expect(papers[0]).not.toContain('Dish b');
  expect(papers[0]).not.toContain('ADD');
  expect(papers[1]).toContain('Dish b');
});

test('what came to it is an addition, what changed or went is said so, and what the cooks know is not said again', () => {
  const before = [line('a'), line('b'), line('c')];
  const paper = only({ before, now: [line('a'), line('b', { quantity: 2 }), line('d')] });
  expect(paper).toMatch(/VOID.*Dish c/);
  expect(paper).toMatch(/CHANGED[^]*Dish b/);
  expect(paper).toMatch(/ADD[^]*Dish d/);
  expect(paper).not.toContain('Dish a');
  expect(said({ before, now: before })).toEqual([]);
});

test('what comes to an order that the hub has is an addition, too', () => {
  expect(only({ known: true, now: [line('a')] })).toContain('ADD');
});

test('a course that waits, and what no station makes, is on no paper', () => {
  expect(said({ hold: [2], now: [line('a', { course: 2 }), line('b', { stations: [] })] })).toEqual([]);
});
