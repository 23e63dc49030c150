import { expect, test } from 'vitest';
import { newPairingCode, newToken, tokenHash } from './tokens.ts';

const word = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

test('a code has six digits, and a draw that would favour low codes is drawn again', () => {
  expect(newPairingCode(() => word(42))).toBe('000042');
  const draws = [word(0xffff_ffff), word(4_294_000_000), word(4_293_999_999)];
  expect(newPairingCode(() => draws.shift() ?? Buffer.alloc(0))).toBe('999999');
});

test('a token is 256 bits, and its hash is SHA-256', () => {
  expect(newToken((size) => Buffer.alloc(size, 255))).toBe('_'.repeat(42) + '8');
  expect(tokenHash('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});
