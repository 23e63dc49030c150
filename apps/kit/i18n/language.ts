import type { i18n } from 'i18next';
import { recall, remember } from './memory.ts';

const KEY = 'comanda.language';

/** The language this screen starts in: the one chosen before, else the device's own, else English. */
export function firstLanguage(languages: readonly string[], preferred: readonly string[]): string {
  const wanted = [recall(KEY), ...preferred.map((tag) => tag.slice(0, 2).toLowerCase())];
  return wanted.find((language): language is string => language !== null && languages.includes(language)) ?? 'en';
}

/** Keeps the page's own `lang` and writing direction with the chosen language, now and after each change. */
export function followLanguage(texts: i18n, root: HTMLElement): void {
  const show = (language: string): void => {
    root.lang = language;
    const dir = texts.dir(language);
    // Written again, even as it is, it has the whole page drawn anew.
    if (root.dir !== dir) root.dir = dir;
  };
  show(texts.language);
  texts.on('languageChanged', (language: string) => {
    show(language);
    remember(KEY, language);
  });
}
