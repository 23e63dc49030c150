import type { Formats } from '@comanda/kit/i18n/format.ts';
import { MINUTE } from '@comanda/shared/base/time.ts';
import type { Table } from '@comanda/shared/contracts/views/venue.ts';
import { expect, test } from 'vitest';
import type { Words } from '../../i18n/index.ts';
import { id } from '@comanda/shared/domain/modifiers/testing/menu.ts';
import { check, line, order } from '../../model/testing/order.ts';
import { partyOf } from './parties.ts';
import { tableWords } from './table-words.ts';

/** Says the key and what was filled in. */
const t = ((key: string, values: object = {}) => [key, ...Object.values(values)].join(' ')) as Words;
const place = { areaId: id('area'), seats: 4, shape: 'square', x: 0, y: 0, rotation: 0, archived: false } as const;
const tables: Table[] = [
  { ...place, id: id('table'), name: 'A1' },
  { ...place, id: id('beside'), name: 'A2' },
];
const saying = (party: ReturnType<typeof partyOf>, at = 0) =>
  tableWords(tables[at] as Table, party, {
    t,
    formats: { time: () => '19:00' } as unknown as Formats,
    money: String,
    now: 30 * MINUTE,
    tables,
    server: () => 'Lan',
  });

test('a table says who serves since when, which course is late, and which is next', () => {
  const lines = [line('soup', { course: 1, state: 'sent' }), line('duck', { course: 2, state: 'new' })];
  const said = saying(partyOf(order({ lines, held: [2], rush: true, checks: [check({ total: 50 })] }), undefined));
  expect(said).toMatchObject({ late: 'tables.late 1', held: 'course.number 2' });
  expect(said.under).toBe('floor.minutesShort 30 · Lan');
  for (const part of [
    'floor.table A1',
    'tables.servedBy Lan',
    'tables.rush',
    'tables.late 1',
    'check.guests 2',
    '50',
  ]) {
    expect(said.label).toContain(part);
  }
});

test('a joined table names the one it is joined to, and each the other', () => {
  const merged = [{ orderId: id('was'), number: 3, tableId: id('beside'), covers: 2, checkIds: [] }];
  const party = partyOf(order({ merged }), undefined);
  expect(saying(party, 0).joined).toBe('tables.joinedWith A2');
  expect(saying(party, 1).joined).toBe('tables.joinedWith A1');
});

test('an empty table says how many could sit, or for when it is kept', () => {
  expect(saying(partyOf(undefined, undefined)).under).toBe('floor.seats 4');
  const mark = { tableId: id('table'), state: 'reserved', since: 0, reservedAt: 5 } as const;
  expect(saying(partyOf(undefined, undefined, mark)).under).toBe('tables.reservedFor 19:00');
});
