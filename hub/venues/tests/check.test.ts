import { expect, it } from 'vitest';
import type { VenueFile } from '@comanda/shared/contracts/views/venue.ts';
import { venueProblems } from '../check.ts';
import { loadVenue } from '../index.ts';

const good = loadVenue('newyork');
const nowhere = '00000000-0000-4000-8000-000000000000';

const first = <T>(list: readonly T[], change: Partial<T>): T[] =>
  list.map((entry, i) => (i === 0 ? { ...entry, ...change } : entry));

const [someGroup] = good.groups;
const nesting = good.groups.find((group) => group.modifiers.some(({ groupId }) => groupId !== null));
const modifiers = someGroup?.modifiers ?? [];

const broken: readonly (readonly [says: string, venue: VenueFile])[] = [
  ['settings.timeZone', { ...good, settings: { ...good.settings, timeZone: 'America/Gotham' } }],
  ['settings.currency', { ...good, settings: { ...good.settings, currency: 'QQQ' } }],
  [
    'settings.serviceCharge.taxGroup',
    {
      ...good,
      settings: { ...good.settings, serviceCharge: { ratePpm: 1, base: 'after_discount', taxGroup: 'gone' } },
    },
  ],
  ['items[0].categoryId', { ...good, items: first(good.items, { categoryId: nowhere }) }],
  ['items[0].taxGroup', { ...good, items: first(good.items, { taxGroup: 'gone' }) }],
  ['items[0].groupIds[0]', { ...good, items: first(good.items, { groupIds: [nowhere] }) }],
  ['items[0].stations[0]', { ...good, items: first(good.items, { stations: ['gone'] }) }],
  ['items[0].stations[0]', { ...good, items: first(good.items, { stations: ['expo'] }) }],
  ['items[0].name', { ...good, items: first(good.items, { name: { vi: 'Cánh gà' } }) }],
  ['stations[0].printerId', { ...good, stations: first(good.stations, { printerId: nowhere }) }],
  ['tables[0].areaId', { ...good, tables: first(good.tables, { areaId: nowhere }) }],
  ['printers[0].fallbackId', { ...good, printers: first(good.printers, { fallbackId: nowhere }) }],
  [
    'cannot stand in for itself',
    { ...good, printers: first(good.printers, { fallbackId: good.printers[0]?.id ?? null }) },
  ],
  ['min 3 is more than max 1', { ...good, groups: first(good.groups, { min: 3, max: 1 }) }],
  ['at most 4 can be made', { ...good, groups: first(good.groups, { min: 5, max: 9 }) }],
  [
    '2 are preselected',
    { ...good, groups: first(good.groups, { modifiers: modifiers.map((m, i) => ({ ...m, preselected: i < 2 })) }) },
  ],
  [
    'groups[0].modifiers[0].groupId',
    { ...good, groups: first(good.groups, { modifiers: first(modifiers, { groupId: nowhere }) }) },
  ],
  [
    'nesting ends at one',
    { ...good, groups: first(good.groups, { modifiers: first(modifiers, { groupId: nesting?.id ?? null }) }) },
  ],
  ['the same PIN', { ...good, staff: first(good.staff, { pin: good.staff[1]?.pin ?? '' }) }],
  ['username "daniel"', { ...good, staff: first(good.staff, { username: 'daniel' }) }],
  ['tables: the name "2"', { ...good, tables: first(good.tables, { name: '2' }) }],
];

it.each(broken)('says what is wrong: %s', (says, venue) => {
  expect(venueProblems(venue).join('\n')).toContain(says);
});

it('never repeats a PIN in what it says', () => {
  const venue = { ...good, staff: good.staff.map((member) => ({ ...member, pin: '8642' })) };
  expect(venueProblems(venue).join('\n')).not.toContain('8642');
});
