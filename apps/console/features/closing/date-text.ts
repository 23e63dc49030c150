import { makeFormats } from '@comanda/kit/i18n/format.ts';
import { useTranslation } from 'react-i18next';

/** A business date as the screen's language writes it; it has no time zone of its own. */
export function useDateText(): (date: string) => string {
  const { i18n } = useTranslation();
  const formats = makeFormats(i18n.language, 'UTC');
  return (date) => formats.date(Date.parse(`${date}T00:00:00Z`));
}
