import { describe, expect, it } from 'vitest';
import { banner, type Block, cut, drawer, feed, heavyRule, leadRow, qr, row, rule, text } from './document.ts';
import { layOut } from './layout.ts';

function textsOf(block: Block, columns: number): string[] {
  return layOut({ columns, blocks: [block] }).map((line) => (line.kind === 'text' ? line.text : `<${line.kind}>`));
}

describe('a row', () => {
  it('puts the amount at the right edge of the first line and wraps the name beside it', () => {
    expect(textsOf(row('Bún bò Huế đặc biệt của quán', '65.000 ₫'), 24)).toEqual([
      'Bún bò Huế đặc  65.000 ₫',
      'biệt của quán',
    ]);
  });

  it('wraps the name under itself, not under the quantity', () => {
    expect(textsOf(leadRow('12', 4, 'Bún bò Huế đặc biệt', '780.000 ₫'), 24)).toEqual([
      '12  Bún bò Huế 780.000 ₫',
      '    đặc biệt',
    ]);
  });

  it('keeps a space after a lead that is wider than its column', () => {
    expect(textsOf(leadRow('100', 3, 'Nem', ''), 24)).toEqual(['100 Nem']);
  });

  it('keeps a long amount whole on a line of its own', () => {
    expect(textsOf(row('Tiền mặt', '1.000.000.000.000 ₫'), 24)).toEqual(['Tiền mặt', '     1.000.000.000.000 ₫']);
  });

  it('loses nothing where lead and amount leave no room', () => {
    expect(textsOf(leadRow('1.000.000', 4, 'Nem rán', '65.000 ₫'), 16)).toEqual([
      '1.000.000 Nem',
      'rán',
      '        65.000 ₫',
    ]);
  });

  it('lines up amounts beside wide letters', () => {
    expect(textsOf(row('拉麺', '9.50'), 16)).toEqual(['拉麺        9.50']);
  });

  it('has half the columns in double size', () => {
    const parts = [
      { text: 'TOTAL', column: 0, align: 'left' },
      { text: '9.50', column: 8, align: 'right' },
    ];
    expect(layOut({ columns: 24, blocks: [row('TOTAL', '9.50', { size: 'double' })] })).toEqual([
      { kind: 'text', text: 'TOTAL   9.50', align: 'left', bold: false, width: 2, height: 2, inverted: false, parts },
    ]);
  });
});

describe('other blocks', () => {
  it('fills a banner to both edges', () => {
    expect(layOut({ columns: 20, blocks: [banner('DỊ ỨNG: tôm, cua, đậu phộng')] })).toEqual([
      { kind: 'text', text: ' DỊ ỨNG: tôm, cua,  ', align: 'left', bold: true, width: 1, height: 1, inverted: true },
      { kind: 'text', text: '     đậu phộng      ', align: 'left', bold: true, width: 1, height: 1, inverted: true },
    ]);
  });

  it('leaves aligning to the printer, whose paper may be wider than it was told', () => {
    expect(layOut({ columns: 20, blocks: [text('a', { align: 'centre', size: 'huge' })] })).toEqual([
      { kind: 'text', text: 'a', align: 'centre', bold: false, width: 3, height: 3, inverted: false },
    ]);
  });

  it('draws rules over the full width', () => {
    expect(textsOf(rule(), 20)).toEqual(['-'.repeat(20)]);
    expect(textsOf(heavyRule(), 20)).toEqual(['='.repeat(20)]);
  });

  it('passes on feeds, cuts, drawers and QR codes, without control bytes in them', () => {
    expect(textsOf(feed(2), 20)).toEqual(['', '']);
    expect(layOut({ columns: 20, blocks: [qr('a\u0010\u0004\u0001b'), qr('\u0000'), drawer(), cut()] })).toEqual([
      { kind: 'qr', data: 'ab' },
      { kind: 'drawer' },
      { kind: 'cut' },
    ]);
  });
});
