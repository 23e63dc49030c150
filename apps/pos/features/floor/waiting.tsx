import { useFollow } from '@comanda/kit/hub-client/react.tsx';
import { useFormats } from '@comanda/kit/i18n/venue-format.tsx';
import { useNow } from '@comanda/kit/ui/ticker.tsx';
import { useText } from '../../i18n/index.ts';
import { minutesLeft } from './minutes-left.ts';

/** An order's place in the kitchen's queue and what to tell the guest; nothing where the kitchen has nothing of it to do. */
export function Waiting({ orderId }: { readonly orderId: string }) {
  const t = useText();
  const formats = useFormats();
  const place = useFollow('queue', {}, ({ items }) => items.get(orderId));
  const now = useNow(place !== undefined);
  if (!place) return null;
  const { from, to } = minutesLeft(place, now);
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
