import { useVenue } from '@comanda/kit/entry/venue.tsx';
import { useLanguages, useTexts } from '@comanda/kit/i18n/chosen.tsx';
import { announce } from '@comanda/kit/ui/announce.tsx';
import { useEffect, useEffectEvent } from 'react';
import { reset, useGuest } from '../model/guest.ts';
import { hush } from '../voice/voice.ts';
import type { Desk } from './use-checkout.ts';

/** Ends with a guest: their order is let go where it is not sent, and nothing of them remains, nor their language. */
export function useFarewell({ leave }: Desk): () => void {
  const texts = useTexts();
  const { settings } = useVenue();
  const written = useLanguages();
  const house = settings.languages.find((language) => written.includes(language)) ?? 'en';
  const welcome = useEffectEvent(() => {
    if (useGuest.getState().step === 'attract') void texts.changeLanguage(house);
  });
  // Once: from then on the language is the guest's.
  useEffect(() => welcome(), []);
  return () => {
    leave();
    reset();
    hush();
    // What was said last, a number perhaps, is not there to be read by the next.
    announce('');
    if (texts.language !== house) void texts.changeLanguage(house);
  };
}
