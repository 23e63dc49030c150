import { expect, test } from 'vitest';
import { NO_BANK, type PaymentsForm, problemsOf, tipRates } from './form.ts';

const form: PaymentsForm = {
  cashier: '10',
  waiter: '0',
  tips: '',
  bank: null,
  discountReasons: [],
  compReasons: [],
  refundReasons: [],
};

test('tips are typed with commas, spaces or semicolons, as a person writes them', () => {
  expect(tipRates('15, 18, 20')).toEqual([150_000, 180_000, 200_000]);
  expect(tipRates('15,18,20')).toEqual([150_000, 180_000, 200_000]);
  expect(tipRates('12.5 15')).toEqual([125_000, 150_000]);
  expect(tipRates('12,5; 15')).toEqual([125_000, 150_000]);
  expect(tipRates('  ')).toEqual([]);
  for (const wrong of ['0', 'ten', '101', '5, 6, 7, 8, 9, 10', '5,,6']) expect(tipRates(wrong)).toBeNull();
});

test('what cannot be saved is named', () => {
  expect([...problemsOf(form)]).toEqual([]);
  expect([...problemsOf({ ...form, cashier: '200', tips: 'x', bank: NO_BANK })]).toEqual([
    'cashier',
    'tips',
    'bank',
    'account',
  ]);
  expect([...problemsOf({ ...form, bank: { ...NO_BANK, bank: '970436', account: '0011A' } })]).toEqual([]);
});
