import { Buffer } from 'node:buffer';
import { must } from '@comanda/shared/base/assert.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barsOnScreen, scanners } from '../../test/scanner.ts';
import { barcodeIn } from './barcode.ts';
import { type DecodedPaper, escPosDecoder } from './decode.ts';
import { renderSvg } from './svg.ts';

fc.configureGlobal({ seed: 4600 });

const GS = 0x1d;
type System = keyof typeof scanners;
const NUMBERS = ['UPC-A', 'UPC-E', 'EAN-13', 'EAN-8', 'CODE39', 'ITF', 'CODABAR', 'CODE93', 'CODE128'] as const;
const letters = (text: string): number[] => [...Buffer.from(text, 'latin1')];

function paperWith(system: System, data: readonly number[], module: number): DecodedPaper {
  const papers: DecodedPaper[] = [];
  const decoder = escPosDecoder(48, { onPaper: (paper) => papers.push(paper), onAcknowledge: () => {} });
  const code = [GS, 0x6b, 65 + NUMBERS.indexOf(system), data.length, ...data];
  decoder.take(Uint8Array.from([0x1b, 0x61, 1, GS, 0x77, module, GS, 0x68, 60, ...code, GS, 0x56, 66, 0]));
  return must(papers[0], 'a paper');
}

/** What a scanner reads from the picture of the paper, half way down the bars. */
async function scanned(system: System, data: readonly number[], module = 2): Promise<string> {
  return scanners[system](await barsOnScreen(renderSvg(paperWith(system, data, module)), 24 + 30));
}

it.each<[System, string | readonly number[], string]>([
  ['UPC-A', '03600029145', '036000291452'],
  ['UPC-A', '036000291452', '036000291452'],
  ['UPC-E', '654321', '06543217'],
  ['UPC-E', '04210000526', '04252614'],
  ['UPC-E', '1654321', '16543214'],
  ['EAN-13', '893456789012', '8934567890120'],
  ['EAN-13', '4006381333931', '4006381333931'],
  ['EAN-8', '9638507', '96385074'],
  ['CODE39', '*AB-12*', 'AB-12'],
  ['CODE39', '0123456789ABCDEFGHIJ', '0123456789ABCDEFGHIJ'],
  ['CODE39', 'KLMNOPQRSTUVWXYZ-. $/+%', 'KLMNOPQRSTUVWXYZ-. $/+%'],
  ['ITF', '00123456789012', '00123456789012'],
  ['CODABAR', 'a0123456789-$:/.+d', 'A0123456789-$:/.+D'],
  ['CODABAR', 'B40156C', 'B40156C'],
  ['CODE93', 'CODE 93', 'CODE 93'],
  ['CODE93', 'Phở'.normalize('NFD').replace(/\P{ASCII}/gu, '') + ' {#2}\t@`', 'Pho {#2}\t@`'],
  ['CODE128', '{BNo12', 'No12'],
  ['CODE128', '{APJJ123C', 'PJJ123C'],
  ['CODE128', [...letters('{C'), 12, 34, 99, ...letters('{Bx{{y{S'), 10, ...letters('z')], '123499x{y\nz'],
  ['CODE128', [...letters('{C{1'), 1, 9, 50], '010950'],
  ['CODE128', [...letters('{AX'), 1, 29], 'X\u0001\u001d'],
])('draws %s so that a scanner reads it from the screen: %j', async (system, data, read) => {
  const bytes = typeof data === 'string' ? letters(data) : data;
  // Long ones fit the paper in the thinnest bars only.
  for (const module of bytes.length > 18 ? [1] : [1, 2]) expect(await scanned(system, bytes, module)).toBe(read);
});

it('has the bars of a well-known example', () => {
  const modules = (system: number, data: readonly number[]): string =>
    (barcodeIn(system, [data.length, ...data]).bars ?? [])
      .map((run, at) => (at % 2 === 0 ? '1' : '0').repeat(run))
      .join('');
  expect(modules(73, letters('{APJJ123C'))).toBe(
    '110100001001110111011010110111000101101110001001110011011001110010110010111001000100011011101011000' +
      '1100011101011',
  );
});

describe('whatever it holds', () => {
  const runs = (system: System, data: readonly number[]): readonly number[] =>
    barcodeIn(65 + NUMBERS.indexOf(system), [data.length, ...data]).bars?.map((run) => run * 2) ?? [];
  const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
  const ascii = fc.stringMatching(/^[\x20-\x7a|}~]{1,20}$/);

  it('a number comes back with its check digit', () =>
    fc.assert(
      fc.property(digits(12), digits(7), digits(6), (thirteen, eight, six) => {
        expect(scanners['EAN-13'](runs('EAN-13', letters(thirteen))).slice(0, 12)).toBe(thirteen);
        expect(scanners['EAN-8'](runs('EAN-8', letters(eight))).slice(0, 7)).toBe(eight);
        expect(scanners['UPC-E'](runs('UPC-E', letters(six))).slice(1, 7)).toBe(six);
        expect(scanners.ITF(runs('ITF', letters(six)))).toBe(six);
      }),
    ));

  it('letters come back as they are', () =>
    fc.assert(
      fc.property(ascii, (text) => {
        expect(scanners.CODE93(runs('CODE93', letters(text)))).toBe(text);
        expect(scanners.CODE128(runs('CODE128', letters(`{B${text}`)))).toBe(text);
      }),
    ));
});

it.each(['01234500007', '01234000005', '01230000045', '01200000789', '01220000789'])(
  'a short number is made of the long one that it stands for: %s',
  (long) => {
    const { data, bars } = barcodeIn(66, [11, ...letters(long)]);
    expect(bars).toHaveLength(33);
    expect(data.at(-1)).toBe(barcodeIn(65, [11, ...letters(long)]).data.at(-1));
    expect(barcodeIn(66, [6, ...letters(data.slice(1, 7))]).data).toBe(data);
  },
);

it.each<[System, string]>([
  ['UPC-A', '12345'],
  ['UPC-E', '212345'.padEnd(8, '0')],
  ['UPC-E', '01234567890'],
  ['EAN-13', '12345678901x'],
  ['EAN-8', ''],
  ['CODE39', 'lower'],
  ['CODE39', 'A*B'],
  ['ITF', '123'],
  ['CODABAR', '40156'],
  ['CODE93', 'é'],
  ['CODE128', 'No set'],
  ['CODE128', '{Blow\u0001'],
  ['CODE128', '{Alower'],
  ['CODE128', '{Clower'],
])('prints no bars where %s cannot say %j, and none that are wider than the paper', (system, data) => {
  const paper = paperWith(system, letters(data), 2);
  expect(paper.lines).toMatchObject([{ kind: 'barcode', bars: null }]);
  expect(renderSvg(paper)).toContain('d=""');
  expect(renderSvg(paperWith('CODE39', letters('A'.repeat(30)), 2))).toContain('d=""');
});
