import { expect, test } from 'vitest';
import { OwnPaper } from '@comanda/shared/contracts/desktop.ts';
import { encode } from '@comanda/shared/escpos/encode.ts';
import { cut, row, text } from '@comanda/shared/receipts/document.ts';
import { layOut } from '@comanda/shared/receipts/layout.ts';
import { escpos } from './escpos.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const dot: OwnPaper = [{ kind: 'picture', width: 8, height: 1, bits: '/w==' }, { kind: 'cut' }];

test('a paper is the bytes that the hub sends for it', () => {
  const paper = {
    columns: 32,
    blocks: [text('Phở bò', { bold: true }), row('Cộng', '65.000 ₫', { size: 'tall' }), cut()],
  };
  const hardware = { columns: 32, letters: 'wpc1258', cutter: 'full', pageNumber: 27 } as const;
  const lines = OwnPaper.parse(layOut(paper));
  expect(hex(escpos(lines, false, hardware))).toBe(
    `1b40${hex(encode(paper, hardware, () => expect.fail('nothing is drawn')))}`,
  );
});

test('the drawer is kicked before the paper, and without one', () => {
  expect(hex(escpos(null, true))).toBe('1b401b700019fa');
  expect(hex(escpos(dot, true))).toMatch(/^1b401b700019fa.*1d76300001000100ff1d564200/);
});

test('the paper is cut and the drawer kicked as the hub says of the printer', () => {
  expect(hex(escpos(null, true, { drawerPin: '5' }))).toBe('1b401b700119fa');
  expect(hex(escpos(dot, false, { cutter: 'full' }))).toContain('ff1d564100');
  expect(hex(escpos(dot, false, { cutter: 'none' }))).toContain('ff1b6404');
});

test('a page can say nothing but papers: no command in a text, no picture that is not whole', () => {
  const line = {
    kind: 'text',
    text: 'a\u001bp\u0000',
    align: 'left',
    bold: false,
    width: 1,
    height: 1,
    inverted: false,
  };
  expect(hex(escpos(OwnPaper.parse([line]), false))).toMatch(/613f703f0a$/);
  expect(OwnPaper.safeParse([{ kind: 'picture', width: 8, height: 2, bits: '/w==' }]).success).toBe(false);
  expect(OwnPaper.safeParse([{ kind: 'drawer' }]).success).toBe(false);
});
