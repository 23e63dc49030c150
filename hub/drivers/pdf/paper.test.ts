import { layOut } from '@comanda/shared/receipts/layout.ts';
import { banner, cut, leadRow, type Paper, qr, row, rule, text } from '@comanda/shared/receipts/document.ts';
import { getDocumentProxy } from 'unpdf';
import { expect, it } from 'vitest';
import { paperPdf } from './index.ts';

const PAPER: Paper = {
  columns: 48,
  blocks: [
    banner('IN LẠI', { size: 'double' }),
    text('Quán Sen', { align: 'centre', bold: true, size: 'double' }),
    row('Hoá đơn 12', '09/03/2026'),
    rule(),
    leadRow('2', 4, 'Phở bò tái nạm gầu gân sách đặc biệt của quán', '130.000 ₫'),
    leadRow('', 6, 'Không hành', ''),
    row('TỔNG CỘNG', '130.000 ₫', { bold: true, size: 'double' }),
    qr('https://example.com/r/1'),
    cut(),
  ],
};

interface Piece {
  readonly str: string;
  readonly transform: readonly number[];
}

/** What another program reads in a PDF: words that stand on one line, from left to right. */
async function linesOf(pdf: Uint8Array): Promise<string[]> {
  const page = await (await getDocumentProxy(pdf)).getPage(1);
  const { items } = await page.getTextContent();
  const lines = new Map<number, Piece[]>();
  for (const item of items as Piece[]) {
    const height = Math.round(item.transform[5] ?? 0);
    lines.set(height, [...(lines.get(height) ?? []), item]);
  }
  return [...lines]
    .sort(([a], [b]) => b - a)
    .map(([, pieces]) => pieces.sort((a, b) => (a.transform[4] ?? 0) - (b.transform[4] ?? 0)))
    .map((pieces) =>
      pieces
        .map(({ str }) => str)
        .join('')
        .replace(/\s/g, '')
        .normalize('NFC'),
    );
}

it('has the lines of the paper, with every Vietnamese letter as text', async () => {
  const paper = layOut(PAPER).flatMap((line) =>
    line.kind === 'text' && !/^-+$/.test(line.text) ? [line.text.replace(/\s/g, '')] : [],
  );
  expect(await linesOf(paperPdf(PAPER, 'Hoá đơn 12'))).toEqual(paper);
});

it('brings its fonts, and is as wide as the paper', async () => {
  const pdf = paperPdf(PAPER, 'Hoá đơn 12');
  expect(Buffer.from(pdf).toString('latin1')).toContain('/FontFile');
  const document = await getDocumentProxy(pdf);
  const [, , width = 0, height = 0] = (await document.getPage(1)).view;
  expect((width / 72) * 25.4).toBeCloseTo(80, 0);
  expect(height).toBeGreaterThan(100);
});
