import type { LocalText } from '@comanda/shared/contracts/common.ts';

/** A venue's text in the screen's language, else in the first of the fallbacks that is there, else in any. */
export function localText(text: LocalText, language: string, fallback: readonly string[] = []): string {
  for (const candidate of [language, ...fallback]) {
    const found = text[candidate];
    if (found) return found;
  }
  return Object.values(text).find((value) => value !== '') ?? '';
}
