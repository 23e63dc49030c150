import { Buffer } from 'node:buffer';
import type { Block, Paper } from '@comanda/shared/receipts/document.ts';
import { layOut, type TextLine } from '@comanda/shared/receipts/layout.ts';
import fc from 'fast-check';
import { printer as ThermalPrinter, types } from 'node-thermal-printer';
import { describe, expect, it } from 'vitest';
import type { Letters } from '@comanda/shared/escpos/code-pages.ts';
import { printable } from '@comanda/shared/escpos/letters.ts';
import { encode } from '../escpos/index.ts';
import { type DecodedPaper, escPosDecoder } from './decode.ts';

fc.configureGlobal({ seed: 4600 });

function decode(chunks: readonly Uint8Array[], columns: number): DecodedPaper[] {
  const papers: DecodedPaper[] = [];
  const decoder = escPosDecoder(columns, { onPaper: (paper) => papers.push(paper), onAcknowledge: () => {} });
  for (const chunk of chunks) decoder.take(chunk);
  decoder.end();
  return papers;
}

/** What should be on the papers: the layout, with the letters that the code page has. */
function expected(paper: Paper, letters: Letters): DecodedPaper[] {
  const papers: DecodedPaper[] = [];
  let lines: DecodedPaper['lines'] = [];
  let drawerKicks = 0;
  const end = (cut: boolean) => {
    if (lines.length > 0 || drawerKicks > 0) papers.push({ columns: paper.columns, lines, cut, drawerKicks });
    lines = [];
    drawerKicks = 0;
  };
  for (const line of layOut(paper)) {
    if (line.kind === 'cut') end(true);
    else if (line.kind === 'drawer') drawerKicks += 1;
    else if (line.kind === 'text') lines = [...lines, printed(line, letters)];
    else if (line.kind === 'qr') lines = [...lines, line];
  }
  end(false);
  return papers;
}

/** A printer is sent a line as it stands, and knows nothing of its parts. */
function printed({ kind, text, align, bold, width, height, inverted }: TextLine, letters: Letters): TextLine {
  return { kind, text: printable(text, letters), align, bold, width, height, inverted };
}

const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(...Array.from('aăâđêôơưáạấẩẵ ỡỰ–₫€\n\u001b\u0010\u0004\u0001')), maxLength: 90 }),
);
const look = {
  bold: fc.boolean(),
  size: fc.constantFrom('normal' as const, 'tall' as const, 'double' as const, 'huge' as const),
};
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({
    kind: fc.constant('text' as const),
    text: words,
    align: fc.constantFrom('left' as const, 'centre' as const, 'right' as const),
    ...look,
  }),
  fc.record({
    kind: fc.constant('row' as const),
    lead: words,
    leadColumns: fc.nat(8),
    left: words,
    right: words,
    ...look,
  }),
  fc.record({
    kind: fc.constant('banner' as const),
    text: words,
    align: fc.constantFrom('left' as const, 'centre' as const),
    ...look,
  }),
  fc.record({ kind: fc.constant('rule' as const), heavy: fc.boolean() }),
  fc.record({ kind: fc.constant('feed' as const), lines: fc.nat(4) }),
  fc.record({ kind: fc.constant('qr' as const), data: words }),
  fc.constant({ kind: 'cut' } as const),
  fc.constant({ kind: 'drawer' } as const),
);
const anyPaper = fc.record({ columns: fc.integer({ min: 20, max: 64 }), blocks: fc.array(block, { maxLength: 12 }) });
const anyLetters = fc.constantFrom<Letters>('wpc1258', 'wpc1252', 'cp437');

describe('what the driver encodes', () => {
  it('is decoded to the same lines, for any paper', () => {
    fc.assert(
      fc.property(anyPaper, anyLetters, (paper, letters) => {
        expect(decode([encode(paper, { letters, graphics: false })], paper.columns)).toEqual(expected(paper, letters));
      }),
    );
  });

  it('is decoded the same however the network splits it', () => {
    fc.assert(
      fc.property(anyPaper, (paper) => {
        const bytes = encode(paper, { letters: 'wpc1258' });
        const single = Array.from(bytes, (byte) => Uint8Array.of(byte));
        expect(decode(single, paper.columns)).toEqual(decode([bytes], paper.columns));
      }),
      { numRuns: 20 },
    );
  });
});

/** An encoder that is not ours: a misreading of the commands shared by our encoder and decoder would show here. */
describe('what node-thermal-printer encodes', () => {
  const others = () => {
    const printer = new ThermalPrinter({ type: types.EPSON, interface: 'tcp://127.0.0.1', width: 48 });
    printer.add(Buffer.from([0x1b, 0x40, 0x1c, 0x2e]));
    return printer;
  };

  it('is decoded to its styles', () => {
    const printer = others();
    printer.alignCenter();
    printer.bold(true);
    printer.println('bold');
    printer.bold(false);
    printer.invert(true);
    printer.alignRight();
    printer.println('inverted');
    printer.invert(false);
    printer.alignLeft();
    printer.setTextQuadArea();
    printer.println('double');
    printer.setTextDoubleHeight();
    printer.println('tall');
    printer.setTextSize(2, 2);
    printer.println('huge');
    printer.partialCut({ verticalTabAmount: 0 });
    const plain = { kind: 'text', align: 'left', bold: false, width: 1, height: 1, inverted: false };
    expect(decode([printer.getBuffer()], 48)).toEqual([
      {
        columns: 48,
        cut: true,
        drawerKicks: 0,
        lines: [
          { ...plain, text: 'bold', align: 'centre', bold: true },
          { ...plain, text: 'inverted', align: 'right', inverted: true },
          { ...plain, text: 'double', width: 2, height: 2 },
          { ...plain, text: 'tall', height: 2 },
          { ...plain, text: 'huge', width: 3, height: 3 },
        ],
      },
    ]);
  });

  it('is decoded to its QR code', () => {
    const printer = others();
    printer.printQR('https://sen.example/r/123', { model: 2, cellSize: 6, correction: 'M' });
    expect(decode([printer.getBuffer()], 48)[0]?.lines).toEqual([{ kind: 'qr', data: 'https://sen.example/r/123' }]);
  });
});

describe('the decoder', () => {
  const text = (bytes: number[]) => decode([Uint8Array.from([...bytes, 0x0a])], 48)[0]?.lines[0];

  it('takes two high bytes for one Chinese letter until that mode is cancelled', () => {
    expect(text([0x1b, 0x40, 0x1b, 0x74, 16, 0xc4, 0xe3])).toMatchObject({ text: '你' });
    expect(text([0x1b, 0x40, 0x1c, 0x2e, 0x1b, 0x74, 16, 0xc4, 0xe3])).toMatchObject({ text: 'Äã' });
  });

  it('goes on to the next line at the paper’s edge, as a printer does', () => {
    const papers = decode([Uint8Array.from([0x1d, 0x21, 0x10, ...Buffer.from('abcdefghijkl\n')])], 20);
    expect(papers[0]?.lines.map((line) => line.kind === 'text' && line.text)).toEqual(['abcdefghij', 'kl']);
  });
});
