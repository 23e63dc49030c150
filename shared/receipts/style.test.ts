import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Logo, PaperSettings } from '../contracts/views/paper-settings.ts';
import { banner, type Block, cut, drawer, feed, type Paper, row, text } from './document.ts';
import { packed, pathOf, runsOf, unpacked } from './dots.ts';
import { refitted, styled } from './style.ts';

const LOGO = { width: 16, height: 2, bits: packed(Uint8Array.of(0b1110_0001, 0b1000_0000, 0, 0xff)) };
const PAPER: Paper = {
  columns: 32,
  blocks: [drawer(), banner('REPRINT'), text('Venue'), row('a', 'b', { size: 'double' }), feed(), cut()],
};
const words = (paper: Paper): string[] =>
  paper.blocks.map((block) => ('text' in block ? `${block.size} ${block.text}` : block.kind));

describe('a paper as its owner wants it', () => {
  it('is left as it is where nothing is wanted', () => {
    expect(styled(PAPER, undefined, LOGO)).toBe(PAPER);
    expect(styled(PAPER, {}, LOGO)).toEqual(PAPER);
  });

  it('has logo and words above, below what says that it is a copy, and words under it, before the cut', () => {
    expect(words(styled(PAPER, { logo: true, header: ['Hi'], footer: ['Bye', 'wifi'], size: 'large' }, LOGO))).toEqual([
      'drawer',
      'tall REPRINT',
      'picture',
      'normal Hi',
      'tall Venue',
      'row',
      'feed',
      'normal Bye',
      'normal wifi',
      'feed',
      'cut',
    ]);
  });

  it('makes a logo smaller that is wider than its paper, on every paper that it comes to', () => {
    // A frame of two dots, and nothing in it.
    const [width, height] = [392, 40];
    const dots = new Uint8Array((width / 8) * height);
    for (let at = 0; at < width * height; at += 1) {
      const [x, y] = [at % width, Math.floor(at / width)];
      if (x < 2 || x > width - 3 || y < 2 || y > height - 3) dots[at >> 3] = (dots[at >> 3] ?? 0) | (0x80 >> (at & 7));
    }
    const wide = { width, height, bits: packed(dots) };
    const pictureOf = (columns: number) =>
      styled({ ...PAPER, columns }, { logo: true }, wide).blocks.find(({ kind }) => kind === 'picture');
    expect(pictureOf(48)).toEqual({ kind: 'picture', ...wide });
    const small = pictureOf(30);
    expect(small).toMatchObject({ width: 360, height: 37 });
    if (small?.kind !== 'picture') throw new Error('a picture');
    const runs = runsOf(small, unpacked(small.bits));
    const middle = runs.filter(({ y }) => y === 18);
    expect(runs[0]).toEqual({ x: 0, y: 0, length: 360 });
    expect(runs.at(-1)).toEqual({ x: 0, y: 36, length: 360 });
    expect(middle.map(({ x, length }) => [x, length])).toEqual([
      [0, 2],
      [358, 2],
    ]);
    expect(Logo.safeParse(small).success).toBe(true);
    expect(refitted([small, PAPER.blocks[0] as Block], 20)).toMatchObject([
      { width: 240, height: 25 },
      PAPER.blocks[0],
    ]);
  });
});

describe('dots', () => {
  it('are written and read as base64 writes them', () => {
    const man = Uint8Array.of(77, 97, 110);
    expect([1, 2, 3].map((length) => packed(man.subarray(0, length)))).toEqual(['TQ==', 'TWE=', 'TWFu']);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 90 }), (bytes) => {
        expect(packed(bytes)).toMatch(/^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/);
        expect(unpacked(packed(bytes))).toEqual(bytes);
      }),
      { seed: 4600 },
    );
  });

  it('lie in runs', () => {
    const runs = runsOf(LOGO, unpacked(LOGO.bits));
    expect(runs).toEqual([
      { x: 0, y: 0, length: 3 },
      { x: 7, y: 0, length: 2 },
      { x: 8, y: 1, length: 8 },
    ]);
    expect(pathOf(runs.slice(0, 1))).toBe('M0 0h3v1h-3z');
  });

  it('are as many as the logo says, or it is refused', () => {
    const logo = (over: object) => PaperSettings.safeParse({ receiptLink: false, logo: { ...LOGO, ...over } }).success;
    expect(logo({})).toBe(true);
    expect(logo({ height: 3 })).toBe(false);
    expect(logo({ width: 12 })).toBe(false);
    expect(logo({ bits: '****' })).toBe(false);
  });
});
