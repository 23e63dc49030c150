/** UUIDs: version 7 for identities (their order is the order of making), version 5-like for names in venue files. */

export type NewId = () => string;

/** Fills the given bytes with randomness. */
export type RandomFill = (bytes: Uint8Array) => void;

const HEX = Array.from({ length: 256 }, (_, n) => n.toString(16).padStart(2, '0'));

function format(b: Uint8Array): string {
  let text = '';
  for (let i = 0; i < 16; i += 1) {
    if (i === 4 || i === 6 || i === 8 || i === 10) text += '-';
    text += HEX[b[i] ?? 0];
  }
  return text;
}

/**
 * A maker of UUIDv7 (RFC 9562, 5.7) whose ids rise strictly within one process: the 12 bits of `rand_a` count up
 * within a millisecond, and a clock that goes back is held at the last time seen.
 */
export function uuidV7Maker(now: () => number, fill: RandomFill): NewId {
  const bytes = new Uint8Array(16);
  let last = 0;
  let counter = 0;
  return () => {
    const at = now();
    fill(bytes);
    if (at > last) {
      last = at;
      counter = (((bytes[6] ?? 0) & 0x07) << 8) | (bytes[7] ?? 0);
    } else {
      counter += 1;
      if (counter > 0xfff) {
        last += 1;
        counter = 0;
      }
    }
    bytes[0] = Math.floor(last / 2 ** 40);
    bytes[1] = Math.floor(last / 2 ** 32);
    bytes[2] = last / 2 ** 24;
    bytes[3] = last / 2 ** 16;
    bytes[4] = last / 2 ** 8;
    bytes[5] = last;
    bytes[6] = 0x70 | (counter >> 8);
    bytes[7] = counter;
    bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
    return format(bytes);
  };
}

/**
 * The same UUID for the same name, for venue files whose ids must be equal on every hub that loads them. Version 8
 * (RFC 9562, 5.8), from two rounds of 64-bit FNV-1a: identity, no secrecy.
 */
export function uuidFromName(name: string): string {
  const bytes = new Uint8Array(16);
  const input = utf8(name);
  for (const half of [0, 8]) {
    let hash = 0xcbf29ce484222325n ^ BigInt(half * 0x9e3779b9);
    for (const byte of input) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
    for (let i = 0; i < 8; i += 1) bytes[half + i] = Number((hash >> BigInt(8 * (7 - i))) & 0xffn);
  }
  bytes[6] = 0x80 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  return format(bytes);
}

/** UTF-8 without the platform's TextEncoder, since this package compiles without Node and DOM types. */
function utf8(text: string): number[] {
  const bytes: number[] = [];
  const escaped = encodeURIComponent(text);
  for (let i = 0; i < escaped.length; i += 1) {
    if (escaped[i] === '%') {
      bytes.push(Number.parseInt(escaped.slice(i + 1, i + 3), 16));
      i += 2;
    } else {
      bytes.push(escaped.charCodeAt(i));
    }
  }
  return bytes;
}
