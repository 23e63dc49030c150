import { useLocal, useVenue } from '@comanda/kit/entry/venue.tsx';
import { useFollow, useSession } from '@comanda/kit/hub-client/react.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { BellOff, TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { isMine } from './mine.ts';
import { soundAlarm } from './sound.ts';

const AGAIN_MS = 8_000;

/**
 * Tickets that no kitchen screen drew in time: said until one draws them, since a guest waits for food that nobody
 * makes. Whoever took the order hears it too, until they say that they look after it.
 */
export function AlarmBar({ onOrder }: { readonly onOrder: (orderId: string) => void }) {
  const t = useText();
  const say = useLocal();
  const { stations } = useVenue();
  const session = useSession();
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  const undrawn = useFollow('orders', {}, ({ list }) => list.filter((order) => order.undrawn.length > 0));
  const loud = undrawn.some((order) => isMine(order, session) && !seen.has(order.id));
  useEffect(() => {
    if (!loud) return undefined;
    soundAlarm();
    const timer = setInterval(soundAlarm, AGAIN_MS);
    return () => clearInterval(timer);
  }, [loud]);
  if (undrawn.length === 0) return null;
  const nameOf = (id: string): string => say(stations.find((each) => each.id === id)?.name ?? { en: id });
  return (
    <div role="alert" className="grid w-full gap-1 bg-danger-soft text-danger-ink">
      {undrawn.slice(0, 3).map((order) => (
        <div key={order.id} className="flex min-h-14 items-center gap-3 px-2">
          <TriangleAlert aria-hidden className="size-7 shrink-0" />
          <p className="flex-1 text-base font-semibold">
            {t('notice.undrawn', { number: order.number, stations: order.undrawn.map(nameOf).join(', ') })}
          </p>
          <Button onClick={() => onOrder(order.id)}>{t('notice.look')}</Button>
          {!seen.has(order.id) && isMine(order, session) && (
            <Button icon={BellOff} onClick={() => setSeen(new Set([...seen, order.id]))}>
              {t('notice.seen')}
            </Button>
          )}
        </div>
      ))}
      {undrawn.length > 3 && <p className="px-2 pb-1 text-base">{t('notice.more', { count: undrawn.length - 3 })}</p>}
    </div>
  );
}
