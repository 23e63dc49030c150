import { concat } from '../base/bytes.ts';
import { ascii, lengthValue } from './bytes.ts';
import { elligator2 } from './elligator.ts';

/** What the platform's own cryptography does. */
export interface Primitives {
  sha512(bytes: Uint8Array): Uint8Array;
  hmacSha512(key: Uint8Array, bytes: Uint8Array): Uint8Array;
  /** RFC 7748; null where the result is the point that every scalar leads to. */
  x25519(scalar: Uint8Array, point: Uint8Array): Uint8Array | null;
}

/** What both sides must agree on for their keys to be equal. */
export interface Agreed {
  /** PRS: the secret with little chance in it. */
  readonly secret: Uint8Array;
  /** CI: the channel and who is at its ends. */
  readonly channel: Uint8Array;
  /** sid: of this run alone, public. */
  readonly run: Uint8Array;
}

/** A share as it went over the wire, with what its sender says beside it. */
export interface Sent {
  readonly share: Uint8Array;
  readonly beside: Uint8Array;
}

const NAME = ascii('CPace255');
const KEY_NAME = ascii('CPace255_ISK');
const MAC_NAME = ascii('CPaceMac');
/** Bytes that SHA-512 takes at once: the secret fills the first lot alone. */
const BLOCK = 128;

/** The base of one run, which only those know who know the secret. */
export function generator({ sha512 }: Primitives, { secret, channel, run }: Agreed): Uint8Array {
  const padding = new Uint8Array(Math.max(0, BLOCK - 1 - lengthValue(secret).length - lengthValue(NAME).length));
  return elligator2(sha512(lengthValue(NAME, secret, padding, channel, run)).subarray(0, 32));
}

/** ISK: the key of a run that `first` opened and `second` answered. */
export function sessionKey(
  { sha512 }: Primitives,
  run: Uint8Array,
  common: Uint8Array,
  first: Sent,
  second: Sent,
): Uint8Array {
  return sha512(
    concat(
      lengthValue(KEY_NAME, run, common),
      lengthValue(first.share, first.beside),
      lengthValue(second.share, second.beside),
    ),
  );
}

/** What proves to the other side that the sender of this share has the key. */
export const confirmation = (
  { sha512, hmacSha512 }: Primitives,
  run: Uint8Array,
  key: Uint8Array,
  { share, beside }: Sent,
): Uint8Array => hmacSha512(sha512(concat(MAC_NAME, run, key)), lengthValue(share, beside));
