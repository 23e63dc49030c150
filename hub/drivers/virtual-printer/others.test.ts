import { Buffer } from 'node:buffer';
import { expect, it } from 'vitest';
import { type DecodedPaper, escPosDecoder } from './decode.ts';
import { renderSvg } from './svg.ts';

/** What other programs print with, byte by byte: the hub itself uses less. */

const [ESC, GS, LF] = [0x1b, 0x1d, 0x0a];
const CUT = [GS, 0x56, 66, 0];
const letters = (text: string): number[] => [...Buffer.from(text, 'latin1')];

function print(...parts: (readonly number[])[]): DecodedPaper {
  const bytes = Uint8Array.from([...parts, CUT].flat());
  const whole = decoded([bytes]);
  // However the network cuts it.
  expect(decoded(Array.from(bytes, (byte) => Uint8Array.of(byte)))).toEqual(whole);
  return whole;
}

function decoded(chunks: readonly Uint8Array[]): DecodedPaper {
  const papers: DecodedPaper[] = [];
  const decoder = escPosDecoder(48, { onPaper: (paper) => papers.push(paper), onAcknowledge: () => {} });
  for (const chunk of chunks) decoder.take(chunk);
  decoder.end();
  expect(papers).toHaveLength(1);
  return papers[0] as DecodedPaper;
}

const dots = ({ lines }: DecodedPaper, at = 0): string[] => {
  const line = lines[at];
  if (line?.kind !== 'raster') throw new Error('a picture');
  const { width, height, bits } = line;
  return Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (__, x) => {
      const dot = y * width + x;
      return ((bits[dot >> 3] ?? 0) & (0x80 >> (dot & 7))) !== 0 ? '#' : '.';
    }).join(''),
  );
};

it('takes barcodes of both forms for what they are, and prints none of their data as letters', () => {
  const paper = print(
    [GS, 0x68, 80, GS, 0x77, 2, GS, 0x48, 2, GS, 0x66, 0],
    [ESC, 0x61, 1],
    [GS, 0x6b, 73, 6, ...letters('{BNo12')],
    [GS, 0x6b, 4, ...letters('AB-12'), 0],
    [GS, 0x6b, 67, 12, ...letters('893456789012')],
    letters('after'),
    [LF],
  );
  const look = { kind: 'barcode', align: 'centre', height: 80, module: 2, words: 'below' };
  expect(paper.lines).toEqual([
    { ...look, system: 'CODE128', data: 'No12', bars: expect.any(Array) as unknown },
    { ...look, system: 'CODE39', data: 'AB-12', bars: expect.any(Array) as unknown },
    { ...look, system: 'EAN-13', data: '8934567890120', bars: expect.any(Array) as unknown },
    expect.objectContaining({ kind: 'text', text: 'after' }),
  ]);
  const svg = renderSvg(paper);
  expect(svg).toContain('<title>CODE128 No12</title>');
  expect(svg).toContain('>8934567890120</text>');
});

it('underlines, and sets font B narrower, with more letters on a line', () => {
  const paper = print(
    [ESC, 0x2d, 1, ...letters('under'), LF],
    [ESC, 0x2d, 0, ESC, 0x4d, 1, ...letters('x'.repeat(65)), LF],
    [ESC, 0x21, 0x81, ...letters('both'), LF],
    [ESC, 0x21, 0, ESC, 0x47, 1, ...letters('twice'), LF],
  );
  expect(paper.lines).toMatchObject([
    { text: 'under', underlined: true },
    { text: 'x'.repeat(64), small: true },
    { text: 'x', small: true },
    { text: 'both', underlined: true, small: true },
    { text: 'twice', bold: true },
  ]);
  expect(paper.lines.map((line) => 'underlined' in line)).toEqual([true, false, false, true, false]);
  const svg = renderSvg(paper);
  expect(svg.match(/text-decoration="underline"/g)).toHaveLength(2);
  expect(svg).toContain('scale(0.75 0.75)');
});

it('draws ESC * by columns, of 8 and of 24 dots, in strips beside each other', () => {
  const eight = print([ESC, 0x2a, 1, 3, 0, 0x80, 0x01, 0x80], [LF], letters('x'), [LF]);
  const rows = dots(eight);
  expect(rows).toHaveLength(24);
  expect([rows[0], rows[2], rows[3], rows[23]]).toEqual(['#.#.....', '#.#.....', '........', '.#......']);
  expect(eight.lines[1]).toMatchObject({ kind: 'text', text: 'x' });
  const high = dots(print([ESC, 0x2a, 33, 8, 0, ...Array.from({ length: 8 }, () => [0x80, 0, 0x01]).flat()], [LF]));
  expect([high[0], high[1], high[23]]).toEqual(['########', '........', '########']);
  const coarse = dots(print([ESC, 0x2a, 32, 4, 0, 0xff, 0xff, 0xff, ...Array.from({ length: 9 }, () => 0)], [LF]));
  expect(coarse).toEqual(Array.from({ length: 24 }, () => '##......'));
  const strip = [ESC, 0x2a, 33, 8, 0, ...Array.from({ length: 24 }, () => 0xff)];
  expect(dots(print(strip, strip, [LF]))[0]).toBe('#'.repeat(16));
});

it('stores graphics by GS ( L or GS 8 L, and prints them when it is told to', () => {
  const image = [48, 112, 48, 1, 2, 49, 8, 0, 2, 0, 0xf0, 0x0f];
  const go = [GS, 0x28, 0x4c, 2, 0, 48, 50];
  const wanted = ['####....', '####....', '....####', '....####'];
  expect(dots(print([GS, 0x28, 0x4c, image.length, 0, ...image], go))).toEqual(wanted);
  expect(dots(print([GS, 0x38, 0x4c, image.length, 0, 0, 0, ...image], go))).toEqual(wanted);
  // Stored only, it is on no paper.
  expect(print([GS, 0x28, 0x4c, image.length, 0, ...image], letters('a'), [LF]).lines).toHaveLength(1);
});

it('swallows the arguments of what it does not show', () => {
  const others = [
    [ESC, 0x24, 65, 66],
    [ESC, 0x44, 8, 16, 24, 0],
    [ESC, 0x20, 65],
    [ESC, 0x63, 0x33, 65],
    [GS, 0x4c, 65, 65],
    [GS, 0x57, 65, 65],
    [GS, 0x50, 65, 65],
    [0x1c, 0x70, 65, 65],
  ];
  expect(print(...others, letters('plain'), [LF]).lines).toMatchObject([{ text: 'plain' }]);
});
