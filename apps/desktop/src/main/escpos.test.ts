import { expect, test } from 'vitest';
import { escpos } from './escpos.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

test('a paper is sent as pictures of at most 240 rows, and cut', () => {
  const bits = Buffer.alloc(2 * 300, 0xaa).toString('base64');
  const bytes = hex(escpos({ width: 16, height: 300, bits }, false));
  expect(bytes.startsWith('1b401d7630000200f000aaaa')).toBe(true);
  expect(bytes).toContain('1d76300002003c00aaaa');
  expect(bytes.endsWith('1d564200')).toBe(true);
  expect(bytes.length / 2).toBe(2 + 8 + 480 + 8 + 120 + 4);
});

test('the drawer is kicked before the paper, and without one', () => {
  expect(hex(escpos(null, true))).toBe('1b401b700019fa');
  expect(hex(escpos({ width: 8, height: 1, bits: '/w==' }, true))).toBe('1b401b700019fa1d76300001000100ff1d564200');
});

test('a height that lies is cut to the dots that came', () => {
  expect(hex(escpos({ width: 8, height: 20_000, bits: '/w==' }, false))).toBe('1b401d76300001000100ff1d564200');
});

test('the paper is cut and the drawer kicked as the hub says of the printer', () => {
  const paper = { width: 8, height: 1, bits: '/w==' };
  expect(hex(escpos(null, true, { drawerPin: '5' }))).toBe('1b401b700119fa');
  expect(hex(escpos(paper, false, { cutter: 'full' }))).toMatch(/ff1d564100$/);
  expect(hex(escpos(paper, false, { cutter: 'none' }))).toMatch(/ff1b6404$/);
});
