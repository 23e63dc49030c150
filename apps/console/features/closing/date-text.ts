import { useLanguage } from '@comanda/kit/i18n/chosen.tsx';
import { makeFormats } from '@comanda/kit/i18n/format.ts';

/** A business date as the screen's language writes it; it has no time zone of its own. */
export function useDateText(): (date: string) => string {
  const language = useLanguage();
  const formats = makeFormats(language, 'UTC');
  return (date) => formats.date(Date.parse(`${date}T00:00:00Z`));
}
