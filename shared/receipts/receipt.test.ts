import { describe, expect, it } from 'vitest';
import { layOut } from './layout.ts';
import { type ReceiptInput, receipt } from './receipt.ts';
import { testPage, VIETNAMESE_LETTERS } from './test-page.ts';

const dong = new Intl.NumberFormat('vi', { style: 'currency', currency: 'VND' });

const RECEIPT: ReceiptInput = {
  language: 'vi',
  columns: 40,
  money: (amount) => dong.format(amount),
  venueName: 'Quán Sen',
  headerLines: ['24 Hàng Bạc', 'MST 0101234567'],
  number: '123',
  date: '09/03/2026 20:14',
  orderType: 'dine_in',
  table: 'A12',
  pickup: '42',
  server: 'Lan',
  lines: [
    {
      quantity: 2,
      name: 'Phở bò tái nạm gầu gân sách đặc biệt',
      details: ['Tô lớn'],
      amount: 190_000,
      discounts: [{ name: 'Giờ vàng', amount: 19_000 }],
    },
  ],
  subtotal: 171_000,
  discounts: [{ name: 'Phiếu SEN', amount: 17_100 }],
  serviceCharge: { ratePpm: 50_000, amount: 7_695 },
  taxes: [
    { name: 'VAT', ratePpm: 80_000, mode: 'included', amount: 11_970 },
    { name: 'Thuế TP', ratePpm: 88_750, mode: 'added', amount: 14_341 },
  ],
  total: 175_936,
  cashRounding: 64,
  tenders: [{ name: 'Tiền mặt', amount: 200_000 }],
  change: 24_000,
  footer: ['Cảm ơn quý khách'],
  qr: 'https://sen.example/r/123',
  reprint: false,
  openDrawer: true,
};

function texts(input: ReceiptInput): string[] {
  return layOut(receipt(input)).map((line) => (line.kind === 'text' ? line.text : `<${line.kind}>`));
}

describe('a receipt', () => {
  it('has under its number where a phone follows the order, where there is a number and the venue wants that', () => {
    const track = 'http://192.168.1.5:4600/track/AZoMPl8AfMOYxNwMDAc5j4r1xkq0yH6Ww0u3n2b9c5E';
    const lines = texts({ ...RECEIPT, track });
    expect(lines.slice(lines.indexOf('Số 42'), lines.indexOf('Số 42') + 3)).toEqual([
      'Số 42',
      '<qr>',
      'Theo dõi đơn trên điện thoại',
    ]);
    expect(texts({ ...RECEIPT, track, pickup: null }).join()).not.toContain('Theo dõi');
    expect(texts({ ...RECEIPT, track: null })).toEqual(texts(RECEIPT));
  });

  it('shows how the total comes about and how it was paid', () => {
    expect(texts(RECEIPT)).toEqual([
      '<drawer>',
      'Quán Sen',
      '24 Hàng Bạc',
      'MST 0101234567',
      '',
      'Số 42',
      'Hóa đơn 123             09/03/2026 20:14',
      'Tại bàn                          Bàn A12',
      'Phục vụ: Lan',
      '='.repeat(40),
      '2   Phở bò tái nạm gầu gân     190.000 ₫',
      '    sách đặc biệt',
      '      Tô lớn',
      '      Giờ vàng                 -19.000 ₫',
      '-'.repeat(40),
      'Tạm tính                       171.000 ₫',
      'Phiếu SEN                      -17.100 ₫',
      'Phí phục vụ 5%                   7.695 ₫',
      'Thuế TP 8,875% (cộng thêm)      14.341 ₫',
      'TỔNG CỘNG  175.936 ₫',
      'VAT 8% (đã gồm)                 11.970 ₫',
      '='.repeat(40),
      'Làm tròn tiền mặt                   64 ₫',
      'Tiền mặt                       200.000 ₫',
      'Tiền thối                       24.000 ₫',
      '',
      '<qr>',
      '',
      'Cảm ơn quý khách',
      '',
      '<cut>',
    ]);
  });

  it('has the same lines in English, with the total on one line where it fits', () => {
    const dollars = new Intl.NumberFormat('en', { style: 'currency', currency: 'USD' });
    const english = texts({ ...RECEIPT, language: 'en', money: (amount) => dollars.format(amount / 100) });
    expect(english).toEqual(
      expect.arrayContaining([
        'Receipt 123             09/03/2026 20:14',
        'Dine in                        Table A12',
        'Subtotal                       $1,710.00',
        'Service charge 5%                 $76.95',
        'Thuế TP 8.875% (added)           $143.41',
        'TOTAL      $1,759.36',
        'VAT 8% (included)                $119.70',
        'Cash rounding                      $0.64',
        'Change                           $240.00',
      ]),
    );
  });

  it('leaves out what was not: discount, charge, tax, rounding, change, QR, drawer', () => {
    const bare = texts({
      ...RECEIPT,
      pickup: null,
      server: null,
      discounts: [],
      serviceCharge: null,
      taxes: [],
      cashRounding: 0,
      change: 0,
      qr: null,
      footer: [],
      openDrawer: false,
    });
    expect(bare.slice(bare.indexOf('-'.repeat(40)))).toEqual([
      '-'.repeat(40),
      'Tạm tính                       171.000 ₫',
      'TỔNG CỘNG  175.936 ₫',
      '='.repeat(40),
      'Tiền mặt                       200.000 ₫',
      '',
      '<cut>',
    ]);
  });

  it('says on top that it is a reprint', () => {
    expect(layOut(receipt({ ...RECEIPT, openDrawer: false, reprint: true }))[0]).toMatchObject({
      text: '       IN LẠI       ',
      inverted: true,
    });
  });
});

it('does not say a rate twice that stands in the tax’s name', () => {
  const taxes = [{ name: 'GTGT/VAT 8%', ratePpm: 80_000, mode: 'included', amount: 11_970 }] as const;
  expect(texts({ ...RECEIPT, taxes }).find((line) => line.startsWith('GTGT'))).toMatch(
    /^GTGT\/VAT 8% \(đã gồm\) +11.970 ₫$/,
  );
});

describe('the test page', () => {
  it('shows all 134 Vietnamese letters on the narrowest paper', () => {
    const input = {
      language: 'vi',
      columns: 20,
      printer: 'Bếp',
      address: '10.0.0.9:9100',
      letters: 'wpc1258',
      date: '',
    } as const;
    const shown = layOut(testPage(input)).flatMap((line) => (line.kind === 'text' ? Array.from(line.text) : []));
    expect(new Set(VIETNAMESE_LETTERS).size).toBe(134);
    expect(VIETNAMESE_LETTERS.filter((letter) => !shown.includes(letter))).toEqual([]);
  });
});
