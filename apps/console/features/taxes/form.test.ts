import type { VenueSettings } from '@comanda/shared/contracts/views/venue.ts';
import { expect, test } from 'vitest';
import { formOf, settingsOf } from './form.ts';

const settings: VenueSettings = {
  id: '00000000-0000-7000-8000-000000000001',
  name: 'Quán',
  currency: 'VND',
  timeZone: 'Asia/Ho_Chi_Minh',
  languages: ['vi'],
  cutOverHour: 4,
  tax: { mode: 'inclusive', roundPer: 'rate' },
  taxGroups: [
    {
      id: 'food',
      name: 'Food',
      components: [{ id: 'vat8', name: 'VAT', ratePpm: 88_750 }],
      byOrderType: { takeaway: [{ id: 'vat5', name: 'VAT', ratePpm: 50_000 }] },
    },
  ],
  rounding: 'half_up',
  cashIncrement: 1_000,
  serviceCharge: { ratePpm: 50_000, base: 'after_discount', taxGroup: 'food' },
  receiptHeader: [],
  receiptFooter: {},
  tablesToClean: false,
  voidReasons: [{ vi: 'Khách đổi ý' }],
};
const form = formOf(settings);
const [food] = form.groups;
if (!food) throw new Error('the form has the group');

test('what was not touched comes back as it was', () => {
  expect(settingsOf(settings, form)).toEqual(settings);
});

test('rates are typed in per cent, and kept exactly', () => {
  expect(food.components[0]?.rate).toBe('8.875');
  const components = [{ id: '', name: 'Thuế đặc biệt', rate: '2,5' }];
  expect(settingsOf(settings, { ...form, groups: [{ ...food, components }] })?.taxGroups[0]?.components).toEqual([
    { id: 'thue-dac-biet', name: 'Thuế đặc biệt', ratePpm: 25_000 },
  ]);
});

test('two new components of one name get ids of their own', () => {
  const components = ['1', '2'].map((rate) => ({ id: '', name: 'VAT', rate }));
  const saved = settingsOf(settings, { ...form, groups: [{ ...food, components }] });
  expect(saved?.taxGroups[0]?.components.map(({ id }) => id)).toEqual(['vat', 'vat-2']);
});

test('a rate that is none, or a missing name, is not saved', () => {
  for (const wrong of [
    { name: 'VAT', rate: 'x' },
    { name: 'VAT', rate: '101' },
    { name: ' ', rate: '8' },
  ]) {
    expect(settingsOf(settings, { ...form, groups: [{ ...food, components: [{ id: '', ...wrong }] }] })).toBeNull();
  }
  expect(settingsOf(settings, { ...form, groups: [{ ...food, name: '' }] })).toBeNull();
  expect(settingsOf(settings, { ...form, charge: { rate: '', base: 'after_discount', taxGroup: null } })).toBeNull();
});
