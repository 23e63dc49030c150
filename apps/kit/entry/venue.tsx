import { must } from '@comanda/shared/base/assert.ts';
import type { VenueView } from '@comanda/shared/contracts/commands/venue.ts';
import type { LocalText } from '@comanda/shared/contracts/common.ts';
import { createContext, use } from 'react';
import { useLanguage } from '../i18n/chosen.tsx';
import { localText } from '../i18n/local-text.ts';

export const VenueContext = createContext<VenueView | null>(null);

/** The venue, within a screen that was let in. */
export const useVenue = (): VenueView => must(use(VenueContext), 'the screen is within its gate');

/** A text of the menu or the venue in the screen's language, else in the venue's own. */
export function useLocal(): (text: LocalText) => string {
  const language = useLanguage();
  const venue = use(VenueContext);
  return (text) => localText(text, language, venue?.settings.languages ?? []);
}
