import { EditableRole, Permission } from '@comanda/shared/contracts/permissions.ts';
import { events } from '@comanda/shared/contracts/events/index.ts';
import { expect, test } from 'vitest';
import { en } from '../i18n/en.ts';
import { eventFacts, type EventNames } from './event-facts.ts';

const at = (path: string): unknown =>
  path.split('.').reduce<unknown>((tree, key) => (tree as Record<string, unknown> | undefined)?.[key], en);

test('every event has its words', () => {
  const silent = Object.keys(events).filter((type) => typeof at(`events.${type.replace(/\.v\d+$/, '')}`) !== 'string');
  expect(silent).toEqual([]);
});

test('every permission and role has its name', () => {
  expect(Permission.options.filter((each) => typeof at(`permission.${each.replace('.', '_')}`) !== 'string')).toEqual(
    [],
  );
  expect(EditableRole.options.filter((each) => typeof at(`roleNames.${each}`) !== 'string')).toEqual([]);
});

const names: EventNames = {
  local: (text) => text['en'] ?? '',
  money: (minor) => `$${minor}`,
  time: String,
  percent: (ppm) => `${ppm / 10_000} %`,
  table: (id) => `T${id}`,
  staff: (id) => `S${id}`,
  device: (id) => `D${id}`,
  station: (id) => `K${id}`,
  printer: (id) => `P${id}`,
  item: (id) => `I${id}`,
  line: (id) => `L${id}`,
  word: (key, values) => (values ? `${key} ${values.count}` : key),
};

test.each<[string, Record<string, unknown>, Record<string, unknown>]>([
  [
    'lines.added',
    { lines: [{ name: { en: 'Soup' }, quantity: 2 }, { name: { en: 'Tea' } }] },
    { items: '2 × Soup, Tea' },
  ],
  ['lines.sent', { lineIds: ['1', '2'] }, { items: 'L1, L2' }],
  ['line.voided', { lineId: '1', amount: 5, reason: 'cold' }, { item: 'L1', amount: '$5', reason: 'cold' }],
  [
    'line.changed_after_send',
    {
      before: { name: { en: 'Soup' }, variantName: { en: 'small' }, modifiers: [{ name: { en: 'Egg' }, quantity: 2 }] },
      line: { name: { en: 'Soup' }, variantName: { en: 'big' }, modifiers: [], seat: 3, note: 'no salt' },
      again: true,
    },
    { items: 'Soup big', difference: 'small, 2 × Egg → big, #3, “no salt”', state: 'eventStates.again' },
  ],
  ['discount.given', { kind: 'percent', ratePpm: 100_000, amount: 0 }, { amount: '10 %' }],
  ['payment.failed', { reason: 'declined' }, { reason: 'eventStates.failed.declined' }],
  ['check.paid', { totals: { total: 9 }, fiscalNumber: 3 }, { total: '$9', number: 3 }],
  ['availability.changed', { id: '1', available: true, remaining: 4 }, { item: 'I1', state: 'eventStates.left 4' }],
  ['availability.changed', { id: '1', available: false, remaining: null }, { state: 'eventStates.soldOut' }],
  ['staff.saved', { active: false, secrets: ['pin'] }, { state: 'eventStates.inactiveeventStates.newPin' }],
])('%s %j', (type, payload, facts) => expect(eventFacts(type, payload, names)).toMatchObject(facts));

test('whatever an event holds, its facts are texts and numbers', () => {
  const facts = eventFacts('lines.added', { lines: 'x', name: 7, amount: null, parts: {} }, names);
  expect(Object.values(facts).every((each) => typeof each === 'string' || typeof each === 'number')).toBe(true);
});
