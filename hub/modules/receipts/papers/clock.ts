import type { VenueSettings } from '@comanda/shared/contracts/views/venue.ts';
import { languageOf } from './words.ts';

interface Formats {
  readonly time: Intl.DateTimeFormat;
  readonly moment: Intl.DateTimeFormat;
}

/** Making a format costs more than all else on a ticket. */
const known = new Map<string, Formats>();

function formatsOf(settings: VenueSettings): Formats {
  const key = `${languageOf(settings)} ${settings.timeZone}`;
  let formats = known.get(key);
  if (!formats) {
    const language = languageOf(settings);
    const zone = { timeZone: settings.timeZone, hourCycle: 'h23' } as const;
    formats = {
      time: new Intl.DateTimeFormat(language, { ...zone, hour: '2-digit', minute: '2-digit' }),
      moment: new Intl.DateTimeFormat(language, {
        ...zone,
        day: '2-digit',
        month: '2-digit',
        year: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
      }),
    };
    known.set(key, formats);
  }
  return formats;
}

/** The venue's wall clock at a moment (ms UTC): `19:40`. */
export const clockTime = (settings: VenueSettings, at: number): string => formatsOf(settings).time.format(at);

/** With the date, as the venue's language writes it. */
export const clockMoment = (settings: VenueSettings, at: number): string => formatsOf(settings).moment.format(at);
