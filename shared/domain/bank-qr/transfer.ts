import type { BankAccount } from '../../contracts/views/venue.ts';
import { currencyExponent } from '../../base/money.ts';
import { emvText } from './emv.ts';

/** Currencies by their number (ISO 4217), as the code wants them. */
const CURRENCY_NUMBERS: Readonly<Record<string, string>> = { VND: '704', USD: '840', EUR: '978', KWD: '414' };

/** Napas's id in the code: transfers to an account at any Vietnamese bank (VietQR). */
const NAPAS = 'A000000727';
const TO_ACCOUNT = 'QRIBFTTA';

/** As a bank's app shows it: letters without marks, digits and spaces. */
const plainText = (text: string, most: number): string =>
  text
    .normalize('NFD')
    .replace(/[đĐ]/gu, (letter) => (letter === 'đ' ? 'd' : 'D'))
    .replace(/[^A-Za-z0-9 -]/gu, '')
    .slice(0, most);

export interface Transfer {
  readonly account: BankAccount;
  /** Minor units. */
  readonly amount: number;
  readonly currency: string;
  /** What the bank statement shows, at most 25 letters and digits. */
  readonly reference: string;
}

/** The text of a QR code that asks for one transfer. Null: the currency is not one that the code can name. */
export function transferText({ account, amount, currency, reference }: Transfer): string | null {
  const number = CURRENCY_NUMBERS[currency];
  if (number === undefined) return null;
  const exponent = currencyExponent(currency);
  const digits = String(amount).padStart(exponent + 1, '0');
  const decimal = exponent === 0 ? digits : `${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
  return emvText([
    ['00', '01'],
    // To be paid once.
    ['01', '12'],
    [
      '38',
      [
        ['00', NAPAS],
        [
          '01',
          [
            ['00', account.bank],
            ['01', account.account],
          ],
        ],
        ['02', TO_ACCOUNT],
      ],
    ],
    ['52', '5812'],
    ['53', number],
    ['54', decimal],
    ['58', 'VN'],
    ['59', plainText(account.holder, 25)],
    ['60', plainText(account.city, 15)],
    ['62', [['08', plainText(reference, 25)]]],
  ]);
}
