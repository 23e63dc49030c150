import { createHmac, timingSafeEqual } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Tokens by which phones follow orders. They are worked out from the order's id, so that none is kept anywhere. */
export interface TrackTokens {
  of(orderId: string): string;
  /** The order that a token was made for by this hub; null: by nobody. */
  orderIn(token: string): string | null;
}

const FILE = 'track-key';
const KEY_BYTES = 32;
const ID_BYTES = 16;
/** 128 bits: nothing to guess. */
const MAC_BYTES = 16;
const SIGNS = 43;
const UUID = /^(.{8})(.{4})(.{4})(.{4})(.{12})$/;

/** @param key of the hub's own; whoever has it can follow every order */
export function trackTokens(key: Buffer): TrackTokens {
  const macOf = (id: Buffer): Buffer => createHmac('sha256', key).update('track ').update(id).digest();
  const of = (orderId: string): string => {
    const id = Buffer.from(orderId.replaceAll('-', ''), 'hex');
    return Buffer.concat([id, macOf(id).subarray(0, MAC_BYTES)]).toString('base64url');
  };
  return {
    of,
    orderIn: (token) => {
      if (token.length !== SIGNS) return null;
      const bytes = Buffer.from(token, 'base64url');
      if (bytes.length !== ID_BYTES + MAC_BYTES) return null;
      const id = bytes.subarray(0, ID_BYTES);
      if (!timingSafeEqual(macOf(id).subarray(0, MAC_BYTES), bytes.subarray(ID_BYTES))) return null;
      const orderId = id.toString('hex').replace(UUID, '$1-$2-$3-$4-$5');
      // The last sign has bits to spare: of the spellings that mean the same bytes, one is the token.
      return of(orderId) === token ? orderId : null;
    },
  };
}

/** The hub's key for such tokens, made at its first start, readable by its owner alone. */
export function trackKeyIn(dataDir: string, randomBytes: (size: number) => Buffer): Buffer {
  const file = join(dataDir, FILE);
  if (existsSync(file)) {
    const kept = readFileSync(file);
    // A power cut while it was written: links of before are gone, new ones are made.
    if (kept.length === KEY_BYTES) return kept;
  }
  const key = randomBytes(KEY_BYTES);
  writeFileSync(file, key, { mode: 0o600 });
  return key;
}
