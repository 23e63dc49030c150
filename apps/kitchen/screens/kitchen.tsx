import { useDevice } from '@comanda/kit/hub-client/react.tsx';
import { useLocal, useVenue } from '@comanda/kit/entry/venue.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { LanguageSwitch } from '@comanda/kit/ui/switches.tsx';
import { Volume2 } from 'lucide-react';
import { useState } from 'react';
import { allowSounds, play } from '../features/sounds/sounds.ts';
import { useText } from '../i18n/index.ts';
import { Station } from './station.tsx';

/** The station's tickets; which station, where the address does not say. */
export function Kitchen() {
  const t = useText();
  const local = useLocal();
  const device = useDevice();
  const { stations } = useVenue();
  const [id, setId] = useState(() => new URLSearchParams(location.search).get('station') ?? device?.station ?? null);
  const [started, setStarted] = useState(false);
  const station = stations.find((each) => each.id === id);
  if (!station) {
    return (
      <main className="mx-auto grid min-h-dvh max-w-160 content-center gap-4 p-6">
        <h1 className="flex items-center justify-between gap-4 text-2xl font-bold">
          {t('choose')}
          <LanguageSwitch />
        </h1>
        {stations.map((each) => (
          <Button
            key={each.id}
            size="large"
            onClick={() => {
              history.replaceState(null, '', `?station=${each.id}`);
              setId(each.id);
            }}
          >
            {local(each.name)}
          </Button>
        ))}
      </main>
    );
  }
  return (
    <>
      <Station key={station.id} station={station} />
      {!started && (
        <aside className="fixed end-4 bottom-4 z-10 grid max-w-80 gap-2 rounded-md border border-edge bg-surface p-4 shadow-over">
          <p className="text-sm">{t('startHint')}</p>
          <Button
            variant="primary"
            icon={Volume2}
            onClick={() => {
              allowSounds();
              play('new');
              setStarted(true);
            }}
          >
            {t('start')}
          </Button>
        </aside>
      )}
    </>
  );
}
