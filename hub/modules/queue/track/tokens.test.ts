import * as fc from 'fast-check';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { trackKeyIn, trackTokens } from './tokens.ts';

const KEY = Buffer.alloc(32, 7);
const ORDER = '019a0c3e-5f00-7cc3-98c4-dc0c0c07398f';
const tokens = trackTokens(KEY);
const sign = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'.split(''));

test('a token tells its order to the hub that made it, and to no other', () => {
  fc.assert(
    fc.property(fc.uuid(), (orderId) => {
      expect(tokens.orderIn(tokens.of(orderId))).toBe(orderId);
      expect(trackTokens(Buffer.alloc(32, 8)).orderIn(tokens.of(orderId))).toBeNull();
    }),
    { seed: 34 },
  );
});

test('no other sign in it, longer or shorter, is a token: not even one that means the same bytes', () => {
  const token = tokens.of(ORDER);
  fc.assert(
    fc.property(fc.nat(token.length - 1), sign, (at, other) => {
      const changed = token.slice(0, at) + other + token.slice(at + 1);
      expect(tokens.orderIn(changed)).toBe(changed === token ? ORDER : null);
    }),
    { seed: 34, numRuns: 3_000 },
  );
  for (const wrong of ['', 'x', `${token}=`, `${token}A`, token.slice(1), ` ${token}`, ORDER, 'é'.repeat(43)]) {
    expect(tokens.orderIn(wrong)).toBeNull();
  }
});

test('what is not a token never becomes a fault', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (text) => {
      expect(tokens.orderIn(text)).toBeNull();
    }),
    { seed: 34 },
  );
});

test('the key is made once, for its owner alone; half a key is none', () => {
  const folder = mkdtempSync(join(tmpdir(), 'comanda-track-'));
  let made = 0;
  const random = (size: number): Buffer => Buffer.alloc(size, (made += 1));
  const key = trackKeyIn(folder, random);
  expect(trackKeyIn(folder, random)).toEqual(key);
  expect(made).toBe(1);
  expect(statSync(join(folder, 'track-key')).mode & 0o077).toBe(0);
  writeFileSync(join(folder, 'track-key'), key.subarray(0, 5));
  expect(trackKeyIn(folder, random)).toEqual(Buffer.alloc(32, 2));
  rmSync(folder, { recursive: true });
});
