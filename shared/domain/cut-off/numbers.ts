const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The letter of the venue's nth device that sells, from 0: A … Z, AA, AB … None is ever given twice. */
export function deviceLetter(n: number): string {
  const last = LETTERS.charAt(n % LETTERS.length);
  return n < LETTERS.length ? last : deviceLetter(Math.floor(n / LETTERS.length) - 1) + last;
}

/** What a device that is cut off numbers its nth order with, from 1: `B-07`. */
export const keptNumber = (letter: string, n: number): string => `${letter}-${String(n).padStart(2, '0')}`;
