import { expect, test } from 'vitest';
import type { VenueSettings } from '../../contracts/views/venue.ts';
import { priceRules } from './rules.ts';

const settings: VenueSettings = {
  id: '019a0c3e-5f00-7cc3-98c4-dc0c0c07398f',
  name: 'Bistro',
  currency: 'EUR',
  timeZone: 'Europe/Berlin',
  languages: ['en'],
  cutOverHour: 4,
  tax: { mode: 'inclusive', roundPer: 'rate' },
  taxGroups: [
    {
      id: 'food',
      name: 'Food',
      components: [{ id: 'vat19', name: 'VAT 19 %', ratePpm: 190_000 }],
      byOrderType: { takeaway: [{ id: 'vat7', name: 'VAT 7 %', ratePpm: 70_000 }], delivery: [] },
    },
  ],
  rounding: 'half_even',
  cashIncrement: 1,
  serviceCharge: { ratePpm: 100_000, base: 'after_discount', taxGroup: 'food' },
  receiptHeader: [],
  receiptFooter: {},
  tablesToClean: false,
  voidReasons: [{ en: 'Mistake' }],
};

test('tax groups are those of the order type', () => {
  expect(priceRules(settings, 'dine_in').taxGroups).toEqual({ food: [{ id: 'vat19', ratePpm: 190_000 }] });
  expect(priceRules(settings, 'takeaway').taxGroups).toEqual({ food: [{ id: 'vat7', ratePpm: 70_000 }] });
  expect(priceRules(settings, 'delivery').taxGroups).toEqual({ food: [] });
});

test('the rest is as the venue has it', () => {
  expect(priceRules(settings, 'dine_in')).toMatchObject({
    taxMode: 'inclusive',
    roundTaxPer: 'rate',
    rounding: 'half_even',
    serviceCharge: settings.serviceCharge,
  });
});
