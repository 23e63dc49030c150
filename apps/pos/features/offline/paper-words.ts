import type { LocalText } from '@comanda/shared/contracts/common.ts';
import type { VenueSettings } from '@comanda/shared/contracts/views/venue.ts';

/** Columns of an 80 mm roll: of a printer that nobody has said more of, and of the browser's print dialog. */
export const COLUMNS = 48;

export const textIn = (text: LocalText, language: string): string => text[language] ?? Object.values(text)[0] ?? '';

/** The venue's wall clock. @param at milliseconds since 1970 UTC */
export const timeIn = ({ timeZone }: Pick<VenueSettings, 'timeZone'>, language: string, at: number): string =>
  new Intl.DateTimeFormat(language, { timeZone, hourCycle: 'h23', hour: '2-digit', minute: '2-digit' }).format(at);
