import { expect, it } from 'vitest';
import { dithered } from './logo.ts';

const ink = (bits: Uint8Array): number =>
  Array.from(bits, (byte) => byte.toString(2).replaceAll('0', '').length).reduce((sum, each) => sum + each, 0);

it('keeps black black and white white', () => {
  expect(Array.from(dithered(new Float32Array(16).fill(0), 8, 2))).toEqual([255, 255]);
  expect(Array.from(dithered(new Float32Array(16).fill(255), 8, 2))).toEqual([0, 0]);
});

it.each([64, 128, 192])('makes of grey %i as many dots as it is dark', (grey) => {
  const dots = ink(dithered(new Float32Array(64 * 64).fill(grey), 64, 64));
  expect(dots / (64 * 64)).toBeCloseTo(1 - grey / 255, 1);
});
