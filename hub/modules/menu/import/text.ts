import type { LocalText } from '@comanda/shared/contracts/common.ts';

/** A name as it is compared: case, composed marks and runs of spaces make no difference. */
export function nameKey(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();
}

/** Its keys in every language it has, without repeats. */
export function nameKeys(name: LocalText): readonly string[] {
  return [...new Set(Object.values(name).map(nameKey))].filter((key) => key !== '');
}

/** What a person calls it in messages: the first language that has words. */
export function anyText(text: LocalText): string {
  return Object.values(text).find((words) => words.trim() !== '') ?? '';
}

/** True where two texts differ in no more than spaces around them. */
export function sameWords(a: string | null | undefined, b: string | null | undefined): boolean {
  return (a ?? '').trim() === (b ?? '').trim();
}
