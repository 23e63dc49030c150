import type { LocalText } from '../../contracts/common.ts';

const GRAMS_IN_KILOGRAM = 1_000;

/** The most that one line weighs, in grams. */
export const MOST_GRAMS = 99_999;

/** A weight as a language writes it, to the gram: `0.350 kg`. @param grams whole, from 0 */
export const kilogramWords = (grams: number, language: string): string =>
  `${new Intl.NumberFormat(language, { minimumFractionDigits: 3 }).format(grams / GRAMS_IN_KILOGRAM)} kg`;

/** How much of it, in each of its languages, after its size where it has several. */
export const weightWords = (name: LocalText, size: LocalText | null, grams: number): LocalText =>
  Object.fromEntries(
    Object.keys(name).map((language) => {
      const words = kilogramWords(grams, language);
      return [language, size === null ? words : `${size[language] ?? ''} ${words}`.trim()];
    }),
  );
