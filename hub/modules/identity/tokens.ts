import { hash } from 'node:crypto';

export type RandomBytes = (size: number) => Buffer;

/** 256 bits of chance: nothing to guess, so that a fast hash is enough to keep it. */
export const newToken = (randomBytes: RandomBytes): string => randomBytes(32).toString('base64url');

/** What the hub keeps of a token or a code. */
export const tokenHash = (token: string): string => hash('sha256', token, 'hex');

const CODES = 1_000_000;
/** Draws from here on would make low codes likelier. */
const FAIR = 2 ** 32 - (2 ** 32 % CODES);

/** Six digits, all codes equally likely. */
export function newPairingCode(randomBytes: RandomBytes): string {
  for (;;) {
    const drawn = randomBytes(4).readUInt32BE();
    if (drawn < FAIR) return String(drawn % CODES).padStart(6, '0');
  }
}
