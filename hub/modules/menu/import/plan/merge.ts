import type { LocalText } from '@comanda/shared/contracts/common.ts';
import { sameWords } from '../text.ts';

/**
 * A text after the import. Languages that the file does not have stay; an empty one of the file goes. Where the file
 * does not say its language, words that the text has in any language change nothing.
 */
export function mergeText(existing: LocalText, imported: LocalText, saysLanguages: boolean): LocalText {
  if (!saysLanguages) {
    const known = Object.values(existing);
    if (Object.values(imported).every((words) => known.some((before) => sameWords(before, words)))) return existing;
  }
  const changes = Object.entries(imported).filter(([language, words]) => !sameWords(existing[language], words));
  if (changes.length === 0) return existing;
  const merged = { ...existing, ...Object.fromEntries(changes) };
  return Object.fromEntries(Object.entries(merged).filter(([, words]) => words.trim() !== ''));
}

/** A code after the import: what is there, where it differs in no more than spaces. */
export function mergeWord(existing: string | null, imported: string | null | undefined): string | null {
  return imported === undefined || sameWords(existing, imported) ? existing : imported;
}
