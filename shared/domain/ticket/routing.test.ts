import type { RoutingRule } from '@comanda/shared/contracts/views/kitchen-rules.ts';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isWithin, type RoutedLine, type Sending, stationsOf } from './routing.ts';

const rule = (stations: string[], given: Partial<RoutingRule> = {}): RoutingRule => ({
  id: stations.join('-') || 'nowhere',
  categoryIds: [],
  itemIds: [],
  orderTypes: [],
  deviceIds: [],
  hours: null,
  stations,
  ...given,
});
const pho: RoutedLine = { itemId: 'pho', categoryId: 'soups', stations: ['hot'] };
const water: RoutedLine = { itemId: 'water', categoryId: 'drinks', stations: [] };
const noon: Sending = { orderType: 'dine_in', deviceId: 'till', minute: 12 * 60 };

test('without a rule that fits the menu’s own stations make it', () => {
  expect(stationsOf(pho, noon, [])).toEqual(['hot']);
  expect(stationsOf(pho, noon, [rule(['night'], { hours: { from: '22:00', until: '06:00' } })])).toEqual(['hot']);
});

test.each<[string, Partial<RoutingRule>, Partial<Sending>]>([
  ['item', { itemIds: ['pho'] }, {}],
  ['category', { categoryIds: ['soups'] }, {}],
  ['order type', { orderTypes: ['takeaway'] }, { orderType: 'takeaway' }],
  ['terminal', { deviceIds: ['garden'] }, { deviceId: 'garden' }],
  ['time of day', { hours: { from: '06:00', until: '11:00' } }, { minute: 10 * 60 + 59 }],
])('a rule by %s sends it elsewhere, and only where it fits', (_by, given, sending) => {
  const rules = [rule(['other'], given), rule(['never'], { itemIds: ['rolls'] })];
  expect(stationsOf(pho, { ...noon, ...sending }, rules)).toEqual(['other']);
  const elsewhere = { itemId: 'rice', categoryId: 'rice', stations: ['hot'] };
  const differently: Sending = { orderType: 'delivery', deviceId: null, minute: 11 * 60 };
  expect(stationsOf(elsewhere, differently, rules)).toEqual(['hot']);
});

test('all that a rule names must fit, and the first that fits holds', () => {
  const both = rule(['packing'], { categoryIds: ['soups'], orderTypes: ['takeaway'] });
  expect(stationsOf(pho, noon, [both])).toEqual(['hot']);
  const takeaway: Sending = { ...noon, orderType: 'takeaway' };
  expect(stationsOf(pho, takeaway, [both, rule(['last'])])).toEqual(['packing']);
  expect(stationsOf(pho, noon, [both, rule(['last'])])).toEqual(['last']);
});

test('a rule may keep an item from the kitchen, and never brings it one that nobody makes', () => {
  expect(stationsOf(pho, noon, [rule([])])).toEqual([]);
  expect(stationsOf(water, noon, [rule(['hot'])])).toEqual([]);
});

test('every minute of the day is either in a span or in the one that is left of the day', () => {
  const clock = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
  fc.assert(
    fc.property(clock, clock, fc.integer({ min: 0, max: 1_439 }), (from, until, minute) => {
      fc.pre(from !== until);
      expect(isWithin({ from, until }, minute)).toBe(!isWithin({ from: until, until: from }, minute));
    }),
    { seed: 4600 },
  );
});
