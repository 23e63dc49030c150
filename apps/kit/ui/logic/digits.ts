/** What number pads and PIN pads do to the digits entered so far. */
export type PadKey = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '00' | '000' | 'erase' | 'clear';

const KEYS: Readonly<Record<string, PadKey>> = { Backspace: 'erase', Delete: 'clear' };

/** The pad's key for a key of the keyboard (`KeyboardEvent.key`), or null. */
export function padKeyOf(key: string): PadKey | null {
  if (/^\d$/.test(key)) return key as PadKey;
  return KEYS[key] ?? null;
}

/**
 * A whole number after one more key, as a till does it: digits come in from the right, so 1 2 5 0 is 12.50 in a
 * currency of two decimals and 1,250 in one of none. A key that would pass the limit changes nothing.
 */
export function enterNumber(value: number, key: PadKey, max: number): number {
  if (key === 'clear') return 0;
  if (key === 'erase') return Math.floor(value / 10);
  const next = value * 10 ** key.length + Number(key);
  return next <= max ? next : value;
}

/** The zero keys that spare work in a currency of so many decimals: 000 for thousands of đồng, 00 for cents. */
export function zeroKey(exponent: number): '00' | '000' {
  return exponent === 2 ? '00' : '000';
}

/** A PIN after one more key; it never grows past `max` digits. */
export function enterPin(pin: string, key: PadKey, max: number): string {
  if (key === 'clear') return '';
  if (key === 'erase') return pin.slice(0, -1);
  return pin.length + key.length <= max ? pin + key : pin;
}
