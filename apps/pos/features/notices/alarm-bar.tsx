import { useLocal, useVenue } from '@comanda/kit/entry/venue.tsx';
import { useFollow, useSession } from '@comanda/kit/hub-client/react.tsx';
import { useFormats } from '@comanda/kit/i18n/venue-format.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { BellOff, TriangleAlert } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { useNow } from '@comanda/kit/ui/ticker.tsx';
import { useText } from '../../i18n/index.ts';
import { alarmsOf, alarmsSince, isAlarming, isLoud } from './alarm.ts';
import { soundAlarm } from './sound.ts';
import { unshownWords } from './unshown-words.ts';

const AGAIN_MS = 8_000;

/**
 * Tickets that no kitchen screen drew in time, and lines that became another since and that none shows so: said until one
 * does, since a guest waits for food that nobody makes, or gets what is not wanted. Whoever has to hear it does (see
 * `isLoud`), until somebody here says that they look after it.
 */
export function AlarmBar({ onOrder }: { readonly onOrder: (orderId: string) => void }) {
  const t = useText();
  const say = useLocal();
  const formats = useFormats();
  const { stations, tables } = useVenue();
  const session = useSession();
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  const alarming = useFollow('orders', {}, ({ list }) => list.filter(isAlarming));
  const now = useNow(alarming.length > 0);
  const [since, setSince] = useState<ReadonlyMap<string, number>>(new Map());
  const note = useEffectEvent(() => setSince((known) => alarmsSince(known, alarming, now)));
  useEffect(() => note(), [alarming]);
  const loud = alarming.some((order) => isLoud(order, session, { since, seen, now }));
  useEffect(() => {
    if (!loud) return undefined;
    soundAlarm();
    const timer = setInterval(soundAlarm, AGAIN_MS);
    return () => clearInterval(timer);
  }, [loud]);
  const [first] = alarming;
  if (!first) return null;
  const stationName = (id: string): string => say(stations.find((each) => each.id === id)?.name ?? { en: id });
  const tableName = (id: string): string => tables.find((each) => each.id === id)?.name ?? '';
  const undrawn = alarming.filter((order) => order.undrawn.length > 0);
  const places = [...new Set(undrawn.flatMap((order) => order.undrawn))].map(stationName);
  const [unshown, ...others] = alarming.flatMap((order) => order.unshown.map((line) => ({ order, line })));
  return (
    <div role="alert" className="flex min-h-14 items-center gap-3 bg-danger-soft px-2 text-danger-ink">
      <TriangleAlert aria-hidden className="size-7 shrink-0" />
      <div className="min-w-0 flex-1 text-base leading-snug font-semibold">
        {undrawn.length > 0 && (
          <p>
            {t('notice.undrawn', {
              numbers: undrawn.map(({ number }) => formats.number(number)).join(', '),
              stations: places.join(', '),
            })}
          </p>
        )}
        {unshown && (
          <p>
            {unshownWords(unshown.order, unshown.line, { t, say, tableName, stationName })}
            {others.length > 0 && ` ${t('notice.others', { count: others.length })}`}
          </p>
        )}
      </div>
      <Button onClick={() => onOrder(first.id)}>{t('notice.look')}</Button>
      {loud && (
        <Button icon={BellOff} onClick={() => setSeen(new Set([...seen, ...alarming.flatMap(alarmsOf)]))}>
          {t('notice.seen')}
        </Button>
      )}
    </div>
  );
}
