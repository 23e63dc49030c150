import { useLocal, useVenue } from '@comanda/kit/entry/venue.tsx';
import { useDevice } from '@comanda/kit/hub-client/react.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { LanguageSwitch } from '@comanda/kit/ui/switches.tsx';
import { useEffect, useState } from 'react';
import { Start } from '../features/sounds/start.tsx';
import { useText } from '../i18n/index.ts';
import { Station } from './station.tsx';

/** The station's wall; which station, where neither the address nor the pairing says it. */
export function Kitchen() {
  const t = useText();
  const local = useLocal();
  const device = useDevice();
  const { stations } = useVenue();
  const [id, setId] = useState(() => new URLSearchParams(location.search).get('station') ?? device?.station ?? null);
  const station = stations.find((each) => each.id === id);
  const title = station ? local(station.name) : t('title');
  useEffect(() => {
    document.title = `${title} · Comanda`;
  }, [title]);
  if (!station) {
    return (
      <main className="mx-auto grid min-h-dvh max-w-160 content-center gap-4 p-6">
        <div className="flex flex-wrap items-center justify-between gap-4">
          <h1 className="text-2xl font-bold">{t('choose')}</h1>
          <LanguageSwitch />
        </div>
        {stations.map((each) => (
          <Button
            key={each.id}
            size="pay"
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
      <Start />
    </>
  );
}
