import { useLocal, useVenue } from '@comanda/kit/entry/venue.tsx';
import { useFollow, useSession } from '@comanda/kit/hub-client/react.tsx';
import { useFormats } from '@comanda/kit/i18n/venue-format.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { BellOff, TriangleAlert } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { useNow } from '@comanda/kit/ui/ticker.tsx';
import { useText } from '../../i18n/index.ts';
import { alarmsSince, isLoud } from './alarm.ts';
import { soundAlarm } from './sound.ts';

const AGAIN_MS = 8_000;

/**
 * Tickets that no kitchen screen drew in time: said until one draws them, since a guest waits for food that nobody
 * makes. Whoever has to hear it does (see `isLoud`), until somebody here says that they look after it.
 */
export function AlarmBar({ onOrder }: { readonly onOrder: (orderId: string) => void }) {
  const t = useText();
  const say = useLocal();
  const formats = useFormats();
  const { stations } = useVenue();
  const session = useSession();
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  const undrawn = useFollow('orders', {}, ({ list }) => list.filter((order) => order.undrawn.length > 0));
  const now = useNow(undrawn.length > 0);
  const [since, setSince] = useState<ReadonlyMap<string, number>>(new Map());
  const note = useEffectEvent(() => setSince((known) => alarmsSince(known, undrawn, now)));
  useEffect(() => note(), [undrawn]);
  const loud = undrawn.some((order) => isLoud(order, session, { since, seen, now }));
  useEffect(() => {
    if (!loud) return undefined;
    soundAlarm();
    const timer = setInterval(soundAlarm, AGAIN_MS);
    return () => clearInterval(timer);
  }, [loud]);
  const [first] = undrawn;
  if (!first) return null;
  const nameOf = (id: string): string => say(stations.find((each) => each.id === id)?.name ?? { en: id });
  const places = [...new Set(undrawn.flatMap((order) => order.undrawn))].map(nameOf);
  return (
    <div role="alert" className="flex min-h-14 items-center gap-3 bg-danger-soft px-2 text-danger-ink">
      <TriangleAlert aria-hidden className="size-7 shrink-0" />
      <p className="min-w-0 flex-1 text-base leading-snug font-semibold">
        {t('notice.undrawn', {
          numbers: undrawn.map(({ number }) => formats.number(number)).join(', '),
          stations: places.join(', '),
        })}
      </p>
      <Button onClick={() => onOrder(first.id)}>{t('notice.look')}</Button>
      {loud && (
        <Button icon={BellOff} onClick={() => setSeen(new Set([...seen, ...undrawn.map(({ id }) => id)]))}>
          {t('notice.seen')}
        </Button>
      )}
    </div>
  );
}
