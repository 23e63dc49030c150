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

/** As it stands at a code's end. */
export const hex = (crc: number): string => crc.toString(16).toUpperCase().padStart(4, '0');

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
