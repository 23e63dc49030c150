import { must } from '@comanda/shared/base/assert.ts';
import type { i18n } from 'i18next';
import { createContext, type ReactNode, use, useCallback, useMemo, useSyncExternalStore } from 'react';

interface Chosen {
  readonly texts: i18n;
  readonly language: string;
}

const ChosenContext = createContext<Chosen | null>(null);

/**
 * Gives what is below it its texts, and draws it anew when another language is chosen. A page asks for its language
 * hundreds of times: so one listens for all.
 */
export function ChosenLanguage({ texts, children }: { readonly texts: i18n; readonly children: ReactNode }) {
  const listen = useCallback(
    (changed: () => void) => {
      texts.on('languageChanged', changed);
      return () => texts.off('languageChanged', changed);
    },
    [texts],
  );
  const language = useSyncExternalStore(listen, () => texts.language);
  return <ChosenContext value={useMemo(() => ({ texts, language }), [texts, language])}>{children}</ChosenContext>;
}

const useChosen = (): Chosen => must(use(ChosenContext), 'the page has its texts around it');

/** The language that is read now, two letters. */
export const useLanguage = (): string => useChosen().language;

/** The languages that the screen is written in, two letters each, in the order of its texts. */
export const useLanguages = (): string[] =>
  // The library adds a language of its own, in which a text is its key.
  (useTexts().options.supportedLngs || []).filter((language) => language !== 'cimode');

/** Where the language can be changed; whoever asks is drawn anew when it was. */
export const useTexts = (): i18n => useChosen().texts;
