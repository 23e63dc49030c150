import { useVenue } from '@comanda/kit/entry/venue.tsx';
import { Moon } from 'lucide-react';
import { useText } from '../i18n/index.ts';

/** The kiosk takes no orders now: staff closed it. */
export function Closed() {
  const t = useText();
  const { settings } = useVenue();
  return (
    <main
      aria-label={settings.name}
      className="grid h-full place-content-center justify-items-center gap-8 bg-ground p-8 text-center"
    >
      <Moon aria-hidden strokeWidth={1.25} className="size-40 text-muted" />
      <h1 className="k-head font-bold">{t('closed.title')}</h1>
      <p className="k-name text-muted">{t('closed.text')}</p>
    </main>
  );
}
