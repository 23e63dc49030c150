import { createHmac, createPrivateKey, createPublicKey, diffieHellman, hash } from 'node:crypto';
import type { Primitives } from '../pairing/index.ts';

/** RFC 8410: what stands before the 32 bytes of a key in DER. */
const PRIVATE = Buffer.from('302e020100300506032b656e04220420', 'hex');
const PUBLIC = Buffer.from('302a300506032b656e032100', 'hex');

const privateKey = (scalar: Uint8Array) =>
  createPrivateKey({ key: Buffer.concat([PRIVATE, scalar]), format: 'der', type: 'pkcs8' });
const publicKey = (point: Uint8Array) =>
  createPublicKey({ key: Buffer.concat([PUBLIC, point]), format: 'der', type: 'spki' });

/** Node's own cryptography. */
export const nodePrimitives: Primitives = {
  sha512: (bytes) => hash('sha512', bytes, 'buffer'),
  hmacSha512: (key, bytes) => createHmac('sha512', key).update(bytes).digest(),
  x25519: (scalar, point) => {
    try {
      const common = diffieHellman({ privateKey: privateKey(scalar), publicKey: publicKey(point) });
      return common.some((byte) => byte !== 0) ? common : null;
    } catch {
      // OpenSSL refuses points of a small order by itself.
      return null;
    }
  },
};
