/**
 * Merchant-presented QR codes of EMVCo, as text: fields of a two-digit id, a two-digit length and a value, the last one
 * a checksum over all before it.
 */
export type EmvField = readonly [id: string, value: string | readonly EmvField[]];

const CHECKSUM = '63';

/** CRC-16 as EMVCo asks for it: polynomial 0x1021, from 0xFFFF, over ASCII. */
export function crc16(text: string): number {
  let crc = 0xffff;
  for (const letter of text) {
    crc ^= letter.charCodeAt(0) << 8;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1) & 0xffff;
  }
  return crc;
}

const hex = (crc: number): string => crc.toString(16).toUpperCase().padStart(4, '0');

function write(fields: readonly EmvField[]): string {
  return fields
    .map(([id, value]) => {
      const text = typeof value === 'string' ? value : write(value);
      return `${id}${String(text.length).padStart(2, '0')}${text}`;
    })
    .join('');
}

/** The code's text, checksum and all. Values are ASCII, none longer than 99. */
export function emvText(fields: readonly EmvField[]): string {
  const body = `${write(fields)}${CHECKSUM}04`;
  return `${body}${hex(crc16(body))}`;
}

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
