import { useFollow } from '@comanda/kit/hub-client/react.tsx';
import { useFormats } from '@comanda/kit/i18n/venue-format.tsx';
import { useFromNow } from '@comanda/kit/ui/ticker.tsx';
import { useText } from '../../i18n/index.ts';
import { minutesLeft } from './minutes-left.ts';

/** An order's place in the kitchen's queue and what to tell the guest; nothing where the kitchen has nothing of it to do. */
export function Waiting({ orderId }: { readonly orderId: string }) {
  const t = useText();
  const formats = useFormats();
  const place = useFollow('queue', {}, ({ items }) => items.get(orderId));
  const left = useFromNow((now) => (place ? JSON.stringify(minutesLeft(place, now)) : ''), place !== undefined);
  if (!place || left === '') return null;
  const { from, to } = JSON.parse(left) as ReturnType<typeof minutesLeft>;
  const when =
    to === 0
      ? t('floor.anyMinute')
      : from === to
        ? t('floor.inMinutes', { to: formats.number(to) })
        : t('floor.inRange', { from: formats.number(from), to: formats.number(to) });
  return (
    <span className="col-start-2 text-sm font-medium">
      {t('floor.place', { position: formats.number(place.position) })} · {when}
    </span>
  );
}
