import { useVenue } from '@comanda/kit/entry/venue.tsx';
import type { SameTexts } from '@comanda/kit/i18n/texts.ts';
import { useMemo } from 'react';
import { en } from './en.ts';
import { vi } from './vi.ts';

export type Texts = SameTexts<typeof en>;

export interface Words {
  readonly language: string;
  readonly texts: Texts;
}

const WRITTEN: Readonly<Record<string, Texts>> = { en, vi };

/** The board's texts in each of the languages, as far as it is written in them; in English where it is in none. */
export function wordsIn(languages: readonly string[]): readonly Words[] {
  const found = languages.flatMap((language) => {
    const texts = WRITTEN[language];
    return texts ? [{ language, texts }] : [];
  });
  return found.length > 0 ? found : [{ language: 'en', texts: en }];
}

/** Guests of all languages stand before the board at once: it says everything in each of the venue's. */
export function useHouseWords(): readonly Words[] {
  const { languages } = useVenue().settings;
  return useMemo(() => wordsIn(languages), [languages]);
}
