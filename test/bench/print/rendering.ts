import { characterSet, printer as ThermalPrinter, types } from 'node-thermal-printer';
import { must } from '@comanda/shared/base/assert.ts';
import { layOut } from '@comanda/shared/receipts/layout.ts';
import { receipt, type ReceiptInput } from '@comanda/shared/receipts/receipt.ts';
import { encode } from '../../../hub/drivers/escpos/index.ts';
import { type DecodedPaper, escPosDecoder } from '../../../hub/drivers/virtual-printer/decode.ts';

/** A receipt of 40 lines as bytes for a printer, beside a plain library that makes the same text. */

const DISHES = ['Phở bò tái', 'Bún chả Hà Nội', 'Gỏi cuốn tôm thịt', 'Cà phê sữa đá'] as const;
/** No code page has these: each line is drawn. */
const DRAWN = ['麻婆豆腐', 'ผัดไทยกุ้งสด', 'مقلوبة بالدجاج', 'पनीर बटर मसाला'] as const;
const LINES = 40;

/** @param round makes every line another one, so that nothing was drawn before */
function inputOf(names: readonly string[], round: number): ReceiptInput {
  const lines = Array.from({ length: LINES }, (_, at) => ({
    quantity: (at % 3) + 1,
    name: `${must(names[at % names.length], 'a name')} ${round}-${at}`,
    details: [],
    amount: 65_000 + at,
    discounts: [],
  }));
  const sum = lines.reduce((total, { amount }) => total + amount, 0);
  return {
    language: 'vi',
    columns: 48,
    money: (amount) => `${amount} d`,
    venueName: 'Quán Sen',
    headerLines: ['24 Hàng Bạc'],
    number: '123',
    date: '09/03/2026 20:14',
    orderType: 'dine_in',
    table: 'A12',
    pickup: null,
    server: 'Lan',
    lines,
    subtotal: sum,
    discounts: [],
    serviceCharge: null,
    taxes: [],
    total: sum,
    cashRounding: 0,
    tenders: [{ name: 'Tiền mặt', amount: sum }],
    change: 0,
    footer: ['Cảm ơn quý khách'],
    qr: null,
    reprint: false,
    openDrawer: false,
  };
}

export type Kind = 'text' | 'drawn';

/** Drawn are all lines of dishes, or none of them. */
export function assertKinds(): void {
  for (const [kind, names, wanted] of [
    ['text', DISHES, 0],
    ['drawn', DRAWN, LINES],
  ] as const) {
    let drawn = 0;
    const count = ({ lines }: DecodedPaper): void => {
      drawn += lines.filter((line) => line.kind === 'raster').length;
    };
    const decoder = escPosDecoder(48, { onPaper: count, onAcknowledge: () => {} });
    decoder.take(encode(receipt(inputOf(names, 0)), { letters: 'wpc1258' }));
    decoder.end();
    if (drawn !== wanted) throw new Error(`a receipt of the kind “${kind}” has ${drawn} drawn lines, not ${wanted}`);
  }
}

/** Milliseconds from the check's figures to the bytes. */
export function ours(kind: Kind, round: number): number {
  const input = inputOf(kind === 'text' ? DISHES : DRAWN, round);
  const from = performance.now();
  encode(receipt(input), { letters: 'wpc1258' });
  return performance.now() - from;
}

/** Milliseconds in which node-thermal-printer makes bytes of the same lines, which it is given laid out. */
export function theirs(round: number): number {
  const lines = layOut(receipt(inputOf(DISHES, round)));
  const from = performance.now();
  const printer = new ThermalPrinter({
    type: types.EPSON,
    interface: 'tcp://127.0.0.1:1',
    characterSet: characterSet.WPC1258_VIETNAMESE,
  });
  for (const line of lines) {
    if (line.kind === 'text') {
      printer.bold(line.bold);
      printer.setTextSize(line.height - 1, line.width - 1);
      printer.println(line.text);
    } else if (line.kind === 'cut') printer.cut();
  }
  printer.getBuffer();
  return performance.now() - from;
}
