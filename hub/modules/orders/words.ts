import type { VenueSettings } from '@comanda/shared/contracts/views/venue.ts';

/** A text of the menu for a refusal: in the venue's own language, else in any. */
export const say = (text: Readonly<Record<string, string>>, settings: VenueSettings): string =>
  text[settings.languages[0] ?? 'en'] ?? Object.values(text)[0] ?? '';
