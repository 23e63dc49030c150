import { crc16, hex } from '../emv.ts';

/** Reads a code's fields by id; null where it is none, or its checksum does not fit. */
export function readEmv(text: string): ReadonlyMap<string, string> | null {
  if (!/^[\x20-\x7e]*6304[0-9A-F]{4}$/.test(text) || hex(crc16(text.slice(0, -4))) !== text.slice(-4)) return null;
  return readFields(text);
}

/** Fields by id, of a code or of what a field holds; null where the lengths do not fit. */
export function readFields(text: string): ReadonlyMap<string, string> | null {
  const fields = new Map<string, string>();
  let at = 0;
  while (at < text.length) {
    const head = /^(\d\d)(\d\d)/.exec(text.slice(at, at + 4));
    const length = Number(head?.[2]);
    const value = text.slice(at + 4, at + 4 + length);
    if (!head?.[1] || value.length < length) return null;
    fields.set(head[1], value);
    at += 4 + length;
  }
  return fields;
}
