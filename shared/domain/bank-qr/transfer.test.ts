import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { must } from '../../base/assert.ts';
import { crc16 } from './emv.ts';
import { readEmv, readFields } from './testing/read-emv.ts';
import { transferText } from './transfer.ts';

const account = { bank: '970436', account: '0011002345678', holder: 'Nhà hàng Đông Á', city: 'Hồ Chí Minh' };

test('the checksum is the one that the standard gives for its example digits', () => {
  expect(crc16('123456789')).toBe(0x29b1);
});

test('a transfer says to whom, how much and what for, and its checksum fits', () => {
  const text = must(transferText({ account, amount: 236_000, currency: 'VND', reference: 'HD 42' }), 'a code');
  const fields = must(readEmv(text), 'a code that can be read');
  expect(fields.get('53')).toBe('704');
  expect(fields.get('54')).toBe('236000');
  expect(fields.get('59')).toBe('Nha hang Dong A');
  expect(fields.get('60')).toBe('Ho Chi Minh');
  const napas = must(readFields(must(fields.get('38'), 'the account')), 'the account');
  expect(napas.get('00')).toBe('A000000727');
  expect(napas.get('02')).toBe('QRIBFTTA');
  const bank = must(readFields(must(napas.get('01'), 'the bank')), 'the bank');
  expect([bank.get('00'), bank.get('01')]).toEqual(['970436', '0011002345678']);
  expect(must(readFields(must(fields.get('62'), 'the reference')), 'the reference').get('08')).toBe('HD 42');
});

test('amounts with decimals are written with a point; a currency without a number has no code', () => {
  const text = must(transferText({ account, amount: 5, currency: 'USD', reference: 'A' }), 'a code');
  expect(readEmv(text)?.get('54')).toBe('0.05');
  expect(transferText({ account, amount: 5, currency: 'XTS', reference: 'A' })).toBeNull();
});

test('whoever the holder is and whatever the amount, the code can be read; one letter changed, and it cannot', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), fc.nat(1_000_000_000), fc.nat(), (holder, amount, at) => {
      const named = { ...account, holder };
      const text = must(transferText({ account: named, amount, currency: 'VND', reference: holder }), 'a code');
      expect(readEmv(text)?.get('54')).toBe(String(amount));
      const index = at % text.length;
      const other = text[index] === '7' ? '8' : '7';
      expect(readEmv(`${text.slice(0, index)}${other}${text.slice(index + 1)}`)).toBeNull();
    }),
    { numRuns: 10_000, seed: 4603 },
  );
});
