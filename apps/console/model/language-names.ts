import { useLanguage } from '@comanda/kit/i18n/chosen.tsx';

/** A language's name in the screen's own. */
export function useLanguageNames(): (code: string) => string {
  const language = useLanguage();
  const names = new Intl.DisplayNames([language], { type: 'language' });
  return (code) => {
    const name = names.of(code) ?? code;
    return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
  };
}
