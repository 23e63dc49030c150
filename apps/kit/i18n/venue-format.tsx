import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { useLanguage } from './chosen.tsx';
import { type Formats, makeFormats } from './format.ts';

interface VenueFormat {
  /** ISO 4217. */
  readonly currency: string;
  /** IANA name; undefined: the device's own. */
  readonly timeZone?: string | undefined;
}

const VenueFormatContext = createContext<VenueFormat>({ currency: 'VND' });

/** Gives the screens below it the venue's currency and wall clock. */
export function VenueFormatProvider({ currency, timeZone, children }: VenueFormat & { readonly children: ReactNode }) {
  const value = useMemo(() => ({ currency, timeZone }), [currency, timeZone]);
  return <VenueFormatContext value={value}>{children}</VenueFormatContext>;
}

export function useVenueCurrency(): string {
  return useContext(VenueFormatContext).currency;
}

const made = new Map<string, Formats>();

/** Formats of the chosen language and the venue's time zone. */
export function useFormats(): Formats {
  const language = useLanguage();
  const { timeZone } = useContext(VenueFormatContext);
  const key = `${language} ${timeZone ?? ''}`;
  let formats = made.get(key);
  if (!formats) {
    formats = makeFormats(language, timeZone);
    made.set(key, formats);
  }
  return formats;
}
