import { hash } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { nodePrimitives as primitives } from '@comanda/shared/node/primitives.ts';
import { lengthValue } from '@comanda/shared/pairing/bytes.ts';
import { confirmation, generator, sessionKey } from '@comanda/shared/pairing/cpace.ts';
import { deviceSide, hubSide, sameBytes } from '@comanda/shared/pairing/index.ts';

const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex');
const hex = (some: Uint8Array | null): string => Buffer.from(some ?? []).toString('hex');

/** Appendix B.1 of draft-irtf-cfrg-cpace: CPace over X25519 with SHA-512. */
const VECTOR = {
  agreed: {
    secret: Buffer.from('Password'),
    channel: bytes('0b415f696e69746961746f720b425f726573706f6e646572'),
    run: bytes('7e4b4791d6a8ef019b936c79fb7f2c57'),
  },
  g: 'd04bf6d41f6a289632a2e929fa29bebd51092512a7829fdde7d314b62f05a73f',
  ya: bytes('21b4f4bd9e64ed355c3eb676a28ebedaf6d8f17bdc365995b319097153044080'),
  Ya: '1d13c89278cdadd826f6d8d7f887701430f8380ddc17611cdd6dc989ce0c9f32',
  yb: bytes('848b0779ff415f0af4ea14df9dd1d3c29ac41d836c7808896c4eba19c51ac40a'),
  Yb: '248cccf6d5cdc3646f0ad593f9e6cef4e69d4945f8372e623512ecea32185623',
  K: '5b067effbdc0b2a0e1d907b21ebb25cfedb96a852179a847c37e43ee71322c6b',
  ISK: '6e19b875f7a561d6b3ca3dbb9ef42ac55de3e717881018204b8922b4d5e53bb2aa82c300bea7b65d2b671da71922ddf6472301b79bc270adfa8bf413285f2263',
};

test('is CPace as it is specified, by the vectors of its draft', () => {
  const { agreed, g, ya, yb, Ya, Yb, K, ISK } = VECTOR;
  const base = generator(primitives, agreed);
  expect(hex(base)).toBe(g);
  expect(hex(primitives.x25519(ya, base))).toBe(Ya);
  expect(hex(primitives.x25519(yb, base))).toBe(Yb);
  expect(hex(primitives.x25519(ya, bytes(Yb)))).toBe(K);
  expect(hex(primitives.x25519(yb, bytes(Ya)))).toBe(K);
  const first = { share: bytes(Ya), beside: Buffer.from('ADa') };
  const second = { share: bytes(Yb), beside: Buffer.from('ADb') };
  const key = sessionKey(primitives, agreed.run, bytes(K), first, second);
  expect(hex(key)).toBe(ISK);
  expect(confirmation(primitives, agreed.run, key, first)).not.toEqual(
    confirmation(primitives, agreed.run, key, second),
  );
});

test('writes lengths as the draft does', () => {
  const long = Uint8Array.from({ length: 128 }, (_, i) => i);
  expect(hex(lengthValue(long)).slice(0, 6)).toBe('800100');
  expect(hex(lengthValue(...['1234', '5', '', '678'].map((text) => Buffer.from(text))))).toBe(
    '043132333401350003363738',
  );
});

const scalar = fc.uint8Array({ minLength: 32, maxLength: 32 });
const code = fc.integer({ min: 0, max: 999_999 }).map((n) => String(n).padStart(6, '0'));
const pin = fc.uint8Array({ minLength: 32, maxLength: 32 }).map(hex);
const RUN = Buffer.alloc(16, 7);
const run = (scalar: Uint8Array, given: string, fingerprint: string) => ({
  primitives,
  scalar,
  codeHash: hash('sha256', given),
  fingerprint,
  run: RUN,
});

test('both sides prove the same exactly where code and fingerprint are the same', () => {
  fc.assert(
    fc.property(scalar, scalar, code, code, pin, pin, fc.boolean(), fc.boolean(), (a, b, ca, cb, fa, fb, sc, sf) => {
      fc.pre(!sameBytes(a, b));
      const device = deviceSide(run(a, ca, fa));
      const hub = hubSide(run(b, sc ? ca : cb, sf ? fa : fb));
      const [there, here] = [device.meet(hub.share), hub.meet(device.share)];
      if (!there || !here) throw new Error('a share is refused');
      const same = (sc || ca === cb) && (sf || fa === fb);
      expect(sameBytes(there.ofDevice, here.ofDevice)).toBe(same);
      expect(sameBytes(there.ofHub, here.ofHub)).toBe(same);
      expect(sameBytes(there.ofDevice, there.ofHub)).toBe(false);
    }),
    { numRuns: 150, seed: 4600 },
  );
});

test('what is no share of the other side is refused: points of a small order, one’s own share, another size', () => {
  const device = deviceSide(run(Buffer.alloc(32, 5), '402917', 'ab'.repeat(32)));
  const small = [
    '0000000000000000000000000000000000000000000000000000000000000000',
    '0100000000000000000000000000000000000000000000000000000000000000',
    'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
    'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800',
    '5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157',
    'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
    'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  ];
  for (const each of small) expect(device.meet(bytes(each))).toBeNull();
  expect(device.meet(device.share)).toBeNull();
  expect(device.meet(Buffer.alloc(31, 9))).toBeNull();
});
