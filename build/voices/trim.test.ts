import { expect, test } from 'vitest';
import { trimmed } from './trim.ts';

/** A second at 1,000 samples a second: silence, a sound from 400 to 500, silence. */
function wave(): Buffer {
  const file = Buffer.alloc(44 + 2_000);
  file.writeUInt32LE(1_000, 24);
  for (let at = 400; at < 500; at += 1) file.writeInt16LE(9_000, 44 + at * 2);
  return file;
}

test('the silence around a sound is gone, but for a moment', () => {
  const short = trimmed(wave());
  const samples = (short.length - 44) / 2;
  expect(samples).toBeGreaterThanOrEqual(100);
  expect(samples).toBeLessThanOrEqual(100 + 2 * 30);
  expect(short.readUInt32LE(40)).toBe(samples * 2);
  expect(short.readUInt32LE(4)).toBe(short.length - 8);
  expect(short.readInt16LE(44 + 30 * 2)).toBe(9_000);
});
