import { must } from '@comanda/shared/base/assert.ts';
import { cut, leadRow, type Paper, row, text } from '@comanda/shared/receipts/document.ts';
import { CELL, DEEP, PITCH } from '@comanda/shared/receipts/drawing.ts';
import { columnsOf } from '@comanda/shared/receipts/width.ts';
import { createCanvas } from '@napi-rs/canvas';
import { beforeAll, expect, it } from 'vitest';
import { DISH_NAMES } from '../../test/dish-names.ts';
import { alike, type Ink, inkOf, references } from '../../test/ink.ts';
import { encode } from '../escpos/index.ts';
import { setFont } from '../picture/fonts.ts';
import { canDraw } from '../picture/index.ts';
import { type DecodedLine, escPosDecoder } from './decode.ts';

/** Tibetan. */
const NO_FONT_HAS = 'ཀ';

let browser: readonly Ink[];
beforeAll(async () => {
  browser = await references();
});

function printed(paper: Paper, letters: 'cp437' | 'wpc1258' = 'cp437'): readonly DecodedLine[] {
  const lines: DecodedLine[] = [];
  const decoder = escPosDecoder(48, { onPaper: (each) => lines.push(...each.lines), onAcknowledge: () => {} });
  decoder.take(encode(paper, { letters }));
  decoder.end();
  return lines;
}

function pictureOf(name: string): Ink {
  const [line] = printed({ columns: 48, blocks: [text(name), cut()] });
  if (line?.kind !== 'raster') throw new Error(`${name} is not drawn`);
  return inkOf(line);
}

it.each(DISH_NAMES.map(([script, name], at) => [script, name, at] as const))(
  'prints %s as a browser draws it: %s',
  (_script, name, at) => {
    expect(alike(pictureOf(name), must(browser[at], 'a reference'))).toBeGreaterThan(0.98);
  },
);

it('would see a wrong picture: no name passes for another', () => {
  for (const [at, [, name]] of DISH_NAMES.entries()) {
    const other = must(browser[(at + 1) % browser.length], 'a reference');
    expect(alike(pictureOf(name), other)).toBeLessThan(0.9);
  }
});

it('would see letters that are not joined, and a line that runs the wrong way', () => {
  const at = DISH_NAMES.findIndex(([script]) => script === 'Arabic');
  const name = must(DISH_NAMES[at], 'an Arabic dish')[1];
  const reference = must(browser[at], 'its reference');
  expect(alike(pictureOf(Array.from(name).join('\u200c')), reference)).toBeLessThan(0.9);
  expect(alike(pictureOf(Array.from(name).toReversed().join('')), reference)).toBeLessThan(0.9);
});

it('draws only what the code page lacks', () => {
  const kinds = (name: string, letters: 'cp437' | 'wpc1258') =>
    printed({ columns: 48, blocks: [text(name)] }, letters)[0]?.kind;
  expect(kinds('Phở bò – 65.000 ₫', 'wpc1258')).toBe('text');
  expect(kinds('Phở bò', 'cp437')).toBe('raster');
  expect(kinds('Crème brûlée “maison”', 'cp437')).toBe('text');
  expect(kinds('🍜', 'wpc1258')).toBe('raster');
});

it('keeps amounts at the edge and quantities in front, also where a name runs from right to left', () => {
  const paper: Paper = {
    columns: 48,
    blocks: [leadRow('2', 4, 'كبسة لحم', '90.000'), row('TOTAL', '90.000'), cut()],
  };
  const [drawn] = printed(paper);
  if (drawn?.kind !== 'raster') throw new Error('the line is not drawn');
  const ink = inkOf(drawn);
  const within = (from: number, to: number): number => ink.filter(([x]) => x >= from && x < to).length;
  expect(within(0, 14)).toBeGreaterThan(0);
  expect(within(14, 46)).toBe(0);
  expect(within(48, 200)).toBeGreaterThan(0);
  expect(within(300, 490)).toBe(0);
  expect(within(490, 576)).toBeGreaterThan(0);
});

it('has a picture for a picture and for a sign, whatever letters stand beside it', () => {
  const missing = pictureOf(NO_FONT_HAS);
  for (const each of ['🍜', '🌶', '🥢', '★', '●', '♥', '✓', '→', '⇒', '①', '℃', '◆', '♪', '▲']) {
    const ink = pictureOf(each);
    expect(ink.length).toBeGreaterThan(24);
    expect(alike(ink, missing)).toBeLessThan(0.9);
  }
});

it('reads what a font has from the font, not from the ranges that its package names', () => {
  expect(canDraw(DISH_NAMES.map(([, name]) => name).join('★'))).toBe(true);
  expect(canDraw(NO_FONT_HAS)).toBe(false);
  // In the ranges of an East Asian and of a Kannada file, and in neither.
  for (const each of ['⨯', '\u0cdc']) {
    expect(canDraw(each)).toBe(false);
    expect(alike(pictureOf(each), pictureOf(NO_FONT_HAS))).toBeGreaterThan(0.9);
  }
});

it('gives deep letters room: nothing of them is cut off, also twice as high and on a bar', () => {
  const deepest = (size: 'normal' | 'tall'): number => {
    const [line] = printed({ columns: 48, blocks: [text('ម្ជូ ប៉ុ', { size })] });
    if (line?.kind !== 'raster') throw new Error('the line is not drawn');
    expect(Math.max(...inkOf(line).map(([, y]) => y))).toBe(line.height - 1);
    return line.height;
  };
  expect(deepest('normal')).toBeGreaterThan(PITCH);
  expect(deepest('tall')).toBeGreaterThan(PITCH + CELL.height);
  expect(printed({ columns: 48, blocks: [text('أرز')] })[0]).toMatchObject({ kind: 'raster', height: PITCH });
});

it.each([false, true])('has rows left under the deepest letter of every name, bold %s', (bold) => {
  const cut = DISH_NAMES.filter(([, name]) => {
    const [line] = printed({ columns: 48, blocks: [text(name, { bold })] });
    return line?.kind !== 'raster' || line.height >= PITCH + DEEP;
  });
  expect(cut).toEqual([]);
});

it('counts columns so that no script is squeezed until it cannot be read', () => {
  const context = createCanvas(1, 1).getContext('2d');
  for (const [, name] of DISH_NAMES) {
    setFont(context, name, 21, false);
    expect(context.measureText(name).width).toBeLessThan(columnsOf(name) * CELL.width * 1.3);
  }
});
